"""What the index holds, as every page asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from exportlex.indexing.knowledge import Knowledge, Row


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
        """Instrument ids and titles; of several languages the first declared."""
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
