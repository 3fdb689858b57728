"""What a recogniser hands over, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from exportlex.markup.tree import Tree
from exportlex.model import Provision


@dataclass(frozen=True, slots=True)
class Found:
    """A definition as a span of the composed text of the provision it starts in."""

    term: str
    start: int  # of the meaning, in characters of the composed text
    end: int | None  # None: to the end of the composed text, sub-units included
    aliases: tuple[str, ...] = ()
    lead: str = ""  # the words before the term: "For the purposes of this Part, the term"
    connector: str = ""  # the words between term and meaning: "means", "has the same meaning as"
    tradition: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """The document around a provision."""

    tree: Tree
    language: str


Recogniser = Callable[[Context, Provision], list[Found]]
