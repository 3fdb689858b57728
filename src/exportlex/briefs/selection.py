"""What a person chose for a brief: parties, concepts, pinned passages; and its saved form, JSON, which opens again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from itertools import combinations
from typing import Any
from urllib.parse import quote, unquote

from pydantic import ConfigDict, TypeAdapter, ValidationError

from exportlex.comparison.surveying.targets import Target
from exportlex.errors import ExportlexError
from exportlex.exporting.links import link

_VERSION = 1  # of the saved form
_EXACT = ConfigDict(extra="forbid")
BETWEEN = "|"  # the two of a pair of lists, and the parts of a pin, in an address: no code of a list has it
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
    def state(self) -> dict[str, str]:
        """The state of the page Brief that shows this selection; what is as it is without being named is empty."""
        lists = ",".join(map(BETWEEN.join, self.lists))
        target = "" if self.target == Target.MOST else self.target
        return {
            "in": ",".join(self.parties), "concepts": ",".join(self.concepts), "lists": lists,
            "pins": written(self.pins), "to": target, "title": self.title,
        }  # fmt: skip

    @property
    def permalink(self) -> str:
        """The address of the page Brief that shows this selection, relative to the app's."""
        return link("brief", **self.state)

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


def written(pins: Iterable[Pin]) -> str:
    """Pins in one line, for an address or a cookie."""
    parts = ((pin.instrument, pin.language, pin.pinpoint) for pin in pins)
    return ",".join(BETWEEN.join(quote(part, safe="") for part in one) for one in parts)


def read(line: str) -> list[Pin]:
    """The pins of such a line; what is none is passed over, for it comes from outside."""
    parts = ([unquote(part) for part in one.split(BETWEEN)] for one in line.split(","))
    return [Pin(*part) for part in parts if len(part) == len(fields(Pin)) and all(part)]


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
