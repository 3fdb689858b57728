"""The words that a short name stands for: where the noun phrase before "(“the sender”)" starts."""

from __future__ import annotations

import re

from exportlex.extraction.english.heads import Setting

_REACH = 400  # characters before the bracket that are looked at
_FIRST = r"(?:the|an?|any|each|every|all|such|its|their|his|her|this|that|those|these|another|one|two|three|no|certain)"
_VERB = r"(?:shall|may|must|will|can|is|are|was|were|be|been|has|have|had)"
# The determiner nearest before a noun, with at most six words between: "the Ministry of Harbours and Lamps".
_DETERMINED = re.compile(rf"\b{_FIRST}\s+(?:(?!(?:{_FIRST}|{_VERB})\b)[\w’'&-]+\s+){{0,6}}$", re.IGNORECASE)
_RELATIVE = re.compile(r"\w*\s+(?:which|who|that)\b", re.IGNORECASE)
_CAPITALS = re.compile(r"(?:(?:[A-Z][\w’'&-]*|No\.?|of|the|and|for|on|by|to|in|\(?\d[\d/()-]*)[,.]?\s+)*$")
# A name in capitals, with the small words inside it: "the Lantern Office, Ministry of Harbours".
_NAME = re.compile(r"(?:the\s+)?[A-Z][\w&’'-]*(?:,?\s+(?:(?:of|the|and|for|on|to|in)\s+){0,3}[A-Z(][\w&’'()-]*){1,15}$")
# Words after which a new noun phrase starts: "applies where a person", "issued by the Office".
_BEFORE_NOUN = re.compile(
    r"(?:^|[,;:]\s+(?:and\s+|or\s+)?|\b(?:by|to|from|under|with|between|where|when|if|that|which|who|is|are|was|were|be|been|has"
    rf"|have|shall|may|must|means|against|than|in|at|on|into|\w{(3,)}ing)\s+)(?={_FIRST}\s)",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(r"(?:for|in|with|under|subject\s+to|without)\b[^,;]{1,160},\s+", re.IGNORECASE)
_SMALL = frozenset({"the", "a", "an", "of", "and", "or", "for", "to", "in", "on", "said"})


def noun_phrase(setting: Setting, end: int, term: str, *, indefinite: bool = False) -> tuple[int, int]:
    """Start and end of the words before ``end`` that a short name stands for.

    The phrase is found by the name's own words, else by its initials, else as a name in capitals, else as the last noun
    phrase; a name with "a" or "an" of which no word stands there sums up the whole sentence.
    """
    text = setting.text
    end = len(text[:end].rstrip(" ,—–"))
    sentence = setting.sentence_start(max(end - 1, 0))
    low = max(sentence, end - _REACH)
    before = text[low:end]
    found = _by_words(before, term)
    if found is None and not indefinite:
        for search in (_by_initials, _by_capitals, _last):
            if (found := search(before, term)) is not None:
                break
    if found is not None:
        return low + found, end
    skipped = _INTRODUCTION.match(text, sentence, end)
    return (skipped.end() if skipped else sentence), end


def _by_words(before: str, term: str) -> int | None:
    """Where the phrase with the name's last word starts: "the Lamp Dues Act 2001" for “the Act”."""
    head = re.split(r"\s(?:of|to|for|in|on)\s", term, maxsplit=1)[0]
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]+", head) if word.casefold() not in _SMALL]
    if not words:
        return None
    stem = re.escape(re.sub(r"(?:ies|y|s)$", "", words[-1]))
    places = [match.start() for match in re.finditer(rf"\b{stem}(?:s|es|y|ies)?\b", before, re.IGNORECASE)]
    if not places or re.search(r"\b(?:other|similar)\s+$", before[: places[-1]]):
        return None
    described = [place for place in places if _RELATIVE.match(before, place)]
    place = described[-1] if described else places[-1]
    if match := _DETERMINED.search(before[max(0, place - 90) : place]):
        return max(0, place - 90) + match.start()
    if before[place].isupper() and (match := _CAPITALS.search(before[:place])):
        lead = re.match(r"(?:(?:of|and|for|on|by|to|in)\s+)*", match[0])
        return match.start() + (lead.end() if lead else 0)
    return place


def _by_initials(before: str, term: str) -> int | None:
    """ "the Lantern Export Office" for “LEO”."""
    letters = re.sub(r"[^A-Z]", "", term)
    if len(letters) < 2 or len(letters) < len(re.sub(r"\W", "", term)) - 1:
        return None
    words = list(re.finditer(r"[\w’'-]+", before))
    place = len(words)
    for letter in reversed(letters):
        place -= 1
        while place >= 0 and (words[place][0].casefold() in _SMALL or words[place][0][0].upper() != letter):
            if words[place][0].casefold() not in _SMALL:
                return None
            place -= 1
        if place < 0:
            return None
    start = words[place].start()
    article = re.search(r"\b(?:the|an?)\s+$", before[:start], re.IGNORECASE)
    return article.start() if article else start


def _by_capitals(before: str, _term: str) -> int | None:
    starts = re.finditer(r"\b(?:the\s+)?[A-Z]", before)
    return next((match.start() for match in starts if _NAME.match(before, match.start())), None)


def _last(before: str, _term: str) -> int | None:
    starts = [match.end() for match in _BEFORE_NOUN.finditer(before)]
    return starts[-1] if starts else None
