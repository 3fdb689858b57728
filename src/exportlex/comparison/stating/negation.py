"""Whether words are denied: "without unloading" is no unloading, and what is "not listed" is not listed.

Asked of elements whose words under a negation say the contrary (``Element.deniable``) and of the answers of either/or
elements. For all elements it costs more than it brings: of 187 that positions count too many by the labels it takes
one away, and twelve that are right (F1 on the gold 0.886 to 0.885, on the labels by eye 0.903 to 0.898; with words
that forbid, "no person shall export", 0.876 and 0.894). "Not a permanent resident" and "not if he did not know" are
about residence and knowledge all the same.
"""

from __future__ import annotations

import re
from functools import cache

from exportlex.catalog.concepts import Span
from exportlex.comparison.stating.modality import Modality, modality

# Words that deny what follows them. "No" before a noun is left out: "no item on the list shall be exported" forbids.
_BEFORE = {
    "en": r"\b(?<!or )not\b(?! only)|\bwithout\b|\bnever\b|\bneither\b|\bno longer\b|\bnon-$",
    "fr": r"\bsans\b|\bnon\b|\bne\b|\bn[’']|\bni\b",
    "de": r"\bnicht\b(?! nur)|\bohne\b|\bkeine?[nmrs]?\b|\bweder\b",
    "nl": r"\bniet\b(?! alleen)|\bzonder\b|\bgeen\b|\bnoch\b",
    "es": r"\bno\b(?! s[óo]lo)|\bsin\b|\bni\b",
    "it": r"\bnon\b(?! solo)|\bsenza\b|\bné\b",
    "uk": r"\bне\b(?! (?:лише|тільки))|\bбез\b",
    "cs": r"\bbez\b|\b(?:není|nejsou|nebyl[aoiy]?|nebude|nebudou)\b|\bani\b",
    "ar": r"(?<!\w)(?:غير|دون|بدون|عدم|ليس|ليست|لم|لن)(?!\w)",
    "nb": r"\bikke\b(?! bare)|\buten\b|\bverken\b",
    "sv": r"\b(?:inte|ej)\b(?! bara)|\butan\b(?! också)|\bvarken\b",
    "fi": r"\b(?:ei|eivät|ilman)\b",
    "tr": r"\bolmaksızın\b",
    "zh": r"[不未非无無]|没有|沒有",
}
# Endings that deny the words right before them.
_BEHIND = {
    "de": r"\W{0,2}nicht\b",
    "nl": r"\W{0,2}niet\b",
    "ja": r"(?!て?はなら)[ぁ-ん]{0,3}?(?:ない|なく)",
    "ko": r"\S{0,3}지 ?(?:아니|않|못)|\S{0,2} ?없",
}
# Where what a word denies ends: at a sign, or where the clause goes on.
_SIGN = r"[.;:,](?=\s|$)|[。；;؛\n，、(（)）،]"
_GOES_ON = {
    "en": "and|but", "fr": "et|mais", "de": "und|aber", "nl": "en|maar", "es": "y|pero", "it": "e|ma", "uk": "та|але",
    "cs": r"a kter\w+|ale", "nb": "og|men", "sv": "och|men",
}  # fmt: skip
_FAR = 45  # characters between a denial and the last that it reaches: "not specifically set out in any of the"
_NEAR = 8  # … in scripts without blanks


def denied(text: str, language: str, span: Span) -> bool:
    """Whether a word of its own clause denies the words of a span; False in a language without words for it."""
    code = language.partition("-")[0]
    start, end = span
    if code in _BEHIND and _compiled(_BEHIND[code]).match(text, end):
        return True
    if code not in _BEFORE:
        return False
    border = rf"{_SIGN}|\b(?:{_GOES_ON[code]})\b" if code in _GOES_ON else _SIGN
    clause = _compiled(border).split(text[max(0, start - (_NEAR if code == "zh" else _FAR)) : start])[-1]
    forbidden = modality(clause, language) is Modality.PROHIBITION  # "may not be unloaded" is about unloading
    return not forbidden and bool(_compiled(_BEFORE[code]).search(clause))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
