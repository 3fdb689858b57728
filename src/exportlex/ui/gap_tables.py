"""The gaps as people read them: one fold per gap with all its evidence, the counts, and what cannot be said."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.catalog.concepts import ConceptScheme
from exportlex.comparison.stating.position import LOOKED_THROUGH, Position
from exportlex.comparison.surveying.gaps import Gap, Side
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.unsaid import Unsaid
from exportlex.exporting.links import link
from exportlex.exporting.saying import Names
from exportlex.exporting.unions import over
from exportlex.ui import compare_links, proof
from exportlex.ui.proof import bulleted
from exportlex.ui.tables import Cell, count, table

SIGNS = {Side.LACKS: "−", Side.ALONE: "+"}
_SEARCHED = 12  # words that were looked for, shown in a gap; the export has them all
_NAMING = 3  # words by which a law speaks to a concept, shown behind its best passage


@dataclass(frozen=True, slots=True)
class Shown:
    """What every fold needs, asked for once per page: asking the cache takes milliseconds each time."""

    survey: Survey
    names: Names
    titles: Mapping[str, str]
    law_over: Callable[[str], str]


def counts(label: str, found: Mapping[str, Counter[Side]]) -> str:
    """The numbers of the picture, as a table."""
    head = [label, f"{SIGNS[Side.LACKS]} lacks what most have", f"{SIGNS[Side.ALONE]} has what most lack"]
    rows: list[list[str | Cell]] = [
        [key, count(sides[Side.LACKS]), count(sides[Side.ALONE])] for key, sides in found.items()
    ]
    return table("Number of gaps", head, rows)


def not_held(codes: Sequence[str], instruments: Sequence[Mapping[str, Any]], names: Names) -> str:
    """How many parts of whose law are missing, for what a law lacks may stand there; "" where none are."""
    missing = {code: sum(len(row["missing"]) for row in instruments if row["jurisdiction"] == code) for code in codes}
    parts = ", ".join(f"{names[code]} {number}" for code, number in missing.items() if number)
    return f"What a law lacks may stand in a part of it that is not held. Parts missing: {parts}." if parts else ""


def headline(gap: Gap, names: Names) -> str:
    """The gap in one plain line."""
    what = f"{gap.concept.label}: “{gap.element}”" if gap.element else f"{gap.concept.label}, the whole concept"
    does, do = ("lacks", "have") if gap.side is Side.LACKS else ("has", "lack")
    peers, unjudged = len(gap.peers), len(gap.further_down) + len(gap.unknown)
    aside = f" ({unjudged} not counted)" if unjudged else ""
    peer = "the peer" if peers == 1 else f"{len(gap.bearing_out)} of {peers} peers"
    plural = do if peers > 1 else {"have": "has", "lack": "lacks"}[do]
    return f"{what}. {names[gap.jurisdiction]} {does} it, {peer} {plural} it{aside}"


def gap_fold(gap: Gap, shown: Shown) -> str:
    """A gap with its reason, every peer's standing and evidence, and what was looked through, as HTML."""
    groups = (
        (("has it", "have it"), gap.having), (("lacks it", "lack it"), gap.lacking),
        (("lacks it with the whole concept", "lack it with the whole concept"), gap.silent),
        (("has it only in passages further down, so is not counted",
          "have it only in passages further down, so are not counted"), gap.further_down),
        (("is not counted, for it cannot be said", "are not counted, for it cannot be said"), gap.unknown),
    )  # fmt: skip
    name, said = html.escape(shown.names[gap.jurisdiction]), html.escape(headline(gap, shown.names))
    return (
        f'<details class="xl-fold xl-gap"><summary><b>{SIGNS[gap.side]}</b> {said}</summary>'
        f"{_little(gap)}<p><b>{name}:</b> {_stands(gap, gap.jurisdiction, shown.survey)}"
        f"{_of_the_union(gap, shown)}</p>{_searched(gap, shown.titles)}"
        f"{''.join(_group(what[len(codes) > 1], codes, gap, shown) for what, codes in groups)}"
        f"{_compare(gap)}</details>"
    )


