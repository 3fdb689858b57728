"""What the web and a mirror have in common: an address goes in, verified bytes come out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from exportlex.publishers.base import Address, Publisher


@dataclass(frozen=True)
class Fetched:
    """The bytes of one address, after all checks."""

    raw: bytes
    url: str  # with the date filled in
    media_type: str  # without parameters
    as_of: str = ""  # ISO date; "" where neither address nor mirror states one
    provenance: str = ""


class Transport(Protocol):
    """A way to bytes."""

    @property
    def origin(self) -> str:
        """ "web" or "mirror"."""
        ...

    def fetch(
        self, address: Address, as_of: date | None = None, publisher: Publisher | None = None, language: str = ""
    ) -> Fetched:
        """The bytes of an address, not later than ``as_of``; GatheringError with a plain reason where there are none.

        ``publisher`` may know its own newest date; ``language`` (ISO 639-1) tells apart documents at one address.
        """
        ...
