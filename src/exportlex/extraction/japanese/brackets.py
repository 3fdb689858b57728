"""Brackets of a Japanese sentence, and where a meaning ends: brackets nest and are looked past."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.extraction.found import Context
from exportlex.model import Provision, ProvisionKind

_OPENS_LIST = re.compile(
    r"次に掲げる|次の(?:各号|[イ一１]から|いずれ|とおり|よう)|左に掲げる|左の(?:各号|よう)|次項|前項各号"
)
_SAID = re.compile(r"をい(?:う(?=[。）\s]|もの|$)|い、)")
# Sentences after the meaning that are part of it in a paragraph, where others may follow on another matter.
_GOES_ON = re.compile(r"\s*(?:ただし|但し|この場合|なお|また)[、にお]?")
_MASK = "＊"
_DEEPEST = 8  # brackets in brackets; the laws held here nest three deep
NAMED = "〕"  # stands for the end of a bracket that gives a short name
_NAMES = ("という。", "称する。", "称する。以下同じ。")


@dataclass(frozen=True, slots=True)
class Bracket:
    """``text[start]`` opens and ``text[end]`` closes; ``depth`` is 0 for the outermost."""

    start: int
    end: int
    depth: int


def brackets(text: str) -> list[Bracket]:
    """Matching brackets in order, as deep as law nests them; what does not match is left out."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for at, character in enumerate(text):
        if character in "（(":
            opened.append(at)
        elif character in "）)" and opened:
            pairs.append((opened.pop(), at))
    found: list[Bracket] = []
    around: list[int] = []  # ends of the brackets that are open here
    for start, end in sorted(pairs):
        while around and around[-1] < start:
            around.pop()
        if len(around) < _DEEPEST:
            found.append(Bracket(start, end, len(around)))
        around.append(end)
    return found


def end_of_meaning(context: Context, provision: Provision, start: int, limit: int, nested: list[Bracket]) -> int | None:
    """Where a meaning that starts at ``start`` ends; None: with the last sub-unit of the provision.

    ``limit`` is where the next definition starts, or the length of the text.
    """
    text = provision.text
    outermost = [bracket for bracket in nested if bracket.depth == 0 and bracket.start >= start]
    said = next((match for match in _SAID.finditer(text, start, limit) if not _inside(match.start(), outermost)), None)
    if said is None or said[0].endswith("い、"):
        closing = len(text[:limit].rstrip("。 ")) if limit == len(text) else limit
        return said.start() if said else closing
    rest = text[said.end() : limit].lstrip("。")
    below = any(child.kind is not ProvisionKind.NOTE for child in context.tree.children(provision.key))
    if limit == len(text) and below and _OPENS_LIST.search(text, start, said.end()):
        return None
    if rest.strip() and limit == len(text) and (_is_item(provision) or _GOES_ON.match(rest)):
        return len(text.rstrip("。 "))
    return said.start()


def masked(text: str) -> str:
    """The text with what stands in brackets made unreadable, at its length: it bounds and says nothing outside."""
    flat = list(text)
    for bracket in brackets(text):
        if bracket.depth == 0:
            close = NAMED if text.endswith(_NAMES, bracket.start, bracket.end) else _MASK
            flat[bracket.start : bracket.end + 1] = [*(_MASK * (bracket.end - bracket.start)), close]
    return "".join(flat)


def _inside(at: int, outermost: list[Bracket]) -> bool:
    return any(bracket.start < at < bracket.end for bracket in outermost)


def _is_item(provision: Provision) -> bool:
    """An item of a list of definitions says nothing but what its term means."""
    return bool(re.search(r"号[イロハニホヘト]?$", provision.pinpoint))
