"""Pinpoints as bare numbers, outermost first, so that what one law cites can be found in what another holds.

"subsection 2(1)", "s. 2(1)" and "Article 2, paragraph 1" are all ("2", "1"); 第六条第一項 is ("6", "1"). Words that
only name a level fall away; words that tell one row of numbers from another stay: a schedule, a part, 附則.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from exportlex.markup.han_numerals import NUMERAL, han_number

SCHEDULE = "@"
PREVIOUS = "-1"  # the paragraph before the citing one: 前項
_MARK = "\ue000"  # stands for a schedule's word while the words of other levels fall away
_LEVELS = (  # without the words of schedules and parts, which start rows of numbers of their own
    r"art(?:icle|ikel|ikels|icolo|icoli|ículo|iculo|ículos)?s?|(?:sub)?sections?|ss?|sec|(?:sub)?para(?:graph)?s?"
    r"|(?:sub)?clauses?|(?:sub)?points?|reg(?:ulation)?s?|items?|rules?|letters?|indents?|no|nos|nr|n|eccn|and"
    r"|abs(?:atz|atzes|ätze)?|stk|ods(?:ek)?|litra|pkt|unterabsatz(?:es)?|nummern?|nrn|buchstaben?s?|bst|zif(?:f|fer|fern)|lit|satz(?:es)?"
    r"|leden|lid|onder(?:deel)?|aanhef|al(?:inéa)?s?|paragraphes?|capoverso|cpv|letter[ae]|lett|comm[ai]|numer[oi]|punt[oi]"
    r"|fracci[óo]n|inciso|p[áa]rrafos?|apartado|numeral|odst|p[íi]sm|čl|stycket|punkten?|ledd|bokstav|kap"
    r"|ст(?:атт[іяею]|аттею|аттях)?|част(?:ин[аиоіую]+)|ч|пункт(?:у|і|ом)?|п|абз(?:ац[іу]?)?"
    r"|المادة|المادتين|البند|الفقرة|l|d|de|du|van|of|the|to|and|et|и|і"
)
_LEVEL = re.compile(rf"(?<![\w(])(?:{_LEVELS})(?!\w|\))\.?|§+|[°º]")
_SCHEDULE = re.compile(
    r"(?<!\w)(?:schedules?|sched|sch|annex(?:es)?|annexe|anhang(?:e?s)?|anlagen?|bijlage|allegato|anexo|vedlegg|bilagan?"
    r"|p[řr][íi]loh[ayeuou]+|bilag|додат(?:ок|ку|ка)|appendix|第?別表|別表第?|附件|별표|الملحق)(?!\w|\))\.?"
)
_SUPPLEMENT = re.compile(r"(?<!\w)suppl?(?:ement)?(?!\w)\.?")
_CODE = re.compile(r"^\s*\d+\s+(?:c\.?f\.?r\.?|u\.?s\.?c\.?)\s*")
_CJK = re.compile(
    rf"(?:第|제)\s*({NUMERAL}|\d+(?:-\d+)?)\s*(?:[条條項项款号號目]|조|항|호)?(?:\s*[の之의]\s*({NUMERAL}|\d+))?"
)
_KOREAN_LETTER = re.compile(r"([가-하])목")
_FRENCH_PART = re.compile(r"(?<!\w)([lrda])\.?\s?\*?\s?(?=\d)")  # the part of a code: L. 2342-2, R*1333-37
_LETTER_AFTER_NUMBER = re.compile(r"(?<=\d)(?=[a-z]{1,2}\))")  # French "art. 2b)"
_TOKEN = re.compile(r"[^\W_]+(?:[.:-][^\W_]+)*")
_ORDINALS = {
    word: str(number)
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
        "første annet tredje fjerde femte sjette sjuende åttende niende tiende",
        "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde",
        "первая вторая третья",
        "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
    )
    for number, word in enumerate(words.split(), start=1)
} | {"première": "1", "tweede": "2", "tredje": "3"}


@lru_cache(maxsize=200_000)
def numbers_of(pinpoint: str) -> tuple[str, ...]:
    """The numbers of a pinpoint, held or cited, in the order in which they stand."""
    text = _CODE.sub("", pinpoint.casefold())
    if not text.isascii():
        text = _CJK.sub(_counted, _SCHEDULE.sub(_MARK, unicodedata.normalize("NFKC", text)))
        text = _KOREAN_LETTER.sub(r" \1 ", text)
    text = _FRENCH_PART.sub(r" \1", _SUPPLEMENT.sub(" supp ", _SCHEDULE.sub(_MARK, text)))
    text = _LEVEL.sub(" ", _LETTER_AFTER_NUMBER.sub(" ", text)).replace(_MARK, " schedule ")
    tokens = (_ORDINALS.get(token, token) for token in _TOKEN.findall(text))
    return tuple(SCHEDULE if token == "schedule" else re.sub(r"(?<=\d)o$", "", token) for token in tokens)


def _counted(match: re.Match[str]) -> str:
    return f" {'-'.join(_arabic(number) for number in match.groups() if number)} "


def _arabic(number: str) -> str:
    return str(han_number(number)) if re.fullmatch(NUMERAL, number) else number
