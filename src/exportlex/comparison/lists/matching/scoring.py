"""How alike the entries of two lists are, codes unseen: headed entries first, then every item."""

from __future__ import annotations

from collections import Counter

import numpy as np

from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.lists.matching.standing import one_to_one, standing_out
from exportlex.comparison.lists.matching.weighing import Scores, likeness, likeness_by_count, summed

# Weights were set on 15 pairs of lists in one language (`exportlex evaluate lists`), recall@1 of headed entries, mean:
# opening words .6 .9915, .8 and 1 .9913, and 0 .969 before the entries were set against what is usual for them.
_OPENING = 0.6
# Sentence vectors of whole entries: 0 .9901, .5 .9911, 1 .9915, 1.5 .9898 (EU to US .964, .967, .970, .970).
_MEANING = 1.0
# Rounds in which named entries are followed to their counterparts; a third changes nothing.
_ROUNDS = 2
# Below it a best counterpart is no counterpart to follow names to.
_FOLLOWED = 0.2


def headed_scores(left: Prepared, right: Prepared) -> Scores:
    """Likeness of live headed entries, shape (left, right): all words, own words, opening, meaning, what they name."""
    whole = likeness(left.whole, right.whole)
    opening = likeness_by_count(left.opening, right.opening)
    kept, weight = whole + _OPENING * opening, 2 + _OPENING
    if left.meaning is not None and right.meaning is not None:
        kept, weight = kept + _MEANING * (left.meaning @ right.meaning.T), weight + _MEANING
    scores: Scores = (kept + likeness(left.heading, right.heading)) / weight
    for _ in range(_ROUNDS):
        scores = (kept + _followed(left, right, scores)) / weight
    return scores


def own_scores(left: Prepared, right: Prepared) -> Scores:
    """Likeness of all live entries, shape (left, right), by their own words alone."""
    return likeness(left.own, right.own)


def item_scores(left: Prepared, right: Prepared, headed: Scores, own: Scores) -> Scores:
    """Likeness of all live entries, shape (left, right): own words, with the words above, and the headed entries."""
    led = likeness(left.led, right.led)
    around = np.pad(headed, ((0, 1), (0, 1)))[np.ix_(left.root, right.root)]
    scores: Scores = (own + led + around) / 3
    return scores


def _followed(left: Prepared, right: Prepared, scores: Scores) -> Scores:
    """Own words, with one common word for each pair of counterparts that both name."""
    pairs = [(i, j) for i, j in one_to_one(standing_out(scores)) if scores[i, j] > _FOLLOWED]
    mine = {i: f"§{number}" for number, (i, _) in enumerate(pairs)}
    theirs = {j: f"§{number}" for number, (_, j) in enumerate(pairs)}
    return likeness(
        [summed([bag, _names(links, mine)]) for bag, links in zip(left.heading, left.links, strict=True)],
        [summed([bag, _names(links, theirs)]) for bag, links in zip(right.heading, right.links, strict=True)],
    )


def _names(links: set[int], names: dict[int, str]) -> Counter[str]:
    return Counter(names[link] for link in links if link in names)
