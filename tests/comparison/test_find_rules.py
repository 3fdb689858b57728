"""The rules of finding on invented passages: what speaks, when a law is silent, what comes first."""

from __future__ import annotations

from typing import Any

import pytest

from exportlex.catalog.concepts import Concept, ConceptScheme, Element
from exportlex.comparison.finding.absence import why_empty
from exportlex.comparison.finding.candidates import Candidate
from exportlex.comparison.finding.evidence import breaks_silence, evidence, speaks
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import Query, understand
from exportlex.comparison.finding.ranking import ranked
from exportlex.comparison.results import Absence, Empty
from exportlex.indexing.knowledge import Knowledge, Passage

LAMP = Concept(
    id="harbour-lamp", group="scope", label="Harbour lamp", definition="A light that shows a ship the harbour.",
    terms={"en": ["harbour lamp", "harbour lamps", "beacon", "lamp", "light"], "fr": ["feu de port", "fanal"]},
    elements=[
        Element(id="oil", label="oil", cues={"en": [r"\boil\b"], "fr": [r"\bhuile\b"]}),
        Element(id="keeper", label="keeper", cues={"en": [r"\bkeeper\b"], "fr": [r"\bgardien\b"]}),
    ],
)  # fmt: skip
BUOY = Concept(id="buoy", group="scope", label="Buoy", definition="A float.", terms={"en": ["buoy", "float"]})
SCHEME = ConceptScheme(concepts=[LAMP, BUOY])


@pytest.fixture
def query() -> Query:
    return understand("harbour-lamp", SCHEME)


def passage(text: str = "", pinpoint: str = "s. 1", **more: Any) -> Passage:
    """A passage of Zedland's Lamp Act; with a term it is a definition."""
    values: dict[str, Any] = {
        "id": 1, "jurisdiction": "zz", "instrument": "zz/lamps", "title": "Lamp Act", "language": "en",
        "held": "official", "kind": "paragraph", "pinpoint": pinpoint, "heading": "", "term": "", "text": text,
        "lead": "", "gloss": "", "as_of": "", "address": "", "sha256": "", "provision": 1, "definition": None,
        "definition_kind": "", "scope": "", "reference": "", "aliases": (),
    }  # fmt: skip
    if "term" in more:
        values |= {"definition": 1, "definition_kind": "definition", "scope": "instrument", "kind": "definition"}
    return Passage(**values | more)


def candidate(query: Query, found: Passage, words: int | None = 0, cosine: float | None = None) -> Candidate:
    """A passage at a place among those found by words."""
    return Candidate(found, evidence(query, found, cosine), 0.0, words, None)


def order(query: Query, *passages: Passage) -> list[str]:
    """Pinpoints of passages that both ways found alike, as they are shown."""
    found = [candidate(query, one) for one in passages]
    return [shown.passage.pinpoint for shown in ranked(query, found)]


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("Each harbour lamp burns till dawn.", ("harbour lamp",)),
        ("HARBOUR-LAMPS burn.", ("harbour lamp",)),
        ("A lamplighter climbs.", ()),
        ("The beacon and its light.", ("beacon", "light")),
        ("Le fanal est éteint.", ()),
    ],
)
def test_terms_are_whole_words_of_the_passage_s_own_language(query: Query, text: str, matched: tuple[str, ...]) -> None:
    assert evidence(query, passage(text), None).matched == matched


def test_what_introduces_an_item_speaks_with_it(query: Query) -> None:
    found = evidence(query, passage("the oil", lead="Of a harbour lamp the keeper fills"), None)
    assert (found.matched, found.elements) == (("harbour lamp",), 2)


def test_a_gloss_speaks_in_english(query: Query) -> None:
    assert evidence(query, passage("灯", language="zh", gloss="A harbour lamp is lit."), None).matched == (
        "harbour lamp",
    )


@pytest.mark.parametrize(
    ("found", "cosine", "silent"),
    [
        (passage("A harbour lamp."), None, False),
        (passage("A beacon."), None, False),
        (passage("A light breeze."), None, True),
        (passage("A light breeze."), 0.5, False),
        (passage("A light for which the keeper answers."), None, False),
        (passage("A breeze.", heading="Lights"), None, False),
        (passage("flickers", term="Light"), None, False),
        (passage("flickers", term="Fanal"), None, False),
        (passage("The keeper brings oil."), None, True),
        (passage("The keeper brings oil."), 0.32, False),
        (passage("The keeper sleeps."), 0.5, True),
        (passage("What shines at night."), 0.8, False),
        (passage("shines at night", term="buoy"), 0.8, True),
        (passage("A rope."), 0.1, True),
    ],
)
def test_what_breaks_silence(query: Query, found: Passage, cosine: float | None, silent: bool) -> None:
    assert breaks_silence(query, evidence(query, found, cosine)) is not silent


