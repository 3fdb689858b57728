"""What a paragraph of a control-list entry is by its own form: a section's heading, a labelled field, an item, a note.

The Commerce Control List prints headings in small capitals, labels ("Reason for Control:") and notes in italics, and
items upright, each led by its whole path ("a.1.b."); slips of every kind occur ("b.2.a..", "Items a.", "b. to .x").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.markup.cfr.blocks import Block, BlockKind, text_block
from exportlex.markup.rich import cut
from exportlex.model import MarkKind, RichText

SEGMENT = r"(?:[a-z]{1,3}|\d{1,3})"
PATH = rf"[a-z]{{1,2}}(?:\.{SEGMENT})*"
# Upright or quoted words may follow the last dot without a blank; "e.g." and the like go on in lower case.
_ITEM = re.compile(
    rf"\.?(?P<path>{PATH})(?P<dot>\.{{0,2}})(?:\s*(?:through|to|and|[-–—])\s*\.?(?P<last>{PATH})\.?)?"
    r"(?=\s|$|(?<=\.)[A-Z“‘'\"(\[])"
)
_STEP = re.compile(r"(?P<step>\d{1,2})\.(?=\s)")
# The longest label of the mirror, "License Requirements Notes", has 26 characters.
_LONGEST_LABEL = 60
_PLAIN_LABEL = re.compile(rf"(?P<label>[A-Z](?:[\w/’' -]|\(s\)){{1,{_LONGEST_LABEL}}}):(?=\s|$)")
_GOES_ON = re.compile(r"\s[A-Z(]")  # after a label whose colon is forgotten
_ITEMS = re.compile(r"items\b", re.IGNORECASE)
_NOTE = re.compile(r"(?:[A-Z]\w+\s){0,3}(?:Notes?\b|N\.\s?B\.)")
# Headings that are now and then printed without any mark (one of 1,980 in the edition of 2026).
_SECTION = re.compile(
    r"licen[sc]e requirements|list[ -]based licen[sc]e exceptions.*|special conditions for sta|reporting requirements"
    r"|list of items controlled",
    re.IGNORECASE,
)
_TITLED = (MarkKind.BOLD, MarkKind.ITALIC)
# Italic paragraphs leave a formula or a term upright; a field or a defined term has only its first words in italics.
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a field and where in the paragraph the words after it start."""

    words: str
    end: int


@dataclass(frozen=True, slots=True)
class ItemLabel:
    """The label of an item: its path without dots, as it is printed, and where the words after it start."""

    path: tuple[str, ...]
    printed: str
    end: int
    last: tuple[str, ...] = ()  # the path that a range such as "f. through w." ends with


def section_heading(block: Block) -> Label | None:
    """The heading of a section of the entry that the block is, or, in small capitals, begins with."""
    text = block.rich.text
    if block.kind is BlockKind.HEADING or (block.kind is BlockKind.LINE and _SECTION.fullmatch(text)):
        return Label(text, len(text))
    bold = _lead(block.rich, MarkKind.BOLD)
    if bold >= len(text) - 1 > 0:
        return Label(text.rstrip(" :"), len(text))
    begun = bold and text[bold - 1] != ":" and item_label(cut(block.rich, bold).text)
    return Label(text[:bold].strip(), bold) if begun else None


def field_label(block: Block) -> Label | None:
    """The label that the block begins with: "Related Controls:"; a line that is no paragraph may have it upright."""
    text = block.rich.text
    lead = max(_lead(block.rich, kind) for kind in _TITLED)
    if (block.kind is BlockKind.LINE or block.flush) and (plain := _PLAIN_LABEL.match(text)):
        return Label(plain["label"], plain.end())
    if not lead or not text[0].isupper():
        return None
    if _ITEMS.fullmatch(text[:lead]) and text[lead : lead + 1] != ":":
        return Label(text[:lead], lead)
    colon = text.find(":", 0, lead + 1)
    if 0 < colon <= _LONGEST_LABEL:
        return Label(text[:colon].strip(), colon + 1)
    forgotten = block.kind is BlockKind.LINE and lead <= _LONGEST_LABEL and _GOES_ON.match(text, lead)
    return Label(text[:lead].strip(" ."), lead) if forgotten else None


def opens_items(label: Label | None) -> bool:
    """Whether the field is the one that the items stand in."""
    return bool(label and _ITEMS.fullmatch(label.words))


def step_label(text: str) -> ItemLabel | None:
    """The one step that the words begin with where a list leaves out the path before it: "1." below "a."."""
    match = _STEP.match(text)
    return ItemLabel((match["step"],), match.group().strip(), match.end()) if match else None


def item_label(text: str) -> ItemLabel | None:
    """The path that the words begin with; a letter alone counts only with its dot or as the start of a range."""
    match = _ITEM.match(text)
    if not match or not (match["dot"] or "." in match["path"] or match["last"]):
        return None
    last = tuple(match["last"].split(".")) if match["last"] else ()
    return ItemLabel(tuple(match["path"].split(".")), match.group().strip(), match.end(), last)


def labelled_note(block: Block) -> Block | None:
    """A note printed as a paragraph whose label is in italics: "Note:", "License Requirement Note:", "N.B.:"."""
    label = field_label(block) if block.kind in (BlockKind.TEXT, BlockKind.LINE) else None
    if not label or not _NOTE.match(label.words):
        return None
    inner = text_block(cut(block.rich, label.end), titles=False)
    heading = block.rich.text[: label.end]
    return Block(BlockKind.NOTE, block.rich, block.element, heading=heading, inner=[inner] if inner.rich.text else [])


def in_italics(rich: RichText) -> bool:
    """Whether the paragraph is in italics throughout, but for a word or a formula."""
    slanted = sum(mark.end - mark.start for mark in rich.marks if mark.kind is MarkKind.ITALIC)
    return bool(_lead(rich, MarkKind.ITALIC)) and slanted >= _MOSTLY * len(rich.text)


def _lead(rich: RichText, kind: MarkKind) -> int:
    """Where the run of the mark that the text begins with ends; 0 where it begins without."""
    return max((mark.end for mark in rich.marks if mark.kind is kind and mark.start == 0), default=0)
