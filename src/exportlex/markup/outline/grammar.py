"""What a reader says about its outline: which paragraphs are headings or codes, how notes and terms look, and how
units are cited. Everything else, labels and their nesting, is the same in all outlines.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from exportlex.markup.outline.paragraph import Para
from exportlex.model import ProvisionKind

# "Note:", "Technical Notes:", "N.B.1:", "Note 2 to 3A001", alone or before their words.
NOTE = re.compile(
    r"(?P<name>(?:Technical |Explanatory |Introductory |Interpretative |Validity )?Notes?|N\.?\s?B\.?)"
    r"(?P<number>\s?\d{1,2}\b)?\s*(?P<end>[:.–]|$|(?=\s*\d\b))\s*",
    re.IGNORECASE,
)
_QUOTED = r"[“\"‘'](?P<{0}>[^“”\"‘’':;]{{1,90}})[,.]?[”\"’']"
# The terms of one entry, "“A” or “B”", with what may stand beside them: "(Cat 3)", "--".
TERM = re.compile(
    _QUOTED.format("first")
    + r"(?:(?:\s*,\s*|\s+(?:or|and)\s+|\s*/\s*){1,2}[“\"‘'][^“”\"‘’':;]{1,90}[”\"’'])*"
    + r"(?P<beside>(?:\s*\([^()]{1,80}\))*),?\s*(?P<dash>--|[-–—:](?=\s|$))?\s*"
)


@dataclass(frozen=True)
class Head:
    """A paragraph that opens a unit by its words.

    ``pattern`` is matched at the start of the whole paragraph; its group ``number`` is the unit's number and ``title``
    its heading; what follows the match are its words. ``cite`` may use {above} and the pattern's groups.
    """

    pattern: re.Pattern[str]
    rank: int  # units stand below the last unit of a lower rank
    kind: ProvisionKind
    cite: str
    item: str = ""  # how its numbered items are cited: "({n})", ".{n}", ", para. {n}"; "": as around it
    join: str = ""  # how items below those are
    through: bool = False  # its items are cited as if they stood in the unit above
    terms: bool = False  # a list of definitions
    entries: bool = False  # its numbered items are entries of a control list
    sure: bool = True  # a line that looks so is never the middle of a paragraph
    path: bool = False  # labels after it lead to the item whose words follow: "8A301 a. 5. b. Converters …"
    titled: bool = False  # words on the same line are its heading even where the pattern names none
    only: Callable[[Para], bool] | None = None  # what else must hold of the paragraph: its place, its type


@dataclass(frozen=True)
class Grammar:
    """One kind of document."""

    heads: tuple[Head, ...]
    root: str = ""  # the citation that everything stands under: "Part 2"
    note: re.Pattern[str] = NOTE
    term: re.Pattern[str] = TERM
    ragged: bool = False  # where lines start is not reliable: words stay with their unit unless clearly left of it
    tolerance: float = 7.0  # points within which two indents are the same; steps of indents are 14 and more

    def head(self, para: Para) -> tuple[Head, re.Match[str]] | None:
        """The head that a paragraph is, if any; the first that fits."""
        whole = para.whole
        for head in self.heads:
            if (match := head.pattern.match(whole)) and (head.only is None or head.only(para)):
                return head, match
        return None

    def opens(self, line: str) -> bool:
        """Whether a line by its words begins a paragraph: a heading, a code or a note."""
        if any(head.pattern.match(line) for head in self.heads if head.sure):
            return True
        match = self.note.match(line)
        return bool(match and match["end"])
