"""Who would move how far to a common position, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.briefs.composing.sentence import Sentence, capital, number, quoted
from exportlex.briefs.composing.sharing import Elements
from exportlex.briefs.model import Remark, Statement
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.targets import TARGETS, target_elements
from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting import saying

_NONE_SETS = "No party whose position it would be speaks to this concept, so there is no position to move to."
_NOTHING = "No element is common in this way, so there is no position to move to."


def moves(elements: Elements, target: str) -> tuple[tuple[Statement, ...], tuple[Remark, ...]]:
    """The target, then a statement for each party, the shortest way first; or a remark on why there is no target."""
    core = elements.core
    if not core.concept.elements:
        return (), ()
    labels = target_elements(core.positions, target)
    if not labels:
        return (), (Remark(_NONE_SETS if labels is None else _NOTHING),)
    ways = core.ways(target)
    moving = [move for move in saying.shortest_first(ways) if move.jurisdiction != target]
    judged = [_move(elements, move, ways) for move in moving if move.steps is not None]
    return (_aim(elements, ways), *judged, *_unjudged(elements, ways)), ()


def _aim(elements: Elements, ways: Ways) -> Statement:
    """The common position, and whose law has it."""
    core, sentence = elements.core, Sentence(elements.annex)
    whose = (ways.target,) if ways.target not in TARGETS else ()
    what = f"{capital(saying.target(ways.target, elements.annex.names))}: {quoted(ways.elements)}"
    having = {share.element.label: share.having for share in core.shares if share.element.label in ways.elements}
    speaking = [one.jurisdiction for one in core.speaking]
    codes = whose or tuple(code for code in speaking if any(code in among for among in having.values()))
    sentence.say(f"{what}; stated, in whole or in part, by ").parties(
        codes, lambda code: _first(elements, having, code)
    )
    for code in codes:
        sentence.refer(*(elements.bearing(code, label) for label in having if code in having[label]))
    return sentence.end()


def _first(elements: Elements, having: dict[str, tuple[str, ...]], code: str) -> str:
    return elements.bearing(code, next(label for label in having if code in having[label]))


def _unjudged(elements: Elements, ways: Ways) -> Iterator[Statement]:
    """Those whose law cannot be read at all, in one statement."""
    why = {move.jurisdiction: move.reason.partition(":")[0] for move in ways.moves if move.steps is None}
    if why:
        sentence = Sentence(elements.annex).say("Cannot be judged: ")
        yield sentence.by_absence(why, lambda code: elements.bearing(code, ways.elements[0])).end()


def _move(elements: Elements, move: Move, ways: Ways) -> Statement:
    sentence = Sentence(elements.annex).party(move.jurisdiction)
    code = move.jurisdiction
    sentence.say(f": {_steps(move)}")
    for does, labels in (
        ("adds", move.add), ("drops", move.drop), ("not counted, only in passages further down:", move.further_down),
        ("not counted, cannot be said:", move.unknown), ("its answer is to be agreed with others on", move.settle),
    ):  # fmt: skip
        if labels:
            sentence.say(f"; {does} {quoted(labels)}")
            sentence.refer(*(elements.bearing(code, label) for label in labels))
    if not (move.add or move.drop or move.further_down or move.unknown or move.settle):
        sentence.refer(*(elements.bearing(code, label) for label in ways.elements))
    return sentence.end()


def _steps(move: Move) -> str:
    steps, most = move.steps or 0, move.most or 0
    if not most:
        return "no step; its law states these elements"
    if not steps:
        return f"up to {_counted(most)}"
    if steps == most:
        return _counted(steps)
    return f"{number(steps)} {'or' if most == steps + 1 else 'to'} {_counted(most)}"


def _counted(steps: int) -> str:
    return f"{number(steps)} {'step' if steps == 1 else 'steps'}"
