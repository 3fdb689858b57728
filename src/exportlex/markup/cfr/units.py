"""Units of the Code of Federal Regulations as they are written into the tree, and how their citations are formed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from exportlex.markup.cfr.blocks import INLINE, Block, image_text
from exportlex.markup.enumerators import Enumerator
from exportlex.markup.html_tables import read_table
from exportlex.markup.rich import cut
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, InlineRules, first, local, rich_text
from exportlex.model import MarkKind, ProvisionKind, ReadingIssue, RichText

_RESERVED = re.compile(r"[\[(]\s*(?:reserved|removed)\b", re.IGNORECASE)
_QUOTES = str.maketrans("", "", '“”"')
_EDITORIAL_HEADINGS = {
    "AUTH": "Authority",
    "SOURCE": "Source",
    "CITA": "Citation",
    "EDNOTE": "Editorial Note",
    "EFFDNOT": "Effective Date Note",
    "XREF": "Link to an amendment",
    "APPRO": "Approval",
    "CROSSREF": "Cross Reference",
}


class Ending(StrEnum):
    """What a citation ends in: it decides how the next enumerator joins it."""

    SECTION = "section"  # "15 CFR 734.13", "Category I": brackets join directly
    NAME = "name"  # "Supp. No. 3", a term, "Part B": brackets after a space
    BRACKET = "bracket"
    DOTTED = "dotted"


@dataclass(slots=True)
class Unit:
    """A unit already written: its key, its citation, and the enumerators below its section."""

    key: str
    pinpoint: str
    ending: Ending = Ending.NAME
    path: tuple[str, ...] = ()
    reserved: bool = False
    note: bool = False  # rows of notes often begin inside the note's heading, so a gap there means nothing


def cite(base: Unit, enumerator: Enumerator) -> tuple[str, Ending]:
    """The citation of a numbered unit below ``base``, and what it ends in.

    ``734.13`` + (a) + (1) = ``734.13(a)(1)``; ``Supp. No. 3`` + (a) = ``Supp. No. 3 (a)``; ``F`` + 1 = ``F.1``.
    """
    cited = enumerator.cited
    if enumerator.last:
        cited += "-" + (enumerator.last if enumerator.dotted else f"({enumerator.last})")
    if enumerator.dotted:
        joint = {Ending.BRACKET: "", Ending.DOTTED: "."}.get(base.ending, " ")
        return base.pinpoint + joint + cited, Ending.DOTTED
    return base.pinpoint + (" " if base.ending is Ending.NAME else "") + cited, Ending.BRACKET


def quoted(base: Unit, words: str) -> str:
    """The citation of a unit that has a name and no number: ``15 CFR 772.1 "Knowledge"``."""
    return f'{base.pinpoint} "{words.translate(_QUOTES).strip()}"'


@dataclass
class Writer:
    """Writes units of one document into its tree and keeps what was doubtful."""

    builder: TreeBuilder
    read_extract: Callable[[Writer, Unit, Block], None]
    home: Unit = field(default_factory=lambda: Unit("", ""))  # the section or supplement that is being read
    issues: list[ReadingIssue] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    paragraph_address: Callable[[Unit], str] = lambda unit: ""

    def add(
        self,
        kind: ProvisionKind,
        parent: Unit,
        pinpoint: str,
        rich: RichText | None = None,
        *,
        ending: Ending = Ending.NAME,
        path: tuple[str, ...] | None = None,
        number: str = "",
        heading: str = "",
        slug: str = "",
    ) -> Unit:
        """Write a unit below ``parent``; the citable path defaults to the parent's."""
        unit = Unit("", pinpoint, ending, parent.path if path is None else path)
        unit.note = kind is ProvisionKind.NOTE
        unit.reserved = bool(_RESERVED.match((rich.text if rich else "") or heading))
        unit.key = self.builder.add(
            kind,
            pinpoint,
            rich,
            parent=parent.key,
            number=number,
            heading=heading,
            slug=slug,
            address=self.paragraph_address(unit) if path else "",
        )
        self.used.add(pinpoint)
        return unit

    def text(self, parent: Unit, block: Block, kind: ProvisionKind) -> Unit:
        """Write a paragraph without number: it is cited as the unit it belongs to."""
        self.doubts(parent, block)
        return self.add(kind, parent, parent.pinpoint, block.rich, ending=parent.ending, slug="p")

    def numbered(self, parent: Unit, base: Unit, enumerator: Enumerator, rich: RichText, block: Block) -> Unit:
        """Write a numbered unit below ``parent``, cited from ``base``."""
        self.doubts(base, block)
        pinpoint, ending = cite(base, enumerator)
        return self.add(
            ProvisionKind.PARAGRAPH,
            parent,
            pinpoint,
            rich,
            ending=ending,
            path=(*base.path, enumerator.value),
            number=enumerator.printed,
            heading=enumerator.heading,
            slug=enumerator.cited,
        )

    def term(self, parent: Unit, term: str, block: Block) -> Unit:
        """Write the paragraph that opens the entry of a term; it is cited by the term."""
        self.doubts(parent, block)
        return self.add(ProvisionKind.PARAGRAPH, parent, quoted(parent, term), block.rich, path=(), slug=term[:60])

    def table(self, parent: Unit, block: Block) -> None:
        """Write a table with its caption as heading and the rows of its foot as notes."""
        if block.element is None:
            return
        table = read_table(block.element, INLINE)
        key = self.builder.add(
            ProvisionKind.TABLE,
            parent.pinpoint,
            parent=parent.key,
            heading=table.caption or block.heading,
            rows=table.rows,
        )
        for text in table.foot:
            self._footnote(Unit(key, parent.pinpoint), text)
        self.doubts(parent, block)

    def footnote(self, parent: Unit, block: Block) -> None:
        """Write a footnote as a note of the unit it stands after."""
        self._footnote(parent, block.rich)

    def _footnote(self, parent: Unit, rich: RichText) -> None:
        raised = next((m for m in rich.marks if m.start == 0 and m.kind is MarkKind.SUPERSCRIPT), None)
        number = rich.text[: raised.end] if raised else ""
        pinpoint = f"{parent.pinpoint}, footnote {number}" if number else parent.pinpoint
        rest = cut(rich, raised.end) if raised else rich
        self.builder.add(ProvisionKind.NOTE, pinpoint, rest, parent=parent.key, number=number, slug=f"footnote{number}")

    def image(self, parent: Unit, block: Block) -> None:
        """Write what stands for an image on a line of its own."""
        self.add(ProvisionKind.CONTINUATION, parent, parent.pinpoint, block.rich, ending=parent.ending, slug="image")
        self.doubts(parent, block)

    def editorial(self, parent: Unit, element: Element) -> None:
        """Write authority, source, history or an editor's note; none of them is text of the law."""
        name = local(element)
        heading = rich_text(first(element, "HED"), INLINE).text.rstrip(" :.") or _EDITORIAL_HEADINGS.get(name, name)
        rest = rich_text(element, _WITHOUT_HEADING)
        self.builder.add(
            ProvisionKind.NOTE,
            f"{parent.pinpoint}, {heading}",
            rest,
            parent=parent.key,
            heading=heading,
            slug=name.lower(),
        )

    def issue(self, kind: str, where: str, message: str, *, suspect: bool = False) -> None:
        """Keep a doubt."""
        self.issues.append(ReadingIssue(kind, where, message, suspect))

    def doubts(self, parent: Unit, block: Block) -> None:
        """Keep what the block holds that cannot be read as text: images, unknown elements."""
        if block.unknown:
            self.issue("unknown-element", parent.pinpoint, f"<{block.unknown}> is not known; its text is kept")
        if block.element is not None:
            images = [block.element] if local(block.element) == "img" else block.element.iter("img")
            for element in images:
                self.issue("image", parent.pinpoint, f"{image_text(element)} stands for text or a formula")


_WITHOUT_HEADING = InlineRules(INLINE.marks, frozenset({"HED"}), INLINE.breaks, INLINE.literals)
