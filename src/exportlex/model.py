"""The words of the field as types: provisions with marks, definitions, reading issues.

They are plain frozen dataclasses because a full build makes more than a hundred thousand of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class MarkKind(StrEnum):
    """What a publisher's inline markup said about a span of text."""

    ITALIC = "italic"
    BOLD = "bold"
    QUOTED = "quoted"  # the words between quotation marks; the marks themselves stay outside the span
    TERM = "term"  # the publisher itself marks the words as a defined term
    REFERENCE = "reference"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span ``text[start:end]`` of a provision's own text, in characters."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""  # for references the address pointed to; for terms the language where it is not the text's


class ProvisionKind(StrEnum):
    """What a unit of an instrument is."""

    DIVISION = "division"  # part, title, chapter, subpart: groups others
    ARTICLE = "article"  # the unit that a citation starts from: article, section, regulation, 条
    PARAGRAPH = "paragraph"  # numbered or unnumbered unit inside an article, at any depth
    DEFINITION = "definition"  # the publisher itself marks the unit as a definition
    CONTINUATION = "continuation"  # closing words after a list; belongs to its parent's text
    NOTE = "note"
    SCHEDULE = "schedule"  # schedule, annex, appendix, supplement
    LIST_ENTRY = "list-entry"
    TABLE = "table"


# The heading of a note that says when words were enacted or amended: shown with its unit, never found as law.
HISTORY = "History"
# What a pinpoint says, in brackets, of a provision that its publisher prints as not in force: shown, never a result.
NOT_IN_FORCE = {"en": "not in force", "fr": "non en vigueur"}


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of an instrument.

    ``text`` is the unit's own words only: without its number, its heading and its sub-units, white space collapsed.
    """

    key: str  # unique path inside the document, such as "part-772/772.1/p3"
    kind: ProvisionKind
    pinpoint: str  # as a lawyer of that country cites it
    text: str
    number: str = ""  # as printed: "(a)", "772.1", "第二条"
    heading: str = ""
    marks: tuple[Mark, ...] = ()
    parent: str = ""  # key of the unit it stands in; "" at the top
    order: int = 0  # position in document order
    rows: tuple[tuple[str, ...], ...] = ()  # cells of a table, spans repeated; empty for all other kinds
    address: str = ""  # where a person reads this very unit, where the publisher has such addresses


@dataclass(frozen=True, slots=True)
class ReadingIssue:
    """A doubt about a reading, kept as data: it blocks the cells that depend on it from being called a gap."""

    kind: str  # a stable word: "no-provisions", "too-few-provisions", "missing-number", "replacement-character", …
    where: str  # pinpoint, address or file
    message: str
    suspect: bool = True  # False: worth showing, does not put the reading in doubt


@dataclass(frozen=True, slots=True)
class Reading:
    """What a publisher's reader found in one document."""

    provisions: tuple[Provision, ...]
    language: str  # ISO 639-1
    title: str = ""
    as_of: str = ""  # ISO date that the bytes themselves state; "" where they state none
    issues: tuple[ReadingIssue, ...] = ()


class DefinitionKind(StrEnum):
    """How a definition gives its meaning."""

    DEFINITION = "definition"
    SEE_REFERENCE = "see-reference"  # wholly by reference to another provision
    INCLUSION_ONLY = "inclusion-only"  # "includes …" without a genus
    SCOPE_PROVISION = "scope-provision"  # fixes the reach of a concept without defining a term


class Scope(StrEnum):
    """How far a definition reaches."""

    INSTRUMENT = "instrument"
    PART = "part"
    SECTION = "section"
    LIST_ENTRY = "list-entry"


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a definition that send the reader to another text, or to another term of the same one."""

    words: str  # as they stand: "subsection 2(1) of the Customs Act"
    law: str = ""  # the law as it is named: "Customs Act", "this Act"; "" where none is
    numbers: tuple[str, ...] = ()  # of the provision, outermost first: ("2", "1"); none where a law or term alone
    base: str = ""  # what the numbers stand in: "" the law; "article", "nearest": the unit around the citing words
    term: str = ""  # the term to look up there; "" for the term that is being defined


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what the law says it means.

    ``text`` is the meaning, a run of the composed text of its provision (see ``exportlex.markup.tree.Tree.compose``).
    """

    term: str
    text: str
    kind: DefinitionKind
    scope: Scope
    provision: str  # key of the provision it starts in
    pinpoint: str  # of the citable unit around it
    aliases: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()  # sentences or items of ``text`` that take something out
    reference: str = ""  # "§ 734.13", "Article 269 of the Union Customs Code"
    tradition: str = ""  # the recogniser that found it
    reach: str = ""  # key of the unit inside which it governs; "" for the whole instrument
    cites: tuple[Citation, ...] = ()  # where its meaning stands, or what its meaning rests on


@dataclass(frozen=True, slots=True)
class Entry:
    """A controlled item: a unit of a control list, at whatever depth, with its code as the list prints it."""

    control_list: str  # id of the list in its instrument
    category: str  # what a reader counts entries by: "3A", "ML8", "I"
    code: str  # the whole path: "3A001.b.4", "ML8.c", "I(a)(1)"
    provision: str  # key of the unit
    parent: str  # key of the entry it stands in; "" for a headed one
    depth: int  # 0 for a headed entry
    live: bool  # False where its words only say that it is reserved, no longer used or repealed


@dataclass(slots=True)
class RichText:
    """Text with marks; the value that readers build before it becomes a provision."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
