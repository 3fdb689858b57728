"""Limits of two lists side by side, each side with the entry that states it."""

from __future__ import annotations

import pytest

from briefs.composing.walking import breaches
from cli.test_list_comparison import desk  # noqa: F401 (a fixture: the lamp orders of two isles)
from exportlex.briefs.composing.compose import compose
from exportlex.briefs.model import Brief
from exportlex.briefs.selection import Selection
from exportlex.comparison.surveying.survey import survey
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places
from indexing.desk import Desk


@pytest.fixture(scope="module")
def told() -> list[str]:
    return []


@pytest.fixture(scope="module")
def brief(desk: Desk, told: list[str]) -> Brief:  # noqa: F811
    knowledge = Knowledge.open(Places(desk.data))
    concept = knowledge.concepts.concepts[0].id
    chosen = Selection(("zz", "xa"), (concept,), lists=(("zz", "xa"),))
    return compose(knowledge, survey(knowledge), chosen, "2031-04-05", tell=told.append)


def test_each_side_states_its_limit_with_its_place(brief: Brief) -> None:
    (pair,) = brief.thresholds
    assert pair.left.startswith("Zedland: ")
    assert pair.right.endswith("as of 2031-02-03")
    (row,) = pair.rows
    assert (row.measure, row.stricter) == ("luminous range", "Xarn")
    assert row.left.text == "s. 1(1): “exceeding 40 km”"
    assert row.right.text == "s. 2(2): “exceeding 30 km”"


def test_the_entries_stand_in_the_annex_with_their_provenance(brief: Brief) -> None:
    (row,) = brief.thresholds[0].rows
    by_key = {source.key: source for source in brief.sources}
    left, right = by_key[row.left.references[0]], by_key[row.right.references[0]]
    assert [(one.party, one.pinpoint) for one in (left, right)] == [("Zedland", "s. 1(1)"), ("Xarn", "s. 2(2)")]
    assert left.text == "Lamps of brass having a luminous range exceeding 40 km;"
    assert len(left.sha256) == 64
    assert left.address.startswith("https://gazette.isles.example/zz/")
    assert left.permalink.startswith("provision?instrument=zz%2Forder")
    assert breaches(brief) == []


def test_what_takes_long_is_told(brief: Brief, told: list[str]) -> None:
    assert len(brief.thresholds) == len(told) == 1
    assert told[0].startswith("1 of 1: zz: ")
