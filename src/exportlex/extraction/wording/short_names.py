"""Where the noun phrase begins that a short name stands for: "the office of the lights (hereinafter “the office”)".

What French, Italian and Spanish share; each says by a ``Grammar`` which words begin a noun phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_LONGEST = 600  # characters of a noun phrase; the longest that the French, Swiss, Mexican, Argentine texts name has 250
_NEAR = 30  # characters: the longest determiner and one adjective
_ADJECTIVE = re.compile(r"(?:[^\W\d_]{3,14}\s)?")
# "L. 2331-1" and "art. 3" hold a stop and no boundary.
_BOUNDARY = re.compile(r"(?<!\b[A-Z])(?<!art)[.;:]\s+(?=[A-ZÀ-Ý«“\"])|[;:]\s+")
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Regular expressions, case disregarded."""

    determiners: str  # "la", "une", "ces": a noun phrase begins with one, the space after it included
    contracted: frozenset[str]  # those of them that hold a preposition, which is no part of the phrase: "du", "dall"
    indefinite: frozenset[str]  # "une": what is new in the sentence, and so what a new name is given to
    agreeing: tuple[tuple[str, str], ...]  # what the naming words or the name open with → the determiners that agree
    clause: str  # words after which another clause or the predicate begins: "lorsque", "est", "doit"


@dataclass(frozen=True, slots=True)
class _Compiled:
    determiner: re.Pattern[str]
    contracted: frozenset[str]
    indefinite: frozenset[str]
    agreeing: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    clause: re.Pattern[str]

    def opened(self, determiner: re.Match[str]) -> int:
        """Where the phrase begins that a determiner opens."""
        return determiner.end() if _bare(determiner) in self.contracted else determiner.start("phrase")

    def chosen(self, determiners: list[re.Match[str]], *, apart: bool) -> int:
        """Of those that agree: apart from the name by a comma the last indefinite one or the first, else the last."""
        if not apart:
            return self.opened(determiners[-1])
        return self.opened(
            next((one for one in reversed(determiners) if _bare(one) in self.indefinite), determiners[0])
        )


def _bare(determiner: re.Match[str]) -> str:
    return determiner["phrase"].strip(" ’'").casefold()


@cache
def _compiled(grammar: Grammar) -> _Compiled:
    def word(alternatives: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w’'])(?:[dD]['’]|[lL]['’](?=une?\b))?(?P<phrase>{alternatives})", re.IGNORECASE)

    return _Compiled(
        word(grammar.determiners),
        grammar.contracted,
        grammar.indefinite,
        tuple((re.compile(name, re.IGNORECASE), word(words)) for name, words in grammar.agreeing),
        re.compile(grammar.clause, re.IGNORECASE),
    )


def phrase_start(text: str, end: int, name: str, naming: str, grammar: Grammar) -> int:
    """Where the words begin that ``name`` stands for; they end at ``end``.

    The short name mostly repeats the head noun. Else a determiner of the clause that agrees with it opens the phrase.
    """
    compiled = _compiled(grammar)
    first = sentence_start(text, end)
    clauses = [verb.end() for verb in compiled.clause.finditer(text, first, end)]
    if (head := _repeated(text, first, end, name, compiled, clauses)) is not None:
        return head
    clause = max(clauses, default=first)
    agreeing = next((words for opens, words in compiled.agreeing if opens.search(naming)), compiled.determiner)
    found = list(agreeing.finditer(text, clause, end)) or list(compiled.determiner.finditer(text, clause, end))[:1]
    return compiled.chosen(found, apart=naming.lstrip()[:1] in ("", ",", "(")) if found else clause


def sentence_start(text: str, end: int) -> int:
    """Where the sentence begins that a short name at ``end`` stands in."""
    first = max(0, end - _LONGEST)
    return max((stop.end() for stop in _BOUNDARY.finditer(text, first, end)), default=first)


def _repeated(text: str, first: int, end: int, name: str, compiled: _Compiled, clauses: list[int]) -> int | None:
    """Where the phrase begins whose head is that of the name: at its determiner, or where a clause begins with it."""
    head = _WORD.search(name)
    if not head:
        return None
    stem = re.escape(head[0][:-1] if len(head[0]) > 4 else head[0])
    found = None
    for match in re.compile(rf"(?<![\w-]){stem}\w{{0,3}}\b", re.IGNORECASE).finditer(text, first, end):
        before = list(compiled.determiner.finditer(text, max(first, match.start() - _NEAR), match.start()))
        if before and _ADJECTIVE.fullmatch(text, before[-1].end(), match.start()):
            found = compiled.opened(before[-1])
        elif match.start() == first or match.start() in clauses:
            found = match.start()
    return found
