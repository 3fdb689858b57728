"""What the law of a union has that applies beside the law of a member."""

from __future__ import annotations

from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.gaps import Gap, Side
from exportlex.comparison.surveying.survey import Survey


def over(survey: Survey, gap: Gap, law: str) -> Position | None:
    """The law of the union that applies beside that of the jurisdiction, where what is lacked stands anywhere in it."""
    if gap.side is not Side.LACKS or not law or law not in survey.codes:
        return None
    position = survey.of(gap.concept.id, law)
    if not gap.element:
        return None if position.empty else position
    return position if position.standing(gap.element) in (Standing.COVERED, Standing.FAINT) else None
