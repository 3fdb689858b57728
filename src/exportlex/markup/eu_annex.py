"""Annexes of EU law: nested parts and sections out of flat headings, entries of control lists, notes to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from exportlex.markup.eu_blocks import Block, Heading, Point, Text
from exportlex.markup.eu_pinpoints import split_label
from exportlex.markup.rich import cut

_CODE = re.compile(r"(\d[A-E]\d{3}(?:\.[a-z0-9]{1,3})*\.?)(?=$|[\s\"“‘A-Z])\s*(.*)", re.DOTALL)
_ENTRY_WORDS = re.compile(r"[\"“‘A-Z]")
_NOTE = re.compile(
    r"(?:(?:Technical|Local|Explanatory)\s)?Notes?(?:\s\d+)?(?=\s*(?:[:.]|$|to\s))|N\.?\s?B\.?(?:\s\d+)?(?=[:.\s]|$)"
    r"|(?:(?:Technische|Ergänzende)\s)?Anmerkung(?:en)?(?:\s\d+)?(?=\s*(?:[:.]|$|zu\s))"
    r"|Notes?\stechniques?(?=\s*(?:[:.]|$))"
)
_NUMERAL = re.compile(r"\d+(\.\d+)*")


@dataclass(slots=True)
class Section:
    """A part or section of an annex with its blocks and the sections inside it."""

    heading: Heading
    label: str = ""  # "PART I"
    title: str = ""
    content: list[Block] = field(default_factory=list)
    below: list[Section] = field(default_factory=list)


def code_of(words: str) -> tuple[str, str]:
    """The control-list code at the head of words, and what follows: ("1A001", "Gears"); ("", words) without one."""
    match = _CODE.match(words)
    return (match[1], match[2]) if match else ("", words)


def is_note(words: str) -> bool:
    """Whether words open a note to an entry: "Note 1:", "Technical Notes", "N.B."."""
    return bool(_NOTE.match(words))


def sections(content: Sequence[Block]) -> tuple[list[Block], list[Section]]:
    """The blocks before the first heading, and the sections with their nesting."""
    opening: list[Block] = []
    top: list[Section] = []
    stack: list[Section] = []
    note: Point | None = None  # the note whose heading was read last and that still takes what follows
    for block in _entries(content):
        home = stack[-1].content if stack else opening
        if isinstance(block, Heading) and not is_note(block.text):
            note = None
            _open(block, stack, top)
        elif isinstance(block, Heading):
            note = Point(block.text, notes=block.notes)
            home.append(note)
        elif note is not None and (isinstance(block, Point) or not note.content):
            note.content.append(block)
        else:
            note = None
            home.append(block)
    return opening, top


def _entries(content: Sequence[Block]) -> list[Block]:
    """The blocks, with each text that opens a control-list entry numbered by its code."""
    return [_entry(block) if isinstance(block, Text) and not block.number else block for block in content]


def _entry(text: Text) -> Text:
    code, words = code_of(text.rich.text)
    if not code or not _ENTRY_WORDS.match(words):
        return text
    return Text(cut(text.rich, len(text.rich.text) - len(words)), code, text.notes)


def _open(heading: Heading, stack: list[Section], top: list[Section]) -> None:
    label, title = split_label(heading.text)
    new = Section(heading, label, title)
    if stack and _titles(stack[-1], new):
        stack[-1].title = f"{stack[-1].title} {new.title}".strip()
        stack[-1].heading.notes += heading.notes
        return
    while stack and not _holds(stack, new):
        stack.pop()
    (stack[-1].below if stack else top).append(new)
    stack.append(new)


def _titles(last: Section, new: Section) -> bool:
    """Whether a heading is a further line of the one before it.

    "PART I" is followed by what part I is about, and any title by a remark in brackets.
    """
    if last.content or last.below or new.label or new.heading.level != last.heading.level:
        return False
    return new.title.startswith("(") or (bool(last.label) and not last.title and not code_of(new.title)[0])


def _holds(stack: Sequence[Section], new: Section) -> bool:
    """Whether the innermost open section stays open around a new one.

    By level where levels differ; else a heading with a word and a number ("Part 1") holds one with a letter or number
    alone ("A."), which holds one without either; among equals one holds another whose kind is not open yet.
    """
    innermost = stack[-1]
    levels = (innermost.heading.level, new.heading.level)
    if all(levels) and levels[0] != levels[1]:
        return levels[0] < levels[1]
    ranks = (_rank(innermost), _rank(new))
    if ranks[0] != ranks[1] or ranks[0] == 2:
        return ranks[0] < ranks[1]
    return _style(new) not in {_style(section) for section in stack if _rank(section) == ranks[0]}


def _rank(section: Section) -> int:
    if not section.label:
        return 2
    return 0 if " " in section.label else 1


def _style(section: Section) -> str:
    word, _, ordinal = section.label.rpartition(" ")
    if word:
        return word.casefold()
    if _NUMERAL.fullmatch(ordinal):
        return f"numeral {ordinal.count('.')}"
    return "letter"
