"""The checker of pages finds what it looks for."""

from __future__ import annotations

import pytest
import typst

from briefs import pages

_PAGE = '#set page(width: 210mm, height: 297mm, margin: 0mm)\n#set text(size: 10pt, font: "DejaVu Sans Mono")\n'
_HEAD = '#place(dx: 20mm, dy: {0}mm, rect(width: 60mm, height: 8mm, fill: rgb("#{1}"))[Party])\n'
_TEXT = "#place(dx: {0}mm, dy: {1}mm)[{2}]\n"


def _drawn(*parts: str) -> bytes:
    made = typst.compile((_PAGE + "".join(parts)).encode())
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize(
    ("x", "y", "said", "found"),
    [
        (20, 100, "lamp", []),
        (10, 100, "l", ["page 1: 'l'"]),
        (189, 100, "lamp", ["page 1: 'a'", "page 1: 'm'", "page 1: 'p'"]),
        (100, 2, "lp", ["page 1: 'l'", "page 1: 'p'"]),
        (100, 292, "m", ["page 1: 'm'"]),
        (10, 100, " ", []),
    ],
)
def test_what_stands_outside_is_named(x: int, y: int, said: str, found: list[str]) -> None:
    assert pages.outside(_drawn(_TEXT.format(x, y, said))) == found


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ((_HEAD.format(250, "e3e9f1"),), ["page 1"]),
        ((_HEAD.format(250, "e3e9f1"), _TEXT.format(22, 260, "Isle 1")), []),
        ((_HEAD.format(250, "e3e9f1"), _TEXT.format(22, 285, "Page 1 of 1")), ["page 1"]),  # the footer is no body
        ((_HEAD.format(250, "ffffff"),), []),
        ((_HEAD.format(100, "e3e9f1"), _TEXT.format(22, 110, "Isle 1"), _HEAD.format(250, "e3e9f1")), ["page 1"]),
    ],
)
def test_a_head_alone_at_the_foot_is_named(parts: tuple[str, ...], found: list[str]) -> None:
    assert pages.lonely_heads(_drawn(*parts), "E3E9F1") == found


def test_texts_are_given_by_page() -> None:
    assert [text.strip() for text in pages.texts(_drawn("one\n#pagebreak()\ntwo"))] == ["one", "two"]
