"""Differences beyond elements: figures, duty against power, and definitions that reach less far than another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.sentence import Sentence
from exportlex.briefs.model import Difference, Statement
from exportlex.comparison.relating.contrasts import contrasts
from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.modality import Modality
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core
from exportlex.exporting import saying

_DOES = {Modality.DUTY: "obliges", Modality.POWER: "allows", Modality.PROHIBITION: "forbids"}
_REACHES = {
    "section": "for one section or article only", "list-entry": "for one list entry only",
}  # fmt: skip
# Pairs grow with the square of the parties: of eight there are 28. What stands in one pair alone is no matter of a
# brief of more, whose readers want the picture.
MOST_PARTIES = 8


def differences(annex: Annex, core: Core) -> Iterator[Difference]:
    """Figures that differ in short, for their words stand side by side in a table; then force and reach."""
    for measure in core.concept.measures:
        yield from _figures(annex, core, measure)
    if len(core.positions) <= MOST_PARTIES:
        yield from _force(annex, core.speaking)
        yield from _reach(annex, core.speaking)


def _figures(annex: Annex, core: Core, measure: str) -> Iterator[Difference]:
    """One statement, where two parties that state figures of the measure do not state the same."""
    stating = [one for one in core.speaking if _of(one, measure)]
    if len({frozenset(figure.key for figure in _of(one, measure)) for one in stating}) < 2:
        return
    sentence = Sentence(annex)
    sentence.each(stating, lambda one: _said(annex, sentence, one, measure))
    yield Difference(
        saying.MEASURES.get(measure, measure), (sentence.end(". The words stand with the quantities side by side."),)
    )


def _of(position: Position, measure: str) -> list[Figure]:
    return [figure for figure in position.figures if figure.quantity.measures == measure]


def _said(annex: Annex, sentence: Sentence, position: Position, measure: str) -> None:
    found = _of(position, measure)
    sentence.party(position.jurisdiction).say(f" {', '.join(dict.fromkeys(figure.said for figure in found))}")
    sentence.refer(*(annex.cite(figure.hit.passage) for figure in found))


def _force(annex: Annex, speaking: Sequence[Position]) -> Iterator[Difference]:
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
    found = tuple(_does(annex, one) for one in speaking if one.jurisdiction in apart)
    if found:
        yield Difference("duty, power or prohibition, in the passage that speaks to it best", found)


def _does(annex: Annex, position: Position) -> Statement:
    sentence = Sentence(annex).party(position.jurisdiction).say(" ")
    return sentence.strong(_DOES[position.modality]).say(": ").place(position.hits[0].passage).end()


def _reach(annex: Annex, speaking: Sequence[Position]) -> Iterator[Difference]:
    """Whose definition holds for a part of its law only, where another's reaches further."""
    bare = [_forceless(_bare(one)) for one in speaking]
    narrow = {left.jurisdiction for left in bare for right in bare if left is not right and _narrower(left, right)}
    if not narrow:
        return
    found = []
    for one in speaking:
        passage = one.hits[0].passage
        reach = _REACHES.get(passage.scope, "") if one.jurisdiction in narrow else "not so limited"
        found.append(Sentence(annex).party(one.jurisdiction).say(f": {reach}, ").place(passage).end())
    yield Difference("for which part of the law it holds", tuple(found))


def _narrower(left: Position, right: Position) -> bool:
    return bool(contrasts(left, right)) and left.hits[0].passage.scope in _REACHES


def _bare(position: Position) -> Position:
    return replace(position, stated=(), figures=())


def _forceless(position: Position) -> Position:
    return replace(position, modality=Modality.NONE)
