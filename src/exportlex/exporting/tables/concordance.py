"""Two control lists side by side as tables: a row for each pair of entries, a row for each limit that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.comparing.rows import pair_row
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.exporting import citing, links
from exportlex.exporting.held import Held
from exportlex.exporting.lists.cited import cited
from exportlex.exporting.lists.limits import Limit, Sides, at_of, strict_of, strict_words, what_differs
from exportlex.exporting.lists.printed import values
from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables.columns import ABSENCE, PERMALINK, REASON, joined, rounded, shared

_SIDE = (
    ("list", "The id of the {} list."),
    ("title", "Its title."),
    ("jurisdiction", "The name of its jurisdiction."),
    ("language", "Its language, as its code (ISO 639-1)."),
    ("code", "The code of the entry as the list prints it; empty where the list has no counterpart."),
    ("words", "The entry's heading and text."),
    ("pinpoint", "Where the entry stands, by the law's own numbering."),
    ("held", "How the list is held."),
    ("as_of", "The date of the edition held."),
    ("out_of_force_since", "Since when at the latest the edition is out of force; empty where it is in force."),
    ("address", "The official address of the entry."),
)
_SIDES = tuple(
    Column(f"{name}_{side}", means.format(which))
    for side, which in (("a", "first"), ("b", "second"))
    for name, means in _SIDE
)
_CITED = (
    Column("citation", "Both entries as they are cited; where one list has none, that list and its date."),
    PROVENANCE[1],
    PERMALINK,
)
_STRICTER = "The side that controls more by its limits; of a limit that one list alone states, which list that is."
PAIRS = Layout(
    "list-pairs",
    "Pairs of entries",
    (
        Column("relation", "How the two entries stand to each other."),
        Column("what_differs", "What differs between them, in one line."),
        Column("stricter", _STRICTER),
        Column("textual", "The share of common words, 0 to 1; empty across languages.", Kind.NUMBER),
        Column("conceptual", "Closeness in meaning, 0 to 1; empty where it was not asked for.", Kind.NUMBER),
        Column("likeness", "How alike the matching found them, 0 to 1.", Kind.NUMBER),
        Column("others", "Of a split or merger the codes of the further entries."),
        Column("items_paired", "Of whole entries: items below that have a counterpart.", Kind.INTEGER),
        Column("items_only_a", "Items below that only the first list has.", Kind.INTEGER),
        Column("items_only_b", "Items below that only the second list has.", Kind.INTEGER),
        ABSENCE,
        REASON,
        Column("nearest", "The code of the entry that comes nearest, where there is no counterpart."),
        *_SIDES,
        *_CITED,
    ),
)
LIMITS = Layout(
    "list-limits",
    "Limits that differ",
    (
        Column("measures", "What is measured, in the words of the list."),
        Column("kind_of_measure", "The kind of measure, such as frequency; its unit where the kind has no name."),
        Column("value_a", "What the first list says of it, as printed."),
        Column("value_b", "What the second list says of it, as printed."),
        Column("stricter", _STRICTER),
        *_SIDES,
        *_CITED,
    ),
)


def pairs(
    both: Concordance, found: Sequence[EntryPair], sides: Sides, held: Held, about: About,
    conceptual: Sequence[float | None] = (),
) -> Table:  # fmt: skip
    """The pairs; ``conceptual`` is the closeness of each in meaning, where that was asked for."""
    close = conceptual or [None] * len(found)
    return Table(PAIRS, about, tuple(
        _pair(both, pair, one, sides) | _cited(both, pair.a, pair.b, held) | _linked(both, pair, about)
        for pair, one in zip(found, close, strict=True)
    ))  # fmt: skip


def limits(both: Concordance, found: Sequence[Limit], sides: Sides, held: Held, about: About) -> Table:
    """The limits that differ, each with the two entries whose texts state it."""
    return Table(LIMITS, about, tuple(
        _limit(limit, sides) | _cited(both, limit.place.a, limit.place.b, held) | _linked(both, limit.pair, about)
        for limit in found
    ))  # fmt: skip


def _pair(both: Concordance, pair: EntryPair, conceptual: float | None, sides: Sides) -> dict[str, Value]:
    row = pair_row(both, pair, conceptual)
    return {
        "relation": row["relation"], "what_differs": what_differs(pair, sides),
        "stricter": strict_words(strict_of(pair), sides), "textual": rounded(pair.textual),
        "conceptual": rounded(conceptual), "likeness": rounded(pair.likeness), "others": joined(row["others"]),
        **{f"items_{which}": count for which, count in row["items"].items()},
        "absence": row["absence"], "reason": row["reason"], "nearest": row["nearest"],
    }  # fmt: skip


def _limit(limit: Limit, sides: Sides) -> dict[str, Value]:
    said_a, said_b = values(limit.place)
    return {
        "measures": limit.place.difference.measures or "value", "kind_of_measure": limit.measure, "value_a": said_a,
        "value_b": said_b, "stricter": strict_words(limit.strict, sides),
    }  # fmt: skip


def _linked(both: Concordance, pair: EntryPair, about: About) -> dict[str, Value]:
    left, right = both.left.held, both.right.held
    return {"permalink": links.beside(about.permalink, "items", a=left.key, b=right.key, at=at_of(pair))}


def _cited(both: Concordance, a: ListEntry | None, b: ListEntry | None, held: Held) -> dict[str, Value]:
    ends = (("a", both.left.held, a), ("b", both.right.held, b))
    said: dict[str, Value] = {name: value for end in ends for name, value in _side(*end, held)}
    return said | {
        "citation": joined(cited(held, one, entry) + _alone(entry) for _, one, entry in ends),
        "as_of": shared(one.as_of for _, one, _ in ends),
    }  # fmt: skip


def _side(side: str, one: HeldList, entry: ListEntry | None, held: Held) -> Iterator[tuple[str, Value]]:
    said = {
        "list": one.id, "title": one.title, "jurisdiction": held.name(one.jurisdiction), "language": one.language,
        "held": citing.HELD.get(one.held, one.held), "as_of": one.as_of, "out_of_force_since": one.repealed,
    }  # fmt: skip
    if entry:
        said |= {"code": entry.code, "words": entry.words, "pinpoint": entry.pinpoint, "address": entry.address}
    return ((f"{name}_{side}", value) for name, value in said.items())


def _alone(entry: ListEntry | None) -> str:
    return "" if entry else ": no counterpart found in it"
