"""What the commands on the survey share: the survey itself, and the common position that parties would move to."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Annotated

import typer
from rich.progress import Progress, TaskID

from exportlex.cli.output import progress_bar
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.moves import Target, target_of
from exportlex.comparison.surveying.survey import Survey, survey
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge

MOST = "most"  # the elements that all or most parties share
TARGETS = (MOST, Target.UNION.value, Target.INTERSECTION.value)

Aim = Annotated[
    str,
    typer.Option(
        "--target",
        help="The common position: most (what all or most share), union (all that any has), intersection (what all "
        "have), or the code of a party (what it has).",
    ),
]


def surveyed(knowledge: Knowledge) -> Survey:
    """The survey as it is kept, or made with a progress bar where it is not current."""
    started: list[tuple[Progress, TaskID]] = []
    with ExitStack() as closing:

        def tell(done: int, of: int) -> None:
            if not started:
                bar = closing.enter_context(progress_bar())
                started.append((bar, bar.add_task("surveying", total=of)))
            bar, task = started[0]
            bar.update(task, completed=done)

        return survey(knowledge, tell)


def checked_target(word: str, codes: Sequence[str]) -> str:
    """A target in lower case; UnknownWordError where it is neither a common position nor a party."""
    target = word.strip().lower()
    if target not in (*TARGETS, *codes):
        raise UnknownWordError(
            f"unknown target {word!r}; name {', '.join(TARGETS)}, or a jurisdiction of --in: {', '.join(codes)}"
        )
    return target


def target_elements(positions: Sequence[Position], target: str) -> frozenset[str] | None:
    """Labels of the elements of the target; None where nobody whose position it would be speaks to the concept.

    A law that is silent or cannot be read sets no target: others would drop elements for what is only not found.
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
