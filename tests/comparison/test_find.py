"""Finding on the isles and the digests: by id, label, synonym and phrase, and what must never be taken for what."""

from __future__ import annotations

import pytest

from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Empty, Hit
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge

BUILT_IN = ["ca", "cn", "eu", "gb", "us"]


def hits(knowledge: Knowledge, asked: str, code: str, top: int = 5) -> list[Hit]:
    result = find(knowledge, understand(asked, knowledge.concepts), [code], top)[code]
    assert not isinstance(result, Empty), f"{asked} in {code}: {result}"
    return result


@pytest.mark.parametrize(
    "asked",
    ["end-use", "End-use", "END USE", "end-uses", "final use", "最终用途", "utilisation finale", "ultimate use"],
)
@pytest.mark.parametrize(("code", "pinpoint"), [("zz", "s. 1(1)"), ("xa", "s. 1(1)"), ("xh", "第二条")])
def test_a_concept_by_id_label_or_any_synonym(knowledge: Knowledge, asked: str, code: str, pinpoint: str) -> None:
    best = hits(knowledge, asked, code)[0].passage
    assert best.pinpoint.startswith(pinpoint)
    assert best.term in ("end-use", "最终用途")


@pytest.mark.parametrize(
    ("concept", "term"),
    [
        ("end-use", "end-use"),
        ("end-user", "end-user"),
        ("export", "export"),
        ("exporter", "exporter"),
        ("transit", "transit"),
    ],
)
def test_the_definition_of_the_very_concept_comes_first(knowledge: Knowledge, concept: str, term: str) -> None:
    assert hits(knowledge, concept, "zz")[0].passage.term == term


NEIGHBOURS = [
    ("end-use", "end-user", "zz"),
    ("end-use", "end-user", "xa"),
    ("end-user", "end-use", "zz"),
    ("end-user", "end-use", "xa"),
    ("export", "exporter", "zz"),
    ("export", "exporter", "xa"),
    ("exporter", "export", "zz"),
    ("exporter", "export", "xa"),
]


@pytest.mark.parametrize(("asked", "never", "code"), NEIGHBOURS)
def test_neighbours_are_never_taken_for_one_another(knowledge: Knowledge, asked: str, never: str, code: str) -> None:
    result = find(knowledge, understand(asked, knowledge.concepts), [code], 5)[code]
    if not isinstance(result, Empty):
        assert result[0].passage.term != never


@pytest.mark.parametrize("code", ["xf", "xh"])
def test_a_law_that_speaks_of_end_use_alone_has_no_end_user(knowledge: Knowledge, code: str) -> None:
    assert isinstance(find(knowledge, understand("end-user", knowledge.concepts), [code], 5)[code], Empty)


@pytest.mark.parametrize("code", ["zz", "xa"])
def test_a_law_that_defines_export_alone_has_no_deemed_export(knowledge: Knowledge, code: str) -> None:
    assert isinstance(find(knowledge, understand("deemed-export", knowledge.concepts), [code], 5)[code], Empty)


@pytest.mark.parametrize(
    ("asked", "code", "words"),
    [
        ("invoices and manifests", "zz", "invoices"),
        ("on board the same ship", "zz", "same ship"),
        ("military unit or government office", "xa", "military unit"),
        ("unloaded in a free port", "xa", "free port"),
        ("boat whose hull is painted green", "xd", "green"),
        ("合同和发票", "xh", "发票"),
    ],
)
def test_a_phrase(knowledge: Knowledge, asked: str, code: str, words: str) -> None:
    assert words in hits(knowledge, asked, code)[0].text


def test_law_in_another_language_is_reached_through_its_gloss(knowledge: Knowledge) -> None:
    best = hits(knowledge, "record-keeping", "xh")[0]
    assert best.passage.pinpoint == "第三条"
    assert best.passage.gloss
    assert best.conceptual is not None


@pytest.mark.parametrize("concept", ["end-use", "end-user", "export", "record-keeping", "dual-use-item"])
def test_ranks_count_up_and_figures_are_shares(knowledge: Knowledge, concept: str) -> None:
    for result in find(knowledge, understand(concept, knowledge.concepts), BUILT_IN, 10).values():
        if isinstance(result, Empty):
            continue
        assert [hit.rank for hit in result] == list(range(1, len(result) + 1))
        assert all(0 <= hit.textual <= 1 for hit in result)
        assert all(hit.conceptual is None or -1 <= hit.conceptual <= 1 for hit in result)
        assert len({hit.passage.id for hit in result}) == len(result)


def test_no_more_than_asked_for(knowledge: Knowledge) -> None:
    assert [len(hits(knowledge, "goods", "zz", top)) for top in (1, 2)] == [1, 2]


def test_only_jurisdictions_asked_for_in_their_order(knowledge: Knowledge) -> None:
    found = find(knowledge, understand("end-use", knowledge.concepts), ["xa", "zz"], 3)
    assert list(found) == ["xa", "zz"]
    for code, result in found.items():
        assert all(hit.passage.jurisdiction == code for hit in result if isinstance(hit, Hit))


def test_elements_are_proved_by_words_of_the_passage(knowledge: Knowledge) -> None:
    best = hits(knowledge, "end-use", "zz")[0]
    assert [element.label for element in best.elements] == ["purpose", "stated by buyer", "verified after delivery"]
    for element in best.elements:
        assert all(best.text[start:end].strip() for start, end in element.spans)


def test_quantities_of_a_hit_are_read(knowledge: Knowledge) -> None:
    found = hits(knowledge, "record-keeping", "zz")[0].quantities
    assert [(q.value, q.unit, q.direction) for q in found] == [(5, "years", "at least")]


@pytest.mark.parametrize("asked", ["", "   ", "?!", "(((", "the of and", "“”"])
def test_nothing_to_search_for(knowledge: Knowledge, asked: str) -> None:
    with pytest.raises(UnknownWordError, match=r"name a concept or a few words"):
        understand(asked, knowledge.concepts)


@pytest.mark.parametrize(
    "asked",
    [
        'end-use" OR "x',
        "NEAR(a b)",
        "term:export",
        "exp*",
        "a AND NOT b",
        "'; DROP TABLE words; --",
        "(((ferry",
        "\x00boat",
    ],
)
def test_what_a_person_types_is_never_an_expression(knowledge: Knowledge, asked: str) -> None:
    find(knowledge, understand(asked, knowledge.concepts), ["zz"], 3)


def test_a_very_long_question_is_answered(knowledge: Knowledge) -> None:
    find(knowledge, understand("goods that leave the isle " * 400, knowledge.concepts), ["zz"], 3)
