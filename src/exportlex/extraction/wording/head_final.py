"""Noun phrases of languages that put all that limits a noun before it: Japanese and Korean.

The words before the noun are read from right to left. What belongs to the noun (nouns, genitives, joined nouns) is in
the phrase; a case particle or an adverbial clause ends it, unless a verb form nearer to the noun governs it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Step(Enum):
    """What a word before the noun does to the phrase."""

    INSIDE = 0
    FORMAL = 1  # a verb form that takes one word and no clause of its own: に係る, 에 따른
    CLAUSE = 2  # a verb form that opens a clause: its arguments are inside
    ARGUMENT = 3  # ends the phrase where no verb form governs it
    EDGE = 4  # ends the phrase


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the reader of one language sees it."""

    step: Step
    object: bool = False  # marked as an object: each verb form takes one
    verb: bool = False  # a verb form that takes an object
    settles: bool = True  # as an argument it is what a formal verb form takes


def first_word(count: int, read: Callable[[int], Word], *, governed: bool = False) -> int:
    """The index of the first word of the phrase that the last of ``count`` words ends.

    ``governed``: the last word is itself a verb's noun, so that its arguments are inside.
    """
    # ``owed``: words that a formal verb form still takes; ``free``: verb forms that have no object yet.
    clause, owed, free = governed, 0, int(governed)
    for at in range(count - 2, -1, -1):
        word = read(at)
        step = word.step
        clause |= step is Step.CLAUSE
        free += clause and word.verb
        if step is Step.ARGUMENT and not owed:
            if not clause or (word.object and not free):
                return at + 1
            free -= word.object
        if step is Step.EDGE:
            return at + 1
        owed = 1 if step is Step.FORMAL else owed - (owed and step is Step.ARGUMENT and word.settles)
    return 0
