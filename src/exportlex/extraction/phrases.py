"""The phrases of one language that tell what a definition is: data for ``qualities``.

Each field holds regular expressions (case disregarded); an empty one matches nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Phrases:
    """Regular expressions by what they show."""

    see: tuple[str, ...] = ()  # a meaning that opens so only points elsewhere: "see", "the same meaning as"
    points: tuple[str, ...] = ()  # a connector between term and meaning that points elsewhere: "has the same meaning"
    points_if_short: tuple[str, ...] = ()  # the same, where the meaning is short: "has the meaning"
    includes: tuple[str, ...] = ()  # a whole connector that includes without a genus: "includes"
    opens_inclusion: tuple[str, ...] = ()  # a meaning that opens so is an inclusion
    takes_out: tuple[str, ...] = ()  # words of an exclusion: "does not include"
    section: tuple[str, ...] = ()  # the definition reaches as far as its section, article or paragraph
    part: tuple[str, ...] = ()  # … its part, chapter, annex or schedule
    whole: tuple[str, ...] = ()  # … the instrument
    below: tuple[str, ...] = ()  # of what ``section`` names, the units inside an article: "paragraph", "Absatz"
    preceding: tuple[str, ...] = ()  # a lead that takes up a term of the paragraph before: 前款所称
    reference: tuple[str, ...] = ()  # how another provision is cited, where no module of ``citing`` says more
    function_words: tuple[str, ...] = ()  # articles, conjunctions, prepositions: alone they are no term
    announces: tuple[str, ...] = ()  # a whole heading of an article that is there to define: "Definitions"


@cache
def pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all alternatives; one that never matches where there is none."""
    return re.compile("|".join(f"(?:{part})" for part in alternatives) or r"(?!)", re.IGNORECASE)
