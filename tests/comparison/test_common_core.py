"""What a set of parties share, who stands alone, and how far each would move."""

from __future__ import annotations

import json

import pytest

from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core, common_core
from exportlex.comparison.surveying.moves import Move, moves, readable
from exportlex.comparison.surveying.shares import Sharing
from exportlex.comparison.surveying.targets import TARGETS, target_elements
from exportlex.comparison.surveying.ways import ways

from .made import WITHOUT_ELEMENTS, doubtful, found, hit, law, made_position, silent

GROUPS = [sharing.value for sharing in Sharing]


def grouped(core: Core) -> dict[str, str]:
    return {one.value: " ".join(share.element.label for share in core.shared_by(one)) for one in Sharing}


def faint(code: str, elements: str, further_down: str) -> Position:
    """A law that shows some elements only in a passage that does not decide."""
    return made_position(
        code, found(code, "A ferry.", elements, matched=("ferry",)), found(code, "A boat.", further_down)
    )


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
    (share,) = core.shared_by(Sharing.MOST)
    assert share.answers_differ
    assert share.answers == {"zz": ("x",), "xa": ("y",)}
    assert grouped(common_core([law("zz", "a=x"), law("xa", "a=x"), law("xb", "a")]))["all_share"] == "a"


def test_a_party_that_leaves_it_out_does_not_share_it() -> None:
    core = common_core([law("zz", "a"), law("xa", "a"), law("xb", "-a")])
    (share,) = core.shared_by(Sharing.MOST)
    assert (share.having, share.leaving_out, share.lacking) == (("zz", "xa"), ("xb",), ())


def test_where_a_party_cannot_be_read_nothing_is_said_of_all() -> None:
    unread = silent("xu", Absence.SUSPECT)
    core = common_core([law("zz", "a b"), law("xa", "a"), unread])
    assert grouped(core)["most_share"] == "a"
    assert grouped(core)["outliers"] == "b"
    (share,) = core.shared_by(Sharing.MOST)
    assert (share.unknown, share.lacking, share.judged) == (("xu",), (), 2)


def test_what_shows_only_further_down_and_what_cannot_be_said_are_told_apart() -> None:
    parties = [
        law("zz", "a"),
        law("xa", "a"),
        faint("xf", "b", "a"),
        silent("xu", Absence.NOT_HELD),
        doubtful("xd", "b"),
    ]
    (share,) = common_core(parties).shared_by(Sharing.MOST)
    assert (share.further_down, share.unknown, share.lacking) == (("xf",), ("xu", "xd"), ())
    row = share.to_json()
    assert (row["further_down"], row["unknown"]) == (["xf"], ["xu", "xd"])


@pytest.mark.parametrize("other", [faint("xf", "", "a"), silent("xu", Absence.NOT_HELD)])
def test_where_one_is_not_counted_all_do_not_share_it(other: Position) -> None:
    assert grouped(common_core([law("zz", "a"), law("xa", "a"), other]))["most_share"] == "a"


def test_a_silent_party_lacks_all_of_it() -> None:
    core = common_core([law("zz", "a"), law("xa", "a"), silent("xb")])
    assert core.shared_by(Sharing.MOST)[0].lacking == ("xb",)
    assert [position.jurisdiction for position in core.speaking] == ["zz", "xa"]


def test_one_party_alone_shares_with_nobody() -> None:
    core = common_core([law("zz", "a")])
    assert grouped(core) == {"all_share": "", "most_share": "", "some_share": "", "outliers": "a", "nobody": "b c d e"}
    assert core.ways("union").moves[0].steps == 0


def test_where_no_party_speaks_nobody_has_anything() -> None:
    core = common_core([silent("zz"), silent("xa", Absence.NOT_HELD)])
    assert grouped(core)["nobody"] == "a b c d e"
    assert core.speaking == ()
    assert [move.steps for move in core.ways("union").moves] == [0, None]


def test_a_concept_without_elements_has_an_empty_core() -> None:
    assert set(grouped(common_core([law("zz", concept=WITHOUT_ELEMENTS)])).values()) == {""}


