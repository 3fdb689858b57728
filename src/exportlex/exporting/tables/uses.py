"""The uses of defined terms in a provision as a table, each with the definition that governs there and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from exportlex.comparison.classing.defining import Defined
from exportlex.comparison.governing.uses import Use
from exportlex.exporting import citing, links
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables.columns import PERMALINK, WHERE
from exportlex.indexing.knowledge import Row

USES = Layout(
    "uses",
    "Uses of defined terms",
    (
        Column("used_in", "The provision that uses the term, as it is cited."),
        Column("start", "Where the use begins in that provision's own text, in characters.", Kind.INTEGER),
        Column("end", "Where it ends.", Kind.INTEGER),
        Column("words", "The words as they stand there."),
        Column("term", "The term as it is defined."),
        Column("kind", "How the definition gives the meaning."),
        Column("scope", "For which part of the instrument the definition holds."),
        Column("reach", "The unit inside which it governs; empty where that is the whole instrument."),
        Column("reason", "Why this definition governs there."),
        Column("text", "The meaning, whole."),
        Column("concept", "The concept of our scheme that the definition defines, by our reading; empty for none."),
        Column("why", "Why our programs say so."),
        *WHERE,  # of the definition
        PERMALINK,
    ),
)


def tables(uses: Iterable[tuple[Row, Use]], defined: Mapping[int, Defined], held: Held, about: About) -> list[Table]:
    """A row for each use in the units given; ``defined`` tells by the definition's id which concept it defines."""
    return [Table(USES, about, tuple(_rows(uses, defined, held, about)))]


def _rows(
    uses: Iterable[tuple[Row, Use]], defined: Mapping[int, Defined], held: Held, about: About
) -> Iterator[dict[str, Value]]:
    for unit, use in uses:
        meaning, found = use.meaning, defined[use.meaning.id].assignment
        row = use.to_json(unit)
        title = held.titles.get(meaning.instrument, meaning.instrument)
        pinpoint = meaning.pinpoint or meaning.place
        source = row | {"pinpoint": pinpoint, "sha256": meaning.sha256}
        state = {"instrument": meaning.instrument, "language": meaning.language, "pinpoint": meaning.place}
        yield {
            **{name: row[name] for name in ("start", "end", "words", "term", "kind", "scope", "reach", "reason", "text",
                                            "instrument", "as_of", "address")},
            "used_in": unit["pinpoint"], "concept": found.concept if found else "", "why": found.why if found else "",
            "title": title, "pinpoint": pinpoint, "language": meaning.language,
            "held": citing.HELD.get(meaning.held, meaning.held),
            "sha256": meaning.sha256,
            "citation": citing.cited(held, title, source),
            "permalink": links.beside(about.permalink, "provision", **state),
        }  # fmt: skip
