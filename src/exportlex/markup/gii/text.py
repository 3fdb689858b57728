"""The mixed content of a unit as a run of texts, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from exportlex.markup.cals import cals_rows
from exportlex.markup.drafts import Draft
from exportlex.markup.rich import RichBuilder
from exportlex.markup.xml import Element, local
from exportlex.model import MarkKind, ProvisionKind, RichText

MARKS = {"I": MarkKind.ITALIC, "B": MarkKind.BOLD, "SUP": MarkKind.SUPERSCRIPT, "SUB": MarkKind.SUBSCRIPT}
# The editors' apparatus: where the text was published, marks of footnotes, addresses of pictures.
SKIPPED = frozenset({"kommentar", "FnR", "ABWFORMAT", "FILE", "IMG", "TOC", "Footnotes", "colspec"})
INLINE = frozenset({"I", "B", "U", "F", "NB", "SP", "small", "SUP", "SUB", "noindex", "pre", "FnArea"})
_STRUCTURE = ("DL", "table")


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text, or the ``DL`` or ``table`` that stands there."""

    rich: RichText
    element: Element | None = None


def segments(element: Element) -> list[Segment]:
    """The content of an element in order; texts without words are left out."""
    runs: list[Segment] = []
    builder = RichBuilder()
    builder.push(element.text)
    for child in element:
        builder = _child(child, runs, builder)
        builder.push(child.tail)
    _flush(runs, builder)
    return runs


def words(element: Element | None) -> RichText:
    """All words of an element as one text with marks, lists and tables included."""
    builder = RichBuilder()
    if element is not None:
        _inline(element, builder)
    return builder.build()


def table(element: Element) -> Draft:
    """A table as a draft; a row is a line of its text."""
    rows = cals_rows(element, lambda entry: words(entry).text)
    text = "\n".join(" | ".join(row) for row in rows)
    return Draft(ProvisionKind.TABLE, rich=RichText(text), rows=rows)


def _child(child: Element, runs: list[Segment], builder: RichBuilder) -> RichBuilder:
    name = local(child)
    if name in _STRUCTURE:
        _flush(runs, builder)
        runs.append(Segment(RichText(), child))
        return RichBuilder()
    if name and name not in SKIPPED and any(True for _ in child.iter(*_STRUCTURE)):
        _flush(runs, builder)
        runs += segments(child)
        return RichBuilder()
    _piece(child, name, builder)
    return builder


def _flush(runs: list[Segment], builder: RichBuilder) -> None:
    rich = builder.build()
    if rich.text:
        runs.append(Segment(rich))


def _inline(element: Element, builder: RichBuilder) -> None:
    builder.push(element.text)
    for child in element:
        _piece(child, local(child), builder)
        builder.push(child.tail)


def _piece(child: Element, name: str, builder: RichBuilder) -> None:
    if not name or name in SKIPPED:
        return
    if name not in INLINE:
        builder.space()
    with builder.mark(MARKS.get(name)):
        _inline(child, builder)
    if name not in INLINE:
        builder.space()


def texts(element: Element) -> Iterator[str]:
    """Every text below an element that a reading must hold: all but the editors' apparatus."""
    stack = [element]
    while stack:
        current = stack.pop()
        if local(current) and local(current) not in SKIPPED:
            yield current.text or ""
            stack += list(current)
        if current is not element:
            yield current.tail or ""