def test_the_core_as_an_object() -> None:
    row = common_core([law("zz", "a=x b"), law("xa", "a=y"), silent("xu", Absence.NOT_HELD)]).to_json()
    assert list(row) == [
        "concept", "parties", *GROUPS, "to_most", "to_union", "to_intersection", "target", "moves", "positions",
    ]  # fmt: skip
    assert json.loads(json.dumps(row, ensure_ascii=False)) == row
    assert row["parties"] == ["zz", "xa", "xu"]
    assert row["most_share"][0]["values"] == {"zz": ["x"], "xa": ["y"]}
    assert row["to_union"][2] == {
        "jurisdiction": "xu", "add": [], "drop": [], "further_down": [], "unknown": [], "settle": [], "steps": None,
        "most": None, "reason": "text not held: no word stands there",
    }  # fmt: skip
    assert (row["target"], row["moves"]) == ({"name": "most", "elements": ["a"]}, row["to_most"])


def test_no_way_is_reckoned_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("exportlex.comparison.surveying.ways.moves", refuse)
    core = common_core([law("zz", "a"), law("xa", "a")])
    assert grouped(core)["all_share"] == "a"
    with pytest.raises(AssertionError):
        core.ways("union")


THREE = [law("zz", "a b c"), law("xa", "a b d"), silent("xb")]
MOVES = [
    ("union", [("d", "", 1), ("c", "", 1)], "a b c d"),
    ("intersection", [("", "c", 1), ("", "d", 1)], "a b"),  # of the two that speak: the silent one sets nothing
    ("most", [("", "c", 1), ("", "d", 1)], "a b"),
    ("zz", [("", "", 0), ("c", "d", 2)], "a b c"),
]


@pytest.mark.parametrize(("target", "expected", "whole"), MOVES)
def test_who_moves_how_far(target: str, expected: list[tuple[str, str, int]], whole: str) -> None:
    way = ways(THREE, target)
    assert (way.target, way.elements) == (target, tuple(whole.split()))
    assert [(" ".join(move.add), " ".join(move.drop), move.steps) for move in way.moves[:2]] == expected
    assert " ".join(way.moves[2].add) == whole  # the silent party would add all of it
    assert [move.silent for move in way.moves] == [False, False, True]


def test_what_parties_answer_differently_is_in_no_intersection_and_has_to_be_settled() -> None:
    parties = [law("zz", "a=x b"), law("xa", "a=y b"), law("xb", "a=x b")]
    assert target_elements(parties, "intersection") == ("b",)
    assert target_elements(parties, "most") == ("a", "b")
    assert [move.settle for move in ways(parties, "most").moves] == [("a",)] * 3
    assert [move.settle for move in ways(parties, "zz").moves] == [(), ("a",), ()]  # with that party alone
    assert [move.settle for move in ways(parties, "intersection").moves] == [(), (), ()]
    assert ways(parties, "most").moves[0].to_json()["settle"] == ["a"]


def test_steps_count_what_is_added_and_dropped() -> None:
    (move,) = moves([law("zz", "a b")], frozenset("cde"))
    assert (move.add, move.drop, move.steps) == (("c", "d", "e"), ("a", "b"), 5)


def test_a_law_that_leaves_it_out_would_add_it() -> None:
    (move,) = moves([law("zz", "-a")], frozenset("a"))
    assert (move.add, move.unknown) == (("a",), ())


@pytest.mark.parametrize("unsure", [doubtful("zz", "a"), hit("zz", "Lautta.", "a", language="fi")])
def test_what_cannot_be_said_is_no_step(unsure: Position) -> None:
    (move,) = moves([unsure], frozenset("ab"))
    assert (move.add, move.further_down, move.unknown, move.steps, move.most) == ((), (), ("b",), 0, 1)


def test_what_shows_only_further_down_is_no_step_and_is_told_apart() -> None:
    (move,) = moves([faint("zz", "a", "b")], frozenset("ab"))
    assert (move.add, move.further_down, move.unknown, move.steps, move.most) == ((), ("b",), (), 0, 1)


@pytest.mark.parametrize("absence", list(Absence))
def test_a_party_that_cannot_be_read_does_not_move(absence: Absence) -> None:
    one = silent("zz", absence, "burnt")
    (move,) = moves([one], frozenset("ab"))
    if absence is Absence.NOT_FOUND:
        assert readable(one)
        assert move == Move("zz", ("a", "b"), silent=True)
    else:
        assert not readable(one)
        assert (move.steps, move.add, move.reason) == (None, (), f"{absence}: burnt")


def test_parties_that_do_not_speak_set_no_target() -> None:
    for target in (*TARGETS, "zz"):
        assert target_elements([silent("zz")], target) is None
        assert ways([silent("zz")], target).elements == ()
    assert target_elements(THREE, "nobody") is None
