"""Where the words of many terms stand in a text: a trie of words, walked once over the text.

The time grows with the text and with the longest term, not with the number of terms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Generic, TypeVar

from exportlex.comparison.governing.word_forms import STOP_WORDS, as_defined, forms

Value = TypeVar("Value")
Result = TypeVar("Result")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〇"
_EACH = rf"\u3040-\u30ff{_HAN}\uac00-\ud7af"  # scripts that are matched character by character
_WORD = re.compile(rf"[{_EACH}]|[^\W_{_EACH}]+")
# Between the words of a term, white space and hyphens are one: "end use", "end-use".
_JOINING = re.compile(r"[\s\u00ad\u2010-\u2015-]+")
_END = "\0"  # no key is this


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a text in order; of Chinese, Japanese and Korean each character is one."""
    return list(_WORD.finditer(text))


def _gap(text: str, before: re.Match[str], word: re.Match[str]) -> str:
    """The punctuation between two words."""
    between = text[before.end() : word.start()]
    return "" if between in {"", " "} else _JOINING.sub("", between)


def is_term(term: str) -> bool:
    """Whether a term can be looked for: not a single letter or sign, and not of stop words only."""
    words = [word[0].casefold() for word in words_of(term)]
    return sum(map(len, words)) > 1 and not STOP_WORDS.issuperset(words)


class Matcher(Generic[Value]):
    """Terms of one language, each with values."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._root: dict[str, Any] = {}
        self._begun: dict[str, list[dict[str, Any]]] = {}  # by the first word as it is printed

    def add(self, term: str, value: Value) -> None:
        """Look for a term from now on."""
        self._begun.clear()
        words = words_of(term)
        gaps = ["", *(_gap(term, before, word) for before, word in pairwise(words))]
        for key in as_defined(tuple(word[0] for word in words), self._language) if words else ():
            node = self._root
            for gap, part in zip(gaps, key, strict=True):
                node = node.setdefault(gap + part, {})
            node.setdefault(_END, []).append(value)

    def scan(self, text: str, accept: Callable[[int, int, list[Value]], Result | None]) -> Iterator[Result]:
        """What ``accept`` makes of each place: asked for the longest term first, and never for words it has taken."""
        words = words_of(text)
        at = 0
        while at < len(words):
            nodes = self._begins(words[at][0])
            taken = at + 1
            for last, values in reversed(self._ends(text, words, at, nodes)) if nodes else ():
                result = accept(words[at].start(), words[last].end(), values)
                if result is not None:
                    yield result
                    taken = last + 1
                    break
            at = taken

    def _begins(self, word: str) -> list[dict[str, Any]]:
        """The nodes of the trie behind a first word."""
        nodes = self._begun.get(word)
        if nodes is None:
            nodes = [self._root[form] for form in forms(word, self._language) if form in self._root]
            self._begun[word] = nodes
        return nodes

    def _ends(
        self, text: str, words: list[re.Match[str]], at: int, nodes: list[dict[str, Any]]
    ) -> list[tuple[int, list[Value]]]:
        """Every term that begins with that word: its last word and its values, the longest last."""
        found: list[tuple[int, list[Value]]] = []
        position = at
        while nodes:
            if values := [value for node in nodes for value in node.get(_END, ())]:
                found.append((position, values))
            position += 1
            if position == len(words):
                break
            gap = _gap(text, words[position - 1], words[position])
            keys = [gap + form for form in forms(words[position][0], self._language)]
            nodes = [node[key] for node in nodes for key in keys if key in node]
        return found
