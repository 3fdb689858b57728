"""Where a text takes something out: the words after "does not include", before を除く, inside 除……外.

An element that shows only there is no part of what the law reaches: "export does not include transit" speaks of transit
to leave it out.
"""

from __future__ import annotations

import re
from functools import cache

from exportlex.catalog.concepts import Span

# Openers by language. Of "far" ones the exclusion runs to the end of the sentence or item, of "near" ones to the next
# comma as well.
_FAR = {
    "en": r"\b(?:do(?:es)? not|shall not|will not|(?<!whether or )not) (?:include|including|apply|extend|cover)\w*"
    r"|\bexclud(?:es|ed|ing)\b",
    "fr": r"\bne (?:comprend|vise|s[’']applique)(?:nt)? pas\b|\bn[’']inclu(?:t|ent) pas\b|\bexclu(?:t|ent|ant)\b"
    r"|[àa] l[’']exclusion d",
    "de": r"\b(?:umfasst|umfassen|gilt|gelten) nicht\b|\bausgenommen\b|\bnicht erfasst\b",
    "nl": r"\bomvat(?:ten)? niet\b|\bis niet van toepassing\b|\buitgezonderd\b|\bmet uitsluiting van\b",
    "es": r"\bno (?:incluye|comprende|se aplica)n?\b|\bexcluye(?:n|ndo)?\b|\bcon exclusi[óo]n de\b",
    "it": r"\bnon (?:comprende|include|si applica)(?:no)?\b|\besclus[ioae]\b",
    "uk": r"\bне (?:включа|поширю|охоплю)\w+",
    "cs": r"\bnezahrnuj\w+|\bnevztahuj\w+",
    "ar": r"(?:لا|ولا) (?:ي|ت)?(?:شمل|سري|نطبق)",
    "nb": r"\bomfatter ikke\b|\bgjelder ikke\b",
    "sv": r"\bomfattar inte\b|\bgäller inte\b",
    "zh": r"不包括|不包含|不含|不适用|不適用",
}
_NEAR = {
    "en": r"\bother than\b|\bexcept(?:ing)?\b|\bwith the exception of\b|\bbut not\b",
    "fr": r"\bsauf\b|[àa] l[’']exception d|\bautres? qu|\bhormis\b",
    "de": r"\bmit Ausnahme\b|\baußer\b",
    "nl": r"\bmet uitzondering van\b|\bbehalve\b",
    "es": r"\bsalvo\b|\bexcepto\b|\b(?:a|con) excepci[óo]n de\b",
    "it": r"\bsalvo\b|\b(?:ad|con l[’'])\s?eccezione\b|\btranne\b",
    "uk": r"\bкрім\b|\bза винятком\b",
    "cs": r"\bs výjimkou\b|\bkromě\b",
    "ar": r"باستثناء|(?:ما )?عدا|فيما عدا",
    "nb": r"\bunntatt\b|\bmed unntak av\b",
    "sv": r"\bmed undantag (?:av|för)\b|\butom\b",
}
# Closers, in languages that say it behind: what stands before them, from the last comma, bracket or full stop.
_BEHIND = {
    "ja": r"を除[くきい]|以外の|(?:を|は|も)含まない|に該当しない",
    "ko": r"(?:은|는|을|를)? ?제외(?:한|하|된)|포함하지 (?:아니|않)|이외의",
    "zh": r"除外|(?:以|之)外",
}
_SENTENCE = r"[.;:](?=\s|$)|[。；;؛\n]"
_CLAUSE = rf"{_SENTENCE}|,(?=\s)|[，、(（)）،؛]"
_CLAUSE_BEHIND = "。；;\n、，,（("
_LONGEST = 600  # characters that an exclusion is followed; those of the laws held that run on are lists with items


def exclusions(text: str, language: str) -> list[Span]:
    """The stretches of a text that take something out, in order; empty in a language without patterns."""
    code = language.partition("-")[0]
    found = [(start, _end(text, start, _SENTENCE)) for start in _ends(_FAR, code, text)]
    found += [(start, _end(text, start, _CLAUSE)) for start in _ends(_NEAR, code, text)]
    found += [(_start(text, match.start()), match.start()) for match in _matches(_BEHIND, code, text)]
    return sorted(found)


def wholly_inside(spans: list[Span], stretches: list[Span]) -> bool:
    """Whether each of the spans lies in one of the stretches."""
    return bool(stretches) and all(any(a <= start and end <= b for a, b in stretches) for start, end in spans)


def _ends(patterns: dict[str, str], code: str, text: str) -> list[int]:
    return [match.end() for match in _matches(patterns, code, text)]


def _matches(patterns: dict[str, str], code: str, text: str) -> list[re.Match[str]]:
    return list(_compiled(patterns[code]).finditer(text)) if code in patterns else []


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _end(text: str, start: int, stop: str) -> int:
    found = _compiled(stop).search(text, start, start + _LONGEST)
    return found.start() if found else min(len(text), start + _LONGEST)


def _start(text: str, end: int) -> int:
    first = max(0, end - _LONGEST)
    return max(first, *(text.rfind(sign, first, end) + 1 for sign in _CLAUSE_BEHIND))
