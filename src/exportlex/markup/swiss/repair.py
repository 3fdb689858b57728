"""Markdown of Swiss law as legalize-dev converts it from Akoma Ntoso, with what the conversion broke put right.

Broken are: emphasis that closes after a space; headings that run over two lines; a lettered unit with numbers below it,
whose words and numbers stand before its own empty label; repealed articles that are only a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from exportlex.markup.swiss.footnotes import REPEALED, says_repealed

_FOOTNOTES_HEADING = re.compile(r"^#{1,6}\s+(?:Fussnoten|Notes? de bas de page|Note a piè di pagina)\s*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:\s*(.*)$", re.MULTILINE)
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_HEADING = re.compile(r"^#{1,6}\s")
_EMPHASIS = re.compile(r"(?<![*\\])\*(?!\*)((?:[^*\n]|\*\*)+?)(?<![*\\])\*(?!\*)")
_QUOTED_STAR = re.compile(r"(?<=[«„“\"'(])\*(?=[»“”\"')])")  # a star that the law speaks of
_STRONG = re.compile(r"\*\*([^*\n]+?)\*\*")
# A hyphen from the end of a printed line, left inside a word: German compounds go on with a capital after a real one.
_HYPHEN_LEFT = re.compile(
    r"\b(?:(Ver|Unter|Be|Ge|Er|Ent|Zer|[A-ZÄÖÜ]\w+(?:ungs|heits|keits|tions|schafts|tums|des))-(?=[a-zäöü]{3})"
    r"|(ein|ge|ver|be)-(?=(?:schliesslich|mäss|wend|treff)))"
)
_RAISED_NOTE = re.compile(r"<sup>\s*(\[\^[^\]\s]+\])\s*</sup>")
_EMPTY_ITEM = re.compile(r"^- ([a-z](?:bis|ter|quater|quinquies|sexies)?\.)\s*(\[\^[^\]\s]+\])?\s*$")
_NUMBERED_ITEM = re.compile(r"^- \d{1,3}\S*\.")
_ARTICLE = re.compile(r"^(#{1,6}\s+)((?:Art\.|art\.)\s*)(\d+\S*?)((?:\[\^[^\]]+\])*)(\s.*)?$")
_SEVERAL = re.compile(r"^(#{1,6}\s+)(Art\.\s*)(\d+)([a-z]*)\s*(und|et|e|–|-)\s*(\d+)([a-z]*)((?:\s*\[\^[^\]]+\])*)\s*$")
_MOST = 60  # articles repealed under one heading; a longer range is a misread heading


def repaired(text: str) -> str:
    """The whole file, repaired."""
    front, body = _front(text)
    repealed = {label for label, words in _FOOTNOTE.findall(body) if says_repealed(words)}
    body = _FOOTNOTES_HEADING.sub("", body)
    lines = [_emphasis(line) for line in body.split("\n")]
    lines = list(_headings(lines))
    lines = _lists(lines)
    return front + "\n".join(_repealed(lines, repealed))


def _front(text: str) -> tuple[str, str]:
    end = text.find("\n---", 3) if text.startswith("---") else -1
    return (text[: end + 4], text[end + 4 :]) if end >= 0 else ("", text)


def _emphasis(line: str) -> str:
    """Emphasis without white space at its edges; none at all in headings, whose every word is emphatic."""
    line = _HYPHEN_LEFT.sub(lambda match: match[1] or match[2], _RAISED_NOTE.sub(r"\1", line))
    if _HEADING.match(line):
        return line.replace("*", "")
    return _STRONG.sub(_tight, _EMPHASIS.sub(_tight, _QUOTED_STAR.sub(r"\\*", line)))


def _tight(match: re.Match[str]) -> str:
    inner, stars = match[1], match[0][: len(match[0]) - len(match[0].lstrip("*"))]
    words = inner.strip()
    if not words:
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{before}{stars}{words}{stars}{after}"


def _headings(lines: list[str]) -> Iterator[str]:
    """Headings in one line each: a line of text right below a heading, without a blank line, goes on with it."""
    heading = ""
    for line in lines:
        if heading and line.strip() and not _HEADING.match(line) and not _FOOTNOTE.match(line):
            heading = f"{heading.rstrip()} {line.strip()}"
            continue
        if heading:
            yield heading
        heading = line if _HEADING.match(line) else ""
        if not heading:
            yield line
    if heading:
        yield heading


def _lists(lines: list[str]) -> list[str]:
    """Words and numbers that stand before the empty label of their unit, put behind it."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    for place, at in enumerate(filled):
        match = _EMPTY_ITEM.match(lines[at])
        first = place - 1
        while match and first >= 0 and _NUMBERED_ITEM.match(lines[filled[first]]):
            first -= 1
        if match and 0 <= first < place - 1 and _is_orphan(lines[filled[first]]):
            lines[filled[first]] = f"- {match[1]}{match[2] or ''} {lines[filled[first]].strip()}"
            lines[at] = ""
    return lines


def _is_orphan(line: str) -> bool:
    return not line.startswith(("-", "#", "<sup>", "|", "["))


def _repealed(lines: list[str], repealed: set[str]) -> Iterator[str]:
    """Articles that are only a heading with the footnote of their repeal, each with the sign for repealed words."""
    for at, line in enumerate(lines):
        if (match := _SEVERAL.match(line)) and _bare(lines, at):
            yield from _each(match)
            continue
        yield line
        match = _ARTICLE.match(line)
        if match and _bare(lines, at) and any(label in repealed for label in _REFERENCE.findall(line)):
            yield from ("", REPEALED)


def _each(match: re.Match[str]) -> Iterator[str]:
    """One heading for each of several articles repealed together: "Art. 13 und 14"."""
    first, last = int(match[3]), int(match[6])
    ranged = not match[4] and not match[7] and match[5] in "–-" and 0 < last - first <= _MOST
    numbers = (
        [str(number) for number in range(first, last + 1)] if ranged else [match[3] + match[4], match[6] + match[7]]
    )
    for number in numbers:
        yield from (f"{match[1]}{match[2]}{number}{match[8].strip()}", "", REPEALED, "")


def _bare(lines: list[str], at: int) -> bool:
    """Whether nothing stands below a heading before the next one."""
    below = next((line for line in lines[at + 1 :] if line.strip()), "")
    return not below or bool(_HEADING.match(below)) or bool(_FOOTNOTE.match(below))