@pytest.mark.parametrize(
    ("text", "cosine", "shown"), [("A light breeze.", None, True), ("A rope.", 0.31, True), ("A rope.", 0.2, False)]
)
def test_what_is_shown_where_the_law_is_not_silent(query: Query, text: str, cosine: float | None, shown: bool) -> None:
    assert speaks(query, evidence(query, passage(text), cosine)) is shown


def test_elements_far_down_a_list_of_names_count_for_nothing(query: Query) -> None:
    names = "Harbour lamp. " + "Abel, ship owner. " * 200 + "The keeper of the oil."
    assert evidence(query, passage(names), None).elements == 0


def test_a_definition_comes_before_a_heading_and_that_before_a_mention(query: Query) -> None:
    mention = passage("A ship looks for a harbour lamp.", "s. 7", id=3)
    headed = passage("It burns till dawn.", "s. 5", id=2, heading="Care › Harbour lamps")
    defined = passage("harbour lamp: what shows a ship the harbour", "s. 9", id=9, term="harbour lamp")
    assert order(query, mention, headed, defined) == ["s. 9", "s. 5", "s. 7"]


def test_a_local_definition_stands_behind_a_general_one(query: Query) -> None:
    local = passage("harbour lamp: a red one", "s. 3(2)", id=1, term="harbour lamp", scope="section")
    general = passage("harbour lamp: any one", "s. 40(1)", id=2, term="harbour lamp")
    assert order(query, local, general) == ["s. 40(1)", "s. 3(2)"]


def test_a_definition_of_a_neighbour_stands_behind_a_mention(query: Query) -> None:
    neighbour = passage("buoy: a float with a harbour lamp", "s. 2(1)", id=1, term="buoy")
    mention = passage("A ship looks for a harbour lamp.", "s. 7", id=2)
    assert order(query, neighbour, mention) == ["s. 7", "s. 2(1)"]


def test_a_definition_by_reference_stands_behind_what_it_points_to(query: Query) -> None:
    see = {"definition_kind": "see-reference", "reference": "§ 34.13 of this Act"}
    pointing = passage("Harbour lamp: See § 34.13", '9 ZR 72.1 "Harbour lamp"', id=1, term="Harbour lamp", **see)
    elsewhere = passage("harbour lamp: of the navy", "9 ZR 20.1(a)", id=2, term="harbour lamp")
    target = passage("harbour lamp: of a port", "9 ZR 34.13(a)", id=3, term="harbour lamp")
    assert order(query, pointing, elsewhere, target) == ["9 ZR 34.13(a)", "9 ZR 20.1(a)", '9 ZR 72.1 "Harbour lamp"']


def test_more_elements_come_first(query: Query) -> None:
    one = passage("A harbour lamp burns oil.", "s. 4", id=1)
    both = passage("Of a harbour lamp the keeper buys the oil.", "s. 6", id=2)
    assert order(query, one, both) == ["s. 6", "s. 4"]


def test_a_definition_and_the_paragraph_it_fills_are_one_hit(query: Query) -> None:
    paragraph = passage("A harbour lamp is a light by which the keeper burns oil.", "s. 2", id=1)
    defined = passage("harbour lamp: a light", "s. 2", id=2, term="harbour lamp")
    (only,) = ranked(query, [candidate(query, paragraph), candidate(query, defined)])
    assert only.passage.term == "harbour lamp"


