"""Proving words in their surroundings, on one line."""

from __future__ import annotations

import pytest

from exportlex.exporting.quoting import quote, spoken, window
from exportlex.indexing.knowledge import Passage

LONG = " ".join(f"word{number}" for number in range(100))


def passage(text: str, language: str = "en", held: str = "official") -> Passage:
    return Passage(
        1, "zz", "zz/act", "Act", language, held, "paragraph", "s. 1", "", "", text, "", "", "", "", "", 1, None, "",
        "", "", (),
    )  # fmt: skip


def test_words_are_cut_between_words_with_dots() -> None:
    start = LONG.index("word50")
    assert quote(passage(LONG), start, start + 6, around=16) == "…word48 word49 word50 word51 word52…"


def test_a_short_text_is_whole_and_on_one_line() -> None:
    assert quote(passage("A lamp\n\n is  lit."), 2, 6) == "A lamp is lit."


def test_the_beginning_has_no_dots_before_it() -> None:
    assert quote(passage(LONG), 0, 0, around=10) == "word0 word1 word2…"


def test_chinese_takes_a_third_of_the_room() -> None:
    first, last = window(passage("灯" * 300, "zh"), 150, 152, around=36)
    assert (150 - first, last - 152) == (13, 13)


def test_long_proving_words_are_cut() -> None:
    assert len(quote(passage(LONG), 0, len(LONG), around=10)) < 200


@pytest.mark.parametrize(("held", "language"), [("digest", "en"), ("official", "zh")])
def test_a_digest_speaks_english(held: str, language: str) -> None:
    assert spoken(passage("x", "zh", held)) == language
