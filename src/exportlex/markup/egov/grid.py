"""Tables of Japanese law: rows that share a number belong together, whatever cells were merged or split."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from exportlex.markup.xml import Element
from exportlex.model import RichText

# No table of the corpus has more than 16 columns or a cell over 60 rows; a span beyond this is damage or an attack.
_WIDEST = 100
_TALLEST = 2000


@dataclass(eq=False)
class Cell:
    """One cell, by its lines; a cell that spans rows is the same object in each of them."""

    lines: list[RichText] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All lines as one."""
        return "".join(line.text for line in self.lines)


Row = list[Cell]


def grid(rows: list[list[Element]], lines: Callable[[Element], list[RichText]]) -> list[Row]:
    """Rows of equal width; ``rows`` are the cell elements of each, ``lines`` tells what stands in one."""
    found: list[dict[int, Cell]] = [{} for _ in rows]
    for number, elements in enumerate(rows):
        column = 0
        for element in elements:
            while column in found[number]:
                column += 1
            cell = _above(found, number, column) if _goes_on(element) else None
            cell = cell or Cell(lines(element))
            wide = _span(element, "colspan", _WIDEST)
            for below in range(number, min(number + _span(element, "rowspan", _TALLEST), len(rows))):
                for place in range(column, column + wide):
                    found[below].setdefault(place, cell)
            column += wide
    width = max((max(row, default=-1) + 1 for row in found), default=0)
    return [[row.get(place) or Cell() for place in range(width)] for row in found]


def _goes_on(element: Element) -> bool:
    """An empty cell without the line above it is the lower part of a merged cell."""
    return element.get("BorderTop") == "none" and not "".join(map(str, element.itertext())).strip()


def _above(found: list[dict[int, Cell]], number: int, column: int) -> Cell | None:
    return found[number - 1].get(column) if number else None


def _span(element: Element, name: str, most: int) -> int:
    value = (element.get(name) or "1").strip()
    return max(1, min(int(value), most)) if value.isdecimal() else 1
