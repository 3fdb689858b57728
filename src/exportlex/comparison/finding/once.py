"""Each provision once: of one pinpoint, of equal words, of two editions, of two language versions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.comparison.finding.articles import in_annex, numbers_in
from exportlex.comparison.finding.candidates import Scored
from exportlex.comparison.finding.query import folded
from exportlex.indexing.knowledge import Passage


def each_once(scored: Sequence[Scored]) -> list[Scored]:
    """Candidates in their order, best first, what stands there twice in the better place."""
    return _one_language(_one_edition(_one_per_provision(scored)))


def _one_per_provision(scored: Sequence[Scored]) -> list[Scored]:
    """One passage per pinpoint and one of equal words; of a definition and the paragraph it fills the definition."""
    kept: list[Scored] = []
    places: dict[tuple[str, str], int] = {}
    for value, candidate in scored:
        passage = candidate.passage
        keys = [(passage.instrument, passage.pinpoint), (passage.instrument, _last_words(passage))]
        place = next((places[key] for key in keys if key in places), len(kept))
        if place == len(kept):
            kept.append((value, candidate))
        elif candidate.evidence.named and not kept[place][1].evidence.named:
            kept[place] = (kept[place][0], candidate)
        places |= {key: place for key in keys if key not in places}
    return kept


def _last_words(passage: Passage) -> str:
    return re.sub(r"\W+", "", passage.text)[-300:].casefold()


def _one_edition(scored: Sequence[Scored]) -> list[Scored]:
    """Of two editions of one law that both hold a provision the later one, in the better place."""
    kept: list[Scored] = []
    places: dict[tuple[str, str, str], int] = {}
    for value, candidate in scored:
        passage = candidate.passage
        key = (passage.law, passage.pinpoint, passage.term)
        place = places.setdefault(key, len(kept)) if passage.law else len(kept)
        if place == len(kept) or kept[place][1].passage.instrument == passage.instrument:
            kept.append((value, candidate))
        elif passage.as_of > kept[place][1].passage.as_of:
            kept[place] = (kept[place][0], candidate)
    return kept


def _one_language(scored: Sequence[Scored]) -> list[Scored]:
    """Of two language versions of a provision the one that the model reads, else the first; in the better place."""
    kept: list[Scored] = []
    places: dict[object, int] = {}
    for value, candidate in scored:
        key = _numbering(candidate.passage)
        place = places.get(key, len(kept)) if key else len(kept)
        if place == len(kept) or kept[place][1].passage.language == candidate.passage.language:
            places.setdefault(key, len(kept))
            kept.append((value, candidate))
        elif kept[place][1].evidence.closeness is None and candidate.evidence.closeness is not None:
            kept[place] = (kept[place][0], candidate)
    return kept


def _numbering(passage: Passage) -> object:
    """What language versions share: instrument, numbers, what is defined, whether in an annex; None without numbers."""
    numbers = numbers_in(passage.pinpoint)
    defined = frozenset(map(folded, (passage.term, *passage.aliases))) if passage.definition is not None else None
    return (passage.instrument, in_annex(passage.pinpoint), tuple(numbers), defined) if numbers else None
