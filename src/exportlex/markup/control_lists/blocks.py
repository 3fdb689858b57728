"""Blocks: paragraphs of a control list with the label that they open with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from exportlex.model import RichText


class Role(StrEnum):
    """What a block is by its label."""

    ENTRY = "entry"  # "3. A. 1. b.", "ML10. a.", "1.C.10.c. & 1.C.10.d."
    ITEM = "item"  # "a.", "1.", "•"
    NOTE = "note"  # "Note 2", "Technical Notes", "N.B."
    FOOTNOTE = "footnote"  # "* …"
    HEADING = "heading"
    TEXT = "text"
    TABLE = "table"


@dataclass
class Block:
    """One paragraph."""

    role: Role
    label: str = ""  # as printed
    path: tuple[str, ...] = ()  # an entry's code: ("3.A.1", "b", "4")
    places: tuple[float, ...] = ()  # where each part of the path is printed
    indent: float = 0.0  # of the label, else of the words
    rich: RichText = field(default_factory=RichText)
    italic: bool = False
    bold: bool = False
    rows: list[list[str]] = field(default_factory=list)  # of a table, or what it holds should it turn out to be one

    @property
    def text(self) -> str:
        """Its words, without the label."""
        return self.rich.text


_DUAL = re.compile(
    r"(?P<head>\d)\. ?(?P<group>[A-E])\.(?: ?(?P<number>\d{1,2})(?:\.(?=\s|$|[a-z]\.)|(?=\s[A-Z\"“])))?(?: Part \d\.)?"
)
_MUNITIONS = re.compile(r"(?P<head>ML) ?(?P<number>\d{1,2})\.?(?=\s|$|[a-z]\.)")
_STEP = re.compile(r" ?(?P<label>[a-z]|\d{1,2})\.(?=[\s.]|[a-z\d]+\.|$)")
_AND_ENTRY = re.compile(r" ?& ?(?=\d\.[A-E]\.)")
ITEM_LABEL = re.compile(r"(?P<label>[a-z]\.|\d{1,2}\.)\s+(?=\S)")
_ITEM = re.compile(r"(?P<label>(?:[a-z]{1,2}|\d{1,3})\.|[•–-])(?=\s)")
_NOTE = re.compile(
    r"(?P<label>(?:Technical Notes?|Notes?|Nota|N\.B\.)(?: to (?:the )?[A-Z][\w ]{2,40}?(?= \d|$))?"
    r"(?: ?\d{1,2}(?:\.[a-z])?\b\.?)?)(?P<star>\*?):?(?=\s|$)(?! \()"  # "Note (Note 3 in …" ends a sentence
)
_FOOTNOTE = re.compile(r"(?P<label>\*{1,3})(?=\s|[A-Z\"“])")
_HEADING = re.compile(r"[\"“]?[A-Z](?!\d)[^a-z\d;:=]{3,}[^a-z\d;:=.,]")
_CONTINUED = re.compile(r"\s*\(?\bcont(?:d|inued|['’]d)?\.?\)?\.?$")


@dataclass(frozen=True, slots=True)
class Lead:
    """The label at the head of a text, and how many characters it takes with the white after it."""

    role: Role
    label: str
    path: tuple[str, ...] = ()
    length: int = 0


def entry(text: str) -> Lead | None:
    """The code at the head of a line that starts at the left margin."""
    match = _DUAL.match(text) or _MUNITIONS.match(text)
    if not match:
        return None
    groups = match.groupdict()
    number = groups["number"] or ""
    head = f"ML{number}" if groups["head"] == "ML" else f"{groups['head']}.{groups['group']}"
    path = [head if groups["head"] == "ML" or not number else f"{head}.{number}"]
    at = match.end()
    while step := _STEP.match(text, at):
        path.append(step["label"])
        at = step.end()
    if more := _AND_ENTRY.match(text, at):
        other = entry(text[more.end() :])
        if other:
            at = more.end() + len(other.label)
    label = text[:at]
    return Lead(Role.ENTRY, label, tuple(path), _white(text, at))


def other(text: str) -> Lead | None:
    """A note's or an item's label at the head of a line."""
    if match := _NOTE.match(text):
        return Lead(Role.NOTE, match["label"] + match["star"], length=_white(text, match.end()))
    if match := _ITEM.match(text):
        return Lead(Role.ITEM, match["label"], length=_white(text, match.end()))
    if match := _FOOTNOTE.match(text):
        return Lead(Role.FOOTNOTE, match["label"], length=_white(text, match.end()))
    return None


def is_heading(text: str) -> bool:
    """Words in capitals, such as "ACOUSTICS" or "LIST - “EXPLOSIVES” cont."; no acronym that ends a sentence."""
    return bool(_HEADING.fullmatch(_CONTINUED.sub("", text)))


def continued(text: str) -> tuple[str, bool]:
    """The text without "cont." at its end, and whether it had it."""
    bare = _CONTINUED.sub("", text)
    return bare, bare != text


def _white(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at
