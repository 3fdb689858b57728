"""Tables without ruled lines: columns as their heads stand, a row wherever white parts it from the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from exportlex.markup.control_lists.blocks import Block, Role, entry, is_heading
from exportlex.markup.pdf import Line, Vocabulary, text
from exportlex.markup.pdf.columns import split
from exportlex.markup.rich import plain
from exportlex.model import RichText

_TITLE = re.compile(r"^TABLE\b")
_HEAD = re.compile(r"^\d\. [A-Z]")
_RULE = re.compile(r"^[_\s]+$")
_ROW = 1.4  # of the usual distance of lines


def parted(lines: Sequence[Line]) -> list[tuple[bool, list[Line]]]:
    """The lines of a section in stretches: tables (True), from title to the next heading or code, and the rest."""
    found: list[tuple[bool, list[Line]]] = []
    inside = False
    for at, line in enumerate(lines):
        begins = bool(_TITLE.match(line.text)) and any(_is_head(following) for following in lines[at + 1 : at + 4])
        ends = inside and not begins and bool(is_heading(line.text) or entry(line.text))
        if begins or ends or not found:
            inside = begins
            found.append((inside, []))
        found[-1][1].append(line)
    return [(table, part) for table, part in found if part]


def table_blocks(lines: Sequence[Line], known: Vocabulary) -> list[Block]:
    """The title of a table as a heading, and the table."""
    title, *body = lines
    heads = [line for line in body if _is_head(line)]
    blocks = [Block(Role.HEADING, rich=_plain(title))]
    if not heads:
        return [*blocks, *(Block(Role.TEXT, rich=_plain(line)) for line in body)]
    edges = [run.x0 - 3 for run in heads[0].runs if _HEAD.match(_from(heads[0], run.x0))][1:]
    rows = rows_of([heads[0], *(line for line in body if not _is_head(line))], edges, known)
    return [*blocks, Block(Role.TABLE, rows=rows)]


def rows_of(lines: Sequence[Line], edges: Sequence[float], known: Vocabulary) -> list[list[str]]:
    """Rows of a table whose columns begin right of the left margin and of ``edges``."""
    lines = [line for line in lines if not _RULE.match(line.text)]
    usual = min((low.baseline - up.baseline for up, low in pairwise(lines) if up.page == low.page), default=12)
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before is None or before.page != line.page or line.baseline - before.baseline > _ROW * usual:
            groups.append([])
        groups[-1].append(line)
    return [[text(column, known) if column else "" for column in split(group, edges)] for group in groups]


def listed_rows(lines: Sequence[Line], edge: float, known: Vocabulary) -> list[list[str]]:
    """Rows of a two-column list: every line with words on the left begins one."""
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or line.x0 < edge:
            groups.append([])
        groups[-1].append(line)
    return [[text(column, known) if column else "" for column in split(group, [edge])] for group in groups]


def _is_head(line: Line) -> bool:
    return sum(bool(_HEAD.match(_from(line, run.x0))) for run in line.runs) >= 2


def _from(line: Line, x0: float) -> str:
    part = line.between(x0, float("inf"))
    return part.text if part else ""


def _plain(line: Line) -> RichText:
    return plain(line.text)
