"""One unit of a law as HTML: number, heading, words with the publisher's own marks, table."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence

from exportlex.indexing.knowledge import Row, marks_of
from exportlex.ui import rendering
from exportlex.ui.rendering import Wrap
from exportlex.ui.tables import table

_UNIT_AT = 4000  # characters of one unit before it is folded: a whole unit is what one came here to read
_ROWS = 400  # of one table: the Entity List has thousands, and a browser slows down


def written(unit: Row, depth: int, chosen: Row | None, wraps: Sequence[Wrap] = ()) -> str:
    """The unit at its depth below the first one shown; the ``chosen`` one says that it is."""
    tag = '<bdi class="xl-tag" lang="en">this provision</bdi> ' if chosen and unit["id"] == chosen["id"] else ""
    title = " ".join(html.escape(unit[part]) for part in ("number", "heading") if unit[part])
    if unit["heading"] or unit["kind"] == "article":
        title = f"<b>{title}</b>{'<br>' if unit['text'] else ''}" if title else ""
    elif title:
        title += " "
    kind = "<small>Note:</small> " if unit["kind"] == "note" else ""
    rows: list[list[str]] = json.loads(unit["rows"] or "[]")
    if rows:
        text = _table(unit["pinpoint"], rows)
    else:
        marks = rendering.published(marks_of(unit["marks"]))
        text = rendering.folded(unit["text"], marks, unit["address"], _UNIT_AT, wraps)
    marked = " xl-chosen" if chosen and unit["pinpoint"] == chosen["pinpoint"] else ""
    return f'<div class="xl-unit xl-depth-{max(0, min(depth, 6))}{marked}">{tag}{kind}{title}{text}</div>'


def below(units: Sequence[Row], unit: Row) -> int:
    """How deep a unit stands below the first one shown."""
    return int(unit["key"].count("/") - units[0]["key"].count("/"))


def _table(pinpoint: str, rows: list[list[str]]) -> str:
    left = len(rows) - _ROWS
    more = f"<small>{left:,} further rows stand at the official address.</small>" if left > 0 else ""
    return table(f"Table in {pinpoint}", rows[0], rows[1:_ROWS]) + more
