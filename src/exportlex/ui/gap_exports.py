"""Gaps to take away: a row per gap and party for spreadsheets, an object per gap for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from exportlex.comparison.surveying.gaps import Gap
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.unsaid import Unsaid
from exportlex.ui import cache, evidence_rows
from exportlex.ui.gap_lists import over
from exportlex.ui.proof import Names

_COLUMNS = (
    "side", "jurisdiction", "name", "concept", "element", "peers_having", "peers_lacking", "peers_silent_on_concept",
    "peers_only_further_down", "peers_unknown", "borne_out", "rests_on_little", "reason", "searched", "looked_through",
    "law_of_the_union_has_it", *evidence_rows.COLUMNS, "permalink",
)  # fmt: skip


def spreadsheet(gaps: Sequence[Gap], survey: Survey, permalink: str, names: Names) -> bytes:
    """A row for the jurisdiction and one for each peer of every gap."""
    return evidence_rows.written(_COLUMNS, _rows(gaps, survey, permalink, names))


def json_lines(gaps: Sequence[Gap], unsaid: Sequence[Unsaid]) -> str:
    """One object per gap as ``exportlex gaps --json`` has it; then what cannot be said."""
    objects = [gap.to_json() for gap in gaps] + [row.to_json() for row in unsaid]
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)


def _rows(gaps: Sequence[Gap], survey: Survey, permalink: str, names: Names) -> Iterator[dict[str, str]]:
    law_over = cache.knowledge().groups.law_over
    for gap in gaps:
        law = law_over(gap.jurisdiction)
        said = {
            "side": str(gap.side), "jurisdiction": gap.jurisdiction, "name": names[gap.jurisdiction],
            "concept": gap.concept.id, "element": gap.element, "peers_having": " ".join(gap.having),
            "peers_lacking": " ".join(gap.lacking), "peers_silent_on_concept": " ".join(gap.silent),
            "peers_only_further_down": " ".join(gap.further_down), "peers_unknown": " ".join(gap.unknown),
            "borne_out": f"{gap.borne_out:.4f}", "rests_on_little": "yes" if gap.rests_on_little else "no",
            "reason": gap.reason, "searched": "; ".join(gap.searched), "looked_through": "; ".join(gap.looked_through),
            "law_of_the_union_has_it": law if over(survey, gap, law) else "", "permalink": permalink,
        }  # fmt: skip
        for code in (gap.jurisdiction, *gap.peers):
            yield said | evidence_rows.row(survey.of(gap.concept.id, code), gap.element, names)
