"""The matrix as a picture: its size, its parts, every sign and label in it, and what stands for it in words."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import product

import pypdfium2
import pytest
import typst
from PIL import Image

from briefs.made import HOSTILE, brief
from exportlex.briefs import picture, typesetting
from exportlex.briefs.model import Brief
from exportlex.comparison.surveying.matrix import MEANS

POINT = 200 / 72  # pixels


def long_legend(made: Brief) -> Brief:
    return replace(made, legend=tuple(MEANS.items()))


def size(png: bytes) -> tuple[float, float]:
    """Width and height in points."""
    width, height = Image.open(io.BytesIO(png)).size
    return width / POINT, height / POINT


def words(made: Brief) -> str:
    """What can be read in the picture: its template as a PDF, as letters of a PNG or an SVG are outlines."""
    data = picture._data(made, picture._whole(made), False)
    pdf = typesetting._compiler(typesetting.TEMPLATES / "picture.typ", data).compile(format="pdf")
    assert isinstance(pdf, bytes)
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize(("parties", "concepts", "expected"), [(1, 1, 1), (5, 6, 1), (18, 10, 1), (19, 10, 2),
                                                               (40, 10, 3), (40, 24, 9), (0, 0, 1)])  # fmt: skip
def test_pictures_for_paper_are_as_few_as_fit_a_page(parties: int, concepts: int, expected: int) -> None:
    pngs = picture.pngs(long_legend(brief(parties, concepts)))
    assert len(pngs) == expected
    for width, height in map(size, pngs):
        assert width == pytest.approx(482, abs=1)
        assert height <= 720


def test_the_parts_hold_every_cell_once() -> None:
    made = brief(40, 24)
    shown = [pair for part in picture.parts(made)
             for pair in product((row["name"] for row in part["rows"]), part["concepts"])]  # fmt: skip
    assert len(shown) == len(set(shown)) == 40 * 24


def test_one_picture_for_the_screen_grows() -> None:
    small, long, wide = (size(picture.png(brief(*one))) for one in ((5, 6), (40, 10), (5, 24)))
    assert long[0] == small[0]
    assert long[1] > 2 * small[1]
    assert wide[0] > small[0]


def test_dark_and_light_differ_in_their_ground() -> None:
    light, dark = (Image.open(io.BytesIO(picture.png(brief(), dark=one))).convert("L") for one in (False, True))
    assert light.getpixel((2, 2)) == 255
    assert dark.getpixel((2, 2)) < 30  # type: ignore[operator]


def test_signs_labels_counts_and_date_are_in_it() -> None:
    made = long_legend(brief(7, 9))
    seen = "".join(words(made).split())
    for text in (made.title, "Index of 2031-02-01", "7 parties, 9 concepts", *(row.label for row in made.matrix),
                 *(party.name for party in made.parties), *MEANS, *MEANS.values(), "2/7 (+1?)"):  # fmt: skip
        assert "".join(text.split()) in seen, text
    signs = [cell.sign for row in made.matrix for cell in row.cells]
    assert seen.count("●") == signs.count("●") + 1  # and once in the legend
    assert seen.count("2/7(+1?)") == sum(bool(cell.counted) for row in made.matrix for cell in row.cells)


@pytest.mark.parametrize("dark", [False, True])
def test_ink_has_contrast_and_fills_differ_in_grey(dark: bool) -> None:
    asked = (
        'let looks = looks(sys.inputs.dark == "1"); looks.pairs().map(((s, l)) => (s, l.fill.to-hex(), l.ink.to-hex()))'
    )
    source = f'#import "matrix.typ": looks\n#[#metadata({{{asked}}}) <looks>]'
    compiler = typst.Compiler(source.encode(), root=typesetting.TEMPLATES, sys_inputs={"dark": "1" if dark else "0"})
    looks = json.loads(compiler.query("<looks>", field="value", one=True))
    assert {sign for sign, *_ in looks} == {sign for sign in MEANS if sign != "(+2?)"}
    fills = {sign: luminance(fill) for sign, fill, _ in looks}
    for sign, fill, ink in looks:
        light, low = sorted((luminance(fill), luminance(ink)), reverse=True)
        assert (light + 0.05) / (low + 0.05) >= 4.5, sign
    assert (fills["◐"] + 0.05) / (fills["●"] + 0.05) > 3
    assert fills["◇"] > fills["◐"]


def luminance(colour: str) -> float:
    """As WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_hostile_titles_are_printed_and_not_run() -> None:
    made = brief(title=HOSTILE)
    assert "".join(HOSTILE.replace("\x07", "").split()) in "".join(words(made).split())
    assert b"<script>" not in picture.svg(made)


def test_an_svg_says_what_it_shows() -> None:
    svg = picture.svg(brief())
    assert svg.startswith(b"<svg")
    assert b'role="img"' in svg
    assert picture.alternative_text(brief()).encode() in svg


def test_the_words_for_it_count_signs() -> None:
    said = picture.alternative_text(brief())
    assert "5 parties (rows) and 6 concepts (columns), from the index of 2031-02-01" in said
    assert "8 × ● (covered)" in said
    assert picture.alternative_text(brief(0, 0)) == "An empty matrix: no party or no concept was chosen."


def test_the_legend_is_that_of_the_matrix() -> None:
    made = replace(brief(), legend=(("●", "covered"), ("(✓)", "only further down")))
    assert "only further down" not in words(made)
    assert picture.legends(made) == ([("●", "covered")], [("(✓)", "only further down")])
    read = replace(brief(1, 1), legend=(("●", "covered"), ("?", "cannot be said")))  # its one cell can be read
    assert picture.legends(read) == ([("●", "covered")], [("?", "cannot be said")])


def test_an_empty_matrix_says_so() -> None:
    assert "Nothing to show: no party or no concept was chosen." in words(brief(0, 0))
