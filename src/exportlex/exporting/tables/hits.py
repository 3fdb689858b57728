"""What a search found as a table: a row for each passage, and for each jurisdiction without one the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exportlex.comparison.results import Empty, Hit
from exportlex.exporting import citing, links, saying
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables.columns import ABSENCE, PERMALINK, REASON, WHERE, joined, place, rounded

HITS = Layout(
    "hits",
    "Passages found",
    (
        Column("rank", "The place among the passages of its jurisdiction, from 1.", Kind.INTEGER),
        Column("jurisdiction", "The code of the jurisdiction."),
        Column("name", "Its name."),
        Column("kind", "What the passage is: a definition, an article, a paragraph, an entry of a list."),
        Column("term", "The term that it defines, where it is a definition."),
        Column("scope", "For which part of the instrument a definition holds."),
        Column("introduced_by", "The words one level up that introduce the text."),
        Column("text", "The passage, whole."),
        Column("digest_in_english", "Our restatement in English of a text in another language; not the official text."),
        Column("elements", "The elements of the concept that show in it, each with the words that show it."),
        Column("left_out", "The elements that it names to leave them out, likewise."),
        Column("quantities", "The numbers that it states, in its own words."),
        Column("matched", "What was searched for and stands in it."),
        Column("signals", "What stands in it and tells of the concept without naming it."),
        Column("review", "What a reviewer decided of it; empty where no one did."),
        Column("closeness_wording", "Closeness to what was asked by wording, 0 to 1.", Kind.NUMBER),
        Column("closeness_meaning", "The same by meaning; empty where the model does not read it.", Kind.NUMBER),
        ABSENCE,
        REASON,
        Column("searched", "For an absence: the words that were looked for."),
        *WHERE,
        PERMALINK,
    ),
)


def tables(found: Mapping[str, list[Hit] | Empty], held: Held, about: About) -> list[Table]:
    """One table: first the best of each jurisdiction, then the second best, and so on; absences last."""
    hits = [hit for result in found.values() if not isinstance(result, Empty) for hit in result]
    hits.sort(key=lambda hit: (hit.rank, -hit.textual))
    empty = [result for result in found.values() if isinstance(result, Empty)]
    return [Table(HITS, about, (*_passages(hits, held, about), *_absences(empty, held, about)))]


def _passages(hits: list[Hit], held: Held, about: About) -> Iterator[dict[str, Value]]:
    for hit in hits:
        passage = hit.passage
        yield place(held, passage) | {
            "rank": hit.rank, "jurisdiction": passage.jurisdiction, "name": held.name(passage.jurisdiction),
            "kind": passage.kind, "term": passage.term, "scope": passage.scope, "introduced_by": passage.lead,
            "text": passage.text, "digest_in_english": passage.gloss, "elements": _elements(hit, excluded=False),
            "left_out": _elements(hit, excluded=True), "quantities": saying.quantities(hit.quantities),
            "matched": joined(hit.matched), "signals": joined(hit.signals),
            "review": hit.decision.said_of(hit.text) if hit.decision else "",
            "closeness_wording": rounded(hit.textual), "closeness_meaning": rounded(hit.conceptual),
            "permalink": links.beside(about.permalink, "provision", **links.provision_state(passage)),
        }  # fmt: skip


def _elements(hit: Hit, *, excluded: bool) -> str:
    shown = (one for one in hit.elements if one.excluded is excluded)
    return joined(f"{one.label}: {', '.join(_quoted(hit, span) for span in one.spans)}" for one in shown)


def _quoted(hit: Hit, span: tuple[int, int]) -> str:
    return f"“{' '.join(hit.text[slice(*span)].split())}”"


def _absences(found: list[Empty], held: Held, about: About) -> Iterator[dict[str, Value]]:
    for empty in found:
        yield {
            "jurisdiction": empty.jurisdiction, "name": held.name(empty.jurisdiction), "absence": str(empty.absence),
            "reason": empty.reason, "searched": joined(empty.searched), "citation": citing.absence_text(held, empty),
            "permalink": about.permalink,
        }  # fmt: skip
