"""Law in Markdown cut into blocks: front matter, headings, lines of text with their indentation, tables, footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([^\s:#-][^:]*?):[ \t]*(.*)$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_TABLE = re.compile(r"^\s*\|.*\|\s*$")
_RULE = re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?\s*)?$")
_BAR = re.compile(r"(?<!\\)\|")
_LINE = re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,}|<!--.*-->)\s*$")
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:\s*(.*)$")
_BULLET = re.compile(r"^(\s*)[-+*•][ \t]+(.*)$")
# Text that starts a unit of its own even where no blank line and no bullet sets it apart.
_NUMBERED = re.compile(r"^\((?:[a-z]{1,4}|\d{1,3}[A-Z]?)\)\s")


@dataclass
class Block:
    """One heading, one run of text (a paragraph or a list item without its sub-items), or one table."""

    text: str = ""  # Markdown source, line breaks kept
    level: int = 0  # of a heading: 1 to 6; 0 for anything else
    indent: int = 0  # columns before the text or its bullet
    bullet: bool = False
    rows: list[list[str]] = field(default_factory=list)  # cells as Markdown; only of tables


@dataclass
class MarkdownLaw:
    """A law-in-Markdown file, cut into blocks in document order."""

    front: dict[str, str]  # scalar fields of the front matter
    blocks: list[Block]
    footnotes: dict[str, str]  # label to Markdown text


def read_blocks(text: str) -> MarkdownLaw:
    """Cut a file into its front matter, blocks and footnotes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front: dict[str, str] = {}
    if match := _FRONT.match(text):
        front = front_matter(match[1])
        text = text[match.end() :]
    cutter = _Cutter()
    for line in text.split("\n"):
        cutter.line(line.expandtabs(4))
    return MarkdownLaw(front, cutter.blocks, cutter.footnotes)


def front_matter(text: str) -> dict[str, str]:
    """The scalar fields of YAML front matter, quotes removed; nested values are left out."""
    found: dict[str, str] = {}
    for line in text.split("\n"):
        if match := _FIELD.match(line):
            value = match[2].strip()
            if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            found[match[1].strip()] = value
    return found


class _Cutter:
    """Collects lines into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.footnotes: dict[str, str] = {}
        self._open: Block | None = None  # the text block that a following line may go on with

    def line(self, line: str) -> None:
        if not line.strip() or _LINE.match(line):
            self._open = None
        elif match := _HEADING.match(line):
            self._add(Block(match[2], level=len(match[1])), goes_on=False)
        elif _TABLE.match(line) or _RULE.match(line):
            self._row(line)
        elif match := _FOOTNOTE.match(line):
            self.footnotes[match[1]] = match[2]
            self._open = None
        else:
            self._text(line)

    def _text(self, line: str) -> None:
        line = re.sub(r"^(\s*)>[ \t]?", r"\1", line)
        if match := _BULLET.match(line):
            self._add(Block(match[2], indent=len(match[1]), bullet=True))
            return
        stripped = line.lstrip()
        indent = len(line) - len(stripped)
        if self._open and not self._open.rows and indent == 0 and not _NUMBERED.match(stripped):
            self._open.text += "\n" + stripped
        else:
            self._add(Block(stripped, indent=indent))

    def _row(self, line: str) -> None:
        if not (self.blocks and self.blocks[-1].rows and self._open is self.blocks[-1]):
            self._add(Block())
        if not _RULE.match(line):
            self.blocks[-1].rows.append(_cells(line))

    def _add(self, block: Block, *, goes_on: bool = True) -> None:
        self.blocks.append(block)
        self._open = block if goes_on else None


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(inner)]
