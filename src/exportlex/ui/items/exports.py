"""Pairs and limits to take away: rows for spreadsheets, and objects as ``exportlex lists compare --json`` has them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.comparing.rows import difference_row, pair_row
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.exporting import citing
from exportlex.ui.evidence_rows import written
from exportlex.ui.items.filters import Limit
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.kinds import strict_of, strict_words
from exportlex.ui.items.printed import values
from exportlex.ui.items.rows import what_differs
from exportlex.ui.items.sides import Sides, name

Link = Callable[[EntryPair], str]
_SIDE = (
    "list", "title", "jurisdiction", "language", "code", "words", "pinpoint", "held", "as_of", "out_of_force_since",
    "address",
)  # fmt: skip
_BOTH = tuple(f"{field}_{side}" for side in ("a", "b") for field in _SIDE)
_OF_PAIR = ("relation", "what_differs", "stricter", "textual", "likeness", "items_paired", "items_only_a",
            "items_only_b", "absence", "reason", "nearest", "permalink")  # fmt: skip
_OF_LIMIT = ("measures", "kind_of_measure", "value_a", "value_b", "stricter", "permalink")


def pairs_table(both: Compared, pairs: Sequence[EntryPair], sides: Sides, permalink: Link) -> bytes:
    """CSV: a row for each pair, with all that a statement about it must carry."""
    return written(("code_a", "code_b", *_OF_PAIR, *_BOTH), (_pair(both, pair, sides, permalink) for pair in pairs))


def limits_table(both: Compared, limits: Sequence[Limit], sides: Sides, permalink: Link) -> bytes:
    """CSV: a row for each limit that differs."""
    columns = (*_OF_LIMIT[:-1], "code_a", "code_b", *_BOTH, "permalink")
    return written(columns, (_limit(both, limit, sides, permalink) for limit in limits))


def pairs_lines(both: Compared, pairs: Sequence[EntryPair], permalink: Link) -> str:
    """An object per pair. Closeness in meaning is left out: it is asked for pair by pair, or by the command."""
    rows = (pair_row(both.concordance, pair, None) | {"permalink": permalink(pair)} for pair in pairs)
    return _lines({key: value for key, value in row.items() if key != "conceptual"} for row in rows)


def limits_lines(both: Compared, limits: Sequence[Limit], permalink: Link) -> str:
    """An object per limit, with the lists, dates and addresses of both sides."""
    return _lines(
        {
            **difference_row(limit.place), "kind_of_measure": limit.measure,
            "lists": {"a": both.left.id, "b": both.right.id},
            "jurisdictions": {"a": both.left.jurisdiction, "b": both.right.jurisdiction},
            "as_of": {"a": both.left.as_of, "b": both.right.as_of},
            "addresses": {
                "a": limit.place.a.address if limit.place.a else None,
                "b": limit.place.b.address if limit.place.b else None,
            },
            "permalink": permalink(limit.pair),
        }
        for limit in limits
    )  # fmt: skip


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _pair(both: Compared, pair: EntryPair, sides: Sides, permalink: Link) -> dict[str, str]:
    row = pair_row(both.concordance, pair, None)
    return {
        "relation": row["relation"], "what_differs": what_differs(pair, sides),
        "stricter": strict_words(strict_of(pair), sides),
        "textual": "" if pair.textual is None else f"{pair.textual:.4f}", "likeness": f"{pair.likeness:.4f}",
        **{f"items_{which}": str(count) for which, count in row["items"].items()},
        "absence": row["absence"] or "", "reason": row["reason"] or "", "nearest": row["nearest"] or "",
        "permalink": permalink(pair), **_sides(both, pair.a, pair.b),
    }  # fmt: skip


def _limit(both: Compared, limit: Limit, sides: Sides, permalink: Link) -> dict[str, str]:
    found, (said_a, said_b) = limit.place.difference, values(limit.place)
    return {
        "measures": found.measures or "value", "kind_of_measure": limit.measure, "value_a": said_a, "value_b": said_b,
        "stricter": strict_words(limit.strict, sides),
        "permalink": permalink(limit.pair), **_sides(both, limit.place.a, limit.place.b),
    }  # fmt: skip


def _sides(both: Compared, a: ListEntry | None, b: ListEntry | None) -> dict[str, str]:
    return _side("a", both.left, a) | _side("b", both.right, b)


def _side(side: str, held: HeldList, entry: ListEntry | None) -> dict[str, str]:
    said = {
        "list": held.id, "title": held.title, "jurisdiction": name(held.jurisdiction), "language": held.language,
        "held": citing.HELD.get(held.held, held.held), "as_of": held.as_of, "out_of_force_since": held.repealed,
    }  # fmt: skip
    if entry:
        said |= {"code": entry.code, "words": entry.words, "pinpoint": entry.pinpoint, "address": entry.address}
    return {f"{field}_{side}": value for field, value in said.items()}
