"""Commands about what is held: gather, build, sources, read."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Column, Table

from exportlex.catalog.coverage import coverage_in_full, coverage_table
from exportlex.catalog.loading import load_catalog
from exportlex.cli.options import Corpus, Data, Json, Out, places
from exportlex.cli.output import about, err, json_lines, out, progress_bar, write_out
from exportlex.comparison.lists.comparing.compare import make_ready
from exportlex.comparison.surveying.survey import survey
from exportlex.errors import GatheringError, ReadingError, UnknownWordError
from exportlex.exporting.held import Held
from exportlex.exporting.tables import sources as source_tables
from exportlex.extraction.extract import definitions as extract_definitions
from exportlex.indexing.build import build as build_index
from exportlex.indexing.knowledge import Knowledge
from exportlex.model import Definition, Provision
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document
from exportlex.settings import Settings


def gather(
    mirror: Annotated[Path | None, typer.Option(help="Read the same addresses from this folder instead.")] = None,
    only: Annotated[
        list[str] | None, typer.Option(help="Jurisdictions or instruments, may be given several times.")
    ] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="The text as of this date, YYYY-MM-DD.")] = None,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Fetch official texts from their publishers (or a mirror) into the snapshot store."""
    from exportlex.gathering import gather as gathering
    from exportlex.gathering.lock import Lock
    from exportlex.gathering.mirror import Mirror
    from exportlex.gathering.progress import ProgressBar
    from exportlex.gathering.report import exit_code, show
    from exportlex.gathering.state import State
    from exportlex.gathering.store import SnapshotStore
    from exportlex.gathering.web import Web

    where = places(data, corpus)
    catalog = load_catalog(where.corpora)
    store, lock = SnapshotStore(where.snapshots), Lock(where.lock)
    transport = Mirror(mirror) if mirror else Web(store, State(where.snapshots / "state.json"))
    wanted = [part for word in only or [] for part in word.split(",") if part]
    with ProgressBar() as progress:
        outcomes = gathering.gather(catalog, store, lock, transport, only=wanted, as_of=_date(as_of), progress=progress)
    show(outcomes, err())
    raise typer.Exit(exit_code(outcomes))


