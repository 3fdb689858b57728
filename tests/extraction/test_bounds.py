"""Nothing that a file can hold makes extraction slow: generous bounds on texts that have broken others."""

from __future__ import annotations

import re
import time

import pytest

from exportlex.evaluation.growth import FORMS, invented_law
from exportlex.extraction.extract import definitions
from exportlex.extraction.languages import languages
from exportlex.extraction.quantities import quantities
from exportlex.model import Reading, Scope

from .law import found, law

SLOWEST = 8.0  # seconds of this process, so that a busy machine changes nothing; nearly all take under one


def seconds(units: list[str], **options: object) -> float:
    return seconds_for(law(*units, **options))  # type: ignore[arg-type]


def seconds_for(reading: Reading) -> float:
    re.purge()  # a pattern made for each term is found in Python's cache up to 512 terms, and would look like growth
    started = time.process_time()
    definitions(reading)
    return time.process_time() - started


LONG = {
    "500 kB without a term": "The ferry crosses the river at night and at noon. " * 10_000,
    "500 kB of one sentence": "the ferry, the raft and the punt " * 15_000,
    "unbalanced quotation marks": "“ferry ‘raft " * 20_000,
    "straight single quotes": "'a " * 60_000,
    "brackets": "“ferry” " + "(" * 50_000,
    "nested brackets": "“ferry” " + "(a)" * 50_000,
    "spaces between dashes": "*ferry* " + "— - " * 50_000,
    "a lead without end": "For the purposes of " + "this and that " * 20_000 + "“ferry” means a boat.",
    "terms without a verb": "“ferry” and “raft”, " * 10_000,
    "the same heading again": "*Ferry.* A ferry " * 1_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("heading", ["Definitions", "Permits"])
def test_a_long_paragraph_takes_no_time(text: str, heading: str) -> None:
    assert seconds([text], heading=heading) < SLOWEST


def test_two_thousand_definitions_in_one_paragraph() -> None:
    text = " ".join(f"“Boat {number}” means a boat with {number} oars." for number in range(2000))
    started = time.process_time()
    made = found(text, heading="Definitions")
    assert time.process_time() - started < SLOWEST
    assert len(made) == 2000
    assert made[7].text == "a boat with 7 oars."


def test_two_thousand_definitions_in_two_thousand_paragraphs() -> None:
    units = [f"*Boat {number}.* A boat with {number} oars." for number in range(2000)]
    started = time.process_time()
    assert len(found(*units, heading="Definitions")) == 2000
    assert time.process_time() - started < SLOWEST


def test_a_long_chinese_paragraph() -> None:
    assert seconds(["本法所称" * 30_000, "（以下" * 30_000, "渡船，" * 50_000], language="zh") < SLOWEST


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_quantities_of_a_long_text(language: str) -> None:
    started = time.process_time()
    quantities("not more than 5 years, 1,000,000 " * 10_000 + "1 " * 50_000 + "五" * 5_000, language)
    assert time.process_time() - started < SLOWEST


def best_of_three(units: list[str], **options: object) -> float:
    return min(seconds(units, **options) for _ in range(3))


@pytest.mark.parametrize(
    "sentence",
    [
        "“Boat” means a boat with oars. ",
        "*Ferry.* A ferry ",
        "the “ferry” and the ‘raft’. ",
        "a boat (“the ferry”) or ",
    ],
)
def test_four_times_the_words_take_about_four_times_as_long(sentence: str) -> None:
    short, long = (best_of_three([sentence * count], heading="Definitions") for count in (250, 1000))
    assert long < 0.05 or long / short < 9, "the recogniser looks at a paragraph's words again and again"


# Fourfold is the growth of a recogniser that looks at each word once; sixteenfold that of one that looks again.
STEEPEST = 9.0


@pytest.mark.parametrize("language", languages())
def test_growth_of_a_list_of_definitions(language: str) -> None:
    laws = [invented_law(language, terms) for terms in (250, 1000)]
    short, long = (min(seconds_for(reading) for _ in range(3)) for reading in laws)
    assert long < 0.05 or long / short < STEEPEST, "a list four times as long takes more than nine times as long"


@pytest.mark.parametrize("language", languages())
def test_growth_of_one_paragraph_that_defines_and_defines(language: str) -> None:
    form = FORMS[language]
    texts = [" ".join(form.unit.format(number) for number in range(terms)) for terms in (250, 1000)]
    laws = [law(text, lead=form.lead, heading=form.heading, language=language) for text in texts]
    short, long = (min(seconds_for(reading) for _ in range(3)) for reading in laws)
    assert long < 0.05 or long / short < STEEPEST, "a paragraph four times as long takes more than nine times as long"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("text", ["“«\"「„‘'(（" * 4000, "“a «b „c「d (e " * 4000, "”»\"」“’')）" * 4000])
def test_quotation_marks_that_never_close(language: str, text: str) -> None:
    form = FORMS[language]
    assert seconds([text], lead=form.lead, heading=form.heading, language=language) < SLOWEST


@pytest.mark.parametrize("language", languages())
def test_a_meaning_without_end(language: str) -> None:
    form = FORMS[language]
    assert seconds([form.unit.format(1).rstrip("。.;,") + " lamp 灯 лампа" * 20_000], lead=form.lead,
                   heading=form.heading, language=language) < SLOWEST  # fmt: skip


def test_ten_thousand_terms_in_one_article() -> None:
    started = time.process_time()
    found_all, issues = definitions(invented_law("en", 10_000))
    assert (len(found_all), issues) == (10_000, [])
    assert time.process_time() - started < SLOWEST


@pytest.mark.parametrize("words", ["For the purposes of paragraph ({0})", "In this section and section {0}"])
def test_growth_where_every_definition_names_its_reach(words: str) -> None:
    units = [f"({n}) {words.format(n)}, “boat {n}” means a raft." for n in range(1, 1001)]
    made = found(*units[:50], heading="Definitions")
    assert [definition.scope for definition in made] == [Scope.SECTION] * 50
    short, long = (best_of_three(units[:count], heading="Definitions") for count in (250, 1000))
    assert long / short < STEEPEST, "the unit that is named is searched for again and again"
