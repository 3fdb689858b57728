"""The items right below two counterparts, each with its own counterpart as a link."""

from __future__ import annotations

import html
from collections.abc import Iterator

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.exporting.lists.limits import Sides, what_differs
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.kinds import kind_of, kind_words
from exportlex.ui.items.links import anchored, pair_address
from exportlex.ui.items.rows import shortened
from exportlex.ui.tables import Cell, table

_WORDS = 110


def below(both: Compared, pair: EntryPair, sides: Sides) -> str:
    """The table as HTML, in the order of the first list, then what stands below the second alone; "" for none."""
    pairs = list(_pairs(both, pair))
    if not pairs:
        return ""
    head = [sides.a, sides.b, "Relation", "What differs", "Words"]
    return table("Items below", head, [_row(both, one, sides) for one in pairs])


def _pairs(both: Compared, pair: EntryPair) -> Iterator[EntryPair]:
    shown = set()
    for child in _children(both.left, pair.a):
        if own := both.of(child, left=True):
            shown.add(own.b.id if own.b else None)
            yield own
    for child in _children(both.right, pair.b):
        own = both.of(child, left=False)
        if own and child.id not in shown:
            yield own


def _children(held: HeldList, entry: ListEntry | None) -> Iterator[ListEntry]:
    return (one for one in held.below.get(entry.id, ()) if one.live) if entry else iter(())


def _row(both: Compared, pair: EntryPair, sides: Sides) -> list[str | Cell]:
    address = pair_address(both.left.key, both.right.key, both.at(pair))
    codes = [Cell(anchored(address, entry.code) if entry else "–") for entry in (pair.a, pair.b)]
    entry, held = (pair.a, both.left) if pair.a else (pair.b, both.right)
    words = html.escape(shortened(entry.words, _WORDS)) if entry else ""
    deeper = _deeper(both, pair)
    differs = "; ".join(filter(None, [what_differs(pair, sides), deeper]))
    return [
        *codes,
        kind_words(kind_of(pair), sides),
        differs,
        Cell(f'<span lang="{html.escape(held.language)}">{words}</span>'),
    ]


def _deeper(both: Compared, pair: EntryPair) -> str:
    """How many limits differ further below."""
    if pair.a is None:
        return ""
    items = [one for one in both.left.subtree(pair.a) if one.id != pair.a.id]
    count = sum(len(own.differences) for one in items if (own := both.of(one, left=True)))
    return f"{count} {'limit differs' if count == 1 else 'limits differ'} below" if count else ""
