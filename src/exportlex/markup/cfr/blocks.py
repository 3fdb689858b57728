"""The flat sequence that a section of the Code of Federal Regulations is: paragraphs, lines, headings, notes, tables.

Element names are those of the GPO's eCFR XML user guide, which the eCFR versioner and the bulk files share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from exportlex.markup.enumerators import Enumerator, Opening, opening
from exportlex.markup.rich import cut, plain
from exportlex.markup.xml import Element, InlineRules, first, local, rich_text
from exportlex.model import MarkKind, RichText

# Values of <E T="…"> in the user guide: 02 bold, 03 italic, 04 and 05 small capitals, from 51 raised, lowered by turns.
_EMPHASIS = {
    "02": MarkKind.BOLD,
    "03": MarkKind.ITALIC,
    "04": MarkKind.BOLD,
    "05": MarkKind.BOLD,
    "51": MarkKind.SUPERSCRIPT,
    "52": MarkKind.SUBSCRIPT,
    "53": MarkKind.SUPERSCRIPT,
    "54": MarkKind.SUBSCRIPT,
}


def _emphasis(element: Element) -> tuple[MarkKind | None, str]:
    return _EMPHASIS.get(element.get("T", "")), ""


def image_text(element: Element) -> str:
    """What stands for an image in the text: "[image: er25mr96.013.gif]"."""
    return f"[image: {(element.get('src') or 'unnamed').rsplit('/', 1)[-1]}]"


INLINE = InlineRules(
    marks={
        "I": MarkKind.ITALIC,
        "em": MarkKind.ITALIC,
        "B": MarkKind.BOLD,
        "strong": MarkKind.BOLD,
        "SU": MarkKind.SUPERSCRIPT,
        "sup": MarkKind.SUPERSCRIPT,
        "sub": MarkKind.SUBSCRIPT,
        "E": _emphasis,
    },
    breaks=frozenset({"br", "P", "PSPACE", "HED", "LI", "FP", "FP-1", "FP-2", "TD", "TH", "TR", "HD1", "HD2", "HD3"}),
    literals={"img": image_text},
)

# Elements that stand inside a word or sentence, and those without words of the document's own: for counting words.
INSIDE_WORDS = frozenset({*INLINE.marks, "FR", "AC", "ABBR", "FTREF"})
NO_LAW = frozenset({"CFRTOC", "HEADER", "AMDDATE", "img"})

EDITORIAL = frozenset(
    "AUTH SOURCE CITA EDNOTE EFFDNOT XREF APPRO CROSSREF SECAUTH PARAUTH SUPERSED REVTXT".split()  # noqa: SIM905
)
_NOTES = frozenset({"NOTE", "EXAMPLE", "EFTNT", "BOXTXT"})
_TEXT = frozenset({"P", "PSPACE", "P-1", "P-2", "P-3", "P1", "P2", "FP", "LDRWK", "MATH", "HEAD", "HED"})
_LINES = re.compile(r"FP-?\d(-\d)?|FL-2|FRP0?|(FP|P)-DASH|LI|STARS|BCAP|TCAP")
_HEADINGS = re.compile(r"HD([1-6])|HED1|ALPHHD|SUBJECT\d?|SUBJ\dL")
_THROUGH = frozenset({"DIV", "SCOL2", "SCOL3", "APP"})
_SILENT = frozenset({"CFRTOC", "FTREF", "HALFDASH", "br"})
# What is read with the element that it heads; anywhere else it is a paragraph.
_HEADS = {"HEAD": re.compile(r"DIV[1-9]"), "HED": re.compile("NOTE|EXAMPLE|EFTNT|BOXTXT"), "HED1": re.compile("NOTE")}
_DIVISION = re.compile(r"DIV[1-9]")
# A note that is printed as a paragraph with its heading in small capitals or bold: "Note:", "Technical note to (b)19:".
_NOTE_LEAD = re.compile(r"(technical )?notes?\b|n\.\s?b\.", re.IGNORECASE)


class BlockKind(StrEnum):
    """What a block is to the structure."""

    TEXT = "text"
    LINE = "line"  # a flush or hanging line: belongs to what stands above it
    HEADING = "heading"
    NOTE = "note"
    FOOTNOTE = "footnote"
    TABLE = "table"
    EXTRACT = "extract"
    IMAGE = "image"
    EDITORIAL = "editorial"


@dataclass(slots=True)
class Block:
    """One member of the sequence."""

    kind: BlockKind
    rich: RichText = field(default_factory=RichText)
    element: Element | None = None
    level: int = 0  # of headings, from 1
    flush: bool = False  # <FP>: a paragraph that is not indented and closes what stands above
    heading: str = ""  # of notes and tables
    inner: list[Block] = field(default_factory=list)  # of notes and extracts
    opening: Opening = field(default_factory=lambda: Opening((), RichText()))
    unknown: str = ""  # the name of an element that the dialect does not know

    @property
    def enumerators(self) -> tuple[Enumerator, ...]:
        """Those at its start; none for anything but paragraphs, lines and numbered headings."""
        return self.opening.enumerators


def read_blocks(element: Element, *, titles: bool = True) -> list[Block]:
    """The blocks of a section, supplement, note or extract in order; nested DIV1 to DIV9 are left out.

    ``titles=False`` reads italics after an enumerator as text (see ``opening``).
    """
    found: list[Block] = []
    for block in _blocks(element, titles):
        titled = bool(found) and found[-1].kind is BlockKind.HEADING and not found[-1].enumerators
        if block.kind is BlockKind.TABLE and titled and not _has_caption(block):
            block.heading = found.pop().rich.text
        found.append(block)
    return found


def _has_caption(table: Block) -> bool:
    return table.element is not None and first(table.element, "CAPTION", "caption") is not None


def _blocks(element: Element, titles: bool) -> Iterator[Block]:
    if element.text and element.text.strip():
        yield text_block(plain(element.text), titles=titles)
    for child in element:
        name = local(child)
        if name in _THROUGH or (_DIVISION.fullmatch(name) and not _DIVISION.fullmatch(local(element))):
            yield from _blocks(child, titles)
        elif name and not _read_elsewhere(element, child, name):
            yield from _block(child, name, titles)
        if child.tail and child.tail.strip():
            yield text_block(plain(child.tail), titles=titles)


def _read_elsewhere(element: Element, child: Element, name: str) -> bool:
    """Divisions have their own units, and a head is read with what it heads; what is silent has no words of law."""
    if name in _SILENT or _DIVISION.fullmatch(name):
        return True
    heads = _HEADS.get(name)
    return bool(heads and heads.fullmatch(local(element))) and first(element, name) is child


def _block(child: Element, name: str, titles: bool) -> Iterator[Block]:
    if name in EDITORIAL:
        yield Block(BlockKind.EDITORIAL, element=child)
    elif name in _NOTES:
        yield _note(child)
    elif name == "FTNT":
        yield Block(BlockKind.FOOTNOTE, rich_text(child, INLINE), child)
    elif name.upper() == "TABLE":
        yield Block(BlockKind.TABLE, element=child)
    elif name == "EXTRACT":
        yield from _extract(child, titles)
    elif name == "img":
        yield Block(BlockKind.IMAGE, plain(image_text(child)), child)
    else:
        yield from _paragraph(child, name, titles)


def _extract(child: Element, titles: bool) -> Iterator[Block]:
    """Examples and lists under their own heading stand apart; without a heading it is only indented law."""
    inner = read_blocks(child, titles=titles)
    if inner and inner[0].kind is BlockKind.HEADING:
        yield Block(BlockKind.EXTRACT, inner=inner)
        return
    for block in inner:
        if block.flush:  # signatures and dates of a form: lines of it, no closing words of the law around it
            block.kind, block.flush = BlockKind.LINE, False
        yield block


def _paragraph(child: Element, name: str, titles: bool) -> Iterator[Block]:
    rich = rich_text(child, INLINE)
    if not rich.text:
        return
    if heading := _HEADINGS.fullmatch(name):
        yield _heading(rich, int(heading[1] or 1))
        return
    block = _lead_note(rich) or text_block(rich, titles=titles)
    block.element = child
    block.flush = name == "FP"
    if _LINES.fullmatch(name):
        block.kind = BlockKind.LINE if block.kind is BlockKind.TEXT else block.kind
    elif name not in _TEXT:
        block.unknown = name
    yield block


def text_block(rich: RichText, *, titles: bool = True) -> Block:
    """A paragraph with its enumerators taken off."""
    return Block(BlockKind.TEXT, rich, opening=opening(rich, titles=titles))


def _heading(rich: RichText, level: int) -> Block:
    """A heading; one that starts with "(1)" is a numbered unit whose heading it is."""
    begun = opening(rich, titles=False)
    if begun.enumerators and not begun.enumerators[0].dotted:
        *before, last = begun.enumerators
        titled = Enumerator(last.value, last.printed, last.last, last.dotted, last.italic, begun.rest.text)
        return Block(BlockKind.HEADING, rich, level=level, opening=Opening((*before, titled), RichText()))
    return Block(BlockKind.HEADING, rich, level=level)


def _note(element: Element) -> Block:
    heading = rich_text(first(element, "HED", "HED1"), INLINE).text
    return Block(BlockKind.NOTE, element=element, heading=heading, inner=read_blocks(element, titles=False))


def _lead_note(rich: RichText) -> Block | None:
    bold = [mark for mark in rich.marks if mark.kind is MarkKind.BOLD]
    if not bold or bold[0].start != 0 or not _NOTE_LEAD.match(rich.text):
        return None
    colon = rich.text.find(":", 0, bold[-1].end + 2)
    end = colon + 1 if colon >= 0 else bold[0].end
    inner = text_block(cut(rich, end), titles=False)
    return Block(BlockKind.NOTE, rich, heading=rich.text[:end], inner=[inner] if inner.rich.text else [])
