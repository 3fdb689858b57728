"""Lines broken at a fixed width are put together again, and nothing else is."""

from __future__ import annotations

import pytest

from exportlex.markup.wrapped_paragraphs import unwrapped

WRAPPED = [
    "Nobody takes a lamp out of the bay without the permit that the keeper",
    "gives in spring. The keeper hears the fishermen first, and the tides if",
    "they answer.",
    "a) the wick belongs to the town, and whoever lends it signs the book at",
    "the gate;",
    "b) the oil does not.",
    "Keeper",
]


def opens(line: str) -> bool:
    return line[1:2] == ")"


def test_lines_that_were_cut_are_joined() -> None:
    assert unwrapped(WRAPPED, opens) == [
        " ".join(WRAPPED[:3]),
        " ".join(WRAPPED[3:5]),
        "b) the oil does not.",
        "Keeper",
    ]


def test_a_short_line_goes_on_where_the_caller_knows() -> None:
    lines = ["Article 1. Nobody", *WRAPPED]
    assert unwrapped(lines, opens, lambda line: line.startswith("Article"))[0].startswith("Article 1. Nobody Nobody")


@pytest.mark.parametrize("lines", [[], ["x" * 300, "y" * 400], ["one", *["long " * 40] * 3]])
def test_text_that_is_not_wrapped_stays(lines: list[str]) -> None:
    assert unwrapped(lines, opens) == lines
