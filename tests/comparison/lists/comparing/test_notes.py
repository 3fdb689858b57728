"""Notes that change what an entry controls."""

from __future__ import annotations

import pytest

from comparison.lists.made_lists import LAMPS, LANTERNS, made
from exportlex.comparison.lists.comparing.notes import Effect, effect_of, notes_side_by_side
from exportlex.comparison.lists.held.entries import ListNote


@pytest.mark.parametrize(
    ("label", "text", "effect"),
    [
        ("Note", "1A1 does not control lamps for ships.", Effect.NARROWS),
        ("Anmerkung", "Nummer 1A1 erfasst nicht Lampen für Schiffe.", Effect.NARROWS),
        ("Nota", "1A1 non sottopone ad autorizzazione le lampade per navi.", Effect.NARROWS),
        ("Note 2", "1A1 includes lamps without a wick.", Effect.WIDENS),
        ("Technical Note", "The width of a wick includes its seam.", Effect.EXPLAINS),
        ("N.B.", "For ship lamps see 2A2.", Effect.EXPLAINS),
    ],
)
def test_what_a_note_does_to_the_scope(label: str, text: str, effect: Effect) -> None:
    assert effect_of(ListNote(1, label, text, "")) is effect


def test_notes_meet_their_like_and_the_others_stand_alone() -> None:
    a, b = made("lanterns", LANTERNS).by_code["1A1.a"], made("lamps", LAMPS).by_code["LX-20(a)"]
    pilots, churches = notes_side_by_side(a, b, "en")
    assert pilots.a is not None
    assert pilots.b is not None
    assert "pilots" in pilots.b.text
    assert churches.a is None
    assert churches.effect is Effect.NARROWS
    assert [pair.b for pair in notes_side_by_side(a, None, "en")] == [None]
