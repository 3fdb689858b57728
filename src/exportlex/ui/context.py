"""A provision among its neighbours: what the Provision page asks of the knowledge base."""

from __future__ import annotations

from dataclasses import dataclass

from exportlex.comparison.units import INSIDE, span_of
from exportlex.indexing.knowledge import Knowledge, Row

# More units than this make one page slow to read and to draw; what is left out is said.
_MOST = 240
_GROUPS = ("division", "schedule")


@dataclass(frozen=True)
class Context:
    """A provision, the article (or schedule) around it, and its neighbours."""

    chosen: Row
    above: list[Row]  # divisions and schedules around the article, outermost first
    units: list[Row]  # of the article, in order; a window around the chosen one where there are very many
    before: int  # units of the article left out in front
    after: int
    previous: str  # pinpoints of the articles next to it; "" where there are none
    following: str
    terms: list[str]  # defined in these units


def around(knowledge: Knowledge, chosen: Row) -> Context:
    """The article that the provision stands in, and what stands next to that."""
    chain = _chain(knowledge, chosen)
    inner = [row for row in chain if row["kind"] not in _GROUPS] or chain[-1:]
    top = inner[0]
    units, before, after = _inside(knowledge, top, chosen)
    return Context(
        chosen=chosen,
        above=[row for row in chain if row["ord"] < top["ord"]],
        units=units,
        before=before,
        after=after,
        previous=_neighbour(knowledge, top, "<", "DESC"),
        following=_neighbour(knowledge, top, ">", "ASC"),
        terms=_terms(knowledge, units),
    )


def _chain(knowledge: Knowledge, row: Row) -> list[Row]:
    """The provision with everything that it stands in, outermost first."""
    chain = [row]
    while chain[0]["parent"]:
        found = knowledge.rows(
            "SELECT * FROM provisions WHERE document = ? AND key = ?", [row["document"], chain[0]["parent"]]
        )
        if not found:
            break
        chain.insert(0, found[0])
    return chain


def _inside(knowledge: Knowledge, top: Row, chosen: Row) -> tuple[list[Row], int, int]:
    """Units of ``top``, and how many are left out before and after them."""
    span = span_of(top)
    orders = [row["ord"] for row in knowledge.rows(f"SELECT ord FROM provisions WHERE {INSIDE} ORDER BY ord", span)]
    place = orders.index(chosen["ord"]) if chosen["ord"] in orders else 0
    first = 0 if len(orders) <= _MOST else max(0, min(place - _MOST // 3, len(orders) - _MOST))
    shown = orders[first : first + _MOST]
    units = knowledge.rows(
        f"SELECT * FROM provisions WHERE {INSIDE} AND ord BETWEEN ? AND ? ORDER BY ord", [*span, shown[0], shown[-1]]
    )
    return units, first, len(orders) - first - len(shown)


def _neighbour(knowledge: Knowledge, top: Row, sign: str, order: str) -> str:
    """The next article, whatever part it stands in; of other units the next in the same unit."""
    alike = ("kind", top["kind"]) if top["kind"] == "article" else ("parent", top["parent"])
    rows = knowledge.rows(
        f"SELECT pinpoint FROM provisions WHERE document = ? AND {alike[0]} = ? AND ord {sign} ? AND pinpoint != ? "
        f"AND kind NOT IN ('continuation', 'note', 'table') ORDER BY ord {order} LIMIT 1",
        [top["document"], alike[1], top["ord"], top["pinpoint"]],
    )
    return str(rows[0]["pinpoint"]) if rows else ""


def _terms(knowledge: Knowledge, units: list[Row]) -> list[str]:
    marks = ",".join("?" * len(units))
    rows = knowledge.rows(
        f"SELECT term FROM definitions WHERE provision IN ({marks}) ORDER BY id", [unit["id"] for unit in units]
    )
    return list(dict.fromkeys(row["term"] for row in rows))
