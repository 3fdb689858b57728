"""What is held and what not as tables: jurisdictions, instruments by language, and the doubts about their reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.exporting import citing, links
from exportlex.exporting.held import Held
from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables.columns import PERMALINK, joined, shared
from exportlex.indexing.knowledge import Row

_WHOSE = (Column("jurisdiction", "The code of the jurisdiction."), Column("name", "Its name."))
SOURCES = Layout(
    "sources",
    "Sources",
    (
        *_WHOSE,
        Column("instrument", "The id of the law, regulation or list."),
        Column("title", "Its title in this language."),
        Column("language", "The language, as its code (ISO 639-1)."),
        Column("kind", "What it is: statute, regulation, order, list, treaty, guideline."),
        Column("held", "How the text is held: official, a third party's conversion, our digest, or not held."),
        Column("provisions", "How many provisions were read.", Kind.INTEGER),
        Column("definitions", "How many definitions were read.", Kind.INTEGER),
        Column("reading_issues", "How many doubts and notes there are about the reading.", Kind.INTEGER),
        Column("suspect", "How many of them put the reading in doubt.", Kind.INTEGER),
        Column("incomplete", "What this source is known to lack, in words."),
        Column("missing", "The parts of the law that are not held, as a lawyer cites them."),
        Column("out_of_force_since", "Since when at the latest it is out of force; empty where it is in force."),
        Column("licence", "The licence of the text."),
        *PROVENANCE[:3],
        Column("sha256", "The hash of the bytes that it was read from; of several documents all of them."),
        PERMALINK,
    ),
)
ISSUES = Layout(
    "reading-issues",
    "Reading issues",
    (
        Column("instrument", "The id of the law, regulation or list."),
        Column("title", "Its title."),
        Column("language", "The language, as its code (ISO 639-1)."),
        Column("kind", "What kind of doubt it is."),
        Column("where", "The place in the text."),
        Column("message", "What was found."),
        Column("suspect", "Whether it puts the reading in doubt: then no cell that rests on it is called a gap.",
               Kind.YES_NO),
        *PROVENANCE[:3],
        PERMALINK,
    ),
)  # fmt: skip
JURISDICTIONS = Layout(
    "jurisdictions",
    "What is held by jurisdiction",
    (
        *_WHOSE,
        Column("instruments", "How many instruments are declared.", Kind.INTEGER),
        Column("with_text", "How many of them are held, be it as our digest alone.", Kind.INTEGER),
        Column("official_or_converted", "How many are held as the official text or its conversion.", Kind.INTEGER),
        Column("provisions", "How many provisions were read.", Kind.INTEGER),
        Column("definitions", "How many definitions were read.", Kind.INTEGER),
        Column("oldest", "The oldest date of a text held."),
        Column("newest", "The newest date of a text held."),
        Column("suspect", "How many doubts about the readings there are.", Kind.INTEGER),
        Column("not_held_at_all", "Laws of the field that are not held: while one is named, silence proves nothing."),
        Column("citation", "The texts held, each with its date; or that none is."),
        PROVENANCE[1],
        PERMALINK,
    ),
)


def tables(instruments: Sequence[Row], held: Held, about: About) -> list[Table]:
    """The instruments, and the reading issues of these where there are any."""
    found = {(row["id"], row["language"]): row for row in instruments}
    issues = [row for row in held.issues if (row["instrument"], row["language"]) in found]
    sources = Table(SOURCES, about, tuple(_source(row, held, about) for row in instruments))
    doubts = (_issue(row, found[row["instrument"], row["language"]], held, about) for row in issues)
    return [sources, *([Table(ISSUES, about, tuple(doubts))] if issues else [])]


def jurisdictions(held: Held, about: About) -> Table:
    """What is held of each jurisdiction, by name."""
    return Table(JURISDICTIONS, about, tuple(_jurisdictions(held, about)))


def _source(row: Row, held: Held, about: About) -> dict[str, Value]:
    issues = [one for one in held.issues if (one["instrument"], one["language"]) == (row["id"], row["language"])]
    return {
        "jurisdiction": row["jurisdiction"], "name": held.name(row["jurisdiction"]), "instrument": row["id"],
        **{name: row[name] for name in ("title", "language", "kind", "provisions", "definitions", "incomplete",
                                        "licence", "as_of", "address")},
        "held": citing.HELD.get(row["held"], row["held"]), "reading_issues": len(issues),
        "suspect": sum(bool(one["suspect"]) for one in issues), "missing": joined(row["missing"]),
        "out_of_force_since": row["repealed"], "citation": _cited(row, held), "sha256": _hashes(row, held),
        "permalink": links.beside(about.permalink, "sources", instrument=row["id"]),
    }  # fmt: skip


def _issue(row: Row, instrument: Row, held: Held, about: About) -> dict[str, Value]:
    return {
        "instrument": row["instrument"], "title": instrument["title"], "language": row["language"],
        "kind": row["kind"], "where": row["place"], "message": row["message"], "suspect": bool(row["suspect"]),
        "citation": _cited(instrument, held), "as_of": instrument["as_of"], "address": instrument["address"],
        "permalink": links.beside(about.permalink, "sources", instrument=row["instrument"]),
    }  # fmt: skip


def _jurisdictions(held: Held, about: About) -> Iterator[dict[str, Value]]:
    unheld = {row["code"]: row["unheld"] for row in held.jurisdictions}
    for code, name in held.names.items():
        own = [row for row in held.instruments if row["jurisdiction"] == code]
        texts = [row for row in own if row["held"] != "none"]
        dates = sorted(row["as_of"] for row in texts if row["as_of"])
        yield {
            "jurisdiction": code, "name": name, "instruments": len({row["id"] for row in own}),
            "with_text": len({row["id"] for row in texts}),
            "official_or_converted": len({row["id"] for row in texts if row["held"] != "digest"}),
            "provisions": sum(row["provisions"] for row in own), "definitions": sum(row["definitions"] for row in own),
            "oldest": dates[0] if dates else "", "newest": dates[-1] if dates else "",
            "suspect": sum(bool(one["suspect"]) for one in held.issues if one["instrument"].split("/")[0] == code),
            "not_held_at_all": joined(unheld.get(code, ())),
            "citation": joined(_cited(row, held) for row in texts) or "no text is held",
            "as_of": shared(row["as_of"] for row in texts) if texts else "",
            "permalink": links.beside(about.permalink, "sources", **{"in": code}),
        }  # fmt: skip


def _cited(row: Row, held: Held) -> str:
    return citing.cited(held, row["title"], row | {"pinpoint": ""})


def _hashes(row: Row, held: Held) -> str:
    """The one hash of the instrument, or those of all its documents in this language, each once."""
    layer = "digest" if row["held"] == "digest" else "law"
    own = (one["sha256"] for one in held.documents if (one["instrument"], one["layer"]) == (row["id"], layer)
           and (layer == "digest" or one["language"] == row["language"]))  # fmt: skip
    return row["sha256"] or joined(sorted(set(own)))
