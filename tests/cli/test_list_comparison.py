"""``exportlex lists compare``: pairs of entries of two lists, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import isles
from cli.test_bad_input import refused
from cli.test_lists import LAMPS
from commands import Ran, exportlex
from indexing.desk import Desk, make_desk

OF_ZEDLAND = {
    "Lamps": ["Lamps of brass having a luminous range exceeding 40 km;", "Lamps of tin with a glass chimney;"],
    "Wicks": ["Wicks of wool, plaited by hand;"],
}
OF_XARN = {
    "Bells": ["Bells of bronze for harbour towers;"],
    "Oil lamps": ["Lamps of tin with a glass chimney;", "Lamps of brass having a luminous range exceeding 30 km;"],
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The orders of two isles, each declared to be a list."""
    with pytest.MonkeyPatch.context() as patch:
        made = make_desk(tmp_path_factory.mktemp("compared"))
        patch.setattr("exportlex.settings.REPOSITORY", made.folder)
        orders = {"zz": OF_ZEDLAND, "xa": OF_XARN}
        made.declare({"xa/jurisdiction.toml": isles.jurisdiction("xa")})
        for code in orders:
            order = isles.instrument(code, name="order", provisions=(2, 200))
            made.declare({f"{code}/order.toml": order + LAMPS.format([2, 2])})
        made.hold({isles.address(code, "order"): isles.act("Lamp Order", orders[code]) for code in orders})
        yield made


def compare(desk: Desk, *words: str) -> Ran:
    return exportlex("lists", "compare", *words, "--data", desk.data)


def test_items_with_their_counterparts_relation_and_difference(desk: Desk) -> None:
    rows = {(row["a"], row["b"]): row for row in compare(desk, "zz", "xa", "--level", "item", "--json").rows}
    assert rows[("1(2)", "2(1)")]["relation"] == "same"
    brass = rows[("1(1)", "2(2)")]
    assert brass["relation"] == "same subject, other threshold"
    (difference,) = brass["differences"]
    assert difference["measures"] == "luminous range"
    assert (difference["a"], difference["b"], difference["stricter"]) == ("exceeding 40 km", "exceeding 30 km", "b")
    assert brass["pinpoints"] == {"a": "s. 1(1)", "b": "s. 2(2)"}
    assert all(brass["as_of"].values())
    assert all(address.startswith(isles.SITE) for address in brass["addresses"].values())
    assert 0 < brass["conceptual"] <= 1
    assert brass["textual"] == 1


def test_what_only_one_list_has_says_so(desk: Desk) -> None:
    rows = compare(desk, "zz", "xa", "--level", "item", "--relation", "only here", "--json").rows
    alone = {row["a"] or row["b"]: row for row in rows}
    assert {"2(1)", "1(1)"} <= set(alone)
    assert all(row["absence"] == "not found in the texts held" and row["reason"] for row in rows)


def test_for_people_a_table_that_names_the_stricter_side(desk: Desk) -> None:
    shown = compare(desk, "zz", "xa")
    assert "stricter: xa" in " ".join(shown.out.replace("│", " ").split())
    assert "Research aid" in shown.err


def test_parameters_of_entries_as_quantities(desk: Desk) -> None:
    rows = exportlex("lists", "entries", "zz/order/lamps", "--json", "--data", desk.data).rows
    (parameter,) = next(row["parameters"] for row in rows if row["code"] == "1(1)")
    assert parameter["measures"] == "luminous range"
    assert (parameter["interval"], parameter["base"]) == ("(40, -) km", [40000.0, None])
    assert parameter["low"] == {"value": 40.0, "included": False}
    assert all(row["notes"] == [] and row["items_joined"] == "" for row in rows)


def test_words_that_name_no_list_or_only_one(desk: Desk) -> None:
    refused(compare(desk, "zz", "yy"), "yy", "known", "zz/order/lamps")
    refused(compare(desk, "zz/order/lamps", "zz", "--json"), "one list", "exportlex lists held")
