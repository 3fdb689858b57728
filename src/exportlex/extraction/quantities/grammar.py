"""What a language module states: its numbers, and the words that direct and explain them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from exportlex.extraction.quantities.stated import Figure

Scan = Callable[[str], list[Figure]]


@dataclass(frozen=True)
class Grammar:
    """One language. Patterns are regular expressions, matched without regard to case.

    ``before`` and ``after``: the words around a number that give its direction. ``to`` joins the ends of a range,
    ``between`` opens one that is joined by ``both``. ``cues`` are the words that tell what is measured, by measure;
    "value" are those of a value that is multiplied or that limits, "amount" of what is multiplied only, "ban" of
    periods in which something is forbidden, "records" what is kept, "fee" money that is no fine,
    "threshold" what right after an amount makes it one to be reached, "aside" what right beside a period tells that it
    is looked back on, or comes again and again. ``either`` joins two figures of one direction. ``since`` leads in,
    right after a retention period, the event from which it runs; ``since_before`` has the event as its group.
    """

    code: str
    scan: Scan
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    to: str = r"\s*[-–—]\s*"
    between: str = ""
    both: str = ""
    either: str = ""
    cues: Mapping[str, str] = field(default_factory=dict)
    since: str = ""
    since_before: str = ""
    until: str = ""  # words with which the sentence goes on after an event, where no comma ends it
    relative: str = ""  # words after a comma with which an event goes on ("in dem")
    spaced: bool = True  # words stand apart, so that those that direct are whole words
    compounds: bool = False  # words that tell what is measured may be the end of longer ones (Verbandsgeldbuße)
    during: bool = False  # the word for "within" also means "during", so that it does not make a period a limit
    home: Mapping[str, str] = field(default_factory=dict)  # whose money a shared name is, without a jurisdiction


def compiled(pattern: str) -> re.Pattern[str] | None:
    """The pattern, or None for an empty one."""
    return re.compile(pattern, re.IGNORECASE) if pattern else None
