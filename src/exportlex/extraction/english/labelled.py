"""Definitions behind a label in running text: "Related Definitions: (1) ‘X’ is …; (2) …" in the entries of US lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from exportlex.extraction.found import Found
from exportlex.model import Provision

_LABEL = re.compile(r"\s*(?:related\s+)?definitions?\s*:\s+", re.IGNORECASE)
_NUMBER = r"\(?\d{1,2}[.)]\s+"
_NUMBERED = re.compile(rf"(?<=[.;:”\"’')])\s+{_NUMBER}(?=\S)")
# Only where numbers part the definitions, and not the items of one: behind the label, or words that name no term.
_OPENS = re.compile(rf"(?:[^“”‘’'\".;]{{0,80}}:\s+)?{_NUMBER}")
_HEADING = "Definitions"


def parts(provision: Provision) -> Iterator[tuple[int, Provision]]:
    """Each numbered part behind the label as a unit of a list of definitions, and where it starts; none without one."""
    label = _LABEL.match(provision.text)
    if not label:
        return
    bounds = [(label.end(), len(provision.text))]
    if opening := _OPENS.match(provision.text, label.end()):
        cuts = list(_NUMBERED.finditer(provision.text, opening.end()))
        starts = [opening.end(), *(cut.end() for cut in cuts)]
        bounds = list(zip(starts, [*(cut.start() for cut in cuts), len(provision.text)], strict=True))
    for start, end in bounds:
        marks = (mark for mark in provision.marks if start <= mark.start and mark.end <= end)
        moved = tuple(replace(mark, start=mark.start - start, end=mark.end - start) for mark in marks)
        yield start, replace(provision, text=provision.text[start:end].rstrip(), marks=moved, heading=_HEADING)


def moved(found: Found, start: int, part: Provision, whole: Provision) -> Found:
    """A definition of a part as one of the whole unit; it ends with its part, the last one with the units below."""
    last = start + len(part.text) >= len(whole.text.rstrip())
    end = found.end if last or found.end is None else min(found.end, len(part.text))
    if end is None and not last:
        end = len(part.text)
    return replace(found, start=found.start + start, end=None if end is None else end + start)
