"""The gaps as people read them: one fold per gap with all its evidence, the counts, and what cannot be said."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Mapping, Sequence

from exportlex.comparison.stating.position import LOOKED_THROUGH
from exportlex.comparison.surveying.gaps import Gap, Side
from exportlex.comparison.surveying.survey import Survey
from exportlex.ui import cache, proof
from exportlex.ui.address import link
from exportlex.ui.gap_lists import Finding, Unsaid, over
from exportlex.ui.proof import Names, bulleted
from exportlex.ui.tables import Cell, count, table

SIGNS = {Side.LACKS: "−", Side.ALONE: "+"}
_SEARCHED = 12  # words that were looked for, shown in a gap; the export has them all


def counts(label: str, found: Mapping[str, Counter[Side]]) -> str:
    """The numbers of the picture, as a table."""
    head = [label, f"{SIGNS[Side.LACKS]} lacks what most have", f"{SIGNS[Side.ALONE]} has what most lack"]
    rows: list[list[str | Cell]] = [
        [key, count(sides[Side.LACKS]), count(sides[Side.ALONE])] for key, sides in found.items()
    ]
    return table("Number of gaps", head, rows)


def headline(finding: Finding, names: Names) -> str:
    """The gap in one plain line."""
    gap, peers = finding.gap, len(finding.peers)
    what = f"{gap.concept.label}: {gap.element}" if gap.element else f"{gap.concept.label}, the whole concept"
    does, do = ("lacks", "have") if gap.side is Side.LACKS else ("has", "lack")
    unjudged = f" ({len(gap.unknown)} not counted)" if gap.unknown else ""
    peer = "the peer" if peers == 1 else f"{len(finding.bearing_out)} of {peers} peers"
    plural = do if peers > 1 else {"have": "has", "lack": "lacks"}[do]
    return f"{what}. {names[gap.jurisdiction]} {does} it, {peer} {plural} it{unjudged}"


def gap_fold(finding: Finding, survey: Survey, names: Names) -> str:
    """A gap with its reason, every peer's standing and evidence, and what was looked through, as HTML."""
    gap = finding.gap
    compare = link("compare", concept=gap.concept.id, **{"in": ",".join((gap.jurisdiction, *finding.peers))})
    peers = (
        ("have it", gap.having), ("lack it", gap.lacking), ("not counted", gap.unknown),
        ("lack it with the whole concept", finding.silent),
    )  # fmt: skip
    said = html.escape(headline(finding, names))
    return (
        f'<details class="xl-fold xl-gap"><summary><b>{SIGNS[gap.side]}</b> {said}</summary>'
        f"{_thin(finding)}<p><b>{html.escape(names[gap.jurisdiction])}:</b> {_stands(gap, gap.jurisdiction, survey)}"
        f"{_of_the_union(gap, survey, names)}</p>{_searched(gap)}"
        f"{''.join(_group(what, codes, gap, survey, names) for what, codes in peers)}"
        f'<p class="xl-cite"><a href="{html.escape(compare)}">Compare these texts side by side</a></p></details>'
    )


def cannot_be_said(rows: Sequence[Unsaid], names: Names) -> str:
    """Who is not counted on which concepts, and why, as a table."""
    scheme = cache.knowledge().concepts
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
    return proof.of_element(position, gap.element) if gap.element else proof.of_concept(position)


def _thin(finding: Finding) -> str:
    if not finding.thin:
        return ""
    return (
        f"<p><b>Rests on little:</b> only {len(finding.bearing_out)} of all {len(finding.peers)} peers bear it out; it "
        "is most of those that speak to the concept and can be judged.</p>"
    )


def _of_the_union(gap: Gap, survey: Survey, names: Names) -> str:
    law = cache.knowledge().groups.law_over(gap.jurisdiction)
    position = over(survey, gap, law)
    if position is None:
        return ""
    shown = _stands(gap, law, survey)
    return f"<br><b>But the law of {html.escape(names[law])}, which applies there directly, has it:</b> {shown}"


def _searched(gap: Gap) -> str:
    """What was searched; the passages looked through stand with the reason already where the law speaks."""
    if gap.side is not Side.LACKS:
        return ""
    if gap.element:
        return (
            f'<p class="xl-cite">Looked for: words of this element, as the concept scheme lists them per language, in '
            f"up to {LOOKED_THROUGH} passages that speak to {html.escape(gap.concept.label)}.</p>"
        )
    words = ", ".join(f"“{html.escape(word)}”" for word in gap.searched[:_SEARCHED])
    more = len(gap.searched) - _SEARCHED
    titles = cache.held().titles
    texts = [
        f'<a href="{html.escape(link("sources", instrument=one))}">{html.escape(titles.get(one, one))}</a>'
        for one in gap.looked_through
    ]
    return (
        f'<details class="xl-fold xl-cite"><summary>What was searched</summary>Words: {words}'
        f"{f' and {more} more' if more > 0 else ''}.<br>Texts:{bulleted(texts)}</details>"
    )


def _group(what: str, codes: Sequence[str], gap: Gap, survey: Survey, names: Names) -> str:
    """Peers that stand alike, each with its evidence or its reason."""
    if not codes:
        return ""
    lines = [f"<b>{html.escape(names[code])}</b>: {_stands(gap, code, survey)}" for code in codes]
    return f"<p><b>{len(codes)} {what}</b></p>{bulleted(lines)}"
