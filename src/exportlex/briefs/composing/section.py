"""What a brief says on one concept."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.briefs.composing import absences, contrasting, gapping, moving
from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.sentence import Sentence, capital, of_all
from exportlex.briefs.composing.sharing import Elements
from exportlex.briefs.composing.texts import shortened
from exportlex.briefs.model import ElementCell, ElementRow, Remark, Section, Statement
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.shares import Sharing
from exportlex.exporting.signs import STANDINGS

_NO_ELEMENTS = (
    "The concept scheme lays down no elements for this concept: who speaks to it can be said, and in which words, but "
    "not what they share."
)
_TITLE = 120  # characters of the title of a law in a sentence; the annex has it whole
_ONE = "Common core, differences and moves need at least two parties."
_NOBODY = (
    "Nobody was found to speak to this concept in the texts held; there is nothing to compare. The reasons stand with "
    "the gaps."
)
_NONE_SHARED = "No element was found to be shared by all parties, or by most of those that can be judged."


def section(elements: Elements, target: str) -> Section:
    """The section of a concept; ``target``: the position of "who would move how far"."""
    annex, core = elements.annex, elements.core
    several = len(core.positions) > 1
    # In the order in which it is read: the annex is numbered by first mention.
    summary, rows = tuple(_summary(elements)), _rows(elements)
    shared = elements.shared(Sharing.ALL) if several else ()
    mostly = elements.shared(Sharing.MOST) if several else ()
    differences = (*elements.differences(), *contrasting.differences(annex, core)) if several else ()
    gaps = tuple(gapping.gaps(annex, core))
    moves, why_none = moving.moves(elements, target) if several else ((), ())
    return Section(
        core.concept.id, core.concept.label, Remark(core.concept.definition), summary, rows, shared, mostly,
        differences, gaps, moves, (*_remarks(core, bool(shared or mostly)), *(why_none if core.speaking else ())),
    )  # fmt: skip


def standings(core: Core) -> Iterator[Standing]:
    """Every standing that stands in the element table."""
    for position in core.positions:
        yield from (position.standing(element.label) for element in core.concept.elements)


def _remarks(core: Core, any_shared: bool) -> Iterator[Remark]:
    if not core.speaking:
        yield Remark(_NOBODY)
    elif not core.concept.elements:
        yield Remark(_NO_ELEMENTS)
    if len(core.positions) == 1:
        yield Remark(_ONE)
    elif core.speaking and core.concept.elements and not any_shared:
        yield Remark(_NONE_SHARED)


def _rows(elements: Elements) -> tuple[ElementRow, ...]:
    """The element table; a cell refers to the passage, or to the search."""
    core = elements.core
    if not core.speaking:
        return ()
    rows = []
    for element in core.concept.elements:
        cells = []
        for position in core.positions:
            standing = position.standing(element.label)
            key = elements.bearing(position.jurisdiction, element.label)
            cells.append(ElementCell(position.jurisdiction, STANDINGS[standing], str(standing), (key,)))
        rows.append(ElementRow(element.label, tuple(cells)))
    return tuple(rows)


def _summary(elements: Elements) -> Iterator[Statement]:
    """Who speaks to it and where; then the words, where no element will quote them."""
    annex, core = elements.annex, elements.core
    yield _who_speaks(annex, core)
    alone = len(core.positions) == 1
    for position in core.speaking:
        if not core.concept.elements:
            yield _opening(annex, position)
        elif alone:
            yield from (_stated(elements, position, one.label) for one in position.stated if not one.excluded)


def _who_speaks(annex: Annex, core: Core) -> Statement:
    speaking, parties = core.speaking, len(core.positions)
    sentence = Sentence(annex)
    if speaking:
        does = "speaks" if len(speaking) == 1 else "speak"
        sentence.say(f"{capital(of_all(len(speaking), parties))} {does} to it: ")
        sentence.each(speaking, lambda one: _best(sentence, one), ", ")
    silent = [one for one in core.positions if one.empty and not one.unread]
    unread = {one.jurisdiction: one for one in core.positions if one.empty and one.unread}
    if silent:
        keys = {one.jurisdiction: absences.of_concept(annex, one) for one in silent}
        sentence.say(f"{'. ' * bool(speaking)}Not found in the texts held: ").parties(tuple(keys), keys.__getitem__)
    if unread:
        why = {code: str(one.unread.absence) for code, one in unread.items() if one.unread}
        sentence.say(f"{'. ' * bool(speaking or silent)}Cannot be judged: ")
        sentence.by_absence(why, lambda code: absences.of_concept(annex, unread[code]))
    return sentence.end()


def _best(sentence: Sentence, position: Position) -> None:
    """Where the best passage stands, with its law: nowhere else in the section is the law named."""
    passage = position.hits[0].passage
    sentence.party(position.jurisdiction).say(f" ({shortened(sentence.titled(passage), _TITLE)}, ")
    sentence.place(passage).say(")")


def _opening(annex: Annex, position: Position) -> Statement:
    """How the best passage begins."""
    passage = position.hits[0].passage
    sentence = Sentence(annex).party(position.jurisdiction).say(", ").place(passage).say(": ")
    return sentence.quote(passage, 0, 0).end()


def _stated(elements: Elements, position: Position, label: str) -> Statement:
    share = next(share for share in elements.core.shares if share.element.label == label)
    return elements.proved(Sentence(elements.annex).strong(f"“{label}”").say(": "), position.jurisdiction, share).end()
