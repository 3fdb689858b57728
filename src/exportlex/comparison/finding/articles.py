"""The article that a pinpoint stands in: what a law numbers through, all above its paragraphs."""

from __future__ import annotations

import re

from exportlex.indexing.knowledge import Passage
from exportlex.markup.han_numerals import NUMERAL, han_number

_QUOTED = re.compile(r"[\"“«„].*?[\"”»“]")
_NUMERAL = re.compile(NUMERAL)
_NUMBERS = re.compile(r"\d+(?:[.-]\d+)*|(?<![^\W\d_])[a-z]{1,4}(?=\))")
_BRACKET = re.compile(r"\s*[(（]")
_HAN = re.compile(r"^.*?(?:第.+?[条條](?:の[〇一二三四五六七八九十]+)*|제.+?조(?:의\d+)*)")
# Words for a paragraph that follow the number of an article without a comma: German, French, Czech, Norwegian,
# Ukrainian.
_BELOW = re.compile(r" (?:Abs|al|odst|písm|nr|bokstav|ч|абз)\b")
_ANNEX = re.compile(
    r"\W*(?:sched|ann|app|anlage|anhang|allegato|anexo|bijlage|vedlegg|příloha|reforma|supp|别|別|附|별)", re.IGNORECASE
)


def article_of(passage: Passage) -> tuple[str, str]:
    """The instrument and the article that the pinpoint of a passage stands in."""
    return passage.instrument, article_in(passage.pinpoint)


def article_in(pinpoint: str) -> str:
    """``Article 4(1)``, ``art. 4, lid 3``, ``§ 9 Abs. 1`` → ``Article 4``, ``art. 4``, ``§ 9``.

    What stands in an annex keeps the annex: ``Annex A, Article 5(1)`` → ``Annex A, Article 5``.
    """
    found = _HAN.match(pinpoint)
    if found:
        return found[0]
    head, *rest = pinpoint.split(", ", 2)
    if rest and in_annex(pinpoint):
        head = f"{head}, {rest[0]}"
    return _BELOW.split(_BRACKET.split(head, maxsplit=1)[0], maxsplit=1)[0]


def in_annex(pinpoint: str) -> bool:
    """Whether a pinpoint begins with an annex, which has numbers of its own."""
    return bool(_ANNEX.match(pinpoint))


def numbers_in(pinpoint: str) -> list[str]:
    """Numbers and bracketed letters of a pinpoint in order, quoted terms left out."""
    said = _QUOTED.sub("", pinpoint).casefold()
    return _NUMBERS.findall(_NUMERAL.sub(lambda found: f" {han_number(found[0])} ", said))
