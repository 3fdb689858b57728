"""The common core to take away: a spreadsheet, the objects that programs read, and Markdown for a note."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.shares import Share
from exportlex.comparison.surveying.ways import Ways
from exportlex.ui import core_tables, evidence_rows, proof, words
from exportlex.ui.core_ways import groups, shortest_first
from exportlex.ui.proof import Names, flat
from exportlex.ui.ways import ranged, said

NO_DRAFT = (
    "A list of elements in our words, each with who has it. It is no draft, and no party has proposed or accepted it."
)
_COLUMNS = (
    "kind", "concept", "element", "shared_by", "having", "leaving_out", "lacking", "further_down", "unknown",
    "answers_differ",
    *evidence_rows.COLUMNS, "permalink",
)  # fmt: skip
_MARKS = re.compile(r"([\\`*_\[\]<>|])")


def spreadsheet(core: Core, permalink: str, names: Names) -> bytes:
    """A row per element and party, then a row per figure."""
    return evidence_rows.written(_COLUMNS, (row | {"permalink": permalink} for row in _rows(core, names)))


def json_lines(core: Core, target: str) -> str:
    """The object that ``exportlex core --json --target`` writes."""
    return json.dumps(core.to_json(target), ensure_ascii=False) + "\n"


def markdown(core: Core, ways: Ways, permalink: str, names: Names) -> str:
    """The core as a note: every line with its references, every absence with its reason."""
    positions = {position.jurisdiction: position for position in core.positions}
    parties = core_tables.listed(tuple(positions), names)
    lines = [f"# Common core: {_plain(core.concept.label)}", "", f"Parties: {_plain(parties)}. {NO_DRAFT}", ""]
    for heading, shares in groups(core):
        lines += [f"## {heading}", ""]
        for share in shares:
            lines += [*_element(share, positions, names), ""]
    lines += _figures(core, names)
    lines += [f"## Who would move how far, to {_plain(said(ways.target, names))}", ""]
    lines += [*(_way(move, names) for move in shortest_first(ways)), ""]
    lines += ["Research aid, no legal advice. Check the official text before relying on it.", f"Read at: {permalink}"]
    return "\n".join(lines) + "\n"


def _rows(core: Core, names: Names) -> Iterator[dict[str, str]]:
    for heading, shares in groups(core):
        for share in shares:
            row = {
                "kind": "element", "concept": core.concept.id, "element": share.element.label, "shared_by": heading,
                "having": " ".join(share.having), "leaving_out": " ".join(share.leaving_out),
                "lacking": " ".join(share.lacking), "further_down": " ".join(share.further_down),
                "unknown": " ".join(share.unknown),
                "answers_differ": "yes" if share.answers_differ else "no",
            }  # fmt: skip
            for position in core.positions:
                yield row | evidence_rows.row(position, share.element.label, names)
    for position in core.positions:
        for figure in position.figures:
            measure = core_tables.MEASURES.get(figure.quantity.measures, figure.quantity.measures)
            row = {"kind": "figure", "concept": core.concept.id, "element": measure, "standing": "covered"}
            for one in figure.places:
                stated = row | {"answers": core_tables.figure_said(figure, [one]), "words": one.quantity.words}
                yield stated | evidence_rows.place(position.jurisdiction, one.hit.passage, names)


def _element(share: Share, positions: dict[str, Position], names: Names) -> list[str]:
    label = share.element.label
    lines = [f"- **{_plain(label)}**. " + _plain(". ".join(core_tables.who(share, len(positions), names))) + "."]
    for code in share.having:
        lines.append(f"  - {_plain(names[code])}: {_proved(positions[code], label)}")
    for code in (*share.leaving_out, *share.lacking, *share.further_down, *share.unknown):
        lines.append(f"  - {_plain(names[code])}: {_unproved(positions[code], label)}")
    return lines


def _proved(position: Position, label: str) -> str:
    stated = position.of(label)
    if stated is None:
        return ""
    answer = f"{', '.join(stated.values)}: " if stated.values else ""
    return _plain(f"{answer}“{flat(stated.words)}”, {words.citation_text(stated.hit.passage)}")


def _unproved(position: Position, label: str) -> str:
    """Why a party is not among those that have it: left out, only further down, an absence, or a doubt."""
    standing = position.standing(label)
    if position.of(label):
        return f"{standing}: {_proved(position, label)}"
    if standing is Standing.UNKNOWN:
        return _plain(f"{standing}: {position.why_unknown(label)}")
    seen = "; ".join(words.citation_text(hit.passage) for hit in position.hits)
    return _plain(proof.silence(position, label) + (f": {seen}" if seen else ""))


def _figures(core: Core, names: Names) -> list[str]:
    found = [(position, figure) for position in core.positions for figure in position.figures]
    lines = [f"- {_plain(names[position.jurisdiction])}: {_figure(figure)}" for position, figure in found]
    return ["## Figures", "", *lines, ""] if lines else []


def _figure(figure: Figure) -> str:
    measure = core_tables.MEASURES.get(figure.quantity.measures, figure.quantity.measures).lower()
    places = "; ".join(f"“{one.quantity.words}”, {words.citation_text(one.hit.passage)}" for one in figure.places)
    return _plain(f"{measure} {core_tables.figure_said(figure, figure.places)}: {places}")


def _way(move: Move, names: Names) -> str:
    if move.steps is None:
        return f"- {_plain(names[move.jurisdiction])}: not counted. {_plain(move.reason)}"
    parts = (
        ("add", move.add), ("drop", move.drop), ("settle the answer of", move.settle),
        ("only in passages further down", move.further_down), ("cannot be said", move.unknown),
    )  # fmt: skip
    stated = "; ".join(f"{verb}: {', '.join(labels)}" for verb, labels in parts if labels) or "nothing to move"
    steps = f"{ranged(move.steps, move.most)} {'step' if move.most == 1 else 'steps'}"
    return f"- {_plain(names[move.jurisdiction])}, {steps}: {_plain(stated)}"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", flat(text))
