"""What holds of every brief, whatever was chosen: each breach in words, so that a test can ask for none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from exportlex.briefs.model import Brief, Point, Remark, Search, Section, Source, Statement, Style
from exportlex.briefs.statements import statements

Entries = dict[str, Source | Search]


def entries(brief: Brief) -> Entries:
    """The annex by key."""
    return {entry.key: entry for entry in (*brief.sources, *brief.searches)}


def breaches(brief: Brief) -> list[str]:
    """Every breach of honesty in a brief."""
    return [*_of_statements(brief), *_of_cells(brief), *_of_steps(brief), *_of_remarks(brief), *_of_numbers(brief)]


def points(section: Section) -> tuple[Point, ...]:
    """Every point of a section, in its order."""
    return (*section.core, *section.mostly, *section.differences)


def named(statement: Statement, names: Iterable[str], titles: Iterable[str]) -> set[str]:
    """The parties that a statement names in our words; the words and titles of laws may name anybody."""
    ours = " ".join(piece.text for piece in statement.pieces if piece.style is not Style.WORDS)
    for title in titles:
        ours = ours.replace(title, "")
    return {name for name in names if re.search(rf"\b{re.escape(name)}\b", ours)}


def _of_statements(brief: Brief) -> Iterator[str]:
    """Each rests on entries of just the parties that it names; in tables the row or the column names the party.

    The lead of a point names nobody, and rests on nothing that its lines do not rest on.
    """
    annex, names = entries(brief), [party.name for party in brief.parties]
    titles = {one.title for one in (*brief.sources, *brief.held, *brief.not_held)}
    in_tables = {row_said: row.party for table in brief.quantities for row in table.rows for row_said in row.statements}
    below = {
        id(point.lead): {key for line in point.lines for key in line.references}
        for section in brief.sections
        for point in points(section)
    }
    for placed in statements(brief):
        statement = placed.statement
        of = {annex[key].party for key in statement.references}
        said = named(statement, names, titles)
        if placed.part == "quantities":
            said |= {in_tables[statement]}
        if id(statement) in below:
            if said or not set(statement.references) <= below[id(statement)]:
                yield f"{placed.part}: {statement.text}: names {sorted(said)}, or rests on more than its lines"
        elif placed.part != "thresholds" and said != of:
            yield f"{placed.part}: {statement.text}: names {sorted(said)} and rests on {sorted(of)}"


def _of_cells(brief: Brief) -> Iterator[str]:
    """A cell rests on an entry of its own party; on a search just where its sign says that something is not there."""
    annex, names = entries(brief), {party.code: party.name for party in brief.parties}
    rows = [*brief.matrix, *(row for section in brief.sections for row in section.elements)]
    for cell in (cell for row in rows for cell in row.cells):
        for key in cell.references or ("",):
            entry = annex.get(key)
            if entry is None or entry.party != names[cell.party]:
                yield f"a cell of {cell.party} rests on {key!r}"
            elif isinstance(entry, Search) != (cell.sign in ("–", "?", "○", "n/a")):
                yield f"a cell {cell.sign} of {cell.party} rests on {key}"


def _of_steps(brief: Brief) -> Iterator[str]:
    """At least two meet a step, at least one remains, and nobody is on two sides."""
    codes = [party.code for party in brief.parties]
    for step in brief.steps:
        sides = (*step.meeting, *step.remaining, *step.undetermined)
        if len(step.meeting) < 2 or not step.remaining or sorted(sides) != sorted(codes):
            yield f"step {step.number} has the sides {sides}"


def _of_remarks(brief: Brief) -> Iterator[str]:
    """No remark names a party or a place in a law."""
    titles = {one.title for one in (*brief.sources, *brief.held, *brief.not_held)}
    law = {party.name for party in brief.parties} | {one.pinpoint for one in brief.sources} | titles
    for remark in _remarks(brief):
        for word in law:
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", remark.text):
                yield f"a remark speaks of {word!r}: {remark.text}"


def _remarks(brief: Brief) -> Iterator[Remark]:
    yield from (*brief.method, *brief.steps_remarks)
    yield from (remark for section in brief.sections for remark in section.remarks)
    yield from (remark for pair in brief.thresholds for remark in pair.remarks)


def _of_numbers(brief: Brief) -> Iterator[str]:
    """The annex is numbered from 1, each passage stands in it once, and each is cited or pinned."""
    if [source.key for source in brief.sources] != [str(n) for n in range(1, len(brief.sources) + 1)]:
        yield "passages are not numbered in a row"
    places = [(one.sha256, one.pinpoint, one.text, one.language) for one in brief.sources]
    if len(set(places)) < len(places):
        yield "a passage stands in the annex twice"
    cited = set(mentions(brief))
    if loose := [key for key, one in entries(brief).items() if key not in cited and not getattr(one, "pinned", False)]:
        yield f"nothing rests on {loose}"


def mentions(brief: Brief) -> list[str]:
    """The keys in the order in which a reader meets them, each once."""
    found = [key for row in brief.matrix for cell in row.cells for key in cell.references]
    for section in brief.sections:
        found += [key for said in section.summary for key in said.references]
        found += [key for row in section.elements for cell in row.cells for key in cell.references]
        found += [key for one in points(section) for said in (one.lead, *one.lines) for key in said.references]
        found += [key for said in (*section.gaps, *section.moves) for key in said.references]
    found += [key for placed in statements(brief) for key in placed.statement.references]
    return list(dict.fromkeys(found))
