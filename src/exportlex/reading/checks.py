"""Checks that hold for every publisher: silence is the failure to fear, so each doubt becomes a reading issue."""

from __future__ import annotations

import re

from exportlex.catalog.declarations import Expected
from exportlex.model import Reading, ReadingIssue

_RESERVED = re.compile(r"\b(?:reserved|repealed|abrogé|revoked)\b", re.IGNORECASE)
# Law decoded in the wrong encoding shows this character. One in a whole code is a publisher's slip, more is not.
_REPLACEMENT = "\ufffd"
_REPLACEMENTS_TOLERATED = 3
# Below this share of the last good version's provisions a new version is not believed. Between the two EAR texts held
# (January 2025 and 2026) and the six versions of Canada's Export Control List the smallest ratio is above 0.9.
_SHRINKAGE = 0.7


def is_empty(reading: Reading) -> bool:
    """Whether a document holds no law; one whose heading says that it is reserved or repealed is rightly empty."""
    units = reading.provisions
    return not any(unit.text for unit in units) and not any(_RESERVED.search(unit.heading) for unit in units)


def check(reading: Reading, where: str) -> list[ReadingIssue]:
    """Doubts that the reading alone gives rise to."""
    issues: list[ReadingIssue] = []
    if is_empty(reading):
        headed = any(unit.heading for unit in reading.provisions)
        issues.append(ReadingIssue("no-provisions", where, "no provision has any text", suspect=not headed))
    damaged = sum(provision.text.count(_REPLACEMENT) for provision in reading.provisions)
    if damaged:
        message = f"{damaged} replacement characters: decoded in the wrong encoding"
        issues.append(ReadingIssue("replacement-character", where, message, suspect=damaged > _REPLACEMENTS_TOLERATED))
    return issues


def check_expected(where: str, expected: Expected, provisions: int, definitions: int) -> list[ReadingIssue]:
    """Counts against the range that the declaration states."""
    issues: list[ReadingIssue] = []
    for name, count, (low, high) in (
        ("provisions", provisions, expected.provisions),
        ("definitions", definitions, expected.definitions),
    ):
        if not low <= count <= high:
            kind = f"too-{'few' if count < low else 'many'}-{name}"
            issues.append(ReadingIssue(kind, where, f"{count} {name}, where the declaration expects {low} to {high}"))
    return issues


def check_shrinkage(where: str, provisions: int, before: int) -> list[ReadingIssue]:
    """A version with far fewer provisions than the last good one."""
    if before and provisions < before * _SHRINKAGE:
        message = f"{provisions} provisions, where the last good version had {before}"
        return [ReadingIssue("shrunken", where, message)]
    return []
