"""What the commands on the survey share: the survey itself and the option of a target."""

from __future__ import annotations

from typing import Annotated

import typer

from exportlex.api import waiting
from exportlex.cli.output import err
from exportlex.comparison.surveying.survey import Survey
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
