"""Over the real texts: nothing is lost, nothing is suspect, and the definitions are found."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from exportlex.evaluation.gold import name_key, same_place
from exportlex.indexing.passages import passages
from exportlex.markup.tree import Tree
from exportlex.model import HISTORY, Definition, Provision, ProvisionKind
from exportlex.publishers import publisher
from exportlex.reading.checks import check_expected
from mirrored import Mirrored, Text

pytestmark = pytest.mark.mirror

FOCUS = ("ca", "cn", "eu", "gb", "us")


def texts(law: Mirrored, instrument: str, language: str = "en") -> list[Text]:
    return law.by_law[instrument, language]


def provisions(law: Mirrored, instrument: str, language: str = "en") -> list[Provision]:
    return [provision for text in texts(law, instrument, language) for provision in text.extracted.reading.provisions]


def definitions(law: Mirrored, instrument: str, language: str = "en") -> list[Definition]:
    return [definition for text in texts(law, instrument, language) for definition in text.extracted.definitions]


def test_every_declared_law_is_in_the_mirror_in_some_form(law: Mirrored) -> None:
    declared = {(outcome.instrument, outcome.language) for outcome in law.outcomes}
    assert declared == set(law.by_law)
    assert {instrument.split("/")[0] for instrument, _ in declared} >= set(FOCUS)


def test_every_document_of_a_law_is_there(law: Mirrored) -> None:
    """A part that is lost is a hole that the counts of the whole need not show."""
    for name, found in law.by_law.items():
        source = found[0].source
        named = [address.document for address in publisher(source.publisher).addresses(source, None)]
        assert sorted(text.id.rsplit("|", 1)[1] for text in found) == sorted(named), name
        for text in found:
            units = text.extracted.reading.provisions
            if not units:  # a source that is declared to hold no text
                assert source.expected.provisions == (0, 0), text.id
                continue
            assert units[0].text or units[0].heading or len(units) > 1, text.id


def test_counts_are_inside_the_declared_ranges(law: Mirrored) -> None:
    outside = [
        issue.message + f" ({instrument} {language})"
        for (instrument, language), found in law.by_law.items()
        for issue in check_expected(
            instrument,
            found[0].source.expected,
            sum(len(text.extracted.reading.provisions) for text in found),
            sum(len(text.extracted.definitions) for text in found),
        )
    ]
    assert outside == []


def test_no_reading_is_suspect(law: Mirrored) -> None:
    suspect = [
        f"{text.id}: {issue.kind} {issue.where}: {issue.message}"
        for text in law.texts
        for issue in text.extracted.issues
        if issue.suspect
    ]
    assert suspect == []


def test_every_law_has_a_date(law: Mirrored) -> None:
    for name, found in law.by_law.items():
        assert any(text.as_of for text in found), name


WHOLE = ("complete consolidated", "whole part")  # the manifest's words for a text that lacks nothing


def test_what_the_mirror_does_not_call_whole_says_what_it_lacks(law: Mirrored, mirror: Path) -> None:
    lines = (mirror / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    marked = {row["sha256"]: row["completeness"] for row in map(json.loads, filter(None, lines))}
    silent = [
        f"{text.id}: {marked[text.sha256]}"
        for text in law.texts
        if not marked[text.sha256].startswith(WHOLE)
        and not (text.source.incomplete or text.source.missing or text.extracted.issues)
    ]
    assert silent == []


def test_an_element_that_no_reader_knows_is_rare(law: Mirrored) -> None:
    unknown = Counter(i.message for text in law.texts for i in text.extracted.issues if i.kind == "unknown-element")
    assert sum(unknown.values()) <= 5, unknown


def test_keys_pinpoints_parents_and_marks_are_sound(law: Mirrored) -> None:
    for text in law.texts:
        seen: set[str] = set()
        for provision in text.extracted.reading.provisions:
            assert provision.key not in seen, (text.id, provision.key)
            assert provision.pinpoint.strip(), (text.id, provision.key)
            assert not provision.parent or provision.parent in seen, (text.id, provision.key)
            seen.add(provision.key)
            for mark in provision.marks:
                assert 0 <= mark.start < mark.end <= len(provision.text), (text.id, provision.pinpoint, mark)


def test_an_article_or_section_is_cited_once(law: Mirrored) -> None:
    """Two articles with one pinpoint cannot be told apart; what is repealed or quoted may repeat a number."""
    for text in law.texts:
        articles = [unit for unit in text.extracted.reading.provisions if unit.kind is ProvisionKind.ARTICLE]
        counts = Counter(unit.pinpoint for unit in articles)
        twice = [pinpoint for pinpoint, count in counts.items() if count > 1]
        assert len(twice) <= 0.01 * len(counts), (text.id, twice[:5])


def squeezed(text: str) -> str:
    return "".join(text.split())


def unsearched(text: Text) -> list[str]:
    """Pinpoints of provisions whose words stand in no passage, and so can never be found."""
    tree = Tree(text.extracted.reading.provisions)
    cut = passages(tree, text.extracted.definitions)
    searched = squeezed("\n".join(passage.text for passage in cut))
    defined = {definition.provision for definition in text.extracted.definitions}
    lost, place = [], 0
    for provision in tree.provisions:
        words = squeezed(provision.text).rstrip(",;:.")
        if provision.key in defined or not words or provision.heading == HISTORY:
            continue
        at = searched.find(words, place)  # passages stand nearly in the order of the law
        place = searched.find(words) if at < 0 else at
        if place < 0:
            lost.append(provision.pinpoint)
            place = 0
    return lost


def test_no_word_of_the_law_is_left_out_of_the_search(law: Mirrored) -> None:
    assert {text.id: lost[:5] for text in law.texts if (lost := unsearched(text))} == {}


LONGEST = 10_000  # characters; the longest of the gold has fewer than 4,000


def test_no_meaning_swallows_a_table_or_a_list(law: Mirrored) -> None:
    long = [
        f"{text.id} {definition.pinpoint} {definition.term}: {len(definition.text)} characters"
        for text in law.texts
        for definition in text.extracted.definitions
        if len(definition.text) > LONGEST
    ]
    assert long == []


# Provisions that anyone can look up: number and a word or two that stand in them.
SPOTS = [
    ("us/ear", "en", "15 CFR 734.13(a)(1)", "shipment"),
    ("us/ear", "en", "15 CFR 744.21(f)", "military"),
    ("us/ear", "en", "15 CFR 762.6(a)", "records"),
    ("us/ear", "en", '15 CFR 772.1 "Knowledge"', "awareness"),
    ("us/ear", "en", "15 CFR Part 774 Supp. No. 1 ECCN 3A001.b.4", "amplifiers"),
    ("us/itar", "en", "22 CFR 120.50(a)(1)", "shipment"),
    ("ca/eipa", "en", "s. 7(1.1)", "general permit"),
    ("ca/eipa", "fr", "art. 7(1)", "licence"),
    ("ca/ecl", "en", "Schedule, item 5505(1)(a)(ii)", "nuclear"),
    ("cn/ecl", "zh", "第二条第四款", "两用物项"),
    ("cn/ecl", "zh", "第三十四条", "罚款"),
    ("cn/dual-use", "zh", "第十四条第一款", "许可"),
    ("eu/2021-821", "en", "Article 2(1)", "dual-use"),
    ("eu/2021-821", "en", "Article 4(1)(a)", "chemical"),
    ("eu/2021-821", "en", "Article 27(3)", "five years"),
    ("gb/eca-2002", "en", "s. 2(4)", "transfer controls"),
    ("gb/eco-2008", "en", "art. 6(1)", "WMD"),
]


@pytest.mark.parametrize(("instrument", "language", "pinpoint", "word"), SPOTS, ids=[f"{s[0]} {s[2]}" for s in SPOTS])
def test_a_provision_stands_where_a_lawyer_looks_for_it(
    law: Mirrored, instrument: str, language: str, pinpoint: str, word: str
) -> None:
    units = [unit for unit in provisions(law, instrument, language) if unit.pinpoint == pinpoint]
    assert units, f"no {pinpoint} in {instrument}"
    below = [unit for unit in provisions(law, instrument, language) if unit.pinpoint.startswith(pinpoint)]
    assert any(word in f"{unit.heading} {unit.text}" for unit in below)


TERMS = [
    ("us/ear", "en", "15 CFR 772.1", "End-user"),
    ("us/ear", "en", "15 CFR 772.1", "Specially designed"),
    ("us/ear", "en", "15 CFR 744.21(f)", "Military end use"),
    ("us/itar", "en", "22 CFR 120.50", "Export"),
    ("ca/eipa", "en", "s. 2(1)", "broker"),
    ("ca/eipa", "fr", "art. 2(1)", "courtage"),
    ("cn/ecl", "zh", "第二条", "两用物项"),
    ("cn/ecl", "zh", "第二条", "管制物项"),
    ("eu/2021-821", "en", "Article 2(3)", "exporter"),
    ("eu/2021-821", "en", "Annex I", "Required"),
    ("eu/2021-821", "en", "Annex I", "Technology"),
    ("gb/eco-2008", "en", "art. 2(1)", "dual-use"),
]


@pytest.mark.parametrize(("instrument", "language", "pinpoint", "term"), TERMS, ids=[f"{t[0]} {t[3]}" for t in TERMS])
def test_a_definition_stands_where_a_lawyer_looks_for_it(
    law: Mirrored, instrument: str, language: str, pinpoint: str, term: str
) -> None:
    found = [
        definition
        for definition in definitions(law, instrument, language)
        if name_key(term) in {name_key(name) for name in (definition.term, *definition.aliases)}
    ]
    assert any(same_place(definition.pinpoint, pinpoint) for definition in found), [d.pinpoint for d in found]
