"""A heading and its term once more: "Major component. A major component of a plant … means"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from exportlex.extraction.english import verb_patterns as verbs


@dataclass(frozen=True, slots=True)
class Restated:
    """A heading's term once more, with its verb: where the meaning starts, and what stood before."""

    begins: int  # where the verb starts
    start: int
    verb: str
    lead: str
    weak: bool = False  # the verb is "includes"
    apart: bool = False  # it is weak, and words stand between it and the term


def restatement(text: str, term: str, position: int) -> Restated | None:
    """A heading and the term once more: "Major component. A major component of a plant … means"."""
    opening = verbs.RESTATING.match(text, position)
    end = _said_again(text, term, opening.end()) if opening else None
    if opening and end is not None and (verb := verbs.RESTATING_VERB.match(text, end)):
        said = verb["means"] or verb["weak"] or verb["is"]
        apart = bool((verb["gap"] or "").strip())
        return Restated(
            verb.end() - len(said), verb.end(), said, opening["lead"] or "", weak=bool(verb["weak"]), apart=apart
        )
    if match := verbs.LIMITED_VERB.match(text, position):
        return Restated(match.start("verb"), match.end(), match["verb"], match["lead"])
    return None


def _said_again(text: str, term: str, position: int) -> int | None:
    """Where the words of a term, or of its first alternative, end if they stand at the position."""
    for number, word in enumerate(_words(term)):
        gaps = (verbs.BETWEEN_WORDS, verbs.ASIDE_BETWEEN_WORDS) if number else ()
        starts = [gap.end() for pattern in gaps if (gap := pattern.match(text, position))] or [position]
        ends = [start + len(word) for start in starts if text[start : start + len(word)].casefold() == word]
        if not ends:
            return None
        position = ends[0]
    plural = verbs.PLURAL.match(text, position)
    return plural.end() if plural else position


@lru_cache(maxsize=256)
def _words(term: str) -> tuple[str, ...]:
    first = re.split(r"\s+or\s+|;\s+", term)[0]
    return tuple(word.casefold() for word in re.findall(r"\w+", first)) or ("\0",)
