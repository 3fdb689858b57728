"""What the knowledge base answers: each result typed as the comparison has it, as frames, as files, and as HTML."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

import pandas as pd

from exportlex.api import showing
from exportlex.briefs.model import Brief
from exportlex.briefs.writing import ending_of, written
from exportlex.comparison.compare import Comparison
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.finding.results import Found
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.gaps import Gap
from exportlex.comparison.surveying.matrix import Cell
from exportlex.errors import UnknownWordError
from exportlex.exporting.files import write_to
from exportlex.exporting.frames import frame
from exportlex.exporting.table import Table
from exportlex.gathering import atomic


class Result(ABC):
    """A result with its tables: the main one first, each row with citation, as-of date and permalink."""

    shown: ClassVar[tuple[str, ...]] = ()  # the columns that a notebook shows of the main table

    @property
    @abstractmethod
    def tables(self) -> Sequence[Table]:
        """The tables that the result is written as."""

    def to_frame(self, table: str = "") -> pd.DataFrame:
        """The main table, or the one of that name, as a pandas frame; its columns are those of ``exportlex schema``.

        Raises UnknownWordError for a name that none of the tables has.
        """
        by_name = {one.layout.name: one for one in self.tables}
        if table and table not in by_name:
            raise UnknownWordError(f"there is no table {table!r}; there is {', '.join(by_name)}")
        return frame(by_name[table] if table else self.tables[0])

    def save(self, path: str | Path) -> Path:
        """Write the tables to a file whose ending chooses the format: csv (the main one), xlsx, json or md."""
        path = Path(path)
        write_to(path, self.tables)
        return path

    def _repr_html_(self) -> str:
        """The main table as a notebook shows it: texts shortened, places as links, absences with their reasons."""
        return showing.table(self.tables[0], self.shown)


@dataclass(frozen=True)
class ComparisonResult(Result):
    """A concept or phrase over jurisdictions; tables ``comparison``, ``elements``, ``figures``, ``pairs``."""

    shown: ClassVar[tuple[str, ...]] = (
        "name",
        "title",
        "pinpoint",
        "as_of",
        "text",
        "elements",
        "lacking",
        "figures",
        "absence",
        "reason",
    )
    comparison: Comparison
    made: tuple[Table, ...]

    @property
    def tables(self) -> Sequence[Table]:
        """See ``Result``."""
        return self.made

    def _repr_html_(self) -> str:
        pairs = [table for table in self.made if table.layout.name == "pairs"]
        more = "".join(showing.table(table, ("a_name", "relation", "b_name", "reason")) for table in pairs)
        return super()._repr_html_() + more


@dataclass(frozen=True)
class MatrixResult(Result):
    """How much of each concept each law covers: ``rows`` has a row per concept and a cell per jurisdiction."""

    rows: tuple[tuple[Cell, ...], ...]
    made: tuple[Table, ...]

    @property
    def tables(self) -> Sequence[Table]:
        """See ``Result``."""
        return self.made

    def _repr_html_(self) -> str:
        return showing.matrix(self.made[0])


@dataclass(frozen=True)
class GapsResult(Result):
    """What most peers have and a law lacks, and the reverse; tables ``gaps`` (a row per gap and party), ``unsaid``."""

    shown: ClassVar[tuple[str, ...]] = (
        "name",
        "side",
        "concept",
        "element",
        "gap_reason",
        "party_name",
        "standing",
        "title",
        "pinpoint",
        "as_of",
    )
    gaps: tuple[Gap, ...]
    made: tuple[Table, ...]

    @property
    def tables(self) -> Sequence[Table]:
        """See ``Result``."""
        return self.made


@dataclass(frozen=True)
class CoreResult(Result):
    """What all share of a concept, what most share, who would move how far; tables ``core``, ``moves``."""

    shown: ClassVar[tuple[str, ...]] = (
        "element",
        "shared_by",
        "party_name",
        "standing",
        "words",
        "title",
        "pinpoint",
        "as_of",
        "reason",
    )
    core: Core
    made: tuple[Table, ...]

    @property
    def tables(self) -> Sequence[Table]:
        """See ``Result``."""
        return self.made


@dataclass(frozen=True)
class ItemsResult(Result):
    """Candidates of every control list for an item: to check, never a classification; table ``candidates``."""

    shown: ClassVar[tuple[str, ...]] = ("title", "code", "words", "reason", "pinpoint", "as_of")
    found: Found
    made: tuple[Table, ...]

    @property
    def tables(self) -> Sequence[Table]:
        """See ``Result``."""
        return self.made


@dataclass(frozen=True)
class ConcordanceResult(Result):
    """Two control lists side by side; tables ``list-pairs`` and ``list-limits`` (the limits that differ)."""

    shown: ClassVar[tuple[str, ...]] = ("code_a", "relation", "code_b", "what_differs", "stricter", "citation")
    concordance: Concordance
    made: tuple[Table, ...]

    @property
    def tables(self) -> Sequence[Table]:
        """See ``Result``."""
        return self.made


@dataclass(frozen=True)
class BriefResult(Result):
    """A brief: its data, as a document, and its statements as a table (``statements``)."""

    brief: Brief
    made: tuple[Table, ...]

    @property
    def tables(self) -> Sequence[Table]:
        """See ``Result``."""
        return self.made

    def save(self, path: str | Path, template: str | Path | None = None) -> Path:
        """Write the document: docx, pdf, md or html by the ending; or the table of its statements: csv, xlsx, json.

        ``template``: a file of your own to fill, where the format takes one (``briefs/templates``).
        """
        path = Path(path)
        if path.suffix.lower() in (".csv", ".xlsx", ".json"):
            return super().save(path)
        atomic.write(path, written(self.brief, ending_of(path), Path(template) if template else None))
        return path

    @cached_property
    def _html(self) -> str:
        return written(self.brief, "html").decode()

    def _repr_html_(self) -> str:
        return showing.framed(self._html)
