"""The relation of two positions: decided by elements, explained by them in one sentence, with the proving words."""

from __future__ import annotations

from typing import Any

from exportlex.comparison.deciding import on_relation
from exportlex.comparison.relating.contrasts import contrasts
from exportlex.comparison.relating.same_text import same_text, textual_closeness
from exportlex.comparison.results import Pair, Relation
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Stated
from exportlex.indexing.knowledge import Knowledge

# Texts below this cosine share at most a subject.
_FAR = 0.35
# Two positions with the same elements are called equivalent only where these are three, or half of those there are: one
# word in common is no common meaning. A figure that both state counts as one more.
_ENOUGH = 3

Decision = tuple[Relation, str]


def relate(knowledge: Knowledge, left: Position, right: Position) -> Pair:
    """The relation of ``left`` to ``right``: broader means that left has every element of right and more."""
    texts = {one.jurisdiction: one.hits[0].text for one in (left, right) if one.hits}
    return on_relation(knowledge.decisions, left.concept.id, _related(knowledge, left, right), texts)


def _related(knowledge: Knowledge, left: Position, right: Position) -> Pair:
    a, b = left.jurisdiction, right.jurisdiction
    if left.empty or right.empty:
        reasons = [f"{one.jurisdiction}: {one.empty.absence}: {one.empty.reason}" for one in (left, right) if one.empty]
        return Pair(a, b, Relation.NO_COUNTERPART, "; ".join(reasons), None, None, (_evidence(left), _evidence(right)))
    textual, conceptual = closeness(knowledge, left, right)
    apart = contrasts(left, right)
    relation, reason = _decide(left, right, apart, conceptual)
    return Pair(
        a,
        b,
        relation,
        reason,
        textual,
        conceptual,
        (_evidence(left), _evidence(right)),
        shared=tuple(_ordered(left, left.covered & right.covered)),
        only_a=tuple(_ordered(left, left.covered - right.covered)),
        only_b=tuple(_ordered(left, right.covered - left.covered)),
        contrasts=tuple(apart),
    )


def closeness(knowledge: Knowledge, left: Position, right: Position) -> tuple[float | None, float | None]:
    """Closeness of the best passages, in wording (None across languages) and in meaning (None without vectors)."""
    mine, theirs = left.hits[0].passage, right.hits[0].passage
    textual = textual_closeness(mine.text, theirs.text) if mine.language == theirs.language else None
    return textual, knowledge.vectors.closeness(mine.id, theirs.id)


def _decide(left: Position, right: Position, apart: list[str], conceptual: float | None) -> Decision:
    mine, theirs = left.hits[0].passage, right.hits[0].passage
    same = mine.language == theirs.language and same_text(mine.text, theirs.text, mine.language)
    if same and not apart:
        return Relation.EQUIVALENT, f"the two texts on {left.concept.label} are the same, word for word"
    if not left.covered or not right.covered:
        return _without_elements(left, right, apart, conceptual)
    relation, reason = _by_elements(left, right, conceptual)
    if not apart or relation is Relation.DIVERGENT:
        return relation, _joined(reason, apart)
    return Relation.OVERLAPPING, _joined(reason, apart)


def _joined(reason: str, apart: list[str]) -> str:
    return f"{reason}; but {'; '.join(apart)}" if apart else reason


def _by_elements(left: Position, right: Position, conceptual: float | None) -> Decision:
    a, b = left.jurisdiction, right.jurisdiction
    only_a, only_b = left.covered - right.covered, right.covered - left.covered
    shared = left.covered & right.covered
    if not shared:
        return (
            Relation.DIVERGENT,
            f"no element in common: {a} has {_list(left, only_a)}; {b} has {_list(right, only_b)}",
        )
    both = _list(left, shared)
    if only_a and only_b:
        words = f"both have {both}; only {a} has {_list(left, only_a)}; only {b} has {_list(right, only_b)}"
        return Relation.OVERLAPPING, words
    if only_a:
        return Relation.BROADER, f"{a} has all that {b} has ({both}) and also {_list(left, only_a)}"
    if only_b:
        return Relation.NARROWER, f"{b} has all that {a} has ({both}) and also {_list(right, only_b)}"
    return _alike(left, right, both, conceptual)


def _alike(left: Position, right: Position, both: str, conceptual: float | None) -> Decision:
    """The same elements: equivalent where they are enough to say so, and the meanings are not far apart."""
    figures = {figure.key for figure in left.figures} & {figure.key for figure in right.figures}
    count = len(left.covered) + bool(figures)
    if count < min(_ENOUGH, (len(left.concept.elements) + 1) // 2):
        return Relation.OVERLAPPING, f"both have {both}, too little of {left.concept.label} to call them the same"
    if conceptual is not None and conceptual < _FAR:
        return Relation.OVERLAPPING, f"both have {both}, yet they are far apart in meaning (cosine {conceptual:.2f})"
    return Relation.EQUIVALENT, f"both have the same recognised elements: {both}"


def _without_elements(left: Position, right: Position, apart: list[str], conceptual: float | None) -> Decision:
    where = "either text" if not left.covered and not right.covered else "one of the texts"
    said = f"no deciding element of {left.concept.label} was recognised in {where}"
    if conceptual is not None and conceptual < _FAR:
        return Relation.DIVERGENT, _joined(
            f"{said}, and they are far apart in meaning (cosine {conceptual:.2f})", apart
        )
    return Relation.OVERLAPPING, _joined(f"{said}; both speak to it, and only their closeness can be stated", apart)


def _ordered(position: Position, labels: frozenset[str]) -> list[str]:
    return [element.label for element in position.concept.elements if element.label in labels]


def _list(position: Position, labels: frozenset[str]) -> str:
    """Elements in the order of the scheme; those whose words stand in that position with the words."""
    said = []
    for label in _ordered(position, labels):
        stated = position.of(label)
        said.append(f"{label} (“{_short(stated)}”)" if stated else label)
    return ", ".join(said) or "none"


def _short(stated: Stated, most: int = 60) -> str:
    words = " ".join(stated.words.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _evidence(position: Position) -> dict[str, Any]:
    """The best passage with its provenance, and where each element stands; for an empty cell what was searched."""
    if position.empty:
        return position.empty.to_json()
    passage = position.hits[0].passage
    return {
        "jurisdiction": passage.jurisdiction, "instrument": passage.instrument, "pinpoint": passage.pinpoint,
        "held": passage.held, "as_of": passage.as_of, "address": passage.address, "sha256": passage.sha256,
        "elements": {stated.label: stated.words for stated in position.stated if not stated.excluded},
        "left_out": {stated.label: stated.words for stated in position.stated if stated.excluded},
        "where": {stated.label: stated.hit.passage.pinpoint for stated in position.stated},
        "figures": [figure.to_json() for figure in position.figures],
    }  # fmt: skip
