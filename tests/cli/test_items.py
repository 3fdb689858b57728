"""``exportlex items``: candidates for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import isles
from cli.test_bad_input import refused
from commands import Ran, exportlex
from exportlex.comparison.lists.finding import NOTICE
from indexing.desk import Desk, make_desk

LAMPS = """
[[lists]]
id = "lamps"
title = "List of Lamps"
entry = 's\\. (?P<code>(?P<category>\\d)\\d*)'
entries = {0}
"""
ORDER = {
    "Lamps": ["Lamps of brass for lighthouses are controlled.", "[Reserved]"],
    "Fog horns": ["Fog horns driven by steam are controlled."],
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Zedland's order, declared to be a list of two entries; of an older edition that is repealed too."""
    with pytest.MonkeyPatch.context() as patch:
        made = make_desk(tmp_path_factory.mktemp("asked"))
        patch.setattr("exportlex.settings.REPOSITORY", made.folder)
        order = isles.instrument("zz", name="order", provisions=(2, 200)) + LAMPS.format([2, 2])
        older = isles.instrument("zz", name="older", provisions=(2, 200)) + LAMPS.format([2, 2])
        older = older.replace('kind = "statute"', 'kind = "statute"\nrepealed = "2020-01-01"')
        made.declare({"zz/order.toml": order, "zz/older.toml": older})
        law = isles.act("Lamp Order", ORDER)
        made.hold({isles.address("zz", "order"): law, isles.address("zz", "older"): law})
        yield made


def items(desk: Desk, *words: str) -> Ran:
    return exportlex("items", *words, "--data", desk.data)


def test_a_candidate_with_reason_place_and_what_it_is_not(desk: Desk) -> None:
    row = items(desk, "steam fog horn", "--json").rows[0]
    assert (row["list"], row["code"], row["why"]) == ("zz/order/lamps", "2(1)", "words")
    assert "‘steam’" in row["reason"]
    assert (row["pinpoint"], row["as_of"]) == ("s. 2(1)", "2031-02-03")
    assert row["address"].startswith(isles.SITE)
    assert row["notice"] == NOTICE
    assert [one["code"] for one in row["path"]] == ["2"]


def test_a_code(desk: Desk) -> None:
    (row,) = items(desk, "1(1)", "--json").rows
    assert (row["code"], row["why"], row["reason"]) == ("1(1)", "code", "the code you typed")


def test_for_people_a_table_that_says_it_does_not_classify(desk: Desk) -> None:
    out = items(desk, "lamps of brass", "--in", "zz", "--top", "1").out
    assert NOTICE in out
    assert "List of Lamps" in out
    assert "s. 1(1)" in out
    assert f"List of Lamps (zz, en): {isles.SITE}" in out


def test_repealed_editions_only_where_asked(desk: Desk) -> None:
    assert {row["list"] for row in items(desk, "brass lamps", "--json").rows} == {"zz/order/lamps"}
    rows = items(desk, "brass lamps", "--all-editions", "--json").rows
    assert list(dict.fromkeys(row["list"] for row in rows)) == ["zz/order/lamps", "zz/older/lamps"]
    assert {row["repealed"] for row in rows} == {"", "2020-01-01"}


def test_nothing_found_is_said_on_standard_error_with_what_to_try(desk: Desk) -> None:
    ran = items(desk, "1A099.q", "--json")
    assert (ran.code, ran.out) == (0, "")
    assert "check the code" in ran.err
    assert NOTICE in items(desk, "1A099.q").out


@pytest.mark.parametrize("asked", ["", "?!", "a " * 5000, "lamp\x01"])
def test_what_cannot_be_searched_for(desk: Desk, asked: str) -> None:
    refused(items(desk, asked), "code")


def test_an_unknown_jurisdiction(desk: Desk) -> None:
    refused(items(desk, "lamps", "--in", "qq"), "'qq'")
