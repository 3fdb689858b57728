"""Doubts about what was extracted."""

from __future__ import annotations

import pytest

from exportlex.evaluation.growth import FORMS
from exportlex.extraction.extract import definitions
from exportlex.extraction.languages import languages
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, Reading

from .law import Unit, law


def kinds(heading: str, text: str, language: str = "en") -> list[str]:
    tree = TreeBuilder()
    tree.add(ProvisionKind.ARTICLE, "s. 2", plain(text), number="2", heading=heading)
    return [issue.kind for issue in definitions(Reading(tree.build(), language))[1]]


@pytest.mark.parametrize(
    ("heading", "language"),
    [("Definitions", "en"), ("DEFINITIONS.", "en"), ("Interpretation and definitions", "en"), ("Définitions", "fr")],
)
def test_an_article_of_definitions_that_defines_nothing(heading: str, language: str) -> None:
    assert kinds(heading, "Every boat is lit at dusk.", language) == ["silent-definitions"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Definitions", "In this Act, “boat” means a thing that floats."),
        ("Interpretation", "Nothing in this Act moves a boat."),
        ("Defined boats", "Every boat is lit at dusk."),
        ("Definitions", ""),
        ("Definitions", "[Repealed, 2031, c. 4]"),
    ],
)
def test_no_doubt(heading: str, text: str) -> None:
    assert kinds(heading, text) == []


def test_a_definition_below_the_article_breaks_the_silence() -> None:
    tree = TreeBuilder()
    article = tree.add(ProvisionKind.ARTICLE, "s. 2", plain("In this Act:"), number="2", heading="Definitions")
    tree.add(
        ProvisionKind.PARAGRAPH, "s. 2(a)", plain("“boat” means a thing that floats."), number="(a)", parent=article
    )
    found, issues = definitions(Reading(tree.build(), "en"))
    assert [definition.term for definition in found] == ["boat"]
    assert issues == []


def doubts(*units: Unit, **options: object) -> list[tuple[str, bool]]:
    """Kind and weight of the issues of a law of one article."""
    issues = definitions(law(*units, **options))[1]  # type: ignore[arg-type]
    return [(issue.kind, issue.suspect) for issue in issues]


@pytest.mark.parametrize(
    ("unit", "language", "kind"),
    [
        ("“ferry (large” means a boat.", "en", "malformed-term"),
        ("“12” means a dozen boats.", "en", "malformed-term"),
        ("“fеrry” means a boat.", "en", "mixed-script-term"),  # a Cyrillic е among Latin letters
        ("“the” means a boat.", "en", "stop-word-term"),
        ("“of” means either of two boats.", "en", "stop-word-term"),
        ("« les » : des bateaux ;", "fr", "stop-word-term"),
        ("und: zwei Boote;", "de", "stop-word-term"),
        ("«de»: una barca;", "es", "stop-word-term"),
        ("“Ferry” means", "en", "empty-meaning"),
        ("DEF {ferry} means a boat. " + "It is lit at dusk and at dawn. " * 300, "en", "long-definition"),
        ("本法所称渡船，是指" + "过河的船、" * 600 + "以及木筏。", "zh", "long-definition"),
    ],
)
def test_a_doubtful_term_or_meaning_is_told_and_makes_nothing_suspect(unit: str, language: str, kind: str) -> None:
    form = FORMS[language]
    assert doubts(unit, language=language, lead=form.lead, heading="Terms") == [(kind, False)]


@pytest.mark.parametrize(
    ("unit", "language"),
    [
        ("“X線”とは、灯台の光をいう。", "ja"),
        ("「X線」とは、灯台の光をいう。", "ja"),
        ("「T細胞」とは、灯台の光をいう。", "ja"),
        ("LED-ліхтар - лампа;", "uk"),
        ("ліхтар LED - лампа;", "uk"),
        ("فانوس LED: مصباح.", "ar"),
        ("“α-lamp (large)” means a lamp of 5 μm.", "en"),
        ("“you” means a keeper.", "en"),
        ("„Laterne“: eine Lampe;", "de"),
        ("“‘lit’ ferry” means a boat with a lamp.", "en"),
        ("“Ferry” means " + "a boat with a lamp, " * 150 + "or a raft.", "en"),
    ],
)
def test_good_terms_raise_no_doubt(unit: str, language: str) -> None:
    form = FORMS[language]
    assert doubts(unit, language=language, lead=form.lead, heading="Terms") == []


def test_what_stands_for_a_term_and_is_no_term_is_no_definition() -> None:
    found, _ = definitions(law("“the” means a boat.", "“Ferry” means a boat.", heading="Definitions"))
    assert [definition.term for definition in found] == ["Ferry"]


def test_a_sentence_in_the_place_of_a_term() -> None:
    assert doubts(f"DEF {{{'every boat that is lit at dusk and ' * 8}}} means a ferry.") == [
        ("sentence-as-term", False)
    ]


def test_a_meaning_that_takes_in_other_definitions() -> None:
    inner: list[Unit] = [f"({letter}) “boat {letter}” means a boat." for letter in "abcdefgh"]
    assert ("runaway-definition", False) in doubts("“Ferry” means", inner, heading="Definitions")
    assert doubts("“Ferry” means any of these:", inner[:6], heading="Definitions") == []


def test_a_list_that_a_colon_opens_is_no_lost_definition() -> None:
    assert doubts("“Ferry” means:", heading="Terms") == []


def test_a_language_that_no_recogniser_knows() -> None:
    assert doubts("“Ferry” means a boat.", language="xx") == [("unknown-language", True)]
    assert definitions(Reading((), "xx"))[1] == []


@pytest.mark.parametrize(
    "text", ["“ferry", "ferry” means a boat", "“““ferry means", "‘“ferry’” means a boat", "«„“", "("]
)
@pytest.mark.parametrize("language", languages())
def test_broken_quotation_marks_break_nothing(text: str, language: str) -> None:
    form = FORMS[language]
    found, issues = definitions(law(text, lead=form.lead, heading=form.heading, language=language))
    assert all(definition.term and definition.text for definition in found)
    assert all(not issue.suspect or issue.kind == "silent-definitions" for issue in issues)
