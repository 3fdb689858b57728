"""The words of one document, which decide how words that lines or lost spaces damaged were written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

# "Ein- und Ausfuhr", "two- or more-axis": a hyphen that stands for the rest of a compound.
_AND = frozenset({"und", "oder", "bzw", "and", "or", "et", "ou", "e", "ed", "o", "y", "och", "eller", "en"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of a document that stand within lines, and compounds that are written with a hyphen there."""

    words: Counter[str] = field(default_factory=Counter)
    hyphened: Counter[str] = field(default_factory=Counter)
    breaks: bool = False  # most hyphens at the ends of its lines only break words, as in German print

    def joint(self, left: str, right: str) -> str:
        """What stands between the two halves of a word at the end of a line: "", "-" or "- "."""
        if right in _AND:
            return "- "
        if not right[:1].islower():
            return "-"
        broken, whole = self.words[(left + right).casefold()], self.hyphened[f"{left}-{right}".casefold()]
        if broken != whole:
            return "" if broken > whole else "-"
        return "" if self.breaks else "-"
