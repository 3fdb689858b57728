"""Small invented laws for the recognisers, in a notation that fits into a table of examples.

``*italic*``, ``**bold**``, ``{term}`` and ``{fr:terme}`` are marks; "(a) …" or "1. …" at the start is the unit's
number; "NOTE …", "DEF …" and "ENTRY …" give its kind; a list after a unit holds its sub-units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.extraction.extract import definitions
from exportlex.markup.rich import RichBuilder
from exportlex.markup.tree import TreeBuilder
from exportlex.model import Definition, MarkKind, ProvisionKind, Reading, RichText

Unit = str | list["Unit"]

_NUMBER = re.compile(r"^(\([0-9A-Za-z一二三四五]{1,4}\)|（[一二三四五]）|[0-9a-z]{1,3}\.) ?")
_MARK = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|\{(?:(?P<language>[a-z]{2}):)?(?P<term>[^}]+)\}")
_KINDS = {"NOTE ": ProvisionKind.NOTE, "DEF ": ProvisionKind.DEFINITION, "ENTRY ": ProvisionKind.LIST_ENTRY}


def rich(text: str) -> RichText:
    builder = RichBuilder()
    position = 0
    for match in _MARK.finditer(text):
        builder.push(text[position : match.start()])
        kind = MarkKind.TERM if match["term"] else MarkKind.BOLD if match["bold"] else MarkKind.ITALIC
        with builder.mark(kind, match["language"] or ""):
            builder.push(match["term"] or match["bold"] or match["italic"])
        position = match.end()
    builder.push(text[position:])
    return builder.build()


def law(
    *units: Unit,
    heading: str = "",
    lead: str = "",
    language: str = "en",
    within: tuple[ProvisionKind, str] | None = None,
) -> Reading:
    """A law of one article, "s 2", with those units; ``within`` is the kind and heading of what stands around it."""
    tree = TreeBuilder()
    around = tree.add(within[0], within[1], heading=within[1]) if within else ""
    article = tree.add(ProvisionKind.ARTICLE, "s 2", rich(lead), number="2", heading=heading, parent=around)
    _add(tree, units, article, "s 2")
    return Reading(tree.build(), language)


def _add(tree: TreeBuilder, units: Sequence[Unit], parent: str, pinpoint: str) -> None:
    last, cited = parent, pinpoint
    for unit in units:
        if isinstance(unit, list):
            _add(tree, unit, last, cited)
            continue
        word = next((word for word in _KINDS if unit.startswith(word)), "")
        text = unit.removeprefix(word)
        match = _NUMBER.match(text)
        number = match[1] if match else ""
        cited = pinpoint + number
        kind = _KINDS.get(word, ProvisionKind.PARAGRAPH)
        text = text.removeprefix(match[0]) if match else text
        last = tree.add(kind, cited, rich(text), parent=parent, number=number)


def found(*units: Unit, **options: object) -> list[Definition]:
    """The definitions of a law of one article."""
    return definitions(law(*units, **options))[0]  # type: ignore[arg-type]


def terms(*units: Unit, **options: object) -> list[str]:
    """The terms of a law of one article."""
    return [definition.term for definition in found(*units, **options)]
