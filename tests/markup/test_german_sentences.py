"""Where German sentences end, and what only looks like an end."""

from __future__ import annotations

import pytest

from exportlex.markup.german_citation import absatz, item
from exportlex.markup.german_sentences import sentence_ends, sentences

ONE = [
    "Fähren fahren ab dem 9. Oktober nach Morland.",
    "Fähren, z. B. Flöße, fahren gem. Art. 3 Abs. 2 der V.",
    "Fähren bzw. Flöße fahren",
]


@pytest.mark.parametrize("text", ONE)
def test_dates_and_abbreviations_end_no_sentence(text: str) -> None:
    assert sentence_ends(text) == [len(text)]


def test_sentences_come_with_their_places() -> None:
    text = "Fähren fahren. Flöße treiben bis 2031. „Boote ruhen.“ Ende"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Fähren fahren.", "Flöße treiben bis 2031.", "„Boote ruhen.", "“ Ende",
    ]  # fmt: skip


def test_an_empty_text_has_no_sentence() -> None:
    assert sentences("") == []


@pytest.mark.parametrize(
    ("label", "cited"),
    [
        ("1.", "Nr. 1"), ("4a.", "Nr. 4a"), ("3.1", "Nr. 3.1"), ("a)", "Buchst. a"), ("aa)", "Doppelbuchst. aa"),
        ("bbb)", "Dreifachbuchst. bbb"), ("-", "Spiegelstrich 2"), ("", "Spiegelstrich 2"), ("XI.", "XI"),
    ],
)  # fmt: skip
def test_items_are_cited_by_the_shape_of_their_numbers(label: str, cited: str) -> None:
    assert item(label, 2) == cited


def test_a_paragraph_number_stands_in_brackets_at_the_start() -> None:
    assert absatz("(2a) Fähren fahren.") == ("2a", 5)
    assert absatz("Fähren (2) fahren.") == ("", 0)
