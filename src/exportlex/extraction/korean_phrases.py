"""Where a Korean noun phrase begins that a short name stands for: Korean puts all that limits a noun before it."""

from __future__ import annotations

import re
from bisect import bisect_left

_WINDOW = 600  # characters before a bracket in which its noun phrase is looked for; the longest of the mirror has 166
# Syllables that end in a consonant: 는 after one belongs to a verb (잡는 사람), a topic has 은 there.
_CLOSED = "".join(chr(at) for at in range(0xAC00, 0xD7A4) if (at - 0xAC00) % 28)
_TITLES = re.compile(r"「[^「」]*」")
# A topic, the end of a sentence, of a bracket or of a clause, the receiver of an act, what the own act says on it.
# 는 and 은 mark a topic after a noun only: 정하는, 받은 go with the noun that follows.
_EDGE = re.compile(
    r"(?:(?<=다)\.\s|:\s|[\"”]이?란\s|[)\]](?:은|는|이|가|을|를|에게|에|와|과|의|로|으로)?\s|(?:경우|때)에(?:는|도)?\s|도록\s"
    r"|(?:하고|하며|하되|으로|으나|하나|지만),?\s(?<=[,나만]\s)|에게(?:는)?\s"
    rf"|[가-힣](?<![하되르지리치이어두주또키오가보쓰나사드추꾸{_CLOSED}])는\s|[가-힣](?<![받같높낮많적좋맡갖찾얻작깊잡넓늦])은\s"
    r"|(?<!」\s)제\d+[조항][^\s]*?(?:\s(?:본문|단서|전단|후단))?에\s?따라,?\s"
    r"|[가를을이]\s(?=「|법\s제|같은\s법))"
)
_CITED = re.compile(
    r"(?:「[^「」]{1,120}」|같은 법|동법|이 법|(?<![가-힣])법)(?:\s?시행령|\s?시행규칙)?"
    r"\s제\d+조[^\s]{0,40}?(?=에|의|\s|ㆍ|,)"
)
_CHAINED = re.compile(r"\s*(?:및|또는|이나|,|ㆍ)\s*")
_JOINED = re.compile(r"(?:및|또는)\s+")


class NounPhrases:
    """The edges of one text, found once however many brackets it has."""

    def __init__(self, text: str) -> None:
        self._text = text
        masked = _TITLES.sub(lambda match: f"「{'_' * (len(match[0]) - 2)}」", text)
        self._edges = [0, *(match.end() for match in _EDGE.finditer(masked))]
        self._cited = [match.span() for match in _CITED.finditer(masked)]

    def start(self, end: int, term: str) -> int:
        """Where the noun phrase that ends at ``end`` begins: at the law it cites last, else after the last topic,
        clause or bracket before it; never so late that it is only the term itself."""
        low = max(0, end - _WINDOW)
        if self._text[end - 1 : end] == "」":
            return max(self._text.rfind("「", low, end), low)
        edges = reversed(self._edges[bisect_left(self._edges, low) : bisect_left(self._edges, end)])
        start = next((edge for edge in edges if self._text[edge:end].strip() != term), low)
        cited = self._cited[bisect_left(self._cited, (start, 0)) : bisect_left(self._cited, (end, 0))]
        at = len(cited) - 1
        while at > 0 and _CHAINED.fullmatch(self._text, cited[at - 1][1], cited[at][0]):
            at -= 1
        start = cited[at][0] if cited else start
        joined = _JOINED.match(self._text, start, end)
        return joined.end() if joined else start
