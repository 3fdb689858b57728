"""Positions as JSON and back: passages by their id in the index, everything else as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from exportlex.catalog.concepts import ConceptScheme
from exportlex.catalog.decisions import Decision
from exportlex.comparison.results import Absence, ElementHit, Empty, Hit
from exportlex.comparison.stating.position import Position, made_of, position
from exportlex.extraction.quantities import Quantity
from exportlex.indexing.knowledge import Knowledge, Passage

Row = dict[str, Any]


def row(found: Position) -> Row:
    """A position with its deciding passages, and those further down that an element shows in."""
    further = {id(stated.hit): stated.hit for stated in found.faint}
    hits = [*found.hits, *sorted(further.values(), key=lambda hit: hit.rank)]
    return {
        "concept": found.concept.id,
        "jurisdiction": found.jurisdiction,
        "hits": [_hit_row(hit) for hit in hits],
        "deciding": len(found.hits),
        "empty": asdict(found.empty) if found.empty else None,
        "doubt": asdict(found.doubt) if found.doubt else None,
    }


def positions(rows: Sequence[Row], knowledge: Knowledge) -> list[Position]:
    """The positions of the rows; passages come from the index in one go."""
    wanted = list(dict.fromkeys(hit["passage"] for row in rows for hit in row["hits"]))
    passages = {passage.id: passage for passage in knowledge.passages(wanted)}
    return [_position(row, passages, knowledge.concepts) for row in rows]


def _position(row: Row, passages: Mapping[int, Passage], scheme: ConceptScheme) -> Position:
    concept = scheme.get(row["concept"])
    doubt = _empty(row["doubt"]) if row["doubt"] else None
    if row["empty"]:
        return position(row["jurisdiction"], concept, _empty(row["empty"]), doubt)
    hits = tuple(_hit(hit, passages[hit["passage"]]) for hit in row["hits"])
    return made_of(row["jurisdiction"], concept, hits[: row["deciding"]], hits[row["deciding"] :], doubt)


def _hit_row(hit: Hit) -> Row:
    return {
        "rank": hit.rank,
        "passage": hit.passage.id,
        "textual": hit.textual,
        "conceptual": hit.conceptual,
        "elements": [asdict(element) | {"decision": _decided(element.decision)} for element in hit.elements],
        "quantities": [asdict(quantity) for quantity in hit.quantities],
        "matched": list(hit.matched),
        "coded": hit.coded,
        "signals": list(hit.signals),
        "other": hit.other,
        "decision": _decided(hit.decision),
    }


def _hit(row: Row, passage: Passage) -> Hit:
    return Hit(
        rank=row["rank"],
        passage=passage,
        textual=row["textual"],
        conceptual=row["conceptual"],
        elements=tuple(_element(element) for element in row["elements"]),
        quantities=tuple(_quantity(quantity) for quantity in row["quantities"]),
        matched=tuple(row["matched"]),
        coded=row["coded"],
        signals=tuple(row["signals"]),
        other=row["other"],
        decision=_decision(row["decision"]),
    )


def _element(row: Row) -> ElementHit:
    decision = _decision(row["decision"])
    return ElementHit(row["label"], _spans(row["spans"]), tuple(row["values"]), row["excluded"], decision)


def _decided(decision: Decision | None) -> Row | None:
    return decision.model_dump(mode="json") if decision else None


def _decision(row: Row | None) -> Decision | None:
    return Decision.model_validate(row) if row else None


def _quantity(row: Row) -> Quantity:
    return Quantity(**row | {"since": tuple(row["since"]) if row["since"] else None})


def _spans(rows: Iterable[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in rows)


def _empty(row: Row) -> Empty:
    return Empty(
        row["jurisdiction"], Absence(row["absence"]), row["reason"], tuple(row["searched"]), tuple(row["instruments"])
    )
