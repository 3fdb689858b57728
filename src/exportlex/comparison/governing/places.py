"""Whether the words of a term stand at a place as that term, and not inside a longer word or name."""

from __future__ import annotations

import re

from exportlex.comparison.governing.word_forms import STOP_WORDS

_HYPHENS = "-\u2010\u2011"
_OPENING, _CLOSING = "“‘\"'«„‚「『‹", "”’\"'»“‘」』›"
_SENTENCE_END = re.compile(r"(?:^|[.:;!?—–\n])[\s“‘\"'«„(\[]*$")
_BEFORE = re.compile(r"([^\W\d_][\w’']*)[\s\u00a0-]+$")
_AFTER = re.compile(r"[\s\u00a0-]+([^\W\d_][\w’']*)")
# What makes of "Act" or "Minister" the first word of a longer name: a year, a number, "(EU)", "of Finance", "sur …".
_NAME_GOES_ON = re.compile(
    r",?\s+(?:of\s+)?(?:1[89]|20)\d\d\b|\s+(?:\((?:EU|EC|EEC|CE|UE|EG|ES|ЄС)\)|[Nn][°ºo]\.?\s*\d|[Nn]r\.?\s+\d)"
    r"|\s+(?:sur|relative?|concernant)\b"
    r"|\s+(?:of|for|de|du|des|van|voor|del|della|di)\s+(?:the\s+|la\s+|le\s+|l[’'])?[^\W\d_a-zß-öø-ÿ]"
)
# "part 740" and "Schedule 2" point to a place of the law, whatever the law says that a part is.
_DIVISION = re.compile(
    r"(?:parts?|sections?|chapters?|articles?|annex(?:es)?|schedules?|paragraphs?|titles?|volumes?)$", re.I
)
_NUMBER = re.compile(r"\s+(?:\d|[IVXLC]+\b|[A-Z]\b|\([0-9A-Za-z]{1,4}\))")
# German writes every noun with a capital: it shows no name there.
_CAPITALS_SAY_NOTHING = frozenset({"de"})
_HANGUL, _KATAKANA = "\uac00-\ud7af", "\u30a1-\u30faー"
# What may follow a Korean noun in one word: plural, particles, the copula, "to do" and "to become"; not a second noun.
_PARTICLES = re.compile(
    r"(?:등|들)?(?:[하되했됐한할된될함됨해돼][가-힣]{0,3}"
    r"|이?(?:란|라|며|고|나|거나|다)|(?<=[가-힣]{3})(?:인|일|임)|"
    r"(?:은|는|이|가|을|를|의|에|에서|에게|으로|로|으로서|로서|으로부터|로부터|와|과|도|만|나|란|라|며|고|및|마다|보다|부터|까지|별|상|중|시)?"
    r"(?:는|은|도|의|만)?)$"
)
_IS_HANGUL, _HANGUL_RUN = re.compile(f"[{_HANGUL}]"), re.compile(f"[{_HANGUL}]*")
_IS_KATAKANA = re.compile(f"[{_KATAKANA}]{{2}}")
# A Japanese term of two characters is often half of another word; these signs beside it leave it a word of its own.
_SHORT_HAN = 2
_BEFORE_HAN, _BEHIND_HAN = frozenset("該各同本全両前"), frozenset("等中時後前内外間上")
_IS_HAN, _TWO_HAN = re.compile("[\u3400-\u9fff]"), re.compile("[\u3400-\u9fff]{2}")
_NOT = frozenset("非不無无未")
_LONGEST_NAME = 80  # characters between the signs around a title
_NAME_SIGNS = {"zh": "《》", "ko": "「」"}  # titles of laws stand between these
_HAN_NAME = {
    "zh": re.compile(r"(?:管[理制])?(?:法(?![律人定规院])|条例|條例|办法|辦法|规定$|規定$)"),
    "ja": re.compile("[\u3400-\u9fff]{0,8}(?:及び[\u3400-\u9fff]{1,12}?)?(?:法(?!人|律|務)|令(?!第)|規則)"),
}


