"""Numbers in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

SPACE = "[ \u00a0\u2009\u202f]"
_GROUPS = rf"\d{{1,3}}(?:{SPACE}\d{{3}})+(?:[.,]\d{{1,2}})?|\d{{1,3}}(?:['’]\d{{3}})+(?:[.,]\d{{1,2}})?"
_POINTED = r"\d{1,3}(?:[.,]\d{3}){2,6}|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{2,3})+(?:\.\d{1,2})?"
FIGURES = rf"(?:(?:{_GROUPS}|{_POINTED})(?!\d)|\d{{1,15}}(?:[.,]\d{{1,6}})?(?!\d))"
_MARKS = re.compile(r"[.,]")
_BLANKS = re.compile(rf"{SPACE}|['’]")
_HUNDRED = 100


def figure_value(figures: str, decimal: str) -> float:
    """1,271,078 and 50.000 and 1,5 by the decimal mark of the language; "" where both marks group (Spanish).

    A mark before exactly three digits groups them unless it is the decimal mark; one that stands twice groups.
    """
    plain = _BLANKS.sub("", figures).replace("٫", ".").replace("٬", "")
    marks = _MARKS.findall(plain)
    if not marks:
        return float(plain)
    last = plain.rindex(marks[-1])
    parts = _MARKS.split(plain)
    threes = all(len(part) == len("000") for part in parts[1:])
    twice = marks.count(marks[-1]) > 1 or (len(marks) > 1 and threes)  # $1,055.721 stands in a law
    grouping = twice or (threes and marks[-1] != decimal)
    whole, part = (plain, "") if grouping else (plain[:last], plain[last + 1 :])
    return float(f"{_MARKS.sub('', whole)}.{part or 0}")


def alternation(words: Iterable[str]) -> str:
    """The words as alternatives, longest first; a blank stands for any blank or hyphen, ' for any apostrophe."""
    escaped = (re.escape(word).replace(r"\ ", r"[\s-]").replace("'", "['’ʼ]") for word in words)
    return "|".join(sorted(escaped, key=len, reverse=True))


def folded(words: str) -> str:
    """As the tables of numerals are keyed: lower case, single blanks for blanks and hyphens, one apostrophe."""
    return re.sub(r"['’ʼ]", "'", re.sub(r"[\s-]+", " ", words.lower())).strip()


def word_value(parts: Iterable[str], words: Mapping[str, float], scales: Mapping[str, float]) -> float:
    """The value of numerals in a row: two hundred fifty thousand; two crore fifty lakh."""
    total = current = 0.0
    for part in parts:
        scale = scales.get(part)
        if scale is None:
            current += words[part]
        elif scale == _HUNDRED:
            current = (current or 1) * scale
        else:
            total += (current or 1) * scale
            current = 0
    return total + current


def last_start(parts: Sequence[str], values: Mapping[str, float]) -> int:
    """Where the last numeral of a row begins: "a one five-year permit" has two, "twenty-five" and "two hundred" one."""
    starts = [
        place
        for place in range(1, len(parts))
        if values[parts[place]] < _HUNDRED and _round(values[parts[place - 1]]) <= values[parts[place]]
    ]
    return max(starts, default=0)


def _round(value: float) -> float:
    """What may still be added after a numeral: below 10 after twenty, below 100 after a hundred, nothing after five."""
    return next((limit for limit in (1e9, 1e6, 1e3, 100.0, 10.0) if value % limit == 0), 0.0)


def counted(words: str, first: int = 1, step: int = 1) -> dict[int, str]:
    """Numerals in a row by their value: those from ``first`` on, each ``step`` higher."""
    return {first + place * step: word for place, word in enumerate(words.split())}


def compounds(
    ones: Mapping[int, str], teens: Mapping[int, str], tens: Mapping[int, str], form: str = "{ten} {one}"
) -> dict[str, float]:
    """The numerals 1–99 of a language: its own up to 19, its tens, and both joined by ``form``."""
    made = {word: float(value) for table in (ones, teens, tens) for value, word in table.items()}
    for ten, ten_word in tens.items():
        made |= {form.format(ten=ten_word, one=word): float(ten + value) for value, word in ones.items() if value < 10}
    return made


def joined(small: Mapping[str, float], hundred: str, thousand: str, one: str) -> dict[str, float]:
    """Numerals written as one word (German, Dutch, Italian, Nordic): up to 99, then full hundreds and thousands."""
    made = dict(small)
    digits = {word: value for word, value in small.items() if value < 10}
    hundreds = {hundred: 100.0} | {word + hundred: value * 100 for word, value in digits.items() if word != one}
    made |= hundreds | {one + hundred: 100.0, thousand: 1000.0, one + thousand: 1000.0}
    made |= {word + thousand: value * 1000 for word, value in {**small, **hundreds}.items()}
    return made
