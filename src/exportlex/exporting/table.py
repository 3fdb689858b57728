"""A table to take away: typed columns that say what they mean, rows that each carry a citation, a date and a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Value = str | int | float | bool | None
Row = Mapping[str, Value]


class Kind(StrEnum):
    """What a column holds, by the names of JSON Schema."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files, what it means in one sentence, and what it holds."""

    name: str
    means: str
    kind: Kind = Kind.TEXT


# What every row carries, so that one row alone can be cited. ``permalink`` reopens in the app what it is taken from.
PROVENANCE = (
    Column(
        "citation",
        "The row's text as it is cited: instrument, pinpoint, date, how it is held, official address; of an absence "
        "what was looked through.",
    ),
    Column(
        "as_of",
        "The date (ISO 8601) of the version held; empty where the source states none, and where a row rests on texts "
        "of several dates, which its citation then names.",
    ),
    Column("address", "The official address of the text."),
    Column("sha256", "The hash of the bytes that the text was read from."),
    Column("permalink", "The address in the app that shows what this row is taken from."),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one sort of table: what its JSON Schema is made of.

    ``name`` is the table's name in files and schemas, such as ``comparison``; ``further`` says what columns hold that
    a table of this sort has beside these, one for each jurisdiction that was asked for.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    further: Column | None = None

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        missing = [column.name for column in PROVENANCE[:2] + PROVENANCE[-1:] if column.name not in names]
        if missing or len(set(names)) < len(names):
            raise ValueError(f"the layout {self.name} names a column twice, or lacks {missing}")


@dataclass(frozen=True, slots=True)
class About:
    """What a table says of itself: what was asked, of which index, and where the app shows the same."""

    asked: str  # in words: "Record-keeping: United States, European Union"
    built: str  # when the index was built, ISO 8601
    permalink: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one layout. A value that does not apply is None or "", never a made-up one."""

    layout: Layout
    about: About
    rows: tuple[Row, ...]
