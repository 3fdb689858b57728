"""Candidates for a code: the entries that bear it, and those that bear its number in other lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exportlex.comparison.lists.finding.results import Candidate, Why
from exportlex.comparison.lists.finding.sharing import at_number
from exportlex.comparison.lists.finding.typed import Typed
from exportlex.comparison.lists.held.codes import SharedCode, shared
from exportlex.comparison.lists.held.entries import HeldList, ListEntry

# Ranks of grounds; scores of codes are these and say nothing more.
_SCORES = {Why.CODE: 1.0, Why.ABOVE: 0.9, Why.NUMBER: 0.8}
_SERIES = "in the series of {series} numbers that both lists share"


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that bears the code typed, or stands above the item typed."""

    held: HeldList
    entry: ListEntry
    why: Why
    begun: bool = False  # what was typed is only how its code begins

    @property
    def number(self) -> SharedCode | None:
        """Its number in a shared series."""
        return shared(self.entry.code, self.held.numbering)


def hits(typed: Typed, top: int) -> list[Hit]:
    """Where the code stands: the entries themselves; where no list has them, the nearest above, or those it begins."""
    found = [Hit(book.held, entry, Why.CODE) for book in typed.named if (entry := book.entry(typed.key))]
    if found:
        return found
    found = [Hit(book.held, entry, Why.ABOVE) for book in typed.named if (entry := book.above(typed.key))]
    if found:
        deepest = max(hit.entry.depth for hit in found)
        return [hit for hit in found if hit.entry.depth == deepest]
    return [
        Hit(book.held, entry, Why.CODE, begun=True) for book in typed.named for entry in book.begun(typed.key)[:top]
    ]


def candidates(typed: Typed, found: Sequence[Hit], lists: Sequence[HeldList]) -> Iterator[Candidate]:
    """Every hit with its reason, then its number in every other list."""
    main = _main(typed, found)
    for hit in found:
        yield Candidate(hit.held, hit.entry, hit.why, _reason(typed, hit, main), _SCORES[hit.why])
    if any(hit.begun for hit in found):
        return
    sources: dict[SharedCode, Hit] = {}
    for hit in sorted(found, key=lambda hit: _as_typed(hit, typed)):
        if hit.number:
            sources.setdefault(hit.number, hit)
    direct = {(hit.held.key, hit.entry.id) for hit in found}
    for number, source in sources.items():
        for held in lists:
            entry = at_number(held, number)
            if entry and (held.key, entry.id) not in direct:
                direct.add((held.key, entry.id))
                yield Candidate(held, entry, Why.NUMBER, _same_number(source, held, entry), _SCORES[Why.NUMBER])


def _as_typed(hit: Hit, typed: Typed) -> tuple[bool, bool]:
    """Sorts first what is printed as it was typed, then what can be read in the language of the reasons."""
    return hit.entry.code.casefold() != typed.code.casefold(), hit.held.language != "en"


def _main(typed: Typed, found: Sequence[Hit]) -> Hit | None:
    """The hit whose reading of the code most lists share; of those the one that is printed as it was typed."""
    counted = Counter(hit.number for hit in found if hit.number)
    if counted:
        (number, _), *_ = counted.most_common(1)
        found = [hit for hit in found if hit.number == number]
    return min(found, key=lambda hit: _as_typed(hit, typed), default=None)


def _reason(typed: Typed, hit: Hit, main: Hit | None) -> str:
    if hit.begun:
        return f"its code begins with {typed.code}"
    said = "the code you typed"
    if hit.why is Why.ABOVE:
        said = f"this list has no {typed.code}; {hit.entry.code} is the nearest entry above it"
    if main and hit is not main and (hit.number != main.number or hit.number is None):
        said += (
            f", but here it names another thing than {main.entry.code} of {main.held.title} ({main.held.jurisdiction})"
        )
    return said if hit.entry.live else f"{said}; the entry is not in use"


def _same_number(source: Hit, held: HeldList, entry: ListEntry) -> str:
    number, wanted = shared(entry.code, held.numbering), source.number
    there = f"{source.entry.code} of {source.held.title} ({source.held.jurisdiction})"
    series = _SERIES.format(series=wanted.series if wanted else "")
    if number == wanted:
        return f"{entry.code} = {there} {series}: the numbers agree, the words may not"
    return f"this list has no item numbered as {there}; {entry.code} is the nearest above it {series}"
