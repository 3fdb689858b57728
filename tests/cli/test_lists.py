"""``exportlex lists``: what is held of each list, and its entries."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import isles
from cli.test_bad_input import refused
from commands import Ran, exportlex
from indexing.desk import Desk, make_desk

LAMPS = """
[[lists]]
id = "lamps"
title = "List of Lamps"
entry = 's\\. (?P<code>(?P<category>\\d)\\d*)'
entries = {0}
"""
ORDER = {"Lamps": ["Lamps of brass are controlled.", "[Reserved]"], "Wicks": ["Wicks of wool are controlled."]}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Zedland's order, declared to be a list of two entries; its act is none."""
    with pytest.MonkeyPatch.context() as patch:
        made = make_desk(tmp_path_factory.mktemp("listed"))
        patch.setattr("exportlex.settings.REPOSITORY", made.folder)
        order = isles.instrument("zz", name="order", provisions=(2, 200))
        made.declare({"zz/order.toml": order + LAMPS.format([2, 2])})
        made.hold({isles.address("zz", "order"): isles.act("Lamp Order", ORDER)})
        yield made


def lists(desk: Desk, *words: str) -> Ran:
    return exportlex("lists", *words, "--data", desk.data)


def test_counts_of_each_list_and_category(desk: Desk) -> None:
    (row,) = lists(desk, "held", "--json").rows
    assert (row["list"], row["title"], row["as_of"]) == ("zz/order/lamps", "List of Lamps", "2031-02-03")
    assert (row["headed"], row["items"], row["not_live"]) == (2, 3, 1)
    assert [(one["category"], one["headed"], one["items"]) for one in row["categories"]] == [("1", 1, 2), ("2", 1, 1)]


def test_for_people_a_table(desk: Desk) -> None:
    assert "List of Lamps" in lists(desk, "held", "--categories").out
    assert lists(desk, "held", "--in", "zz", "--json").rows


def test_every_entry_with_its_code_words_and_place(desk: Desk) -> None:
    rows = lists(desk, "entries", "zz/order/lamps", "--json").rows
    assert [(row["code"], row["depth"], row["in_force"]) for row in rows] == [
        ("1", 0, True), ("1(1)", 1, True), ("1(2)", 1, False), ("2", 0, True), ("2(1)", 1, True),
    ]  # fmt: skip
    assert (rows[1]["text"], rows[1]["pinpoint"]) == ("Lamps of brass are controlled.", "s. 1(1)")
    assert all(row["as_of"] and row["address"].startswith(isles.SITE) for row in rows)
    assert "  1(2)  [Reserved]" in lists(desk, "entries", "zz/order/lamps").out


def test_an_unknown_list_is_refused_with_those_that_are_known(desk: Desk) -> None:
    refused(lists(desk, "entries", "zz/act/lamps"), "zz/order/lamps")
    refused(lists(desk, "entries", "zz/order/lamps", "--language", "fr"), "zz/order/lamps")


def test_a_list_that_is_shorter_than_declared_is_suspect(desk: Desk) -> None:
    order = isles.instrument("zz", name="order", provisions=(2, 200))
    desk.declare({"zz/order.toml": order + LAMPS.format([3, 5])})
    desk.build()
    issues = [issue for row in exportlex("sources", "--json", "--data", desk.data).rows
              for issue in row["issues"] if issue["kind"] == "entries-outside-expected"]  # fmt: skip
    assert [(issue["suspect"], "2 headed entries" in issue["message"]) for issue in issues] == [(True, True)]
