"""What Korean law defines in brackets: 허가(이하 "수출허가"라 한다), 생산(…을 말한다. 이하 같다)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exportlex.extraction.found import Found
from exportlex.extraction.korean.noun_phrases import phrase_start

QUOTED = r"[\"“”]([^\"“”]{1,120})[\"“”]"
LISTS = re.compile(r"다음\s*(?:각|의)")
# Words that name what a rule is filled in with, and no thing that a law could define.
_GENERIC = """
사항 경우 업무 절차 사유 기준 요건 조건 방법 자 것 행위 서류 자료 능력 금액 비율 기간 시기 형태 조치 때 날 범위
규모 내용 정도 이유 목적 등 장 중요사항 물품 계약 위원 위원회 사람 단체 법인 기관 연구기관 처분 정보 활동 지역
구역 시설 사업 공무원
"""
GENERIC = frozenset(_GENERIC.split())
_INLINE = re.compile(
    rf"이하\s*(?P<scope>[^\"“”]{{0,80}}?)(?P<terms>{QUOTED}(?:[^\"“”]{{0,12}}{QUOTED}){{0,6}})\s*이?라"
)
# 만을 말한다 only narrows the word in this place.
_GLOSS = re.compile(r"(?<!만)(?:을|를)\s*(?:말한다|말하며|의미한다)")
_WIDENS = re.compile(r"포함한다(?=\.?\s*이하\s*[^\"“”]*같다)")
_BEYOND = re.compile(r"이하\s*([^\"“”]*?)\s*같다")
_CASES = re.compile(r"경우(?:에는|는|에)?\s")  # what holds in a case besides the general one
_OLD_TEXT = re.compile(r"전의 것$")  # 개정되기 전의 것: which version of a law is meant
_NO_TERM = re.compile(r"[\d\"“”「」<>]|(?:마다|까지|부터|에서|에게|하는|되는|있는|경우|다음)$")
_LONGEST_BRACKET = 600  # characters; the longest meaning in brackets of the mirror has 92
_LONGEST_LEAD = 200  # characters before a bracket that may be its term; the longest term of the gold has 131


@dataclass(frozen=True, slots=True)
class Bracket:
    """Text between brackets: ``[start:end)`` without them."""

    start: int
    end: int


def brackets(text: str) -> Iterator[Bracket]:
    """Every matching pair of round or square brackets, in order of their ends."""
    stack: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if character in "([":
            stack.append((character, at + 1))
        elif character in ")]":
            while stack and stack[-1][0] != ("(" if character == ")" else "["):
                stack.pop()
            start = stack.pop()[1] if stack else at
            if 0 < at - start <= _LONGEST_BRACKET:
                yield Bracket(start, at)


def short_names(words: str) -> list[str]:
    """The names that "이하 … 이라 한다" gives, where the words hold it."""
    match = _INLINE.search(words)
    return [name.strip() for name in re.findall(QUOTED, match["terms"])] if match else []


def named(text: str, composed: str, bracket: Bracket) -> list[Found]:
    """… 허가(이하 "수출허가"라 한다): the noun phrase before the bracket is the meaning."""
    match = _INLINE.search(_own(text, bracket))
    end = bracket.start - 1
    if not match or text[end - 1 : end] in tuple('"”“'):
        return []
    first, *others = short_names(match[0])
    start = phrase_start(text, end, first)
    if LISTS.match(text, start) and len(composed) > len(text):
        end = len(composed)
    return [Found(first, start, end, tuple(others), match["scope"], match[0], "ko-inline")]


def glossed(text: str, bracket: Bracket) -> list[Found]:
    """생산(…을 말한다. 이하 같다), 수출(…을 포함한다. 이하 같다): the bracket says what the word before it means."""
    own = _own(text, bracket)
    says, widens, beyond = _GLOSS.search(own), _WIDENS.search(own), _BEYOND.search(own)
    told = says or widens
    if not told or _INLINE.search(own) or _CASES.search(own):
        return []
    end = bracket.start + (told.start() if says else told.end())
    term = _term_before(text, bracket, text[bracket.start : end])
    if not _names_thing(term) or _OLD_TEXT.search(text[bracket.start : end]):
        return []
    # A gloss that says nothing of what follows reaches no further than its article.
    lead = beyond[1] if beyond else "이 조에서"
    return [Found(term, bracket.start, end, (), lead, "말한다" if says else "포함한다", "ko-gloss")]


def _own(text: str, bracket: Bracket) -> str:
    """The words of a bracket, those of brackets inside it blanked out."""
    kept, depth = [], 0
    for character in text[bracket.start : bracket.end]:
        depth += character in "(["
        kept.append(" " if depth else character)
        depth -= character in ")]"
    return "".join(kept)


def _names_thing(term: str) -> bool:
    return bool(term) and not _NO_TERM.search(term) and term.rsplit(maxsplit=1)[-1] not in GENERIC


def _term_before(text: str, bracket: Bracket, meaning: str) -> str:
    """The word before a bracket; as many words as the meaning ends with where it repeats them."""
    lead = text[max(0, bracket.start - _LONGEST_LEAD) : bracket.start - 1]
    words = re.sub(r"\([^()]*\)", "", lead).split(" ")
    repeated = 1
    for count in range(1, min(len(words), 8) + 1):
        if meaning.endswith(" " + " ".join(words[-count:])):
            repeated = count
    return " ".join(words[-repeated:]).strip(" ,.ㆍ")
