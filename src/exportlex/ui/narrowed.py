"""The knowledge base seen through filters, so that a search ranks within them instead of cutting its results."""

from __future__ import annotations

from collections.abc import Collection

from exportlex.indexing.knowledge import Knowledge


class Narrowed(Knowledge):
    """The same open index, with only the passages of some instruments and languages to be found."""

    def __init__(self, whole: Knowledge, instruments: Collection[str], languages: Collection[str]) -> None:
        super().__init__(whole.places, whole.manifest)
        self._whole = whole
        self.encoder = whole.encoder
        self.vectors = whole.vectors
        self.concepts = whole.concepts
        self._allowed = _passages(whole, instruments, languages)

    def searchable(self, code: str) -> list[int]:
        """Passage ids of a jurisdiction that a search may return under the filters."""
        return [identifier for identifier in self._whole.searchable(code) if identifier in self._allowed]


def _passages(whole: Knowledge, instruments: Collection[str], languages: Collection[str]) -> set[int]:
    conditions, parameters = [], []
    for column, values in (("d.instrument", instruments), ("d.language", languages)):
        if values:
            conditions.append(f"{column} IN ({','.join('?' * len(values))})")
            parameters += sorted(values)
    query = "SELECT p.id FROM passages p JOIN documents d ON d.id = p.document WHERE " + " AND ".join(conditions)
    return {row["id"] for row in whole.rows(query, parameters)}
