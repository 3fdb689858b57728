"""The words of a paragraph with their marks. What tracked changes deleted is no text; what they inserted is."""

from __future__ import annotations

from exportlex.markup.docx.package import W, value
from exportlex.markup.rich import RichBuilder
from exportlex.markup.xml import Element, local
from exportlex.model import MarkKind, RichText

_GONE = {"del", "moveFrom", "instrText", "pPr", "rPr", "txbxContent", "Fallback", "delText"}
_SPACES = {"tab", "br", "cr", "ptab"}
_OFF = ("0", "false", "off")
_RAISED = {"superscript": MarkKind.SUPERSCRIPT, "subscript": MarkKind.SUBSCRIPT}


def rich_text(paragraph: Element) -> RichText:
    """The words of a paragraph, white space collapsed, with italics, raised and lowered signs marked."""
    builder = RichBuilder()
    for run in _runs(paragraph):
        properties = run.find(f"{W}rPr")
        if _on(properties, "vanish"):
            continue
        with builder.mark(_RAISED.get(value(properties, "vertAlign"))), builder.mark(_slanted(properties)):
            _push(run, builder)
    return _told(builder.build())


def _told(found: RichText) -> RichText:
    """Without the italics of a paragraph that is printed in italics for the most part: they say nothing about terms."""
    slanted = sum(mark.end - mark.start for mark in found.marks if mark.kind is MarkKind.ITALIC)
    if slanted * 2 < len(found.text):
        return found
    return RichText(found.text, [mark for mark in found.marks if mark.kind is not MarkKind.ITALIC])


def all_bold(paragraph: Element) -> bool:
    """Whether every run that shows words is printed in bold type."""
    shown = [run for run in _runs(paragraph) if any(str(piece).strip() for piece in run.itertext())]
    return bool(shown) and all(_on(run.find(f"{W}rPr"), "b") for run in shown)


def footnotes_of(paragraph: Element) -> list[str]:
    """Ids of the footnotes that a paragraph refers to."""
    return [found.get(f"{W}id", "") for found in paragraph.iter(f"{W}footnoteReference")]


def _runs(paragraph: Element) -> list[Element]:
    found: list[Element] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag == f"{W}r":
            found.append(element)
        else:
            stack += [child for child in reversed(element) if local(child) not in _GONE]
    return found


def _push(run: Element, builder: RichBuilder) -> None:
    for child in run:
        name = local(child)
        if name == "t":
            builder.push(child.text)
        elif name in _SPACES:
            builder.space()
        elif name == "noBreakHyphen":
            builder.push("-")


def _slanted(properties: Element | None) -> MarkKind | None:
    return MarkKind.ITALIC if _on(properties, "i") else None


def _on(properties: Element | None, name: str) -> bool:
    return (
        properties is not None and properties.find(W + name) is not None and value(properties, name).lower() not in _OFF
    )
