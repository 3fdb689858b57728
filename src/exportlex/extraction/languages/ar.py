"""Arabic statutes: lists of definitions after يُقصد ب… المعاني, "الكلمة: المعنى"; inline (ويشار إليه ب…), ("الاسم").

Printed vowel marks are optional, so patterns allow one between letters where texts print it (``\\W`` matches them).
"""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.extraction.wording.glossary import Shape, entries, in_listing
from exportlex.model import Provision, ProvisionKind

LANGUAGE = "ar"
PHRASES = Phrases(
    function_words=(r"و|أو|في|من|إلى|على|عن|مع|هذ[اه]|التي|الذي",),
    see=(
        r"\W*(?:(?:ي|ت)كون\s+ل\w+\s+)?(?:ال)?معن\w\W?\s+(?:ذات\w*\s+)?(?:المحدد|الوارد|المبين|المنصوص|المنسوب|المخصص)",
        r"\W*(?:كما\s+هو\s+|كما\s+هي\s+|على\s+النحو\s+)?(?:المعر\W?ف|معر\W?ف)\w*\s+(?:في|بموجب|وفق)",
        r"\W*حسب\s+(?:ال)?تعريف",
    ),
    opens_inclusion=(r"\W*و?[يت]\W?شمل\b", r"\W*و?[يت]\W?تضم\W?ن\b"),
    takes_out=(
        r"\bولا\s+[يت]\W?(?:شمل|تضم\W?ن|عد|عتبر|دخل)|\bلا\s+[يت]\W?(?:شمل|تضم\W?ن|دخل)",
        r"\bباستثناء\b|\b(?:ما|فيما)\s+عدا\b|\bويستثن\w\b|\bو?لا\s+يجب\s+تفسير\b",
    ),
    section=(r"\bهذه\s+(?:المادة|الفقرة)\b|\bهذا\s+البند\b",),
    below=(r"الفقرة|البند",),
    part=(r"\bهذا\s+(?:الباب|الفصل|القسم|الفرع|الملحق|الجدول)\b",),
    whole=(
        r"\bهذا\s+(?:القانون|المرسوم|القرار|النظام|الأمر|المرسوم\s+بقانون)\b|\bهذه\s+(?:اللائحة|القواعد|التعليمات)\b",
    ),
    announces=(r"(?:ال)?(?:تعريفات|تعاريف)|معاني\s+(?:المصطلحات|الكلمات)",),
)
_LISTING = (
    r"تعريفات|التعاريف|تعاريف|المعاني|المعنى\s+المبين|ي\W?(?:قصد|راد)\s+ب(?:ال)?(?:كلمات|عبارات|مصطلحات|ألفاظ|تعابير)"
    r"|ي\W?(?:قصد|راد)\b[^.\n]{0,80}\s(?:بما\s+ي|ب?(?:ال)?(?:مصطلحات|عبارات|ألفاظ|كلمات|تعابير)\s)"
)
# "1. «المنارة» برج من حجر": in a list of definitions the quotation marks alone part the term from its meaning
_QUOTED_ENTRY = re.compile(
    r"\s*(?:[-–•]\s*|\(?[^\W_]{1,4}[.)\-–]\s*)?[«\"“](?P<term>[^\"»”«“]{2,90})[\"»”]\s*[:،–-]?\s*"
)
_SHAPE = Shape(
    listing=_LISTING,
    separator=r"\s*:",
    tradition="ar-glossary",
)
_OTHER_NAME = re.compile(r"\s*/\s*|\s+[أا]و\s+")
# "يقصد بالتصدير في تطبيق هذا القانون: …" and "يقصد ب"التصدير" …", but not the words that open a list of definitions.
_WHERE = r"(?P<where>\s*،?\s+(?:في|ل)\s?(?:تطبيق|حكم|مفهوم|أحكام|غايات|أغراض|هذ)[^:،\n]{2,80})?"
_MEANT = (
    re.compile(rf"\bو?ي\W?(?:قصد|راد)\s+بـ?\s?[\"«“](?P<term>[^\"»”]{{2,60}})[\"»”]{_WHERE}\s*[:،]?\s*"),
    re.compile(
        r"\bو?ي\W?(?:قصد|راد)\s+ب(?P<term>(?!ال(?:كلمات|عبارات|مصطلحات|ألفاظ|تعابير))[^\s:،.\"«“ـ][^:،.\n]{1,50}?)"
        rf"{_WHERE}\s*[:،]\s*"
    ),
    # "يقصد بالقارب كل مركب صغير": a word such as "every" opens the meaning
    re.compile(
        r"\bو?ي\W?(?:قصد|راد)\s+ب(?P<term>(?!ال(?:كلمات|عبارات|مصطلحات|ألفاظ|تعابير))[^\s:،.\"«“ـ][^:،.\n]{1,40}?)"
        rf"{_WHERE}\s+(?=(?:كل|أي|أية|جميع|مجموعة|كافة)\s)"
    ),
)
# "… (ويشار إليه فيما بعد ب"المكتب")", "… (المشار إليها فيما يلي بالهيئة)", "… ("الهيئة")".
_INLINE = re.compile(
    r"\(\s*(?:و?(?:ي\W?شار|المشار)\s+إلي\w*\s+(?:فيما\s+\w+\s+|لاحقا\W?\s+)?(?:ب(?:ـ|اسم)?|على\s+أنه\w?)\s*"
    r"[\"«“]?(?P<named>[^\"»”()]{2,60})[\"»”]?|[\"«“](?P<bare>[^\"»”()]{2,40})[\"»”])\s*\)"
    r"|\s*،?\s+و(?:ي\W?شار|المشار)\s+إلي\w*\s+(?:فيما\s+\w+\s+|لاحقا\W?\s+)ب(?:ـ|اسم)?\s*"
    r"[\"«“](?P<quoted>[^\"»”()]{2,60})[\"»”]"
)
_PHRASE_START = re.compile(r"[،؛:.\n]\s*|(?:^|\s)(?:على|بموجب)\s")


