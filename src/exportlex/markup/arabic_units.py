"""How Arabic statutes number their units: "المادة الأولى- العنوان", "المادة (12) مكرراً", "1-", "أ –", "(ب)", "أولاً:".

The same texts printed in English number as "Article 3- Title", "1-", "a)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_ORDINALS = {
    "الاولي": 1, "الحاديه": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7,
    "الثامنه": 8, "التاسعه": 9, "العاشره": 10, "عشره": 10, "العشرون": 20, "العشرين": 20, "الثلاثون": 30,
    "الثلاثين": 30, "الاربعون": 40, "الاربعين": 40, "الخمسون": 50, "الخمسين": 50, "الستون": 60, "الستين": 60,
    "السبعون": 70, "السبعين": 70, "الثمانون": 80, "الثمانين": 80, "التسعون": 90, "التسعين": 90, "المائه": 100,
    "المئه": 100,
}  # fmt: skip
_JOINERS = {"و", "بعد"}
# The letters in the order that lists use (abjad).
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_FIRSTLY = ("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا")

_ARTICLE = re.compile(r"(?:ال)?مادة\b\s*")
_DIGITS = re.compile(r"\(?\s*(\d{1,4})\s*\)?")
_AGAIN = re.compile(r"\s*\(?\s*(مكرر[\w\u064b-\u0652]*)(?:\s*\(\s*(\d+|[^\W\d_])\s*\))?\s*\)?")
_ENGLISH = re.compile(r"Art\w{0,6}\.?\s*\(?(\d{1,3})\)?(?=\s*(?:[-–—:.]|$))", re.IGNORECASE)
_TITLE_LEAD = re.compile(r"[\s:.،_-]*[-–—]?[\s:.-]*")
_VALUE = rf"\d{{1,3}}|[{_ABJAD}ا]ـ?|[a-z]|[ivx]{{2,5}}"
# A dash that glues a letter to a word ("e-mail") or parts two figures ("5 - 10") ends no enumerator.
_ITEM = re.compile(
    rf"(?P<label>\(\s*(?P<framed>{_VALUE})\s*\)|(?P<bare>{_VALUE})\s*"
    r"(?:\)|(?<![a-z])[-–—](?!\s?\d)|(?<=[a-z])[-–—](?=\s)|\.(?=\s)))\s*[-–—.:]?\s*"
)
_ORDERED = re.compile(rf"(?P<label>(?P<word>{'|'.join(_FIRSTLY)})\s*[:.-])\s*")
_BULLET = re.compile(r"(?P<label>[-–—•*])\s+")


@dataclass(frozen=True, slots=True)
class Article:
    """The heading line of an article."""

    number: str  # as printed: "المادة الأولى"
    slug: str  # "1", "14-2" for the second insertion after 14
    heading: str


@dataclass(frozen=True, slots=True)
class Item:
    """The enumerator at the head of a paragraph."""

    label: str  # as printed: "1-"
    form: str  # what siblings share: "1", "أ", "a", "أولا", "-"
    cited: str  # as it stands in a citation: "(1)"; "" for bullets
    end: int  # where the words start


def folded(word: str) -> str:
    """A word without vowel marks and with one form of alef, yeh and teh marbuta, for comparison."""
    return _MARKS.sub("", word).translate(str.maketrans("أإآٱىة", "ااااي" + "ه"))


def ordinal(words: str) -> tuple[int, int]:
    """The value of the feminine ordinal that a text starts with, and where it ends; (0, 0) where there is none."""
    value, end = 0, 0
    for match in re.finditer(r"\s*\(?([^\W\d_]+)\)?", words):
        word = folded(match[1])
        part = _ORDINALS.get(word) or _ORDINALS.get(word.removeprefix("و"), 0)
        if match.start() != end or (not part and word not in _JOINERS):
            break
        value += part
        end = match.end()
    return (value, end) if value else (0, 0)


def article(text: str) -> Article | None:
    """The number and the title of an article's heading line; None for other lines."""
    if english := _ENGLISH.match(text):
        return Article(f"Article {english[1]}", english[1], _title(text, english.end()))
    start = _ARTICLE.match(text)
    if not start:
        return None
    value, end = _number(text, start.end())
    if not value:
        return None
    slug = str(value)
    if again := _AGAIN.match(text, end):
        slug += f"-{again[2] or 1}"
        end = again.end()
    return Article(" ".join(text[:end].split()), slug, _title(text, end))


def _number(text: str, start: int) -> tuple[int, int]:
    if digits := _DIGITS.match(text, start):
        return int(digits[1]), digits.end()
    value, length = ordinal(text[start:])
    return value, start + length


def _title(text: str, end: int) -> str:
    lead = _TITLE_LEAD.match(text, end)
    return text[lead.end() if lead else end :].strip()


def item(text: str) -> Item | None:
    """The enumerator that a paragraph starts with; None where it starts with words."""
    if match := _ITEM.match(text):
        value = match["framed"] or match["bare"]
        form = "1" if value.isdigit() else "a" if value.isascii() else "أ"
        return Item(match["label"].strip(), form, f"({value})", match.end())
    if match := _ORDERED.match(_MARKS.sub("", text)):
        # Vowel marks lengthen the printed word; the words after it start where its mark ends.
        end = re.search(r"[:.-]\s*", text)
        return Item(match["word"], "أولا", f"({match['word']})", end.end() if end else 0)
    if match := _BULLET.match(text):
        return Item(match["label"], "-", "", match.end())
    return None
