"""How legalize-fr writes French codes and laws in Markdown (from the LEGI database), and which version is in force.

Two traps. Older files carry no headings at all: "Article L1" is a line like any other. And an article may stand
several times in a row: texts that were replaced, some of them before they ever took effect, come with the one in
force. Option of a source: ``articles``, the beginnings of the numbers to read ("L2335", "R2335"); all without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from exportlex.markup.statutes.french import FrenchStyle
from exportlex.markup.statutes.lines import Line, markdown
from exportlex.markup.statutes.outline import Outline
from exportlex.markup.statutes.reader import chosen, outlined, reading
from exportlex.model import Reading
from exportlex.publishers.base import Document

COUNTRY = "fr"
STYLES: dict[str, Callable[[str], object]] = {}
_FR_HEADING = re.compile(r"^(?:#+ )?Article (?:LO|[LRDA])\*?\d+(?:-\d+)*\s*$", re.MULTILINE)
_OLD_DASH = re.compile(r"[IVX]+\.?\s*―")  # Légifrance set "I. ―" with the horizontal bar until about 2014


def style_of(front: Mapping[str, str], text: str) -> str:
    """The style of a file, by its front matter or the numbers of its articles; "" where they are not French."""
    return "fr" if front.get("country") == COUNTRY or _FR_HEADING.search(text) else ""


def read(document: Document) -> Reading:
    """Provisions of one code or law, the text in force of each article."""
    front, lines = markdown(document.raw, document.where)
    style = FrenchStyle(document.citation or "art.")
    outline = outlined(lines, style, wanted(document.options.get("articles", ())))
    old = _old_fashioned(lines, outline)
    issues = chosen(outline, lambda texts: in_force([id(text) in old for text in texts]))
    return reading(outline, style, document.where, front, issues)


READERS: dict[str, Callable[[Document], Reading]] = {"fr": read}


def wanted(stated: str | int | Sequence[str | int]) -> Callable[[str], bool]:
    """Whether an article's number begins with one of those stated; every number where none is."""
    beginnings = (stated,) if isinstance(stated, str) else () if isinstance(stated, int) else tuple(map(str, stated))
    return lambda number: not beginnings or number.replace("*", "").startswith(beginnings)


def in_force(old_fashioned: Sequence[bool]) -> int:
    """Which of an article's texts is in force: the last, but for texts that only an older typography has.

    In the 32 numbers of the Code de la défense that have several texts, comparison with the file of 2014 shows the
    last to be the newest, but for L2331-2: there the one that was repealed stands last, and shows the old dash.
    """
    modern = [at for at, old in enumerate(old_fashioned) if not old]
    return modern[-1] if modern else len(old_fashioned) - 1


def _old_fashioned(lines: Sequence[Line], outline: Outline) -> set[int]:
    """Articles, by identity, whose paragraphs are numbered with the old dash."""
    edges = [*(at for at, _ in outline.first_lines), len(lines)]
    return {
        id(draft)
        for (at, draft), end in zip(outline.first_lines, edges[1:], strict=True)
        if any(_OLD_DASH.match(line.text) for line in _until_heading(lines, at + 1, end))
    }


def _until_heading(lines: Sequence[Line], start: int, end: int) -> Sequence[Line]:
    stop = next((at for at in range(start, end) if lines[at].level), end)
    return lines[start:stop]