def find(context: Context, provision: Provision) -> list[Found]:
    """The entry of a list of definitions that the provision is, else what its own words define."""
    listed = [_named(item) for item in _entry(context, provision)]
    return listed or [*_meant(provision), *_inline(provision)]


def _entry(context: Context, provision: Provision) -> list[Found]:
    """Nothing that stands below an entry is one."""
    below_entry = any(_own_entry(context, above) for above in context.tree.ancestors(provision))
    return [] if below_entry else _own_entry(context, provision)


def _own_entry(context: Context, unit: Provision) -> list[Found]:
    """No article is an entry itself, nor are the words that open a list and end in its colon."""
    if unit.kind is not ProvisionKind.PARAGRAPH:
        return []
    listed = [found for found in entries(context, unit, _SHAPE) if found.start < len(unit.text)]
    quoted = _QUOTED_ENTRY.match(unit.text)
    if listed or not quoted or quoted.end() == len(unit.text) or not in_listing(context, unit, _LISTING):
        return listed
    return [Found(quoted["term"].strip(), quoted.end(), None, tradition="ar-glossary")]


def _named(found: Found) -> Found:
    """ "السلع/السلعة" are two names of one thing; a slash between figures parts none."""
    names = [part.strip() for part in _OTHER_NAME.split(found.term) if part.strip()]
    if len(names) < 2 or re.search(r"\d", found.term):
        return found
    return replace(found, aliases=tuple(dict.fromkeys((*found.aliases, *names))))


def _meant(provision: Provision) -> list[Found]:
    found = []
    for match in (match for pattern in _MEANT for match in pattern.finditer(provision.text)):
        if match.end() < len(provision.text):
            term, lead = match["term"].strip(), match["where"] or ""
            found.append(Found(term, match.end(), None, lead=lead, connector="يقصد", tradition="ar-meant"))
    return found[:1]


def _inline(provision: Provision) -> list[Found]:
    text = provision.text
    found: list[Found] = []
    after = 0
    for match in _INLINE.finditer(text):
        end = match.start()
        start = max((cut.end() for cut in _PHRASE_START.finditer(text, after, end)), default=after)
        term = (match["named"] or match["bare"] or match["quoted"]).strip()
        start = _same_word(text, start, end, term)
        if len(text[start:end].strip()) > len(term):
            found.append(Found(term, start, end, connector=match[0], tradition="ar-inline"))
        after = match.end()
    return found


def _same_word(text: str, start: int, end: int, term: str) -> int:
    """Where the noun that the short name repeats stands last: "… ديوان المنارات (… الديوان)"; else the start."""
    noun = term.split(maxsplit=1)[0].removeprefix("ال")
    words = re.compile(r"[^\W\d_]+").finditer(text, start, end)
    places = [word.start() for word in words if word[0].removeprefix("ال") == noun]
    if not places:
        return start
    return places[-1] - (text[places[-1] - 1 : places[-1]] in ('"', "«", "“"))
