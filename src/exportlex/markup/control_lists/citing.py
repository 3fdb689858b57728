"""Pinpoints of a control list: "3.A.1.b.4", "1.A.2 Note 1.c", "Sensitive List, 1.C.7.c"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.model import ProvisionKind

_QUOTES = re.compile(r"[\"“”]")
_WHOLE = re.compile(r"\d\. ?[A-E]\b|ML ?\d")
_CODE = re.compile(r"(?<=\w)\. ?(?=\w)")


def cite(drafts: Sequence[Draft], above: str = "") -> None:
    """Give every draft its pinpoint; repeats get a number in square brackets."""
    _below(drafts, above, {})


def _below(drafts: Sequence[Draft], above: str, seen: dict[str, int]) -> None:
    bullets = 0
    for draft in drafts:
        bullets += draft.number in ("•", "-", "–")
        if not draft.pinpoint:
            draft.pinpoint = _pinpoint(draft, above, bullets)
        if draft.kind is not ProvisionKind.CONTINUATION:
            count = seen[draft.pinpoint] = seen.get(draft.pinpoint, 0) + 1
            if count > 1:
                draft.pinpoint += f" [{count}]"
        _below(draft.children, draft.pinpoint, seen)


def _pinpoint(draft: Draft, above: str, bullets: int) -> str:
    if draft.kind is ProvisionKind.CONTINUATION:
        return above
    if draft.kind is ProvisionKind.TABLE:
        return f"{above}, table"
    if draft.kind is ProvisionKind.DEFINITION:
        return f"{above} “{draft.term}”"
    if draft.role == "heading":
        return f"{above}, {_QUOTES.sub('', draft.heading).capitalize()}"
    return _numbered(draft, above, bullets)


def _numbered(draft: Draft, above: str, bullets: int) -> str:
    number = draft.number.rstrip(".* ") or draft.number
    number += "." if number.endswith("N.B") else ""
    if draft.role == "note":
        return f"{_under(above)} {number}"
    if draft.number in ("•", "-", "–"):
        return f"{above}, bullet {bullets}"
    if _WHOLE.match(number):
        return _whole(number, above)
    return f"{above}.{number}" if _has_number(above) else f"{above} {number}"


def _whole(number: str, above: str) -> str:
    """A code that stands alone; of a list that repeats another's codes with the name of the list."""
    code = _CODE.sub(".", number.replace(" Part", "Part")).replace("Part", " Part").replace(". ", " ")
    listed = re.match(r"^(?:Very )?Sensitive List", above)
    return f"{listed[0]}, {code}" if listed else code


def _has_number(above: str) -> bool:
    """Whether the last word of a pinpoint is a number or code, which further steps join with a full stop."""
    last = above.rsplit(maxsplit=1)[-1]
    return bool(re.fullmatch(r"(?:ML)?\d[\w.]*|\w{1,2}(?:\.\w{1,2})+|[a-z]|\d+", last))


def _under(above: str) -> str:
    """Notes of a defined term are cited under it, not as the term."""
    match = re.fullmatch(r"(?P<list>.+) “(?P<term>.+)”", above)
    return f'{match["list"]}, under "{match["term"]}",' if match else above
