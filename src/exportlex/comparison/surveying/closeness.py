"""How close the law of two jurisdictions is over many concepts, by what they state; and the tree that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.survey import Survey

# Fewer concepts that both can be read on say nothing of two laws; a pair below it is as far as the average pair.
_FEWEST = 5


@dataclass(frozen=True, slots=True)
class Join:
    """Two branches of the tree that meet at a distance, 0 to 1; each a tuple of jurisdiction codes."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    distance: float


def apart(left: Position, right: Position) -> float | None:
    """How far two positions are apart, 0 to 1: Jaccard distance of the elements they cover.

    Where only one law speaks to the concept 1, where neither does or one cannot be read None. A concept without
    elements is the same wherever it is spoken of: nothing finer can be stated.
    """
    if left.unread or right.unread:
        return None
    if left.empty or right.empty:
        return None if left.empty and right.empty else 1.0
    union = left.covered | right.covered
    return 1 - len(left.covered & right.covered) / len(union) if union else 0.0


def distance(survey: Survey, a: str, b: str, concepts: Sequence[str] = ()) -> tuple[float | None, int]:
    """Mean distance of two jurisdictions over the concepts on which both can be read, and their number."""
    chosen = concepts or [concept.id for concept in survey.concepts]
    found = [far for name in chosen if (far := apart(survey.of(name, a), survey.of(name, b))) is not None]
    return (sum(found) / len(found) if len(found) >= min(_FEWEST, len(chosen)) else None), len(found)


def tree(survey: Survey, codes: Sequence[str], concepts: Sequence[str] = ()) -> list[Join]:
    """Jurisdictions joined step by step, the closest first: average linkage (UPGMA, Sokal and Michener 1958)."""
    if len(codes) < 2:
        return []
    found = {pair: distance(survey, *pair, concepts)[0] for pair in combinations(codes, 2)}
    known = [far for far in found.values() if far is not None]
    mean = sum(known) / len(known) if known else 1.0
    square = np.zeros((len(codes), len(codes)))
    for (a, b), far in found.items():
        x, y = codes.index(a), codes.index(b)
        square[x, y] = square[y, x] = mean if far is None else far
    branches: list[tuple[str, ...]] = [(code,) for code in codes]
    joins = []
    for left, right, far, _ in linkage(squareform(square), "average", optimal_ordering=True):
        join = Join(branches[int(left)], branches[int(right)], float(far))
        branches.append((*join.left, *join.right))
        joins.append(join)
    return joins
