"""Labels of the units of Swiss law: a superscript number, "a.", "c^bis.", "1.", "–".

Inserted units carry Latin ordinals ("2bis", "cter") in every official language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.markup.rich import cut
from exportlex.model import MarkKind, RichText

_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)"
_NUMBER = re.compile(rf"\d{{1,3}}{_LATIN}?")
# A law of 1848 to today ends its letters at z and its numerals at three digits; longer words are no labels.
_ITEM = re.compile(
    rf"(?P<value>[a-z]{_LATIN}?|\d{{1,3}}{_LATIN}?|\d{{1,2}}(?:\.\d{{1,2}})+)[.)](?=\s|$)\s*|(?P<dash>[–—-])\s+"
)

_NOTE = re.compile(
    r"(?:Technische\s+)?Anmerkung(?:en)?(?:\s+\d+)?\s*(?::|$)\s*|N\.?B\.?\s*:\s*"
    r"|(?:Note|Remarque)s?(?:\s+techniques?)?(?:\s+\d+)?\s*:\s*|Not[ae](?:\s+tecnic(?:a|he))?(?:\s+\d+)?\s*:\s*"
)


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a unit, as printed, with what siblings share."""

    printed: str  # "1", "c", "2bis", "3.1", "–"
    form: str  # "^" numbered paragraph, "a", "1", "1.1" (one more ".1" per depth), "–"


def paragraph_label(rich: RichText) -> tuple[Label, RichText] | None:
    """The superscript number that opens a paragraph of an article, and the words after it."""
    mark = next((mark for mark in rich.marks if mark.kind is MarkKind.SUPERSCRIPT and mark.start == 0), None)
    if mark is None or not _NUMBER.fullmatch(printed := rich.text[: mark.end].strip()):
        return None
    return Label(printed, "^"), cut(rich, mark.end)


def item_label(rich: RichText) -> tuple[Label, RichText] | None:
    """The letter, number or dash that opens a unit of a list, and the words after it."""
    match = _ITEM.match(rich.text)
    if not match:
        return None
    rest = cut(rich, match.end())
    return label_of(match["value"] or "–"), rest


def note_label(rich: RichText) -> tuple[str, RichText] | None:
    """The words that open a note of an annex, without their colon, and the words after them."""
    match = _NOTE.match(rich.text)
    return (match[0].strip().rstrip(":").strip(), cut(rich, match.end())) if match else None


def label_of(value: str) -> Label:
    """The label that a printed value is: "c" and "cbis" are letters, "2.1" is one deeper than "2"."""
    bare = value.strip().strip(".)(").strip()
    if not bare or bare in "–—-•":
        return Label("–", "–")
    if bare[0].isdigit():
        return Label(bare, ".".join("1" for _ in bare.split(".")))
    return Label(bare, "a" if len(re.sub(rf"{_LATIN}$", "", bare)) == 1 else bare)
