"""Which headed entries answer a description: their words, their meaning, and their numbers in the other lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from exportlex.comparison.lists.codes import SharedCode, shared
from exportlex.comparison.lists.entries import HeldList
from exportlex.comparison.lists.finding.meaning import Meaning
from exportlex.comparison.lists.finding.question import Question, speaks_of_knowledge
from exportlex.comparison.lists.finding.shelf import Said, Scores, Shelf

# Weights were set on 108 tuning descriptions (679 pairs of description and list), recall@1 and @5 each.
# Of closeness in meaning, above what any two texts have: 0 .79 and .95, .4 .82 and .96, .6 .82 and .96, 1 .81 and .96.
_MEANING = 0.6
_ANY_TWO = 0.2
# Words that say as much as this leave no doubt, and the model is not asked, for it takes seconds to load: recall@1 of
# the two halves of the tuning set without it .83 and .77, asked always .85 and .79, asked below .4 (one description in
# six) .84 and .79, below .5 .85 and .79, below .6 .84 and .79.
_PLAIN = 0.4
# What the best of the lists that share a number adds to each of them: .5 .82 and .96, .8 .82 and .97, 1.2 .82 and .97.
_BRIDGE = 1.0
# Words in a language that was not asked in are mostly chance: 1 .80 and .96, .4 and .2 .82 and .96.
_FOREIGN = 0.2
# Who names goods seldom looks for the software for them: .75 .82, .85 .83 recall@1.
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
            held.key: np.array([_worth(entry.live, entry.words) for entry in held.headed], np.float32)
            for held in lists
        }
        self.goods = {
            held.key: np.array([float(entry.live) for entry in held.headed], np.float32) for held in lists
        }


def _worth(live: bool, words: str) -> float:
    return float(live) * (_KNOWLEDGE if speaks_of_knowledge(words[:_OPENING]) else 1.0)


def rank(question: Question, shelves: Sequence[Shelf], numbers: Numbers, meaning: Meaning | None) -> dict[str, Ranked]:
    """Every list, by its key."""
    said = {shelf.language: shelf.said(question) for shelf in shelves}
    home = home_of(question, shelves, said)
    worth = numbers.goods if question.asks_for_knowledge else numbers.worth
    in_doubt = max((float(one.headed.max(initial=0)) for lists in said.values() for one in lists.values()), default=0)
    ask_meaning = meaning and in_doubt < _PLAIN and meaning.reads(home)
    close = meaning.closeness(question.asked) if meaning and ask_meaning else {}
    own: dict[str, Scores] = {}
    for language, lists in said.items():
        for name, one in lists.items():
            near = np.maximum(close[name] - _ANY_TWO, 0) if name in close else 0
            at_home = 1.0 if language == home else _FOREIGN
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


def home_of(question: Question, shelves: Sequence[Shelf], said: Mapping[str, Mapping[str, Said]]) -> str:
    """The language that a description is in: that whose lists know most of its words, and say most of them."""
    def known(shelf: Shelf) -> tuple[float, float]:
        most = max((float(one.headed.max(initial=0)) for one in said[shelf.language].values()), default=0.0)
        return shelf.knows(question.words) + most / 10, most

    return max(shelves, key=known).language if shelves else ""


def _best_of_numbers(
    own: Mapping[str, Scores], numbers: Mapping[str, Sequence[SharedCode | None]]
) -> dict[SharedCode, tuple[str, int]]:
    best: dict[SharedCode, tuple[str, int]] = {}
    for name, scores in own.items():
        for at, number in enumerate(numbers[name]):
            if number and (number not in best or scores[at] > own[best[number][0]][best[number][1]]):
                best[number] = (name, at)
    return best
