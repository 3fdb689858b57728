"""Pinpoints of a law's drafts, as a German lawyer cites them."""

from __future__ import annotations

import re
from collections import Counter

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.german_citation import item
from exportlex.markup.german_sentences import sentence_ends
from exportlex.model import ProvisionKind as Kind

_LETTER = re.compile(r"^(?:[A-Z]|[IVX]+)$")
_CAPITALS = re.compile(r"^[A-ZÄÖÜ]{4,} ")
_LONGEST = 80  # characters of a heading in a citation


def cite(draft: Draft, pinpoint: str) -> None:
    """Give a draft its pinpoint, and all that stands below it theirs."""
    draft.pinpoint = pinpoint
    stack = [draft]
    while stack:
        unit = stack.pop()
        _cite_children(unit)
        stack += unit.children


def _cite_children(unit: Draft) -> None:
    base = unit.pinpoint
    seen: Counter[str] = Counter()
    before = [unit.rich.text]  # the unit's sentences so far: they tell in which one a second list stands
    closing = 0
    for child in unit.children:
        if child.kind is Kind.CONTINUATION:
            closing += 1
            child.pinpoint = _continued(base, child, seen, before)
        else:
            suffix = _suffix(unit, child, seen)
            child.pinpoint = f"{base}{suffix}"
        before += [below.rich.text for below in walk([child])]


def _continued(base: str, child: Draft, seen: Counter[str], before: list[str]) -> str:
    """Closing words are cited with their unit; where they open a second list with the same numbers, by sentence."""
    if not any(_key(below, position) in seen for position, below in enumerate(child.children, 1)):
        seen.update(_key(below, position) for position, below in enumerate(child.children, 1))
        return base
    words = " ".join(text for text in before if text)
    sentence = len(sentence_ends(words)) + len(sentence_ends(child.rich.text)) - (0 if _ended(words) else 1)
    return f"{base} Satz {sentence}" if sentence > 1 else f"{base} Halbsatz 2"


def _ended(words: str) -> bool:
    return words.rstrip().endswith((".", "!", "?"))


def _key(child: Draft, position: int) -> str:
    return f" {item(child.number, position)}" if child.kind in (Kind.PARAGRAPH, Kind.LIST_ENTRY) else ""


def _suffix(unit: Draft, child: Draft, seen: Counter[str]) -> str:
    if child.kind is Kind.DIVISION:
        suffix = _division(unit, child)
    elif child.kind is Kind.NOTE:
        suffix = f", {_note(child.number)}"
    elif child.kind is Kind.TABLE:
        suffix = ", Tabelle"
    elif child.role == "code":
        suffix = f" Nr. {child.slug}" if unit.role != "code" else child.slug.removeprefix(unit.slug)
    elif child.role == "term":
        suffix = f", „{child.term}“"
    else:
        suffix = _numbered(unit, child, seen)
    seen[suffix] += 1
    return suffix if seen[suffix] == 1 else f"{suffix} [{seen[suffix]}]"


def _note(label: str) -> str:
    """“Anmerkung 1:” is cited as it stands, the sign of a footnote with the word for it."""
    label = label.strip(" :")
    return label if any(map(str.isalpha, label)) else f"Fußnote {label}".strip()


def _numbered(unit: Draft, child: Draft, seen: Counter[str]) -> str:
    if child.number.startswith("("):
        suffix = f" Abs. {child.number.strip('()')}"
    elif child.number:
        seen["–"] += 1
        suffix = f" {item(child.number, seen['–'])}"
    else:
        seen["Abs."] += 1
        suffix = f" Abs. {seen['Abs.']}"
    return suffix


def _division(unit: Draft, child: Draft) -> str:
    number = child.number.rstrip(".")
    if not number:
        return f", {_short(child.term or child.heading)}"
    if _CAPITALS.match(number):
        number = _spelled(number)
    return f" Abschnitt {number}" if _LETTER.match(number) and unit.kind is Kind.DIVISION else f" {number}"


def _spelled(number: str) -> str:
    """“TEIL I” is cited as “Teil I”."""
    word, _, rest = number.partition(" ")
    return f"{word.capitalize()} {rest}"


def _short(heading: str) -> str:
    """A heading as it stands in a citation: without what it adds in brackets, cut where it is long."""
    words = heading.partition(" (")[0].rstrip(" :")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + " …"
