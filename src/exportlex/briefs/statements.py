"""Every statement of a brief, wherever it stands: to be walked, and as a table with what each refers to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from exportlex.briefs.model import Brief, Search, Source, Statement
from exportlex.exporting.table import About, Table
from exportlex.exporting.tables.statements import STATEMENTS


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement and where it stands."""

    part: str
    concept: str
    statement: Statement


def statements(brief: Brief) -> Iterator[Placed]:
    """Every statement, in the order of the brief: found by its type, so that no part can be forgotten."""
    for part in fields(brief):
        yield from _inside(getattr(brief, part.name), part.name, "")


def statements_table(brief: Brief, about: About) -> Table:
    """A row per statement; addresses and hashes are those of all the annex entries that it refers to."""
    entries: dict[str, Source | Search] = {source.key: source for source in brief.sources}
    entries |= {search.key: search for search in brief.searches}
    rows = []
    for placed in statements(brief):
        cited = [entries[key] for key in placed.statement.references]
        sources = [one for one in cited if isinstance(one, Source)]
        dates = {one.as_of for one in sources}
        rows.append({
            "part": placed.part, "concept": placed.concept, "statement": placed.statement.text,
            "references": "; ".join(placed.statement.references), "citation": "; ".join(map(_citation, cited)),
            "as_of": dates.pop() if len(dates) == 1 else "", "address": "; ".join(one.address for one in sources),
            "sha256": "; ".join(one.sha256 for one in sources), "permalink": about.permalink,
        })  # fmt: skip
    return Table(STATEMENTS, about, tuple(rows))


def _inside(value: object, part: str, concept: str) -> Iterator[Placed]:
    if isinstance(value, Statement):
        yield Placed(part, concept, value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _inside(one, part, concept)
    elif is_dataclass(value):
        # Of a section its label is the concept and its fields are the parts; deeper ones belong to these.
        own = str(getattr(value, "label", concept)) if part in ("sections", "steps") else concept
        for field in fields(value):
            name = field.name if part == "sections" else part
            yield from _inside(getattr(value, field.name), name, own)


def _citation(entry: Source | Search) -> str:
    if isinstance(entry, Source):
        return f"{entry.title}, {entry.pinpoint} ({entry.dated}; {entry.held}), {entry.address}"
    return f"{entry.party}: {entry.absence}; looked through: {'; '.join(entry.texts) or 'nothing'}"
