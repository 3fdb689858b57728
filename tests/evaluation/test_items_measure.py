"""What is counted of the item finder, on invented lists; floors over the mirror stand in test_list_floors."""

from __future__ import annotations

from pathlib import Path

from comparison.lists.lamp_shop import finder
from exportlex.evaluation.lists.items import FILE, Label, measure, read_labels, right


def label(asked: str, *entries: str) -> Label:
    return Label(asked, "after", "kept", entries)


def test_a_label_stands_for_every_list_that_bears_its_number() -> None:
    shop = finder()
    one = label("lantern", "aa/list:3A001", "ee/list:IV(a)")
    assert [right(one, held, shop.lists) for held in shop.lists] == [
        {"3A001"}, {"3.A.1"}, {"8A301"}, {"3A001"}, {"IV(a)"},
    ]  # fmt: skip


def test_what_is_counted() -> None:
    tallies = measure(finder(), [label("fog horn", "aa/list:3A002"), label("fog horn", "ee/list:IV(h)")])
    assert (tallies["all"].pairs, tallies["all"].first, tallies["all"].five) == (5, 4, 4)
    assert tallies["all"].missed == ["fog horn: ee/wrecks/list|en"]
    assert (tallies["aa/isle/list|en"].recall_at_1, tallies["ee/wrecks/list|en"].recall_at_5) == (1, 0)


def test_labels_are_many_and_in_every_language_held(root: Path) -> None:
    labels = read_labels(root / "corpus" / "evaluation" / FILE)
    assert len({one.asked for one in labels}) > 200
    assert {one.half for one in labels} == {"tuned", "kept"}
    assert all(":" in entry for one in labels for entry in one.entries)
