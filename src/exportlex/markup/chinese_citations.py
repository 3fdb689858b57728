"""How Chinese statutes are cited: 第二条第二款, 第四十九条第（二）项, 第二十六条第一款第（一）项第1目."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.han_numerals import han_numeral
from exportlex.model import ProvisionKind


def cite(drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
    """Settle the pinpoints of the units and of all that stands below them."""
    for at, draft in enumerate(drafts):
        draft.pinpoint = _pinpoint(draft, above, sum(sibling.role == "paragraph" for sibling in drafts[: at + 1]))
        cite(draft.children, [*above, draft])


def _pinpoint(draft: Draft, above: Sequence[Draft], nth: int) -> str:
    base = above[-1].pinpoint if above else ""
    if draft.kind is ProvisionKind.ARTICLE:
        return next((unit.pinpoint for unit in above if unit.kind is ProvisionKind.SCHEDULE), "") + draft.number
    if draft.kind in (ProvisionKind.DIVISION, ProvisionKind.SCHEDULE) and draft.role != "preamble":
        return base + (draft.number or draft.heading)
    return "序言" if draft.role == "preamble" else base + _own(draft, nth)


def _own(draft: Draft, nth: int) -> str:
    """What a unit below an article or in an annex adds to the citation."""
    bare = draft.number.strip("（）()、．.： ")
    if draft.role == "paragraph":
        return f"第{han_numeral(nth) if nth <= 99 else nth}款"
    if draft.role == "subitem" or (draft.role == "entry" and bare.isdigit()):
        return f"第{bare}目"
    if draft.role == "entry" and draft.number.endswith("、"):
        return f"第{bare}项"
    return f"第（{bare}）项" if draft.role in ("item", "entry") else ""
