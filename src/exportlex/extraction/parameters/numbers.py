"""Numbers in figures: decimal comma and point, thousands, powers of ten, signs.

Official texts of one language differ: "6,4" and "3 500" in the English of the Union, "6.4" and "3,500" in that of the
United States. A mark before exactly three digits is the only doubt; the text's other numbers decide it, and where
they do not, the habit of the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from exportlex.extraction.parameters.shape import RAISED, lowered

_GROUPED = r"\d{1,3}(?:[ ,.']\d{3})+(?![\d])(?:[.,]\d+)?"
_PLAIN = r"\d+(?:[.,]\d+)?|(?<![\w.)])\.\d+"
_POWER = rf"(?:[⁻⁺–-] ?)?[{RAISED}]+|⁻ ?\d{{1,2}}"
# Where raised digits are lost: "5 x 10-6" can be nothing else; "5 x 106" neither, as a number without a unit multiplies
# no hundred and six. "106 cycles" alone is not safe, and is read as it stands.
_LOST = r"(?:[-–] ?\d{1,2}|[1-9]\d?)(?![\d.,])"
NUMBER = re.compile(
    rf"(?P<mantissa>{_GROUPED}|{_PLAIN})(?:/(?P<over>2|4|8|16|32)(?=[ -]?in(?:ch|\.)))?"
    rf"(?: ?[x×·*] ?10(?: ?(?P<power>{_POWER})|[ ^]?(?P<lost>{_LOST}))"
    rf"|(?P<alone>(?:(?<=\b10) )?(?:[⁻–-] ?)?[{RAISED}]+))?"
)
# A number after these is part of something else, but for a blank that a reading lost: "exceeding1,200 nm".
_BEFORE = re.compile(r"(?<![a-z]{5})[A-Za-z0-9_\u00c0-\u024f§#^=/.,:]$|[A-Za-z)][-–]$|\d[.,] ?$")
_SPREAD = re.compile(r"(?:±|\+/[-–]|\b(?:plus or minus|plus/minus|più o meno|plus ou moins|más o menos)) ?$")
# Not the places of a chemical name: "2,4-dinitro", "4,4′-methylene".
_COMMA = re.compile(r"(?<![\d,])(?:\d+,(?:\d{1,2}|\d{4,})(?!\d|,\d|[-–′'](?![\d ]))|0,\d+|\d{1,3}(?: \d{3})+,\d)")
_POINT = re.compile(r"(?<![\d.])(?:\d+\.(?:\d{1,2}|\d{4,})(?!\d|\.\w)|0\.\d+|\d{1,3}(?:,\d{3})+\.\d)")
_SPACED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number and its place; ``spread`` where a plus-minus stands before it, ``worded`` where it is no figure."""

    value: float
    start: int
    end: int
    spread: bool = False
    worded: bool = False


def decimal_mark(text: str, habit: str) -> str:
    """The decimal mark that the text's own numbers show, else the habit of its language."""
    if _COMMA.search(text):
        return ","
    if _POINT.search(text):
        return "."
    return "," if _SPACED.search(text) else habit


def decimal_of(texts: Iterable[str]) -> str:
    """The decimal mark of a whole list by most of its texts; "" where none shows one."""
    seen = Counter(decimal_mark(text, "") for text in texts)
    return max((",", "."), key=lambda mark: seen[mark]) if seen[","] or seen["."] else ""


def numbers(text: str, decimal: str) -> list[Number]:
    """Every number in figures of a shaped text, in order; not those inside words, codes and names."""
    found: list[Number] = []
    for match in NUMBER.finditer(text):
        start = match.start()
        if start and (text[start - 1] not in " (" and _BEFORE.search(text, max(0, start - 6), start)):
            continue
        value = _value(match, decimal)
        if value is not None:
            found.append(_signed(text, value, start, match.end(), found[-1].end if found else 0))
    return found


def following(text: str, place: int, decimal: str) -> Number | None:
    """The number that starts at a place."""
    match = NUMBER.match(text, place)
    value = _value(match, decimal) if match else None
    return Number(value, place, match.end()) if match and value is not None else None


def _value(match: re.Match[str], decimal: str) -> float | None:
    mantissa = plain_value(match["mantissa"], decimal) / float(match["over"] or 1)
    if match["alone"]:
        power = lowered(match["alone"])
        return mantissa**power if mantissa and abs(power) < 64 else None
    power_text = match["power"] or match["lost"]
    if not power_text:
        return mantissa
    power = lowered(power_text)
    return mantissa * 10.0**power if abs(power) < 64 else None


@lru_cache(maxsize=4096)
def plain_value(figures: str, decimal: str) -> float:
    """The value of "3 500", "1,000.5", "6,4" where ``decimal`` settles the one doubt."""
    plain = figures.replace(" ", "").replace("'", "")
    marks = [sign for sign in plain if sign in ".,"]
    if not marks:
        return float(plain)
    last = plain.rindex(marks[-1])
    tail = len(plain) - last - 1
    alike = len(set(marks)) == 1
    # "1,000" is a thousand whatever the list's decimal mark is: no list prints a whole number with three zeros behind.
    grouping = (
        (len(marks) > 1 and alike)
        or plain.endswith(",000")
        or (len(marks) == 1 and tail == 3 and marks[0] != decimal and not plain.startswith("0") and plain == figures)
    )
    if grouping:
        return float(plain.replace(",", "").replace(".", ""))
    return float(f"{plain[:last].replace(',', '').replace('.', '')}.{plain[last + 1 :]}")


def _apart(text: str, before: int, sign: int) -> bool:
    """Whether the dash stands too far from the number before it to join them: "less than – 150 dB"."""
    words = text[before:sign].split()
    return len(words) > 1 and words[-1].isalpha()


def _signed(text: str, value: float, start: int, end: int, before: int) -> Number:
    """With the sign before it: a dash is a minus where it stands at the number and nothing counted stands before."""
    if spread := _SPREAD.search(text, before, start):
        return Number(value, spread.start(), end, spread=True)
    sign = start - 1
    blank = sign >= 0 and text[sign] == " "
    sign -= blank
    if sign < before or sign < 0:
        return Number(value, start, end)
    ahead = text[max(0, sign - 1) : sign]
    if text[sign] == "+" and not blank and ahead in {"", " ", "("}:
        return Number(value, sign, end)
    if text[sign] in "-–" and (
        ahead in ("", "(", "<", ">", "≤", "≥") or (ahead == " " and (not blank or _apart(text, before, sign)))
    ):
        return Number(-value, sign, end)
    return Number(value, start, end)