def test_a_definition_without_any_element_of_many_may_be_of_another_sense() -> None:
    """A law that defines a "harbour lamp" as a moth speaks of something else, if the lamp has much to be told by."""
    words = ("oil", "keeper", "wick", "glass")
    many = LAMP.model_copy(update={"elements": [Element(id=w, label=w, cues={"en": [w]}) for w in words]})
    few = LAMP.model_copy(update={"elements": many.elements[:2]})
    moth = passage("a moth of the coast", "s. 2", id=1, term="harbour lamp")
    rule = passage("The beacon is lit at dusk.", "s. 5", id=2, heading="Beacon")
    for concept, first in ((few, "s. 2"), (many, "s. 5")):
        asked = understand("harbour-lamp", ConceptScheme(concepts=[concept, BUOY]))
        found = [candidate(asked, rule, words=0), candidate(asked, moth, words=40)]
        assert ranked(asked, found)[0].passage.pinpoint == first


def test_of_two_language_versions_the_one_that_the_model_reads_is_shown(query: Query) -> None:
    french = passage("Le feu de port brûle de l’huile du gardien.", "art. 3(2)a)", id=1, language="fr")
    english = passage("The harbour lamp burns.", "s. 3(2)(a)", id=2)
    shown = ranked(query, [candidate(query, french), candidate(query, english, cosine=0.6)])
    assert [one.passage.language for one in shown] == ["en"]


def test_a_provision_that_stands_in_one_language_alone_is_kept(query: Query) -> None:
    french = passage("Le feu de port brûle.", "art. 8(1)", id=1, language="fr")
    english = passage("The harbour lamp burns.", "s. 3(2)(a)", id=2)
    assert len(ranked(query, [candidate(query, french), candidate(query, english, cosine=0.6)])) == 2


def test_the_paragraphs_of_one_article_do_not_crowd_out_another(query: Query) -> None:
    paragraphs = [passage(f"Harbour lamp {n} burns.", f"s. 4({n})", id=n) for n in range(1, 5)]
    found = [candidate(query, one, words=place) for place, one in enumerate(paragraphs)]
    found.append(candidate(query, passage("Harbour lamps go out.", "s. 30(1)", id=9), words=8))
    assert [one.passage.pinpoint for one in ranked(query, found)][:2] == ["s. 4(1)", "s. 30(1)"]


def test_what_is_cited_as_typed_comes_first() -> None:
    typed = understand("34.13", SCHEME)
    cited = passage("It burns.", "9 ZR 34.13", id=1)
    mention = passage("See 34.13 and 34.13 again.", "9 ZR 2", id=2)
    found = [candidate(typed, mention), Candidate(cited, evidence(typed, cited, None), 0.0, None, None, cited=0)]
    assert [one.passage.pinpoint for one in ranked(typed, found)] == ["9 ZR 34.13", "9 ZR 2"]


def test_a_query_knows_the_names_of_all_other_concepts(query: Query) -> None:
    assert {"buoy", "float"} <= query.others
    assert "beacon" not in query.others


def test_what_is_embedded_is_the_definition_and_the_best_terms(query: Query) -> None:
    assert query.meanings == (
        "Harbour lamp: A light that shows a ship the harbour.",
        *("harbour lamp", "harbour lamps", "beacon", "lamp", "light"),
    )


@pytest.mark.parametrize("typed", ["s. 2(1)", "S. 2(1)", " s.  2(1) "])
def test_a_citation_finds_what_is_cited_so(knowledge: Knowledge, typed: str) -> None:
    found = find(knowledge, understand(typed, knowledge.concepts), ["zz", "xa"], 3)
    for result in found.values():
        assert not isinstance(result, Empty)
        assert result[0].passage.pinpoint == "s. 2(1)"


def test_several_jurisdictions_at_once_find_what_each_finds_alone(knowledge: Knowledge) -> None:
    match, codes = understand("end-use", knowledge.concepts).match, ["zz", "xa", "us"]
    together = knowledge.lexical_in(match, 5, codes)
    assert together == {code: knowledge.lexical(match, 5, [code]) for code in codes}
    assert all(together.values())


def test_an_absence_names_the_words_of_the_law_s_language(knowledge: Knowledge) -> None:
    empty = why_empty(knowledge, understand("brokering", knowledge.concepts), "xh")
    assert "中介" in empty.searched
    assert "brokering" not in empty.searched
    assert "close in meaning" not in empty.reason  # the model does not read Chinese


def test_an_absence_says_which_words_stand_there_all_the_same(knowledge: Knowledge) -> None:
    empty = why_empty(knowledge, understand("brokering", knowledge.concepts), "zz", ["intermediation"])
    assert empty.absence is Absence.NOT_FOUND
    assert "only “intermediation” stands in zz/act" in empty.reason
