"""What came of each document, and who is told while it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Status = Literal["new", "unchanged", "failed", "skipped"]


@dataclass(frozen=True)
class Outcome:
    """What came of one document of one source."""

    instrument: str
    language: str
    document: str  # "" where the source failed before its documents were known
    status: Status
    reason: str = ""  # why it failed or was skipped, or what else there is to say
    bytes: int = 0
    url: str = ""
    publisher: str = ""
    source: int = 0  # which source of the declaration, from 0

    @property
    def good(self) -> bool:
        """Whether the document is held and current."""
        return self.status in ("new", "unchanged")


class Callback(Protocol):
    """Is told how far gathering has come; all calls come from the thread that gathers."""

    def begin(self, total: int) -> None:
        """Once: the number of texts (instruments times languages)."""
        ...

    def text(self, instrument: str, language: str) -> None:
        """The next text is begun."""
        ...

    def document(self, publisher: str, document: str) -> None:
        """The next document is fetched."""
        ...

    def done(self, outcome: Outcome) -> None:
        """A document is done."""
        ...


class Silence:
    """A callback that tells nobody."""

    def begin(self, total: int) -> None:
        """Nothing."""

    def text(self, instrument: str, language: str) -> None:
        """Nothing."""

    def document(self, publisher: str, document: str) -> None:
        """Nothing."""

    def done(self, outcome: Outcome) -> None:
        """Nothing."""
