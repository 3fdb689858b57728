"""Gaps in sentences: who is silent, who cannot be judged, who lacks what most have; each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.briefs.composing import absences
from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.sentence import Sentence, quoted
from exportlex.briefs.composing.texts import shortened
from exportlex.briefs.model import Statement
from exportlex.comparison.results import Absence, Empty
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.gaps import Side
from exportlex.comparison.surveying.gaps import gaps as gaps_of

_REASON = 170  # characters of a reason in a sentence; the annex has it whole


def gaps(annex: Annex, core: Core) -> Iterator[Statement]:
    """A statement for each party of which something is missing, in the order of the parties."""
    for position in core.positions:
        if position.empty:
            yield _silent(annex, position)
            continue
        lacked = _lacked(core, position)
        if lacked:
            yield _lacking(annex, core, position, lacked)
        if position.doubt and _unsure(position):
            yield _doubted(annex, position)


def _unsure(position: Position) -> bool:
    """Whether there is an element of which nothing can be said."""
    return any(position.standing(one.label) is Standing.UNKNOWN for one in position.concept.elements)


def _silent(annex: Annex, position: Position) -> Statement:
    empty = position.unread or position.empty
    sentence = Sentence(annex).party(position.jurisdiction).say(": ").strong(_absence(empty))
    return sentence.say(_why(annex, empty)).refer(absences.of_concept(annex, position)).end()


def _absence(empty: Empty | None) -> str:
    return str(empty.absence) if empty else ""


def _why(annex: Annex, empty: Empty | None) -> str:
    """The reason of an absence in one line; where nothing was found the words are many and stand in the annex."""
    if empty is None:
        return ""
    if empty.absence is Absence.NOT_FOUND:
        count = len(empty.instruments)
        texts = f"{count} texts" if count != 1 else "one text"
        return f". Nothing in the {texts} looked through speaks to it.{union_beside(annex, [empty.jurisdiction])}"
    return f": {shortened(annex.plain(empty), _REASON)}"


def union_beside(annex: Annex, codes: Sequence[str]) -> str:
    """That the silence of a member of a union may be there because the union has spoken; "" where none is one."""
    members = [annex.names[code] for code in codes if code in annex.under_union]
    if not members:
        return ""
    return f" The law of a union applies directly in {' and '.join(members)} and may speak to it."


def _lacked(core: Core, position: Position) -> list[str]:
    """The elements that a law lacks and most parties that can be judged have."""
    found = gaps_of(core.positions, position.jurisdiction)
    return [gap.element for gap in found if gap.side is Side.LACKS and gap.element]


def _lacking(annex: Annex, core: Core, position: Position, lacked: list[str]) -> Statement:
    others = "the other party has it" if len(core.positions) == 2 else "most of the others that can be judged have it"
    others = others if len(lacked) == 1 else others.replace(" it", " them")
    out = [label for label in lacked if label in position.left_out]
    missing = [label for label in lacked if label not in out]
    sentence = Sentence(annex).party(position.jurisdiction).say(": ")
    if missing:
        sentence.strong("not found").say(f" {quoted(missing)}")
        sentence.refer(*(absences.of_element(annex, position, label) for label in missing))
    if out:
        sentence.say("; " if missing else "").strong("left out in words").say(f" {quoted(out)}")
        sentence.refer(*(absences.of_element(annex, position, label) for label in out))
    return sentence.say(f"; {others}").end()


def _doubted(annex: Annex, position: Position) -> Statement:
    """In short, for the same parts of a law are in doubt on every concept; the annex has the reason whole."""
    doubt = position.doubt
    sentence = Sentence(annex).party(position.jurisdiction).say(": ").strong(_absence(doubt))
    sentence.say(
        f" ({annex.plain(doubt).partition(':')[0] if doubt else ''}). What was not found may stand in the rest"
    )
    return sentence.say(" and is not counted as lacking").refer(absences.of_doubt(annex, position)).end()
