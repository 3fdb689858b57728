"""Terms that we read by eye in texts without hand-checked gold: where they stand, and nothing of what they mean.

They were written down with our own output at hand, so they are no independent measure: they guard what is found. Only
recall is measured against them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from exportlex.evaluation.definitions import Failure, Score
from exportlex.evaluation.gold import label_rows, name_key, same_place
from exportlex.evaluation.texts import Text
from exportlex.model import Definition

FILE = "read-by-eye.tsv"


def against_terms(texts: Iterable[Text], path: Path) -> list[Score]:
    """How many of the terms are found at their place, by instrument and language of the texts held."""
    found: dict[tuple[str, str], list[Definition]] = defaultdict(list)
    for text in texts:
        found[text.instrument, text.language] += text.definitions
    scores: dict[tuple[str, str], Score] = {}
    for row in label_rows(path):
        key = row["instrument"], row["language"]
        if key in found:
            score = scores.setdefault(key, Score(*key, instruments={key[0]}))
            _count(score, row["term"], row["pinpoint"], found[key])
    return [scores[key] for key in sorted(scores)]


def _count(score: Score, term: str, pinpoint: str, found: Iterable[Definition]) -> None:
    score.labels += 1
    name = name_key(term)
    if any(name in map(name_key, (item.term, *item.aliases)) and same_place(item.pinpoint, pinpoint) for item in found):
        score.found += 1
    else:
        score.failures.append(Failure("missed", score.name, score.language, pinpoint, term))
