"""Tables of the SCOMET List that are entries or items set in ruled boxes; other tables stay tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exportlex.markup.outline.labels import take
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.rich import plain
from exportlex.markup.scomet.codes import CODE, headed

_CODE = re.compile(CODE)
_SERIAL = re.compile(r"\(?\d{1,3}\)?\.?")
_INSIDE = 90.0  # points from the margin: where the words of a box stand that goes on with an entry


def unboxed(paragraphs: Sequence[Para]) -> Iterator[Para]:
    """Boxes that hold entries or items as paragraphs."""
    entered: set[str] = set()
    for para in paragraphs:
        codes = [next((cell for cell in row if _CODE.fullmatch(cell)), "") for row in para.rows]
        named = sum(code in entered for code in codes if code)
        if not para.rows:
            found = headed(para.text)
            entered.update([found.code] if found else [])
            yield para
        elif 2 * sum(map(bool, codes)) >= len(para.rows):
            if 2 * named >= sum(map(bool, codes)):  # a table about entries that stand further up
                yield para
                continue
            entered.update(codes)
            yield from (_entry(row, code, para.page) for row, code in zip(para.rows, codes, strict=True))
        elif any(codes) or _is_list(para.rows):
            yield from (_item(row, para.page) for row in para.rows)
        else:
            yield para


def _entry(row: Sequence[str], code: str, page: int) -> Para:
    """A row of a table of chemicals or organisms: its code, then its other cells without the serial number."""
    cells = list(dict.fromkeys(cell for cell in row if cell != code and not _SERIAL.fullmatch(cell)))
    return Para(plain(" ".join([code, *cells])), page=page)


def _is_list(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are labels and their words, as of items that go on with a list outside the box."""
    cells = [[cell for cell in row if cell] for row in rows]
    labelled = [row for row in cells if len(row) == 2 and take(plain(f"{row[0]} x"))[1].text == "x"]
    return all(len(row) <= 2 for row in cells) and 2 * len(labelled) > len(rows)


def _item(row: Sequence[str], page: int) -> Para:
    coded = bool(_CODE.fullmatch(row[0]))
    return Para(plain(" ".join(filter(None, row))), page=page, hang=0.0 if coded else _INSIDE, indent=_INSIDE)
