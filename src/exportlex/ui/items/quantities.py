"""The limits of a pair lined up: what is measured, what either list says, and which is stricter."""

from __future__ import annotations

import html

from exportlex.comparison.lists.comparing.intervals import same_interval
from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.exporting.lists.limits import Limit, Sides, Strict, strict_words
from exportlex.exporting.lists.printed import raised, values
from exportlex.extraction.parameters import Parameter
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.links import anchored, pair_address, provision_address
from exportlex.ui.tables import Cell, table

_SAME = "the same on both sides"
_ELSEWHERE = "said by the other list just above or below, or in words that are not read as a limit"


def lined_up(both: Compared, pair: EntryPair, sides: Sides) -> str:
    """The table as HTML, limits that differ first; "" where neither text states any."""
    rows = [*_differing(both, pair, sides), *_others(both, pair)]
    if not rows:
        return ""
    head = ["What is measured", sides.a, sides.b, "Stricter", f"In {sides.a}", f"In {sides.b}"]
    return table("Limits side by side", head, rows)


def _differing(both: Compared, pair: EntryPair, sides: Sides) -> list[list[str | Cell]]:
    rows: list[list[str | Cell]] = []
    for limit in (Limit(place, pair) for place in pair.differences):
        told = strict_words(limit.strict, sides)
        stricter = Cell(f"<b>{html.escape(told)}</b>") if limit.strict in (Strict.A, Strict.B) else told
        rows.append(
            [_opening(both, pair, limit), *values(limit.place), stricter,
             _place(both, limit.place.a, left=True), _place(both, limit.place.b, left=False)]
        )  # fmt: skip
    return rows


def _opening(both: Compared, pair: EntryPair, limit: Limit) -> str | Cell:
    """What is measured; a link to the pair of items that state it, where that is not the one shown."""
    measures = limit.place.difference.measures or "value"
    if (limit.place.a, limit.place.b) == (pair.a, pair.b) or limit.place.a is None:
        return measures
    return Cell(anchored(pair_address(both.left.key, both.right.key, limit.place.a.code), measures))


def _others(both: Compared, pair: EntryPair) -> list[list[str | Cell]]:
    """Limits of the two texts themselves that do not differ."""
    if pair.a is None or pair.b is None:
        return []
    differing = {
        id(stated.parameter) for place in pair.differences
        for stated in (place.difference.a, place.difference.b) if stated
    }  # fmt: skip
    left = [one for one in both.concordance.left.parameters[pair.a.id] if id(one) not in differing]
    right = [one for one in both.concordance.right.parameters[pair.b.id] if id(one) not in differing]
    places = _place(both, pair.a, left=True), _place(both, pair.b, left=False)
    rows: list[list[str | Cell]] = []
    for mine in left:
        theirs = next((one for one in right if same_interval(mine, one)), None)
        right = [one for one in right if one is not theirs]
        said = _SAME if theirs else _ELSEWHERE
        rows.append([mine.measures or "value", _printed(mine, pair.a), _printed(theirs, pair.b), said, *places])
    rows += [[one.measures or "value", "–", _printed(one, pair.b), _ELSEWHERE, *places] for one in right]
    return rows


def _printed(parameter: Parameter | None, entry: ListEntry) -> str:
    return " ".join(raised(entry, parameter.start, parameter.end).split()) if parameter else "–"


def _place(both: Compared, entry: ListEntry | None, *, left: bool) -> Cell:
    if entry is None:
        return Cell("–")
    return Cell(anchored(provision_address(both.left if left else both.right, entry.pinpoint), entry.code))
