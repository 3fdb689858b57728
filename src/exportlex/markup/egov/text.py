"""Japanese text out of markup: line breaks of the source are no spaces, for Japanese writes none between words."""

from __future__ import annotations

import re

from exportlex.markup.drafts import Draft
from exportlex.markup.rich import join
from exportlex.markup.xml import Element
from exportlex.model import ProvisionKind, RichText

# \s would also take the ideographic space, which sets a clause apart from the next.
_SOURCE_LINE = re.compile(r"[ \t]*[\r\n]+[ \t]*")


def without_source_lines(root: Element) -> None:
    """Take the line breaks of the file, with the spaces around them, out of all text below ``root``."""
    for element in root.iter():
        element.text = (
            _SOURCE_LINE.sub("", element.text) if element.text and isinstance(element.tag, str) else element.text
        )
        element.tail = _SOURCE_LINE.sub("", element.tail) if element.tail else element.tail


def caption(text: str) -> str:
    """A heading without the brackets around the whole of it."""
    bare = text.strip()
    inner = bare[1:-1]
    if bare[:1] + bare[-1:] != "（）":
        return bare
    depth = 0
    for character in inner:
        depth += (character == "（") - (character == "）")
        if depth < 0:  # the first bracket closes before the last one
            return bare
    return inner.strip()


def append(unit: Draft, rich: RichText) -> None:
    """Words of a unit: its own, or, where sub-units stand already, the words that close them."""
    if not rich.text:
        return
    if not unit.children:
        unit.rich = join([unit.rich, rich])
        return
    last = unit.children[-1]
    if last.kind is ProvisionKind.CONTINUATION:
        last.rich = join([last.rich, rich])
    else:
        unit.add(Draft(ProvisionKind.CONTINUATION, rich=rich, role="closing"))
