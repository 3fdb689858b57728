"""How one document writes its terms: between quotation marks or without, with a capital or without."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from exportlex.comparison.governing.glossary import Meaning
from exportlex.comparison.governing.matching import Matcher, words_of
from exportlex.comparison.governing.names import Name, is_capital, lists_of, place_of
from exportlex.comparison.governing.places import begins_sentence, quoted, stands_alone

# A term is used in its defined sense only between quotation marks in a document that prints at least this share of its
# uses so; of the EAR's part 774 "required" 0.55, "use" 0.39, "composite" 0.65, "technology" 0.76, but "equipment" 0.07,
# "aircraft" 0.26, and of all the EAR "export" 0.006 and "item" 0.005, which it only mentions between them.
_QUOTED_SHARE = 0.3
_QUOTED_USES = 2  # beside those of the definitions themselves
_QUOTED_EVERYWHERE = 10  # as many in one document show a custom of the whole instrument
# Where this share of the terms of one list of definitions is mostly quoted, all of them are, with those that a text
# happens never to quote: Wassenaar 0.99, Germany's list 0.93, MTCR 0.94, SCOMET 0.84, the EU's annex 0.73, the UK's
# Schedule 2 0.60; the EAR's § 772.1 0.45 (each term by itself), and 0 in every statute measured.
_LIST_SHARE = 0.55
_LIST_TERMS = 10  # that are used anywhere
# A capital is part of a name where this share of the uses inside sentences has it; else the list of definitions began
# its entries with capitals, as dictionaries do.
_CAPITAL_SHARE = 0.2
# … and without such a list only where hardly any use of many has it: "Export" as the EAR's § 734.13 defines it has
# it in 0.017 of 1,794 uses.
_HARDLY_SHARE, _MANY_USES = 0.05, 10


@dataclass(slots=True)
class Habit:
    """How often a document writes a term in each way, its definitions included."""

    uses: int = 0
    quoted: int = 0
    capital: int = 0  # inside sentences
    small: int = 0

    @property
    def mostly_quoted(self) -> bool:
        """Whether so many of its uses stand between quotation marks that those are meant which do."""
        return self.quoted > 0 and self.quoted >= _QUOTED_SHARE * self.uses

    def add(self, other: Habit) -> None:
        """Count the other's uses as well."""
        self.uses += other.uses
        self.quoted += other.quoted
        self.capital += other.capital
        self.small += other.small


class Habits:
    """How an instrument writes its terms, document by document."""

    def __init__(self, counts: Mapping[str, Mapping[str, Habit]], meanings: Sequence[Meaning]) -> None:
        self._only_quoted: dict[str, set[str]] = {}
        self._everywhere: set[str] = set()
        used = _without_definitions(counts, meanings)
        self._all = _added(used)
        for document, found in used.items():
            for key, habit in found.items():
                if habit.quoted >= _QUOTED_USES and habit.mostly_quoted:
                    self._only_quoted.setdefault(document, set()).add(key)
                    if habit.quoted >= _QUOTED_EVERYWHERE:
                        self._everywhere.add(key)
        self._lists = {place for place, keys in lists_of(meanings).items() if self._quotes(keys)}

    def _quotes(self, keys: Iterable[str]) -> bool:
        """Whether a list of definitions is one whose terms are quoted where they are used."""
        used = [self._all[key] for key in keys if self._all[key].uses > 0]
        return len(used) >= _LIST_TERMS and sum(habit.mostly_quoted for habit in used) >= _LIST_SHARE * len(used)

    def only_quoted(self, name: Name, document: str) -> bool:
        """Whether a term is used in its defined sense only between quotation marks there."""
        known = name.key in self._everywhere or name.key in self._only_quoted.get(document, ())
        return known or place_of(name.meaning) in self._lists

    def capital_is_of_entry(self, name: Name) -> bool:
        """Whether the term has its capital from where it is defined, and the instrument writes it small elsewhere."""
        habit = self._all[name.key]
        uses = habit.capital + habit.small
        if name.headword:
            return habit.capital < _CAPITAL_SHARE * max(1, uses)
        return uses >= _MANY_USES and habit.capital < _HARDLY_SHARE * uses


def _without_definitions(
    counts: Mapping[str, Mapping[str, Habit]], meanings: Iterable[Meaning]
) -> dict[str, dict[str, Habit]]:
    """The counts less one quoted use for each definition in the document: there the term is made and not used."""
    defined: dict[str, Counter[str]] = defaultdict(Counter)
    for meaning in meanings:
        defined[meaning.document].update({name.casefold() for name in meaning.names})
    return {
        document: {
            key: replace(habit, uses=habit.uses - defined[document][key], quoted=habit.quoted - defined[document][key])
            for key, habit in found.items()
        }
        for document, found in counts.items()
    }


def _added(counts: Mapping[str, Mapping[str, Habit]]) -> dict[str, Habit]:
    """The habits of all documents together."""
    found: dict[str, Habit] = defaultdict(Habit)
    for part in counts.values():
        for key, habit in part.items():
            found[key].add(habit)
    return found


def counted(texts: Iterable[str], matcher: Matcher[Name], language: str) -> Mapping[str, Habit]:
    """Count the uses of every term in the texts of a document."""
    found: dict[str, Habit] = defaultdict(Habit)
    for text in texts:

        def count(start: int, end: int, names: list[Name], text: str = text) -> bool | None:
            if not stands_alone(text, start, end, language):
                return None
            for key in {name.key for name in names}:
                habit = found[key]
                habit.uses += 1
                habit.quoted += quoted(text, start, end)
                if not begins_sentence(text, start):
                    habit.capital += text[start].isupper()
                    habit.small += text[start].islower()
            return True

        for _ in matcher.scan(text, count):
            pass
    return found


def fits(name: Name, habits: Habits, document: str, text: str, start: int, end: int) -> bool:
    """Whether the words at a place are written as the document writes this term."""
    if habits.only_quoted(name, document) and not quoted(text, start, end):
        return False
    if not is_capital(name.text):
        return True
    abbreviation = len(name.text) > 1 and name.text.isupper()
    if not abbreviation and habits.capital_is_of_entry(name):
        return True
    if begins_sentence(text, start) and not abbreviation and end - start != len(name.text):
        return False  # "Acts of …" is no plural of a name: any word has a capital there
    return _as_written(name.text, text[start:end])


def _as_written(name: str, printed: str) -> bool:
    """Whether capitals stand where the name has them; an ending of the plural or of a case may be small."""
    for own, word in zip(words_of(name), words_of(printed), strict=False):
        abbreviated = len(own[0]) > 1 and own[0].isupper()
        if own[0][0].isupper() and (own[0][0] != word[0][0] or (abbreviated and not word[0].startswith(own[0]))):
            return False
    return True
