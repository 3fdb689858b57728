"""The annex of a brief while it is composed: every passage once, numbered by its first mention; and every search."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass, field, replace

from exportlex.briefs.composing.texts import cut, in_words, printed, shortened
from exportlex.briefs.composing.titles import beside
from exportlex.briefs.model import Search, Source
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.comparison.results import Absence, Empty
from exportlex.exporting import citing
from exportlex.exporting.held import Held
from exportlex.exporting.links import link, provision_link
from exportlex.exporting.quoting import spoken
from exportlex.indexing.knowledge import Passage, Row

_LAW = 75  # characters of the title of a law in a sentence; the annex has it whole
_COMMAND = re.compile(r" \(exportlex \w+\)")  # advice to whoever keeps the index, which no reader of a brief is


@dataclass
class _Sought:
    """A search before it is printed: one reason may hold for several concepts."""

    key: str
    party: str
    absence: str
    reason: str
    concepts: dict[str, None] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)
    texts: dict[str, None] = field(default_factory=dict)

    def printed(self) -> Search:
        return Search(
            self.key, self.party, "; ".join(self.concepts), self.absence, self.reason, tuple(self.words),
            tuple(self.texts),
        )  # fmt: skip


class Annex:
    """What a brief refers to.

    ``held``: what the index holds; ``under_union``: codes of parties in which the law of a union applies directly;
    ``english``: the title of an instrument in English, or "".
    """

    def __init__(
        self, held: Held, under_union: Collection[str] = (), english: Callable[[str], str] = lambda _: ""
    ) -> None:
        self.held = held
        self._english = english
        self.under_union = under_union
        self.names = held.names
        self._sources: dict[Hashable, Source] = {}
        self._searches: dict[Hashable, _Sought] = {}

    @property
    def sources(self) -> tuple[Source, ...]:
        """The passages, in the order of their numbers."""
        return tuple(self._sources.values())

    @property
    def searches(self) -> tuple[Search, ...]:
        """The searches, in the order of their numbers."""
        return tuple(sought.printed() for sought in self._searches.values())

    def cite(self, passage: Passage, *, pinned: bool = False) -> str:
        """The key of a passage."""
        if passage.id not in self._sources:
            self._sources[passage.id] = self._source(passage)
        if pinned:
            self._sources[passage.id] = replace(self._sources[passage.id], pinned=True)
        return self._sources[passage.id].key

    def cite_entry(self, held: HeldList, entry: ListEntry) -> str:
        """The key of an entry of a control list."""
        known = ("entry", entry.id)
        if known not in self._sources:
            sha256 = self._sha256(held)
            state = {"instrument": held.instrument, "language": held.language, "pinpoint": entry.pinpoint}
            self._sources[known] = Source(
                self._next(), self.names[held.jurisdiction], self.titled(held.instrument, held.title, held.language),
                entry.pinpoint, held.language,
                in_words(held.held), cut(held.lead(entry), entry.address),
                cut(printed(entry), entry.address), "", citing.as_of(self.held, held.as_of, sha256), held.as_of,
                entry.address, sha256, link("provision", **state),
            )  # fmt: skip
        return self._sources[known].key

    def cite_unit(self, row: Row, text: str) -> str:
        """The key of a pinned provision with all below it; its row as ``comparison.units`` gives it."""
        known = ("unit", row["id"])
        if known not in self._sources:
            instrument, address = row["instrument"], row["address"] or row["official_address"]
            state = {"instrument": instrument, "language": row["language"], "pinpoint": row["pinpoint"]}
            self._sources[known] = Source(
                self._next(), self.names[instrument.partition("/")[0]],
                self.titled(instrument, self.held.titles[instrument], row["language"]), row["pinpoint"],
                row["language"],
                in_words(row["held"]), "", cut(text, address), "",
                self.as_of(row["as_of"], row["sha256"]), row["as_of"], address, row["sha256"],
                link("provision", **state), pinned=True,
            )  # fmt: skip
        return self._sources[known].key

    def seek(
        self,
        known: Hashable,
        code: str,
        concept: str,
        empty: Empty,
        *,
        texts: Iterable[str] | None = None,
    ) -> str:
        """The key of a search; where ``known`` was sought already the concept, words and texts are added to it.

        ``texts``: what was looked through, where it is not the whole of the instruments of ``empty``.
        """
        if known not in self._searches:
            key = f"S{len(self._searches) + 1}"
            self._searches[known] = _Sought(key, self.names[code], str(empty.absence), self.plain(empty))
        sought = self._searches[known]
        sought.concepts[concept] = None
        if empty.absence is Absence.NOT_FOUND:  # of a text that is not there no word was looked for
            sought.words |= dict.fromkeys(empty.searched)
        sought.texts |= dict.fromkeys(map(self.dated, empty.instruments) if texts is None else texts)
        return sought.key

    def titled(self, instrument: str, title: str, language: str) -> str:
        """A title of an instrument with the English one beside it, where it is in another language."""
        return title if language == "en" else beside(title, self._english(instrument))

    def law(self, passage: Passage) -> str:
        """The law of a passage as a sentence names it: in English where there is a title, in short."""
        title = passage.title if passage.language == "en" else self._english(passage.instrument) or passage.title
        return shortened(title, _LAW)

    def dated(self, instrument: str) -> str:
        """The title of an instrument with its date."""
        row = next((row for row in self.held.instruments if row["id"] == instrument), None)
        return (
            f"{self.titled(instrument, row['title'], row['language'])} ({self.as_of(row['as_of'], row['sha256'])})"
            if row
            else instrument
        )

    def as_of(self, date: str, sha256: str) -> str:
        """The date of a text, in words."""
        return citing.as_of(self.held, date, sha256)

    def plain(self, empty: Empty) -> str:
        """The reason of an absence with the titles of its instruments in place of their ids."""
        reason = _COMMAND.sub("", empty.reason).strip().rstrip(".")
        titles = {one: self.held.titles.get(one, one) for one in empty.instruments}
        if not titles:
            return reason
        # The longest first: "jp/fefa-2026" begins with another id.
        ids = "|".join(re.escape(one) for one in sorted(titles, key=len, reverse=True))
        return re.sub(rf"(?<![\w/-])(?:{ids})(?![\w/-])", lambda found: titles[found.group()], reason)

    def _next(self) -> str:
        return str(len(self._sources) + 1)

    def _sha256(self, held: HeldList) -> str:
        rows = (one for one in self.held.documents if one["instrument"] == held.instrument)
        return next((str(one["sha256"]) for one in rows if one["language"] == held.language), "")

    def _source(self, passage: Passage) -> Source:
        return Source(
            self._next(), self.names[passage.jurisdiction],
            self.titled(passage.instrument, passage.title, passage.language),
            passage.pinpoint, spoken(passage),
            in_words(passage.held), cut(passage.lead, passage.address),
            cut(passage.text, passage.address), cut(passage.gloss, passage.address),
            self.as_of(passage.as_of, passage.sha256), passage.as_of, passage.address, passage.sha256,
            provision_link(passage),
        )  # fmt: skip
