"""``exportlex tree``, ``moves``, ``asymmetry``, and the drawing of the tree."""

from __future__ import annotations

import pytest

from cli.test_surveying import ask
from commands import exportlex
from conftest import Held
from exportlex.cli.dendrogram import dendrogram
from exportlex.comparison.surveying.closeness import Join

CONCEPTS = "end-use,end-user,transit,record-keeping,exporter,export"


def test_the_tree_has_joins_and_every_pair(held: Held) -> None:
    rows = ask(held, "tree", "--in", "zz,xa,xb", "--concepts", CONCEPTS).rows
    joins, pairs = ([row for row in rows if row["type"] == kind] for kind in ("join", "pair"))
    assert [sorted(map(sorted, (join["left"], join["right"]))) for join in joins] == [
        [["xa"], ["zz"]], [["xa", "zz"], ["xb"]]
    ]  # fmt: skip
    assert [(pair["a"], pair["b"], pair["concepts"]) for pair in pairs] == [
        ("zz", "xa", 6), ("zz", "xb", 6), ("xa", "xb", 5)
    ]  # fmt: skip
    assert 0 < pairs[0]["distance"] < 1
    assert [pair["distance"] for pair in pairs[1:]] == [1, 1]
    assert joins[0]["distance"] == pairs[0]["distance"]


def test_a_pair_that_cannot_be_judged_has_no_distance_and_is_told(held: Held) -> None:
    rows = ask(held, "tree", "--in", "zz,xa,xc", "--concepts", CONCEPTS).rows
    far = {(row["a"], row["b"]): row["distance"] for row in rows if row["type"] == "pair"}
    assert far["zz", "xc"] is None
    ran = exportlex("tree", "--in", "zz,xa,xc", "--concepts", CONCEPTS, *held.options)
    assert "too few concepts can be read on both: zz – xc, xa – xc" in ran.out
    assert "no legal advice" in ran.out


TREES = {
    "two": (
        [Join(("a",), ("b",), 0.1)],
        [
            "a ──────┐",
            "        │",
            "b ──────┘",
        ],
    ),
    "the same and one apart": (
        [Join(("b",), ("c",), 0.0), Join(("a",), ("b", "c"), 0.1)],
        [
            "a ──────┐",
            "        │",
            "b ─┐    │",
            "   ├────┘",
            "c ─┘",
        ],
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_the_drawing(name: str) -> None:
    joins, drawn = TREES[name]
    assert dendrogram(joins) == drawn


def test_moves_add_up_over_the_concepts_and_say_what_cannot_be_judged(held: Held) -> None:
    ran = ask(held, "moves", "--in", "zz,xa,xb,xc", "--concepts", f"{CONCEPTS},deemed-export", "--target", "zz")
    ways = {row["jurisdiction"]: row for row in ran.rows}
    assert (ways["zz"]["steps"], ways["zz"]["concepts"]) == (0, 6)
    assert (ways["xc"]["steps"], ways["xc"]["concepts"]) == (None, 0)
    assert all(move["reason"].startswith("text not held") for move in ways["xc"]["moves"])
    assert ways["xc"]["not_judged"] == CONCEPTS.split(",")
    for way in (ways["xa"], ways["xb"]):
        assert way["steps"] == sum(len(move["add"]) + len(move["drop"]) for move in way["moves"]) > 0
        assert way["steps"] == way["adds"] + way["drops"]
        assert way["most"] == way["steps"] + way["further_down"] + way["unknown"]
    assert "No target on: deemed-export" in ran.err


def test_moves_for_people(held: Held) -> None:
    ran = exportlex("moves", "--in", "zz,xa,xc", "--concepts", CONCEPTS, *held.options)
    (line,) = [line for line in ran.out.splitlines() if line.startswith("│ xc")]
    assert [cell.strip() for cell in line.strip("│").split("│")] == ["xc", "–", "–", "–", "–", "–", "0 of 6"]


def test_the_asymmetry_of_a_pair(held: Held) -> None:
    *rows, whole = ask(held, "asymmetry", "zz", "xa", "--concepts", "end-use,exporter").rows
    ends = rows[0]
    assert (ends["type"], ends["concept"], ends["a"], ends["b"]) == ("concept", "end-use", "zz", "xa")
    assert ends["a_in_b"]["lacking"] == ["stated by buyer", "verified after delivery"]
    assert (ends["a_in_b"]["share"], ends["b_in_a"]["share"]) == (1 / 3, 1.0)
    assert [one["pinpoint"] for one in ends["evidence"]] == ["s. 1(1), definition of “end-use”"] * 2
    assert rows[1]["reason"].startswith("xa: not found in the texts held")
    assert (whole["type"], whole["b_in_a"]) == ("all", 1.0)
    ran = exportlex("asymmetry", "zz", "xa", "--concepts", "end-use,exporter", *held.options)
    assert "33%" in ran.out
    assert "stated by buyer" in ran.out
