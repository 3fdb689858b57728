"""The command ``schema``: what the tables that are exported as JSON hold."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from exportlex.cli.output import err, out
from exportlex.exporting import schema as making
from exportlex.exporting.layouts import layout, layouts
from exportlex.gathering import atomic


def schema(
    name: Annotated[str, typer.Argument(help="A table, such as comparison (default: a list of all).")] = "",
    into: Annotated[Path | None, typer.Option(help="Write the schemas of all tables into this folder instead.")] = None,
) -> None:
    """The JSON Schema (draft 2020-12) of an exported table, or which tables there are.

    The same stand in corpus/schemas; the "$schema" of an exported file names the one that describes it.
    """
    if name:
        sys.stdout.write(making.printed(layout(name)))
    elif into:
        for one in layouts().values():
            atomic.write(into / f"{one.name}.schema.json", making.printed(one).encode())
        err().print(f"{len(layouts())} schemas in {into}", markup=False, soft_wrap=True)
    else:
        table = Table("table", "title", "columns")
        for one in layouts().values():
            table.add_row(one.name, one.title, ", ".join(column.name for column in one.columns))
        out().print(table)
