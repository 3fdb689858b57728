"""The tables under the cells: which element stands where, and how every pair relates."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from exportlex.comparison.compare import Comparison
from exportlex.comparison.results import Absence, Empty, Hit, Pair, Relation
from exportlex.comparison.stating.position import Position, Standing
from exportlex.ui import cache
from exportlex.ui.tables import Cell, figure, table

# A sign beside each word, for the eye that runs down the column.
_SIGNS = {
    Relation.EQUIVALENT: "=", Relation.BROADER: "⊃", Relation.NARROWER: "⊂", Relation.OVERLAPPING: "∩",
    Relation.DIVERGENT: "≠", Relation.NO_COUNTERPART: "∅",
}  # fmt: skip
SIGNS = {
    Standing.COVERED: "✓", Standing.EXCLUDED: "⊘", Standing.FAINT: "(✓)", Standing.LACKING: "–", Standing.UNKNOWN: "?",
}  # fmt: skip
_PROOF = 60  # characters of the proving words that stand in a table cell; the text above shows them in place


def elements(comparison: Comparison, numbers: Mapping[str, int]) -> str:
    """A row per element: how it stands in each position, with the words that show it, and how many cover it."""
    head: list[str | Cell] = ["Element", "Covered by", *(_heading(cell) for cell in comparison.cells)]
    read = [position for position in comparison.positions if not position.empty]
    rows: list[list[str | Cell]] = []
    for label, number in numbers.items():
        having = sum(label in position.covered for position in read)
        agreed = f"all {len(read)}" if having == len(read) else f"{having} of {len(read)}" if having else "none"
        shown = [_element(position, label) for position in comparison.positions]
        rows.append([f"{number}. {label}", agreed, *shown])
    return table("Elements by jurisdiction", head, rows)


def pairs(comparison: Comparison) -> str:
    """A row per pair: relation, why, and the two closeness figures."""
    head = ["Pair", "Relation", "Because", "Wording", "Meaning"]
    absent = {cell.jurisdiction: cell.absence for cell in comparison.cells if isinstance(cell, Empty)}
    cited = {_code(cell): cell.passage.pinpoint for cell in comparison.cells if isinstance(cell, Hit)}
    rows = [
        [
            Cell(f"{_named(pair.a, cited)} – {_named(pair.b, cited)}"),
            Cell(_relation(pair, absent)),
            Cell(html.escape(_missing(pair, absent) or reason(pair)), "xl-wide"),
            figure(pair.textual),
            figure(pair.conceptual),
        ]
        for pair in comparison.pairs
    ]
    return table("Pairs of jurisdictions", head, rows)


def reason(pair: Pair) -> str:
    """The pair's reason with the names of its jurisdictions instead of their codes."""
    said = pair.reason
    for code in (pair.a, pair.b):
        name = cache.held().names.get(code, code).replace("\\", "")
        said = re.sub(rf"(?<![\w/-]){re.escape(code)}(?= has\b|: )", name, said)
    return said[:1].upper() + said[1:]


def _relation(pair: Pair, absent: Mapping[str, Absence]) -> str:
    """The relation; where a text is not held or doubtful, that none can be stated: this is no gap in the law."""
    if {absent.get(pair.a), absent.get(pair.b)} & {Absence.NOT_HELD, Absence.SUSPECT}:
        return "?&nbsp;cannot be said"
    return f"{_SIGNS[pair.relation]}&nbsp;{html.escape(str(pair.relation))}"


def _missing(pair: Pair, absent: Mapping[str, Absence]) -> str:
    """Which of the two is empty, and why in a word; "" where both have a text. The cell says more."""
    names = cache.held().names
    empty = [code for code in (pair.a, pair.b) if code in absent]
    said = "; ".join(f"{names.get(code, code)}: {absent[code]}" for code in empty)
    return f"{said} (the reason stands in its cell)" if said else ""


def _heading(cell: Hit | Empty) -> Cell:
    code = _code(cell)
    name = html.escape(cache.held().names.get(code, code))
    pinpoint = "" if isinstance(cell, Empty) else f"<br><small>{html.escape(cell.passage.pinpoint)}</small>"
    return Cell(name + pinpoint)


def _element(position: Position, label: str) -> Cell:
    if position.empty:
        return Cell(f"<small>({html.escape(str(position.empty.absence))})</small>")
    standing, stated = position.standing(label), position.of(label)
    said = f'<span title="{html.escape(position.why_unknown(label))}">{SIGNS[standing]}</span>'
    if stated is None:
        return Cell(f"{said} <small>{html.escape(str(standing))}</small>")
    words = " ".join(stated.words.split())
    first = words if len(words) <= _PROOF else f"{words[:_PROOF]}…"
    others = f" +{len(stated.spans) - 1}" if len(stated.spans) > 1 else ""
    answer = f"<b>{html.escape(', '.join(stated.values))}</b> " if stated.values else ""
    how = "" if standing is Standing.COVERED else f"{html.escape(str(standing))} "
    place = "" if stated.hit is position.hits[0] else f" ({html.escape(stated.hit.passage.pinpoint)})"
    return Cell(f"{said} {answer}<small>{how}“{html.escape(first)}”{others}{place}</small>")


def _named(code: str, cited: Mapping[str, str]) -> str:
    name = html.escape(cache.held().names.get(code, code))
    return f"{name} <small>{html.escape(cited[code])}</small>" if code in cited else name


def _code(cell: Hit | Empty) -> str:
    return cell.jurisdiction if isinstance(cell, Empty) else cell.passage.jurisdiction
