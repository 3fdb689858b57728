"""Notes of the Swiss annexes: each on the item that it names, those counted together in one place."""

from __future__ import annotations

import pytest

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.swiss.annex_notes import hang
from exportlex.model import ProvisionKind, RichText

ENTRY, NOTE = ProvisionKind.LIST_ENTRY, ProvisionKind.NOTE


def lamps(on: str, *notes: tuple[str, str]) -> dict[str, str]:
    """Where notes (number and words) stand in an entry 3A001 with items a, a.1 and b, once they hang."""
    names = {"": "3A001", "a": "3A001.a", "a.1": "3A001.a.1", "b": "3A001.b"}
    made = {path: Draft(ENTRY, slug=path[-1:] or "3A001", pinpoint=name) for path, name in names.items()}
    for path in ("a", "b"):
        made[""].add(made[path])
    made["a"].add(made["a.1"])
    for number, words in notes:
        made[on].add(Draft(NOTE, number, rich=RichText(words), pinpoint=f"{names[on]}, {number}"))
    hang([made[""]])
    return {draft.number: draft.pinpoint for draft in walk([made[""]]) if draft.kind is NOTE}


@pytest.mark.parametrize(
    ("on", "words", "place"),
    [
        ("b", "Unternummer 3A001a1 erfasst nicht Laternen.", "3A001.a.1, Anm."),
        ("", "Im Sinne der Unternummer 3A001b ist ein ‚Docht‘ ein Faden.", "3A001.b, Anm."),
        ("b", "3A001.a. non comprende lanterne.", "3A001.a, Anm."),
        ("b", "Ai fini di 3A001.a.1., una ‘lanterna’ è una luce.", "3A001.a.1, Anm."),
        ("a.1", "Die Unternummern 3A001a und 3A001b erfassen nicht Kerzen.", "3A001, Anm."),
        ("a.1", "3A001 non comprende candele.", "3A001, Anm."),
        ("b", "Für Laternen siehe Unternummer 3A001a.", "3A001.b, Anm."),
        ("b", "Unternummer 3A001c erfasst nicht Kerzen.", "3A001.b, Anm."),
        ("b", "Unternummer 3A002a erfasst nicht Kerzen.", "3A001.b, Anm."),
    ],
)
def test_a_note_hangs_on_the_item_that_its_first_words_name(on: str, words: str, place: str) -> None:
    assert lamps(on, ("Anm.", words)) == {"Anm.": place}


def test_notes_counted_together_move_together_or_stay() -> None:
    own = ("Anm. 1", "3A001.a.1 non comprende A."), ("Anm. 2", "3A001.a.1 comprende B.")
    assert lamps("b", *own) == {"Anm. 1": "3A001.a.1, Anm. 1", "Anm. 2": "3A001.a.1, Anm. 2"}
    other = own[0], ("Anm. 2", "3A001.a comprende B.")
    assert lamps("b", *other) == {"Anm. 1": "3A001.b, Anm. 1", "Anm. 2": "3A001.b, Anm. 2"}


def test_a_second_note_of_one_name_says_so() -> None:
    entry = Draft(ENTRY, slug="3A001", pinpoint="3A001")
    item = entry.add(Draft(ENTRY, slug="a", pinpoint="3A001.a"))
    item.add(Draft(NOTE, "Nota", rich=RichText("Una luce."), pinpoint="3A001.a, Nota"))
    moved = entry.add(Draft(NOTE, "Nota", pinpoint="3A001, second Nota"))
    moved.add(
        Draft(ProvisionKind.PARAGRAPH, "1.", rich=RichText("3A001.a. comprende:"), pinpoint="3A001, second Nota 1")
    )
    hang([entry])
    assert [draft.pinpoint for draft in walk([moved])] == ["3A001.a, second Nota", "3A001.a, second Nota 1"]
