"""A comparison to take away: a table for spreadsheets, and the same JSON Lines as ``exportlex compare --json``."""

from __future__ import annotations

import csv
import io
import json

from exportlex.comparison.compare import Comparison, rows
from exportlex.comparison.results import Empty, Hit
from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing, Stated
from exportlex.exporting import citing
from exportlex.ui import cache, words

_COLUMNS = (
    "jurisdiction", "name", "instrument", "title", "pinpoint", "held", "as_of", "language", "term", "scope",
    "introduced_by", "text", "digest_in_english", "elements", "left_out", "further_down", "lacking", "cannot_be_said",
    "figures", "quantities", "matched", "signals", "review", "closeness_wording", "closeness_meaning", "absence",
    "reason", "citation", "address", "sha256", "permalink",
)  # fmt: skip


def spreadsheet(comparison: Comparison, permalink: str) -> bytes:
    """CSV in UTF-8 with a byte-order mark, without which Excel garbles Chinese; an empty cell keeps its absence."""
    written = io.StringIO()
    writer = csv.DictWriter(written, _COLUMNS, restval="")
    writer.writeheader()
    for position in comparison.positions:
        row = _absent(position.empty) if position.empty else _present(position.hits[0]) | _position(position)
        writer.writerow({name: safe(value) for name, value in (row | {"permalink": permalink}).items()})
    return written.getvalue().encode("utf-8-sig")


def json_lines(comparison: Comparison) -> str:
    """One object per cell, then one per pair."""
    objects = rows(cache.knowledge(), comparison)
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)


def safe(value: str) -> str:
    """A value that begins like a formula is led by an apostrophe, so that no spreadsheet runs it."""
    return f"'{value}" if value.lstrip()[:1] in {"=", "+", "-", "@", "|", "%"} else value


def _absent(empty: Empty) -> dict[str, str]:
    name = cache.held().names.get(empty.jurisdiction, empty.jurisdiction)
    return {"jurisdiction": empty.jurisdiction, "name": name, "absence": str(empty.absence), "reason": empty.reason}


def _present(hit: Hit) -> dict[str, str]:
    passage = hit.passage
    return {
        "jurisdiction": passage.jurisdiction,
        "name": cache.held().names.get(passage.jurisdiction, passage.jurisdiction),
        "instrument": passage.instrument,
        "title": passage.title,
        "pinpoint": passage.pinpoint,
        "held": citing.HELD.get(passage.held, passage.held),
        "as_of": passage.as_of,
        "language": passage.language,
        "term": passage.term,
        "scope": passage.scope,
        "introduced_by": passage.lead,
        "text": passage.text,
        "digest_in_english": passage.gloss,
        "quantities": words.quantities(hit.quantities),
        "matched": "; ".join(hit.matched),
        "signals": "; ".join(hit.signals),
        "review": hit.decision.said_of(hit.text) if hit.decision else "",
        "closeness_wording": f"{hit.textual:.4f}",
        "closeness_meaning": "" if hit.conceptual is None else f"{hit.conceptual:.4f}",
        "citation": words.citation_text(passage),
        "address": passage.address,
        "sha256": passage.sha256,
    }


def _position(position: Position) -> dict[str, str]:
    """What the position states beyond its best passage: each element with its words and where they stand."""
    standings = {element.label: position.standing(element.label) for element in position.concept.elements}
    return {
        "elements": "; ".join(_stated(one) for one in position.stated if not one.excluded),
        "left_out": "; ".join(_stated(one) for one in position.stated if one.excluded),
        "further_down": "; ".join(_stated(one) for one in position.faint),
        "lacking": "; ".join(label for label, one in standings.items() if one is Standing.LACKING),
        "cannot_be_said": "; ".join(
            f"{label} ({position.why_unknown(label)})" for label, one in standings.items() if one is Standing.UNKNOWN
        ),
        "figures": "; ".join(_figure(one) for one in position.figures),
    }


def _stated(stated: Stated) -> str:
    answer = f" ({', '.join(stated.values)})" if stated.values else ""
    review = f" {{{stated.decision.said_of(stated.hit.text)}}}" if stated.decision else ""
    return f"{stated.label}{answer}: “{' '.join(stated.words.split())}” [{_place(stated.hit)}]{review}"


def _figure(figure: Figure) -> str:
    places = ", ".join(_place(place.hit) for place in figure.places)
    return f"{figure.quantity.measures}: {figure.said} [{places}]"


def _place(hit: Hit) -> str:
    return f"{hit.passage.instrument} {hit.passage.pinpoint}"
