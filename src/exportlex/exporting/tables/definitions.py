"""Definitions as a table: term, meaning, scope, what it refers to, and the concept that it defines by our reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.comparison.classing.assigning import assigned
from exportlex.exporting import citing, links
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Layout, Table, Value
from exportlex.exporting.tables.columns import PERMALINK, WHERE, joined
from exportlex.indexing.knowledge import Knowledge, Row

DEFINITIONS = Layout(
    "definitions",
    "Definitions",
    (
        Column("jurisdiction", "The code of the jurisdiction."),
        Column("name", "Its name."),
        Column("term", "The term that is defined."),
        Column("aliases", "Its other names."),
        Column("kind", "How the meaning is given: in words, by reference, or by what it includes."),
        Column("scope", "For which part of the instrument it holds."),
        Column("reach", "The unit inside which it governs; empty where that is the whole instrument."),
        Column("text", "The meaning, whole."),
        Column("exclusions", "Its sentences or items that take something out."),
        Column("reference", "The provision that it refers to, as it is written."),
        Column(
            "refers_to", "Where each citation of its meaning leads: its words, then the place, or why there is none."
        ),
        Column("concept", "The concept of our scheme that it defines, by our reading; empty for none."),
        Column("why", "Why our programs say so."),
        *WHERE,
        PERMALINK,
    ),
)


def tables(knowledge: Knowledge, rows: Sequence[Row], held: Held, about: About) -> list[Table]:
    """A row for each definition; ``rows`` are those of ``Knowledge.definitions``."""
    return [Table(DEFINITIONS, about, tuple(_rows(knowledge, rows, held, about)))]


def _rows(knowledge: Knowledge, rows: Sequence[Row], held: Held, about: About) -> Iterator[dict[str, Value]]:
    hashes = {row["id"]: row["sha256"] for row in knowledge.documents()} if rows else {}
    titles = {(row["id"], row["language"]): row["title"] for row in held.instruments}
    for row in rows:
        code = row["instrument"].split("/")[0]
        title = titles.get((row["instrument"], row["language"])) or held.titles.get(row["instrument"], "")
        found = assigned(knowledge.concepts, [row["term"], *row["aliases"]], row["text"], row["language"])
        state = {name: row[name] for name in ("instrument", "language", "pinpoint")}
        address, sha256 = row["address"] or row["official_address"], hashes.get(row["document"], "")
        source = row | {"address": address, "sha256": sha256}
        yield {
            "jurisdiction": code, "name": held.name(code), **state,
            **{name: row[name] for name in ("term", "kind", "scope", "text", "reference", "as_of")},
            "aliases": joined(row["aliases"]), "reach": row["within"], "exclusions": joined(row["exclusions"]),
            "refers_to": _refers_to(knowledge, row), "concept": found.concept if found else "",
            "why": found.why if found else "", "title": title, "held": citing.HELD.get(row["held"], row["held"]),
            "address": address, "sha256": sha256,
            "citation": citing.cited(held, title, source),
            "permalink": links.beside(about.permalink, "provision", **state),
        }  # fmt: skip


def _refers_to(knowledge: Knowledge, row: Row) -> str:
    if not row["cites"] or row["cites"] == "[]":
        return ""
    leads = (followed.to_json() for followed in knowledge.followed(row["id"]))
    return joined(f"“{one['cited']}” → {_end(one)}" for one in leads)


def _end(lead: Row) -> str:
    named = lead.get("instrument") or lead.get("law") or ""
    if lead["status"] == "held":
        return f"{named} {lead.get('pinpoint') or ''}".strip()
    return f"{lead['status'].replace('-', ' ')}: {named}".removesuffix(": ")
