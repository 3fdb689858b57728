"""The matrix to take away: its cells for spreadsheets, and all that the page shows as JSON Lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from exportlex.comparison.surveying.asymmetry import Asymmetry
from exportlex.comparison.surveying.closeness import Join
from exportlex.comparison.surveying.matrix import Cell
from exportlex.comparison.surveying.ways import Way
from exportlex.ui.exports import safe
from exportlex.ui.matrix_tables import Rows, name

_COLUMNS = (
    "jurisdiction", "name", "concept", "group", "coverage", "having", "elements", "share", "covered", "further_down",
    "unknown", "absence",
    "reason", "instrument", "pinpoint", "as_of", "address", "sha256", "permalink",
)  # fmt: skip


def spreadsheet(rows: Rows, permalink: str) -> bytes:
    """A line per cell: CSV in UTF-8 with a byte-order mark, without which Excel garbles Chinese."""
    written = io.StringIO()
    writer = csv.DictWriter(written, _COLUMNS, restval="")
    writer.writeheader()
    for row in rows:
        for cell in row:
            line = _line(cell) | {"permalink": permalink}
            writer.writerow({column: safe(line.get(column, "")) for column in _COLUMNS})
    return written.getvalue().encode("utf-8-sig")


def json_lines(rows: Rows, joins: Sequence[Join], ways: Sequence[Way], pair: Sequence[Asymmetry]) -> str:
    """One object per cell, join of the tree, party's way, and concept of the pair; ``type`` tells which it is."""
    objects: list[dict[str, Any]] = [{"type": "cell"} | cell.to_json() for row in rows for cell in row]
    objects += [
        {"type": "join", "left": list(join.left), "right": list(join.right), "distance": join.distance}
        for join in joins
    ]
    objects += [{"type": "way"} | way.to_json() for way in ways]
    objects += [{"type": "asymmetry"} | one.to_json() for one in pair]
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)


def _line(cell: Cell) -> dict[str, str]:
    stated = cell.to_json()
    share = "" if cell.share is None else f"{cell.share:.4f}"
    said = {key: str(value) for key, value in stated.items()}
    own = {"name": name(cell.jurisdiction), "group": cell.position.concept.group, "share": share}
    labels = ("covered", "further_down", "unknown")
    return said | own | {key: "; ".join(stated.get(key, [])) for key in labels}
