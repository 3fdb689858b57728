"""Headings that divide a supplement."""

from __future__ import annotations

import pytest

from exportlex.markup.cfr.headings import Divider, divider


@pytest.mark.parametrize(
    ("heading", "cited", "style"),
    [
        ("Category XIV—Bells", "Category XIV", "Category"),
        ("Category 0—Oars", "Category 0", "Category"),
        ("Part 2—“Ropes”", "Part 2", "Part"),
        ("Harbour Group B—Harbours", "Harbour Group B", "Harbour Group"),
        ("Harbour Group C [Reserved]", "Harbour Group C", "Harbour Group"),
        ("A. Papers of the barge", "A", "A."),
        ("II. Papers of the crew", "II", "I."),
        ("3. Papers of the cargo", "3", "1."),
        ("Annex to Category 1", "", "Annex"),
    ],
)
def test_dividers(heading: str, cited: str, style: str) -> None:
    found = divider(heading)
    assert found is not None
    assert (found.cited, found.style) == (cited, style)


@pytest.mark.parametrize(
    "heading", ["Signs of Wreckers", "Table 1 to Paragraph (a)", "Examples of “Leaving”", "9 OLC Part 3"]
)
def test_words_alone_divide_nothing(heading: str) -> None:
    assert divider(heading) is None


@pytest.mark.parametrize(
    ("before", "heading", "style"),
    [("B", "C. Papers", "A."), ("H", "I. Papers", "A."), ("A", "I. Papers", "I."), ("IV", "V. Papers", "I.")],
)
def test_letters_and_numerals_are_told_apart_by_what_came_before(before: str, heading: str, style: str) -> None:
    last = Divider(before, "I." if len(before) > 1 else "A.", before, lettered=True)
    found = divider(heading, last)
    assert found is not None
    assert found.style == style
