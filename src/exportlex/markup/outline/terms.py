"""Entries of a list of definitions whose layout sets the terms apart: on a line of their own, or opening it."""

from __future__ import annotations

import re

from exportlex.markup.rich import cut, quoted_spans
from exportlex.model import Mark, MarkKind, RichText

# "Light buoy network (LBN)" is one entry under two names; "Tilt (buoy)" says which tilt.
_SHORT = re.compile(r"(?P<name>.+?)\s*\((?P<short>[A-Z][A-Z0-9/-]+)\)")
_VERB = re.compile(r"\s+means$")


def names(rich: RichText, match: re.Match[str]) -> list[Mark]:
    """The terms that an entry opens with, as TERM marks."""
    spans = quoted_spans(rich.text[: match.end()]) or [match.span("first")]
    found: list[Mark] = []
    for start, end in spans:
        stop = _before_verb(rich.text, start, end)
        short = _SHORT.fullmatch(rich.text, start, stop)
        parts = [short.span("name"), short.span("short")] if short else [(start, stop)]
        found += [Mark(MarkKind.TERM, *part) for part in parts]
    return found


def _before_verb(text: str, start: int, end: int) -> int:
    """Quotation marks that close behind the verb, as in “Berth means”, hold the term before it."""
    verb = _VERB.search(text, start, end)
    return verb.start() if verb else end


def entry(rich: RichText, match: re.Match[str]) -> RichText:
    """The entry with its terms marked and without the dash that only parts term and meaning."""
    marks = sorted([*names(rich, match), *rich.marks], key=lambda mark: (mark.start, -mark.end))
    if match["dash"] is None:
        return RichText(rich.text, marks)
    head, rest = cut(RichText(rich.text, marks), 0, match.start("dash")), cut(rich, match.end())
    moved = [Mark(m.kind, m.start + len(head.text) + 1, m.end + len(head.text) + 1, m.target) for m in rest.marks]
    return RichText(f"{head.text} {rest.text}".strip(), [*head.marks, *moved])
