"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exportlex.settings import Places

Data = Annotated[
    Path | None,
    typer.Option(
        "--data", envvar="EXPORTLEX_DATA", help="Folder for snapshots and indexes (default: the repository's)."
    ),
]
Corpus = Annotated[
    list[Path] | None,
    typer.Option("--corpus", help="A folder of declarations beside the built-in ones; may be given several times."),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object per line on standard output, and nothing else.")]
In = Annotated[str | None, typer.Option("--in", help="Jurisdictions by code, separated by commas (default: all).")]


def places(data: Path | None, corpus: list[Path] | None) -> Places:
    """The folders of this run."""
    return Places(data, tuple(corpus or ()))
