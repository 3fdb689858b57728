"""The survey: the position of every jurisdiction on every concept, made once and kept beside the index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from exportlex.catalog.concepts import Concept
from exportlex.comparison.compare import positions
from exportlex.comparison.finding.query import understand
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying import stored
from exportlex.errors import GatheringError, UnknownWordError
from exportlex.gathering import atomic
from exportlex.indexing.knowledge import Knowledge

FILE = "survey.json"
Progress = Callable[[int, int], None]
_PACKAGE = Path(__file__).resolve().parents[2]
# The rooms whose code decides what a position is; what is read and extracted is in the key of the index already.
_ROOMS = ("comparison", "catalog")


@dataclass(frozen=True)
class Survey:
    """Positions by concept id and jurisdiction code, in the order of the scheme and of the codes."""

    concepts: tuple[Concept, ...]
    codes: tuple[str, ...]
    positions: dict[tuple[str, str], Position]

    def on(self, concept: str, codes: Iterable[str] = ()) -> list[Position]:
        """The positions on a concept, of the given jurisdictions or of all."""
        return [self.positions[concept, code] for code in codes or self.codes]

    def of(self, concept: str, code: str) -> Position:
        """One position."""
        return self.positions[concept, code]


def survey(knowledge: Knowledge, tell: Progress | None = None) -> Survey:
    """The survey of an index: read from beside it, or made and kept there where it is not there or not current.

    Making it takes about a second per concept on the whole corpus; ``tell`` is called with concepts done and in all.
    """
    key = key_of(knowledge)
    path = knowledge.places.indexes / FILE
    found = _read(path, key, knowledge)
    if not found:
        found = _make(knowledge, tell or (lambda done, of: None))
        _write(path, key, found)
    codes = tuple(row["code"] for row in knowledge.jurisdictions())
    return Survey(tuple(knowledge.concepts.concepts), codes, {(p.concept.id, p.jurisdiction): p for p in found})


def key_of(knowledge: Knowledge) -> str:
    """Digest of all that it depends on: index, concept scheme, groups, decisions, and the code of the comparison."""
    scheme, groups = knowledge.concepts.model_dump_json(), knowledge.groups.model_dump_json()
    decisions = [decision.model_dump_json() for decision in knowledge.decisions]
    parts = [knowledge.manifest.inputs, knowledge.manifest.model, scheme, groups, *decisions, _code()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _code() -> str:
    files = (path for room in _ROOMS for path in sorted((_PACKAGE / room).rglob("*.py")))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _make(knowledge: Knowledge, tell: Progress) -> list[Position]:
    codes = [row["code"] for row in knowledge.jurisdictions()]
    concepts = knowledge.concepts.concepts
    found: list[Position] = []
    for done, concept in enumerate(concepts, start=1):
        found += positions(knowledge, understand(concept.id, knowledge.concepts), codes)
        tell(done, len(concepts))
    return found


def _read(path: Path, key: str, knowledge: Knowledge) -> list[Position]:
    """What is kept, where it was made of the same; nothing otherwise, and nothing of a damaged file."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return stored.positions(kept["positions"], knowledge) if kept["key"] == key else []
    except (OSError, ValueError, LookupError, TypeError, UnknownWordError):
        return []


def _write(path: Path, key: str, found: Sequence[Position]) -> None:
    """Keep it, whole even where two processes write at once; a folder that cannot be written costs only time."""
    kept = json.dumps({"key": key, "positions": [stored.row(one) for one in found]}, ensure_ascii=False)
    with suppress(GatheringError):
        atomic.write(path, kept.encode())
