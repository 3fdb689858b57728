"""Headings and codes of an outline, and the paths of labels that may follow a code."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from exportlex.markup.drafts import Draft, letters
from exportlex.markup.outline.grammar import Grammar, Head
from exportlex.markup.outline.items import Items
from exportlex.markup.outline.labels import take
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.stack import Open
from exportlex.markup.rich import cut, join, plain
from exportlex.model import RichText

_CENTRED = 28.0  # points from the margin at which a line in capitals stands as a title
_DOTTED_PATH = re.compile(r"([a-z]\.\d{1,2}(?:\.[a-z0-9]{1,2})*)\.?\s+(?=[A-Z“\"(])")  # a.13. Words
_NUMERAL = re.compile(r"[IVX]+")


class Heads(Items):
    """Places headings and codes."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self.repeated: Counter[str] = Counter()  # letters of codes and labels that only name again what is open

    def heads_on(self, para: Para) -> bool:
        """Whether a line is the heading, or more of the heading, of the unit that has just begun."""
        unit = self._stack.top
        fresh = unit.rank is not None and unit.rank >= 0 and unit.empty and not unit.terms and not take(para.rich)[0]
        titled = para.bold or (para.text.isupper() and para.hang > _CENTRED)
        if not fresh or not titled or self._grammar.note.match(para.text):
            return False
        found = self._grammar.head(para)
        return not found or (not unit.draft.heading and not found[0].sure)

    def add_to_heading(self, para: Para) -> None:
        """One more line of the heading of the unit that has just begun."""
        draft = self._stack.top.draft
        draft.heading = f"{draft.heading} {para.text}".strip()

    def head(self, para: Para, head: Head, match: re.Match[str]) -> None:
        """Open the unit that a heading or code begins; go on with it where the code only names it again."""
        groups = {name: (text or "").strip(" .:") for name, text in match.groupdict().items()}
        groups["name"] = _sentence_case(groups.get("title", ""))
        rest = cut(join([plain(para.label), para.rich]), match.end())
        if not (head.path and self._resumed(head, groups)):
            path = bool(head.path and (groups.get("path") or take(rest)[0]))
            self._open(head, match, groups, RichText() if path else rest)
            if not path:
                return
        self._follow(para, rest, groups.get("path", ""))

    def _open(self, head: Head, match: re.Match[str], groups: dict[str, str], rest: RichText) -> None:
        above = self._stack.close_while(lambda unit: unit.rank is None or unit.rank >= head.rank)
        cite = head.cite.format(above=above.base, **groups).strip(", ")
        heading = groups.get("title", "")
        if head.titled and not heading:
            heading, rest = rest.text, RichText()
        printed = match[0].replace(match.groupdict().get("title") or "\0", "").strip()
        draft = Draft(head.kind, printed, heading, rest, slug=groups.get("number", ""), pinpoint=cite)
        draft = _named_before(above, draft) or above.draft.add(draft)
        unit = Open(draft, above.base if head.through else cite, head.item or above.item, head.join or above.join)
        unit.rank, unit.terms, unit.entries = head.rank, head.terms, head.entries
        self._stack.units.append(unit)

    def _resumed(self, head: Head, groups: dict[str, str]) -> bool:
        """Whether a code only names again the entry that is open; what stands below that is closed then."""
        for at, unit in enumerate(self._stack.units):
            if unit.rank == head.rank and unit.draft.slug == groups.get("number", unit.draft.slug):
                del self._stack.units[at + 1 :]
                self.repeated.update(letters(groups.get("number", "")))
                return True
        return False

    def _follow(self, para: Para, rest: RichText, path: str) -> None:
        """The labels after a code, down to the unit that the words are of: open ones are entered, new ones opened."""
        offset = len(para.text) - len(rest.text)
        if dotted := _DOTTED_PATH.match(rest.text):
            path, rest = f"{path}.{dotted[1]}", cut(rest, dotted.end())
        labels = [f"{part}." for part in path.split(".") if part]
        while True:
            label, words = (labels.pop(0), rest) if labels else take(rest)
            if not label:
                break
            hang = para.at(offset + 1)
            offset += len(rest.text) - len(words.text)
            rest = words
            self._enter(replace(para, label=label, rich=RichText(), hang=hang, indent=hang))
        if rest.text:
            self.words(replace(para, label="", rich=rest, hang=para.indent))

    def _enter(self, para: Para) -> None:
        last = self._stack.top.last
        if last is not None and last.draft.number == para.label:
            self._stack.units.append(last)
            self.repeated.update(letters(para.label))
        else:
            self.item(para)


def _named_before(above: Open, draft: Draft) -> Draft | None:
    """The same unit where only its title page came before; the title page then is its heading."""
    named = above.draft.children[-1] if above.draft.children else None
    if not named or named.pinpoint != draft.pinpoint or named.children or named.rich.text:
        return None
    named.heading, named.rich = f"{named.heading} {draft.heading}".strip(), draft.rich
    return named


def _sentence_case(title: str) -> str:
    """A heading in capitals as a citation names it: "Basic principle"."""
    if not title.isupper():
        return title
    words = [word if _NUMERAL.fullmatch(word) else word.lower() for word in title.split()]
    return " ".join([words[0].title(), *words[1:]])
