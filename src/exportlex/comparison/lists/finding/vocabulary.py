"""Words as the item finder compares them: index tokens in one spelling, and the words of a vocabulary near one."""

from __future__ import annotations

import re
from functools import lru_cache

from exportlex.indexing.tokens import tokens

CAS_NUMBER = re.compile(r"(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])")
_NUMBER = re.compile(r"[\d.]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# British spellings and the American ones that they are folded to; a list is held in either.
_SPELLINGS = (
    (re.compile(r"(?<=\w{3})our(?=$|ed$|ing$|er$)"), "or"),
    (re.compile(r"(?<=\w\w)([bt])re$"), r"\1er"),
    (re.compile(r"(?<=\w{4})is(?=e$|ed$|er$|ing$|ation$)"), "iz"),
    (re.compile(r"(?<=\w{2})ys(?=e$|ed$|er$|ing$)"), "yz"),
    (re.compile(r"(?<=defen|licen|offen)c(?=e$|ed$)"), "s"),
    (re.compile(r"^sulph"), "sulf"),
    (re.compile(r"^aluminium$"), "aluminum"),
)
# A word of fewer letters has no inflection that could be told from another word.
_SHORTEST = 4
_SHORTEST_PART = 5  # of a compound
_ENDING = 3  # letters by which two forms of a word may differ at the end
_SHORT_ENDING = 1  # where one of them has but four: "came" is no form of "camera"
# Of their letters that two forms of a word share at least: more where both end otherwise (carbine is not carbide).
_SAME_FORM = 0.6
_SAME_BOTH = 0.75
# What a near word is worth, times the share of letters in common. Like every weight of the finder these were set on
# the tuned half of `corpus/evaluation/described-items.tsv` (recall@1 of what was written after the everyday names, one
# weight changed at a time). Inflected: .75 .783, .9 and 1 .790. Compounds: .4 and .55 .787, .7 and .9 .790.
_INFLECTED = 0.9
_COMPOUND = 0.7


@lru_cache(maxsize=500_000)
def _tokens_of(chunk: str) -> tuple[str, ...]:
    return tuple(map(_spelled, tokens(chunk)))


def words_of(text: str) -> list[str]:
    """The words of a text in order, in American spelling; CAS numbers come whole, at the end."""
    chemicals = CAS_NUMBER.findall(text)
    without = CAS_NUMBER.sub(" ", text) if chemicals else text
    return [*(word for chunk in without.split() for word in _tokens_of(chunk)), *chemicals]


def is_number(word: str) -> bool:
    """Whether a word is a plain number: a quantity's value, or an item's number."""
    return bool(_NUMBER.fullmatch(word))


def near(word: str, vocabulary: dict[str, int]) -> dict[int, float]:
    """Words of a vocabulary that a word may stand for, by their column, with what each is worth: 1 for the word itself.

    Forms of one word share their beginning (Fräsmaschine, Fräsmaschinen); of compounds one holds the other.
    """
    found = {vocabulary[word]: 1.0} if word in vocabulary else {}
    if len(word) < _SHORTEST or any(map(str.isdigit, word)) or _CJK.match(word):
        return found
    for other, column in vocabulary.items():
        worth = _worth(word, other) if len(other) >= _SHORTEST and column not in found else 0.0
        if worth:
            found[column] = worth
    return found


def _worth(word: str, other: str) -> float:
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) >= _SHORTEST_PART and shorter in longer and len(longer) - len(shorter) > _ENDING:
        return _COMPOUND * len(shorter) / len(longer)
    if word[:_SHORTEST] != other[:_SHORTEST]:
        return 0.0
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), len(shorter))
    least = _SAME_FORM if len(shorter) - same <= 1 else _SAME_BOTH
    ending = _ENDING if len(shorter) >= _SHORTEST_PART else _SHORT_ENDING
    if len(longer) - same > ending or same < least * len(longer):
        return 0.0
    return _INFLECTED * same / len(longer)


@lru_cache(maxsize=200_000)
def _spelled(word: str) -> str:
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word
