"""Results as notebooks show them: HTML without scripts, in which every word of a law is escaped."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import groupby

from exportlex.exporting.citing import DISCLAIMER
from exportlex.exporting.table import Row, Table

_ROWS = 30  # of a table that is only looked at; the frame holds all
_WORDS = 280  # characters of a cell
_STYLE = (
    "<style>.exportlex{border-collapse:collapse}.exportlex td,.exportlex th{text-align:start;vertical-align:top;"
    "padding:.3em .6em;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);max-width:34em}"
    ".exportlex caption{text-align:start;font-weight:600;padding:.4em 0}</style>"
)


def table(made: Table, columns: Sequence[str]) -> str:
    """The columns of a table that are named, or all; pinpoints lead to the official address of their row."""
    names = [name for name in columns if any(row.get(name) not in (None, "") for row in made.rows)]
    head = "".join(f'<th scope="col">{html.escape(name.replace("_", " "))}</th>' for name in names)
    body = "".join(_line(row, names) for row in made.rows[:_ROWS])
    more = f"{_ROWS} of {len(made.rows):,} rows; .to_frame() has all. " if len(made.rows) > _ROWS else ""
    return _framed(made, f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>", more)


def matrix(made: Table) -> str:
    """The coverage matrix: a row per concept, a column per jurisdiction, in each cell the sign and the count."""
    rows = sorted(made.rows, key=lambda row: _places(made)[row["concept"]])
    codes = list(dict.fromkeys(row["jurisdiction"] for row in rows))
    head = "".join(f'<th scope="col">{html.escape(str(code))}</th>' for code in codes)
    body = ""
    for _, cells in groupby(rows, key=lambda row: row["concept"]):
        found = {row["jurisdiction"]: row for row in cells}
        label = next(iter(found.values()))["label"]
        body += f'<tr><th scope="row">{html.escape(str(label))}</th>'
        body += "".join(f"<td>{_coverage(found[code])}</td>" for code in codes) + "</tr>"
    return _framed(made, f'<thead><tr><th scope="col">concept</th>{head}</tr></thead><tbody>{body}</tbody>', "")


def framed(document: str) -> str:
    """A whole document inside a notebook, in a frame of its own in which nothing is run."""
    return (
        f'<iframe sandbox="" style="width:100%;height:40em;border:1px solid" srcdoc="{html.escape(document)}"></iframe>'
    )


def _places(made: Table) -> dict[object, int]:
    """The concepts in the order in which the table first names them."""
    return {concept: place for place, concept in enumerate(dict.fromkeys(row["concept"] for row in made.rows))}


def _coverage(row: Row) -> str:
    counted = f" {row['having']}/{row['elements']}" if row.get("having") is not None and row.get("elements") else ""
    return f'<span title="{html.escape(str(row["coverage"]))}">{html.escape(str(row["sign"]))}{counted}</span>'


def _line(row: Row, names: Sequence[str]) -> str:
    return "<tr>" + "".join(f'<td dir="auto">{_cell(row, name)}</td>' for name in names) + "</tr>"


def _cell(row: Row, name: str) -> str:
    value = row.get(name)
    text = "" if value is None else str(value)
    shown = html.escape(text if len(text) <= _WORDS else f"{text[:_WORDS].rstrip()} …")
    address = str(row.get("address") or "")
    if name == "pinpoint" and text and address.startswith(("https://", "http://")):
        return f'<a href="{html.escape(address)}" title="{html.escape(str(row.get("citation") or ""))}">{shown}</a>'
    return shown


def _framed(made: Table, inner: str, more: str) -> str:
    caption = f"<caption>{html.escape(made.layout.title)}: {html.escape(made.about.asked)}</caption>"
    built = f"Index built {html.escape(made.about.built)}. {DISCLAIMER}"
    return f'{_STYLE}<table class="exportlex">{caption}{inner}</table><p><small>{more}{built}</small></p>'
