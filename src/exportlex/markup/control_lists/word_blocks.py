"""Paragraphs and table rows of a Word file to blocks: labels are the parts before tabs, or the first cell of a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from exportlex.markup.control_lists.blocks import Block, Lead, Role, entry, is_heading, other
from exportlex.markup.rich import cut, join
from exportlex.markup.word import Paragraph, Part
from exportlex.model import RichText

_RULE = re.compile(r"^[_\s]+$")
_CATEGORY = re.compile(r"^Category \d\b")
_TABLE = re.compile(r"^TABLE\b(?!.*(?:NOTES?|UNDERSTANDING)$)")
_ENDED = (".", ":", ";", "!", "?", "; and", "; or")
_CELL = 103.0  # points that the second column of the sensitive lists stands right of the codes, as printed
_MARGIN = 8.0  # points from the left edge within which codes begin


def blocks_of(paragraphs: Sequence[Paragraph], *, codes: bool = True) -> list[Block]:
    """Blocks in order; a line that somebody broke by hand goes on with the block before it."""
    found: list[Block] = []
    blank = True
    for row, group in groupby(paragraphs, key=lambda paragraph: paragraph.row):
        if row >= 0:
            found += _row(list(group))
            blank = True
            continue
        for paragraph in group:
            if not paragraph.text or _RULE.match(paragraph.text):
                blank = True
                continue
            block = block_of(paragraph, codes=codes)
            if found and not blank and not paragraph.numbered and _goes_on(found[-1], block):
                found[-1].rich = join([found[-1].rich, block.rich])
                found[-1].rows += block.rows
            else:
                found.append(block)
            blank = False
    return tabled(found)


def block_of(paragraph: Paragraph, *, codes: bool = True, shift: float = 0.0) -> Block:
    """One paragraph with the label that it opens with."""
    parts = [part for part in paragraph.parts if part.rich.text]
    whole, place = join([part.rich for part in parts]), parts[0].place + shift
    letters = sum(len(part.rich.text) for part in parts)
    italic = sum(len(part.rich.text) for part in parts if part.italic) > letters / 2
    bold = all(part.bold for part in parts)
    cells = [[part.rich.text for part in parts]]
    lead = (entry(whole.text) if codes and parts[0].place <= _MARGIN else None) or other(whole.text)
    if lead is None:
        role = Role.HEADING if is_heading(whole.text) else Role.TEXT
        return Block(role, indent=place, rich=whole, italic=italic, bold=bold, rows=cells)
    places = tuple(_places(lead, parts))
    return Block(lead.role, lead.label, lead.path, places, place, cut(whole, lead.length), italic, bold, cells)


def _places(lead: Lead, parts: Sequence[Part]) -> Iterator[float]:
    """Where each part of a code is printed: the steps after the first stand between tabs of their own."""
    if not lead.path:
        return
    printed = [part.place for part in parts if re.fullmatch(r"(?:[a-z]|\d{1,2})\.", part.rich.text)]
    numbered = lead.path[0][0].isdigit() and lead.path[0].count(".") == 2 and len(printed) > 1
    yield printed[1] if numbered else parts[0].place
    places = printed[2 if lead.path[0][0].isdigit() else 0 :]  # "1." and the number of the entry look like steps too
    for at in range(len(lead.path) - 1):
        yield places[at] if at < len(places) else parts[0].place


def _goes_on(before: Block, block: Block) -> bool:
    """A line without a label, after words that did not end."""
    if block.role is not Role.TEXT or before.role is Role.HEADING or block.bold != before.bold or not before.text:
        return False
    return not before.text.endswith(_ENDED)


def _row(cells: Sequence[Paragraph]) -> Iterator[Block]:
    """A row of a sensitive list: a code, then an entry with its items; any other row is one of a table."""
    columns = [[one for one in group if one.text] for _, group in groupby(cells, key=lambda one: one.cell)]
    codes, words = [*columns, [], []][:2]
    if len(codes) == len(words) > 1 and all(entry(f"{one.text} X") for one in codes):
        for code, text in zip(codes, words, strict=True):
            yield from _entry(code.text, [text])
    elif codes and entry(f"{codes[0].text} X"):
        yield from _entry(" ".join(one.text for one in codes), words)
    elif codes and _CATEGORY.match(codes[0].text):
        yield Block(Role.TEXT, rich=RichText(" ".join(one.text for one in (*codes, *words))))
    elif codes:
        yield Block(Role.TABLE, rows=[[" ".join(one.text for one in column) for column in columns]])
    else:
        yield from (block_of(one, codes=False, shift=_CELL) for one in words)


def _entry(code: str, paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    lead = entry(f"{code} X")
    words = [block_of(one, codes=False, shift=_CELL) for one in paragraphs]
    first = words.pop(0).rich if words and words[0].role is Role.TEXT else RichText()
    path = lead.path if lead else (code,)
    yield Block(Role.ENTRY, code, path, (0.0,) * len(path), 0.0, first)
    yield from words


def tabled(blocks: Sequence[Block]) -> list[Block]:
    """Blocks under the heading of a table become its rows, and rows that follow one another one table."""
    found: list[Block] = []
    inside = False
    for given in blocks:
        block = given
        if given.role is Role.HEADING or given.role is Role.ENTRY:
            inside = given.role is Role.HEADING and bool(_TABLE.match(given.text))
        elif inside and given.role is not Role.TABLE:
            block = Block(Role.TABLE, rows=given.rows)
        if block.role is Role.TABLE and found and found[-1].role is Role.TABLE:
            found[-1].rows += block.rows
        else:
            found.append(block)
    return found
