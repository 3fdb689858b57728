"""How early the right provision is found: the share of pairs among the first one, five, ten; MRR; nDCG@10.

The measures are those of ir-measures (Success@k, RR, nDCG@10 with the gains 2 and 1 of Järvelin and Kekäläinen's DCG).
A provision is found where the hit is it, its parent or its child; each labelled provision counts once, and a hit that
is parent of several stands for the best of those not yet found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from exportlex.evaluation.concepts import ALL, ENGLISH, FIND, OTHERS, WAYS, Answer, first_hit
from exportlex.evaluation.provisions import PRESENT, Place, same_provision

Row = dict[str, Any]
_FIRST = 5  # what the target speaks of
_MEASURES = {"Success@1": "recall@1", "Success@5": "recall@5", "Success@10": "recall@10", "RR": "mrr",
             "nDCG@10": "ndcg@10"}  # fmt: skip
FIGURES = tuple(_MEASURES.values())
# What the work set itself: the right provision among the first five, and the mean of 1/rank.
TARGETS: dict[str, dict[str, float]] = {
    ENGLISH: {"recall@5": 0.90, "mrr": 0.75}, OTHERS: {"recall@5": 0.80, "mrr": 0.75}, ALL: {"mrr": 0.75},
}  # fmt: skip


def finding(name: str, answers: Sequence[Answer]) -> Row:
    """One row: our figures under their own names, those of BM25 and the embedding with the way before them."""
    asked = [answer for answer in answers if answer.status == PRESENT]
    row: Row = {"name": name, "pairs": len(asked)}
    for way in (way for way in WAYS if asked and way in asked[0].places):
        head = "" if way == FIND else f"{way} "
        row |= {head + figure: value for figure, value in measured(asked, way).items()}
    return row | {f"target {figure}": value for figure, value in TARGETS.get(name, {}).items()}


def measured(answers: Sequence[Answer], way: str = FIND) -> dict[str, float]:
    """The figures of one way over pairs that are labelled present."""
    import ir_measures  # only who measures needs it

    found = _ranked(answers, way)
    labels = [ir_measures.Qrel(str(at), doc, gain) for at, docs in enumerate(_labels(answers)) for doc, gain in docs]
    run = [ir_measures.ScoredDoc(str(at), doc, -rank) for at, docs in enumerate(found) for rank, doc in enumerate(docs)]
    measures = [ir_measures.parse_measure(name) for name in _MEASURES]
    sums = dict.fromkeys(_MEASURES, 0.0)
    for metric in ir_measures.iter_calc(measures, labels, run):
        sums[str(metric.measure)] += metric.value
    return {_MEASURES[name]: round(total / len(answers), 4) for name, total in sums.items()}


def _labels(answers: Sequence[Answer]) -> list[list[tuple[str, int]]]:
    return [[(_name(target), gain) for target, gain in answer.wanted.items()] for answer in answers]


def _ranked(answers: Sequence[Answer], way: str) -> list[list[str]]:
    """What each pair's hits stand for, best first: the labelled provision that a hit finds first, or nothing wanted."""
    return [_claimed(answer.places[way], answer.wanted) for answer in answers]


def _claimed(places: Sequence[Place], wanted: dict[Place, int]) -> list[str]:
    open_to = sorted(wanted, key=lambda target: -wanted[target])
    docs = []
    for rank, ours in enumerate(places, start=1):
        target = next((target for target in open_to if same_provision(ours, target)), None)
        if target:
            open_to.remove(target)
        docs.append(_name(target) if target else f"other {rank}")
    return docs


def _name(target: Place) -> str:
    return " ".join((target[0], *target[1]))


def misses(answers: Sequence[Answer]) -> list[str]:
    """Pairs whose provision is not among the first five: the rank it has, what was wanted, and what came first."""
    lines = []
    for answer in answers:
        rank = first_hit(answer.places[FIND], answer.wanted)
        if answer.status == PRESENT and (rank is None or rank > _FIRST):
            wanted = "; ".join(f"{instrument} {label.pinpoint}" for instrument, label in answer.labels)
            came = "; ".join(f"{hit.passage.instrument} {hit.passage.pinpoint}" for hit in answer.hits[:2])
            lines.append(f"{answer.name} | rank {rank or 'none'} | wanted {wanted} | first {came or 'nothing'}")
    return sorted(lines)
