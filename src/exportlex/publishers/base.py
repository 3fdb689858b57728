"""What a publisher module holds, and nothing else: how an instrument and a date become addresses, and how its bytes
become provisions.

A publisher is a module ``exportlex/publishers/<name>.py`` with the three names of ``Publisher``; it is found by glob.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from exportlex.catalog.declarations import Source
from exportlex.model import Reading


@dataclass(frozen=True, slots=True)
class Address:
    """One document to fetch.

    ``url`` may hold ``{date}`` (ISO) or ``{yyyymmdd}``: gathering fills in the newest date it can have, not later
    than the date asked for.
    """

    document: str  # stable name of the document inside its instrument: "part-772", "act"
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)  # Accept, Accept-Language
    media_types: tuple[str, ...] = ()  # what may come back; anything else is a failure
    as_of: str = ""  # ISO date of the version at this address, where the declaration states it


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one document and what is known about them."""

    raw: bytes
    where: str  # address or file, for messages
    name: str = ""  # as in Address.document
    language: str = ""  # "" : let the bytes say
    as_of: str = ""
    citation: str = ""  # the declaration's citation form: the unit word or prefix that pinpoints start with
    options: Mapping[str, str | int | Sequence[str | int]] = field(default_factory=dict)  # the source's parameters


class Publisher(Protocol):
    """The interface that every publisher module has."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a module constant
        """The name that declarations and the command line use."""
        ...

    def addresses(self, source: Source, as_of: date | None) -> list[Address]:
        """Every document of a source, as of a date (None: the newest)."""
        ...

    def read(self, document: Document) -> Reading:
        """Provisions with pinpoints, marks and order. Raises ReadingError where the bytes cannot be read."""
        ...
