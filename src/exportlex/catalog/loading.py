"""Finds and reads the declarations of one or more corpus folders."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from exportlex.catalog.declarations import Instrument, Jurisdiction, Strict
from exportlex.errors import DeclarationError, UnknownWordError

Declared = TypeVar("Declared", bound=Strict)
JURISDICTION_FILE = "jurisdiction.toml"
_NO_JURISDICTION = frozenset(["concepts", "decisions", "evaluation"])  # folders of a corpus that hold no declarations


@dataclass(frozen=True)
class Catalog:
    """All that is declared, by code and by id."""

    jurisdictions: dict[str, Jurisdiction]
    instruments: dict[str, Instrument]
    digests: dict[str, Path]  # jurisdiction code to its digest file

    def codes(self, text: str | None) -> list[str]:
        """Jurisdiction codes of a comma-separated list (None: all); UnknownWordError names the first unknown one."""
        if not text:
            return sorted(self.jurisdictions)
        codes = [code.strip().lower() for code in text.split(",") if code.strip()]
        for code in codes:
            if code not in self.jurisdictions:
                known = ", ".join(sorted(self.jurisdictions))
                raise UnknownWordError(f"unknown jurisdiction {code!r}; known: {known}")
        return list(dict.fromkeys(codes))

    def instrument(self, identifier: str) -> Instrument:
        """The instrument of that id; UnknownWordError where there is none."""
        if identifier not in self.instruments:
            known = ", ".join(sorted(self.instruments))
            raise UnknownWordError(f"unknown instrument {identifier!r}; known: {known}")
        return self.instruments[identifier]


def read_toml(path: Path) -> dict[str, object]:
    """A TOML file as data; DeclarationError names file and line."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DeclarationError(f"{path}: not TOML: {error}; correct the line and run again") from error


def validated(kind: type[Declared], data: object, path: Path) -> Declared:
    """Data as a declaration; DeclarationError names the file, the first wrong key, and what is wrong with it."""
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        problem = error.errors()[0]
        place = ".".join(str(part) for part in problem["loc"]) or "the file"
        raise DeclarationError(f"{path}: {place}: {problem['msg']}; correct it and run again") from error


def load_catalog(folders: Sequence[Path]) -> Catalog:
    """Every declaration of the folders; a later folder may add instruments to a jurisdiction of an earlier one."""
    jurisdictions: dict[str, Jurisdiction] = {}
    instruments: dict[str, Instrument] = {}
    digests: dict[str, Path] = {}
    for folder in folders:
        if not folder.is_dir():
            raise DeclarationError(f"{folder}: no such corpus folder; name one that holds <code>/<instrument>.toml")
        for path in sorted(folder.glob(f"*/{JURISDICTION_FILE}")):
            jurisdiction = validated(Jurisdiction, read_toml(path), path)
            _same(jurisdiction.code, path.parent.name, path)
            jurisdictions[jurisdiction.code] = jurisdiction
        for instrument, path in _instruments(folder):
            instruments[instrument.id] = instrument
            _known(instrument.jurisdiction, jurisdictions, path)
        digests |= {path.parent.name: path for path in sorted(folder.glob("*/digest.md"))}
    return Catalog(jurisdictions, instruments, digests)


def declared_in(folder: Path) -> list[Path]:
    """The declarations of a corpus folder, of jurisdictions and of instruments."""
    return sorted(path for path in folder.glob("*/*.toml") if path.parent.name not in _NO_JURISDICTION)


def _instruments(folder: Path) -> Iterable[tuple[Instrument, Path]]:
    for path in declared_in(folder):
        if path.name != JURISDICTION_FILE:
            instrument = validated(Instrument, read_toml(path), path)
            _same(instrument.id, f"{path.parent.name}/{path.stem}", path)
            yield instrument, path


def _same(stated: str, expected: str, path: Path) -> None:
    if stated != expected:
        raise DeclarationError(f"{path}: states {stated!r} but its place says {expected!r}; make them agree")


def _known(code: str, jurisdictions: dict[str, Jurisdiction], path: Path) -> None:
    if code not in jurisdictions:
        raise DeclarationError(f"{path}: no {code}/{JURISDICTION_FILE} declares {code!r}; add one or correct the id")
