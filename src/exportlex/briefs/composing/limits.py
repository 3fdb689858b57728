"""Limits of control lists that differ between two parties, each side with the entry that states it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count

from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.model import Piece, Remark, Statement, Style, Threshold, Thresholds
from exportlex.comparison.lists.comparing.compare import absence_in, prepare
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.relations import Place
from exportlex.comparison.lists.held.choosing import asked_lists, key_of, pairs_of_lists
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.comparison.lists.held.load import load_list
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.exporting.lists.printed import as_printed
from exportlex.indexing.knowledge import Knowledge, Row
from exportlex.indexing.lists.held import control_lists

Tell = Callable[[str], None]
_NOT_HELD = "No control list is held on one of the sides, so none can be compared. Nothing follows about the law."
_NONE = (
    "No limit was found that both lists state for the same measure and that differs. Lists in two languages are lined "
    "up by numbers and a word list, and fewer of their limits can be compared."
)
_ORDER = (
    "Entries were matched by words and numbers, never by their codes. The stricter side is the one that controls more."
)


class Lists:
    """Lists made ready once, however many pairs they stand in: that takes seconds each."""

    def __init__(self, knowledge: Knowledge, tell: Tell = lambda _: None) -> None:
        self._knowledge, self.tell = knowledge, tell
        self._known = {row["jurisdiction"] for row in control_lists(knowledge)}
        self._prepared: dict[str, Prepared] = {}

    def pairs(self, left: str, right: str) -> list[tuple[Row, Row]]:
        """The pairs of lists that two words name; none where a party has no list. UnknownWordError for neither."""
        sides = [self._of(word) for word in (left, right)]
        return pairs_of_lists(*sides) if all(sides) else []

    def compared(self, left: Row, right: Row) -> Concordance:
        """Two lists side by side."""
        absences = absence_in(self._knowledge, left), absence_in(self._knowledge, right)
        return Concordance(self._ready(left), self._ready(right), absences)

    def _of(self, word: str) -> list[Row]:
        declared = {row["code"] for row in self._knowledge.jurisdictions()}
        if word in declared - self._known:
            return []
        return asked_lists(self._knowledge, word)

    def _ready(self, row: Row) -> Prepared:
        if key_of(row) not in self._prepared:
            self._prepared[key_of(row)] = prepare(self._knowledge, load_list(self._knowledge, row))
        return self._prepared[key_of(row)]


def thresholds(annex: Annex, lists: Lists, pairs: Sequence[tuple[str, str]]) -> Iterator[Thresholds]:
    """The limits that differ, for each pair of lists in force."""
    found = [lists.pairs(left, right) for left, right in pairs]
    done, whole = count(1), sum(map(len, found))
    for (left, right), rows in zip(pairs, found, strict=True):
        for a, b in rows:
            named = " and ".join(f"{row['jurisdiction']}: {row['title']}" for row in (a, b))
            lists.tell(f"{next(done)} of {whole}: {named}")
            yield _of_pair(annex, lists.compared(a, b))
        if not rows:
            yield Thresholds(annex.names.get(left, left), annex.names.get(right, right), (), (Remark(_NOT_HELD),))


def _of_pair(annex: Annex, compared: Concordance) -> Thresholds:
    places = [place for pair in compared.items() for place in pair.differences]
    left, right = compared.left.held, compared.right.held
    rows = tuple(row for place in places if (row := _threshold(annex, (left, right), place)))
    remarks = [Remark(_ORDER if rows else _NONE)]
    if more := len(places) - len(rows):
        remarks.append(Remark(f"{more} more limits stand on one side only; exportlex lists compare names them."))
    return Thresholds(_title(annex, left), _title(annex, right), rows, tuple(remarks))


def _title(annex: Annex, held: HeldList) -> str:
    title = annex.titled(held.instrument, held.title, held.language)
    return f"{annex.names[held.jurisdiction]}: {title}, as of {held.as_of or 'an unknown date'}"


def _threshold(annex: Annex, lists: tuple[HeldList, HeldList], place: Place) -> Threshold | None:
    """The limit on both sides; None where one of them states none."""
    difference, (left, right) = place.difference, lists
    if not (difference.a and difference.b and place.a and place.b):
        return None
    stricter = {"a": left, "b": right}.get(difference.stricter)
    return Threshold(
        difference.measures or "a value",
        _side(annex, left, place.a, as_printed(difference.a, place.a)),
        _side(annex, right, place.b, as_printed(difference.b, place.b)),
        annex.names[stricter.jurisdiction] if stricter else "",
    )


def _side(annex: Annex, held: HeldList, entry: ListEntry, words: str) -> Statement:
    key = annex.cite_entry(held, entry)
    pieces = (Piece(entry.pinpoint, language=held.language), Piece(": "), Piece(words, Style.WORDS, held.language))
    return Statement(pieces, (key,))
