"""The reach that words state, and the unit of the document that it is."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.extraction.phrases import Phrases
from exportlex.extraction.scoping.limits import WIDTH, Limit, as_article, limits
from exportlex.extraction.scoping.places import Places, last_word
from exportlex.markup.tree import Tree
from exportlex.model import Provision, ProvisionKind, Scope

Reach = tuple[Scope, str]  # and the key of the unit; "" for the whole document
SHOWN = 200  # characters after a limit's start in which its numbers stand


class Statements:
    """What words of one document say of the reach of a definition."""

    def __init__(self, tree: Tree, phrases: Phrases) -> None:
        self._tree = tree
        self._phrases = phrases
        self.places = Places(tree)

    def schedule(self, unit: Provision) -> Provision | None:
        """The schedule or annex that the unit stands in, or is."""
        up = (unit, *self._tree.ancestors(unit))
        return next((above for above in up if above.kind is ProvisionKind.SCHEDULE), None)

    def said(self, words: str, anchor: Provision, *, by: int | None = None, numbered: bool = True) -> Reach | None:
        """The reach that words state; ``by``: at the latest at that character; ``numbered``: also by a number."""
        if not words:
            return None
        found = limits(words if by is None else words[: by + SHOWN], self._phrases, by=by)
        found = [as_article(limit) if self._is_article(limit, anchor) else limit for limit in found]
        found = [limit for limit in found if numbered or not limit.numbered or self._here(limit, anchor)]
        scope = max((limit.scope for limit in found), key=WIDTH.__getitem__, default=None)
        if scope is None:
            return None
        if scope is Scope.INSTRUMENT:
            # What an annex calls "this Act" is the annexed text itself, unless the document is nothing but the annex.
            schedule = self.schedule(anchor)
            if schedule and (schedule.parent or len(self._tree.children()) > 1):
                return Scope.PART, schedule.key
            return scope, ""
        widest = [limit for limit in found if limit.scope is scope]
        return scope, self._part(widest, anchor) if scope is Scope.PART else self._section(widest, anchor)

    def _is_article(self, limit: Limit, anchor: Provision) -> bool:
        """ "This regulation" in an instrument whose units are called so: "reg. 5"."""
        if limit.scope is not Scope.INSTRUMENT:
            return False
        article = self._tree.article_of(anchor)
        called = last_word(article.pinpoint.split(maxsplit=1)[0]) if article.pinpoint else ""
        return article.kind is ProvisionKind.ARTICLE and len(called) > 1 and limit.noun.startswith(called)

    def _here(self, limit: Limit, anchor: Provision) -> bool:
        """ "This paragraph (d)(2)": the number is one of the very article."""
        return limit.below and bool(self.places.named(limit.numbers, anchor, below=True))

    def _part(self, widest: Sequence[Limit], anchor: Provision) -> str:
        units: list[Provision] = []
        for limit in widest:
            if limit.numbers:
                named = self.places.named_groups(limit.numbers, limit.noun)
                units += named or self.places.named(limit.numbers, anchor, below=False)
            elif unit := self.places.group(anchor, limit.noun):
                units.append(unit)
            else:  # a part of which the document is a piece
                return ""
        return self.places.around(units) if units else self._tree.article_of(anchor).key

    def _section(self, widest: Sequence[Limit], anchor: Provision) -> str:
        article = self._tree.article_of(anchor)
        units: list[Provision] = []
        for limit in widest:
            units += self.places.named(limit.numbers, anchor, below=limit.below)
            if limit.beside and not limit.below:  # 「次条」: the article beside this one
                units += [unit for unit in [self._tree.by_key.get(article.parent)] if unit]
            elif limit.beside:
                units.append(article)
            elif not limit.numbered:
                units.append(self.places.paragraph(anchor, limit.noun) if limit.below else article)
        return self.places.around(units) if units else article.key
