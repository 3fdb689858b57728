"""Options that several commands share, and what they say turned into jurisdictions and concepts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from exportlex.api.asking import concept_of, declared, named, words_of
from exportlex.catalog.concepts import ConceptScheme
from exportlex.cli.output import err
from exportlex.errors import UnknownWordError
from exportlex.exporting.files import format_of
from exportlex.indexing.knowledge import Knowledge
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


def _known_ending(path: Path | None) -> Path | None:
    """Refuse a file that could not be written before any work is done; UnknownEndingError."""
    if path is not None:
        format_of(path.suffix)
    return path


Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        help="Write the tables to this file instead of the screen, every row with its citation; the ending chooses the "
        "format: .csv (the main table alone), .xlsx, .json (exportlex schema describes it) or .md.",
        callback=_known_ending,
        dir_okay=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object per line on standard output, and nothing else.")]
In = Annotated[
    str | None,
    typer.Option(
        "--in",
        help="Jurisdictions by code, and groups of them by id, separated by commas: us,eu,five-eyes. Groups are those "
        "of corpus/groups.toml (five-eyes, eu-members) and the members of each regime (wassenaar-arrangement); of a "
        "group those count that are declared. Default: all.",
    ),
]
Concepts = Annotated[
    str | None, typer.Option("--concepts", help="Concepts by id, separated by commas (default: all of the scheme).")
]


def places(data: Path | None, corpus: list[Path] | None) -> Places:
    """The folders of this run."""
    return Places(data, tuple(corpus or ()))


def codes_of(knowledge: Knowledge, inside: str | None) -> list[str]:
    """Codes of the jurisdictions and groups that ``--in`` names, each once, in order; all where it is not given.

    Raises UnknownWordError for a word that is neither, and where no jurisdiction is left.
    """
    if inside is None:
        return declared(knowledge)
    codes = named(knowledge, words_of(inside))
    if not codes:
        raise UnknownWordError(
            f"--in {inside!r} names no jurisdiction; name one, such as us, or leave --in out for all"
        )
    _tell_undeclared(knowledge, words_of(inside))
    return codes


def code_of(knowledge: Knowledge, word: str) -> str:
    """The one jurisdiction that a word names; UnknownWordError where it names none, or several."""
    codes = named(knowledge, words_of(word))
    if len(codes) != 1:
        advice = f"name one of them: {', '.join(codes)}" if codes else "name one, such as us"
        raise UnknownWordError(f"{word!r} names {len(codes) or 'no'} jurisdictions; {advice}")
    return codes[0]


def _tell_undeclared(knowledge: Knowledge, words: Sequence[str]) -> None:
    """Which members of a group are missing from the answer, for nothing is declared of them."""
    known = declared(knowledge)
    for group in knowledge.groups.groups:
        missing = [code for code in group.members if code not in known] if group.id in words else []
        if missing:
            err().print(f"{group.id}: without {', '.join(missing)}, which nothing is declared of", soft_wrap=True)


def concepts_of(scheme: ConceptScheme, text: str | None) -> list[str]:
    """Ids of the concepts that ``--concepts`` names, each once, in order; all where it is not given."""
    if text is None:
        return [concept.id for concept in scheme.concepts]
    found = list(dict.fromkeys(concept_of(scheme, word).id for word in words_of(text)))
    if not found:
        raise UnknownWordError(
            f"--concepts {text!r} names no concept; name one, such as end-use, or leave it out for all"
        )
    return found
