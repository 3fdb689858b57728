"""Notes of sections: what their headings say that they belong to, and their own first words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.cfr.blocks import Block, BlockKind
from exportlex.markup.cfr.units import Unit, Writer
from exportlex.model import ProvisionKind

_PATH = re.compile(r"\bparagraphs?\s+((?:\(\w+\)\s?)+)", re.IGNORECASE)
_ONE = re.compile(r"\bparagraph\s+(?:\(\w+\)\s?)+:?$", re.IGNORECASE)
_VALUE = re.compile(r"\((\w+)\)")
_WHOLE = re.compile(
    r"\bto\s+(?:the\s+|this\s+|usml\s+)?(?:§|section|categor|definition|supplement|part|table|“|\")", re.IGNORECASE
)
_SHORT = re.compile(r"(.+?)\s+(?:to|on|for)\b")
_DOT = re.compile(r"(?<![A-Z])\.$")


def named_path(heading: str) -> tuple[tuple[str, ...], bool]:
    """The first paragraph that a heading names, as ("b", "2"), and whether it names that one only; () for none."""
    named = _PATH.search(heading)
    return (tuple(_VALUE.findall(named[1])), bool(_ONE.search(heading))) if named else ((), False)


def of_the_whole(heading: str) -> bool:
    """Whether a heading names a section, a category, a definition or a table rather than a paragraph."""
    return bool(_WHOLE.search(heading))


def open_note(writer: Writer, parent: Unit, block: Block) -> tuple[Unit, Sequence[Block]]:
    """Write a note with its heading and its first paragraph, and give back what stands below it."""
    heading = block.heading.rstrip(" :")
    short = _SHORT.match(heading)
    pinpoint = f"{parent.pinpoint}, {_DOT.sub('', short[1] if short else heading) or 'Note'}"
    inner = block.inner
    own = (
        inner[0].rich
        if inner and inner[0].kind in (BlockKind.TEXT, BlockKind.LINE) and not inner[0].enumerators
        else None
    )
    unit = writer.add(ProvisionKind.NOTE, parent, pinpoint, own, path=(), heading=heading, slug="note")
    return unit, inner[1:] if own else inner
