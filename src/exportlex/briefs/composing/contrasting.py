"""Differences beyond elements: figures, duty against power, and definitions that reach less far than another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.sentence import Sentence, of_all
from exportlex.briefs.model import Point, Statement
from exportlex.comparison.relating.contrasts import contrasts
from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.modality import Modality
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core
from exportlex.exporting import saying

_DOES = {Modality.DUTY: "obliges", Modality.POWER: "allows", Modality.PROHIBITION: "forbids"}
_FORCE, _REACH = "Duty, power or prohibition", "For which part of the law it holds"
_REACHES = {
    "section": "for one section or article only", "list-entry": "for one list entry only",
}  # fmt: skip
# Pairs grow with the square of the parties: of eight there are 28. What stands in one pair alone is no matter of a
# brief of more, whose readers want the picture.
MOST_PARTIES = 8


def differences(annex: Annex, core: Core) -> Iterator[Point]:
    """Figures that differ in short, for their words stand side by side in a table; then force and reach."""
    for measure in core.concept.measures:
        yield from _figures(annex, core, measure)
    if len(core.positions) <= MOST_PARTIES:
        yield from _force(annex, core.speaking)
        yield from _reach(annex, core.speaking)


def _figures(annex: Annex, core: Core, measure: str) -> Iterator[Point]:
    """Where two parties that state figures of the measure do not state the same."""
    stating = [one for one in core.speaking if _of(one, measure)]
    if len({frozenset(figure.key for figure in _of(one, measure)) for one in stating}) < 2:
        return
    name = saying.MEASURES.get(measure, measure)
    by = of_all(len(stating), len(core.positions))
    lead = Sentence(annex).strong(name).say(f": stated by {by}, with figures that differ; see “Figures side by side”")
    lead.refer(*(annex.cite(figure.hit.passage) for one in stating for figure in _of(one, measure)))
    yield Point(name, lead.end(), tuple(_said(annex, one, measure) for one in stating))


def _of(position: Position, measure: str) -> list[Figure]:
    return [figure for figure in position.figures if figure.quantity.measures == measure]


def _said(annex: Annex, position: Position, measure: str) -> Statement:
    """The figures without their words, which stand in a table."""
    found = _of(position, measure)
    sentence = Sentence(annex).party(position.jurisdiction)
    sentence.say(f": {', '.join(dict.fromkeys(figure.said for figure in found))}")
    return sentence.refer(*(annex.cite(figure.hit.passage) for figure in found)).end()


def _force(annex: Annex, speaking: Sequence[Position]) -> Iterator[Point]:
    """What the best passages do, where one only allows what another obliges to or forbids.

    When that is a contrast is told by ``comparison/relating``: in rules, never in definitions. Asked without elements
    and figures, two positions have no contrasts but of force and reach; without their force none but of reach.
    """
    apart = {
        code
        for left, right in combinations(map(_bare, speaking), 2)
        if len(contrasts(left, right)) > len(contrasts(_forceless(left), _forceless(right)))
        for code in (left.jurisdiction, right.jurisdiction)
    }
    found = [one for one in speaking if one.jurisdiction in apart]
    if found:
        said = "the passages that speak to it best do not all do the same"
        yield _point(annex, _FORCE, said, found, (_does(annex, one) for one in found))


def _does(annex: Annex, position: Position) -> Statement:
    sentence = Sentence(annex).party(position.jurisdiction).say(" ")
    return sentence.strong(_DOES[position.modality]).say(": ").place(position.hits[0].passage).end()


def _reach(annex: Annex, speaking: Sequence[Position]) -> Iterator[Point]:
    """Whose definition holds for a part of its law only, where another's reaches further."""
    bare = [_forceless(_bare(one)) for one in speaking]
    narrow = {left.jurisdiction for left in bare for right in bare if left is not right and _narrower(left, right)}
    if not narrow:
        return
    lines = (_reaches(annex, one, limited=one.jurisdiction in narrow) for one in speaking)
    yield _point(annex, _REACH, "the definitions do not all reach equally far", speaking, lines)


def _reaches(annex: Annex, position: Position, *, limited: bool) -> Statement:
    passage = position.hits[0].passage
    reach = _REACHES.get(passage.scope, "") if limited else "not so limited"
    return Sentence(annex).party(position.jurisdiction).say(f": {reach}, ").place(passage).end()


def _point(
    annex: Annex, label: str, said: str, positions: Sequence[Position], lines: Iterable[Statement]
) -> Point:  # fmt: skip
    """What is said of the best passages of positions as a whole, then of each."""
    lead = Sentence(annex).strong(label).say(f": {said}")
    return Point(label, lead.refer(*(annex.cite(one.hits[0].passage) for one in positions)).end(), tuple(lines))


def _narrower(left: Position, right: Position) -> bool:
    return bool(contrasts(left, right)) and left.hits[0].passage.scope in _REACHES


def _bare(position: Position) -> Position:
    return replace(position, stated=(), figures=())


def _forceless(position: Position) -> Position:
    return replace(position, modality=Modality.NONE)
