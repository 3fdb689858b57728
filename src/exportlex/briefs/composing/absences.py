"""What a brief refers to where a law was not found to say something, or where nothing can be said of it."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.sentence import quoted
from exportlex.comparison.results import Absence, Empty
from exportlex.comparison.stating.position import LOOKED_THROUGH, Position
from exportlex.comparison.stating.stated import Standing
from exportlex.indexing.knowledge import Passage


def of_concept(annex: Annex, position: Position) -> str:
    """The key of the search for a concept that a law was not found to speak to, or that cannot be looked for in it."""
    empty = position.unread or position.empty
    if not empty:
        raise ValueError(f"{position.jurisdiction} speaks to {position.concept.id}")
    label = position.concept.label
    if empty.absence is Absence.NOT_FOUND:
        return annex.seek((position.jurisdiction, "concept", position.concept.id), position.jurisdiction, label, empty)
    return _of_doubt(annex, position, empty)


def of_element(annex: Annex, position: Position, label: str) -> str:
    """The key of what bears out how an element stands: its passage, or the search."""
    stated = position.of(label)
    if stated:
        return annex.cite(stated.hit.passage)
    if position.empty:
        return of_concept(annex, position)
    return _unknown(annex, position, label) if position.why_unknown(label) else _lacking(annex, position)


def of_doubt(annex: Annex, position: Position) -> str:
    """The key of the reason why what was not found in a law may stand there after all."""
    if not position.doubt:
        raise ValueError(f"no doubt about {position.jurisdiction} on {position.concept.id}")
    return _of_doubt(annex, position, position.doubt)


def of_figures(annex: Annex, position: Position, measure: str) -> str:
    """The key of the search for figures of a measure in a law that speaks to the concept and states none."""
    if position.empty:
        return of_concept(annex, position)
    if position.doubt:
        return of_doubt(annex, position)
    code = position.jurisdiction
    reason = f"no such figure was recognised in the passages that decide on {position.concept.label}"
    empty = Empty(code, Absence.NOT_FOUND, reason, (measure,))
    about = f"{position.concept.label}: {measure}"
    return annex.seek(
        (code, "figures", position.concept.id), code, about, empty, texts=_looked_through(annex, position)
    )


def _lacking(annex: Annex, position: Position) -> str:
    """One search for all the elements that a law lacks of a concept: they were looked for in the same passages."""
    code = position.jurisdiction
    lacked = [one.label for one in position.concept.elements if position.standing(one.label) is Standing.LACKING]
    reason = (
        f"no words for {quoted(lacked)} were recognised in the passages that speak to {position.concept.label}; up to "
        f"{LOOKED_THROUGH} were looked through, those that decide are named"
    )
    empty = Empty(code, Absence.NOT_FOUND, reason, tuple(lacked))
    known = (code, "elements", position.concept.id)
    return annex.seek(known, code, position.concept.label, empty, texts=_looked_through(annex, position))


def _unknown(annex: Annex, position: Position, label: str) -> str:
    """Why it cannot be said whether a law has an element: as the doubt about the law, or for want of words of ours."""
    if position.doubt and position.why_unknown(label).endswith(position.doubt.reason):
        return _of_doubt(annex, position, position.doubt)
    absence, _, reason = position.why_unknown(label).partition(": ")
    empty = Empty(position.jurisdiction, Absence(absence), reason)
    known = (position.jurisdiction, absence, reason)
    about = f"{position.concept.label}: “{label}”"
    return annex.seek(known, position.jurisdiction, about, empty, texts=_looked_through(annex, position))


def _of_doubt(annex: Annex, position: Position, empty: Empty) -> str:
    known = (position.jurisdiction, empty.absence, empty.reason)
    return annex.seek(known, position.jurisdiction, position.concept.label, empty)


def _looked_through(annex: Annex, position: Position) -> Iterator[str]:
    """The passages that decide, by instrument: "Act of Xarn (as of 2031-02-03): s. 1, s. 2"."""
    places: dict[str, list[Passage]] = {}
    for hit in position.hits:
        places.setdefault(hit.passage.instrument, []).append(hit.passage)
    for passages in places.values():
        first = passages[0]
        pinpoints = ", ".join(dict.fromkeys(passage.pinpoint for passage in passages))
        title = annex.titled(first.instrument, first.title, first.language)
        yield f"{title} ({annex.as_of(first.as_of, first.sha256)}): {pinpoints}"
