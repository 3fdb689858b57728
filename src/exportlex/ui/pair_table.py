"""The pairs: relation, reason, contrasts, the two closeness figures, and what each side has alone, with evidence."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from exportlex.comparison.compare import Comparison
from exportlex.comparison.results import Absence, Empty, Hit, Pair, Relation
from exportlex.ui import cache, reviewing, words
from exportlex.ui.rendering import isolated
from exportlex.ui.tables import Cell, facts, figure, table

# A sign beside each word, for the eye that runs down the column.
SIGNS = {
    Relation.EQUIVALENT: "=", Relation.BROADER: "⊃", Relation.NARROWER: "⊂", Relation.OVERLAPPING: "∩",
    Relation.DIVERGENT: "≠", Relation.NO_COUNTERPART: "∅",
}  # fmt: skip
# Where a code stands for its jurisdiction in a reason; in words of the law, between quotation marks, it never does.
_SPEAKS = r"(?=(?: (?:has|covers|leaves|answers|obliges|only allows|forbids|reaches)\b|: |’s | $))"
_QUOTED = re.compile(r"(“[^”]*”)")
Cells = Mapping[str, Hit | Empty]


def pairs(comparison: Comparison) -> str:
    """A row per pair."""
    head = ["Pair", "Relation of the first to the second", "Because", "Wording", "Meaning"]
    cells = {position.jurisdiction: cell for position, cell in zip(comparison.positions, comparison.cells, strict=True)}
    rows = [
        [
            Cell(f"{_named(pair.a, cells)} – {_named(pair.b, cells)}"),
            Cell(_relation(pair, cells) + _reviewed(pair, cells)),
            Cell(_because(pair, cells), "xl-wide"),
            figure(pair.textual),
            figure(pair.conceptual),
        ]
        for pair in comparison.pairs
    ]
    return table("Pairs of jurisdictions", head, rows)


def reason(pair: Pair) -> str:
    """The pair's reason with the names of its jurisdictions instead of their codes, its contrasts left out."""
    said = pair.reason.removesuffix(f"; but {'; '.join(pair.contrasts)}") if pair.contrasts else pair.reason
    return named(said, pair)


def named(said: str, pair: Pair) -> str:
    """A sentence of a pair with names instead of codes, its first letter a capital one."""
    names = cache.held().names
    parts = _QUOTED.split(said)
    for code in (pair.a, pair.b):
        name = names.get(code, code).replace("\\", "")
        pattern = re.compile(rf"(?<![\w/-]){re.escape(code)}{_SPEAKS}")
        parts[::2] = [pattern.sub(name, part) for part in parts[::2]]
    return words.capital("".join(parts))


def _because(pair: Pair, cells: Cells) -> str:
    missing = _missing(pair, cells)
    if missing:
        return html.escape(missing)
    apart = "".join(f"<li>{html.escape(named(contrast, pair))}</li>" for contrast in pair.contrasts)
    but = f"<div><b>But</b><ul>{apart}</ul></div>" if apart else ""
    return f"{html.escape(reason(pair))}{but}{_more(pair, cells)}"


def _more(pair: Pair, cells: Cells) -> str:
    names = cache.held().names
    shared, only_a, only_b = ("; ".join(labels) or "none" for labels in (pair.shared, pair.only_a, pair.only_b))
    evidence = [cell for code in (pair.a, pair.b) if isinstance(cell := cells[code], Hit)]
    listed = facts(
        [
            ("Shared", shared),
            (f"Only {names.get(pair.a, pair.a)}", only_a),
            (f"Only {names.get(pair.b, pair.b)}", only_b),
            ("Evidence", Cell("".join(words.citation(hit.passage) for hit in evidence))),
        ]
    )
    return f'<details class="xl-fold"><summary>Elements and evidence</summary>{listed}</details>'


def _reviewed(pair: Pair, cells: Cells) -> str:
    texts = ["" if isinstance(cell, Empty) else cell.text for cell in (cells[pair.a], cells[pair.b])]
    return reviewing.review(pair.decision, *texts)


def _relation(pair: Pair, cells: Cells) -> str:
    """The relation; where a text is not held or doubtful, that none can be stated: this is no gap in the law."""
    absent = {cell.absence for code in (pair.a, pair.b) if isinstance(cell := cells[code], Empty)}
    if absent & {Absence.NOT_HELD, Absence.SUSPECT}:
        return "?&nbsp;cannot be said"
    return f"{SIGNS[pair.relation]}&nbsp;{html.escape(str(pair.relation))}"


def _missing(pair: Pair, cells: Cells) -> str:
    """Which of the two is empty, and why in a word; "" where both have a text. The cell says more."""
    names = cache.held().names
    empty = [(code, cell.absence) for code in (pair.a, pair.b) if isinstance(cell := cells[code], Empty)]
    said = "; ".join(f"{names.get(code, code)}: {absence}" for code, absence in empty)
    return f"{said} (the reason stands in its cell)" if said else ""


def _named(code: str, cells: Cells) -> str:
    name, cell = html.escape(cache.held().names.get(code, code)), cells[code]
    return name if isinstance(cell, Empty) else f"{name} <small>{isolated(cell.passage.pinpoint)}</small>"
