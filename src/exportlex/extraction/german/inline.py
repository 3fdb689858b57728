"""German short names in brackets after what they stand for: "… (im Folgenden: Term)", "… erteilt werden (Term)"."""

from __future__ import annotations

import re
from bisect import bisect_right

from exportlex.extraction.found import Context, Found
from exportlex.extraction.german.patterns import FOLLOWING, QUOTED_NAME, SHORT_NAME
from exportlex.extraction.german.phrase import phrase_start, repeated_noun
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
    if "(" not in text and "genannt" not in text:
        return []
    begins = [begin for begin, _ in sentences(text)] + [cut.end() for cut in _CLAUSE.finditer(text)]
    begins.sort()
    names = [(match, "de-following") for match in FOLLOWING.finditer(text)]
    around = (provision, *context.tree.ancestors(provision))
    if not any(unit.kind in _LISTS for unit in around):
        names += [(match, "de-short-name") for match in SHORT_NAME.finditer(text)]
        names += [(match, "de-quoted-name") for match in QUOTED_NAME.finditer(text)]
    found: list[Found] = []
    after = 0  # what an earlier short name stands for is no part of a later one's meaning
    for match, tradition in sorted(names, key=lambda name: name[0].start()):
        end = match.start() + len(match.groupdict().get("before") or "")
        place = bisect_right(begins, match.start())
        begin = max(begins[place - 1] if place else 0, after)
        if tradition == "de-short-name" and not _is_name(text, begin, end, match):
            continue
        name = (match["name"] or match["called"]).strip() if tradition == "de-following" else match["name"]
        found.append(Found(name, phrase_start(text, begin, end, name), end, tradition=tradition))
        after = match.end()
    return [item for item in found if item.end is not None and item.end > item.start]


def _is_name(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    """After a verb every bracket names; after a noun one that repeats it, holds an adjective, or is long."""
    before, name = match["before"], match["name"]
    if before[:1].islower() or before.isdigit():
        return before not in ("der", "die", "das", "den", "dem", "und", "oder")
    return " " in name or len(name) >= _LONG or _names_again(text, begin, end, name)


def _names_again(text: str, begin: int, end: int, name: str) -> bool:
    """Whether a compound repeats a noun of the words before it: "ein Team der Behörde (Begleitteam)"."""
    repeated = repeated_noun(text, begin, end, name)
    return repeated is not None and not text.startswith(name, repeated)
