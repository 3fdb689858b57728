"""Which lists are meant: by the id of a list, or by a jurisdiction, whose lists in force are then taken."""

from __future__ import annotations

import json
from collections.abc import Sequence

from exportlex.comparison.lists.held.entries import HeldList
from exportlex.comparison.lists.held.load import load_list
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge, Row
from exportlex.indexing.lists.held import control_lists, list_id


def key_of(row: Row) -> str:
    """``us/ear/ccl|en``: a list and its language."""
    return f"{list_id(row)}|{row['language']}"


def current(rows: Sequence[Row]) -> list[Row]:
    """The lists in force, each in its newest edition: editions are lists of one name and jurisdiction."""
    newest: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        family = row["jurisdiction"], row["control_list"], row["language"]
        if not row["repealed"] and (family not in newest or row["as_of"] > newest[family]["as_of"]):
            newest[family] = row
    return list(newest.values())


def asked_lists(knowledge: Knowledge, asked: str) -> list[Row]:
    """The lists that a word names: a jurisdiction, an instrument, a list, or a list with its language.

    Of a jurisdiction those in force. Raises UnknownWordError where the word names none.
    """
    rows = control_lists(knowledge)
    if asked in {row["jurisdiction"] for row in rows}:
        return current([row for row in rows if row["jurisdiction"] == asked])
    found = [row for row in rows if asked in (row["instrument"], list_id(row), key_of(row))]
    if not found:
        known = ", ".join(dict.fromkeys([row["jurisdiction"] for row in rows] + [list_id(row) for row in rows]))
        raise UnknownWordError(f"no control list {asked!r}; known: {known or 'none; gather one and build the index'}")
    return found


def pairs_of_lists(left: Sequence[Row], right: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Lists to compare with each other: those that share a series of numbers, else each with each.

    A list in several languages is taken once, in the language of its counterpart where it has it.
    """
    every = [(a, b) for a in left for b in right if key_of(a) != key_of(b)]
    shared = [(a, b) for a, b in every if series(a) & series(b)]
    best: dict[tuple[str, str], tuple[Row, Row]] = {}
    for a, b in shared or every:
        kept = best.get((list_id(a), list_id(b)))
        if kept is None or (a["language"] == b["language"] and kept[0]["language"] != kept[1]["language"]):
            best[list_id(a), list_id(b)] = (a, b)
    return list(best.values())


def series(row: Row) -> set[str]:
    """The series of numbers that a list belongs to."""
    return {one["series"] for one in json.loads(row["numbering"])}


def load_keyed(knowledge: Knowledge, key: str) -> HeldList:
    """The list of a key. Raises UnknownWordError."""
    return load_list(knowledge, asked_lists(knowledge, key)[0])
