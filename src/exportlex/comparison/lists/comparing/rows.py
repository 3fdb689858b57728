"""Entries and pairs of them as rows, for JSON Lines, tables and exports: each says where its texts stand."""

from __future__ import annotations

from typing import Any

from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.notes import effect_of
from exportlex.comparison.lists.comparing.relations import EntryPair, Place
from exportlex.comparison.lists.comparing.thresholds import Stated
from exportlex.comparison.lists.held.entries import HeldList, ListEntry, ListNote
from exportlex.extraction.parameters import Bound, Parameter

Row = dict[str, Any]


def pair_row(compared: Concordance, pair: EntryPair, conceptual: float | None) -> Row:
    """One pair with all that a statement about it must carry; ``a`` and ``b`` are codes as printed."""
    left, right = compared.left.held, compared.right.held
    return {
        "a": pair.a.code if pair.a else None, "b": pair.b.code if pair.b else None, "relation": pair.relation.value,
        "differences": [difference_row(place) for place in pair.differences],
        "textual": pair.textual, "conceptual": conceptual, "likeness": round(pair.likeness, 4),
        "lists": {"a": left.id, "b": right.id},
        "jurisdictions": {"a": left.jurisdiction, "b": right.jurisdiction},
        "languages": {"a": left.language, "b": right.language},
        "pinpoints": {"a": _pinpoint(pair.a), "b": _pinpoint(pair.b)},
        "as_of": {"a": left.as_of, "b": right.as_of},
        "addresses": {"a": pair.a.address if pair.a else None, "b": pair.b.address if pair.b else None},
        "others": [entry.code for entry in pair.others],
        "items": dict(zip(("paired", "only_a", "only_b"), pair.items, strict=True)),
        **_absent(pair, left if pair.a is None else right),
    }  # fmt: skip


def difference_row(place: Place) -> Row:
    """One measure whose limits differ, with the entries whose texts state it."""
    found = place.difference
    return {
        "measures": found.measures, "a": _words(found.a), "b": _words(found.b), "stricter": found.stricter or None,
        "at": {"a": place.a.code if place.a else None, "b": place.b.code if place.b else None},
        "pinpoints": {"a": _pinpoint(place.a), "b": _pinpoint(place.b)},
    }  # fmt: skip


def _absent(pair: EntryPair, silent: HeldList) -> Row:
    if pair.absence is None:
        return {"absence": None, "reason": None, "nearest": None}
    nearest = f"; nearest is {pair.nearest.code} ({pair.likeness:.2f})" if pair.nearest else ""
    reason = f"no entry of {silent.id} as of {silent.as_of} is alike enough to be its counterpart{nearest}"
    return {
        "absence": pair.absence.value, "reason": reason, "nearest": pair.nearest.code if pair.nearest else None,
    }  # fmt: skip


def _pinpoint(entry: ListEntry | None) -> str | None:
    return entry.pinpoint if entry else None


def _words(stated: Stated | None) -> str | None:
    return stated.parameter.words if stated else None


def parameter_row(found: Parameter) -> Row:
    """One parameter of an entry: its interval, unit and dimension, and both ends in the dimension's base unit."""
    return {
        "measures": found.measures, "interval": found.interval, "low": _bound(found.low), "high": _bound(found.high),
        "unit": found.unit, "dimension": found.dimension, "base": list(found.base), "words": found.words,
        "joined": found.joined,
    }  # fmt: skip


def note_row(note: ListNote) -> Row:
    """One note of an entry, and what it does to the scope."""
    return {"label": note.label, "effect": effect_of(note).value, "text": note.text, "pinpoint": note.pinpoint}


def _bound(bound: Bound | None) -> Row | None:
    return {"value": bound.value, "included": bound.included} if bound else None
