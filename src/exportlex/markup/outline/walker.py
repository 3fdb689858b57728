"""The walk over an outline: each paragraph finds its place by heading, note, label, and where it stands on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from exportlex.markup.drafts import Draft
from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.heads import Heads
from exportlex.markup.outline.labels import take
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.stack import NOWHERE, Open
from exportlex.markup.outline.terms import entry, names
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind

_ORDINALS = ("", "", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ", "ninth ")


class Walker(Heads):
    """Feed it every paragraph in order; ``roots`` holds the outline."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self._notes: Counter[str] = Counter()

    @property
    def roots(self) -> list[Draft]:
        """The outline so far."""
        return self._stack.units[0].draft.children

    def walk(self, paragraphs: Iterable[Para]) -> None:
        """Place every paragraph."""
        held = list(paragraphs)
        for at, para in enumerate(held):
            following = held[at + 1] if at + 1 < len(held) else Para()
            self.place(para, following.label or take(following.rich)[0])

    def place(self, para: Para, following: str = "") -> None:
        """Place one paragraph; ``following`` is the label of the next one."""
        if para.rows:
            unit = self._stack.top
            unit.draft.add(Draft(ProvisionKind.TABLE, rows=para.rows, pinpoint=unit.part("table")))
        elif self.heads_on(para):
            self.add_to_heading(para)
        elif not self._awaited(para) and (found := self._grammar.head(para)):
            self.head(para, *found)
        elif not para.label and (match := self._grammar.note.match(para.text)):
            self._note(para, match, following)
        elif not para.label and (match := self._opens_entry(para)):
            self._term(para, match)
        else:
            self.labelled(para, following)

    def _awaited(self, para: Para) -> bool:
        """Whether these are the words of the note above, which may begin with the code of an entry."""
        return self._stack.top.note and self._stack.top.empty and not para.bold

    def _note(self, para: Para, match: re.Match[str], following: str) -> None:
        unit = self._note_parent(para, match)
        name, number = match["name"].strip(), (match["number"] or "").strip()
        pinpoint = self._titled(unit, name if number or not name.endswith("s") else name[:-1], number)
        printed = match[0].strip(" :–")
        draft = unit.draft.add(Draft(ProvisionKind.NOTE, printed, slug=printed.lower(), pinpoint=pinpoint))
        note = Open(draft, pinpoint, " {n}", unit.join, hang=para.hang, indent=para.hang, note=True)
        self._stack.units.append(note)
        rest = cut(para.rich, match.end())
        if rest.text:
            inner = max(para.at(match.end()), para.hang + 1)
            self.labelled(replace(para, rich=rest, hang=inner, indent=max(para.indent, inner), stops=()), following)

    def _note_parent(self, para: Para, match: re.Match[str]) -> Open:
        """The unit that a note belongs to; what stands below it is closed."""
        return self._stack.close_while(lambda unit: self._stack.ends_before_note(unit, para.hang))

    def _titled(self, unit: Open, name: str, number: str) -> str:
        """The citation of a note; the second of one name in one unit says so."""
        pinpoint = f"{unit.base}, {name} {number}".strip(", ")
        self._notes[pinpoint] += 1
        times = self._notes[pinpoint]
        return pinpoint if times == 1 else f"{unit.base}, {ordinal(times)}{name} {number}".strip(", ")

    def _opens_entry(self, para: Para) -> re.Match[str] | None:
        """Whether a paragraph opens the next entry of a list of definitions, in the way that its first entry did."""
        listing = self._stack.heading
        match = self._grammar.term.match(para.text) if listing.terms else None
        if match is None:
            return None
        alone = match.end() == len(para.text)
        if listing.hang == NOWHERE:
            listing.hang, listing.alone = para.hang, alone
        if listing.alone:
            return match if alone else None
        return match if para.hang <= listing.hang + self._grammar.tolerance else None

    def _term(self, para: Para, match: re.Match[str]) -> None:
        listing = self._stack.close_while(lambda unit: unit.rank is None)
        rich = entry(para.rich, match)
        first = names(para.rich, match)[0]
        term = para.text[first.start : first.end]
        pinpoint = f'{listing.base} "{term}"'
        draft = listing.draft.add(Draft(ProvisionKind.DEFINITION, rich=rich, slug=term.lower(), pinpoint=pinpoint))
        self._stack.units.append(Open(draft, pinpoint, listing.join, listing.join))


def ordinal(times: int) -> str:
    """What stands before the name of a note that is not the first of that name in its unit: "second "."""
    return _ORDINALS[times] if times < len(_ORDINALS) else f"{times}th "
