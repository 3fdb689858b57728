"""How the common positions that parties may move to are called on the pages."""

from __future__ import annotations

from exportlex.comparison.surveying.targets import Target
from exportlex.ui.proof import Names

LABELS = {
    Target.MOST.value: "what all or most share",
    Target.UNION.value: "all that any of them states (union)",
    Target.INTERSECTION.value: "what all share whose law speaks to it (intersection)",
}


def said(target: str, names: Names) -> str:
    """A common position in words: one of the three, or what one party's law states."""
    return LABELS.get(target) or f"what {names.get(target, target)} states"


def ranged(steps: int | None, most: int | None) -> str:
    """From the steps that are known to those that there may be, where some elements cannot be judged."""
    if steps is None:
        return "–"
    return str(steps) if steps == most else f"{steps} to {most}"
