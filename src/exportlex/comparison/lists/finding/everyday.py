"""Everyday names of things, and what control lists call them, from ``everyday.toml`` beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from exportlex.comparison.lists.finding.vocabulary import words_of

_FILE = Path(__file__).with_name("everyday.toml")
_ENDING = 3  # letters of an ending that may differ: "Nachtsichtgerät", "Nachtsichtgeräte"
_SHORTEST = 4  # a shorter word must be typed as it stands: "UAV"

Words = tuple[str, ...]


@dataclass(frozen=True)
class Thing:
    """One kind of thing: its everyday names, folded to words, and by language the terms that lists use for it."""

    said: tuple[Words, ...]
    terms: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that a text names: its place among the text's words, and the terms of lists."""

    start: int
    end: int
    terms: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load_things() -> tuple[Thing, ...]:
    """The built-in things."""
    things = tomllib.loads(_FILE.read_text("utf-8"))["things"]
    return tuple(
        Thing(
            tuple(tuple(words_of(name)) for name in thing["said"]),
            {language: tuple(terms) for language, terms in thing.items() if language != "said"},
        )
        for thing in things
    )


def named(words: Sequence[str], things: Sequence[Thing]) -> list[Named]:
    """The things that a text names, the longest names first, none inside another."""
    found = sorted(
        (
            Named(start, start + len(name), thing.terms)
            for thing in things
            for name in thing.said
            for start in range(len(words) - len(name) + 1)
            if all(map(_same, name, words[start : start + len(name)]))
        ),
        key=lambda one: (one.start - one.end, one.start),
    )
    kept: list[Named] = []
    for one in found:
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _same(name: str, word: str) -> bool:
    if name == word:
        return True
    if min(len(name), len(word)) < _SHORTEST or name[0].isdigit():
        return False
    return word.startswith(name[: max(_SHORTEST, len(name) - 1)]) and abs(len(word) - len(name)) <= _ENDING
