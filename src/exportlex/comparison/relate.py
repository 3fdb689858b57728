"""How two texts on a concept stand to each other: decided by elements, explained by them, closeness beside it."""

from __future__ import annotations

from typing import Any

from rapidfuzz import fuzz

from exportlex.comparison.results import Empty, Hit, Pair, Relation
from exportlex.indexing.knowledge import Knowledge

# Texts of which at least this share of words is the same in the same order are the same text in two printings: EU and
# Wassenaar definitions that differ only in spelling and punctuation are above 0.95, none that differs in an element is.
_SAME = 0.95
# Texts without any recognised element and below this cosine share at most a subject.
_FAR = 0.35


def relate(knowledge: Knowledge, left: Hit | Empty, right: Hit | Empty, label: str) -> Pair:
    """The relation of ``left`` to ``right``: broader means that left has every element of right and more."""
    a, b = _code(left), _code(right)
    if isinstance(left, Empty) or isinstance(right, Empty):
        empty = left if isinstance(left, Empty) else right
        assert isinstance(empty, Empty)
        reason = f"{empty.jurisdiction}: {empty.absence}: {empty.reason}"
        return Pair(a, b, Relation.NO_COUNTERPART, reason, None, None)
    textual = textual_closeness(left, right)
    conceptual = knowledge.vectors.closeness(left.passage.id, right.passage.id)
    relation, reason = _decide(left, right, textual, conceptual, label)
    return Pair(a, b, relation, reason, textual, conceptual, (_evidence(left), _evidence(right)))


def textual_closeness(left: Hit, right: Hit) -> float | None:
    """Word-level similarity of two texts, 0 to 1; None where they are in different languages."""
    if left.passage.language != right.passage.language:
        return None
    words = [hit.passage.text.casefold().split() for hit in (left, right)]
    return fuzz.ratio(words[0], words[1]) / 100


def _code(cell: Hit | Empty) -> str:
    return cell.jurisdiction if isinstance(cell, Empty) else cell.passage.jurisdiction


def _decide(left: Hit, right: Hit, textual: float | None, conceptual: float | None, label: str) -> tuple[Relation, str]:
    relation, reason = _by_words(left, right, textual, conceptual, label)
    figures = _other_figures(left, right) if relation is Relation.EQUIVALENT else ""
    return (Relation.OVERLAPPING, f"{reason}, but their figures differ: {figures}") if figures else (relation, reason)


def _by_words(
    left: Hit, right: Hit, textual: float | None, conceptual: float | None, label: str
) -> tuple[Relation, str]:
    if textual is not None and textual >= _SAME:
        return Relation.EQUIVALENT, f"the two texts on {label} are the same but for {1 - textual:.0%} of their words"
    mine, theirs = ({element.label for element in hit.elements} for hit in (left, right))
    if not mine or not theirs:
        return _by_closeness(conceptual, label, neither=not mine and not theirs)
    return _by_elements(mine, theirs, left.passage.jurisdiction, right.passage.jurisdiction)


def _other_figures(left: Hit, right: Hit) -> str:
    """Where both state figures of one unit and not the same ones, or the same with another direction; else ""."""
    mine, theirs = ({(q.unit, q.value, q.direction) for q in hit.quantities} for hit in (left, right))
    units = {unit for unit, _, _ in mine} & {unit for unit, _, _ in theirs}
    said = []
    for unit in sorted(units):
        figures = [{figure for figure in found if figure[0] == unit} for found in (mine, theirs)]
        if figures[0] != figures[1]:
            said += [f"{_code(hit)} has {_words(found)}" for hit, found in zip((left, right), figures, strict=True)]
    return "; ".join(said)


def _words(figures: set[tuple[str, float, str]]) -> str:
    return ", ".join(f"{direction} {value:g} {unit}".strip() for unit, value, direction in sorted(figures))


def _by_elements(mine: set[str], theirs: set[str], a: str, b: str) -> tuple[Relation, str]:
    only_a, only_b, shared = mine - theirs, theirs - mine, mine & theirs
    if not shared:
        return Relation.DIVERGENT, f"no element in common: {a} has {_list(mine)}; {b} has {_list(theirs)}"
    if only_a and only_b:
        words = f"both have {_list(shared)}; only {a} has {_list(only_a)}; only {b} has {_list(only_b)}"
        return Relation.OVERLAPPING, words
    if only_a:
        return Relation.BROADER, f"{a} has all that {b} has ({_list(shared)}) and also {_list(only_a)}"
    if only_b:
        return Relation.NARROWER, f"{b} has all that {a} has ({_list(shared)}) and also {_list(only_b)}"
    return Relation.EQUIVALENT, f"both have the same recognised elements: {_list(shared)}"


def _by_closeness(conceptual: float | None, label: str, *, neither: bool) -> tuple[Relation, str]:
    said = f"no deciding element of {label} was recognised in {'either text' if neither else 'one of the texts'}"
    if conceptual is not None and conceptual < _FAR:
        return Relation.DIVERGENT, f"{said}, and they are far apart in meaning (cosine {conceptual:.2f})"
    return Relation.OVERLAPPING, f"{said}; both speak to it, and only their closeness can be stated"


def _list(labels: set[str]) -> str:
    return ", ".join(sorted(labels)) or "none"


def _evidence(hit: Hit) -> dict[str, Any]:
    passage = hit.passage
    return {
        "jurisdiction": passage.jurisdiction,
        "instrument": passage.instrument,
        "pinpoint": passage.pinpoint,
        "held": passage.held,
        "as_of": passage.as_of,
        "address": passage.address,
        "sha256": passage.sha256,
        "elements": {element.label: passage.text[slice(*element.spans[0])] for element in hit.elements},
    }
