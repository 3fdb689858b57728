"""The common positions that parties may move to, by the words that name them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.shares import Sharing, shares
from exportlex.errors import UnknownWordError


class Target(StrEnum):
    """A common position; beside these the code of a party stands for what that party's law states."""

    MOST = "most"  # what all or most parties share
    UNION = "union"  # all that any party has
    INTERSECTION = "intersection"  # what all parties share whose law speaks to the concept


TARGETS = tuple(target.value for target in Target)


def checked_target(word: str, codes: Sequence[str]) -> str:
    """A target in lower case; UnknownWordError where it is neither a common position nor the code of a party."""
    target = word.strip().lower()
    if target not in (*TARGETS, *codes):
        raise UnknownWordError(
            f"unknown target {word!r}; name {', '.join(TARGETS)}, or the code of a party: {', '.join(codes)}"
        )
    return target


def target_elements(positions: Sequence[Position], target: str) -> tuple[str, ...] | None:
    """Labels of the elements of the target; None where nobody whose position it would be speaks to the concept.

    A law that is silent or cannot be read sets no target: others would drop elements for what is only not found. What
    parties answer differently is in no intersection: they do not share it.
    ``target``: one of ``TARGETS``, or the code of a party.
    """
    setting = [one for one in positions if not one.empty and (target in TARGETS or one.jurisdiction == target)]
    if not setting:
        return None
    if target == Target.MOST:
        found = [share for share in shares(positions) if share.sharing in (Sharing.ALL, Sharing.MOST)]
    elif target == Target.INTERSECTION:
        among = shares(setting)
        found = [share for share in among if len(share.having) == len(setting) and not share.answers_differ]
    else:
        found = [share for share in shares(setting) if share.having]
    return tuple(share.element.label for share in found)
