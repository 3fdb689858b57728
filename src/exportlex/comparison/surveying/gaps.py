"""Gaps: what most peers have and a jurisdiction lacks, and what it has and most peers lack.

Never from a text that is not held or whose reading is suspect: such a jurisdiction is counted neither among those that
lack nor among the peers that have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.catalog.concepts import Concept
from exportlex.comparison.stating.position import LOOKED_THROUGH, Position, Standing, Stated
from exportlex.comparison.surveying.moves import readable


class Side(StrEnum):
    """Which side lacks it."""

    LACKS = "lacks what most peers have"
    ALONE = "has what most peers lack"


@dataclass(frozen=True, slots=True)
class Gap:
    """A concept, or with ``element`` one element of it, that stands on one side only.

    ``having`` and ``lacking`` are the peers that could be judged; ``evidence`` are the passages of those that have it.
    """

    side: Side
    jurisdiction: str
    concept: Concept
    element: str  # "" for the concept as a whole
    having: tuple[str, ...]
    lacking: tuple[str, ...]
    unknown: tuple[str, ...]  # peers of which nothing can be said
    reason: str
    searched: tuple[str, ...]  # the words that were looked for
    looked_through: tuple[str, ...]  # instruments, or the passages that speak to the concept
    evidence: tuple[Stated | Position, ...]

    def to_json(self) -> dict[str, Any]:
        """The gap with its evidence on the other side."""
        return {
            "side": str(self.side), "jurisdiction": self.jurisdiction, "concept": self.concept.id,
            "element": self.element, "having": list(self.having), "lacking": list(self.lacking),
            "unknown": list(self.unknown), "reason": self.reason, "searched": list(self.searched),
            "looked_through": list(self.looked_through), "evidence": [_proof(one) for one in self.evidence],
        }  # fmt: skip


def gaps(positions: Sequence[Position], jurisdiction: str) -> list[Gap]:
    """The gaps of one jurisdiction against its peers on one concept: of the whole concept, else element by element."""
    mine = next(position for position in positions if position.jurisdiction == jurisdiction)
    peers = [position for position in positions if position.jurisdiction != jurisdiction]
    if not readable(mine) or not peers:
        return []
    speaking = tuple(peer for peer in peers if not peer.empty)
    silent = tuple(peer for peer in peers if peer.empty and readable(peer))
    unknown = tuple(peer.jurisdiction for peer in peers if not readable(peer))
    if mine.empty:
        return _whole(mine, speaking, silent, unknown)
    if _most(silent, speaking):
        return [_gap(Side.ALONE, mine, "", speaking, silent, unknown, (mine,))]
    found = (_of_element(mine, speaking, element.label, unknown) for element in mine.concept.elements)
    return [gap for gap in found if gap]


def _whole(
    mine: Position, speaking: tuple[Position, ...], silent: tuple[Position, ...], unknown: tuple[str, ...]
) -> list[Gap]:
    if not _most(speaking, silent):
        return []
    return [_gap(Side.LACKS, mine, "", speaking, silent, unknown, speaking)]


def _of_element(mine: Position, speaking: tuple[Position, ...], label: str, unknown: tuple[str, ...]) -> Gap | None:
    """Of an element only peers that speak to the concept are asked: one that is silent lacks the whole of it."""
    standings = [(peer, peer.standing(label)) for peer in speaking]
    having = tuple(peer for peer, standing in standings if standing is Standing.COVERED)
    lacking = tuple(peer for peer, standing in standings if standing in (Standing.LACKING, Standing.EXCLUDED))
    unjudged = unknown + tuple(
        peer.jurisdiction for peer, standing in standings if standing in (Standing.UNKNOWN, Standing.FAINT)
    )
    own = mine.standing(label)
    if own in (Standing.LACKING, Standing.EXCLUDED) and _most(having, lacking):
        return _gap(Side.LACKS, mine, label, having, lacking, unjudged, _stated(having, label))
    if own is Standing.COVERED and _most(lacking, having):
        return _gap(Side.ALONE, mine, label, having, lacking, unjudged, _stated((mine,), label))
    return None


def _most(these: Sequence[Position], those: Sequence[Position]) -> bool:
    """Whether these are more than half of all that could be judged."""
    return len(these) > len(those)


def _stated(positions: Sequence[Position], label: str) -> tuple[Stated, ...]:
    return tuple(stated for position in positions if (stated := position.of(label)))


def _gap(
    side: Side,
    mine: Position,
    element: str,
    having: Sequence[Position],
    lacking: Sequence[Position],
    unknown: tuple[str, ...],
    evidence: Sequence[Stated | Position],
) -> Gap:
    return Gap(
        side,
        mine.jurisdiction,
        mine.concept,
        element,
        tuple(peer.jurisdiction for peer in having),
        tuple(peer.jurisdiction for peer in lacking),
        unknown,
        _reason(side, mine, element),
        _searched(mine, element),
        mine.empty.instruments if mine.empty else tuple(hit.passage.pinpoint for hit in mine.hits),
        tuple(evidence),
    )


def _reason(side: Side, mine: Position, element: str) -> str:
    if mine.empty:
        return f"{mine.empty.absence}: {mine.empty.reason}"
    if side is Side.ALONE:
        what = element or mine.concept.label
        return f"{mine.jurisdiction} states {what}; most peers whose texts are held and sound do not"
    if mine.standing(element) is Standing.EXCLUDED:
        stated = mine.of(element)
        return f"{mine.jurisdiction} names {element} to leave it out" + (f" (“{stated.words}”)" if stated else "")
    return (
        f"not found in the texts held: no words for {element} stand in the passages of {mine.jurisdiction} that speak "
        f"to {mine.concept.label} (up to {LOOKED_THROUGH} were looked through)"
    )


def _searched(mine: Position, element: str) -> tuple[str, ...]:
    """The words that were looked for: of the concept its terms, of an element nothing a person would read as words."""
    return mine.empty.searched if mine.empty else (element,) if element else ()


def _proof(one: Stated | Position) -> dict[str, Any]:
    if isinstance(one, Stated):
        return {"jurisdiction": one.hit.passage.jurisdiction} | one.to_json()
    passage = one.hits[0].passage
    return {
        "jurisdiction": one.jurisdiction, "instrument": passage.instrument, "pinpoint": passage.pinpoint,
        "as_of": passage.as_of, "address": passage.address, "sha256": passage.sha256,
    }  # fmt: skip
