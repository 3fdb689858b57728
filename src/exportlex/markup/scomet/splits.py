"""Where one printed paragraph of the SCOMET List holds several: the offsets at which the next one begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exportlex.markup.list_nesting import Enumerator, readings
from exportlex.markup.outline.labels import take
from exportlex.markup.rich import plain
from exportlex.markup.scomet.codes import CODE, after, headed

# "…; and b.Specially …", "… as follows: a. …", "… (CAS 55510-04-8); 12)Furazans …".
_ITEM = re.compile(r"[;:]\s*(?:(?:and|or)\s+)?(?P<label>[a-z]\.|\d{1,2}[.)])\s*(?=[A-Z\"“‘'(\[]|\d-|[a-z]{4})")
# "… mask; 8B301f. 4. Equipment …"
_CODED = re.compile(rf"[;:.]\s*(?={CODE}\s*[a-z]\.\s*(?:\d{{1,2}}\.\s*)?[A-Z\"“])")
_NOTE = re.compile(
    rf"(?<=[.;:)])\s*(?=Technical Notes?\s*:?\s*(?:$|For the purposes? of {CODE}))"
    rf"|(?<=[.;])\s*(?=Note\s(?:\d\s)?{CODE}(?:\.\w+)*\.? (?:does|do|only|also|includes?|applies))"
)
_NEXT = re.compile(rf"{CODE}(?=\.?\s*(?:[A-Z(\[]|$))")


def places(text: str) -> list[int]:
    """Offsets inside a paragraph at which another one begins, in order."""
    found = {*_items(text), *_following_codes(text)}
    found.update(match.end() for match in _CODED.finditer(text))
    found.update(match.end() for match in _NOTE.finditer(text) if match.end() > 0)
    return sorted(place for place in found if 0 < place < len(text))


def _items(text: str) -> Iterator[int]:
    """Labels behind a semicolon that go on with one of the paragraph, first labels behind a colon."""
    found = headed(text)
    first = f"{found.steps[-1]}." if found and found.steps else take(plain(text))[0]
    chain = [readings(first)] if first else []
    for match in _ITEM.finditer(text):
        ways = readings(match["label"])
        if match[0].startswith(":"):
            if any(way.value == 1 for way in ways):
                chain.append(ways)
                yield match.start("label")
            continue
        level = next((at for at in reversed(range(len(chain))) if _goes_on(ways, chain[at])), None)
        if level is not None:
            chain[level:] = [ways]
            yield match.start("label")


def _goes_on(ways: list[Enumerator], before: list[Enumerator]) -> bool:
    return any(way.follows(other) for way in ways for other in before)


def _following_codes(text: str) -> Iterator[int]:
    """Entries printed so close below another that they stand on its line: each code is the next of the series."""
    found = headed(text)
    code = found.code if found and not found.steps else ""
    for match in _NEXT.finditer(text) if code else ():
        if match[0] == after(code):
            code = match[0]
            yield match.start()
