"""How an element stands in a party's law: the words and their place, or the reason of the absence and what was read."""

from __future__ import annotations

from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Stated
from exportlex.exporting import citing, saying
from exportlex.exporting.harmless import flat
from exportlex.exporting.held import Held
from exportlex.exporting.table import PROVENANCE, Column, Value
from exportlex.exporting.tables.columns import REASON, WHERE, joined, looked_through, place, shared

COLUMNS = (
    Column("party", "The code of the jurisdiction."),
    Column("party_name", "Its name."),
    Column("standing", "How the element stands in its law; for a law that is silent, which absence it is."),
    Column("answers", "Of an element that laws answer differently the answer, of a figure the figure in words."),
    Column("words", "The words of the law that show it."),
    REASON,
    Column("review", "What a reviewer decided of it; empty where no one did."),
    *WHERE,
)
_SIDE = (
    ("citation", "The citation of the best text of {}, or its absence."),
    ("as_of", "The date (ISO 8601) of that text."),
    ("address", "Its official address."),
    ("sha256", "The hash of the bytes that it was read from."),
)
BOTH = (
    *(Column(f"{name}_{side}", means.format(side)) for side in "ab" for name, means in _SIDE),
    *PROVENANCE[:2],
)


def row(position: Position, label: str, held: Held) -> dict[str, Value]:
    """The row of a party; ``label`` is "" for the concept as a whole."""
    said = _party(position.jurisdiction, held)
    if position.unread:  # before silence: a law that is held in part only is not known to be silent
        return said | {"standing": str(position.unread.absence)} | basis(position, held)
    if position.empty:
        silent = {"standing": str(position.empty.absence), "reason": saying.silence(position, label)}
        return said | basis(position, held) | silent
    if not label:
        return said | {"standing": "speaks to it"} | place(held, position.hits[0].passage)
    standing, stated = position.standing(label), position.of(label)
    said["standing"] = str(standing)
    if stated is None:
        reason = position.why_unknown(label) or saying.silence(position, label)
        return said | {"reason": reason} | looked_through(held, position.hits)
    return said | _words(stated) | place(held, stated.hit.passage)


def basis(position: Position, held: Held) -> dict[str, Value]:
    """What a statement about a whole position rests on: its best passage or its absence; for ``REASON``, ``WHERE``."""
    if position.empty:
        empty = position.unread or position.empty
        return {"reason": f"{empty.absence}: {empty.reason}", "citation": citing.absence_text(held, empty)}
    return place(held, position.hits[0].passage)


def _words(stated: Stated) -> dict[str, Value]:
    review = stated.decision.said_of(stated.hit.text) if stated.decision else ""
    return {"answers": joined(stated.values), "words": flat(stated.words), "review": review}


def _party(code: str, held: Held) -> dict[str, Value]:
    return {"party": code, "party_name": held.name(code)}


def both(left: Position, right: Position, held: Held) -> dict[str, Value]:
    """What a statement about two positions rests on, side by side and together, for the columns ``BOTH``."""
    sides = {side: basis(position, held) for side, position in (("a", left), ("b", right))}
    apart = {f"{name}_{side}": found.get(name, "") for side, found in sides.items() for name, _ in _SIDE}
    citation = joined(str(found["citation"]) for found in sides.values())
    return {**apart, "citation": citation, "as_of": shared(str(found.get("as_of", "")) for found in sides.values())}