def cannot_be_said(rows: Sequence[Unsaid], names: Names, scheme: ConceptScheme) -> str:
    """Who is not counted on which concepts, and why, as a table."""
    head = ["Jurisdiction", "What cannot be said", "Why", "Concepts"]
    body: list[list[str | Cell]] = []
    for row in rows:
        labels = ", ".join(html.escape(scheme.get(concept).label) for concept in row.concepts)
        what = "what it lacks (what it has is counted)" if row.speaks else "anything: not counted at all"
        why = f"<b>{html.escape(str(row.empty.absence))}</b>: {html.escape(row.empty.reason.rstrip('.'))}"
        folded = f'<details class="xl-fold"><summary>{len(row.concepts)}</summary>{labels}</details>'
        body.append([names[row.code], what, Cell(why, "xl-wide"), Cell(folded if len(row.concepts) > 1 else labels)])
    return table("What cannot be said, and why", head, body)


def _stands(gap: Gap, code: str, survey: Survey) -> str:
    position = survey.of(gap.concept.id, code)
    if gap.element:
        return proof.of_element(position, gap.element)
    return proof.of_concept(position) + _naming(position)


def _naming(position: Position) -> str:
    """By which words the best passage speaks to the concept: those it is quoted with are merely its first."""
    naming = () if position.empty else (position.hits[0].matched or position.hits[0].signals)[:_NAMING]
    words = ", ".join(f"“{html.escape(word.rstrip('*'))}”" for word in naming)
    return f" <small>· speaks to it by {words}</small>" if words else ""


def _little(gap: Gap) -> str:
    if not gap.rests_on_little:
        return ""
    return (
        f"<p><b>Rests on little:</b> only {len(gap.bearing_out)} of all {len(gap.peers)} peers bear it out; it is most "
        "of those that speak to the concept and can be judged.</p>"
    )


def _of_the_union(gap: Gap, shown: Shown) -> str:
    law = shown.law_over(gap.jurisdiction)
    if over(shown.survey, gap, law) is None:
        return ""
    stands = _stands(gap, law, shown.survey)
    return f"<br><b>But the law of {html.escape(shown.names[law])}, which applies there directly, has it:</b> {stands}"


def _searched(gap: Gap, titles: Mapping[str, str]) -> str:
    """What was searched; the passages looked through stand with the reason already where the law speaks."""
    if gap.side is not Side.LACKS:
        return ""
    if gap.element:
        return (
            f'<p class="xl-cite">Looked for: words of the element “{html.escape(gap.element)}”, as the concept scheme '
            f"lists them per language, in up to {LOOKED_THROUGH} passages that speak to "
            f"{html.escape(gap.concept.label)}.</p>"
        )
    words = ", ".join(f"“{html.escape(word)}”" for word in gap.searched[:_SEARCHED])
    more = len(gap.searched) - _SEARCHED
    texts = [
        f'<a href="{html.escape(link("sources", instrument=one))}">{html.escape(titles.get(one, one))}</a>'
        for one in gap.looked_through
    ]
    return (
        f'<details class="xl-fold xl-cite"><summary>What was searched</summary>Words: {words}'
        f"{f' and {more} more' if more > 0 else ''}.<br>Texts:{bulleted(texts)}</details>"
    )


def _group(what: str, codes: Sequence[str], gap: Gap, shown: Shown) -> str:
    """Peers that stand alike, each with its evidence or its reason."""
    if not codes:
        return ""
    lines = [f"<b>{html.escape(shown.names[code])}</b>: {_stands(gap, code, shown.survey)}" for code in codes]
    return f"<p><b>{len(codes)} {what}</b></p>{bulleted(lines)}"


def _compare(gap: Gap) -> str:
    codes = (gap.jurisdiction, *gap.peers)
    cut = compare_links.cut(codes)
    address = html.escape(compare_links.address(gap.concept.id, codes[0], codes[1:]))
    aside = f" ({cut})" if cut else ""
    return f'<p class="xl-cite"><a href="{address}">Compare these texts side by side</a>{aside}</p>'
