"""Enumerators at the start of a paragraph: "(a)", "(a)(1)", "(a) Title. (1)", "1.", "(j)-(w) [Reserved]".

They are only taken apart here; which level an ambiguous "(i)" is on is decided by ``exportlex.markup.cfr.levels``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exportlex.markup.rich import cut
from exportlex.model import MarkKind, RichText

# Up to xlix: the longest row of the mirror ends at xxviii, and with l, c, d and m words like "CCL" would be numerals.
_ROMAN = re.compile(r"(xl|x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_VALUE = r"(?:[A-Za-z]{1,7}|\d{1,3})"
_PAREN = re.compile(rf"(?P<star>\*\s*)?\((?P<value>{_VALUE})\)")
_RANGE = re.compile(
    rf"\s*(?:[-‐‑–—]|to|through|and)\s*\((?P<last>{_VALUE})\)(?=\s*\[?(?:reserved|removed))", re.IGNORECASE
)
_DOTTED = re.compile(r"(?P<star>\*\s*)?(?P<value>[A-Za-z]|\d{1,3}|[ivxl]{2,7}|[IVXL]{2,7})\.(?=\s|$)")
# "(R)-3-Quinuclidinol" and "(s)tyle" are words that begin with a bracket, no enumerators.
_GLUED = re.compile(r"[-‐‑’'\w]")
_TITLE_MARKS = (MarkKind.ITALIC, MarkKind.BOLD)
_ABBREVIATIONS = frozenset({"e.g.", "i.e.", "et seq.", "n.b.", "cf.", "viz.", "id.", "see also", "no.", "nos."})


@dataclass(frozen=True, slots=True)
class Enumerator:
    """One enumerator: its value without brackets, and how it is printed."""

    value: str
    printed: str
    last: str = ""  # the end of a range such as "(j)-(w)"
    dotted: bool = False
    italic: bool = False
    heading: str = ""  # the title in italics or bold between this enumerator and what follows

    @property
    def cited(self) -> str:
        """As it stands in a citation: with brackets, or without its dot."""
        return self.value if self.dotted else f"({self.value})"


@dataclass(frozen=True, slots=True)
class Opening:
    """A paragraph with its enumerators taken off."""

    enumerators: tuple[Enumerator, ...]
    rest: RichText


def roman(text: str) -> int:
    """The value of a lower-case roman numeral; 0 where the text is none."""
    if not text or not _ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_VALUES[character] for character in text]
    signed = [-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)]
    return sum(signed)


def ordinals(value: str) -> Iterator[tuple[str, int]]:
    """What a value can be: its shape ("1", "a", "A", "i" or "I") and its place in that row, letters before numerals.

    "bb" is the 28th letter; mixed case and words that are no numeral yield nothing.
    """
    if value.isdigit():
        yield "1", int(value)
        return
    lower = value.lower()
    if value not in (lower, value.upper()):
        return
    small = value == lower
    if lower.isascii() and len(set(lower)) == 1 and len(lower) <= 3:
        yield ("a" if small else "A"), 26 * (len(lower) - 1) + ord(lower[0]) - 96
    if number := roman(lower):
        yield ("i" if small else "I"), number


def follows(before: Enumerator, after: Enumerator) -> bool:
    """Whether one enumerator can be the next of another's row."""
    if (before.dotted, before.italic) != (after.dotted, after.italic):
        return False
    last = dict(ordinals(before.last or before.value))
    return any(last.get(shape, -1) + 1 == ordinal for shape, ordinal in ordinals(after.value))


def opening(rich: RichText, *, titles: bool = True) -> Opening:
    """The enumerators at the start of a paragraph, with the titles between them, and the rest of it.

    A second enumerator counts only where it follows the first directly or follows a title ("(a) Title. (1) text").
    ``titles=False`` keeps italics in the text: notes are printed in italics throughout.
    """
    found: list[Enumerator] = []
    position = 0
    while match := _enumerator_at(rich.text, position, dotted=not found):
        end, last = _range_end(rich.text, match)
        heading, after = _title(rich, end) if titles else ("", end)
        found.append(_enumerator(rich, match, end, last, heading))
        position = after
    return Opening(tuple(found), cut(rich, position))


def _enumerator_at(text: str, position: int, *, dotted: bool) -> re.Match[str] | None:
    while position < len(text) and text[position] == " ":
        position += 1
    match = _PAREN.match(text, position)
    if match and _GLUED.match(text, match.end()) and not _RANGE.match(text, match.end()):
        match = None
    if match is None and dotted:
        match = _DOTTED.match(text, position)
    return match if match and any(True for _ in ordinals(match["value"])) else None


def _range_end(text: str, match: re.Match[str]) -> tuple[int, str]:
    ranged = _RANGE.match(text, match.end())
    return (ranged.end(), ranged["last"]) if ranged else (match.end(), "")


def _enumerator(rich: RichText, match: re.Match[str], end: int, last: str, heading: str) -> Enumerator:
    at = match.start("value")
    return Enumerator(
        value=match["value"],
        printed=rich.text[match.start() : end],
        last=last,
        dotted=match.group().endswith("."),
        italic=any(mark.kind is MarkKind.ITALIC and mark.start <= at < mark.end for mark in rich.marks),
        heading=heading,
    )


def _title(rich: RichText, position: int) -> tuple[str, int]:
    """The title in italics or bold that starts at ``position``, and where what follows it starts.

    A title ends in a full stop, colon or dash and is followed by a new sentence, an enumerator or nothing;
    ``Commodity`` in "(a) *Commodity* means …" is none.
    """
    text = rich.text
    start = position + (text[position : position + 1] == " ")
    run = max((m.end for m in rich.marks if m.kind in _TITLE_MARKS and m.start <= start < m.end), default=0)
    if not run:
        return "", position
    while run < len(text) and text[run] in "”’\"'.:":
        run += 1
    title = text[start:run].strip()
    closed = title.rstrip("”’\"'").endswith((".", ":"))
    dash = run
    while dash < len(text) and text[dash] in " —–":
        dash += 1
    if not _is_title(title, text[dash:], closed=closed):
        return "", position
    return title.rstrip("—–").removesuffix(".").removesuffix(":").strip(), dash


def _is_title(title: str, following: str, *, closed: bool) -> bool:
    if not title or title.lower() in _ABBREVIATIONS or title.endswith((",", ";")):
        return False
    if not following:
        return True
    # Without a full stop only an enumerator shows that the words were a title: "(a) *Range*—the distance" is a term.
    numbered = _PAREN.match(following)
    begins = bool(numbered) and any(ordinal == 1 for _, ordinal in ordinals(numbered["value"] if numbered else ""))
    return not following[0].islower() if closed else begins
