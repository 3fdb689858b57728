"""Powers of ten whose exponent the SCOMET List prints on the line: "5 x 103 Gy", "2 x 10-6"."""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.markup.outline.paragraph import Para
from exportlex.model import Mark, MarkKind, ReadingIssue, RichText

# A number, a sign of multiplication, and ten with more behind it: in the list of 2024 each of the 53 is a power of ten.
_POWER = re.compile(r"[\d.]*\d\s?[x×X]\s?10(?P<exponent>[-\u2010-\u2013\u2212]\d{1,2}|[2-9]|1\d)(?![\d,.]\d)(?!\d)")


def with_powers(para: Para) -> tuple[Para, list[ReadingIssue]]:
    """The paragraph with its flat exponents marked as raised, and an issue for each."""
    raised = [mark for mark in para.rich.marks if mark.kind is MarkKind.SUPERSCRIPT]
    marks: list[Mark] = []
    issues: list[ReadingIssue] = []
    for match in _POWER.finditer(para.text):
        start, end = match.span("exponent")
        if not any(mark.start < end and start < mark.end for mark in raised):
            marks.append(Mark(MarkKind.SUPERSCRIPT, start, end))
            said = f'"{match[0]}" is printed without a raised exponent and read as a power of ten'
            issues.append(ReadingIssue("flat-exponent", f"page {para.page}", said, suspect=False))
    if not marks:
        return para, []
    together = sorted([*para.rich.marks, *marks], key=lambda mark: (mark.start, -mark.end))
    return replace(para, rich=RichText(para.text, together)), issues
