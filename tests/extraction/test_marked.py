"""Definitions that the publisher marks, in both languages of Justice Canada and as legislation.gov.uk does."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.model import DefinitionKind
from exportlex.reading.read import without_publisher_marks

from .law import Unit, found, law, terms

EXAMPLES: list[tuple[str, list[Unit], str, str, str, set[str]]] = [
    (
        "means, other language's term in brackets",
        ["DEF {ferry} means a boat that crosses for hire; ({fr:bac})"],
        "en", "ferry", "a boat that crosses for hire", {"bac"},
    ),
    (
        "the French meaning needs no verb",
        ["DEF {bac} Bateau qui traverse contre paiement. ({en:ferry})"],
        "fr", "bac", "Bateau qui traverse contre paiement.", {"ferry"},
    ),
    (
        "items, then the other language's term",
        ["DEF {ferry} means", ["(a) a boat, or", "(b) a raft; ({fr:bac})"]],
        "en", "ferry", "(a) a boat, or\n(b) a raft", {"bac"},
    ),
    (
        "two terms of one language",
        ["DEF {ferry} or {crossing boat} means a boat for hire."],
        "en", "ferry", "a boat for hire.", {"crossing boat"},
    ),
    (
        "quotation marks stay outside",
        ["DEF “{ferry}” means a boat for hire;"],
        "en", "ferry", "a boat for hire", set(),
    ),
    (
        "limited to wares, after the term's quotation marks",
        ["DEF “{final use}”, of wares, means what the last holder does with them;"],
        "en", "final use", "what the last holder does with them", set(),
    ),
    (
        "a word of the term said twice, in capitals",
        ["DEF “{Tide-Table}” Systems Systems that tell the tide."],
        "en", "Tide-Table", "Systems that tell the tide.", set(),
    ),
    (
        "means and methods are no verb",
        ["DEF {Lighting} The art of lamps, means and methods of light."],
        "en", "Lighting", "The art of lamps, means and methods of light.", set(),
    ),
    (
        "a verb in capitals, and the last word of the list around it",
        ["DEF {ferry} Means", ["(a) a boat, or", "(b) a raft; and"]],
        "en", "ferry", "(a) a boat, or\n(b) a raft", set(),
    ),
    (
        "in relation to",
        ["DEF “{ferry}”, in relation to a river, means a boat for hire;"],
        "en", "ferry", "a boat for hire", set(),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("units", "language", "term", "meaning", "aliases"), [e[1:] for e in EXAMPLES], ids=[e[0] for e in EXAMPLES]
)
def test_a_marked_definition(units: list[Unit], language: str, term: str, meaning: str, aliases: set[str]) -> None:
    (definition,) = found(*units, heading="Definitions", language=language)
    assert (definition.term, definition.text.rstrip(" ;")) == (term, meaning)
    assert set(definition.aliases) == aliases
    assert definition.tradition == "publisher-mark"


@pytest.mark.parametrize(
    "unit", ["DEF {glow} [Repealed, 2029, c. 8, s. 3]", "DEF {lueur} [Abrogée, 2029, ch. 8, art. 3]", "DEF {glow}"]
)
def test_a_repealed_or_empty_definition_is_none(unit: str) -> None:
    assert terms(unit, heading="Definitions") == []


@pytest.mark.parametrize(
    ("unit", "language", "kind"),
    [
        ("DEF {Warden} has the same meaning as in section 4 of the Harbour Act.", "en", DefinitionKind.SEE_REFERENCE),
        ("DEF {gardien} S’entend au sens de l’article 4 de la Loi sur les havres.", "fr", DefinitionKind.SEE_REFERENCE),
        ("DEF {ferry} includes a raft.", "en", DefinitionKind.INCLUSION_ONLY),
        ("DEF {bac} Y est assimilé le radeau.", "fr", DefinitionKind.INCLUSION_ONLY),
        ("DEF {bac} Bateau qui traverse, à l’exclusion du radeau.", "fr", DefinitionKind.DEFINITION),
    ],
)
def test_kinds_in_both_languages(unit: str, language: str, kind: DefinitionKind) -> None:
    (definition,) = found(unit, heading="Definitions", language=language)
    assert definition.kind is kind


def test_a_french_exclusion() -> None:
    (definition,) = found("DEF {bac} Bateau qui traverse, à l’exclusion du radeau.", language="fr")
    assert any("radeau" in exclusion for exclusion in definition.exclusions)


def test_a_mention_of_the_other_term_is_no_alias_of_the_head() -> None:
    (definition,) = found("DEF {ferry} means a boat; it includes what the old law called a {punt}.", heading="Words")
    assert definition.text.startswith("a boat")


def test_without_its_marks_the_same_law_still_yields_its_terms() -> None:
    reading = law("DEF “{ferry}” means a boat;", "DEF “{raft}” means a float of logs;", heading="Interpretation")
    bare = without_publisher_marks(reading)
    assert [d.term for d in definitions(bare)[0]] == [d.term for d in definitions(reading)[0]] == ["ferry", "raft"]
    assert {d.tradition for d in definitions(bare)[0]} == {"en-term-verb"}
