"""Where a Japanese noun phrase begins that a short name stands for."""

from __future__ import annotations

import re

from exportlex.extraction.japanese.brackets import NAMED, masked
from exportlex.extraction.wording.head_final import Step, Word, first_word

_LONGEST = 800  # characters before a bracket in which the phrase is looked for; the longest unit held here has 656
# A word is what is written in characters, with the particles and endings that follow it in hiragana; nouns and
# pronouns that are written in hiragana start words of their own.
_NOUNS = "もの|こと|その|この|これ|うち|いずれ|おそれ"
_WORD = re.compile(rf"(?:[^ぁ-ん、]+|{_NOUNS}|[ぁ-ん])(?:(?!{_NOUNS})[ぁ-ん])*、?|、")
# A topic, a condition, an exception, an authority or a manner ends before the phrase.
_EDGE = re.compile(
    r"(?:.*(?:(?<![又く])は|場合において|ところにより|にかかわらず|(?:令|規則)で|ため|ほか|とき|をいい|方法により|が)、"
    r"|(?:直ちに|対し|加え|際して|応じ|限り|除き|含み)、)$"
)
# What a short name's bracket leads over to is another phrase.
_AFTER_NAME = re.compile(rf".*{NAMED}(?:が|は|又は|若しくは|及び|並びに|と)?、?$")
_JOIN = re.compile(
    r".*(?:又は|若しくは|及び|並びに|かつ|その他|として|ものの|うち、?|範囲内(?:において|で)、?|[のと])$"
)
_FORMS = (
    "係る",
    "関する",
    "規定する",
    "掲げる",
    "基づく",
    "よる",
    "おける",
    "対する",
    "伴う",
    "類する",
    "該当する",
    "準ずる",
    "定める",
)
_CLAUSE = re.compile(
    r".*(?:[るたうくすつぬむぶぐ]|ない|べき|たい|しい|なき|[^ぁ-ん](?:以上|以下|未満)の|もので|であ[つっ]て)、?$|.*い$"
)
_CONVERB = re.compile(r".*(?:して|し、|って|つて|きて|けて|めて|れて|り、|き、|え、|め、|け、|れ、)$")
_BY_RULE = re.compile(r".*(?:令|規則|大臣)[でが]$")
# Nouns made of verbs: 申立て, 貸付け, 引渡し.
_VERBAL_NOUN = re.compile(r".*(?:[一-龯]{2}[ていけれえげみり]|(?:引|売|譲|受)渡し|取消し|貸出し|積込み)、?$")
_OBJECT = re.compile(r".*を、?$")
_ANEW = re.compile(r"次に$|[^ぁ-ん]+、$")  # after a subject: what starts an enumeration, and is no verb's argument
_DESTINED = re.compile(r"[^、]{1,40}を仕向地とする")  # is said of the export, not of what is exported


def phrase_start(text: str, end: int, after: str = "") -> int:
    """Where the noun phrase that ends at ``end`` begins; ``after`` are the words that follow the short name."""
    first = max(0, end - _LONGEST)
    flat = masked(text[first:end])
    low = max(flat.rfind(mark) for mark in "。（( 　\n") + 1
    words = [match[0] for match in _WORD.finditer(flat, low) if match[0]]
    at = first_word(len(words), lambda at: _read(words, at))
    start = low + sum(map(len, words[:at]))
    destined = _DESTINED.match(flat, start) if after.startswith("の輸出") else None
    return first + (destined.end() if destined else start)


def _read(words: list[str], at: int) -> Word:
    word, following = words[at], words[at + 1]
    step = _step(word, following)
    takes = "を" not in word and (step is Step.CLAUSE or bool(_CONVERB.match(word)))  # 申請をする has its object
    return Word(step, bool(_OBJECT.match(word)), takes)


def _step(word: str, following: str) -> Step:
    if _EDGE.match(word) or _AFTER_NAME.match(word) or (word.endswith("が") and _ANEW.match(following)):
        return Step.EDGE
    if word.endswith(_FORMS):  # 居住者による holds what it takes
        return Step.INSIDE if word.endswith(("による", "における")) else Step.FORMAL
    if _CLAUSE.match(word):
        return Step.CLAUSE
    return Step.INSIDE if _of_noun(word, following) else Step.ARGUMENT


def _of_noun(word: str, following: str) -> bool:
    """A noun without a particle or with one that joins nouns; 一から五まで; 約束で政令で定めるもの."""
    if _JOIN.match(word) or _VERBAL_NOUN.match(word) or not re.search(r"[ぁ-ん]、?$", word):
        return True
    return (word.endswith("から") and "まで" in following) or (word.endswith("で") and bool(_BY_RULE.match(following)))
