"""The answer of the item finder as a table: candidates list by list, then the lists that have none."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.comparison.lists.finding.results import NOTICE, Candidate, Found
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.comparison.results import Absence
from exportlex.exporting import citing, links
from exportlex.exporting.held import Held
from exportlex.exporting.lists.cited import cited
from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables.columns import ABSENCE, PERMALINK, PLACE, REASON, joined, rounded

CANDIDATES = Layout(
    "candidates",
    "Candidates for an item",
    (
        Column("rank", "The place among the candidates of its list, from 1.", Kind.INTEGER),
        Column("jurisdiction", "The code of the jurisdiction of the list."),
        Column("name", "Its name."),
        Column("list", "The id of the list."),
        Column("code", "The code of the entry as the list prints it."),
        Column("category", "The category of the list that it belongs to."),
        Column("in_force", "Whether the entry controls anything; no where it is reserved or repealed.", Kind.YES_NO),
        Column("under", "The entries that it stands in, with their words."),
        Column("words", "The entry's heading and text."),
        Column("notes", "The notes on it and on the entries that it stands in: they may change the scope."),
        Column("why", "What makes it a candidate; the strongest ground."),
        REASON,
        Column("score", "What candidates of one list are ranked by; of different lists they do not compare.",
               Kind.NUMBER),
        Column("textual", "The share of what was typed that its words say, 0 to 1.", Kind.NUMBER),
        Column("conceptual", "Closeness in meaning, 0 to 1; empty where it was not asked for.", Kind.NUMBER),
        ABSENCE,
        Column("out_of_force_since", "Since when at the latest the edition is out of force; else empty."),
        *PLACE,
        *PROVENANCE[:3],
        Column("notice", "What a candidate is not."),
        PERMALINK,
    ),
)  # fmt: skip


def tables(found: Found, held: Held, about: About) -> list[Table]:
    """One table; a list that was looked through and has no candidate has a row that says so."""
    return [Table(CANDIDATES, about, (*_candidates(found, held, about), *_without(found, held, about)))]


def _candidates(found: Found, held: Held, about: About) -> Iterator[dict[str, Value]]:
    ranks: dict[str, int] = {}
    for one in found.candidates:
        ranks[one.held.key] = ranks.get(one.held.key, 0) + 1
        yield _list(one.held, held) | {"rank": ranks[one.held.key]} | _candidate(one, held, about)


def _candidate(one: Candidate, held: Held, about: About) -> dict[str, Value]:
    entry, own = one.entry, one.held
    state = {"instrument": own.instrument, "language": own.language, "pinpoint": entry.pinpoint}
    return {
        "code": entry.code, "category": entry.category, "in_force": entry.live,
        "under": " › ".join(f"{above.code} {above.words}".strip() for above in one.above), "words": entry.words,
        "notes": joined(f"{note.label}: {note.text}" for each in (*one.above, entry) for note in each.notes),
        "why": one.why.value, "reason": one.reason, "score": rounded(one.score), "textual": rounded(one.words),
        "conceptual": rounded(one.meaning), "pinpoint": entry.pinpoint, "address": entry.address,
        "citation": cited(held, own, entry),
        "permalink": links.beside(about.permalink, "provision", **state),
    }  # fmt: skip


def _without(found: Found, held: Held, about: About) -> Iterator[dict[str, Value]]:
    for own in found.without:
        yield _list(own, held) | {
            "absence": str(Absence.NOT_FOUND), "permalink": about.permalink,
            "reason": "no candidate was found in this list, which is no proof that it does not control the item",
            "citation": f"Looked through: {cited(held, own)}",
        }  # fmt: skip


def _list(own: HeldList, held: Held) -> dict[str, Value]:
    return {
        "jurisdiction": own.jurisdiction, "name": held.name(own.jurisdiction), "list": own.id, "title": own.title,
        "instrument": own.instrument, "language": own.language, "as_of": own.as_of,
        "held": citing.HELD.get(own.held, own.held), "out_of_force_since": own.repealed, "notice": NOTICE,
    }  # fmt: skip
