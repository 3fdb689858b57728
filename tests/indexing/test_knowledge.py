"""The open index: read from several threads at once, with all that a statement must carry."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.tokens import phrase


def test_many_threads_read_the_same(knowledge: Knowledge) -> None:
    def ask(number: int) -> tuple[int, str]:
        (top, _), *_ = knowledge.lexical(phrase("end-use"), 3, ["zz"])
        return top, knowledge.passages([top])[0].text

    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(ask, range(64)))
    assert len(answers) == 1


def test_nothing_is_ever_written(knowledge: Knowledge) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        knowledge.rows("DELETE FROM provisions")


def test_every_passage_carries_its_evidence(knowledge: Knowledge) -> None:
    codes = [row["code"] for row in knowledge.jurisdictions()]
    for passage in knowledge.passages([identifier for code in codes for identifier in knowledge.searchable(code)]):
        assert passage.pinpoint
        assert passage.title
        assert passage.text
        assert passage.address.startswith("http")
        assert len(passage.sha256) == 64
        assert passage.as_of
        assert passage.held in ("official", "converted", "digest")


def test_passages_come_in_the_order_asked_for_and_unknown_ones_not_at_all(knowledge: Knowledge) -> None:
    known = knowledge.searchable("zz")[:3]
    asked = [known[2], 10**9, known[0], known[1]]
    assert [passage.id for passage in knowledge.passages(asked)] == [known[2], known[0], known[1]]


def test_more_passages_than_sqlite_takes_at_once(knowledge: Knowledge) -> None:
    known = knowledge.searchable("zz")[0]
    assert len(knowledge.passages([known, *range(10**6, 10**6 + 3000)])) == 1


def test_a_provision_carries_its_marks(knowledge: Knowledge) -> None:
    (row,) = knowledge.rows("SELECT id FROM provisions WHERE document LIKE 'zz/%' AND text LIKE '%“end-use”%'")
    provision = knowledge.provision(row["id"])
    assert {provision["text"][mark.start : mark.end] for mark in provision["marks"]} == {"end-use"}


def test_only_the_jurisdictions_asked_for(knowledge: Knowledge) -> None:
    found = knowledge.lexical(phrase("end-use"), 50, ["xa"])
    assert {passage.jurisdiction for passage in knowledge.passages([identifier for identifier, _ in found])} == {"xa"}


@pytest.mark.parametrize("match", ["", phrase(""), phrase("???")])
def test_nothing_to_match_finds_nothing(knowledge: Knowledge, match: str) -> None:
    assert knowledge.lexical(match, 5, ["zz"]) == []


def test_scores_fall(knowledge: Knowledge) -> None:
    scores = [score for _, score in knowledge.lexical(phrase("goods"), 20)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 0


def test_definitions_of_one_instrument_or_jurisdiction(knowledge: Knowledge) -> None:
    assert {row["instrument"] for row in knowledge.definitions(["zz", "xa"])} == {"zz/act", "xa/act"}
    assert {row["term"] for row in knowledge.definitions(instrument="xa/act")} == {
        "export", "end-use", "end-user", "transit",
    }  # fmt: skip


def test_vectors_are_unit_vectors_and_closeness_is_their_cosine(knowledge: Knowledge) -> None:
    one, other = [i for i in knowledge.searchable("zz") if knowledge.vectors.has(i)][:2]
    vector = knowledge.vectors.vector(one)
    assert vector @ vector == pytest.approx(1, abs=1e-4)
    assert knowledge.vectors.closeness(one, one) == pytest.approx(1, abs=1e-4)
    assert knowledge.vectors.closeness(one, other) == pytest.approx(knowledge.vectors.closeness(other, one))
    assert knowledge.vectors.closeness(one, 10**9) is None


def test_the_nearest_are_of_those_asked_about(knowledge: Knowledge) -> None:
    query = knowledge.encoder.encode(["the purpose for which goods are used"])[0]
    found = knowledge.vectors.nearest(query, knowledge.searchable("xa"), 3)
    assert {identifier for identifier, _ in found} <= set(knowledge.searchable("xa"))
    assert knowledge.passages([found[0][0]])[0].term == "end-use"
    assert knowledge.vectors.nearest(query, [], 3) == []
