"""``exportlex lists compare``: which entry of one list is which of another, and where their numbers differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from exportlex.cli.options import Corpus, Data, Json, Out, places
from exportlex.cli.output import DISCLAIMER, about, err, json_lines, out, progress_bar, write_out
from exportlex.comparison.lists.comparing.closeness import conceptual
from exportlex.comparison.lists.comparing.compare import compare_lists
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.relations import EntryPair, ListRelation
from exportlex.comparison.lists.comparing.rows import Row, pair_row
from exportlex.exporting.held import Held
from exportlex.exporting.lists.limits import limits_of, sides_of
from exportlex.exporting.table import Table as Exported
from exportlex.exporting.tables import concordance as tables
from exportlex.indexing.knowledge import Knowledge


class Level(StrEnum):
    """What is compared: whole headed entries, or every item by itself."""

    ENTRY = "entry"
    ITEM = "item"


A = Annotated[
    str, typer.Argument(help="A jurisdiction (us), an instrument, or a list by its id: exportlex lists held.")
]
B = Annotated[str, typer.Argument(help="The other one; of a jurisdiction those of its lists in force that correspond.")]


def compare(
    a: A,
    b: B,
    level: Annotated[Level, typer.Option(help="Whole entries, or every item down to the last.")] = Level.ENTRY,
    relation: Annotated[
        ListRelation | None, typer.Option(help="Only pairs of this relation.", case_sensitive=False)
    ] = None,
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Every entry of two lists with its counterpart: the same, another threshold (and which side is stricter), other
    items or wording, split, merged, or only here. Entries are matched by words and numbers, never by their codes."""
    knowledge = Knowledge.open(places(data, corpus))
    made: list[Exported] = []
    for compared in compare_lists(knowledge, a, b):
        pairs = compared.headed() if level is Level.ENTRY else compared.items()
        kept = [pair for pair in pairs if relation in (None, pair.relation)]
        close = _close(knowledge, compared, kept)
        rows = [pair_row(compared, pair, one) for pair, one in zip(kept, close, strict=True)]
        if out_file:
            made += _tables(knowledge, compared, kept, close)
        if as_json:
            json_lines(rows)
        elif not out_file:
            _print(compared, pairs, rows)
    if out_file:
        write_out(out_file, made)


def _close(knowledge: Knowledge, compared: Concordance, pairs: Sequence[EntryPair]) -> list[float | None]:
    """How close each pair is in meaning."""
    with progress_bar() as bar:
        task = bar.add_task("sentence vectors of new texts", total=None)
        return conceptual(
            knowledge, compared, pairs, lambda _, done, total: bar.update(task, completed=done, total=total)
        )


def _tables(
    knowledge: Knowledge, compared: Concordance, pairs: Sequence[EntryPair], close: Sequence[float | None]
) -> list[Exported]:
    """The pairs, and the limits that differ between them."""
    left, right, held = compared.left.held, compared.right.held, Held.of(knowledge)
    sides = sides_of(held, left, right)
    asked = f"{left.title} ({left.as_of}) and {right.title} ({right.as_of})"
    said = about(knowledge, asked, "items", a=left.key, b=right.key)
    return [
        tables.pairs(compared, pairs, sides, held, said, close),
        tables.limits(compared, limits_of(pairs), sides, held, said),
    ]


def _print(compared: Concordance, pairs: Sequence[EntryPair], rows: Sequence[Row]) -> None:
    left, right = compared.left.held, compared.right.held
    title = f"{left.title} ({left.as_of}) and {right.title} ({right.as_of})"
    table = Table(left.id, right.id, "relation", "what differs", "textual", "conceptual", title=escape(title),
                  title_justify="left")  # fmt: skip
    for row in rows:
        figures = ("" if row[name] is None else f"{row[name]:.2f}" for name in ("textual", "conceptual"))
        table.add_row(row["a"] or "—", row["b"] or "—", row["relation"], escape(_differs(row)), *figures)
    out().print(table)
    counts = Counter(pair.relation.value for pair in pairs)
    err().print(", ".join(f"{count} {name}" for name, count in counts.most_common()), highlight=False)
    err().print(DISCLAIMER)


def _differs(row: Row) -> str:
    if row["absence"]:
        return f"{row['absence']}; nearest {row['nearest'] or 'none'}"
    said = [
        f"{one['at']['a'] or one['at']['b']}: {one['measures'] or 'value'} {one['a'] or '—'} / {one['b'] or '—'}"
        + (f" (stricter: {row['jurisdictions'][one['stricter']]})" if one["stricter"] else "")
        for one in row["differences"]
    ]
    if row["others"]:
        said.insert(0, f"with {', '.join(row['others'])}")
    items = row["items"]
    if items["only_a"] or items["only_b"]:
        said.append(f"items only in a: {items['only_a']}, only in b: {items['only_b']}")
    return "; ".join(said)
