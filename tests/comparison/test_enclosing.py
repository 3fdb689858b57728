"""The paragraph that holds an act's definitions lends none of them the words of its neighbours."""

from __future__ import annotations

from typing import Any

import pytest

from exportlex.comparison.results import Hit
from exportlex.comparison.stating.stated import Standing

from .made import found, made_position


def defines(text: str, pinpoint: str, elements: str, **more: Any) -> Hit:
    place = {"pinpoint": pinpoint, "definition": 1, "definition_kind": "definition", "term": "ferry"}
    return found("zz", f"ferry: {text}", elements, matched=("ferry",), **place | more)


def holding(text: str, elements: str, **more: Any) -> Hit:
    """The paragraph that holds the definitions of an act."""
    words = f"In this Act—\n“ferry” means {text};\n“lamp” means any light;"
    return found("zz", words, elements, matched=("ferry",), **{"pinpoint": "s. 1(1)"} | more)


BOAT = "a boat, for hire"


def test_the_paragraph_around_a_definition_lends_it_nothing_of_its_neighbours() -> None:
    law = made_position(
        "zz",
        defines(BOAT, "s. 1(1), definition of “ferry”", "a"),
        holding(BOAT, "a b"),
        found("zz", "A ferry.", "c", matched=("ferry",), pinpoint="s. 2"),
    )
    assert [hit.passage.pinpoint for hit in law.hits] == ["s. 1(1), definition of “ferry”", "s. 2"]
    assert law.standing("b") is Standing.LACKING


@pytest.mark.parametrize(
    ("inner", "around"),
    [
        (defines(BOAT, "s. 1(1)", "a"), holding(BOAT, "a b")),  # the paragraph is no longer than the definition's own
        (defines(BOAT, "s. 1(1), definition of “ferry”", "a"), holding("a raft", "a b")),
        (defines(BOAT, "s. 4, definition of “ferry”", "a"), holding(BOAT, "a b")),
        (defines(BOAT, "s. 1(1), definition of “ferry”", "a", instrument="zz/order"), holding(BOAT, "a b")),
        (defines(BOAT, "s. 1(1), definition of “ferry”", "a", other=True), holding(BOAT, "a b")),
    ],
)
def test_any_other_paragraph_beside_a_definition_stays(inner: Hit, around: Hit) -> None:
    assert made_position("zz", inner, around).standing("b") is Standing.COVERED


def test_a_rule_that_stands_before_the_definition_in_it_stays() -> None:
    law = made_position("zz", holding(BOAT, "a b"), defines(BOAT, "s. 1(1), definition of “ferry”", "a"))
    assert law.hits[0].passage.pinpoint == "s. 1(1)"
    assert law.standing("b") is Standing.COVERED
