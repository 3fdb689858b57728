"""The tree of provisions: built in document order by readers, walked and composed by everyone after them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exportlex.markup.rich import with_quotes
from exportlex.model import Mark, Provision, ProvisionKind, RichText

_SLUG = re.compile(r"[^\w.:-]+")


class TreeBuilder:
    """Collects provisions in document order and gives each a unique key."""

    def __init__(self) -> None:
        self._provisions: list[Provision] = []
        self._keys: dict[str, int] = {}

    def add(
        self,
        kind: ProvisionKind,
        pinpoint: str,
        rich: RichText | None = None,
        *,
        parent: str = "",
        number: str = "",
        heading: str = "",
        slug: str = "",
        rows: Sequence[Sequence[str]] = (),
        address: str = "",
    ) -> str:
        """Add a unit below ``parent`` and return its key.

        ``slug`` names the unit inside its parent (default: its number, else its kind); repeats get a counter.
        Quotation marks in the text become ``quoted`` marks here, so that no reader has to.
        """
        rich = with_quotes(rich or RichText())
        if rows and not rich.text:
            rich = RichText("\n".join(" | ".join(row) for row in rows))
        self._provisions.append(
            Provision(
                key=self._key(parent, slug or number or kind.value),
                kind=kind,
                pinpoint=pinpoint,
                text=rich.text,
                number=number,
                heading=heading,
                marks=tuple(rich.marks),
                parent=parent,
                order=len(self._provisions),
                rows=tuple(tuple(row) for row in rows),
                address=address,
            )
        )
        return self._provisions[-1].key

    def build(self) -> tuple[Provision, ...]:
        """All provisions in document order."""
        return tuple(self._provisions)

    def _key(self, parent: str, slug: str) -> str:
        slug = _SLUG.sub("", slug.replace("/", "-")) or "x"
        key = f"{parent}/{slug}" if parent else slug
        count = self._keys.get(key, 0) + 1
        self._keys[key] = count
        if count == 1:
            return key
        return self._key(parent, f"{slug}~{count}")


@dataclass(frozen=True, slots=True)
class Composed:
    """A provision's text with all that stands below it, and the marks moved along."""

    text: str
    marks: tuple[Mark, ...]
    starts: tuple[tuple[int, str], ...]  # where each unit's own words start, with the unit's key


class Tree:
    """Provisions of one document with their children at hand."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self.provisions = tuple(provisions)
        self.by_key = {provision.key: provision for provision in self.provisions}
        self._children: dict[str, list[Provision]] = {}
        for provision in self.provisions:
            self._children.setdefault(provision.parent, []).append(provision)

    def children(self, key: str = "") -> list[Provision]:
        """Direct sub-units in document order; of the whole document where no key is given."""
        return self._children.get(key, [])

    def ancestors(self, provision: Provision) -> Iterator[Provision]:
        """The units around a provision, from the nearest outwards."""
        while provision.parent:
            provision = self.by_key[provision.parent]
            yield provision

    def article_of(self, provision: Provision) -> Provision:
        """The citable unit around a provision: its article or section, its schedule, else itself."""
        if provision.kind is ProvisionKind.ARTICLE:
            return provision
        around = list(self.ancestors(provision))
        for kind in (ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE):
            for unit in around:
                if unit.kind is kind:
                    return unit
        return provision

    def compose(self, provision: Provision, *, notes: bool = False) -> Composed:
        """The provision's words and those of its sub-units, one line each, sub-units led by their numbers."""
        pieces: list[str] = []
        marks: list[Mark] = []
        starts: list[tuple[int, str]] = []
        length = 0
        for unit in self._below(provision, notes=notes):
            lead = f"{unit.number} " if unit.number and unit.key != provision.key else ""
            if not unit.text and not lead:
                continue
            if pieces:
                pieces.append("\n")
                length += 1
            start = length + len(lead)
            starts.append((start, unit.key))
            marks += [Mark(m.kind, m.start + start, m.end + start, m.target) for m in unit.marks]
            pieces.append(lead + unit.text)
            length += len(lead) + len(unit.text)
        return Composed("".join(pieces), tuple(marks), tuple(starts))

    def _below(self, provision: Provision, *, notes: bool) -> Iterator[Provision]:
        stack = [provision]
        while stack:
            unit = stack.pop()
            yield unit
            stack += [
                child for child in reversed(self.children(unit.key)) if notes or child.kind is not ProvisionKind.NOTE
            ]
