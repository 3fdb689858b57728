"""What a set of parties share, who stands alone, and how far each would move."""

from __future__ import annotations

import json

import pytest

from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core, common_core
from exportlex.comparison.surveying.moves import Move, Target, moves, readable, target_of

from .made import WITHOUT_ELEMENTS, doubtful, found, hit, law, made_position, silent

GROUPS = ("all_share", "most_share", "some_share", "outliers", "nobody")


def grouped(core: Core) -> dict[str, str]:
    return {name: " ".join(share.element.label for share in getattr(core, name)) for name in GROUPS}


def test_elements_by_how_many_share_them() -> None:
    core = common_core([law("zz", "a b c"), law("xa", "a b c"), law("xb", "a b"), law("xc", "a d"), law("xd", "a")])
    assert grouped(core) == {"all_share": "a", "most_share": "b", "some_share": "c", "outliers": "d", "nobody": "e"}


def test_half_of_the_parties_are_not_most() -> None:
    core = common_core([law("zz", "a"), law("xa", "a"), law("xb", "b"), law("xc")])
    assert (grouped(core)["most_share"], grouped(core)["some_share"]) == ("", "a")


def test_parties_that_answer_differently_do_not_all_share_it() -> None:
    assert grouped(common_core([law("zz", "a=x"), law("xa", "a=y")]))["all_share"] == ""
    core = common_core([law("zz", "a=x"), law("xa", "a=y"), law("xb", "a")])
    assert grouped(core)["most_share"] == "a"
    (share,) = core.most_share
    assert share.answers_differ
    assert share.values == {"zz": ("x",), "xa": ("y",)}
    assert grouped(common_core([law("zz", "a=x"), law("xa", "a=x"), law("xb", "a")]))["all_share"] == "a"


def test_a_party_that_leaves_it_out_does_not_share_it() -> None:
    core = common_core([law("zz", "a"), law("xa", "a"), law("xb", "-a")])
    (share,) = core.most_share
    assert (share.having, share.leaving_out, share.lacking) == (("zz", "xa"), ("xb",), ())


def test_where_a_party_cannot_be_read_nothing_is_said_of_all() -> None:
    unread = silent("xu", Absence.SUSPECT)
    core = common_core([law("zz", "a b"), law("xa", "a"), unread])
    assert grouped(core)["most_share"] == "a"
    assert grouped(core)["outliers"] == "b"
    (share,) = core.most_share
    assert (share.unknown, share.lacking, share.judged) == (("xu",), (), 2)
    faint = made_position("xf", found("xf", "A ferry.", "b", matched=("ferry",)), found("xf", "A boat.", "a"))
    assert common_core([law("zz", "a"), law("xa", "a"), faint]).most_share[0].unknown == ("xf",)


def test_a_silent_party_lacks_all_of_it() -> None:
    core = common_core([law("zz", "a"), law("xa", "a"), silent("xb")])
    assert core.most_share[0].lacking == ("xb",)
    assert [position.jurisdiction for position in core.speaking] == ["zz", "xa"]


def test_one_party_alone_shares_with_nobody() -> None:
    core = common_core([law("zz", "a")])
    assert grouped(core) == {"all_share": "", "most_share": "", "some_share": "", "outliers": "a", "nobody": "b c d e"}
    assert core.to_union[0].steps == 0


def test_where_no_party_speaks_nobody_has_anything() -> None:
    core = common_core([silent("zz"), silent("xa", Absence.NOT_HELD)])
    assert grouped(core)["nobody"] == "a b c d e"
    assert core.speaking == ()
    assert [move.steps for move in core.to_union] == [0, None]


def test_a_concept_without_elements_has_an_empty_core() -> None:
    assert set(grouped(common_core([law("zz", concept=WITHOUT_ELEMENTS)])).values()) == {""}


def test_the_core_as_an_object() -> None:
    row = common_core([law("zz", "a=x b"), law("xa", "a=y"), silent("xu", Absence.NOT_HELD)]).to_json()
    assert list(row) == [
        "concept", "parties", *GROUPS, "to_intersection", "to_union", "to_most", "positions",
    ]  # fmt: skip
    assert json.loads(json.dumps(row, ensure_ascii=False)) == row
    assert row["parties"] == ["zz", "xa", "xu"]
    assert row["most_share"][0]["values"] == {"zz": ["x"], "xa": ["y"]}
    assert row["to_union"][2] == {
        "jurisdiction": "xu", "add": [], "drop": [], "unknown": [], "steps": None,
        "reason": "text not held: no word stands there",
    }  # fmt: skip


THREE = [law("zz", "a b c"), law("xa", "a b d"), silent("xb")]
MOVES = [
    (Target.UNION, "", [("d", "", 1), ("c", "", 1)], "a b c d"),
    (Target.INTERSECTION, "", [("", "c", 1), ("", "d", 1)], "a b"),
    (Target.PARTY, "zz", [("", "", 0), ("c", "d", 2)], "a b c"),
]


@pytest.mark.parametrize(("target", "party", "ways", "whole"), MOVES)
def test_who_moves_how_far(target: Target, party: str, ways: list[tuple[str, str, int]], whole: str) -> None:
    wanted = target_of(THREE, target, party)
    assert wanted == set(whole.split())
    found = moves(THREE, wanted)
    assert [(" ".join(move.add), " ".join(move.drop), move.steps) for move in found[:2]] == ways
    assert " ".join(found[2].add) == whole  # the silent party would add all of it


def test_steps_count_what_is_added_and_dropped() -> None:
    (move,) = moves([law("zz", "a b")], frozenset("cde"))
    assert (move.add, move.drop, move.steps) == (("c", "d", "e"), ("a", "b"), 5)


def test_a_law_that_leaves_it_out_would_add_it() -> None:
    (move,) = moves([law("zz", "-a")], frozenset("a"))
    assert (move.add, move.unknown) == (("a",), ())


@pytest.mark.parametrize(
    "unsure",
    [
        doubtful("zz", "a"),
        hit("zz", "Lautta.", "a", language="fi"),
        made_position("zz", found("zz", "A ferry.", "a", matched=("ferry",)), found("zz", "A boat.", "b")),
    ],
)
def test_what_cannot_be_said_is_no_step(unsure: Position) -> None:
    (move,) = moves([unsure], frozenset("ab"))
    assert (move.add, move.unknown, move.steps) == ((), ("b",), 0)


@pytest.mark.parametrize("absence", list(Absence))
def test_a_party_that_cannot_be_read_does_not_move(absence: Absence) -> None:
    one = silent("zz", absence, "burnt")
    (move,) = moves([one], frozenset("ab"))
    if absence is Absence.NOT_FOUND:
        assert readable(one)
        assert move == Move("zz", ("a", "b"), (), ())
    else:
        assert not readable(one)
        assert (move.steps, move.add, move.reason) == (None, (), f"{absence}: burnt")


def test_a_target_of_parties_that_do_not_speak_is_empty() -> None:
    for target in Target:
        assert target_of([silent("zz")], target, "zz") == frozenset()
    assert target_of(THREE, Target.PARTY, "nobody") == frozenset()
