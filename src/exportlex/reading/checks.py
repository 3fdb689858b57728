"""Checks that hold for every publisher: silence is the failure to fear, so each doubt becomes a reading issue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from exportlex.catalog.declarations import Expected
from exportlex.model import Provision, ProvisionKind, Reading, ReadingIssue

_RESERVED = re.compile(r"\b(?:reserved|repealed|abrogé|revoked)\b", re.IGNORECASE)
# Law decoded in the wrong encoding shows this character. One in a whole code is a publisher's slip, more is not.
_REPLACEMENT = "\ufffd"
_REPLACEMENTS_TOLERATED = 3
# Below this share of the last good version's provisions a new version is not believed. Between the two EAR texts held
# (January 2025 and 2026) and the six versions of Canada's Export Control List the smallest ratio is above 0.9.
_SHRINKAGE = 0.7


# A body without any numbered unit is no law as published but a page whose structure was lost. Shorter texts (a form, a
# notice) rightly have none: the longest such text of the mirror has 779 characters.
_BODY = 2_000
_UNITS = {ProvisionKind.ARTICLE, ProvisionKind.LIST_ENTRY, ProvisionKind.DEFINITION, ProvisionKind.SCHEDULE}


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
    if _shapeless(reading.provisions):
        issues.append(ReadingIssue("no-articles", where, "a long text without any article, entry or numbered unit"))
    return [*issues, *_repeated(reading)]


def _shapeless(units: Iterable[Provision]) -> bool:
    units = list(units)
    structured = any(unit.kind in _UNITS or unit.number for unit in units)
    return not structured and sum(len(unit.text) for unit in units) > _BODY


def _repeated(reading: Reading) -> list[ReadingIssue]:
    """Articles and schedules that stand twice, where the reader itself has not said so."""
    if any(issue.kind == "repeated-number" for issue in reading.issues):
        return []
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for unit in reading.provisions:
        if unit.kind in (ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE) and unit.number:
            if unit.pinpoint in seen:
                twice[unit.pinpoint] = None
            seen.add(unit.pinpoint)
    return [ReadingIssue("repeated-number", place, f"{place} stands more than once") for place in twice]


def check_parts(where: str, expected: Expected, pinpoints: set[str]) -> list[ReadingIssue]:
    """Parts that the declaration expects, an annex for example, and that are not among the pinpoints read."""
    return [
        ReadingIssue("missing-part", where, f"{part} was expected and is not in what was read")
        for part in expected.parts
        if part not in pinpoints
    ]


def explained(issues: Iterable[ReadingIssue], reasons: Mapping[str, str]) -> list[ReadingIssue]:
    """The issues; those that the declaration explains no longer make the text suspect, and say why.

    A reason stands under a kind of issue, or under the kind and the place it speaks of: "missing-number s. 8".
    """
    return [_known(issue, _reason(issue, reasons)) for issue in issues]


def _reason(issue: ReadingIssue, reasons: Mapping[str, str]) -> str:
    return reasons.get(f"{issue.kind} {issue.where}", reasons.get(issue.kind, ""))


def _known(issue: ReadingIssue, reason: str) -> ReadingIssue:
    return replace(issue, suspect=False, message=f"{issue.message} (known: {reason})") if reason else issue


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
