"""What a person chose for a brief: parties, concepts, pinned passages; and its saved form, JSON, which opens again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any
from urllib.parse import quote

from pydantic import ConfigDict, TypeAdapter, ValidationError

from exportlex.comparison.surveying.targets import Target
from exportlex.errors import ExportlexError
from exportlex.exporting.links import link

_VERSION = 1  # of the saved form
_EXACT = ConfigDict(extra="forbid")
_MARK = "exportlex_selection"


@dataclass(frozen=True, slots=True)
class Pin:
    """A passage that a reader pinned while reading; its pinpoint is the law's own."""

    __pydantic_config__ = _EXACT
    instrument: str
    language: str
    pinpoint: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes of parties and ids of concepts, in the order in which the brief shall have them.

    ``target``: the common position of "who would move how far": a value of ``Target`` or the code of a party.
    ``lists``: pairs of control lists whose limits are compared, each word as ``exportlex lists compare`` takes it.
    """

    __pydantic_config__ = _EXACT
    parties: tuple[str, ...]
    concepts: tuple[str, ...]
    title: str = ""
    target: str = Target.MOST.value
    pins: tuple[Pin, ...] = ()
    lists: tuple[tuple[str, str], ...] = ()

    @property
    def permalink(self) -> str:
        """The address of the page Brief that shows this selection."""
        pins = ("|".join(quote(part, safe="") for part in (pin.instrument, pin.language, pin.pinpoint))
                for pin in self.pins)  # fmt: skip
        state = {"in": self.parties, "concepts": self.concepts, "lists": map("|".join, self.lists), "pins": pins}
        target = "" if self.target == Target.MOST else self.target
        return link("brief", **{key: ",".join(words) for key, words in state.items()}, to=target, title=self.title)

    def to_text(self) -> str:
        """The saved form."""
        return json.dumps({_MARK: _VERSION} | asdict(self), ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_text(cls, text: str) -> Selection:
        """A saved selection. ExportlexError says what is wrong with one that is none or is damaged.

        Whether the index knows its parties and concepts is asked where a brief is composed of it.
        """
        data = _loaded(text)
        try:
            return _SELECTION.validate_python(data, strict=False)
        except ValidationError as error:
            problem = error.errors()[0]
            place = ".".join(str(part) for part in problem["loc"]) or "the file"
            raise ExportlexError(f"the saved selection is damaged: {place}: {problem['msg']}") from error


_SELECTION = TypeAdapter(Selection)


def pairs_of_lists(parties: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Every pair of the parties, for ``Selection.lists``: of a party its lists in force are taken."""
    return tuple(combinations(dict.fromkeys(parties), 2))


def _loaded(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExportlexError(f"this is no saved selection: not JSON ({error}); save one with the page Brief") from error
    if not isinstance(data, dict) or _MARK not in data:
        raise ExportlexError(f"this is no saved selection: it has no {_MARK!r}; save one with the page Brief")
    if data.pop(_MARK) != _VERSION:
        raise ExportlexError(f"the saved selection is of another version; this Exportlex reads version {_VERSION}")
    return data
