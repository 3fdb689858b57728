"""Gaps as tables: a row per gap and party, with the words or the reason of each; and what cannot be said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from exportlex.comparison.surveying.gaps import Gap
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.unsaid import Unsaid
from exportlex.exporting import citing
from exportlex.exporting.held import Held
from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables import evidence
from exportlex.exporting.tables.columns import ABSENCE, CONCEPT, ELEMENT, PERMALINK, REASON, joined, linked, rounded
from exportlex.exporting.unions import over

GAPS = Layout(
    "gaps",
    "Gaps",
    (
        Column("side", "Whether the jurisdiction lacks what most peers have, or has what most peers lack."),
        Column("jurisdiction", "The code of the jurisdiction whose gap it is."),
        Column("name", "Its name."),
        CONCEPT,
        ELEMENT,
        Column("peers_having", "The codes of the peers that have it."),
        Column("peers_lacking", "The codes of the peers that lack it."),
        Column("peers_silent_on_concept", "The codes of the peers whose law is silent on the whole concept."),
        Column("peers_only_further_down", "The codes of the peers that have it only in passages that do not decide."),
        Column("peers_unknown", "The codes of the peers of which it cannot be said."),
        Column("borne_out", "Share of all peers that bear the gap out, 0 to 1.", Kind.NUMBER),
        Column("rests_on_little", "Whether half of all peers or fewer bear it out.", Kind.YES_NO),
        Column("gap_reason", "Why it is a gap, in words."),
        Column("searched", "The words that were looked for."),
        Column("looked_through", "The instruments or passages that were looked through."),
        Column("law_of_the_union_has_it", "The code of the union whose law has it and applies beside; else empty."),
        *evidence.COLUMNS,
        PERMALINK,
    ),
)
UNSAID = Layout(
    "unsaid",
    "What cannot be said",
    (
        Column("jurisdiction", "The code of the jurisdiction."),
        Column("name", "Its name."),
        CONCEPT,
        Column("speaks", "Whether its law speaks to the concept: then only what it lacks cannot be said.", Kind.YES_NO),
        ABSENCE,
        REASON,
        *PROVENANCE[:2],
        PERMALINK,
    ),
)


def tables(
    gaps: Sequence[Gap], unread: Sequence[Unsaid], survey: Survey, law_over: Callable[[str], str], held: Held,
    about: About,
) -> list[Table]:  # fmt: skip
    """The gaps, of which each has a row for the jurisdiction and one for each peer; then what is never called a gap.

    ``law_over`` gives the code of the union whose law applies beside that of a jurisdiction, or "".
    """
    main = Table(GAPS, about, linked(_rows(gaps, survey, law_over, held), about.permalink))
    other = Table(UNSAID, about, linked(_unsaid(unread, held), about.permalink))
    return [one for one in (main, other) if one.rows] or [main]


def _rows(
    gaps: Sequence[Gap], survey: Survey, law_over: Callable[[str], str], held: Held
) -> Iterator[dict[str, Value]]:
    for gap in gaps:
        law = law_over(gap.jurisdiction)
        said = _gap(gap, held) | {"law_of_the_union_has_it": law if over(survey, gap, law) else ""}
        for code in (gap.jurisdiction, *gap.peers):
            yield said | evidence.row(survey.of(gap.concept.id, code), gap.element, held)


def _gap(gap: Gap, held: Held) -> dict[str, Value]:
    return {
        "side": str(gap.side), "jurisdiction": gap.jurisdiction, "name": held.name(gap.jurisdiction),
        "concept": gap.concept.id, "element": gap.element, "peers_having": " ".join(gap.having),
        "peers_lacking": " ".join(gap.lacking), "peers_silent_on_concept": " ".join(gap.silent),
        "peers_only_further_down": " ".join(gap.further_down), "peers_unknown": " ".join(gap.unknown),
        "borne_out": rounded(gap.borne_out), "rests_on_little": gap.rests_on_little, "gap_reason": gap.reason,
        "searched": joined(gap.searched), "looked_through": joined(gap.looked_through),
    }  # fmt: skip


def _unsaid(unread: Sequence[Unsaid], held: Held) -> Iterator[dict[str, Value]]:
    for one in unread:
        for concept in one.concepts:
            yield {
                "jurisdiction": one.code, "name": held.name(one.code), "concept": concept, "speaks": one.speaks,
                "absence": str(one.empty.absence), "reason": one.empty.reason,
                "citation": citing.absence_text(held, one.empty),
            }  # fmt: skip
