"""Korean statutes: "무역"이란 … 말한다 / (이하 "전략물자"라 한다) / 생산(…을 말한다. 이하 같다).

Decrees define words of their act: 법 제2조에서 "대통령령으로 정하는 용역"이란 …. Where such words only name cases,
matters or duties they fill in a rule and define no term, so that they are left out.
"""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.korean.brackets import GENERIC, LISTS, QUOTED, brackets, glossed, named, short_names
from exportlex.model import Provision, ProvisionKind

_MEANS = re.compile(
    rf"(?P<others>(?:{QUOTED}\s*(?:와|과|및|또는|이나|나|ㆍ|,)\s*){{0,6}}){QUOTED.replace('(', '(?P<term>', 1)}"
    r"(?P<by>\s*(?:\([^()]*\))?\s*이?(?:란|라 함은|라함은))\s*(?P<as>각각\s+)?"
)
_TELLS = re.compile(r"\s*(?:을|를)?\s*(?:말한다|의미한다)")
# What a decree takes from its act, and what of that names no single thing.
_FROM_ACT = re.compile(r"(?:제\d+[조항호](?:의\d+)?|[가-하]목|본문|단서|각 호 외의 부분)에서\s*$")
_DELEGATED = re.compile(r"(?:.*\s)?[가-힣]*령(?:으로|이)\s*정하는\s+(?P<what>.+)$")
_COMPOUND = re.compile(r"\s(?:및|또는)\s|에 해당하는\s|하는\s|에 관한\s")
_EXAMPLES = re.compile(r"등\s[가-힣]*령(?:으로|이)\s")  # "소송 등 대통령령으로 정하는 …" adds to examples
_TAG = re.compile(r"\s*\(이하[^()]*이?라 한다\)$")
# An item of an article on terms may do without quotation marks: 1. 나룻배란 …를 말한다.
_TERMS = re.compile(r"용어의?\s*(?:뜻|정의|의미)")
_UNQUOTED = re.compile(r"(?P<term>[^\"“”:：,.]{2,40}?)(?P<by>이란|란|이라 함은|라 함은)\s(?=.*말한다)")
_LEAD = 60  # characters before a term that tell its scope


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if provision.kind in (ProvisionKind.NOTE, ProvisionKind.TABLE) or not text or _amends(context, provision):
        return []
    composed = context.tree.compose(provision).text
    found = [
        _means(text, composed, match, heading)
        for match in _MEANS.finditer(text)
        if (heading := _headed(provision, match)) or _defines(text, match)
    ]
    for bracket in brackets(text):
        found += [*named(text, composed, bracket), *glossed(text, bracket)]
    found += _listed(context, provision)
    return sorted((item for item in found if item.end is None or item.end > item.start), key=lambda item: item.start)


def _amends(context: Context, provision: Provision) -> bool:
    """Whether the unit quotes amendments of another law, as supplementary provisions do."""
    around = [provision, *context.tree.ancestors(provision)]
    units = [unit for unit in around if unit.kind is not ProvisionKind.SCHEDULE]
    return len(units) < len(around) and any(
        "개정" in unit.heading or "다음과 같이 개정한다" in unit.text for unit in units
    )


def _defines(text: str, match: re.Match[str]) -> bool:
    """Words that a decree takes from its act are a term only where they name a thing."""
    delegated = _DELEGATED.match(match["term"])
    if delegated and _EXAMPLES.search(match["term"], 0, delegated.start("what")):
        return False
    if not delegated and not _FROM_ACT.search(text, max(0, match.start() - _LEAD), match.start()):
        return True
    what = (delegated["what"] if delegated else match["term"]).strip()
    last = what.rsplit(maxsplit=1)[-1].removesuffix("등") if what else ""
    return last not in GENERIC and not _COMPOUND.search(what)


def _headed(provision: Provision, match: re.Match[str]) -> str:
    """What the heading says that the article defines: "…의 정의", or one word for an act and when the act is done."""
    act = provision.heading.strip()
    if not _DELEGATED.match(match["term"]):
        return ""
    if act.endswith("의 정의"):
        return act.removesuffix("의 정의")
    if not act or " " in act:
        return ""
    return act if f"{act[-2:]}하는 경우를 말한다" in provision.text[match.end() :] else ""


def _means(text: str, composed: str, match: re.Match[str], heading: str) -> Found:
    term = match["term"].strip()
    delegated = _DELEGATED.match(term)
    others = [other.strip() for other in re.findall(QUOTED, match["others"])]
    first, *further = [*others, term]
    names = [*further, heading or (delegated["what"] if delegated else ""), *short_names(match["by"])]
    return Found(
        term=first,
        start=match.end(),
        end=_end(text, composed, match.end()),
        aliases=_unlike(first, [*names, re.sub(r"\([^()]*\)", "", first)]),
        lead=text[max(0, match.start() - _LEAD) : match.start()],
        connector=match["by"].strip(),
        tradition="ko-means",
    )


def _unlike(term: str, names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name and name != term))


def _end(text: str, composed: str, start: int) -> int:
    """Before 을 말한다; with what is excepted or added after it, and with the items where the sentence lists them."""
    if len(composed) > len(text) and LISTS.search(text, start):
        tag = _TAG.search(composed, len(text))
        return tag.start() if tag else len(composed)
    stop = _sentence_end(text, start)
    if text[stop:].lstrip(". ").startswith(("다만", "이 경우")):
        return len(text)
    tells = list(_TELLS.finditer(text, start, stop))
    return tells[-1].start() if tells and tells[-1].end() >= stop - 1 else stop


def _sentence_end(text: str, start: int) -> int:
    """The full stop outside brackets that ends the sentence."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth <= 0 and text.startswith("다.", at - 1) and text[at + 1 : at + 2] in ("", " "):
            return at
    return len(text)


def _listed(context: Context, provision: Provision) -> list[Found]:
    """가. 용어: 뜻 below a definition that lists what it covers."""
    parent = next(iter(context.tree.ancestors(provision)), None)
    if parent is None:
        return []
    if _TERMS.search(parent.text) and (match := _UNQUOTED.match(provision.text)):
        end = _end(provision.text, context.tree.compose(provision).text, match.end())
        return [Found(match["term"], match.end(), end, (), "", match["by"], "ko-means")]
    if not (_MEANS.search(parent.text) and LISTS.search(parent.text)):
        return []
    match = re.match(r"(?P<term>[^:：,.]{2,40}?)\s*[:：]\s*", provision.text)
    if not match or "경우" in match["term"]:
        return []
    bare = re.sub(r"\([^()]*\)", "", match["term"])
    return [Found(match["term"], match.end(), None, _unlike(match["term"], [bare]), "", ":", "ko-glossary")]
