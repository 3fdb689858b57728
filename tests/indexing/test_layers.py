"""A digest stands in where the law is not held, gives way where it is, and glosses law in other languages."""

from __future__ import annotations

import pytest

import isles
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Empty
from exportlex.indexing.gloss import normalised
from exportlex.ui.words import why

from .desk import Desk, two_laws

DIGEST = f"""# zz/act

- as-of: 2030-01-01

## s. 1(1)

- address: {isles.SITE}/zz/act#1
- concepts: seizure

The reeve may seize a boat whose hull is painted green.
"""
CHINESE_ACT = isles.instrument("zz", name="law", publisher="lawrefbook", language="zh", options="")


def test_a_digest_stands_in_where_nothing_is_gathered(desk: Desk) -> None:
    desk.declare({"zz/digest.md": DIGEST})
    desk.build()
    knowledge = desk.open()
    (row,) = [row for row in knowledge.instruments() if row["id"] == "zz/act"]
    assert (row["held"], row["provisions"], row["as_of"]) == ("digest", 1, "2030-01-01")
    (passage,) = knowledge.passages(knowledge.searchable("zz"))
    assert passage.held == "digest"
    assert passage.address == f"{isles.SITE}/zz/act#1"


def test_an_entry_is_found_by_the_concepts_that_its_author_coded_and_only_by_them(desk: Desk) -> None:
    entry = DIGEST.replace("concepts: seizure", "concepts: transit").replace("seize a boat", "stop a boat")
    desk.declare({"zz/digest.md": entry})
    desk.build()
    knowledge = desk.open()
    found = {
        concept: find(knowledge, understand(concept, knowledge.concepts), ["zz"], 5)["zz"]
        for concept in ("transit", "licence-general")
    }
    assert not isinstance(found["transit"], Empty)
    (hit,) = found["transit"]
    assert (hit.passage.pinpoint, hit.matched, hit.coded, hit.passage.held) == ("s. 1(1)", (), True, "digest")
    assert "our digest restates it for this concept" in why(hit)
    assert isinstance(found["licence-general"], Empty)
    assert knowledge.lexical('"transit"', 5) == [], "the coding is no words of the digest"


def test_it_gives_way_where_the_law_is_held(desk: Desk) -> None:
    desk.declare({"zz/digest.md": DIGEST})
    desk.hold(two_laws())
    knowledge = desk.open()
    (row,) = [row for row in knowledge.instruments() if row["id"] == "zz/act"]
    assert row["held"] == "converted"
    assert {passage.held for passage in knowledge.passages(knowledge.searchable("zz"))} == {"converted"}
    assert not any("green" in passage.text for passage in knowledge.passages(knowledge.searchable("zz")))
    result = find(knowledge, understand("boat whose hull is painted green", knowledge.concepts), ["zz"], 5)["zz"]
    assert not isinstance(result, list) or all(hit.passage.held != "digest" for hit in result)


def test_a_text_that_leaves_the_store_stays_as_it_was_read_with_a_doubt(desk: Desk) -> None:
    desk.declare({"zz/digest.md": DIGEST})
    desk.hold(two_laws())
    for path in desk.places.snapshots.glob("*/*"):
        path.unlink()
    desk.build()
    knowledge = desk.open()
    assert {row["id"]: row["held"] for row in knowledge.instruments()} == {
        "zz/act": "converted",
        "zz/order": "converted",
    }
    assert [issue["kind"] for issue in knowledge.issues("zz/act")] == ["bytes-lost"]


def test_a_gloss_stands_beside_law_in_another_language(desk: Desk) -> None:
    glosses = isles.GLOSSES.replace("xh/", "zz/").replace("zz/act", "zz/law")
    desk.declare({"zz/law.toml": CHINESE_ACT, "zz/digest.md": glosses})
    desk.hold(two_laws() | {isles.address("zz", "law"): isles.CHINESE.encode()})
    knowledge = desk.open()
    passages = {
        (passage.pinpoint, passage.kind): passage
        for passage in knowledge.passages(knowledge.searchable("zz"))
        if passage.instrument == "zz/law"
    }
    kept = passages["第三条", "article"]
    assert (kept.language, kept.held) == ("zh", "converted")
    assert "保存" in kept.text
    assert "for at least five years" in kept.gloss
    assert knowledge.vectors.has(kept.id), "a glossed passage is reached by meaning"
    assert "end-use" in passages["第二条", "definition"].gloss.casefold()
    without = passages["第四条", "article"]
    assert without.gloss == ""
    assert not knowledge.vectors.has(without.id), "an English model says nothing of Chinese"


def test_law_in_english_has_no_gloss(desk: Desk) -> None:
    desk.declare({"zz/digest.md": DIGEST})
    desk.hold(two_laws())
    knowledge = desk.open()
    assert {passage.gloss for passage in knowledge.passages(knowledge.searchable("zz"))} == {""}


@pytest.mark.parametrize(
    ("one", "other"),
    [("第二条 第一款", "第二条第一款"), ("Art. 2 (1)", "Art. 2(1)"), ("s. 2(1), “goods”", 's. 2(1) "goods"')],
)
def test_two_writings_of_one_pinpoint(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("s. 2(1)", "s. 2(11)"), ("s. 21", "s. 2"), ("Article 21(3)", "Article 2(13)"), ("s. 1.1(2)", "s. 1(12)")],
)
def test_two_pinpoints_stay_apart(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)
