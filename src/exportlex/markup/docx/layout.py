"""Where a paragraph stands and which list it belongs to: its own settings, else its list's, else its style's."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.markup.docx.numbering import Numbering
from exportlex.markup.docx.package import W, value
from exportlex.markup.xml import Element

_TWIPS = 20  # twips in a point
_DEEPEST_STYLE = 20  # styles based on one another; more is a circle


class Layout:
    """Answers for one document."""

    def __init__(self, styles: Element | None, numbering: Numbering) -> None:
        found = [] if styles is None else list(styles.iterfind(f"{W}style"))
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._numbering = numbering

    def numbered(self, paragraph: Element) -> tuple[str, int]:
        """List and level of a paragraph; ("", 0) where it has none."""
        properties = paragraph.find(f"{W}pPr")
        for held in (properties, *self._inherited(properties)):
            number = value(held, "numPr/numId")
            if number:
                depth = value(held, "numPr/ilvl")
                return ("", 0) if number == "0" else (number, int(depth) if depth.isdigit() else 0)
        return "", 0

    def label(self, paragraph: Element) -> str:
        """The automatic number of a paragraph. It counts: ask once per paragraph and in order."""
        number, depth = self.numbered(paragraph)
        return self._numbering.label(number, depth) if number else ""

    def indents(self, paragraph: Element) -> tuple[float, float]:
        """Where the first line starts and where the others do, in points from the margin."""
        properties = paragraph.find(f"{W}pPr")
        level = self._numbering.level(*self.numbered(paragraph))
        sources = [properties, level.properties if level else None, *self._inherited(properties)]
        left = self._stated(sources, "left", "start")
        hanging, first = self._stated(sources, "hanging"), self._stated(sources, "firstLine")
        return (left - hanging if hanging else left + first) / _TWIPS, left / _TWIPS

    def _inherited(self, properties: Element | None) -> Iterator[Element | None]:
        name = value(properties, "pStyle")
        for _ in range(_DEEPEST_STYLE):
            style = self._styles.get(name)
            if style is None:
                return
            yield style.find(f"{W}pPr")
            name = value(style, "basedOn")

    @staticmethod
    def _stated(sources: list[Element | None], *names: str) -> float:
        for held in sources:
            for name in names:
                stated = value(held, "ind", name)
                if stated.lstrip("-").isdigit():
                    return float(stated)
        return 0.0
