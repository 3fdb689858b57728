"""Pages set as EUR-Lex sets consolidated annexes: justified lines, labels at fixed steps, headings in the middle."""

from __future__ import annotations

from collections.abc import Sequence

from drawn_pdf import WIDTH, ruled, words

LEFT, RIGHT = 60.0, 342.0
CODE, STEP = 51.0, 10.6  # from a code to its words, from a label to its words
SIZE, SMALL = 8.4, 7.4
_LEADING, _APART = 9.6, 19.0
_FONTS = {"": "F1", "b": "F2", "i": "F3"}
# Widths of Helvetica and of its bold from the blank to "~", in thousandths of the size (Adobe's font metrics).
_PLAIN = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278"
    " 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944"
    " 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500"
    " 278 556 500 722 500 500 500 334 260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333"
    " 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944"
    " 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556"
    " 333 611 556 778 556 556 500 389 280 389 584"
)
_METRICS = {"": _PLAIN.split(), "i": _PLAIN.split(), "b": _BOLD.split()}


def _width(text: str, style: str = "", size: float = SIZE) -> float:
    return sum(int(_METRICS[style][ord(character) - 32]) for character in text) * size / 1000


class OjPages:
    """Write paragraphs from top to bottom; ``streams`` are what ``drawn_pdf`` wants."""

    def __init__(self, head: str = "02031R0044 - EN - 17.09.2033 - 001.001 - {n}") -> None:
        self.streams: list[str] = []
        self._head = head
        self._y = 0.0

    def page(self, running: str = "", tail: str = "") -> OjPages:
        """A new page, with the running head of an entry that goes on and what stands on its line."""
        self.streams.append("")
        self._draw(LEFT, 30, self._head.format(n=len(self.streams)))
        self._y = 60.0
        if running:
            self._draw(LEFT, self._y, f"{running} (continued) {tail}".strip())
            self._y += _APART
        return self

    def centred(self, text: str, style: str = "") -> OjPages:
        """A heading in the middle."""
        self._draw((LEFT + RIGHT - _width(text, style)) / 2, self._y, text, style)
        return self._down(_APART)

    def para(self, text: str, label: str = "", *, at: float = 0, to: float = STEP, style: str = "") -> OjPages:
        """A paragraph ``at`` so far from the edge; behind a label its words stand ``to`` further in."""
        x = LEFT + at
        inner = x + to if label else x
        if label:
            self._draw(x, self._y, label, style)
        for line, last in _lines(text, RIGHT - inner, style):
            self._line(inner, line, style, justified=not last)
            self._down(_LEADING)
        return self._down(_APART - _LEADING)

    def raised(self, before: str, power: str, after: str, label: str, *, at: float) -> OjPages:
        """A line of one item with a superscript."""
        x = LEFT + at + STEP
        self._draw(LEFT + at, self._y, label)
        self._draw(x, self._y, before)
        self._draw(x + _width(before), self._y - 3.4, power, size=5.4)
        self._draw(x + _width(before) + _width(power, size=5.4) + 2.4, self._y, after)
        return self._down(_APART)

    def note(self, label: str, text: str, *, at: float) -> OjPages:
        """A note in italics, its words hung behind its label."""
        return self.para(text, label, at=at, to=_width(label, "i") + 3, style="i")

    def table(self, rows: Sequence[Sequence[str]], edges: Sequence[float]) -> OjPages:
        """Rows parted by upright rules between the columns, one piece a row."""
        for row in rows:
            top, bottom = self._y - 12, self._y + 6
            for start, cell in zip((0.0, *edges), row, strict=True):
                self._draw(LEFT + start + 2, self._y, cell)
            strokes = [(LEFT + edge, top, LEFT + edge, bottom) for edge in edges]
            self.streams[-1] += ruled(*strokes, (LEFT, bottom, RIGHT, bottom))
            self._down(bottom - top)
        return self._down(_APART)

    def footnote(self, text: str) -> OjPages:
        """A line in small type at the foot of the page."""
        self._draw(LEFT, 570, text, size=SMALL)
        return self

    def _down(self, by: float) -> OjPages:
        self._y += by
        return self

    def _line(self, x: float, line: Sequence[str], style: str, *, justified: bool) -> None:
        natural = [_width(word, style) for word in line]
        blank = (RIGHT - x - sum(natural)) / (len(line) - 1) if justified and len(line) > 1 else _width(" ")
        for word, width in zip(line, natural, strict=True):
            self._draw(x, self._y, word, style)
            x += width + blank

    def _draw(self, x: float, y: float, text: str, style: str = "", size: float = SIZE) -> None:
        assert x < WIDTH
        shown = text.replace("(", r"\(").replace(")", r"\)")
        self.streams[-1] += words(round(x, 2), y, shown, size, _FONTS[style])


def _lines(text: str, width: float, style: str) -> list[tuple[list[str], bool]]:
    """Words line by line, and whether a line is the last."""
    lines: list[list[str]] = [[]]
    for word in text.split():
        if lines[-1] and _width(" ".join([*lines[-1], word]), style) > width:
            lines.append([])
        lines[-1].append(word)
    return [(line, at == len(lines) - 1) for at, line in enumerate(lines)]
