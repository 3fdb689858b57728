"""Definitions in Japanese law, by how they are drafted.

「X」とは、…をいう。 / 「X」には、…を含む。 / X　…をいう。 below the words 用語の意義は / …（以下「X」という。）
/ X（…をいう。以下同じ。） / under the heading 定義 also what a higher law leaves open: …政令で定めるXは、…とする。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.extraction.japanese.brackets import Bracket, brackets, end_of_meaning, masked
from exportlex.extraction.japanese.noun_phrases import phrase_start
from exportlex.model import Provision, ProvisionKind

_WORTH = re.compile(r"をい[うい]|という|総称|略称|と称|には、|とする")
_MEANS = re.compile(
    r"(?:「(?P<quoted>[^「」]{1,60})」|(?:^|(?<=[。\n]))(?P<bare>[^、。「」（）\s]{2,40}))(?P<by>とは|には)、?"
)
_INCLUDES = re.compile(r"を含む(?:ものとする)?(?=。|$)")
_GLOSSARY = re.compile(r"用語の(?:意義|定義|意味)|それぞれ[^。]{0,40}の意義")
_ENTRY = re.compile(r"(?P<term>[^\s、。「」]{1,80}?)\s+(?=\S)")
# The separator is lost where a link stood after it: the meaning repeats its term, or starts a list.
_FUSED = re.compile(
    r"(?P<term>[^\s、。「」（）]{2,40}?)(?=次に掲げる|[^\s、。「」]{2,80}(?:に規定する|に該当する)(?P=term)をいう)"
)
_HERE = re.compile(
    r"「(?P<term>[^「」]{1,60})」(?:(?:、|又は|及び)「[^「」]{1,60}」)*(?:と(?P<by>いう|総称|略称|称|いい、)|という)"
)
_NAMED = re.compile(r"以下|において|総称して|単に")
_GLOSS = re.compile(r"(?P<meaning>.+?)(?:をいう|をいい、[^。]+)(?:。|$)(?P<rest>以下.*|[^。]*において同じ。|)$")
# What may be a term right before its gloss: no hiragana, in which Japanese writes particles and endings.
_NOUN = re.compile(r"[一-龯々〆ァ-ヴーＡ-Ｚａ-ｚA-Za-z０-９0-9・‐－]{2,40}$")
_NO_NAME = frozenset({"内容", "行為", "場合", "事項", "方法", "書類", "期間", "部分"})
_NO_TERM = re.compile(
    r"^(?:第?[〇一二三四五六七八九十百]+(?:条|項|号))+(?:の[一二三四五六七八九十]+)?|^(?:当該|前記|同|各|他|又|等)"
)
# Supplementary provisions tell old from new texts by short names (旧法, 新法), which define nothing that is in force.
_LAW = re.compile(r"(?:法|法律|令|規則|条約|協定|議定書|憲章)$")
_DELEGATED = re.compile(r"[^、。]{0,60}?(?:令|規則)で定める(?P<term>[^、。「」]{1,60}?)は、(?=.*とする。?$)", re.DOTALL)
_NO_DELEGATED = re.compile(r"(?:もの|事項|場合|とき|手続|期間|日|者|方法|基準|要件)$")


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if provision.kind is ProvisionKind.TABLE or (not _WORTH.search(text) and not _in_glossary(context, provision)):
        return []
    nested = brackets(text)
    found = [*_means(context, provision, nested), *_entry(context, provision)]
    quoted = _quoted(text)
    found += [item for bracket in nested if not quoted[bracket.start] for item in _in_bracket(text, bracket)]
    found += _delegated(context, provision)
    if provision.pinpoint.startswith("附則"):
        found = [replace(item, lead=f"この附則 {item.lead}") for item in found if not _LAW.search(item.term)]
    return sorted((item for item in found if item.term), key=lambda item: item.start)


def _quoted(text: str) -> list[bool]:
    """For each character whether it stands in quotation marks: what an amendment inserts defines nothing here."""
    depth, found = 0, []
    for character in text:
        depth = max(0, depth + (character == "「") - (character == "」"))
        found.append(depth > 0)
    return found


def _means(context: Context, provision: Provision, nested: list[Bracket]) -> Iterator[Found]:
    text = provision.text
    matches = [match for match in _MEANS.finditer(text) if _says(text, match)]
    for match, following in zip(matches, [*(later.start() for later in matches[1:]), len(text)], strict=False):
        lead = text[max(text.rfind("。", 0, match.start()) + 1, match.start() - 80) : match.start()]
        by = match["by"]
        said = _INCLUDES.search(text, match.end()) if by == "には" else None
        end = said.start() if said else end_of_meaning(context, provision, match.end(), following, nested)
        yield Found(match["quoted"] or match["bare"], match.end(), end, (), lead, by, "ja-means")


def _says(text: str, match: re.Match[str]) -> bool:
    if match["by"] == "には":
        said = _INCLUDES.search(text, match.end())
        return bool(match["quoted"] and said) and "。" not in text[match.end() : said.start() if said else 0]
    return text.find("をい", match.end()) >= 0 and not (match["bare"] or "").startswith("こと")


def _in_glossary(context: Context, provision: Provision) -> bool:
    around = [unit for _, unit in zip(range(2), context.tree.ancestors(provision), strict=False)]
    return any(_GLOSSARY.search(unit.text) for unit in around)


def _entry(context: Context, provision: Provision) -> list[Found]:
    """An item of a list of terms: the term, a space, the meaning."""
    match = _ENTRY.match(provision.text) or _FUSED.match(provision.text)
    if not match or not _in_glossary(context, provision) or not _item_of_list(context, provision):
        return []
    end = end_of_meaning(context, provision, match.end(), len(provision.text), brackets(provision.text))
    return [Found(match["term"], match.end(), end, tradition="ja-glossary")]


def _item_of_list(context: Context, provision: Provision) -> bool:
    """Directly below the words that open the list, not in one of its items."""
    above = context.tree.by_key.get(provision.parent)
    return above is not None and bool(_GLOSSARY.search(above.text))


def _in_bracket(text: str, bracket: Bracket) -> Iterator[Found]:
    inside = text[bracket.start + 1 : bracket.end]
    flat = masked(inside)
    for match in _HERE.finditer(flat):
        lead = flat[: match.start()].rpartition("。")[2]
        if _NAMED.search(lead):
            start = phrase_start(text, bracket.start, text[bracket.end + 1 : bracket.end + 4])
            first, *others = re.findall(r"「([^「」]+)」", match[0])
            # それぞれ「A」、「B」という names two things; 「A」又は「B」という one thing twice.
            each = others if "それぞれ" in lead else []
            for name, aliases in ((first, tuple(others) if not each else ()), *((other, ()) for other in each)):
                yield Found(name, start, bracket.start, aliases, lead, match[0], "ja-inline")
    gloss = _GLOSS.match(flat)
    noun = _NOUN.search(text[max(0, bracket.start - 40) : bracket.start])
    if gloss and noun and "「" not in gloss["meaning"]:
        start = bracket.start + 1
        end = start + (gloss.end("meaning") if "をいう" in gloss[0] else gloss.start("rest") - 1)
        # A gloss that no "hereinafter" extends reaches no further than its provision.
        lead = gloss["rest"].rstrip("。") or "この項"
        term = _NO_TERM.sub("", noun[0])
        yield Found(term if len(term) > 1 and term not in _NO_NAME else "", start, end, (), lead, "をいう", "ja-gloss")


def _delegated(context: Context, provision: Provision) -> list[Found]:
    """Under the heading 定義, what a higher law leaves to this one to define."""
    match = _DELEGATED.match(provision.text)
    around = [provision, *context.tree.ancestors(provision)]
    if not match or _NO_DELEGATED.search(match["term"]) or not any(unit.heading == "定義" for unit in around):
        return []
    end = None if context.tree.children(provision.key) else len(provision.text.rstrip("。").removesuffix("とする"))
    return [Found(match["term"], match.end(), end, (), "この", "は、…とする", "ja-delegated")]
