"""The command ``exportlex``. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import sys

import typer
from rich.console import Console

from exportlex.cli import (
    asking,
    briefing,
    cite,
    distances,
    evaluating,
    holding,
    items,
    lists,
    reviewing,
    schema,
    scheme,
    surveying,
    terms,
)
from exportlex.errors import ExportlexError

app = typer.Typer(
    name="exportlex",
    help="A knowledge base of export-control law, and a comparator for harmonising it. Research aid, no legal advice.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("gather")(holding.gather)
app.command("build")(holding.build)
app.command("sources")(holding.sources)
app.command("coverage")(holding.coverage)
app.command("read")(holding.read)
app.command("definitions")(asking.definitions)
app.command("find")(asking.find)
app.command("compare")(asking.compare)
app.command("terms")(terms.terms)
app.command("cite")(cite.cite)
app.command("matrix")(surveying.matrix)
app.command("gaps")(surveying.gaps)
app.command("core")(surveying.core)
app.command("brief")(briefing.brief)
app.command("tree")(distances.tree)
app.command("moves")(distances.moves)
app.command("asymmetry")(distances.asymmetry)
app.command("concepts")(scheme.concepts)
app.command("schema")(schema.schema)
app.command("decide")(reviewing.decide)
app.command("decisions")(reviewing.decisions)
app.command("items")(items.items)
app.add_typer(lists.app, name="lists")
app.add_typer(evaluating.app, name="evaluate")


def main() -> None:
    """Run a command; an expected failure is one line on standard error and exit code 1."""
    try:
        app()
    except ExportlexError as error:
        Console(stderr=True, soft_wrap=True, highlight=False).print(f"exportlex: {error}", markup=False)
        sys.exit(1)
    except KeyboardInterrupt:
        Console(stderr=True).print("exportlex: stopped; what was finished is kept, run the same command to go on")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
