"""Lists of defined terms: references in the margin, the quoted term on its own line, the meaning below."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.control_lists.blocks import Block, Role
from exportlex.markup.control_lists.nesting import Nesting
from exportlex.markup.drafts import Draft, slugged
from exportlex.markup.rich import join
from exportlex.model import Mark, MarkKind, ProvisionKind, RichText

_QUOTED = re.compile(r"[\"“](?P<term>[^\"“”]{1,120})[\"”]")

_GOES_ON = re.compile(r" (?!or |and |see )[a-z][\w-]*(?: [a-z][\w-]*){0,3}(?=$| [-–(])")
_SEE = re.compile(r"\bsee\b")


@dataclass
class Entry:
    """One defined term."""

    margin: list[str] = field(default_factory=list)  # the categories that use it, line by line
    term: RichText = field(default_factory=RichText)  # the line of the term, qualifiers and abbreviations included
    blocks: list[Block] = field(default_factory=list)


def definition(entry: Entry) -> Draft:
    """The draft of a term: its line and the meaning as text, terms marked, notes and items below."""
    draft = Draft(ProvisionKind.DEFINITION, heading=" ".join(entry.margin), role="definition")
    words = [entry.term]
    blocks = list(entry.blocks)
    if blocks and blocks[0].role is Role.TEXT:
        words.append(blocks.pop(0).rich)
    draft.rich = _marked(join(words), len(entry.term.text))
    match = _QUOTED.search(entry.term.text)
    draft.term = term_of(entry.term.text)
    draft.slug = slugged(match["term"] if match else draft.term)
    Nesting(draft).read(blocks)
    return draft


def term_of(line: str) -> str:
    """The term that a line names: the quoted words, with those that go on after the quotation mark."""
    start, end = _span(line)
    return line[start:end].strip()


def _span(line: str) -> tuple[int, int]:
    match = _QUOTED.match(line)
    if not match:
        return 0, len(line)
    more = _GOES_ON.match(line, match.end())
    return (0, more.end()) if more else match.span("term")


def _marked(rich: RichText, end: int) -> RichText:
    start, stop = _span(rich.text[:end])
    spans = [(start, stop), *(match.span("term") for match in _QUOTED.finditer(rich.text, stop + 1, end))]
    terms = [Mark(MarkKind.TERM, *span) for span in spans if not _SEE.search(rich.text, 0, span[0])]
    return RichText(rich.text, sorted([*rich.marks, *terms], key=lambda mark: (mark.start, -mark.end)))
