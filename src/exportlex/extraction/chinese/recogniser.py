"""Definitions in the law of mainland China, and in the Chinese text of Hong Kong and Macao law.

本法所称X，是指… / 第六条中的X，包括… / X，是指… at the head of a sentence / items below 用语的含义 / “X”(English) 指… /
许可允许… / …（以下统称X）. The drafting of Taiwan is recognised by ``exportlex.extraction.chinese.taiwanese``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from exportlex.extraction.chinese.inline import short_names
from exportlex.extraction.found import Context, Found
from exportlex.model import Provision, ProvisionKind

_N = r"[〇零一二三四五六七八九十百0-9]+"
_PLACE = rf"第{_N}条(?:之{_N})?(?:第{_N}[款项目])*"
_SUBJECT = (
    r"(?:本(?:法|条例|办法|规定|细则|规则|规章|决定|公告|通知|指南|意见|清单|目录|标准|附件|编|章|节|条|款|项)"
    rf"|前[两二三]?[款条项]|上[款条]|{_PLACE}(?:[、和及]{_PLACE})*|第{_N}[款项])"
)
_QUOTED = r"[“\"「]?(?P<term>[^，,。；：、“”\"「」]{1,40}?)[”\"」]?(?:[（(](?P<other>[^（）()。]{1,80})[）)])?"
# 指定, 指导 and the like are verbs of their own.
_POINTS = r"指(?![定导導示令引标標控派挥揮明南数數纹紋])"
_VERB = rf"(?P<verb>是指|指的是|系指|{_POINTS}|包括(?:但不限于)?|包含|是|为(?=国务院|[^，。]{{1,20}}[部委局署]。))"
_CALLED = re.compile(
    rf"(?:{_SUBJECT}(?:中|规定)?所?称(?:之|的)?|(?:^|(?<=[；。\n]))(?:前述|上述)?所称(?:的)?){_QUOTED}[，,]?(?:主要|均)?{_VERB}"
)
# What an implementing rule says of words of its law, cited by place.
_WITHIN = re.compile(rf"(?:{_PLACE})(?:规定)?中的(?P<term>[^，。；：]{{2,20}}?)，(?P<verb>是指|系指|包括(?:但不限于)?)")
# "X means …" at the start of a sentence or an item, without the law being named.
_HEAD = rf"(?:^|(?<=[。；\n]))(?:[（(]{_N}[）)]|{_N}、)?(?:所谓)?"
_MEANS = re.compile(rf"{_HEAD}{_QUOTED.replace('、', '、 ')}[，,]?(?P<verb>是指|系指)")
# After a definition, another sentence of the same paragraph may go on with the next term.
_THEN = re.compile(r"(?<=。)(?P<term>[^，,。；：、]{2,20})，(?P<verb>包括)")
_NO_SUBJECT = re.compile(r"^(?:这|此|其|该|即|也|就|上述|前述|有关|或者|以及)|[的是]$")
# An item below words that announce terms: the term, a dash, colon or verb, the meaning.
_LISTING = re.compile(
    r"(?:用语|术语|名词|词语|概念)[^。]{0,12}(?:含义|定义|解释|意义|释义|界定)|下列(?:用语|术语|名词|词语|詞語|用語)"
    r"|(?:用語|詞語|名詞|詞句)[^。]{0,12}(?:含義|定義|意義|涵義|釋義)|(?:文意|上下文)另有"
)
_LINK = (
    rf"，?\s*就[^，。]{{1,40}}而言，(?:{_POINTS}|包括)"
    rf"|(?:——?|－－?|--?|[：:])\s*，?(?:{_POINTS}|是指|系指|係指|包括)?"
    rf"|，?\s*(?:是指|系指|係指|意指|{_POINTS}|包括|具有|是)"
)
_ITEM = re.compile(
    rf"\s*(?:[（(]?{_N}[）)、.．]\s*)?[“\"「《]?(?P<term>[^“”\"「」，。；：:（()\n]{{1,60}}?)[”\"」》]?"
    rf"\s*(?:[（(](?P<other>[^（）()]{{1,80}})[）)])?\s*(?P<verb>{_LINK})"
)
# The two languages of Hong Kong: the English term after the Chinese one is a mark of a definition by itself.
_BILINGUAL = re.compile(
    rf"\s*[“「]?(?P<term>[^“”「」，。；：（）()]{{1,60}}?)[”」]?\s*[（(](?P<other>[A-Za-z][^（）()]{{1,120}})[）)]\s*(?P<verb>{_LINK})"
)
# A kind of licence is defined by what it permits, at the head of its paragraph: 某某许可允许…
_PERMITS = re.compile(r"(?P<term>[^，。；：、\s]{2,10}(?:许可证?|凭证))(?=允许)")
_STOP = re.compile(
    r"。|；(?=[^。]{0,4}(?:所称|所稱)|[（(]?[一二三四五六七八九十]+[）)、]|[“「][^”」]{1,40}[”」]|\s*$)|："
)
# Exclusions in a sentence of their own.
_GOES_ON = re.compile(r"\s*(?:但是?，|但[^，。]{2,60}除外|不包括|不包含)[^。]*")
_CLOSING = "。；;\n "


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if provision.kind is ProvisionKind.TABLE or not re.search(r"称|稱|指|允许|包括|：|—|涵義", text):
        return []
    composed = context.tree.compose(provision).text
    matches = [*_CALLED.finditer(text), *_WITHIN.finditer(text)]
    matches += _THEN.finditer(text) if matches else ()
    matches += [match for match in _MEANS.finditer(text) if not _NO_SUBJECT.search(match["term"])]
    found = [*_item(context, provision, composed), *_sentences(composed, matches)]
    if permits := _PERMITS.match(text):
        found.append(Found(permits["term"], permits.end(), len(composed.rstrip(_CLOSING)), tradition="zh-permits"))
    return list(_once([*found, *short_names(text)]))


def _sentences(composed: str, matches: list[re.Match[str]]) -> Iterator[Found]:
    """What each sentence states; a meaning ends at the latest where the next definition begins."""
    starts = sorted({match.start() for match in matches})
    for match in matches:
        after = bisect_left(starts, match.end())
        limit = starts[after] if after < len(starts) else len(composed)
        yield _stated(composed, match, "zh-called", limit)


def _once(found: list[Found]) -> Iterator[Found]:
    """Each meaning once: two patterns may see the same sentence."""
    seen: set[int] = set()
    for item in found:
        stated = item.tradition != "zh-inline"
        if item.end is not None and item.end > item.start and not (stated and item.start in seen):
            seen.update([item.start] if stated else [])
            yield item


def _stated(composed: str, match: re.Match[str], tradition: str, limit: int) -> Found:
    start = match.end()
    while start < len(composed) and composed[start] in "：:，, \n":
        start += 1
    other = match.groupdict().get("other")
    verb = match["verb"].rpartition("而言，")[2].strip(" ：:—－-，")
    return Found(
        term=match["term"].strip("“”\"「」《》 "), start=start, end=_end(composed, start, limit),
        aliases=(other.strip(),) if other else (), lead=match[0][: match.start("term") - match.start()],
        connector=verb.removesuffix("但不限于"), tradition=tradition,
    )  # fmt: skip


def _item(context: Context, provision: Provision, composed: str) -> list[Found]:
    """A unit that is one term and its meaning."""
    text = provision.text
    above = context.tree.by_key.get(provision.parent)
    listed = above is not None and bool(_LISTING.search(above.text[-200:]) or _LISTING.search(above.heading))
    match = (_ITEM.match(text) if listed else None) or _BILINGUAL.match(text)
    if not match or not match["term"].strip():
        return []
    whole = len(composed.rstrip(_CLOSING))  # an item of such a list says nothing but what its term means
    found = _stated(composed, match, "zh-listed", match.end())
    return [Found(found.term, found.start, whole, found.aliases, "", found.connector, found.tradition)]


def _end(composed: str, start: int, limit: int) -> int:
    """The end of the sentence with what it excludes; of the whole unit where the sentence opens a list of items."""
    stop = _STOP.search(composed, start, limit)
    if stop is None or stop[0] == "：":
        return start + len(composed[start:limit].rstrip(_CLOSING))
    on = _GOES_ON.match(composed, stop.end(), limit) if stop[0] == "。" else None
    return on.end() if on else stop.start()
