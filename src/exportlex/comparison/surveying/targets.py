"""The common positions that parties may move to, by the words that name them."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.moves import Target, target_of

MOST = "most"  # the elements that all or most parties share
TARGETS = (MOST, Target.UNION.value, Target.INTERSECTION.value)


def target_elements(positions: Sequence[Position], target: str) -> frozenset[str] | None:
    """Labels of the elements of the target; None where nobody whose position it would be speaks to the concept.

    A law that is silent or cannot be read sets no target: others would drop elements for what is only not found.
    ``target``: one of ``TARGETS``, or the code of a party.
    """
    setting = [one for one in positions if not one.empty and (target in TARGETS or one.jurisdiction == target)]
    if not setting:
        return None
    if target == MOST:
        core = common_core(positions)
        return frozenset(share.element.label for share in (*core.all_share, *core.most_share))
    if target in TARGETS:
        return target_of(positions, Target(target))
    return target_of(positions, Target.PARTY, target)
