"""Where a label or a passage stands: the parts of a pinpoint, in whatever script and drafting tradition."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from exportlex.evaluation.gold import name_key

Place = tuple[str, tuple[str, ...]]  # instrument, and the parts of a pinpoint

_NAMED = re.compile(r"[\"“„«「]\s*([^\"”“»」]*?)\s*[\"”“»」]")
_LATIN, _CYRILLIC, _ARABIC = r"a-zß-öø-ɏ", r"а-ӿ", r"ء-ي"
_NUMERAL = r"(?:\d++(?:\.\d++)*+|[〇零一二三四五六七八九十百千]++)"
# "4a" and "12 bis" are articles of their own. Of a list's code ("2B007d", "0013d1") and in "art. 3c)" a letter goes one
# level down; "§§ 12 bis 14" is German for from 12 to 14.
_LETTER = (
    rf"(?<![^\W_])(?P<lettered>[1-9]\d*+(?:\.\d++)*+[{_LATIN}{_CYRILLIC}]"
    r"(?![^\W_)]|(?<!\(\d\w)(?<!\(\d\d\w)(?<!\(\d\d\d\w)\)))"
)
_LATER = (
    r"(?P<later>(?:[ -]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)|\s?مكرر)(?![^\W_])(?! ?\d))"
)
# 第二十五条の二, 제19조의3, 第27-2條, art. L2331-2: one number. 別表第一の二の項 is the second item of a table.
_BRANCH = rf"(?P<branch>(?:(?:[条條조]?[のの之의]|[-‐]){_NUMERAL}(?!(?:の{_NUMERAL})*の項))*)"
_PART = re.compile(
    rf"\x00(?P<named>\d+)\x00|(?:{_LETTER}|(?P<number>{_NUMERAL})){_LATER}?{_BRANCH}"
    # What a text has beside its articles, and the letters of its items: 附則第二条 is not 第二条.
    r"|(?P<beside>附則|附则|附表|附件|附錄|附录|別表|别表|부칙|별표|별지)"
    rf"|(?P<letters>(?<=号)[ア-ンヴ]|[가-하](?=목)|[{_LATIN}]+|[{_CYRILLIC}]+|[{_ARABIC}]+)"
)
_BETWEEN = re.compile(r"[条條조]?[のの之의]|[-‐]")
# What a numbering calls its units, in the pinpoints of the gold and in ours: "s 7(1)" and "s. 7(1)" are one place.
_UNIT_WORDS = """
s ss art article articles sec section sections para paragraph no nos cfr usc note item part supp supplement point points
definition of the
ст стаття статті п пункт пункту пп підпункт ч частина частини
المادة مادة الفقرة فقرة البند بند
"""
_UNITS = frozenset(_UNIT_WORDS.split())
_ONES = {
    "الاولى": 1, "الاول": 1, "الحادية": 1, "الحادي": 1, "الثانية": 2, "الثاني": 2, "الثالثة": 3, "الثالث": 3,
    "الرابعة": 4, "الرابع": 4, "الخامسة": 5, "الخامس": 5, "السادسة": 6, "السادس": 6, "السابعة": 7, "السابع": 7,
    "الثامنة": 8, "الثامن": 8, "التاسعة": 9, "التاسع": 9, "العاشرة": 10, "العاشر": 10,
}  # fmt: skip
_TENS = {
    "العشرون": 20, "العشرين": 20, "الثلاثون": 30, "الثلاثين": 30, "الاربعون": 40, "الاربعين": 40,
    "الخمسون": 50, "الخمسين": 50,
}  # fmt: skip
_ORDINAL = re.compile(
    rf"(?<!\w)(?:(?P<ones>{'|'.join(_ONES)})(?:\s+(?P<teen>عشرة?)|\s+و(?P<tens>{'|'.join(_TENS)}))?"
    rf"|(?P<round>{'|'.join(_TENS)}))(?!\w)"
)
_ALEFS = str.maketrans("أإآ", "ااا")
_ORDINAL_MARK = re.compile(r"(?<=\d)[ºª°]")


@lru_cache(maxsize=100_000)
def place(pinpoint: str) -> tuple[str, ...]:
    """A pinpoint as its numbers, letters and quoted terms in order, without unit words, for comparison.

    ``15 CFR 772.1 "End-user"`` is ("15", "772.1", "«end user»"), ``Article 2(1)`` ("2", "1"), 第五条の二 ("五-二",).
    Where nothing is numbered (an ordinance whose only text is its 本文) it is the words as they stand.
    """
    text = unicodedata.normalize("NFKC", _ORDINAL_MARK.sub("", pinpoint)).casefold().translate(_ALEFS)
    names = [name_key(match[1]) for match in _NAMED.finditer(text)]
    numbered = iter(range(len(names)))
    text = _NAMED.sub(lambda _: f" \x00{next(numbered)}\x00 ", text.replace("\x00", " "))
    text = _ORDINAL.sub(lambda match: str(_counted(match)), text)
    parts = (f"«{names[int(m['named'])]}»" if m["named"] else _part(m) for m in _PART.finditer(text))
    return tuple(part for part in parts if part not in _UNITS) or tuple(text.split())


def _counted(match: re.Match[str]) -> int:
    """An Arabic ordinal in words as its number: “the eleventh” is one and ten."""
    return _ONES.get(match["ones"], 0) + 10 * bool(match["teen"]) + _TENS.get(match["tens"] or match["round"], 0)


def _part(match: re.Match[str]) -> str:
    number = match["lettered"] or match["number"]
    if number is None:
        return match["beside"] or match["letters"]
    number = re.sub(r"(?<=\d)o$", "", number)  # "art. 7o" is the seventh
    return number + (match["later"] or "").strip(" -") + _BETWEEN.sub("-", match["branch"])


def same_provision(ours: Place, theirs: Place) -> bool:
    """The same provision of the same instrument, its parent or its child; an instrument as a whole is none."""
    (mine, a), (other, b) = ours, theirs
    shorter = min(len(a), len(b))
    return mine == other and shorter > 0 and a[:shorter] == b[:shorter]
