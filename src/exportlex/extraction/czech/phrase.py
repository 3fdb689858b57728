"""Czech and Slovak noun phrases: where one begins that a short name stands for, and a term's nominative.

Both languages inflect, so words are compared by what stays the same in all their cases.
"""

from __future__ import annotations

import re

from exportlex.extraction.wording.noun_phrase import same_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REACH = 700  # characters before a bracket in which a phrase may begin
_SHORTEST = 3  # letters: prepositions are shorter
_ADJECTIVE = re.compile(r"..+(?:ý|á|é|ého|ému|ém|ým|ých|ými|ou|í|ího|ímu|ím|ích|ími|ej|ymi|ych)$")
_VERBAL_NOUN = re.compile(r"(?:[aeěáu]n|[euiy]t)(?:í|ím|ie|iu|ia)$")
_UNDER = re.compile(
    r"\b(?:v návaznosti na|v nadväznosti na|na základ[eě]|v soulad[ue] s|v súlade s|podle|podľa|ve smyslu|v zmysle|"
    r"prostřednictvím|prostredníctvom|za podmínek|za podmienok)\s+"
)
_VERB = re.compile(
    r"\b(?:\w+(?:uje|ují|ujú|ává|áva|ávají|ávajú|ádá|adá|ádají|ěje|ějí)|je|jsou|sú|má|mají|majú|může|môže|mohou|môžu|musí|"
    r"musia|vydá|uvede|uvedie|lze|možno|byl[aoiy]?|bol[aoi]?)\b\s*"
)
_WHICH = re.compile(r"(?P<noun>[^\W\d_]+),\s+(?:\w{1,3}\s+)?(?:kter|ktor|jehož|jejíž|jejichž|ktorého|jenž|nichž)\w*")


def phrase_start(text: str, begin: int, end: int, name: str) -> int:
    """Where the words before ``end`` that ``name`` stands for begin, not before ``begin``."""
    base = max(begin, end - _REACH)
    words = [(match[0], match.start()) for match in _WORD.finditer(text, base, end)]
    wanted = [word for word in _WORD.findall(name) if len(word) >= _SHORTEST]
    places = [
        max((place for place, (word, _) in enumerate(words) if same_word(word, other)), default=-1) for other in wanted
    ]
    if places and (places[0] >= 0 or (len(places) > 1 and places[1] >= 0 and _ADJECTIVE.match(wanted[0]))):
        return _over_adjectives(text, words, min(place for place in places if place >= 0))
    return _otherwise(text, words, base, begin, end)


def _over_adjectives(text: str, words: list[tuple[str, int]], place: int) -> int:
    while place > 0:
        word, start = words[place - 1]
        apart = text[start + len(word) : words[place][1]]
        if apart != " " or not _ADJECTIVE.match(word) or _VERBAL_NOUN.search(word) or _VERB.fullmatch(word):
            break
        place -= 1
    return words[place][1]


def _otherwise(text: str, words: list[tuple[str, int]], base: int, begin: int, end: int) -> int:
    """Without a word in common: the antecedent of a relative clause, else what follows "podle" or the verb."""
    which = list(_WHICH.finditer(text, base, end))
    if which:
        place = next((at for at, (_, start) in enumerate(words) if start == which[-1].start()), -1)
        if place >= 0:
            return _over_adjectives(text, words, place)
    for pattern in (_UNDER, _VERB):
        stops = [match.end() for match in pattern.finditer(text, base, end) if match.end() < end]
        if stops:
            return stops[-1]
    return begin


# Endings of the instrumental, with what stands in their place in the nominative, the likeliest first.
_NOMINATIVE = (
    ("ými", ("é", "á")), ("ími", ("í",)), ("ymi", ("é",)), ("ami", ("y", "a")), ("emi", ("e",)), ("ým", ("ý", "é")),
    ("ím", ("í",)), ("om", ("", "o")), ("em", ("", "o", "e")), ("ou", ("a", "á")), ("mi", ("i", "")),
    ("cí", ("ce", "c")), ("ostí", ("ost",)), ("dí", ("ď", "de")), ("tí", ("ť", "te")), ("ní", ("ň", "ně")),
    ("í", ("", "e")),
)  # fmt: skip
_OF_ADJECTIVE = re.compile(r"(?:ým|ím|ými|ími|ymi|ou)$")
_INSTRUMENTAL = re.compile(r"(?:em|om|ou|í|ím|ým|mi)$")


def nominative(term: str, vocabulary: frozenset[str]) -> str:
    """A term in the instrumental as a heading would print it; forms that the document itself uses are preferred."""
    words = term.split(" ")
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        agrees = bool(_OF_ADJECTIVE.search(word) and _INSTRUMENTAL.search(following))
        words[place] = _nominative(word, vocabulary, agrees=agrees)
        if not agrees:
            break
    return " ".join(words)


def _nominative(word: str, vocabulary: frozenset[str], *, agrees: bool) -> str:
    if agrees and word.endswith("ou"):
        return word[:-2] + "á"
    for ending, forms in _NOMINATIVE:
        if word.casefold().endswith(ending):
            made = [word[: -len(ending)] + form for form in forms]
            return next((form for form in made if form.casefold() in vocabulary), made[0])
    return word
