"""Whether a reading holds every word of the document it was made from: silence is the failure to fear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from exportlex.markup.rich import RichBuilder
from exportlex.markup.xml import Element, local
from exportlex.model import Provision

_WORD = re.compile(r"\w+")


def words_of(root: Element, inline: Set[str], skip: Set[str]) -> Counter[str]:
    """Words of a document, counted; elements outside ``inline`` keep words apart, those in ``skip`` are left out."""
    builder = RichBuilder()
    _collect(root, inline, skip, builder)
    return Counter(_WORD.findall(builder.build().text))


def words_read(provisions: Sequence[Provision]) -> Counter[str]:
    """Words of a reading, counted: numbers, headings and texts."""
    counted: Counter[str] = Counter()
    for provision in provisions:
        for text in (provision.number, provision.heading, provision.text):
            counted.update(_WORD.findall(text))
    return counted


def lost(document: Counter[str], reading: Counter[str]) -> tuple[float, list[str]]:
    """The share of the document's words that the reading lacks (0 to 1), and the commonest of them."""
    missing = document - reading
    share = missing.total() / document.total() if document else 0.0
    return share, [word for word, _ in missing.most_common(5)]


def _collect(element: Element, inline: Set[str], skip: Set[str], builder: RichBuilder) -> None:
    builder.push(element.text)
    for child in element:
        name = local(child)
        apart = bool(name) and name not in inline
        if apart:
            builder.space()
        if name and name not in skip:
            _collect(child, inline, skip, builder)
        if apart:
            builder.space()
        builder.push(child.tail)
