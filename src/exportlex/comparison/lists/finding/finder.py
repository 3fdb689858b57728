"""The item finder: a code in any numbering, or a description in any language held, and the entries to check."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cached_property

from exportlex.comparison.lists.finding.coded import candidates as of_code
from exportlex.comparison.lists.finding.coded import hits
from exportlex.comparison.lists.finding.counterparts import counterparts, in_each_language
from exportlex.comparison.lists.finding.described import Answers
from exportlex.comparison.lists.finding.meaning import Meaning
from exportlex.comparison.lists.finding.question import understood
from exportlex.comparison.lists.finding.ranking import Numbers, rank
from exportlex.comparison.lists.finding.results import Candidate, Found
from exportlex.comparison.lists.finding.shelf import Shelf
from exportlex.comparison.lists.finding.typed import CodeBook, Typed, read_code
from exportlex.comparison.lists.finding.vocabulary import words_of
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.comparison.lists.held.load import load_list
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.lists.held import control_lists

_LONGEST = 500  # characters; a description of a product is a line, not a data sheet
_ADVICE = (
    "name the thing as a list would (what it is, what it is for, its material), try another language held, "
    "or type a code such as 3A001.b.4"
)
_NO_CODE = "{lists} has an entry {code}, nor one above it; check the code, or describe the item in words"


class ItemFinder:
    """Control lists made ready to be asked; keep it, for the first answer takes seconds and the next a tenth of one."""

    def __init__(self, lists: Sequence[HeldList], meaning: Meaning | None = None) -> None:
        self.lists = tuple(sorted(lists, key=_order))
        self._meaning = meaning
        self._books = [CodeBook(held) for held in self.lists]
        self._made: dict[str, Shelf] = {}

    @classmethod
    def open(cls, knowledge: Knowledge, all_editions: bool = False) -> ItemFinder:
        """The lists held; repealed ones and older editions only where all editions are asked for."""
        rows = [row for row in control_lists(knowledge) if all_editions or not row["repealed"]]
        lists = [load_list(knowledge, row) for row in rows]
        return cls(lists, Meaning(knowledge, lists))

    def find(self, asked: str, codes: Sequence[str] = (), top: int = 5) -> Found:
        """The candidates of each list of the given jurisdictions, of all where none is given, at most ``top`` of each.

        Raises UnknownWordError for what cannot be searched for.
        """
        asked = checked(asked)
        typed = read_code(asked, self._books)
        found = self._by_code(typed, top) if typed and typed.found else {}
        words = typed.rest if typed else asked
        if not typed and not any(len(word) > 1 or not word.isascii() for word in words_of(words)):
            raise UnknownWordError(
                f"{asked!r} is too short to search for; describe the item in words, or type its code"
            )
        if words:
            for key, more in self._by_words(words, top).items():
                have = {one.entry.id for one in found.get(key, ())}
                found[key] = [*found.get(key, ()), *(one for one in more if one.entry.id not in have)]
        wanted = [held for held in self.lists if not codes or held.jurisdiction in codes]
        candidates = tuple(one for held in wanted for one in found.get(held.key, ())[:top])
        read_as = "words" if not typed else "code and words" if typed.rest else "code"
        without = tuple(held for held in wanted if not found.get(held.key))
        return Found(asked, read_as, candidates, without, "" if candidates else self._advice(typed))

    def _advice(self, typed: Typed | None) -> str:
        if not typed or typed.found:
            return _ADVICE
        named = ", ".join(book.held.title for book in typed.named)
        lists = "no list held" if len(typed.named) == len(self._books) else f"nothing in {named}"
        return _NO_CODE.format(lists=lists, code=typed.code)

    def _by_code(self, typed: Typed, top: int) -> dict[str, list[Candidate]]:
        direct = list(of_code(typed, hits(typed, top), self.lists))
        return self._with_counterparts(_by_list(direct), direct, top)

    def _by_words(self, words: str, top: int) -> dict[str, list[Candidate]]:
        question = understood(words)
        shelves = {language: self._shelf(language) for language in self._languages}
        ranked = rank(question, tuple(shelves.values()), self._numbers, self._meaning)
        answers = Answers(question, ranked, self.lists, shelves)
        found = {held.key: answers.candidates(held, top) for held in self.lists}
        best = sorted((one for ones in found.values() for one in ones[:1]), key=lambda one: -one.score)
        return self._with_counterparts(found, best, top)

    def _with_counterparts(
        self, found: dict[str, list[Candidate]], best: Sequence[Candidate], top: int
    ) -> dict[str, list[Candidate]]:
        """For lists without any candidate those that share words with the best candidate in their language."""
        sources = in_each_language([one for one in best if one.entry.live], self._languages)
        for held in self.lists:
            source = sources.get(held.language)
            if source and not found.get(held.key):
                found[held.key] = counterparts(source, held, self._shelf(held.language), top)
        return found

    @cached_property
    def _numbers(self) -> Numbers:
        return Numbers(self.lists)

    @cached_property
    def _languages(self) -> dict[str, list[HeldList]]:
        found: dict[str, list[HeldList]] = {}
        for held in self.lists:
            found.setdefault(held.language, []).append(held)
        return found

    def _shelf(self, language: str) -> Shelf:
        if language not in self._made:
            self._made[language] = Shelf(self._languages[language])
        return self._made[language]


def find_items(
    source: Knowledge | ItemFinder, asked: str, codes: Sequence[str] = (), top: int = 5, all_editions: bool = False
) -> Found:
    """One question to the lists held; for several open an ``ItemFinder`` and keep it."""
    finder = source if isinstance(source, ItemFinder) else ItemFinder.open(source, all_editions)
    return finder.find(asked, codes, top)


def checked(asked: str) -> str:
    """What was typed with single spaces; UnknownWordError where nothing can be searched for in it."""
    text = " ".join(asked.split())
    if len(text) > _LONGEST:
        raise UnknownWordError(
            f"what was typed has {len(text)} characters; describe the item in at most {_LONGEST}, or type its code"
        )
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise UnknownWordError("what was typed holds control characters; describe the item in words, or type its code")
    if not any(map(str.isalnum, text)):
        raise UnknownWordError(f"nothing to search for in {text!r}; describe the item in words, or type its code")
    return text


def _order(held: HeldList) -> tuple[str, str, str, bool, list[int]]:
    """Lists of a jurisdiction together, of one list the newest edition first."""
    name = held.id.rpartition("/")[2]
    newest_first = [-ord(character) for character in held.as_of]
    return held.jurisdiction, name, held.language, bool(held.repealed), newest_first


def _by_list(candidates: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    for one in candidates:
        found.setdefault(one.held.key, []).append(one)
    return found
