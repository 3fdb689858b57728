"""How an element stands in a party's law as a row for spreadsheets: the words, the place, or the reason of absence."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from exportlex.comparison.stating.position import Position
from exportlex.exporting import citing
from exportlex.indexing.knowledge import Passage
from exportlex.ui import proof, words
from exportlex.ui.exports import safe
from exportlex.ui.proof import Names

COLUMNS = (
    "party", "party_name", "standing", "answers", "words", "reason", "instrument", "title", "pinpoint", "held", "as_of",
    "language", "citation", "address", "sha256",
)  # fmt: skip


def row(position: Position, label: str, names: Names) -> dict[str, str]:
    """The row of a party; ``label`` is "" for the concept as a whole."""
    said = _party(position.jurisdiction, names)
    if position.empty:
        return said | {"standing": str(position.empty.absence), "reason": proof.silence(position, label)}
    if not label:
        return {"standing": "speaks to it"} | place(position.jurisdiction, position.hits[0].passage, names)
    standing, stated = position.standing(label), position.of(label)
    said["standing"] = str(standing)
    if stated is None:
        unknown = position.why_unknown(label)
        seen = ", ".join(f"{hit.passage.instrument} {hit.passage.pinpoint}" for hit in position.hits)
        return said | {"reason": unknown or f"{proof.silence(position, label)}: {seen}"}
    shown = {"answers": "; ".join(stated.values), "words": proof.flat(stated.words)}
    return said | shown | place(position.jurisdiction, stated.hit.passage, names)


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """CSV in UTF-8 with a byte-order mark, as Excel needs it; nothing in it is run as a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    for one in rows:
        writer.writerow({name: safe(value) for name, value in one.items()})
    return out.getvalue().encode("utf-8-sig")


def place(code: str, passage: Passage, names: Names) -> dict[str, str]:
    """Where the words of a party stand."""
    return _party(code, names) | {
        "instrument": passage.instrument, "title": passage.title, "pinpoint": passage.pinpoint,
        "held": citing.HELD.get(passage.held, passage.held), "as_of": passage.as_of, "language": passage.language,
        "citation": words.citation_text(passage), "address": passage.address, "sha256": passage.sha256,
    }  # fmt: skip


def _party(code: str, names: Names) -> dict[str, str]:
    return {"party": code, "party_name": names[code]}
