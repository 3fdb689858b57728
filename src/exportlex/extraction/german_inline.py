"""German short names in brackets after what they stand for: "… (im Folgenden: Term)", "… erteilt werden (Term)"."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.german_patterns import FOLLOWING, SHORT_NAME
from exportlex.markup.german_sentences import sentences
from exportlex.model import Provision, ProvisionKind

_LISTS = {ProvisionKind.SCHEDULE, ProvisionKind.LIST_ENTRY, ProvisionKind.NOTE}
# After a noun only a long compound is taken for a short name: "Rechtsverordnung (Grundverordnung)"; shorter words there
# are glosses, such as a material. In the five German laws held each short name after a noun has 14 letters or more, or
# an adjective, and each gloss outside the annexes fewer.
_LONG = 14
_CLAUSE = re.compile(r"[;:]\s+|(?<=\w),\s+(?=(?:sowie|und|oder)\b)")


def inline(context: Context, provision: Provision) -> list[Found]:
    """Short names that a unit's own text gives to what it has just described."""
    text = provision.text
    if "(" not in text:
        return []
    names = [(match, "de-following") for match in FOLLOWING.finditer(text)]
    around = (provision, *context.tree.ancestors(provision))
    if not any(unit.kind in _LISTS for unit in around):
        names += [(match, "de-short-name") for match in SHORT_NAME.finditer(text) if _is_name(match)]
    found: list[Found] = []
    after = 0  # what an earlier short name stands for is no part of a later one's meaning
    for match, tradition in sorted(names, key=lambda name: name[0].start()):
        found.append(_found(text, match, after, tradition))
        after = match.end()
    return [item for item in found if item.end is not None and item.end > item.start]


def _is_name(match: re.Match[str]) -> bool:
    before, name = match["before"], match["name"]
    if before[:1].islower() or before.isdigit():
        return before not in ("der", "die", "das", "den", "dem", "und", "oder")
    return " " in name or len(name) >= _LONG


def _found(text: str, match: re.Match[str], after: int, tradition: str) -> Found:
    """A short name; what it stands for begins with the sentence, the clause or what follows an earlier short name."""
    begins = [begin for begin, _ in sentences(text) if begin <= match.start()]
    begins += [cut.end() for cut in _CLAUSE.finditer(text, 0, match.start())]
    start = max([*begins, after])
    end = match.start() + _length(match)
    return Found(match["name"].strip(), start, end, tradition=tradition)


def _length(match: re.Match[str]) -> int:
    """How far the words before the bracket reach into the match."""
    return len(match.groupdict().get("before") or "")
