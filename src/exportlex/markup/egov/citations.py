"""How Japanese law is cited: 第六条第一項第一号イ（１）, 附則（昭和四〇年法律第五号）第三条, 別表第一の二の項（十二）.

A unit's role says what it adds: ``article``, ``paragraph`` (項), ``item`` (号), ``subitem`` (イ, （１）), ``row`` (の項
of a table), ``entry`` (what stands numbered in a row), ``column`` (欄), ``suppl`` (附則), ``appendix`` (別表, 様式),
``note`` (備考).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.han_numerals import NUMERAL, han_number, han_numeral
from exportlex.model import ProvisionKind

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_COUNT = re.compile(rf"({NUMERAL}|\d+)((?:[の_](?:{NUMERAL}|\d+))*)")
# Roles that add more, or something else, than their printed number.
_FORMS = {
    "suppl": "附則{number}", "row": "の{number}の項", "column": "の{slug}", "table": "の表", "whole": "{slug}",
    "preamble": "{slug}",
}  # fmt: skip
_HUNDREDS = "〇一二三四五六七八九"


def numeral(value: int) -> str:
    """A number as articles write it: 七百九; below ten thousand, else in Arabic digits."""
    if not 0 < value < 10_000:
        return str(value)
    words = ""
    for unit, name in ((1000, "千"), (100, "百")):
        count, value = divmod(value, unit)
        words += ("" if count == 1 else _HUNDREDS[count]) + name if count else ""
    return words + (han_numeral(value) if value else "")


def counted(printed: str) -> tuple[int, ...]:
    """A printed number and its branches: 二十五の二, ２５の２ and 25_2 are (25, 2); () for what is no such number."""
    match = _COUNT.fullmatch(re.sub(r"\s", "", printed.translate(_FULL_WIDTH)))
    if not match:
        return ()
    parts = [match[1], *filter(None, re.split("[の_]", match[2]))]
    return tuple(int(part) if part.isdecimal() else han_number(part) for part in parts)


def ordinal(number: Sequence[int], unit: str) -> str:
    """第二十五条の二 of (25, 2) and 条."""
    first, *branches = number
    return f"第{numeral(first)}{unit}" + "".join(f"の{numeral(branch)}" for branch in branches)


def cite(drafts: Sequence[Draft], stem: str = "", trail: str = "") -> None:
    """Settle the pinpoints of units and of all below them.

    ``stem`` is what their citation starts with; ``trail`` the part and chapter around them, which no article names.
    """
    seen: Counter[str] = Counter()
    for draft in drafts:
        draft.pinpoint = _pinpoint(draft, stem, trail)
        if draft.role in ("table", "note"):  # a second table or note of one unit has no name of its own
            seen[draft.pinpoint] += 1
            nth = seen[draft.pinpoint]
            draft.pinpoint += f"（第{numeral(nth)}）" if nth > 1 else ""
        below = draft.pinpoint
        if draft.kind is ProvisionKind.DIVISION and draft.role != "suppl":
            cite(draft.children, stem, below)
        else:
            cite(draft.children, below, below if draft.role == "suppl" else "")


def _pinpoint(draft: Draft, stem: str, trail: str) -> str:
    if draft.role == "division":
        return (trail or stem) + (draft.number or draft.heading)
    return stem + _own(draft, stem)


def _own(draft: Draft, stem: str) -> str:
    """What a unit adds to the citation of the one around it."""
    role, number = draft.role, draft.number
    if role == "paragraph":
        return ordinal(counted(draft.slug.replace("-", "_")), "項")
    if role == "item":
        value = counted(number)
        return ordinal(value, "号") if value else number
    if role == "appendix":  # an annex of supplementary provisions may say so itself
        return number.removeprefix("附則") if stem.startswith("附則") else number
    form = _FORMS.get(role, "{number}")
    return form.format(number=number, slug=draft.slug)
