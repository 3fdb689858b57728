"""Which headed entries answer a description: their words, their meaning, and their numbers in the other lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from exportlex.comparison.lists.finding.counts import Scores
from exportlex.comparison.lists.finding.meaning import Meaning
from exportlex.comparison.lists.finding.question import Question, speaks_of_knowledge
from exportlex.comparison.lists.finding.shelf import Said, Shelf
from exportlex.comparison.lists.held.codes import SharedCode, shared
from exportlex.comparison.lists.held.entries import HeldList

# Weights were set on 108 tuned descriptions (679 pairs of description and list), in turn: recall@1 of those written
# before and after the everyday names. Of closeness in meaning: .4 .86 and .772, .6 .86 and .775, .8 .85 and .768.
_MEANING = 0.6
# Above what any two texts have: 0 .85 and .75, .1 .86 and .75, .2 .86 and .78, .3 .85 and .78.
_ANY_TWO = 0.2
# Words that say as much as this leave no doubt, and the model is not asked, for it takes seconds to load: recall@1 of
# the two halves of the tuning set without it .83 and .77, asked always .85 and .79, asked below .4 (one description in
# six) .84 and .79, below .5 .85 and .79, below .6 .84 and .79.
_PLAIN = 0.4
# What the best of the lists that share a number adds to each of them: .3 .86 and .75, .5 .85 and .76,
# .8 .86 and .77, 1.2 .85 and .78.
_BRIDGE = 1.0
# Words in a language that was not asked in are mostly chance: 1 .85 and .74, .4 .86 and .76, .2 .85 and .76.
_FOREIGN = 0.2
# Who names goods seldom looks for the software for them: .5 to .75 .85 and .78, .85 .86 and .78.
_KNOWLEDGE = 0.85
_OPENING = 40  # characters in which an entry for software or technology says that it is one


@dataclass(frozen=True)
class Ranked:
    """The headed entries of one list, in its order."""

    said: Said
    meaning: Scores | None
    own: Scores  # what speaks for each by itself
    evidence: Scores  # the same, or what speaks for its number in another list, whichever is more
    total: Scores  # both together: what candidates are ranked by
    source: tuple[tuple[str, int] | None, ...]  # the list and place where that is said best; None for no number


class Numbers:
    """What lists have in common besides words: which headed entries bear one number, and which control knowledge."""

    def __init__(self, lists: Sequence[HeldList]) -> None:
        self.of = {
            held.key: [shared(entry.code, held.numbering) if entry.live else None for entry in held.headed]
            for held in lists
        }
        self.worth = {
            held.key: np.array([_worth(entry.live, entry.words) for entry in held.headed], np.float32) for held in lists
        }
        self.goods = {held.key: np.array([float(entry.live) for entry in held.headed], np.float32) for held in lists}


def _worth(live: bool, words: str) -> float:
    return float(live) * (_KNOWLEDGE if speaks_of_knowledge(words[:_OPENING]) else 1.0)


def rank(question: Question, shelves: Sequence[Shelf], numbers: Numbers, meaning: Meaning | None) -> dict[str, Ranked]:
    """Every list, by its key."""
    said = {shelf.language: shelf.said(question) for shelf in shelves}
    homes = homes_of(question, shelves)
    worth = numbers.goods if question.asks_for_knowledge else numbers.worth
    in_doubt = max((float(one.headed.max(initial=0)) for lists in said.values() for one in lists.values()), default=0)
    ask_meaning = meaning and in_doubt < _PLAIN and any(map(meaning.reads, homes))
    close = meaning.closeness(question.asked) if meaning and ask_meaning else {}
    own: dict[str, Scores] = {}
    for language, lists in said.items():
        for name, one in lists.items():
            near = np.maximum(close[name] - _ANY_TWO, 0) if name in close else 0
            at_home = 1.0 if language in homes else _FOREIGN
            own[name] = ((one.headed + _MEANING * near) * at_home * worth[name]).astype(np.float32)
    best = _best_of_numbers(own, numbers.of)
    found: dict[str, Ranked] = {}
    for name, one in ((name, one) for lists in said.values() for name, one in lists.items()):
        source = tuple(best.get(number) if number else None for number in numbers.of[name])
        bridge = np.array([own[there[0]][there[1]] if there else 0 for there in source], np.float32)
        found[name] = Ranked(
            one, close.get(name), own[name], np.maximum(own[name], bridge), own[name] + _BRIDGE * bridge, source
        )
    return found


def homes_of(question: Question, shelves: Sequence[Shelf]) -> set[str]:
    """The languages that a description may be in: those whose lists know most of its words, for many have radar."""
    known = {shelf.language: shelf.knows(question.words) for shelf in shelves}
    return {language for language, share in known.items() if share == max(known.values())}


def _best_of_numbers(
    own: Mapping[str, Scores], numbers: Mapping[str, Sequence[SharedCode | None]]
) -> dict[SharedCode, tuple[str, int]]:
    best: dict[SharedCode, tuple[str, int]] = {}
    for name, scores in own.items():
        for at, number in enumerate(numbers[name]):
            if number and (number not in best or scores[at] > own[best[number][0]][best[number][1]]):
                best[number] = (name, at)
    return best
