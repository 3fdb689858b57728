"""Labels that cost nothing: what a publisher marks as definitions, to measure the recogniser that is told to ignore it.

Justice Canada marks the defined terms of its laws by elements, eCFR by italics. The definitions of marked terms are the
labels; what the recognisers find in the same text without the marks is measured against them.
"""

from __future__ import annotations

from functools import cached_property

from exportlex.evaluation.gold import Label, name_key
from exportlex.evaluation.texts import Text
from exportlex.model import Definition, Provision
from exportlex.reading.read import DEFINING_MARKS

_FIRST, _LAST = 6, 4  # words, as in the hand-checked labels


class FreeGold:
    """The marked definitions of one text, and the rest of what its wording gives."""

    def __init__(self, text: Text) -> None:
        self.text = text
        provisions = {provision.key: provision for provision in text.reading.provisions}
        marked = [found for found in text.definitions if _is_marked(found, provisions[found.provision])]
        self.labels = [_label(text, found) for found in marked]
        self._worded = {_key(found) for found in text.definitions} - {_key(found) for found in marked}

    @cached_property
    def found(self) -> list[Definition]:
        """What is found without marks, less what unmarked words define in either run: no mark speaks of those."""
        return [item for item in self.text.unmarked_definitions if _key(item) not in self._worded]


def _is_marked(found: Definition, provision: Provision) -> bool:
    names = {name_key(found.term), *map(name_key, found.aliases)}
    marks = (mark for mark in provision.marks if mark.kind in DEFINING_MARKS)
    return any(name_key(provision.text[mark.start : mark.end]) in names for mark in marks)


def _label(text: Text, found: Definition) -> Label:
    words = found.text.split()
    return Label(
        instrument=text.instrument, file="", pinpoint=found.pinpoint, language=text.language,
        names=(found.term, *found.aliases), kind=str(found.kind), scope=str(found.scope),
        starts_with=" ".join(words[:_FIRST]), ends_with=" ".join(words[-_LAST:]), concept="", note="",
    )  # fmt: skip


def _key(item: Definition) -> tuple[str, str]:
    return name_key(item.term), item.pinpoint
