"""Chinese statutes: 本法所称…，是指… / 前款所称…，包括… / （以下统称…） / （以下简称…）.

The drafting of Taiwan, in traditional characters, is recognised by ``exportlex.extraction.taiwanese``.
"""

from __future__ import annotations

import re

from exportlex.extraction import taiwanese
from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision

LANGUAGE = "zh"
PHRASES = Phrases(
    includes=(r"包括|包含",),
    takes_out=(r"不包括|除外|不包含",),
    section=(r"本[条條](?!例)|前款|本款|前項|本項|(?:^|[^條])第[一二三四五六七八九十]+項所稱",),
    part=(r"本章",),
    whole=(r"本(?:法|条例|办法|规定|條例|辦法|規定|細則|規則|標準|準則)",),
    announces=(r"定义|术语(?:和定义)?|用語定義|名詞定義",),
    reference=(
        r"第[〇零一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?",
        r"第[〇零一二三四五六七八九十百]+條(?:之[一二三四五六七八九十]+)?(?:第[一二三四五六七八九十]+[項款])*",
    ),
)

_SENTENCE_END = re.compile(r"[。；]")
# "What this Law calls X means …": the subject is the law, its part, or an earlier paragraph.
_CALLED = re.compile(
    r"(?:本[法条例办规定章节款则]{1,3}|前[款条]|[第条款项〇零一二三四五六七八九十百]+)(?:中)?(?:所)?称(?:的)?"
    r"(?P<term>[^，。；：、]{1,40}?)，?(?:主要)?(?P<verb>是指|指的是|系指|指|包括|是)"
)
# "X means …" at the start of a sentence or an item, without the law being named.
_MEANS = re.compile(
    r"(?:^|(?<=[。\n]))(?:[（(][^）)]{1,4}[）)])?(?P<term>[^，。；：、\s]{2,24}?)，?(?P<verb>是指|系指)"
)
# A kind of licence is defined by what it permits, at the head of its paragraph: 某某许可允许…
_PERMITS = re.compile(r"(?P<term>[^，。；：、\s]{2,10}(?:许可证?|凭证))(?=允许)")
_INLINE = re.compile(r"[（(]以下(?:统称|简称|合称|称)(?:为|“)?(?P<term>[^）)”]{1,30})”?[）)]")
# Where the noun phrase that an inline short name stands for begins.
_PHRASE_START = re.compile(r"[，。；：]|(?:根据|依照|按照|由|对|制定|调整|发布|经|向)(?=[^，。；]{2,60}$)")


def _permits(composed: str, match: re.Match[str]) -> Found:
    """The whole paragraph says what the licence is: what it permits, for how long, when it lapses."""
    return Found(term=match["term"], start=match.end(), end=len(composed.rstrip("。；\n ")), tradition="zh-permits")


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    found = taiwanese.find(context, provision)
    return found or (_mainland(context, provision) if re.search(r"称|指|允许", provision.text) else [])


def _mainland(context: Context, provision: Provision) -> list[Found]:
    text = provision.text
    composed = context.tree.compose(provision).text
    found = [_called(composed, match) for match in _CALLED.finditer(text)]
    found += [_permits(composed, match) for match in [_PERMITS.match(text)] if match]
    starts = {item.start for item in found}
    found += [item for match in _MEANS.finditer(text) if (item := _called(composed, match)).start not in starts]
    found += [_inline(text, match) for match in _INLINE.finditer(text)]
    return [item for item in found if item.term and item.end is not None and item.end > item.start]


def _called(composed: str, match: re.Match[str]) -> Found:
    start = match.end()
    while start < len(composed) and composed[start] in "：:，, \n":
        start += 1
    end = _end(composed, start)
    term = match["term"].strip('“”"「」')
    return Found(
        term=term, start=start, end=end, lead=match[0][: match[0].find(match["term"])], connector=match["verb"],
        tradition="zh-called",
    )  # fmt: skip


def _end(composed: str, start: int) -> int:
    """The end of the sentence; of the whole unit where the sentence opens a list of items."""
    match = _SENTENCE_END.search(composed, start)
    if match is None or "：" in composed[start : match.start()]:
        return len(composed.rstrip("。；\n "))
    return match.start()


def _inline(text: str, match: re.Match[str]) -> Found:
    before = text[: match.start()]
    start = 0
    for boundary in _PHRASE_START.finditer(before):
        if boundary.end() < len(before):
            start = boundary.end()
    return Found(
        term=match["term"].strip("《》") if match["term"].count("《") else match["term"],
        start=start,
        end=match.start(),
        connector=match[0],
        tradition="zh-inline",
    )
