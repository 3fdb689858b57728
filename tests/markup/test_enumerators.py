"""Enumerators taken off the start of paragraphs."""

from __future__ import annotations

import pytest

from exportlex.markup.cfr.blocks import INLINE
from exportlex.markup.enumerators import follows, opening, ordinals, roman
from exportlex.markup.xml import parse_xml, rich_text
from exportlex.model import RichText


def rich(inner: str) -> RichText:
    return rich_text(parse_xml(f"<P>{inner}</P>".encode(), "snippet"), INLINE)


@pytest.mark.parametrize(
    ("paragraph", "printed", "rest"),
    [
        ("(a) The master swears.", ["(a)"], "The master swears."),
        ("(a)(1) The master swears.", ["(a)", "(1)"], "The master swears."),
        ("(a) <I>Oaths.</I> (1) The master swears.", ["(a)", "(1)"], "The master swears."),
        ("(a) <I>Oaths</I>—(1) <I>Form.</I> The master swears.", ["(a)", "(1)"], "The master swears."),
        ("(a) <I>Tall ships and barges</I> (i) [Reserved]", ["(a)", "(i)"], "[Reserved]"),
        ("(<I>1</I>) Red sails", ["(1)"], "Red sails"),
        ("* (b) Bells", ["* (b)"], "Bells"),
        ("(j)-(w) [Reserved]", ["(j)-(w)"], "[Reserved]"),
        ("(c) and (d) [Reserved]", ["(c) and (d)"], "[Reserved]"),
        ("1. Bells", ["1."], "Bells"),
        ("<I>F. Lights: how many there are.</I> Two.", ["F."], "Two."),
        ("(R)-bell oil", [], "(R)-bell oil"),
        ("(see below)", [], "(see below)"),
        ("CCL. See the list.", [], "CCL. See the list."),
        ("O.L.C. rules", [], "O.L.C. rules"),
        ("Ships (i) with sails and (ii) without", [], "Ships (i) with sails and (ii) without"),
        ("(4) Boats or rafts (i) with oars", ["(4)"], "Boats or rafts (i) with oars"),
    ],
)
def test_opening(paragraph: str, printed: list[str], rest: str) -> None:
    begun = opening(rich(paragraph))
    assert [enumerator.printed for enumerator in begun.enumerators] == printed
    assert begun.rest.text == rest


@pytest.mark.parametrize(
    ("paragraph", "heading", "rest"),
    [
        ("(a) <I>Oaths.</I> The master swears.", "Oaths", "The master swears."),
        ("(a) <I>“Oath” of a “master.</I>” The master swears.", "“Oath” of a “master.”", "The master swears."),
        ("(a) <I>Day of payment:</I> The first.", "Day of payment", "The first."),
        ("(a) <I>Ropes</I>", "Ropes", ""),
        ("(a) <I>Barge</I> means a hull.", "", "Barge means a hull."),
        ("(a) <I>Leave,</I> once given, lasts.", "", "Leave, once given, lasts."),
        ("(a) <I>Reach</I>—the way a light carries.", "", "Reach—the way a light carries."),
        ("(a) <I>e.g.</I> ropes", "", "e.g. ropes"),
        ("(a) A <I>barge</I> is a hull.", "", "A barge is a hull."),
    ],
)
def test_titles(paragraph: str, heading: str, rest: str) -> None:
    begun = opening(rich(paragraph))
    assert (begun.enumerators[0].heading, begun.rest.text) == (heading, rest)


def test_italics_of_notes_are_text() -> None:
    begun = opening(rich("<I>1. A cracked lens counts.</I>"), titles=False)
    assert (begun.enumerators[0].heading, begun.rest.text) == ("", "A cracked lens counts.")
    assert begun.enumerators[0].italic


def test_marks_move_with_the_rest() -> None:
    rest = opening(rich("(a) Ropes of <I>hemp</I>")).rest
    assert [rest.text[mark.start : mark.end] for mark in rest.marks] == ["hemp"]


@pytest.mark.parametrize(("text", "value"), [("i", 1), ("iv", 4), ("xxviii", 28), ("xlix", 49), ("iiii", 0), ("", 0)])
def test_roman(text: str, value: int) -> None:
    assert roman(text) == value


@pytest.mark.parametrize(
    ("value", "readings"),
    [
        ("a", [("a", 1)]),
        ("i", [("a", 9), ("i", 1)]),
        ("bb", [("a", 28)]),
        ("ii", [("a", 35), ("i", 2)]),
        ("V", [("A", 22), ("I", 5)]),
        ("12", [("1", 12)]),
        ("Iv", []),
        ("oath", []),
    ],
)
def test_ordinals(value: str, readings: list[tuple[str, int]]) -> None:
    assert list(ordinals(value)) == readings


def test_follows() -> None:
    first, second, ranged, far = (
        opening(rich(text)).enumerators[0] for text in ("(a) x", "(b) x", "(b)-(d) [Reserved]", "(e) x")
    )
    assert follows(first, second)
    assert follows(ranged, far)
    assert not follows(second, far)
