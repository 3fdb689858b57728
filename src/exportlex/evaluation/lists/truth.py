"""Which entries of two lists are counterparts because the lists share a series of numbers, and where this is no proof.

The matcher never sees a code; the numbers serve to measure it. ``corpus/evaluation/lists.toml`` names the pairs of
lists that are measured, and the entries inside which one list has numbered its items anew, each read by eye.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from exportlex.catalog.declarations import Strict
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.errors import DeclarationError

FILE = "lists.toml"


class MeasuredPair(Strict):
    """Two lists by their keys, and the group that they are reported in."""

    a: str
    b: str
    group: str


class Renumbered(Strict):
    """Codes of the first list below which its items have other numbers than those of the second."""

    a: str  # regular expressions over the ids of lists
    b: str
    codes: list[str]
    why: str


class MeasuredLists(Strict):
    """``corpus/evaluation/lists.toml``."""

    pairs: list[MeasuredPair]
    renumbered: list[Renumbered]


@dataclass(frozen=True, slots=True)
class Proven:
    """Counterparts by shared number: headed entries, and items that are the deepest on both sides."""

    headed: tuple[tuple[ListEntry, ListEntry], ...]
    deepest: tuple[tuple[ListEntry, ListEntry], ...]
    renumbered: int  # deepest items left out, because numbers prove nothing inside their entries


def load_measured(folder: Path) -> MeasuredLists:
    """The pairs of lists to measure. Raises DeclarationError for a file that is no such declaration."""
    try:
        return MeasuredLists(**tomllib.loads((folder / FILE).read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise DeclarationError(f"{folder / FILE}: {error}") from error


def proven(a: HeldList, b: HeldList, renumbered: list[Renumbered]) -> Proven:
    """The counterparts of two lists that shared numbers prove; both sides live."""
    anew = _renumbered_codes(a, b, renumbered), _renumbered_codes(b, a, renumbered)
    both = [(entry, b.by_shared[number]) for number, entry in a.by_shared.items() if number in b.by_shared]
    deepest = [
        (mine, theirs) for mine, theirs in both
        if (mine.depth or theirs.depth) and a.is_leaf(mine) and b.is_leaf(theirs)
    ]  # fmt: skip
    kept = [
        (mine, theirs) for mine, theirs in deepest
        if not (_below(mine.code, anew[0]) or _below(theirs.code, anew[1]))
    ]  # fmt: skip
    headed = tuple((mine, theirs) for mine, theirs in both if not mine.depth and not theirs.depth)
    return Proven(headed, tuple(kept), len(deepest) - len(kept))


def _renumbered_codes(of: HeldList, other: HeldList, renumbered: list[Renumbered]) -> list[str]:
    return [
        code for one in renumbered if re.fullmatch(one.a, of.id) and re.fullmatch(one.b, other.id) for code in one.codes
    ]  # fmt: skip


def _below(code: str, above: list[str]) -> bool:
    return any(code == one or re.match(re.escape(one) + r"(?![0-9A-Za-z])", code) for one in above)
