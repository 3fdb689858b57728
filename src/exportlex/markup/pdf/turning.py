"""Pages turned until most of their letters stand upright."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import pypdfium2.raw as pdfium

_SAMPLED, _SEEN = 7, 5  # every 7th letter is looked at, and fewer than 5 (a page number, a stamp) tell nothing


def text_page_of(page: Any) -> Any:
    """The text of a page, which is turned in memory where its letters lie: what a page says of itself may be wrong.

    A table may be set sideways on a page that says nothing of it, and PDFium tells words and lines apart by the page as
    it is shown.
    """
    text_page = page.get_textpage()
    angle = _usual_angle(text_page)
    if angle is None or (angle + page.get_rotation()) % 360 == 0:
        return text_page
    text_page.close()
    page.set_rotation(-angle % 360)
    return page.get_textpage()


def _usual_angle(text_page: Any) -> int | None:
    """The quarter (0, 90, 180 or 270 degrees, clockwise) by which most letters are turned; None where none is usual."""
    quarters: Counter[int] = Counter()
    for at in range(0, pdfium.FPDFText_CountChars(text_page), _SAMPLED):
        if pdfium.FPDFText_GetUnicode(text_page, at) > 32 and pdfium.FPDFText_IsGenerated(text_page, at) != 1:
            angle = math.degrees(pdfium.FPDFText_GetCharAngle(text_page, at))
            quarters[round(angle / 90) % 4 * 90] += 1
    usual, count = quarters.most_common(1)[0] if quarters else (0, 0)
    return usual if count >= _SEEN and count > quarters.total() / 2 else None
