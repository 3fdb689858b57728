"""How alike the entries of two lists are, codes unseen: headed entries first, then every item."""

from __future__ import annotations

from collections import Counter

import numpy as np
from scipy.optimize import linear_sum_assignment

from exportlex.comparison.lists.prepared import Prepared
from exportlex.comparison.lists.weighing import Scores, likeness, likeness_by_count, summed

# Weights were set on seven pairs of English lists of the mirror (`exportlex evaluate lists`). Opening words: 0 .969,
# .3 .981, .6 .988, 1 .986 recall@1 of headed entries.
_OPENING = 0.6
# The sentence vectors of whole entries: 0 .988, .5 .990, 1 .988 (EU to US .961, .976, .976).
_MEANING = 0.5
# Rounds in which named entries are followed to their counterparts; a third changes nothing.
_ROUNDS = 2
# Below it a best counterpart is no counterpart to follow names to.
_FOLLOWED = 0.2
# What an entry loses for each point by which its rival for the same counterpart is better: 0 .978, .3 .988, 1 .986.
_RIVAL = 0.3


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


def item_scores(left: Prepared, right: Prepared, headed: Scores) -> Scores:
    """Likeness of all live entries, shape (left, right): own words, with the words above, and the headed entries."""
    own = likeness(left.own, right.own)
    led = likeness(left.led, right.led)
    around = np.pad(headed, ((0, 1), (0, 1)))[np.ix_(left.root, right.root)]
    scores: Scores = (own + led + around) / 3
    return scores


def contested(scores: Scores) -> Scores:
    """Scores of the left entries, less what a better rival for the same counterpart takes away."""
    rivals: Scores = scores.max(axis=0, initial=0)[None, :] - scores
    return scores - _RIVAL * rivals


def _followed(left: Prepared, right: Prepared, scores: Scores) -> Scores:
    """Own words, with one common word for each pair of counterparts that both name."""
    rows, columns = linear_sum_assignment(-contested(scores))
    pairs = [(i, j) for i, j in zip(rows, columns, strict=True) if scores[i, j] > _FOLLOWED]
    mine = {int(i): f"§{number}" for number, (i, _) in enumerate(pairs)}
    theirs = {int(j): f"§{number}" for number, (_, j) in enumerate(pairs)}
    return likeness(
        [summed([bag, _names(links, mine)]) for bag, links in zip(left.heading, left.links, strict=True)],
        [summed([bag, _names(links, theirs)]) for bag, links in zip(right.heading, right.links, strict=True)],
    )


def _names(links: set[int], names: dict[int, str]) -> Counter[str]:
    return Counter(names[link] for link in links if link in names)
