"""The signs of tables, which tell without colour how an element stands and how much of a concept a law covers."""

from __future__ import annotations

from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.matrix import Coverage

STANDINGS = {
    Standing.COVERED: "✓", Standing.EXCLUDED: "⊘", Standing.FAINT: "(✓)", Standing.LACKING: "–", Standing.UNKNOWN: "?",
}  # fmt: skip
STANDINGS_MEAN = {
    Standing.COVERED: "the law states it, in the words shown",
    Standing.EXCLUDED: "left out: the law names it to leave it out",
    Standing.FAINT: "only in passages further down: no part of the position, and no gap",
    Standing.LACKING: "not found in the passages that speak to the concept",
    Standing.UNKNOWN: "cannot be said: open it to read why; never counted as lacking",
}
# In a cell, behind its sign; what each means stands in the legend.
COVERAGES = {
    Coverage.COVERED: "covered", Coverage.PARTIAL: "partial", Coverage.SPOKEN: "speaks to it",
    Coverage.MISSING: "not found", Coverage.NOT_HELD: "not held", Coverage.SUSPECT: "suspect",
    Coverage.NOT_APPLICABLE: "not applicable",
}  # fmt: skip
