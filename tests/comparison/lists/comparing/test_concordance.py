"""Relations of entries: same, other threshold, other items, other wording, split, merged, only here."""

from __future__ import annotations

import pytest

from comparison.lists.made_lists import LAMPS, LANTERNS, prepared
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.relations import EntryPair, ListRelation
from exportlex.comparison.lists.comparing.rows import pair_row
from exportlex.comparison.results import Absence

BOTH = (Absence.NOT_FOUND, Absence.NOT_HELD)


def concordance(left: str = LANTERNS, right: str = LAMPS) -> Concordance:
    return Concordance(prepared("lanterns", left), prepared("lamps", right), BOTH)


@pytest.fixture(scope="module")
def made() -> Concordance:
    return concordance()


def by_code(pairs: list[EntryPair]) -> dict[str, EntryPair]:
    return {(pair.a or pair.b).code: pair for pair in pairs if pair.a or pair.b}  # type: ignore[union-attr]


def test_every_live_entry_has_a_row(made: Concordance) -> None:
    items = by_code(made.items())
    assert set(items) == {"1A1", "1A1.a", "1A1.a.1", "1A1.a.2", "1A1.b", "1A2", "1B1", "1D1", "1E1", "LX-50"}
    assert set(by_code(made.headed())) == {"1A1", "1A2", "1B1", "1D1", "1E1", "LX-50"}


def test_another_threshold_names_the_stricter_side(made: Concordance) -> None:
    bells = by_code(made.headed())["1A2"]
    assert bells.relation is ListRelation.OTHER_THRESHOLD
    (place,) = bells.differences
    assert (place.difference.measures, place.difference.stricter) == ("mass", "b")


def test_values_in_other_units_are_the_same(made: Concordance) -> None:
    items = by_code(made.items())
    assert items["1A1.a.1"].relation is ListRelation.SAME
    assert items["1A1.a.2"].relation is ListRelation.SAME
    assert by_code(made.headed())["1A1"].relation is ListRelation.SAME


def test_what_only_one_list_has_says_which_absence_and_what_is_nearest(made: Concordance) -> None:
    horns = by_code(made.headed())["LX-50"]
    assert (horns.relation, horns.absence) == (ListRelation.ONLY_HERE, Absence.NOT_FOUND)
    without = concordance(right=LAMPS.replace("LX-50 Fog horns driven by steam.", ""), left=LANTERNS)
    assert all(pair.relation is not ListRelation.ONLY_HERE for pair in without.headed())
    other = "LX-50 Bells of glass with a wooden clapper, blown by the mouth.\nLX-60 Fog horns driven by steam.\n"
    pairs = by_code(concordance(right=other).headed())
    assert (pairs["1A2"].relation, pairs["1A2"].absence) == (ListRelation.ONLY_HERE, Absence.NOT_HELD)
    assert pairs["1D1"].nearest is None, "nothing is near a piece of software"


def test_items_that_one_side_lacks_are_counted() -> None:
    fewer = LAMPS.replace("  LX-20(b) Lanterns of tin having an oil vessel of more than 5 litres;\n", "")
    lanterns = by_code(concordance(right=fewer).headed())["1A1"]
    assert lanterns.relation is ListRelation.OTHER_ITEMS
    assert lanterns.items == (3, 1, 0)


def test_other_words_are_another_wording() -> None:
    other = LAMPS.replace(
        "LX-50 Fog horns", "LX-60 Ropes of hemp for the towing of barges, not tarred.\nLX-50 Fog horns"
    )
    left = LANTERNS + "1C1 Ropes of hemp for the towing of barges and rafts, whether or not dyed.\n"
    assert by_code(concordance(left, other).items())["1C1"].relation is ListRelation.OTHER_WORDING


def test_one_item_in_several_is_split_and_the_reverse_merged() -> None:
    whole = "1C1 Ropes made of hemp, of flax or of jute for towing barges.\n" + LANTERNS
    parts = (
        "LX-60 Ropes for towing barges made of any of the following:\n  LX-60(a) Hemp for ropes;\n"
        "  LX-60(b) Flax for ropes;\n  LX-60(c) Jute for ropes;\n" + LAMPS
    )
    split = by_code(concordance(whole, parts).items())["1C1"]
    assert (split.relation, [one.code for one in split.others]) == (
        ListRelation.SPLIT, ["LX-60(a)", "LX-60(b)", "LX-60(c)"],
    )  # fmt: skip
    merged = by_code(Concordance(prepared("lamps", parts), prepared("lanterns", whole), BOTH).items())["LX-60"]
    assert merged.relation is ListRelation.MERGED


def test_a_limit_said_one_line_above_is_no_difference() -> None:
    above = (
        "LX-60 Ropes of hemp having a length exceeding 90 m and any of the following:\n  LX-60(a) Tarred;\n"
        "  LX-60(b) Dyed in the yarn;\n"
    )
    below = (
        "1C1 Ropes of hemp having any of the following:\n  1C1.a Tarred, having a length exceeding 90 m;\n"
        "  1C1.b Dyed in the yarn, having a length exceeding 90 m;\n"
    )
    pairs = by_code(concordance(below, above).items())
    assert pairs["1C1"].b is not None
    assert [place for pair in pairs.values() for place in pair.differences] == []


def test_a_row_says_where_both_texts_stand(made: Concordance) -> None:
    row = pair_row(made, by_code(made.headed())["1A2"], 0.9)
    assert (row["a"], row["b"], row["relation"]) == ("1A2", "LX-10", "same subject, other threshold")
    (difference,) = row["differences"]
    assert (difference["a"], difference["b"], difference["stricter"]) == ("300 kg or more", "250 kg or more", "b")
    assert row["pinpoints"] == {"a": "s. 1A2", "b": "s. LX-10"}
    assert row["as_of"] == {"a": "2031-02-03", "b": "2031-02-03"}
    assert row["absence"] is None
    horns = pair_row(made, by_code(made.headed())["LX-50"], None)
    assert (horns["a"], horns["b"]) == (None, "LX-50")
    assert horns["absence"] == "not found in the texts held"
    assert "zz/lanterns/list" in horns["reason"]
