"""The pages under tests/examples: where they are, and what the readers and recognisers make of them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from exportlex.extraction.extract import definitions
from exportlex.model import Definition, Reading, ReadingIssue
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLES = Path(__file__).resolve().parent / "examples"
GOLDEN = ".golden.json"


@dataclass(frozen=True)
class Page:
    """A page that we wrote in a publisher's markup."""

    path: Path

    @property
    def name(self) -> str:
        return f"{self.publisher}/{self.path.name}"

    @property
    def publisher(self) -> str:
        return self.path.parent.name

    @property
    def golden(self) -> Path:
        return self.path.with_name(self.path.stem + GOLDEN)

    @property
    def settings(self) -> dict[str, Any]:
        """What the ``.toml`` beside the page states; nothing where there is none."""
        beside = self.path.with_name(self.path.stem + ".toml")
        return tomllib.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}

    def document(self) -> Document:
        settings = self.settings
        return Document(
            raw=self.path.read_bytes(),
            where=self.name,
            name=self.path.stem,
            language=settings.get("language", ""),
            citation=settings.get("citation", ""),
            options=settings.get("options", {}),
        )


@dataclass(frozen=True)
class Found:
    """Everything that was made of a page."""

    reading: Reading
    definitions: tuple[Definition, ...]
    issues: tuple[ReadingIssue, ...]


def pages() -> list[Page]:
    """Every page of every publisher, by name."""
    files = (path for path in EXAMPLES.glob("*/*") if path.is_file())
    return [Page(path) for path in sorted(files) if path.suffix != ".toml" and not path.name.endswith(GOLDEN)]


@cache
def found(page: Page) -> Found:
    """The page through its reader and the recognisers."""
    reading = read_document(page.publisher, page.document())
    extracted, doubts = definitions(reading)
    return Found(reading, tuple(extracted), (*reading.issues, *doubts))
