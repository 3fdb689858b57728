"""What the commands on the survey share: the survey itself, and the check of a target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from exportlex.api import waiting
from exportlex.cli.output import err
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.targets import TARGETS
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge

Aim = Annotated[
    str,
    typer.Option(
        "--target",
        help="The common position: most (what all or most share), union (all that any has), intersection (what all "
        "share whose law speaks to it), or the code of a party (what it has).",
    ),
]


def surveyed(knowledge: Knowledge) -> Survey:
    """The survey as it is kept, or made with a progress bar where it is not current."""
    return waiting.surveyed(knowledge, err())


def checked_target(word: str, codes: Sequence[str]) -> str:
    """A target in lower case; UnknownWordError where it is neither a common position nor a party."""
    target = word.strip().lower()
    if target not in (*TARGETS, *codes):
        raise UnknownWordError(
            f"unknown target {word!r}; name {', '.join(TARGETS)}, or a jurisdiction of --in: {', '.join(codes)}"
        )
    return target
