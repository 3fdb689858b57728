"""Where a Korean noun phrase begins that a short name stands for."""

from __future__ import annotations

import re

from exportlex.extraction.wording.head_final import Step, Word, first_word

_WINDOW = 600  # characters before a bracket in which its noun phrase is looked for; the longest of the mirror has 166
# Syllables that end in a consonant: 는 after one belongs to a verb (잡는 사람), a topic has 은 there.
_CLOSED = "".join(chr(at) for at in range(0xAC00, 0xD7A4) if (at - 0xAC00) % 28)
_HELD = re.compile(r"「[^「」]*」|\([^()]*\)|\[[^\[\]]*\]|\"[^\"]{1,80}\"(?=[^\s\"])")
# Stand for what brackets hide, for what brackets hide that give a short name, and for a title or quoted words.
_HIDDEN, _NAMED, _TITLE = "▒", "▓", "▢"
_TOKEN = re.compile(r"\S+")
_VERB_FOLLOWS = re.compile(r"[하할한될되받]")
# A topic, the end of a sentence, a condition, a cause, the receiver of an act: what follows is another phrase.
_HARD = re.compile(
    rf"(?:.*다\.|.*:|{_TITLE}+이?란|.*(?:하|되|으|려|이|받|치|않)면,?|경우(?:에는|에도|에|는)?,?|때(?:에는|에도|에)?,?"
    r"|후(?:에)?,?|불구하고|인하여|제외하고|거쳐|외에|.*에게(?:는)?|.*도록|.*지만,?|.*(?:으|하|되)나"
    r"|.*(?:하고|하며|하되|으로|으며|이며),)$"
)
_TOPIC = re.compile(
    rf".*(?:국가는|[가-힣](?<![하되르지리치이어두주또키오가보쓰나너내켜드추꾸{_CLOSED}])는"
    r"|[가-힣](?<![받같높낮많적좋맡갖찾얻작깊잡넓늦])은)$"
)
# What a short name's bracket leads over to is another phrase, but for its object (…를 수행하는 자) and its own noun.
_AFTER_NAME = re.compile(rf".*{_NAMED}(?:,|은|는|이|가|에|에게|와|과|로|으로|하거나|하고|하며)$")
_JOINS = re.compile(r"(?:및|또는)$")
# Verb forms before a noun that take one word and no clause of their own: …에 따른, …와 관련된, 대통령령으로 정하는.
_FORMAL = re.compile(r"(?:따른|의한|관한|대한|관련된|해당하는|준하는|위한|(?P<said>정하는|정한|규정하는|고시하는))$")
_SAID_BY = re.compile(r".*(?:으로|이|가|에서|정하여)$")  # …령으로 정하는, 장관이 정하여 고시하는
_ADNOMINAL = re.compile(
    r".*(?:(?<![제권기북국])한|던|적인|(?<![분역관])할|[가-힣]는|[받같높낮많적좋맡갖찾얻작깊잡넓늦]은"
    r"|[이지]른|갖춘|[있없받입얻]을|[거미끼마]친|[미끼]칠|가진|지닌|만든|거둔|이룬|다룬|아닌|로서)$"
)
_PASSIVE = re.compile(r".*(?:된|되는|될|[려어]진|[려어]지는)$")  # forms that take no object
_CONVERB = re.compile(r".*(?:하여|받아|거쳐|얻어|[하받있없]고|하며|하거나|받거나|하기),?$")
_OBJECT = re.compile(r".*[을를]$")
_NO_ARGUMENT = re.compile(r"(?:밖에|허가|증가|추가|대가|원가|부가|참가|인가|휴가|도로|경로|통로|항로|서로|수로|선로)$")
_ARGUMENT = re.compile(
    rf".*(?:[을를]|[가-힣{_TITLE}](?:에|에서|로)|로서|로써|로부터|하여|되어|받아|거쳐|얻어|따라|[하되받있없]고|하며|거나"
    rf"|하기|되기|다고|[{_CLOSED}]이|[가-힣](?<![{_CLOSED}])가),?$|(?:미리|매년|직접|즉시|각각|스스로|특별히|지체),?$"
)
# Adverbs and remains of a clause at the head of a phrase say nothing of the noun.
_LOOSE = re.compile(r"(?:(?:및|또는|미리|매년|즉시|이 경우|하기 위하여|위하여|대하여|통하여|관하여|따라|정하여),?\s)+")
# Between the one who acts and his act, what the act rests on goes with the act: 장관은 제1항에 따라 … 지정한다.
_RESTS_ON = re.compile(rf"(?:(?:{_TITLE}+|같은 법|이 법|법)\s)?제\d+[조항]\S*(?:\s(?:본문|단서|전단|후단))?에 따라,?\s")
# Unless the noun's own clause rests on it: it states a duty, or what was done, or has its own subject.
_RESTED_ON = re.compile(
    rf"야\s(?:하는|할)\s|[을를]\s받은\s|(?:지정|설립|선정|등록|고시)된\s|\S[{_CLOSED}]이\s|[가-힣](?<![{_CLOSED}])가\s"
)
_LAW = (
    r"(?:「[^「」]{1,120}」|같은 법|동법|이 법|(?<![가-힣])법)(?:\s?시행령|\s?시행규칙)?(?:\s제\d+조\S*(?:\s\S{2,6})?)?"
)
_CITED = re.compile(
    rf"(?<!\d[및는,] )(?<!\d ){_LAW}(?:에|의 규정에) (?:따른|의한)\s|(?<=[가-힣][,및는] ){_LAW}에 따라\s"
)


