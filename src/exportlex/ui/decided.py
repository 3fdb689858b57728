"""The open index beside the decisions of reviewers as they are now: these change while the app runs."""

from __future__ import annotations

from pathlib import Path

from exportlex.catalog.decisions import FOLDER
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.vectors import VectorIndex


class Decided(Knowledge):
    """The same open index, with its own decisions: who compares meanwhile keeps those that were read before."""

    def __init__(self, whole: Knowledge) -> None:
        super().__init__(whole.places, whole.manifest)
        self._whole = whole
        self.encoder = whole.encoder
        self.concepts = whole.concepts
        _ = self.decisions  # read now: a survey takes a minute, and all of it is made with the same ones

    @property
    def vectors(self) -> VectorIndex:  # read once, when it is first needed
        """The vectors by passage id."""
        return self._whole.vectors


def stamp(corpus: Path) -> str:
    """What changes whenever a file of decisions does."""
    files = ((path.name, path.stat()) for path in sorted((corpus / FOLDER).glob("*.toml")))
    return " ".join(f"{name} {found.st_mtime_ns} {found.st_size}" for name, found in files)
