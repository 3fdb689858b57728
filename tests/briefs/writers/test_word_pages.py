"""Briefs laid out by LibreOffice, as a reader without Word sees them."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefs import pages
from briefs.made import HOSTILE, LONG, brief
from briefs.writers.docx_read import statements
from exportlex.briefs.model import Brief, Piece, QuantityRow, Statement, Style
from exportlex.briefs.writers.word import write
from exportlex.briefs.writers.word.making.styles import HEAD_FILL

# One call of LibreOffice for all (5 s), and one worker: a second one would convert them again.
pytestmark = pytest.mark.xdist_group("soffice")

_WORD = "unbroken" * 30


def _long() -> Brief:
    """Passages, cells of tables and words of every length."""
    made = brief(2, 1, words=LONG)
    said = [Statement((Piece(LONG, Style.WORDS),), ("1",)), Statement((Piece(_WORD, Style.WORDS),), ("2",))]
    rows = tuple(QuantityRow(_WORD, (one,)) for one in said)
    limits = made.thresholds[0]
    return replace(
        made,
        title=_WORD,
        quantities=(replace(made.quantities[0], rows=rows),),
        thresholds=(replace(limits, left=_WORD, rows=(replace(limits.rows[0], left=said[1]),)),),
        sections=tuple(replace(section, label=_WORD) for section in made.sections),
    )


BRIEFS = {
    "five": brief(),
    "forty": brief(40, 10),
    "one": brief(1, 1),
    "hostile": brief(5, 6, HOSTILE, HOSTILE),
    "long": _long(),
}


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every brief as the PDF that LibreOffice makes of its Word document."""
    program = shutil.which("soffice")
    if program is None:
        reason = "no LibreOffice on this machine: install it with 'apt-get install libreoffice-writer-nogui'"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("word")
    for name, made in BRIEFS.items():
        (folder / f"{name}.docx").write_bytes(write(made))
    command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    files = [str(folder / f"{name}.docx") for name in BRIEFS]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=240)
    return {name: Path(folder / f"{name}.pdf").read_bytes() for name in BRIEFS}


@pytest.mark.parametrize("name", BRIEFS)
def test_nothing_stands_outside_of_the_margins(converted: dict[str, bytes], name: str) -> None:
    assert pages.outside(converted[name]) == []


@pytest.mark.parametrize("name", BRIEFS)
def test_no_head_of_a_table_stands_alone_at_the_foot_of_a_page(converted: dict[str, bytes], name: str) -> None:
    assert pages.heads(converted[name], HEAD_FILL) > 0
    assert pages.lonely_heads(converted[name], HEAD_FILL) == []


@pytest.mark.parametrize("name", ["five", "forty", "one", "hostile"])
def test_every_part_is_on_the_pages(converted: dict[str, bytes], name: str) -> None:
    made = BRIEFS[name]
    said = _plain("".join(pages.texts(converted[name])))
    for part in (made.title, *(section.label for section in made.sections), *(step.title for step in made.steps)):
        assert _plain(part) in said
    for heading in (
        "Scope and method",
        "Matrix",
        "Common core",
        "Differences",
        "Gaps",
        "Annex A",
        "Annex B",
        "Annex C",
    ):
        assert _plain(heading) in said
    for source in made.sources:
        assert _plain(f"[{source.key}] {source.party}: {source.title}, {source.pinpoint}") in said
        assert source.sha256 in said
    latin = [one for one in statements(made) if all(piece.language == "en" for piece in one.pieces)]
    for statement in latin:
        assert _plain(statement.text + "".join(f"[{key}]" for key in statement.references)) in said


@pytest.mark.parametrize("name", BRIEFS)
def test_pages_are_numbered_of_how_many_and_bear_the_title(converted: dict[str, bytes], name: str) -> None:
    found = pages.texts(converted[name])
    for number, text in enumerate(found, start=1):
        assert _plain(f"Page {number} of {len(found)}") in _plain(text)
        assert _plain(BRIEFS[name].title)[:30] in _plain(text)


def test_the_picture_stands_within_the_margins(converted: dict[str, bytes]) -> None:
    for name in ("five", "forty"):
        boxes = pages.pictures(converted[name])
        assert boxes
        assert all(left >= 56 and right <= 595.3 - 56 for left, _, right, _ in boxes)  # 20 mm, less a rounding


def _plain(text: str) -> str:
    """Without what a line break or a page break changes, and without what is never printed."""
    return "".join(sign for sign in text if sign.isprintable() and not sign.isspace() and sign not in "\ufffe\u00ad")
