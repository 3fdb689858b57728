"""Short names in Chinese law, simplified and traditional: …物项（以下统称管制物项） / …，以下简称“X”， ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exportlex.extraction.found import Found

_NAMES = (
    r"(?:以下|下|后文|後文)(?:文)?(?:分别|分別|一并|统一)?(?:统称|简称|合称|并称|統稱|簡稱|合稱|併稱|称|稱)"
    r"(?:之)?(?:为|為|作)?[：:]?\s*"
)
_INLINE = re.compile(
    rf"[（(](?:[^（）()]{{0,30}}?{_NAMES}|(?:统称|简称|統稱|簡稱)[为為]?)(?P<term>[^（）()，。；]{{1,60}})[^（）()]{{0,80}}[）)]"
)
_OPEN = re.compile(rf"，{_NAMES}[“「『\"《]?(?P<term>[^，。；“”「」『』\"《》]{{1,30}})[”」』\"》]?(?=[，。；])")
_QUOTED = re.compile(r"[“「『\"]([^“”「」『』\"]{1,30})[”」』\"]")
_COLLECTIVE = re.compile(r"统称|合称|并称|統稱|合稱|併稱")  # one name for all that is listed
_TITLES = re.compile(r"《[^《》]*》|[（(][^（）()]*[）)]|[“「][^“”「」]*[”」]")
# Words before a noun phrase that govern it and are no part of it. 外, 经济 and the like only look like them.
_GOVERNS = re.compile(
    r"(?:是指|系指|係指|依据|依照|按照|根据|依據|根據|(?<![当應应])由|(?<!外)向|对待|对(?!外)|對(?![外於])|经(?![济营贸过理销纪验费])"
    r"|經(?![濟營貿過理銷紀驗費])|依(?![法据據照])|会同|會同|通过|报(?![告关表])|適用於|适用于|属于|屬於"
    r"|违反|列入|纳入|制定|发布|公布|调整|提交|填写|颁发|出具|签订|设立|成立|建立|征求|違反|列入|發布|提出)"
)
_MODAL = re.compile(r"(?:应当|可以|不得|负责|應|得|应|依法(?:平等|独立|自主)?)$")
_TOWARDS = re.compile(r"[向经經由对對依照据據同过]$")  # …向X提交Y: the verb after such a phrase is the main one
_ACTS = re.compile(r"^[）)]?(?:的|进行|實行|实行|实施|采取|予以|给予|作出|开展)")  # 对X的管制, 对X实行管理
_LEADING = re.compile(r"(?:以及|并且|或者|以下|和|及|与|並|并|国家)+(?=.{2})")
_LONGEST = 400  # characters before a bracket in which the phrase is looked for; the longest of the mirror has 41


def short_names(text: str) -> Iterator[Found]:
    """Every short name with the noun phrase before it that it stands for."""
    masked = _TITLES.sub(lambda match: match[0][0] + "▢" * (len(match[0]) - 2) + match[0][-1], text)
    for match in (*_INLINE.finditer(text), *_OPEN.finditer(text)):
        names = _QUOTED.findall(match["term"]) or [match["term"]]
        first, *others = (name.strip('《》“”「」『』" ') for name in names)
        low = max(0, match.start() - _LONGEST)
        before, after = masked[low : match.start()], text[match.end() : match.end() + 4]
        start = low + _start(before, after, bool(_COLLECTIVE.search(match[0])))
        yield Found(first, start, match.start(), tuple(others), "", match[0], "zh-inline")


def _start(masked: str, after: str, collective: bool) -> int:
    """Where the noun phrase begins: after the clause before it, and after the last word that governs it."""
    opened = max(masked.rfind("（"), masked.rfind("("))
    if opened >= 0 and not re.search(r"[）)]", masked[opened:]):  # the short name stands inside a bracket
        masked = "▢" * opened + "，" + masked[opened + 1 :]
    start = max(masked.rfind(edge, 0, -1) for edge in "，。；：\n") + 1
    if masked.endswith("》"):
        return _titles_start(masked, start) if collective else max(masked.rfind("《"), start)
    first, towards = start, False
    for governs in _GOVERNS.finditer(masked, start):
        before, phrase = masked[first : governs.start()], masked[governs.end() :]
        # A relative clause opens with its verb: 取得许可的企业. Then the words before it show that it governs the noun.
        outer = bool(before) and bool(_MODAL.search(before) or _ACTS.match(after))
        outer |= towards and governs.start() > start and "的" not in masked[start : governs.start()]
        if len(phrase) > 1 and ("的" not in phrase or outer):
            start, towards = governs.end(), bool(_TOWARDS.search(governs[0]))
    leading = _LEADING.match(masked, start) if start > first else None
    return leading.end() if leading else start


def _titles_start(masked: str, start: int) -> int:
    """The first of the joined titles that end the text: 《A》、《B》和《C》."""
    match = re.search(r"(?:《▢*》(?:、|和|及|以及|与|或者)?)+$", masked[start:])
    return start + match.start() if match else start
