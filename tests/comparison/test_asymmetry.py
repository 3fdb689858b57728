"""The asymmetry of a pair: shares with what they are made of, and nothing counted that cannot be judged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exportlex.comparison.results import Absence, Empty
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.asymmetry import Held, asymmetry, overall

from .made import found as found_hit
from .made import hit, made_position, silent


def doubtful(code: str, elements: str) -> Position:
    """A position whose law is held in part, so that what was not found may stand there after all."""
    return replace(hit(code, "A ferry.", elements), doubt=Empty(code, Absence.NOT_HELD, "the second half is lost"))


@pytest.mark.parametrize(
    ("left", "right", "there", "back"),
    [
        ("a b c", "a", 1 / 3, 1.0),
        ("a", "a b c", 1.0, 1 / 3),
        ("a b", "c d", 0.0, 0.0),
        ("a b", "a b", 1.0, 1.0),
        ("a b", "a -b", 0.5, 1.0),
        ("", "a", None, 0.0),
    ],
)
def test_shares(left: str, right: str, there: float | None, back: float | None) -> None:
    found = asymmetry(hit("zz", "A ferry.", left), hit("xa", "A ship.", right))
    assert (found.a_in_b.share, found.b_in_a.share) == (there, back)
    assert found.reason == ""


def test_what_cannot_be_said_of_the_other_side_counts_in_no_share() -> None:
    found = asymmetry(hit("zz", "A ferry.", "a b"), doubtful("xa", "a"))
    assert found.a_in_b == Held(("a",), unknown=("b",))
    assert found.a_in_b.share == 1.0


def test_what_shows_only_further_down_on_the_other_side_counts_in_no_share_either() -> None:
    faint = made_position("xa", found_hit("xa", "A ferry.", "a", matched=("ferry",)), found_hit("xa", "A boat.", "b"))
    found = asymmetry(hit("zz", "A ferry.", "a b"), faint)
    assert found.a_in_b == Held(("a",), further_down=("b",))
    assert (found.a_in_b.share, found.a_in_b.to_json()["further_down"]) == (1.0, ["b"])


def test_a_law_that_is_silent_has_nothing_of_the_other() -> None:
    found = asymmetry(hit("zz", "A ferry.", "a b"), silent("xa", Absence.NOT_FOUND, "no word of it"))
    assert (found.a_in_b.share, found.b_in_a.share) == (0.0, None)
    assert found.reason == "xa: not found in the texts held: no word of it"


@pytest.mark.parametrize("absence", [Absence.NOT_HELD, Absence.SUSPECT, Absence.NOT_APPLICABLE])
def test_a_law_that_cannot_be_read_is_never_lacking(absence: Absence) -> None:
    found = asymmetry(hit("zz", "A ferry.", "a b"), silent("xa", absence, "lost at sea"))
    assert (found.a_in_b, found.b_in_a) == (Held(), Held())
    assert found.reason == f"xa: {absence}: lost at sea"
    assert [one["jurisdiction"] for one in found.to_json()["evidence"]] == ["zz"]


def test_over_all_concepts_each_element_counts_once() -> None:
    first = asymmetry(hit("zz", "A ferry.", "a b c"), hit("xa", "A ship.", "a b c"))
    second = asymmetry(hit("zz", "A ferry.", "a"), hit("xa", "A ship.", "b"))
    unread = asymmetry(hit("zz", "A ferry.", "a"), silent("xa", Absence.NOT_HELD, "lost"))
    assert overall([first, second, unread]) == (0.75, 0.75)
    assert overall([unread]) == (None, None)
