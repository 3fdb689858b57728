"""Pages for ``made_pdf`` set as control lists and treaties are: paragraphs with labels, indents and white between."""

from __future__ import annotations

from made_pdf import Words

SIZE = 11.0
_LEADING, _APART = 12.6, 25.2
_RIGHT, _PER_LETTER = 530, 5.4  # where lines end, and about how wide a letter of that size is


class Typeset:
    """Write paragraphs from top to bottom; ``pages`` are what ``made_pdf`` wants."""

    def __init__(self, header: str = "", footer: str = "") -> None:
        self.pages: list[list[Words]] = []
        self._header, self._footer = header, footer
        self.page()

    def page(self) -> Typeset:
        """Begin a new page, with its header and its number."""
        number = len(self.pages) + 1
        self.pages.append([])
        if self._header:
            self.pages[-1].append((400, 42, "", self._header))
        if self._footer:
            self.pages[-1].append((300, 804, "", self._footer.format(n=number)))
        self._y = 80.0
        return self

    def para(self, text: str, x: float = 72, indent: float | None = None, style: str = "", label: str = "") -> Typeset:
        """A paragraph that begins at ``x`` and goes on at ``indent``; behind a label all its words stand there."""
        inner = x if indent is None else indent
        at = inner if label else x
        if label:
            self.pages[-1].append((x, self._y, style, label))
        for line in _wrapped(text, at, inner):
            self.pages[-1].append((at, self._y, style, line))
            self._y += _LEADING
            at = inner
        self._y += _APART - _LEADING
        return self


def _wrapped(text: str, first: float, further: float) -> list[str]:
    lines, line, x = [], "", first
    for word in text.split():
        if line and x + _PER_LETTER * (len(line) + 1 + len(word)) > _RIGHT:
            lines.append(line)
            line, x = "", further
        line = f"{line} {word}".strip()
    return [*lines, line]
