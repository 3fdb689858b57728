"""Control lists that were compared for a brief, kept while other things of it are chosen."""

from __future__ import annotations

from exportlex.briefs.composing.limits import Lists
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.held.choosing import key_of
from exportlex.indexing.knowledge import Knowledge, Row


class MatchedLists(Lists):
    """Compares two lists once. Their likenesses, 140 MB of the two longest, are let go; their pairs are kept."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self._matched: dict[tuple[str, str], _Matched] = {}

    def compared(self, left: Row, right: Row) -> Concordance:
        """Two lists side by side."""
        key = key_of(left), key_of(right)
        if key not in self._matched:
            self._matched[key] = _Matched(super().compared(left, right))
        return self._matched[key]


class _Matched(Concordance):
    """What a concordance found."""

    def __init__(self, made: Concordance) -> None:
        self.left, self.right, self.one_language = made.left, made.right, made.one_language
        self._items = made.items()

    def items(self) -> list[EntryPair]:
        """The pairs of single items."""
        return self._items
