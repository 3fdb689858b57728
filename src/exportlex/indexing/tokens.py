"""Words as the lexical index sees them: plain words, control-list codes with their prefixes, CJK by pairs.

Words are folded in case and lose a plural "s", and nothing more: "end-use" and "end-user", "export" and "exporter"
must stay apart, which stemmers do not keep. Arabic words lose their vowel marks and the article, and have one spelling
of alef, yeh and teh marbuta (as Lucene's ArabicNormalizer folds them); the letters that Arabic writes together with the
next word (and, so, by, as, for) stay and are also taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af"
_TOKEN = re.compile(rf"[{_CJK}]+|[^\W_{_CJK}]+(?:[.][^\W_{_CJK}]+)*", re.UNICODE)
_CODE = re.compile(r"^(?=.*\d)(?=.*[a-z]).+$|^\d+(?:\.\d+)+$")
_IS_CJK = re.compile(rf"^[{_CJK}]")
_ARABIC = re.compile("[\u0620-\u06d3]")
_FOLDED = str.maketrans(
    dict.fromkeys([*map(chr, range(0x064B, 0x0660)), "\u0670", "\u0640"])  # vowel marks and the stretching stroke
    | dict(zip("أإآٱىة٠١٢٣٤٥٦٧٨٩", "ااااي" + "ه0123456789", strict=True))
    | {"\u02bc": "'"}  # one of the three apostrophes of Ukrainian; it counts as a letter, the other two do not
)
_ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=..)")
_PREFIXES = "وفبكل"
_SHORTEST_STEM = 3  # letters that must remain; most Arabic roots have three
_MOST_PREFIXES = 2
_NOT_PLURAL = re.compile(r"(?:ss|us|is|news|\d)s?$")


def tokens(text: str) -> list[str]:
    """Index tokens of a text in order; the same function serves queries."""
    return list(_tokens(text.casefold().translate(_FOLDED)))


def _tokens(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        word = match[0]
        if _IS_CJK.match(word):
            yield from _pairs(word)
        elif _CODE.match(word):
            yield from _prefixes(word)
        elif _ARABIC.match(word):
            yield from _arabic(word)
        else:
            for part in word.split("."):
                yield singular(part)


def _pairs(run: str) -> Iterator[str]:
    """Overlapping pairs of characters; a lone character stands for itself."""
    if len(run) == 1:
        yield run
    for position in range(len(run) - 1):
        yield run[position : position + 2]


def _arabic(word: str) -> Iterator[str]:
    """The word without its article, then without each letter that may be a prefix: "وبتصدير", "بتصدير", "تصدير".

    The bare word comes last, next to the word that follows, so that a phrase of bare words is found.
    """
    word = _ARTICLE.sub("", word)
    yield word
    for _ in range(_MOST_PREFIXES):
        if word[0] not in _PREFIXES or len(word) <= _SHORTEST_STEM:
            return
        word = word[1:]
        yield word


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