def quoted(text: str, start: int, end: int) -> bool:
    """Whether a place stands between quotation marks; a comma before the closing one belongs to the sentence."""
    end += text[end : end + 1] in {",", "."}
    return start > 0 and text[start - 1] in _OPENING and text[end : end + 1] in tuple(_CLOSING)


def begins_sentence(text: str, start: int) -> bool:
    """Whether a capital at this place says nothing, for every sentence has one there."""
    return bool(_SENTENCE_END.search(text, max(0, start - 6), start)) or start == 0


def stands_alone(text: str, start: int, end: int, language: str) -> bool:
    """Whether a place is no part of a longer word or of a longer name."""
    return _is_whole_word(text, start, end, language) and not _is_in_name(text, start, end, language)


def _is_whole_word(text: str, start: int, end: int, language: str) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in _HYPHENS and start > 1 and text[start - 2].isalnum():
        return False
    if after and after in _HYPHENS and text[end + 1 : end + 2].isalnum():
        return False
    if language == "uk":
        return not (_apostrophe(text, start - 1) or _apostrophe(text, end))
    return language not in {"ja", "ko", "zh"} or _is_eastern_word(text, start, end, language)


def _is_eastern_word(text: str, start: int, end: int, language: str) -> bool:
    """Whether a place in a text without spaces, or with spaces behind particles, is no part of another word."""
    before = text[start - 1 : start]
    if _IS_HANGUL.match(text, start):
        run = _HANGUL_RUN.match(text, end)
        return not _IS_HANGUL.match(before) and bool(run and _PARTICLES.match(text, end, run.end()))
    if before and before in _NOT and _IS_HAN.match(text, start):  # "non-resident" is no resident
        return False
    if language == "ja" and end - start <= _SHORT_HAN:
        return not (_cut_word(text, start, _BEFORE_HAN) or _cut_word(text, end, _BEHIND_HAN))
    return not (_in_katakana(text, start) or _in_katakana(text, end))


def _cut_word(text: str, edge: int, between: frozenset[str]) -> bool:
    """Whether a Japanese word goes on over an edge, other than by what parts words ("the said", "and so on")."""
    if _in_katakana(text, edge):
        return True
    signs = text[edge - 1 : edge + 1]
    return edge > 0 and bool(_TWO_HAN.fullmatch(signs)) and between.isdisjoint(signs)


def _apostrophe(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at] in "'’ʼ" and text[at - 1].isalpha() and text[at + 1].isalpha()


def _in_katakana(text: str, edge: int) -> bool:
    return 0 < edge < len(text) and bool(_IS_KATAKANA.match(text, edge - 1))


def _is_in_name(text: str, start: int, end: int, language: str) -> bool:
    if signs := _NAME_SIGNS.get(language):
        first = max(0, start - _LONGEST_NAME)
        opened, closed = text.rfind(signs[0], first, start), text.rfind(signs[1], first, start)
        if opened > closed:
            return True
    if pattern := _HAN_NAME.get(language):
        return bool(pattern.match(text, end))
    printed = text[start:end]
    if _DIVISION.match(printed) and _NUMBER.match(text, end):
        return True
    if language in _CAPITALS_SAY_NOTHING or (len(printed) > 1 and printed[:2].isupper()):  # "EAR", "UAVs"
        return False
    last = max(printed.rfind(" "), printed.rfind("-")) + 1
    return (printed[0].isupper() and _name_before(text, start)) or (
        printed[last : last + 1].isupper()
        and (_name_after(text, end) or (last == 0 and bool(_NAME_GOES_ON.match(text, end))))
    )


def _name_before(text: str, start: int) -> bool:
    found = _BEFORE.search(text, max(0, start - 60), start)
    if not found or not found[1][0].isupper() or (len(found[1]) > 1 and found[1].isupper()):
        return False
    return found[1].casefold() not in STOP_WORDS


def _name_after(text: str, end: int) -> bool:
    found = _AFTER.match(text, end)
    return bool(found and found[1][0].isupper() and not (len(found[1]) > 1 and found[1].isupper()))
