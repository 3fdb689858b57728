"""The files of the concept scheme: ``concepts.toml``, and beside it one file per language, found by glob.

The first says what the concepts are; ``concepts/<language>.toml`` how the laws of one language speak of them. A new
language is one new file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import Field

from exportlex.catalog.declarations import Strict
from exportlex.catalog.defining import Defining
from exportlex.catalog.loading import read_toml, validated
from exportlex.errors import DeclarationError

FOLDER = "concepts"
Data = dict[str, Any]


class Wording(Strict):
    """How the laws of one language speak of a concept."""

    terms: list[str] = Field(default_factory=list)
    signals: list[str] = Field(default_factory=list)
    examples: list[str] = Field(default_factory=list)
    defines: Defining | None = None
    cues: dict[str, list[str]] = Field(default_factory=dict)  # by id of the element
    values: dict[str, dict[str, list[str]]] = Field(default_factory=dict)  # by id of the element, then by value


def read_scheme(path: Path) -> Data:
    """The scheme with every language merged in; DeclarationError names the file and what is wrong with it."""
    data = read_toml(path)
    for file in sorted((path.parent / FOLDER).glob("*.toml")):
        for identifier, wording in _wordings(file):
            _merge(_named(data.get("concepts"), identifier, f"{file}: no concept"), file, wording)
    return data


def _wordings(file: Path) -> Iterator[tuple[str, Wording]]:
    for identifier, stated in read_toml(file).items():
        yield identifier, validated(Wording, stated, file)


def _merge(concept: Data, file: Path, wording: Wording) -> None:
    for key, phrases in (("terms", wording.terms), ("signals", wording.signals), ("examples", wording.examples)):
        if phrases:
            concept.setdefault(key, {})[file.stem] = phrases
    if wording.defines:
        concept.setdefault("defines", {})[file.stem] = wording.defines
    where = f"{file}: concept {concept['id']} has no element"
    for identifier, cues in wording.cues.items():
        _named(concept.get("elements"), identifier, where).setdefault("cues", {})[file.stem] = cues
    for identifier, values in wording.values.items():
        element = _named(concept.get("elements"), identifier, where)
        for value, cues in values.items():
            element.setdefault("value_cues", {}).setdefault(value, {})[file.stem] = cues


def _named(things: object, identifier: str, missing: str) -> Data:
    known: list[Data] = [thing for thing in things if isinstance(thing, dict)] if isinstance(things, list) else []
    for thing in known:
        if thing.get("id") == identifier:
            return thing
    names = ", ".join(str(thing.get("id")) for thing in known) or "none"
    raise DeclarationError(f"{missing} {identifier!r}; there are: {names}")
