"""A publisher's marks are labels for the recogniser that is told to ignore them."""

from __future__ import annotations

import pytest

from exportlex.evaluation.free_gold import FreeGold
from exportlex.evaluation.measure import against_marks
from exportlex.evaluation.texts import Text
from exportlex.evaluation.throughput import throughput
from exportlex.extraction.extract import definitions
from extraction.law import law

ACT = (
    "DEF {lantern} means a lamp that is carried by hand; ({fr:lanterne})",
    "DEF {pier} means a wall that stands in the sea; ({fr:quai})",
    "“ferry” means a boat that crosses for hire.",
)


@pytest.fixture
def text() -> Text:
    reading = law(*ACT, heading="Definitions")
    return Text("zz/act|en|act", "zz/act", "en", "ab", reading, tuple(definitions(reading)[0]), marked=True)


def test_the_marked_definitions_are_the_labels(text: Text) -> None:
    lantern, pier = FreeGold(text).labels
    assert lantern.names[0] == "lantern"
    assert (lantern.starts_with, lantern.ends_with) == ("a lamp that is carried by", "is carried by hand")
    assert pier.counts_for_recall


def test_what_the_wording_of_unmarked_words_gives_is_not_judged(text: Text) -> None:
    assert "ferry" in [found.term for found in text.unmarked_definitions]
    assert "ferry" not in [found.term for found in FreeGold(text).found]


def test_texts_without_marks_of_a_publisher_give_no_labels(text: Text) -> None:
    bare = Text(text.id, text.instrument, "en", "ab", text.reading, text.definitions, marked=False)
    assert against_marks([bare]) == []
    assert [score.labels for score in against_marks([text])] == [2, 2]


def test_speed_is_counted_in_bytes_of_words_by_language_and_in_all(text: Text) -> None:
    one, everything = throughput([text, text])
    assert (one.language, everything.language) == ("en", "all")
    assert one.size == everything.size == 2 * text.size > 100
    assert one.definitions == 6
    assert one.megabytes_per_second > 0
