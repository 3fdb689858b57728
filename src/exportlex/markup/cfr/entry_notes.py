"""Notes of a control-list entry: which paragraphs belong to one, and which item it speaks of."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from exportlex.markup.cfr.blocks import Block, BlockKind, text_block
from exportlex.markup.cfr.entry_lines import (
    PATH,
    field_label,
    in_italics,
    item_label,
    labelled_note,
    opens_items,
)
from exportlex.markup.cfr.entry_points import before, point_of
from exportlex.model import MarkKind

_CODED = rf"\d[A-E]\d{{3}}(?:\.{PATH})?"
_NAMES = re.compile(rf"(?:ECCNs?\s+)?(?:(?P<code>\d[A-E]\d{{3}})\.?)?\.?(?P<path>{PATH})?\.?")
_TO = re.compile(r"\s(?:to|for)\s+(?:paragraphs?\s+)?(?P<named>.+)")
_BETWEEN = re.compile(r"\s*(?:,|\band\b|\bor\b|\bparagraphs?\b)\s*")
# "3A001.a.2 does not apply to …", "For the purposes of 6A002.b and .c, …": what a note is about stands first.
_FIRST = re.compile(
    rf"(?:(?:for|in|the|purposes?|of|eccns?|paragraphs?|items?)\s+)*(?P<named>{_CODED}(?:(?:,|\s+and|\s+or)*\s+(?:{_CODED}|\.{PATH}))*)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?P<word>\D+?)\s*(?P<number>\d+)")


def with_notes(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks of an entry with every note whole: also those printed as paragraphs, and their points.

    Items are upright and the points of a note in italics: that alone tells an item "a." from a point "a." (all 4,483
    items of the edition of 2026 and the 60-odd points that stand outside the element of their note).
    """
    note: Block | None = None
    listing = False
    for block in blocks:
        label = field_label(block) if block.kind in (BlockKind.TEXT, BlockKind.LINE) else None
        listing = listing or opens_items(label)
        opened = None if opens_items(label) else _opened(block, listing, labelled=bool(label))
        if opened and note and (own := _goes_on(note, opened)):
            opened.inner, rest = opened.inner[:own], opened.inner[own:]
            note.inner += [opened, *rest]
        elif opened:
            if note:
                yield from _apart(note)
            note = opened
        elif note and block.kind is BlockKind.TEXT and not label and in_italics(block.rich):
            note.inner.append(_untitled(block))
        else:
            if note:
                yield from _apart(note)
            note = None
            yield block
    if note:
        yield from _apart(note)


def _apart(note: Block) -> Iterator[Block]:
    """The notes of one element: "Note 2:" may stand as a paragraph of "Note 1:"."""
    for number, block in enumerate(note.inner):
        following = labelled_note(block)
        if following and _next_of(note.heading, following.heading):
            following.inner += note.inner[number + 1 :]
            note.inner = note.inner[:number]
            yield note
            yield from _apart(following)
            return
    yield note


def _goes_on(note: Block, inside: Block) -> int:
    """Where a note's element goes on with the points of the note that it interrupts; 0 where it does not."""
    seen = {point_of(block)[0] for block in note.inner}
    own: set[tuple[str, ...]] = set()
    for number, block in enumerate(inside.inner):
        path = point_of(block)[0]
        earlier = before(path)
        if number and earlier and earlier in seen and earlier not in own and path not in seen:
            return number
        own.add(path)
    return 0


def _next_of(heading: str, following: str) -> bool:
    one, two = _COUNTED.match(heading), _COUNTED.match(following)
    return bool(one and two and one["word"] == two["word"] and int(one["number"]) + 1 == int(two["number"]))


def _opened(block: Block, listing: bool, *, labelled: bool) -> Block | None:
    """The note that the block is or opens."""
    if block.kind is BlockKind.NOTE:
        return block
    if note := labelled_note(block):
        return note
    alone = block.kind is BlockKind.TEXT and listing and not block.enumerators and in_italics(block.rich)
    if not alone or item_label(block.rich.text):
        return None
    if block.rich.text.endswith(":"):
        return Block(BlockKind.NOTE, block.rich, block.element, heading=block.rich.text)
    return None if labelled else Block(BlockKind.NOTE, block.rich, block.element, inner=[_untitled(block)])


def _untitled(block: Block) -> Block:
    """The paragraph read as one of a note, where italics are no titles."""
    found = text_block(block.rich, titles=False)
    found.element = block.element
    return found


def named(note: Block, code: str) -> tuple[str, ...] | None:
    """The path of the item that the note names in its heading or its first words, () for the entry; None for none.

    Of several, or of several points, the path that they share: a note to "a" and "b" is a note to the entry.
    """
    heading = _TO.search(note.heading.rstrip(" :"))
    if heading and (paths := _paths(heading["named"], code)):
        return _shared(paths)
    in_points = bool(note.inner) and bool(note.inner[0].enumerators)
    found = [_FIRST.match(block.opening.rest.text) for block in (note.inner if in_points else note.inner[:1])]
    paths = [path for match in found if match for path in _paths(match["named"], code)]
    return _shared(paths) if paths else None


def _paths(words: str, code: str) -> list[tuple[str, ...]]:
    """The paths among the words, up to the first that name another entry or anything else."""
    found: list[tuple[str, ...]] = []
    for word in filter(None, _BETWEEN.split(words)):
        match = _NAMES.fullmatch(word.strip(" .") and word.strip())
        if not match or match["code"] not in (None, code) or not (match["code"] or match["path"]):
            return found
        found.append(tuple(match["path"].split(".")) if match["path"] else ())
    return found


def _shared(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    shared = paths[0]
    for path in paths[1:]:
        while path[: len(shared)] != shared:
            shared = shared[:-1]
    return shared


def own_words(note: Block, items: Container[tuple[str, ...]]) -> int:
    """How many paragraphs of the note's element are its own, where ``items`` are open.

    An item that stands among them by mistake is upright, and the next of a row of items.
    """
    inner = note.inner
    if not inner or not in_italics(inner[0].rich):
        return len(inner)
    for number, block in enumerate(inner[1:], start=1):
        item = item_label(block.rich.text)
        upright = not any(mark.kind is MarkKind.ITALIC and mark.start == 0 for mark in block.rich.marks)
        if item and upright and item.path not in items and before(item.path) in items:
            return number
    return len(inner)
