"""Tables of contents: pages that name every heading once before it comes. They are no text of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from exportlex.markup.pdf import Line, Page

# "Contents" in small letters may head a section of the law.
_TITLE = re.compile(r"(?:TABLE OF |ANNEX )?CONTENTS(?: \((?i:continued)\))?$")
_LEADER = re.compile(r"\.{5,}|(?:\. ){5,}")
_LEADERS = 2  # lines with a row of dots that make a page one of contents


def without_contents(pages: Sequence[Page]) -> list[Page]:
    """The pages without tables of contents; of a page of contents the lines above its title stay (an annex's name)."""
    return [_bare(page) for page in pages]


def _bare(page: Page) -> Page:
    titled = next((at for at, line in enumerate(page.lines) if _TITLE.match(line.text)), -1)
    recurs = any(_TITLE.match(line.text) for line in page.furniture)  # a title that stands on page after page
    if titled < 0 and not recurs and sum(_led(line) for line in page.lines) < _LEADERS:
        return page
    return replace(page, lines=tuple(line for line in page.lines[: max(titled, 0)] if not _led(line)))


def _led(line: Line) -> bool:
    return bool(_LEADER.search(line.text))
