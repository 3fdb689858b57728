"""Chinese numerals as they count articles and items: 第一百二十条, （十二）, 二〇二四年."""

from __future__ import annotations

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERAL = "[〇零一二三四五六七八九十百千两]+"


def han_number(numeral: str) -> int:
    """The value of a Chinese numeral below ten thousand, in units (一百二十) or digit by digit (二〇二四).

    Raises ValueError for any other character.
    """
    if not numeral or any(character not in _DIGITS and character not in _UNITS for character in numeral):
        raise ValueError(f"{numeral!r} is no Chinese numeral")
    if not any(character in _UNITS for character in numeral):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    total, digit = 0, 0
    for character in numeral:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def han_numeral(value: int) -> str:
    """The numeral of a value from 1 to 99, as ordinals in citations are written: 第十二款."""
    if not 1 <= value <= 99:
        raise ValueError(f"{value} is outside 1 to 99")
    tens, ones = divmod(value, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{'〇一二三四五六七八九'[tens]}十"
    return lead + ("" if ones == 0 else "〇一二三四五六七八九"[ones])
