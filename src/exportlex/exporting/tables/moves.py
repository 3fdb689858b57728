"""Who would move how far, as tables: a row per party and concept, and the sums of each party."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.ways import Way, Ways
from exportlex.exporting import citing, saying
from exportlex.exporting.held import Held
from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables import evidence
from exportlex.exporting.tables.columns import CONCEPT, PERMALINK, REASON, WHERE, joined, linked

_PARTY = (
    Column("party", "The code of the party."),
    Column("party_name", "Its name."),
    Column("target", "The common position that it would move to: most, union, intersection, or a party's code."),
    Column("target_in_words", "The same in words."),
)
_STEPS = (
    Column("steps", "How many elements it would add or drop; empty where it cannot be judged.", Kind.INTEGER),
    Column("most", "The same if every element that is not known had to be added.", Kind.INTEGER),
)
MOVES = Layout(
    "moves",
    "Moves",
    (
        *_PARTY,
        CONCEPT,
        *_STEPS,
        Column("add", "The elements that it would add."),
        Column("drop", "The elements that it has and the common position does not."),
        Column("settle", "The elements that it has with another answer than others: no step, but to be settled."),
        Column("further_down", "The elements that show only in passages that do not decide."),
        Column("unknown", "The elements of which nothing can be said."),
        REASON,
        *WHERE,
        PERMALINK,
    ),
)
WAYS = Layout(
    "ways",
    "Ways",
    (
        *_PARTY,
        *_STEPS,
        Column("adds", "How many elements it would add.", Kind.INTEGER),
        Column("drops", "How many it would drop.", Kind.INTEGER),
        Column("further_down", "How many show only in passages that do not decide.", Kind.INTEGER),
        Column("unknown", "Of how many nothing can be said.", Kind.INTEGER),
        Column("concepts_judged", "On how many concepts it can be judged.", Kind.INTEGER),
        Column("not_judged", "The concepts on which it cannot be judged at all."),
        *PROVENANCE[:2],
        PERMALINK,
    ),
)


def of_concept(ways: Ways, positions: Sequence[Position], held: Held, about: About) -> Table:
    """The moves of every party on one concept, in the order of the positions."""
    pairs = zip(ways.moves, positions, strict=True)
    return _moves(((ways.target, move, position) for move, position in pairs), held, about)


def over(ways: Sequence[Way], survey: Survey, held: Held, about: About) -> list[Table]:
    """The moves of every party on each concept, then their sums."""
    found = ((way.target, move, survey.of(concept, move.jurisdiction)) for way in ways for concept, move in way.moves)
    sums = Table(WAYS, about, linked((_sum(way, held, about) for way in ways), about.permalink))
    return [_moves(found, held, about), sums]


def _moves(found: Iterable[tuple[str, Move, Position]], held: Held, about: About) -> Table:
    rows = (_move(target, move, position, held) for target, move, position in found)
    return Table(MOVES, about, linked(rows, about.permalink))


def _move(target: str, move: Move, position: Position, held: Held) -> dict[str, Value]:
    basis = evidence.basis(position, held)
    return basis | _party(move.jurisdiction, target, held) | {
        "concept": position.concept.id, "steps": move.steps, "most": move.most, "add": joined(move.add),
        "drop": joined(move.drop), "settle": joined(move.settle), "further_down": joined(move.further_down),
        "unknown": joined(move.unknown), "reason": move.reason or basis.get("reason", ""),
    }  # fmt: skip


def _sum(way: Way, held: Held, about: About) -> dict[str, Value]:
    said = f"the moves of {held.name(way.code)} on {len(way.moves)} concepts, each with its passage in the table Moves"
    counted = way.steps is not None  # where nothing can be judged, no sum is 0
    return _party(way.code, way.target, held) | {
        "steps": way.steps, "most": way.most, "adds": way.adds if counted else None,
        "drops": way.drops if counted else None, "further_down": way.further_down if counted else None,
        "unknown": way.unknown if counted else None, "concepts_judged": len(way.judged),
        "not_judged": joined(way.unjudged), "citation": citing.reckoned(said, about.built),
    }  # fmt: skip


def _party(code: str, target: str, held: Held) -> dict[str, Value]:
    said = saying.target(target, held.names)
    return {"party": code, "party_name": held.name(code), "target": target, "target_in_words": said}
