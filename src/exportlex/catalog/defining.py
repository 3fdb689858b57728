"""How a definition of a concept shows where its term is none of the concept's names."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from exportlex.catalog.declarations import Strict
from exportlex.catalog.patterns import must_compile


class Sign(Strict):
    """A shape of the term that says enough only together with what the meaning opens with."""

    term: str
    genus: str


class Defining(Strict):
    """How the laws of one language define a concept under names of their own. All but ``head`` are expressions."""

    head: list[str] = Field(default_factory=list)  # nouns that a term of several words may be built on
    term: list[str] = Field(default_factory=list)  # shapes of the term that say enough alone
    genus: list[str] = Field(default_factory=list)  # openings of the meaning that say enough alone
    both: list[Sign] = Field(default_factory=list)
    not_: list[str] = Field(default_factory=list, alias="not")  # shapes of a term that is never the concept

    @model_validator(mode="after")
    def _sound(self) -> Defining:
        for pattern in self.patterns():
            must_compile(pattern, "defines", "expression")
        return self

    def patterns(self) -> Iterator[str]:
        """Every regular expression of it."""
        yield from (*self.term, *self.genus, *self.not_)
        for sign in self.both:
            yield from (sign.term, sign.genus)