def phrase_start(text: str, end: int, term: str) -> int:
    """Where the noun phrase that ends at ``end`` begins; never so late that it is only the term itself."""
    low = max(0, end - _WINDOW)
    if text[end - 1 : end] == "」":
        return max(text.rfind("「", low, end), low)
    window = _masked(text[low:end])
    low += (opened := max(window.rfind("("), window.rfind("["))) + 1
    start = low + _scanned(window[opened + 1 :], bool(_VERB_FOLLOWS.match(_after_bracket(text, end))), term)
    if text.endswith(term, start, end):  # the name repeats the last words: what the law cited says of them is enough
        *_, start = (start, *(start + match.start() for match in _CITED.finditer(text[start:end])))
    return start


def _after_bracket(text: str, end: int) -> str:
    """The first words after the bracket that opens at ``end``."""
    closed = text.find(")", end, end + 200)
    return text[closed + 1 : closed + 3] if closed >= 0 else ""


def _masked(text: str) -> str:
    """The text with titles, quotations and closed brackets made one word each, at its length."""

    def hidden(match: re.Match[str]) -> str:
        if match[0][0] in '「"':
            return _TITLE * len(match[0])
        named = "이하" in match[0] and "라 한" in match[0]
        return (_NAMED if named else _HIDDEN) * len(match[0])

    for _ in range(3):  # brackets in brackets; the laws held here nest three deep
        text = _HELD.sub(hidden, text)
    return text


def _scanned(window: str, governed: bool, term: str) -> int:
    """Read the words from right to left to the edge of the phrase."""
    words = list(_TOKEN.finditer(window))
    at, edge = _edge([word[0] for word in words], governed)
    if words and window[words[at].start() :].strip() == term:  # a name that only repeats the term says nothing
        at, edge = _edge([word[0] for word in words], True)
    start = words[at].start() if words else 0
    if loose := _LOOSE.match(window, start):
        start = loose.end()
    rests = _RESTS_ON.match(window, start) if governed or _TOPIC.match(edge) else None
    return rests.end() if rests and (governed or not _RESTED_ON.search(window, rests.end())) else start


def _edge(words: list[str], governed: bool) -> tuple[int, str]:
    """The first word of the phrase that the last word ends, and the word before it."""

    def read(at: int) -> Word:
        word = words[at]
        if governed and word == "정하여":
            return Word(Step.EDGE)
        step = _step(word, words[at - 1] if at else "")
        active = step is Step.CLAUSE and not _PASSIVE.match(word)
        return Word(step, bool(_OBJECT.match(word)), active or bool(_CONVERB.match(word)), word != "정하여")

    at = first_word(len(words), read, governed=governed)
    return at, words[at - 1] if at else ""


def _step(word: str, before: str) -> Step:
    bare = re.sub(rf"[{_HIDDEN}{_NAMED}]+", "", word)
    another = _AFTER_NAME.match(word) or (_JOINS.match(word) and before.endswith(_NAMED))
    if another or _HARD.match(bare) or _TOPIC.match(bare) or (bare == "따라" and before == "바에"):
        return Step.EDGE
    formal = _FORMAL.match(bare)
    if formal and not before.endswith("기") and (not formal["said"] or _SAID_BY.match(before)):
        return Step.FORMAL
    if not _JOINS.match(word) and (_ADNOMINAL.match(bare) or _PASSIVE.match(bare)):
        return Step.CLAUSE
    return Step.ARGUMENT if _ARGUMENT.match(bare) and not _NO_ARGUMENT.search(bare) else Step.INSIDE
