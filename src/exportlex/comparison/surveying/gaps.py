"""Gaps: what most peers have and a jurisdiction lacks, and what it has and most peers lack.

Never from a text that is not held or whose reading is suspect: such a jurisdiction is counted neither among those that
lack nor among the peers that have.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.catalog.concepts import Concept
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing, Stated
from exportlex.comparison.surveying.gap_reasons import reason_alone, reason_lacking
from exportlex.comparison.surveying.moves import readable
from exportlex.comparison.surveying.survey import Survey

# A gap is shown unasked where more than this share of all peers bears it out. "Most" of those that can be judged may
# be two of twenty: against all 20 others, 516 of the 761 gaps of 21 legal orders rest on half of them or fewer.
ENOUGH = 0.5


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
    silent: tuple[str, ...]  # peers not asked of the element: their law was not found to speak to the concept at all
    further_down: tuple[str, ...]  # peers that show the element only in passages that do not decide
    unknown: tuple[str, ...]  # peers of which nothing can be said
    reason: str
    searched: tuple[str, ...]  # the words that were looked for
    looked_through: tuple[str, ...]  # instruments, or the passages that speak to the concept
    evidence: tuple[Stated | Position, ...]

    @property
    def peers(self) -> tuple[str, ...]:
        """All peers, those that have it first."""
        return (*self.having, *self.lacking, *self.silent, *self.further_down, *self.unknown)

    @property
    def bearing_out(self) -> tuple[str, ...]:
        """The peers on whose law it rests: those that have what is lacked, or lack what is had."""
        return self.having if self.side is Side.LACKS else (*self.lacking, *self.silent)

    @property
    def borne_out(self) -> float:
        """How much of all peers bears it out, 0 to 1.

        A share and no yes or no: it orders the gaps, and whoever reads the JSON may draw another line than ``ENOUGH``.
        """
        return len(self.bearing_out) / len(self.peers)

    @property
    def rests_on_little(self) -> bool:
        """Whether half of all peers or fewer bear it out: many cannot be judged, or are silent on the whole concept."""
        return self.borne_out <= ENOUGH

    def to_json(self) -> dict[str, Any]:
        """The gap with its evidence on the other side."""
        return {
            "side": str(self.side), "jurisdiction": self.jurisdiction, "concept": self.concept.id,
            "element": self.element, "having": list(self.having), "lacking": list(self.lacking),
            "silent": list(self.silent), "further_down": list(self.further_down), "unknown": list(self.unknown),
            "borne_out": round(self.borne_out, 4), "reason": self.reason, "searched": list(self.searched),
            "looked_through": list(self.looked_through), "evidence": [_proof(one) for one in self.evidence],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Peers:
    """The peers of a gap, by how they stand."""

    having: Sequence[Position]
    lacking: Sequence[Position]
    silent: tuple[str, ...] = ()
    further_down: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def gaps(positions: Sequence[Position], jurisdiction: str) -> list[Gap]:
    """The gaps of one jurisdiction against its peers on one concept: of the whole concept, else element by element."""
    mine = next(position for position in positions if position.jurisdiction == jurisdiction)
    peers = [position for position in positions if position.jurisdiction != jurisdiction]
    if not readable(mine) or not peers:
        return []
    speaking = [peer for peer in peers if not peer.empty]
    silent = [peer for peer in peers if peer.empty and readable(peer)]
    unread = tuple(peer.jurisdiction for peer in peers if not readable(peer))
    whole = _Peers(speaking, silent, unknown=unread)
    if mine.empty:
        return [_gap(Side.LACKS, mine, "", whole, speaking)] if len(speaking) > len(silent) else []
    if len(silent) > len(speaking):
        return [_gap(Side.ALONE, mine, "", whole, [mine])]
    found = (_of_element(mine, whole, element.label) for element in mine.concept.elements)
    return [gap for gap in found if gap]


def gaps_of(survey: Survey, codes: Sequence[str], peers: Sequence[str], concepts: Sequence[str]) -> list[Gap]:
    """The gaps of each of ``codes`` against the other ``peers``, those that most of these bear out first.

    Those that as many bear out follow the scheme, in whatever order the concepts were asked for.
    """
    found = [
        gap
        for concept in (one.id for one in survey.concepts if one.id in concepts)
        for code in codes
        for gap in gaps(survey.on(concept, list(dict.fromkeys([code, *peers]))), code)
    ]
    return sorted(found, key=lambda gap: (-gap.borne_out, -len(gap.bearing_out), gap.element != ""))


def resting_on_enough(found: Iterable[Gap]) -> list[Gap]:
    """The gaps that more than half of all peers bear out: what pages and commands show unless asked for all."""
    return [gap for gap in found if not gap.rests_on_little]


def _of_element(mine: Position, whole: _Peers, label: str) -> Gap | None:
    """Of an element only peers that speak to the concept are asked: one that is silent lacks the whole of it."""
    own = mine.standing(label)
    if own not in (Standing.COVERED, Standing.LACKING, Standing.EXCLUDED):
        return None
    by_standing: dict[Standing, list[Position]] = {standing: [] for standing in Standing}
    for peer in whole.having:
        by_standing[peer.standing(label)].append(peer)
    having = by_standing[Standing.COVERED]
    lacking = [*by_standing[Standing.LACKING], *by_standing[Standing.EXCLUDED]]
    asked = _Peers(
        having, lacking, _codes(whole.lacking), _codes(by_standing[Standing.FAINT]),
        (*whole.unknown, *_codes(by_standing[Standing.UNKNOWN])),
    )  # fmt: skip
    if own is not Standing.COVERED and len(having) > len(lacking):
        return _gap(Side.LACKS, mine, label, asked, _stated(having, label))
    if own is Standing.COVERED and len(lacking) > len(having):
        return _gap(Side.ALONE, mine, label, asked, _stated([mine], label))
    return None


def _codes(positions: Iterable[Position]) -> tuple[str, ...]:
    return tuple(position.jurisdiction for position in positions)


def _stated(positions: Iterable[Position], label: str) -> list[Stated]:
    return [stated for position in positions if (stated := position.of(label))]


def _gap(side: Side, mine: Position, element: str, peers: _Peers, evidence: Sequence[Stated | Position]) -> Gap:
    return Gap(
        side,
        mine.jurisdiction,
        mine.concept,
        element,
        _codes(peers.having),
        _codes(peers.lacking),
        peers.silent,
        peers.further_down,
        peers.unknown,
        reason_lacking(mine, element) if side is Side.LACKS else reason_alone(mine, element),
        _searched(mine, element),
        mine.empty.instruments if mine.empty else tuple(hit.passage.pinpoint for hit in mine.hits),
        tuple(evidence),
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
