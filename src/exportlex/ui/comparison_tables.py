"""The tables under the cells: which element stands where, and how every pair relates."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from exportlex.comparison.results import Absence, Comparison, Empty, Hit, Pair, Relation
from exportlex.ui import cache
from exportlex.ui.tables import Cell, figure, table

# A sign beside each word, for the eye that runs down the column.
_SIGNS = {
    Relation.EQUIVALENT: "=", Relation.BROADER: "⊃", Relation.NARROWER: "⊂", Relation.OVERLAPPING: "∩",
    Relation.DIVERGENT: "≠", Relation.NO_COUNTERPART: "∅",
}  # fmt: skip
_PROOF = 60  # characters of the proving words that stand in a table cell; the text above shows them in place


def elements(comparison: Comparison, numbers: Mapping[str, int]) -> str:
    """A row per element: who has it, with the words that show it, and how many of those held."""
    head: list[str | Cell] = ["Element", "Found in", *(_heading(cell) for cell in comparison.cells)]
    hits = [cell for cell in comparison.cells if isinstance(cell, Hit)]
    rows: list[list[str | Cell]] = []
    for label, number in numbers.items():
        having = sum(bool(_words(hit, label)) for hit in hits)
        agreed = (
            f"all {len(hits)} texts" if having == len(hits) else f"{having} of {len(hits)} texts" if having else "none"
        )
        shown = [_element(cell, label) for cell in comparison.cells]
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


def _element(cell: Hit | Empty, label: str) -> Cell:
    if isinstance(cell, Empty):
        return Cell(f"<small>({html.escape(str(cell.absence))})</small>")
    found = _words(cell, label)
    if not found:
        return Cell('<span title="not recognised in the passage shown">–</span>')
    first = found[0] if len(found[0]) <= _PROOF else f"{found[0][:_PROOF]}…"
    others = f" +{len(found) - 1}" if len(found) > 1 else ""
    return Cell(f"✓ <small>“{html.escape(first)}”{others}</small>")


def _words(hit: Hit, label: str) -> list[str]:
    found = [hit.passage.text[start:end] for element in hit.elements if element.label == label
             for start, end in element.spans]  # fmt: skip
    return list(dict.fromkeys(" ".join(words.split()) for words in found))


def _named(code: str, cited: Mapping[str, str]) -> str:
    name = html.escape(cache.held().names.get(code, code))
    return f"{name} <small>{html.escape(cited[code])}</small>" if code in cited else name


def _code(cell: Hit | Empty) -> str:
    return cell.jurisdiction if isinstance(cell, Empty) else cell.passage.jurisdiction
