"""The inline half of Akoma Ntoso: which elements mark words, which stand for blocks, which carry no words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from exportlex.markup.rich import cut, quoted_spans
from exportlex.markup.xml import Element, InlineRules, children, local, rich_text
from exportlex.model import MarkKind, RichText

# Stands in a text where a block begins; XML allows the character and no language uses it.
_BLOCK_HERE = "\ufdd0"
# The longest quoted term in the gold has 131 characters; a longer <def> wraps the whole definition, not its term.
_LONGEST_TERM = 160


def names(words: str) -> frozenset[str]:
    """A set of element names, written side by side."""
    return frozenset(words.split())


HIERARCHY = names(
    "alinea article book chapter clause crossHeading division hcontainer indent level list paragraph part point "
    "proviso rule section subchapter subclause subdivision sublist subparagraph subpart subrule subsection subtitle "
    "title tome transitional"
)
LISTS = frozenset({"list", "sublist", "blockList", "ul", "ol", "recitals", "citations"})
ITEMS = frozenset({"item", "li", "recital", "citation"})
CLOSING = frozenset({"wrapUp", "listWrapUp"})
QUOTED = frozenset({"quotedStructure", "embeddedStructure"})
_BOXES = names(
    "attachment attachments annexes blockContainer block body component components conclusions container content doc "
    "documentRef formula interstitial intro listIntroduction longTitle mainBody p preamble preface signatures subFlow "
    "table tblock"
)
BLOCKS = HIERARCHY | LISTS | ITEMS | CLOSING | QUOTED | _BOXES
HEADS = frozenset({"num", "heading", "subheading"})
NOTES = frozenset({"authorialNote", "note"})
# Tables of contents repeat the headings; references to notes and components carry no words of their own.
SKIPPED = frozenset({"meta", "toc", "noteRef", "componentRef"})
_BREAKS = BLOCKS | HEADS | frozenset({"br", "eol", "eop", "tr", "td", "th", "caption", "signature", "role", "person"})
_TITLE_PARTS = frozenset({"docTitle", "docNumber", "docDate", "docType"})
_INLINE = names(
    "a abbr affectedDocument b br caption concept date def del docAuthority docDate docNumber docProponent docStage "
    "docStatus docTitle docType docketNumber eol eop em entity event extractStructure extractText foreign i img inline "
    "ins location marker math mmod mod mref neutralCitation num object omissis organization outcome party person "
    "placeholder process quantity quotedText ref relatedDocument remark rmod role rref session shortTitle signature "
    "span strong sub sup tbody td term tfoot th thead time tocItem tr u"
)
KNOWN = BLOCKS | HEADS | NOTES | SKIPPED | _INLINE


@dataclass(frozen=True, slots=True)
class Pieces:
    """An element's own words and its blocks, in document order, and the notes that hang on the words."""

    parts: list[RichText | Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)


class Inline:
    """The inline rules of one document."""

    def __init__(self, root: Element) -> None:
        # Where a document tells definitions (<def>) from uses (<term>) of the same concept, only the former define.
        self._defined = {define.get("refersTo", "") for define in root.iter("{*}def")} - {""}
        marks: dict[str, MarkKind | Callable[[Element], tuple[MarkKind | None, str]]] = {
            "i": MarkKind.ITALIC,
            "em": MarkKind.ITALIC,
            "b": MarkKind.BOLD,
            "strong": MarkKind.BOLD,
            "sup": MarkKind.SUPERSCRIPT,
            "sub": MarkKind.SUBSCRIPT,
            "def": self._term,
            "term": self._term,
            "span": _styled,
            "inline": _styled,
            **dict.fromkeys(("ref", "rref", "a", "affectedDocument"), _reference),
        }
        skip = NOTES | SKIPPED
        self.flat = InlineRules(marks, skip, _BREAKS, {"quotedText": _quoted})
        self._front = replace(self.flat, breaks=_BREAKS | _TITLE_PARTS)
        self._split = InlineRules(
            marks, skip | HEADS, _BREAKS, {"quotedText": _quoted, **dict.fromkeys(BLOCKS, _BLOCK_HERE)}
        )

    def words(self, element: Element) -> RichText:
        """All words of an element in one text, notes left out."""
        return rich_text(element, self.flat)

    def front(self, element: Element) -> RichText:
        """All words of a title page, whose parts stand apart in print and side by side in the markup."""
        return rich_text(element, self._front)

    def pieces(self, element: Element) -> Pieces:
        """The element's words, cut where a block stands, with the blocks in their places."""
        rich = rich_text(element, self._split)
        blocks = list(_outermost(element, BLOCKS))
        texts = _cut(rich, len(blocks)) or [rich, *[RichText()] * len(blocks)]
        parts: list[RichText | Element] = [texts[0]]
        for block, text in zip(blocks, texts[1:], strict=True):
            parts += [block, text]
        return Pieces([part for part in parts if not isinstance(part, RichText) or part.text], self.notes(element))

    def notes(self, element: Element) -> list[Element]:
        """Notes that hang on the element's own words, not on those of its blocks."""
        return list(_outermost(element, NOTES, stop=BLOCKS | HEADS))

    def all_notes(self, element: Element) -> list[Element]:
        """Every note inside an element that is read as one text."""
        found = [note for note in element.iter("{*}*") if local(note) in NOTES]
        return [note for note in found if not any(around in found for around in note.iterancestors())]

    def _term(self, element: Element) -> tuple[MarkKind | None, str]:
        used = local(element) == "term" and element.get("refersTo", "") in self._defined
        if used or len(_letters(element)) > _LONGEST_TERM:
            return None, ""
        return MarkKind.TERM, element.get("{http://www.w3.org/XML/1998/namespace}lang", "")


def defined_term(rich: RichText) -> str:
    """The first words that the publisher marks as a term, else those between the first quotation marks."""
    marks = [mark for mark in rich.marks if mark.kind is MarkKind.TERM]
    spans = [(mark.start, mark.end) for mark in marks] or quoted_spans(rich.text)
    return rich.text[spans[0][0] : spans[0][1]].strip("“”‘’'\" ") if spans else ""


def _reference(element: Element) -> tuple[MarkKind | None, str]:
    return MarkKind.REFERENCE, element.get("href") or element.get("from") or ""


def _styled(element: Element) -> tuple[MarkKind | None, str]:
    said = " ".join(element.get(name, "") for name in ("class", "name", "style")).lower()
    if "italic" in said:
        return MarkKind.ITALIC, ""
    return (MarkKind.BOLD if "bold" in said else None), ""


def _quoted(element: Element) -> str:
    """Quoted words; their quotation marks stand in attributes."""
    return f"{element.get('startQuote', '')}{_letters(element)}{element.get('endQuote', '')}"


def _letters(element: Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _outermost(element: Element, wanted: frozenset[str], stop: frozenset[str] = frozenset()) -> Iterator[Element]:
    for child in children(element):
        name = local(child)
        if name in wanted:
            yield child
        elif name not in stop and name not in SKIPPED and name not in NOTES and name not in HEADS:
            yield from _outermost(child, wanted, stop)


def _cut(rich: RichText, blocks: int) -> list[RichText]:
    """The texts between the block signs; empty where the document itself holds such a sign."""
    places = [place for place, character in enumerate(rich.text) if character == _BLOCK_HERE]
    if len(places) != blocks:
        return []
    starts = [0, *[place + 1 for place in places]]
    return [cut(rich, start, end) for start, end in zip(starts, [*places, len(rich.text)], strict=True)]
