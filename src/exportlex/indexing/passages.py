"""Passages: the units that are searched, embedded and compared.

A passage is a definition, or a paragraph of an article as a lawyer cites it (an article without paragraphs is one
passage; a very long paragraph is one per item, each led by the words that introduce it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exportlex.markup.tree import Tree
from exportlex.model import HISTORY, Definition, Provision, ProvisionKind

# A paragraph longer than this is split at its items: the encoder reads about 600 characters of a passage, and in the
# EAR 9 in 10 first-level paragraphs are shorter than this.
_LONGEST = 2400
_LEAD = 240
_SHORTEST = 25  # characters; shorter ones are "[Reserved]", dates and lone headings
# A Chinese, Japanese or Korean character says about as much as these many Latin ones: the sentences of Chinese statutes
# that are shorter than 25 characters are duties and time limits, those shorter than 9 are lone headings.
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CJK_WEIGHT = 3
_GROUPS = {ProvisionKind.DIVISION, ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE, ProvisionKind.LIST_ENTRY}


@dataclass(frozen=True, slots=True)
class Passage:
    """What is searched and compared; ``definition`` is its position in the document's definitions, -1 for none."""

    provision: str
    pinpoint: str
    heading: str  # headings around it, outermost first
    text: str
    definition: int = -1
    term: str = ""
    lead: str = ""  # the end of what introduces an item, one level up: searched with it, never quoted as it
    embeddable: bool = True  # whether a sentence vector of it means anything


def passages(tree: Tree, definitions: list[Definition]) -> Iterator[Passage]:
    """All passages of a document: its definitions, then its paragraphs that are not wholly a definition."""
    defined: set[str] = set()
    for position, definition in enumerate(definitions):
        provision = tree.by_key[definition.provision]
        if tree.compose(provision).text.rstrip(" ;,:.").endswith(definition.text[-40:].rstrip(".")):
            defined.add(provision.key)
        text = f"{definition.term}: {definition.text}"
        yield Passage(provision.key, provision.pinpoint, headings(tree, provision), text, position, definition.term)
    for provision in tree.children():
        yield from _of_unit(tree, provision, "", defined)


def headings(tree: Tree, provision: Provision) -> str:
    """Headings of the units around a provision and its own, outermost first."""
    around = [provision, *tree.ancestors(provision)]
    return " › ".join(unit.heading for unit in reversed(around) if unit.heading)


def _of_unit(tree: Tree, unit: Provision, lead: str, defined: set[str]) -> Iterator[Passage]:
    if unit.kind is ProvisionKind.NOTE and unit.heading == HISTORY:
        return
    text = tree.compose(unit).text
    own, apart = _own_words(tree, unit)
    citable = [child for child in apart if child.kind is not ProvisionKind.NOTE]
    in_one_piece = len(text) <= _LONGEST or not tree.children(unit.key)
    if unit.key in defined or (in_one_piece and not (unit.kind in _GROUPS and citable)):
        if text and unit.key not in defined:
            yield _passage(tree, unit, text, lead)
        yield from _notes_below(tree, unit, defined)
        return
    if own:
        yield _passage(tree, unit, own, lead)
    for child in apart:
        yield from _of_unit(tree, child, "" if child.kind is ProvisionKind.NOTE else _end_of(unit.text), defined)


def _own_words(tree: Tree, unit: Provision) -> tuple[str, list[Provision]]:
    """The words that are cited as the unit itself, and the units below them that have a citation of their own."""
    words, apart = [unit.text], []
    for child in tree.children(unit.key):
        if child.kind is ProvisionKind.NOTE or child.pinpoint != unit.pinpoint:
            apart.append(child)
        else:
            more, below = _own_words(tree, child)
            words.append(more)
            apart += below
    return " ".join(words).strip(), apart


def _notes_below(tree: Tree, unit: Provision, defined: set[str]) -> Iterator[Passage]:
    """Notes at any depth below a unit in one piece: they are no part of its composed text, and often carry law."""
    for child in tree.children(unit.key):
        if child.kind is ProvisionKind.NOTE:
            yield from _of_unit(tree, child, "", defined)
        else:
            yield from _notes_below(tree, child, defined)


def _passage(tree: Tree, unit: Provision, text: str, lead: str) -> Passage:
    lead = lead if unit.number else ""
    return Passage(
        unit.key, unit.pinpoint, headings(tree, unit), text, lead=lead, embeddable=_embeddable(tree, unit, lead + text)
    )


def _end_of(text: str) -> str:
    """The last words of a text, whole words only."""
    if len(text) <= _LEAD:
        return text
    return "… " + text[-_LEAD:].partition(" ")[2]


def _embeddable(tree: Tree, unit: Provision, words: str) -> bool:
    """Tables of names, and parameters inside control-list entries, are searched by their words alone.

    Half of the EAR's passages are sub-items of the Commerce Control List; none of them speaks to a concept.
    """
    inside_entry = any(around.kind is ProvisionKind.LIST_ENTRY for around in tree.ancestors(unit))
    weight = len(words) + (_CJK_WEIGHT - 1) * len(_CJK.findall(words[:_SHORTEST]))
    return unit.kind is not ProvisionKind.TABLE and not inside_entry and weight >= _SHORTEST
