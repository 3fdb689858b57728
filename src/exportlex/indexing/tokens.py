"""Words as the lexical index sees them: plain words, control-list codes with their prefixes, CJK by pairs.

Words are folded in case and lose a plural "s", and nothing more: "end-use" and "end-user", "export" and "exporter"
must stay apart, which stemmers do not keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af"
_TOKEN = re.compile(rf"[{_CJK}]+|[^\W_{_CJK}]+(?:[.][^\W_{_CJK}]+)*", re.UNICODE)
_CODE = re.compile(r"^(?=.*\d)(?=.*[a-z]).+$|^\d+(?:\.\d+)+$")
_IS_CJK = re.compile(rf"^[{_CJK}]")
_NOT_PLURAL = re.compile(r"(?:ss|us|is|news|\d)s?$")


def tokens(text: str) -> list[str]:
    """Index tokens of a text in order; the same function serves queries."""
    return list(_tokens(text.casefold()))


def _tokens(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        word = match[0]
        if _IS_CJK.match(word):
            yield from _pairs(word)
        elif _CODE.match(word):
            yield from _prefixes(word)
        else:
            for part in word.split("."):
                yield singular(part)


def _pairs(run: str) -> Iterator[str]:
    """Overlapping pairs of characters; a lone character stands for itself."""
    if len(run) == 1:
        yield run
    for position in range(len(run) - 1):
        yield run[position : position + 2]


def _prefixes(code: str) -> Iterator[str]:
    """``3a001.b.4`` and then ``3a001.b`` and ``3a001``: an entry is found by any of the entries above it."""
    parts = code.split(".")
    for length in range(len(parts), 0, -1):
        yield ".".join(parts[:length])


def singular(word: str) -> str:
    """The word without an English plural ending; other languages lose at most a final "s"."""
    if len(word) <= 3 or not word.endswith("s") or _NOT_PLURAL.search(word[:-1] + "s" if word.endswith("ss") else word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1]


def phrase(text: str) -> str:
    """The text as one FTS5 phrase; "" where it holds no token."""
    found = tokens(text)
    return '"' + " ".join(found) + '"' if found else ""
