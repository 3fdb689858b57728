"""What a brief says, independent of how it is printed.

Two sorts of sentences are kept apart by their types. A ``Statement`` says something of a law, or that nothing was found
in it, and refers to at least one entry of the annex; without a reference it cannot be made. A ``Remark`` speaks of
method, of the concept in our own words, or of the document itself, and says nothing of any law.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any


class Style(StrEnum):
    """How a piece of a sentence is set."""

    PLAIN = "plain"
    STRONG = "strong"
    WORDS = "words"  # the law's own words, or a digest's: printed in quotation marks, in their language


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence. ``text`` is plain text: whatever looks like markup in it is printed as it stands."""

    text: str
    style: Style = Style.PLAIN
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence of ours that states no law."""

    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that states law, or an absence; ``references`` are keys of annex entries, at least one."""

    pieces: tuple[Piece, ...]
    references: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.references:
            raise ValueError(f"no reference for: {self.text}")

    @property
    def text(self) -> str:
        """The sentence without its references."""
        return "".join(f"“{piece.text}”" if piece.style is Style.WORDS else piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of the annex with key "1", "2", …: a passage that the brief cites, whole."""

    key: str
    party: str  # name of the jurisdiction
    title: str  # of the instrument
    pinpoint: str
    language: str
    held: str  # in words: "official text", "our digest, not the official text"
    lead: str  # what introduces it, one level up
    text: str
    gloss: str  # our restatement in English of a text in another language; "" where there is none
    dated: str  # in words: "as of 2026-01-29"
    as_of: str  # ISO 8601 or ""
    address: str
    sha256: str
    permalink: str
    pinned: bool = False  # chosen by the reader, beyond what the brief itself cites


@dataclass(frozen=True, slots=True)
class Search:
    """An entry of the annex with key "S1", "S2", …: what was looked through where nothing was found or can be said."""

    key: str
    party: str
    concept: str
    absence: str  # one of the four
    reason: str
    words: tuple[str, ...]
    texts: tuple[str, ...]  # titles with dates of the instruments looked through


@dataclass(frozen=True, slots=True)
class Party:
    """A jurisdiction of the brief."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A party on a concept: the sign of the coverage, the same in words, the count of elements, references."""

    party: str  # code
    sign: str
    coverage: str
    counted: str  # "2/7 (+1?)"; "" where nothing is counted
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A concept over all parties, in their order."""

    concept: str  # id
    label: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class ElementCell:
    """A party on an element: the sign of the standing, the same in words, references."""

    party: str  # code
    sign: str
    standing: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ElementRow:
    """An element over all parties, in their order."""

    label: str
    cells: tuple[ElementCell, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing on which parties are set side by side: an element, an answer, a figure, a duty.

    ``lead`` says of the whole how it stands and names the ``label``; ``lines`` say it of one party each, and of those
    that share an absence together.
    """

    label: str
    lead: Statement
    lines: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What a brief says on one concept. Empty tuples where there is nothing to say; ``remarks`` then say so."""

    concept: str  # id
    label: str
    definition: Remark  # the concept in our words
    summary: tuple[Statement, ...]  # who speaks to it, in one or two sentences
    elements: tuple[ElementRow, ...]
    core: tuple[Point, ...]  # what all share
    mostly: tuple[Point, ...]  # what most share
    differences: tuple[Point, ...]
    gaps: tuple[Statement, ...]  # who is silent or cannot be judged, each with its reason
    moves: tuple[Statement, ...]  # who would move how far
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A convergence that could be agreed by itself: one element of one concept."""

    number: int
    concept: str  # id
    label: str  # of the concept
    element: str
    title: str  # "Record-keeping: software"
    definition: Remark  # the concept in our words, for a step is read by itself
    meeting: tuple[str, ...]  # codes of the parties that meet it already
    remaining: tuple[str, ...]  # of those that would add it
    undetermined: tuple[str, ...]  # of those of which it cannot be said
    statements: tuple[Statement, ...]  # understood without any other part of the brief


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """A party's figures of one measure: each a statement with the law's own words; or the statement of an absence."""

    party: str  # name
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Quantities:
    """The figures of one measure side by side, a row for each party."""

    concept: str  # label
    measure: str  # "How long records are kept"
    rows: tuple[QuantityRow, ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A limit of control lists that differs between two parties."""

    measure: str
    left: Statement
    right: Statement
    stricter: str  # name of a party, or "" where neither is


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The limits that differ between two lists."""

    left: str  # title of the list with its party and date
    right: str
    rows: tuple[Threshold, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class HeldText:
    """A text of a party: how it is held, as of when, what is missing of it."""

    party: str  # name
    title: str
    held: str  # in words; "not held"
    dated: str
    address: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief. ``made`` is the day it was made, ``built`` the day its index was, both ISO 8601.

    ValueError where a statement or a cell refers to what the annex does not have, or two of its entries have one key.
    """

    title: str
    made: str
    built: str
    permalink: str
    parties: tuple[Party, ...]
    method: tuple[Remark, ...]  # scope and method in ten lines at most
    legend: tuple[tuple[str, str], ...]  # sign and what it means
    matrix: tuple[MatrixRow, ...]
    sections: tuple[Section, ...]
    steps: tuple[Step, ...]
    steps_remarks: tuple[Remark, ...]
    quantities: tuple[Quantities, ...]
    thresholds: tuple[Thresholds, ...]
    sources: tuple[Source, ...]
    searches: tuple[Search, ...]
    held: tuple[HeldText, ...]
    not_held: tuple[HeldText, ...]
    disclaimer: str

    def __post_init__(self) -> None:
        annex: tuple[Source | Search, ...] = (*self.sources, *self.searches)
        keys = [entry.key for entry in annex]
        if twice := [key for key, count in Counter(keys).items() if count > 1]:
            raise ValueError(f"the annex has two entries {twice[0]}")
        known = set(keys)
        for part in fields(self):
            for key in _references(getattr(self, part.name)):
                if key not in known:
                    raise ValueError(f"{part.name}: the annex has no entry {key}")

    def to_json(self) -> dict[str, Any]:
        """The brief as plain data: what templates are filled with, under the names of the fields."""
        return asdict(self)


def _references(value: object) -> Iterator[str]:
    """Every key that a part of a brief refers to, found by the name of the field, so that none can be forgotten."""
    if isinstance(value, tuple):
        for one in value:
            yield from _references(one)
    elif is_dataclass(value):
        for field in fields(value):
            own = getattr(value, field.name)
            yield from own if field.name == "references" else _references(own)
