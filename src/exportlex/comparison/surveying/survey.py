"""The survey: the position of every jurisdiction on every concept, made once and kept beside the index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from exportlex.catalog.concepts import Concept
from exportlex.catalog.decisions import About
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

    Making it takes about a second per concept on the whole corpus; ``tell`` is called with concepts done and in all. A
    reviewer's decision makes only the concepts anew that it speaks of.
    """
    key, decided = key_of(knowledge), decided_of(knowledge)
    path = knowledge.places.indexes / FILE
    codes = tuple(row["code"] for row in knowledge.jurisdictions())
    kept = _read(path, key, decided, knowledge, len(codes))
    anew = [concept.id for concept in knowledge.concepts.concepts if concept.id not in kept]
    if anew:
        kept |= _made(knowledge, anew, codes, tell or (lambda done, of: None))
        _write(path, key, decided, [position for concept in decided for position in kept[concept]])
    found = {(one.concept.id, one.jurisdiction): one for concept in decided for one in kept[concept]}
    return Survey(tuple(knowledge.concepts.concepts), codes, found)


def key_of(knowledge: Knowledge) -> str:
    """Digest of all that every position depends on: index, concept scheme, groups, and the code of the comparison."""
    scheme, groups = knowledge.concepts.model_dump_json(), knowledge.groups.model_dump_json()
    return _digest([knowledge.manifest.inputs, knowledge.manifest.model, scheme, groups, _code()])


def decided_of(knowledge: Knowledge) -> dict[str, str]:
    """By concept, in the order of the scheme, the digest of the decisions that its positions depend on."""
    about = [one for one in knowledge.decisions if one.about is not About.RELATION]
    return {
        concept.id: _digest([one.model_dump_json() for one in about if concept.id in (one.concept, one.instead)])
        for concept in knowledge.concepts.concepts
    }


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _code() -> str:
    files = (path for room in _ROOMS for path in sorted((_PACKAGE / room).rglob("*.py")))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _made(
    knowledge: Knowledge, concepts: Sequence[str], codes: Sequence[str], tell: Progress
) -> dict[str, list[Position]]:
    made: dict[str, list[Position]] = {}
    for done, concept in enumerate(concepts, start=1):
        made[concept] = positions(knowledge, understand(concept, knowledge.concepts), codes)
        tell(done, len(concepts))
    return made


def _read(
    path: Path, key: str, decided: Mapping[str, str], knowledge: Knowledge, whole: int
) -> dict[str, list[Position]]:
    """By concept what is kept whole and was made of the same; nothing of a damaged file."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        current = {concept for concept, digest in decided.items() if kept["decided"].get(concept) == digest}
        rows = [row for row in kept["positions"] if kept["key"] == key and row["concept"] in current]
        found: dict[str, list[Position]] = {}
        for position in stored.positions(rows, knowledge):
            found.setdefault(position.concept.id, []).append(position)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, UnknownWordError):
        return {}
    return {concept: positions for concept, positions in found.items() if len(positions) == whole}


def _write(path: Path, key: str, decided: Mapping[str, str], found: Sequence[Position]) -> None:
    """Keep it, whole even where two processes write at once; a folder that cannot be written costs only time."""
    kept = {"key": key, "decided": dict(decided), "positions": [stored.row(one) for one in found]}
    with suppress(GatheringError):
        atomic.write(path, json.dumps(kept, ensure_ascii=False).encode())