def _date(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise UnknownWordError(f"--as-of {text!r} is no date; write it as 2026-01-31") from error


def build(data: Data = None, corpus: Corpus = None) -> None:
    """Read, extract and index whatever changed, survey it, make its lists ready; resumable, and quick the next time."""
    where = places(data, corpus)
    tasks: dict[str, Any] = {}
    with progress_bar() as bar:

        def tell(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=of)
            bar.update(tasks[stage], completed=done, total=of)

        report = build_index(where, tell)
        if Settings().survey:
            survey(Knowledge.open(where), lambda done, of: tell("surveying", done, of))
            make_ready(Knowledge.open(where), lambda done, of: tell("control lists", done, of))
    console = err()
    if report.unchanged:
        console.print(f"Nothing changed; the index is current ({report.seconds:.1f} s).")
        return
    for document, reason in report.failed.items():
        console.print(f"failed: {document}: {reason}", style="red", markup=False)
    console.print(
        f"{len(report.read)} documents read, {report.kept} kept, {len(report.failed)} failed; "
        f"{report.counts['provisions']} provisions, {report.counts['definitions']} definitions, "
        f"{report.embedded} passages embedded anew; {report.seconds:.0f} s."
    )
    if report.failed:
        raise typer.Exit(1)


def sources(out_file: Out = None, as_json: Json = False, data: Data = None, corpus: Corpus = None) -> None:
    """What is held of each instrument, how, as of when, and the doubts about its reading."""
    knowledge = Knowledge.open(places(data, corpus))
    rows = [_source(knowledge, row) for row in knowledge.instruments()]
    suspect = any(issue["suspect"] for row in rows for issue in row["issues"])
    if out_file:
        held, said = Held.of(knowledge), about(knowledge, "What is held and what not", "sources")
        write_out(
            out_file, [*source_tables.tables(held.instruments, held, said), source_tables.jurisdictions(held, said)]
        )
    if as_json:
        json_lines(rows)
    elif not out_file:
        table = Table(
            Column("instrument", no_wrap=True), "lang", "title", "held", "as of", "provisions", "definitions", "issues"
        )
        for row in rows:
            doubts = f"{len(row['issues'])}" + (" (suspect)" if any(i["suspect"] for i in row["issues"]) else "")
            table.add_row(row["instrument"], row["language"], row["title"], row["held"], row["as_of"],
                          str(row["provisions"]), str(row["definitions"]), doubts)  # fmt: skip
        out().print(table)
    raise typer.Exit(1 if suspect else 0)


def _source(knowledge: Knowledge, row: dict[str, Any]) -> dict[str, Any]:
    issues = [issue for issue in knowledge.issues(row["id"]) if issue["language"] == row["language"]]
    hashes = sorted(
        document["sha256"]
        for document in knowledge.documents(row["id"])
        if document["language"] == row["language"] and document["layer"] == "law"
    )
    return {
        "jurisdiction": row["jurisdiction"], "instrument": row["id"], "title": row["title"],
        "language": row["language"], "as_of": row["as_of"], "address": row["address"],
        "sha256": row["sha256"] or ",".join(hashes), "held": row["held"], "provisions": row["provisions"],
        "definitions": row["definitions"], "incomplete": row["incomplete"], "missing": row["missing"],
        "issues": [
            {"kind": i["kind"], "where": i["place"], "message": i["message"], "suspect": bool(i["suspect"])}
            for i in issues
        ],
    }  # fmt: skip


def coverage(
    full: Annotated[bool, typer.Option("--full", help="Every instrument, as it stands in corpus/COVERAGE.md.")] = False,
    corpus: Corpus = None,
) -> None:
    """What is declared, as the Markdown table that stands in the README."""
    made = coverage_in_full if full else coverage_table
    out().print(made(load_catalog(places(None, corpus).corpora)), markup=False, soft_wrap=True)


def read(
    file: Annotated[Path, typer.Argument(help="A file as a publisher serves it.")],
    publisher: Annotated[str, typer.Option(help="The publisher's name.")],
    language: Annotated[str, typer.Option(help="ISO 639-1, where the file does not say.")] = "",
    citation: Annotated[str, typer.Option(help="The form pinpoints start with, such as '15 CFR'.")] = "",
    ignore_marks: Annotated[
        bool, typer.Option("--ignore-marks", help="Forget the publisher's definition marks, and italics.")
    ] = False,
    as_json: Json = False,
) -> None:
    """One file through reader and extraction, no declaration needed: its provisions, then its definitions."""
    if not file.is_file():
        raise GatheringError(f"{file}: no such file; name a file that a publisher served")
    document = Document(raw=file.read_bytes(), where=str(file), name=file.stem, language=language, citation=citation)
    reading = read_document(publisher, document, ignore_marks=ignore_marks)
    if not reading.provisions:
        raise ReadingError(f"{file}: no provision found; is it really a file of {publisher}?")
    found, doubts = extract_definitions(reading)
    rows = [_provision(provision, reading.language) for provision in reading.provisions]
    rows += [definition_row(definition, reading.language) for definition in found]
    for issue in (*reading.issues, *doubts):
        err().print(f"{issue.kind}: {issue.where}: {issue.message}", style="yellow", markup=False)
    if as_json:
        json_lines(rows)
        return
    for row in rows:
        label = row.get("term") or row.get("heading") or ""
        out().print(f"{row['type']:<10} {row['pinpoint']}  {label}  {row['text'][:100]}", markup=False)


def _provision(provision: Provision, language: str) -> dict[str, Any]:
    return {
        "type": "provision", "key": provision.key, "kind": str(provision.kind), "pinpoint": provision.pinpoint,
        "number": provision.number, "heading": provision.heading, "text": provision.text, "parent": provision.parent,
        "language": language, "address": provision.address,
        "marks": [{"kind": str(m.kind), "start": m.start, "end": m.end, "target": m.target} for m in provision.marks],
        "rows": provision.rows,
    }  # fmt: skip


def definition_row(definition: Definition, language: str) -> dict[str, Any]:
    """A definition as an object."""
    return {
        "type": "definition", "term": definition.term, "aliases": list(definition.aliases),
        "kind": str(definition.kind), "scope": str(definition.scope), "reach": definition.reach,
        "pinpoint": definition.pinpoint,
        "text": definition.text, "exclusions": list(definition.exclusions), "reference": definition.reference,
        "provision": definition.provision, "language": language, "tradition": definition.tradition,
    }  # fmt: skip
