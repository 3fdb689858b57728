"""Units of a control list that are open while its blocks are read, and how entries are named in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.drafts import Draft
from exportlex.markup.list_nesting import Enumerator

GROUP = re.compile(r"\d\.[A-E]")
_CODE = r"(?P<code>\d\.[A-E]\.\d{1,2}(?:\.\w{1,2})*|ML\d{1,2}(?:\.\w{1,2})*)"
MENTION = re.compile(rf"^(?:For the purposes? of )?{_CODE}\b")
TO_ENTRY = re.compile(rf"^(?:to {_CODE}\.?)?$")


@dataclass
class Open:
    """A unit that may take more below it."""

    draft: Draft
    indent: float  # of its own label: siblings stand there
    ways: list[Enumerator] = field(default_factory=list)  # how its own label can be understood
    note: bool = False  # it is a note, or stands in one
    code: tuple[str, ...] = ()
    left: float | None = None  # where its first line begins, if not with its own label: "9. E. 2." begins with "9."

    @property
    def edge(self) -> float:
        """What stands right of this can belong to it."""
        return self.indent if self.left is None else self.left

    @property
    def step(self) -> str:
        """Its own number or letter."""
        return self.code[-1] if self.code else self.draft.number.rstrip(".")


def path_of(code: str) -> tuple[str, ...]:
    """The steps of a code in running text: 3.A.1.b.4 is 3.A.1, b, 4."""
    parts = code.split(".")
    return tuple(parts) if code.startswith("ML") else (".".join(parts[:3]), *parts[3:])
