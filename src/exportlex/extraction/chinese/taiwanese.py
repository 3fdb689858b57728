"""Statutes of Taiwan: 本法所稱…，指… / 第三條第一項所稱…，其範圍如下： / 用詞定義如下：一、…：指… / （以下簡稱…）."""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.extraction.wording.glossary import Shape, entries
from exportlex.model import Provision

_N = r"[〇零一二三四五六七八九十百0-9]+"
_PLACE = rf"(?:第{_N}條(?:之{_N})?)?(?:第{_N}[項款目])*(?:本文|但書|序文|前段|後段)?"
_SUBJECT = (
    r"(?:本(?:法|條例|辦法|細則|規則|標準|準則|規程|要點|規定|編|章|節|條|項)|前[一二三]?[條項款]|(?<=[；。])|^)"
    rf"{_PLACE}(?:[、及]{_PLACE})*"
)
_TERM = r"[「『]?(?P<term>[^，。；：「」『』]{1,40}?)[」』]?"
# A comma stands before a bare 指: 指定, 指示 and the like go on with a sentence.
_VERB = (
    r"(?P<verb>，?(?:係指|是指)|，(?:指(?![定示導派揮明])|係|謂)"
    r"|，?(?:包括|包含)|，?(?:係)?為(?=經濟部|[^，。]{1,20}[部會署局府]。))"
)
_CALLED = re.compile(rf"{_SUBJECT}(?:中)?所[稱定]之?{_TERM}{_VERB}")
_REACHES = re.compile(rf"所稱{_TERM}，(?:[^。：]{{0,400}}?，)?其(?:範圍|內容|項目|種類)(?:如下|如左|為)：")
_PRECEDING = re.compile(r"(?:^|(?<=。))前[一二三]?項(?P<term>[^，。；：規所之]{1,15})，(?P<verb>包括|包含)")
_INLINE = re.compile(r"[（(]以下(?:簡|統|合|併)?稱為?[「『]?(?P<term>[^（）()「」『』]{1,30})[」』]?[）)]")
_PHRASE_START = re.compile(r"[，。；：]|依(?:據|照)?|由|對於?|向|會同")
_END = re.compile(r"。|；(?=其?所稱)")
_LISTING = Shape(
    listing=r"(?:用[詞語辭]|名[詞辭])[^。]{0,8}(?:定義|意義|釋義)?(?:如下|如左)|(?:用[詞語辭]|名[詞辭])(?:定義|釋義)$",
    separator=r"：(?:(?:係|是)?指)?",
    longest_term=60,
    tradition="zh-listed",
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states in the drafting of Taiwan."""
    text = provision.text
    if not re.search(r"稱|所定|前[一二三]?項|：", text):
        return []
    composed = context.tree.compose(provision).text
    called = [_called(composed, match) for match in _CALLED.finditer(text)]
    # 前項貨品，包括…: the word before it reached as far as its own definition, which the lead does not tell.
    called += [replace(_called(composed, match), lead="") for match in _PRECEDING.finditer(text)]
    called += [_reaching(composed, match) for match in _REACHES.finditer(text)]
    found = called + [_inline(text, match) for match in _INLINE.finditer(text)]
    return found or entries(context, provision, _LISTING)


def _called(composed: str, match: re.Match[str]) -> Found:
    return Found(
        term=match["term"],
        start=match.end(),
        end=_end(composed, match.end()),
        aliases=_parts(match["term"]),
        lead=match[0][: match.start("term") - match.start()],
        connector=match["verb"].lstrip("，"),
        tradition="zh-called",
    )


def _reaching(composed: str, match: re.Match[str]) -> Found:
    term = match["term"]
    return Found(term, match.end(), len(composed.rstrip("。；\n ")), _parts(term), "", "其範圍如下", "zh-reach")


def _end(composed: str, start: int) -> int:
    """The end of the sentence; of the whole unit where the sentence opens a list."""
    match = _END.search(composed, start)
    stop = match.start() if match else len(composed.rstrip("。；\n "))
    return len(composed.rstrip("。；\n ")) if "：" in composed[start:stop] else stop


def _parts(term: str) -> tuple[str, ...]:
    """外國或他國 defines each of the two."""
    parts = re.split(r"或|、|及", term)
    return tuple(parts) if len(parts) > 1 and all(parts) else ()


def _inline(text: str, match: re.Match[str]) -> Found:
    """The noun phrase before the bracket."""
    starts = [edge.end() for edge in _PHRASE_START.finditer(text, 0, match.start()) if edge.end() < match.start()]
    return Found(match["term"], starts[-1] if starts else 0, match.start(), (), "", match[0], "zh-inline")
