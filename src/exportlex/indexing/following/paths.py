"""A definition's citations, followed from text to text until one ends: in a meaning, a provision, or nothing held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.indexing.following.citations import Status
from exportlex.model import DefinitionKind

Rows = Callable[[str, Sequence[object]], list[dict[str, Any]]]
_UNITS = 60  # of a cited provision: whoever wants a whole Part reads it on its own page
_CITED = """
SELECT c.*, f.kind, f.term AS defined, f.text AS meaning_text, v.pinpoint, v.document, v.key,
       coalesce(f.pinpoint, v.pinpoint, '') AS cited_at, d.language, d.held, d.sha256, d.as_of,
       coalesce(nullif(v.address, ''), d.official_address) AS address
FROM citations c
LEFT JOIN definitions f ON f.id = c.meaning
LEFT JOIN provisions v ON v.id = c.provision
LEFT JOIN documents d ON d.id = v.document
WHERE c.definition = ? ORDER BY c.ord
"""
_INSTRUMENT = (
    "SELECT id, title, language, address, as_of, sha256, held FROM instruments WHERE id = ? "
    "ORDER BY language != ?, held = 'none', language"
)
_WORDS = (
    "SELECT number, text FROM provisions WHERE document = ? AND (key = ? OR key LIKE ? ESCAPE '\\') "
    "AND (kind != 'note' OR key = ?) ORDER BY ord LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Step:
    """A text that a citation leads to."""

    instrument: str
    title: str
    language: str
    pinpoint: str  # as it is cited; "" where a law is held whose provision was not named
    place: str  # pinpoint of the very unit, to link to
    term: str  # the term defined there; "" for a provision
    text: str
    address: str
    as_of: str
    held: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Followed:
    """One citation of a definition, and where it leads in the end."""

    cited: str  # the citing words
    term: str  # the term that they name; "" for the term being defined
    status: Status
    instrument: str  # the one that was looked into, or would be if it were held; "" where it is not declared
    law: str  # its name where no text of it is held, or no such provision was found in it
    steps: tuple[Step, ...]  # in the order in which they are read; the last one is where it ends

    @property
    def end(self) -> Step | None:
        """The text in which it ends; None where nothing is held."""
        return self.steps[-1] if self.steps and self.status is Status.HELD else None

    @property
    def path(self) -> tuple[str, ...]:
        """Every text on the way, as it is cited."""
        return tuple(citation_of(step) for step in self.steps)

    def to_json(self) -> dict[str, Any]:
        """The citation as an object."""
        end = self.end
        return {
            "cited": self.cited, "instrument": self.instrument, "law": end.title if end else self.law,
            "pinpoint": end.pinpoint if end else "", "term": end.term if end else self.term,
            "status": str(self.status), "text": end.text if end else "", "address": end.address if end else "",
            "as_of": end.as_of if end else "", "path": list(self.path),
        }  # fmt: skip


def citation_of(step: Step) -> str:
    """A step as a lawyer cites it, with the term where it is a definition."""
    place = ", ".join(part for part in (step.title, step.pinpoint) if part)
    return f"{place} “{step.term}”" if step.term else place


def follow(rows: Rows, definition: int) -> tuple[Followed, ...]:
    """Every citation of a definition, followed to its end. A path never comes back to where it has been."""
    return tuple(_path(rows, cited, {definition}) for cited in rows(_CITED, [definition]))


def _path(rows: Rows, cited: dict[str, Any], seen: set[int]) -> Followed:
    first, steps = cited, []  # type: dict[str, Any], list[Step]
    while True:
        status = Status(cited["status"])
        if status is not Status.HELD:
            law = cited["law"] or _title(rows, cited["instrument"], "")
            return Followed(first["words"], first["term"], status, cited["instrument"], law, tuple(steps))
        steps.append(_step(rows, cited))
        if cited["meaning"] in seen:
            return Followed(first["words"], first["term"], Status.CYCLE, cited["instrument"], "", tuple(steps))
        further = rows(_CITED, [cited["meaning"]]) if cited["kind"] == DefinitionKind.SEE_REFERENCE else []
        if not further:
            return Followed(first["words"], first["term"], Status.HELD, cited["instrument"], "", tuple(steps))
        seen = seen | {cited["meaning"]}
        cited = next((row for row in further if row["status"] == Status.HELD), further[0])


def _step(rows: Rows, cited: dict[str, Any]) -> Step:
    instrument = (rows(_INSTRUMENT, [cited["instrument"], cited["language"] or ""]) or [{}])[0]
    place = cited if cited["provision"] else instrument
    return Step(
        instrument=cited["instrument"], title=instrument.get("title", cited["instrument"]),
        language=place.get("language", ""), pinpoint=cited["cited_at"], place=cited["pinpoint"] or "",
        term=cited["defined"] or "", text=cited["meaning_text"] or _words(rows, cited),
        address=place.get("address", "") or "", as_of=place.get("as_of", "") or "",
        held=place.get("held", "") or "", sha256=place.get("sha256", "") or "",
    )  # fmt: skip


def _title(rows: Rows, instrument: str, language: str) -> str:
    found = rows(_INSTRUMENT, [instrument, language])
    return str(found[0]["title"]) if found else ""


def _words(rows: Rows, cited: dict[str, Any]) -> str:
    """The words of a provision with those of its sub-units, one line each."""
    if not cited["provision"]:
        return ""
    key = cited["key"]
    below = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%"
    units = rows(_WORDS, [cited["document"], key, below, key, _UNITS])
    lines = [unit["text"] if position == 0 else f"{unit['number']} {unit['text']}".strip()
             for position, unit in enumerate(units)]  # fmt: skip
    return "\n".join(line for line in lines if line)
