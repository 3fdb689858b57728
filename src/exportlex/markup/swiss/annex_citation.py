"""Citations of the Swiss annexes as their own text has them, from those that the outline made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.mixed import names
from exportlex.markup.rich import cut
from exportlex.markup.swiss.annex_grammar import Style
from exportlex.model import MarkKind, ProvisionKind, RichText

_CODE = re.compile(r"\b(\d) ([A-E])\b")
_LABEL = re.compile(r"\s?\((\d{1,2}|[a-z]{1,2})\)")
_LABELS = re.compile(r"(?:\s?\((?:\d{1,2}|[a-z]{1,2})\))+$")
_SUBITEMS = re.compile(r"((?:\d[A-E]\d{3}|ML\d{1,2}))((?:\.?\(?[a-z0-9]{1,4}\)?)+)(?=,|$)")
_QUOTED = re.compile(r',? "([^"]+)"')
_REFERRED = re.compile(r"ML\s?\d+(?:\s?,\s?(?:ML\s?)?\d+)*\s+")
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}
_ORDINAL = re.compile(rf"\b(?:({'|'.join(_ORDINALS)})|(\d+)th) ")
_SMALL = names("der die das des dem den mit zur zum und von für im in e di per al del dei la le il nel")
_ACRONYM_AT_MOST = 3  # letters; "NTA" in brackets is one, longer words in capitals are words


def cite(roots: Sequence[Draft], style: Style) -> None:
    """Settle citations of all units; those of definitions take the column of references out of their words."""
    seen: Counter[str] = Counter()
    for draft in walk(roots):
        draft.pinpoint = _native(draft.pinpoint, style)
        if draft.kind is ProvisionKind.DEFINITION:
            _entry(draft)
        if draft.kind is not ProvisionKind.CONTINUATION:
            seen[draft.pinpoint] += 1
            if seen[draft.pinpoint] > 1:
                draft.pinpoint = f"{draft.pinpoint} [{seen[draft.pinpoint]}]"


def _native(pinpoint: str, style: Style) -> str:
    opening, closing = style.quotes
    text = _CODE.sub(r"\1\2", pinpoint)
    text = _SUBITEMS.sub(lambda match: match[1] + _joined(match[2], style.letters), text)
    text = _QUOTED.sub(lambda match: f", {opening}{match[1]}{closing}", text)
    text = ", ".join(_titled(part) for part in text.split(", "))
    text = _LABEL.sub(lambda match: f" {style.units[match[1].isdigit()]} {match[1]}", text)
    text = _ORDINAL.sub(lambda match: f"{_ORDINALS[match[1]] if match[1] else match[2]}. ", text)
    for ours, theirs in style.words.items():
        text = text.replace(f", {ours} ", f", {theirs} ")
    return text


def _joined(labels: str, between: str) -> str:
    found = [label for label in re.split(r"[.()]+", labels) if label]
    if not between:
        return "".join(found)
    return "".join(between + label for label in found)


def _titled(part: str) -> str:
    """A heading in capitals as a title; labels of its items stay."""
    end = _LABELS.search(part)
    part, labels = (part[: end.start()], end[0]) if end else (part, "")
    letters = [character for character in part if character.isalpha()]
    if len(letters) <= _ACRONYM_AT_MOST + 1 or any(character.islower() for character in letters):
        return part + labels
    return re.sub(r"\(?[^\W\d_]+\)?", lambda word: _word(word[0]), part) + labels


def _word(word: str) -> str:
    if word.lower() in _SMALL:
        return word.lower()
    return word if word.startswith("(") or len(word) <= _ACRONYM_AT_MOST else word.capitalize()


def _entry(draft: Draft) -> None:
    """A definition without the outline's marks of its term (its language's drafting says what its names are), and with
    the entries that use it as its number."""
    rich = RichText(draft.rich.text, [mark for mark in draft.rich.marks if mark.kind is not MarkKind.TERM])
    if match := _REFERRED.match(rich.text):
        draft.number = match[0].strip()
        rich = cut(rich, match.end())
    draft.rich = rich
