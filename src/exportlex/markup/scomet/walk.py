"""The walk over the SCOMET List: pages repeat codes and words, notes interrupt lists, lines break off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from exportlex.markup.drafts import Draft, letters
from exportlex.markup.outline.grammar import Grammar, Head
from exportlex.markup.outline.labels import take
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.stack import Open
from exportlex.markup.outline.walker import Walker
from exportlex.markup.rich import join
from exportlex.markup.scomet.codes import CODE, headed
from exportlex.markup.scomet.gaps import filled, next_number, unprinted
from exportlex.markup.scomet.grammar import ENTRY
from exportlex.markup.scomet.stack import PagedStack
from exportlex.model import ProvisionKind, ReadingIssue

_ENDED = re.compile(r"[.;:,)”\"’'\]]$|\b(?:and|or)$")
_ONE_MORE = re.compile(r"[;,] (?:and|or)$")
_JOINING = re.compile(r"(?:and|or)$")
_NAMED = re.compile(rf"(?:For (?:the )?purposes? of\s+)?(?P<code>{CODE})(?P<path>(?:\.\s?(?:[a-z]|\d{{1,2}})\b)*)")
_CAPITALS = re.compile(r"[A-Z]{4,}(?: [A-Z]+){0,3}(?: –)?")
_TELLING = 8  # letters: shorter words are said more than once in an entry


class ScometWalker(Walker):
    """Feed it every paragraph in order; ``roots`` holds the outline."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self.issues: list[ReadingIssue] = []
        self._paged = PagedStack(grammar)
        self._stack = self._paged
        self._next = Para()
        self._numbered: dict[tuple[int, str], int] = {}  # the last note of a name in a unit
        self._by_code = False  # the words come behind a code
        self._echo = False  # what stands below a code was all said before
        self._said: dict[str, list[Open]] = {}  # words of the open entry, and the units they opened

    def walk(self, paragraphs: Iterable[Para]) -> None:
        """Place every paragraph."""
        held = list(paragraphs)
        for at, para in enumerate(held):
            self._next = held[at + 1] if at + 1 < len(held) else Para()
            self._paged.page = para.page
            self.place(para, self._next.label or take(self._next.rich)[0])
            self._paged.before = para.text
        self.issues += filled(self.roots)

    def place(self, para: Para, following: str = "") -> None:
        """Place one paragraph; ``following`` is the label of the next one."""
        whole, words = letters(para.whole).lower(), letters(take(para.rich)[1].text).lower()
        said = self._said.get(whole) or self._said.get(words if len(words) > _TELLING else "")
        if self._echo and said is not None and not self._grammar.head(para):
            self._stack.units = list(said)
            self.repeated.update(letters(para.whole))
            return
        if self._parts_entries(para):
            self._part(para)
            return
        super().place(para, following)
        for key in (whole, words):
            self._said.setdefault(key, list(self._stack.units))

    def _parts_entries(self, para: Para) -> bool:
        """Whether a line in capitals stands between an entry and the next: "OPTICS" between 8A603 and 8A604."""
        heading = self._stack.heading
        following = headed(self._next.text)
        if heading.rank != ENTRY or not _CAPITALS.fullmatch(para.text) or following is None:
            return False
        return following.code != heading.draft.slug

    def _part(self, para: Para) -> None:
        above = self._stack.close_while(lambda unit: unit.rank is None or unit.rank >= ENTRY)
        title = para.text.strip(" –")
        above.draft.add(
            Draft(ProvisionKind.DIVISION, heading=para.text, pinpoint=f"{above.base}, {title.capitalize()}")
        )

    def head(self, para: Para, head: Head, match: re.Match[str]) -> None:
        """Open the unit that a heading or code begins; go on with it where the code only names it again."""
        open_still = head.rank == ENTRY and self._stack.heading.draft.slug == match.groupdict().get("number", "")
        if open_still and match.end() == len(para.whole):  # at the head of a page: its entry goes on where it broke off
            self.repeated.update(letters(para.whole))
            self._stack.units = list(self._paged.entry)
            self._paged.resume()
            return
        self._echo, self._by_code = False, True
        if not open_still:
            self._said = {}
        self._paged.interrupted, self._paged.noted = [], []
        super().head(para, head, match)
        self._by_code = False

    def item(self, para: Para, following: str = "") -> None:
        """Add an item to the innermost unit and open it."""
        super().item(para, following)
        self._paged.resume()

    def words(self, para: Para) -> None:
        """Words without a label; behind a code they may have been said before, or go on with a line above."""
        unit = self._stack.top
        if self._by_code and not unit.empty:
            self._named_again(para, unit)
        elif number := self._unprinted(para, unit):
            self._stack.units.pop()
            self.item(replace(para, label=f"{number}."))
            self._stack.top.draft.number = ""
            self.issues.append(unprinted(self._stack.top.draft))
        elif self._runs_on(para, unit):
            unit.draft.rich = join([unit.draft.rich, para.rich])
        else:
            super().words(para)

    def _named_again(self, para: Para, unit: Open) -> None:
        """A code that names a unit with words: said again, more of them, or another unit under the same number."""
        said, words = letters(unit.draft.rich.text).lower(), letters(para.text).lower()
        if words and said.startswith(words):
            self._echo = True
            self.repeated.update(letters(para.text))
        elif unit.rank is None and not para.text[:1].islower() and said:
            self._stack.units.pop()
            self.item(replace(para, label=unit.draft.number))
        else:
            super().words(para)

    def _unprinted(self, para: Para, unit: Open) -> str:
        """The number of an item that stands without it: the item above ends with "; and"; "" for all other words."""
        entry = unit.draft.kind is ProvisionKind.LIST_ENTRY and unit.rank is None and not unit.draft.children
        if not entry or not _ONE_MORE.search(unit.draft.rich.text) or not para.text[:1].isupper():
            return ""
        return next((number for way in unit.ways if (number := next_number(way))), "")

    def _runs_on(self, para: Para, unit: Open) -> bool:
        """Whether a line goes on with the words above it, wherever it stands."""
        if unit.rank is not None or unit.empty or unit.draft.children:
            return False
        if _JOINING.match(para.text):
            return True
        return not _ENDED.search(unit.draft.rich.text) and (para.text[:1].islower() or self._paged.page == para.page)

    def _note_parent(self, para: Para, match: re.Match[str]) -> Open:
        """The unit that a note names; else the one with the note before it; else the one that it stands beside."""
        self._paged.interrupt()
        entry = self._paged.interrupted
        name, number = match["name"], int(match["number"] or 0)
        parent = self._named(para.text[match.end() :] or self._next.text, entry)
        parent = parent or next(
            (unit for unit in reversed(entry) if number > 1 and self._numbered.get((id(unit), name)) == number - 1),
            None,
        )
        if parent is not None:
            self._stack.units = entry[: entry.index(parent) + 1]
        else:
            parent = super()._note_parent(para, match)
        self._numbered[id(parent), name] = number
        return parent

    def _named(self, text: str, entry: list[Open]) -> Open | None:
        match = _NAMED.match(text)
        heading = next((at for at, unit in enumerate(entry) if unit.draft.slug == (match and match["code"])), None)
        if match is None or heading is None:
            return None
        found = entry[heading]
        steps = [step.strip() for step in match["path"].split(".") if step.strip()]
        for step, unit in zip(steps, entry[heading + 1 :], strict=False):
            if unit.draft.slug != step:
                break
            found = unit
        return found
