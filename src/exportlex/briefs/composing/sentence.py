"""A sentence while it is composed: whatever it says of a law it cites in the same breath."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.model import Piece, Statement, Style
from exportlex.comparison.stating.stated import Stated
from exportlex.exporting.quoting import quote, spoken
from exportlex.indexing.knowledge import Passage

# Characters around the proving words: less than on the pages, for a sentence quotes several parties, and the annex has
# the whole passage. On a brief of five parties and six concepts a quotation has 66 characters on average.
AROUND = 36
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

Item = TypeVar("Item")


class Sentence:
    """Pieces in order, and the keys of what they rest on, each once."""

    def __init__(self, annex: Annex) -> None:
        self._annex = annex
        self._pieces: list[Piece] = []
        self._references: dict[str, None] = {}

    def say(self, text: str) -> Sentence:
        """Words of ours; none for ""."""
        if text:
            self._pieces.append(Piece(text))
        return self

    def strong(self, text: str) -> Sentence:
        """Words of ours that stand out."""
        self._pieces.append(Piece(text, Style.STRONG))
        return self

    def party(self, code: str) -> Sentence:
        """A party by name."""
        return self.strong(self._annex.names[code])

    def refer(self, *keys: str) -> Sentence:
        """Rest on entries of the annex."""
        self._references |= dict.fromkeys(keys)
        return self

    def place(self, passage: Passage) -> Sentence:
        """Where a passage stands, in its law's own numbering."""
        self._pieces.append(Piece(passage.pinpoint, language=spoken(passage)))
        if passage.held == "digest":
            self.say(" (our digest)")
        return self.refer(self._annex.cite(passage))

    def titled(self, passage: Passage) -> str:
        """The title of the law of a passage, in English beside its own where that is another."""
        return self._annex.titled(passage.instrument, passage.title, passage.language)

    def law(self, passage: Passage) -> Sentence:
        """The law that a passage stands in, in short."""
        return self.say(self._annex.law(passage))

    def quote(self, passage: Passage, start: int, end: int) -> Sentence:
        """Words of a passage."""
        self._pieces.append(Piece(quote(passage, start, end, AROUND), Style.WORDS, spoken(passage)))
        return self.refer(self._annex.cite(passage))

    def words(self, words: str, passage: Passage) -> Sentence:
        """Words taken out of a passage as they are."""
        self._pieces.append(Piece(words, Style.WORDS, spoken(passage)))
        return self.refer(self._annex.cite(passage))

    def proof(self, stated: Stated) -> Sentence:
        """Where a law states an element, in which words, and what a reviewer decided of it."""
        passage = stated.hit.passage
        self.place(passage).say(": ").quote(passage, *stated.spans[0])
        return self.say(f" ({stated.decision.said_of(stated.hit.text)})") if stated.decision else self

    def each(self, items: Sequence[Item], said: Callable[[Item], object], between: str = "; ") -> Sentence:
        """Something said of each item, in a row."""
        for number, item in enumerate(items):
            if number:
                self.say(between)
            said(item)
        return self

    def parties(self, codes: Sequence[str], cited: Callable[[str], str]) -> Sentence:
        """Parties by name, in a row, each with what it rests on."""
        for number, code in enumerate(codes):
            if number:
                self.say(" and " if number == len(codes) - 1 else ", ")
            self.party(code).refer(cited(code))
        return self

    def by_absence(self, absences: Mapping[str, str], cited: Callable[[str], str]) -> Sentence:
        """Parties by name with the absence of each, those of one absence behind one another."""
        groups: dict[str, list[str]] = {}
        for code, absence in absences.items():
            groups.setdefault(absence, []).append(code)
        return self.each(list(groups.items()), lambda group: self.parties(group[1], cited).say(f" ({group[0]})"), ", ")

    def end(self, with_: str = ".") -> Statement:
        """The statement; ValueError where it rests on nothing. No full stop of ours stands behind one of the law."""
        last = self._pieces[-1]
        full = (".", "。") if last.style is Style.WORDS else (".", "…")
        ended = with_.removeprefix(".") if last.text.endswith(full) else with_
        return Statement((*self._pieces, *([Piece(ended)] if ended else [])), tuple(self._references))


def number(count: int) -> str:
    """A number in words up to twelve."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def of_all(count: int, whole: int) -> str:
    """How many of the parties: "all five", "three of five"."""
    if count == whole:
        return "both" if whole == 2 else f"all {number(whole)}" if whole > 1 else "one"
    return f"{number(count)} of {number(whole)}"


def quoted(labels: Sequence[str]) -> str:
    """Labels of elements in a row: they stand in quotation marks, for some hold commas."""
    marked = [f"“{label}”" for label in labels]
    return marked[0] if len(marked) == 1 else f"{', '.join(marked[:-1])} and {marked[-1]}"


def capital(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
