"""What every dialect of EU law is first read into: parts of an act, and blocks of text inside them, in order.

The dialects (Formex, OJ XHTML, consolidated XHTML) say differently how units nest; this is what they all say.
``exportlex.markup.eu_tree`` makes provisions of it, so that one act in two dialects gives one tree.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from exportlex.model import ReadingIssue, RichText


@dataclass(slots=True)
class Footnote:
    """A footnote, to stand at the unit whose text refers to it."""

    number: str  # "(1)"
    rich: RichText


@dataclass(slots=True)
class Text:
    """One run of words; with a number it opens a numbered paragraph that lasts until the next one."""

    rich: RichText
    number: str = ""
    notes: list[Footnote] = field(default_factory=list)


@dataclass(slots=True)
class Point:
    """An item of a list: "(a)", "(i)", "—", "1A001"."""

    number: str
    content: list[Block] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table of data, spans repeated."""

    rows: list[list[str]]
    heading: str = ""
    notes: list[Footnote] = field(default_factory=list)


@dataclass(slots=True)
class Heading:
    """The title of a part or section inside an annex; ``level`` counts from 1 where the dialect says it, else 0."""

    text: str
    level: int = 0
    notes: list[Footnote] = field(default_factory=list)


Block = Text | Point | Table | Heading


@dataclass(slots=True)
class Division:
    """The heading of a title, chapter or section; ``depth`` counts from 1 where the dialect says it, else 0."""

    label: str
    title: str = ""
    depth: int = 0
    notes: list[Footnote] = field(default_factory=list)


@dataclass(slots=True)
class Unit:
    """An article, an annex, the preamble or the concluding formulas, with its content."""

    label: str = ""
    title: str = ""
    anchor: str = ""  # the publisher's own fragment, "art_2"
    content: list[Block] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)


class Preamble(Unit):
    """Citations and recitals."""


class Article(Unit):
    """An article of the enacting terms."""


class Closing(Unit):
    """Concluding formulas and signatures."""


class Annex(Unit):
    """An annex, appendix or protocol."""


Part = Division | Unit


@dataclass(slots=True)
class EuAct:
    """One act as a dialect reads it."""

    parts: list[Part] = field(default_factory=list)
    title: str = ""
    language: str = ""  # ISO 639-1, as the bytes state it
    as_of: str = ""  # ISO date
    celex: str = ""  # as the bytes state it, for consolidated texts
    orphans: list[Footnote] = field(default_factory=list)  # notes that nothing refers to
    issues: list[ReadingIssue] = field(default_factory=list)
