"""What the index holds, as every page asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from exportlex.exporting.writing_direction import isolated
from exportlex.indexing.knowledge import Knowledge, Row

_READERS = "en"  # the language of those who read the app and what it exports


@dataclass(frozen=True)
class Held:
    """What the index holds, read once: lists of rows as ``Knowledge`` gives them."""

    jurisdictions: list[Row]
    instruments: list[Row]
    issues: list[Row]
    documents: list[Row]  # instrument, language, layer ("law" or "digest"), sha256, fetched

    @classmethod
    def of(cls, knowledge: Knowledge) -> Held:
        """What an open index holds."""
        documents = knowledge.rows("SELECT instrument, language, layer, sha256, fetched FROM documents")
        return cls(knowledge.jurisdictions(), knowledge.instruments(), knowledge.issues(), documents)

    @cached_property
    def names(self) -> dict[str, str]:
        """Jurisdiction codes and names, by name."""
        return {row["code"]: row["name"] for row in sorted(self.jurisdictions, key=lambda row: str(row["name"]))}

    @cached_property
    def titles(self) -> dict[str, str]:
        """Instrument ids and titles: the English one where one is declared, else the first declared."""
        english = {row["id"]: row["title"] for row in self.instruments if row["language"] == _READERS}
        return {name: english.get(name, own) for name, own in self._first_titles.items()}

    def full_title(self, instrument: str, own: str = "") -> str:
        """The English title where one is declared, and behind it its own: the first declared, or the one given."""
        own = own or self._first_titles.get(instrument, instrument)
        shown = self.titles.get(instrument, own)
        return isolated(own) if shown == own else f"{shown} ({isolated(own)})"

    @cached_property
    def _first_titles(self) -> dict[str, str]:
        titles: dict[str, str] = {}
        for row in self.instruments:
            titles.setdefault(row["id"], row["title"])
        return titles

    def name(self, code: str) -> str:
        """A jurisdiction by name; its code where it is not known."""
        return self.names.get(code, code)

    @cached_property
    def gathered(self) -> dict[str, str]:
        """The day each snapshot was fetched, by its sha256."""
        return {row["sha256"]: row["fetched"][:10] for row in self.documents if row["fetched"]}

    @cached_property
    def languages(self) -> dict[str, dict[str, str]]:
        """Per instrument the languages in which it can be read, each with its best layer: "law" before "digest"."""
        found: dict[str, dict[str, str]] = {}
        for row in sorted(self.documents, key=lambda row: str(row["layer"])):
            found.setdefault(row["instrument"], {})[row["language"]] = row["layer"]
        return found

    @property
    def only_digests(self) -> bool:
        """Whether no official text is held at all."""
        return not any(row["held"] in ("official", "converted") for row in self.instruments)
