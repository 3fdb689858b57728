"""Where the noun phrase begins that a German short name in brackets stands for.

German writes its nouns with a capital letter, which is enough to walk a phrase from its last word to its article. The
noun that a short name repeats ("… eine befristete Genehmigung für mehrere Fahrten (Sammelgenehmigung)") is the head.
"""

from __future__ import annotations

import re

_REACH = 700  # characters before the bracket in which a phrase may begin
_WORD = re.compile(r"§+|[^\W_](?:[\w/-]*[\w-])?")
_SHORTEST_STEM = 3  # letters: "Amt", the head of "Fähramt"
_ENDINGS = ("", "e", "n", "s", "en", "es", "er", "ern", "ns", "nen")
_DETERMINERS = frozenset(
    re.findall(
        r"\S+",
        "der die das dem den des ein eine einer eines einem einen kein keine keiner keines keinem keinen jede jeder "
        "jedes jedem jeden alle aller allen dieser diese dieses diesem diesen sein seine seiner seines seinem seinen "
        "ihr ihre ihrer ihres ihrem ihren sämtliche sämtlicher sämtlichen solche solcher solchen",
    )
)
_OF = frozenset(re.findall(r"\S+", "der des eines einer dieser dieses deren dessen seines seiner ihres ihrer aller"))
_PREPOSITIONS = frozenset(
    re.findall(
        r"\S+",
        "in im an am auf aus bei beim mit nach von vom vor zu zum zur für durch ohne um gegen über unter zwischen "
        "innerhalb außerhalb ausserhalb wegen während gemäß gemäss bis ab seit hinter neben statt trotz",
    )
)
_ATTRIBUTES = _PREPOSITIONS | _DETERMINERS
_JOINING = frozenset(("und", "oder", "sowie", "bzw"))
_CITED = frozenset(
    re.findall(r"\S+", "§ §§ Abs Absatz Absätze Nr Nummer Nummern Art Artikel Artikels Artikeln Satz Buchstabe")
)
_VERBS = frozenset(
    re.findall(
        r"\S+",
        "ist sind war waren wird werden wurde wurden worden hat haben kann können darf dürfen muss müssen soll sollen "
        "gilt gelten bedarf bedürfen erhalten erhält lassen nicht auch nur so dass daß wenn soweit sofern",
    )
)
_ADJECTIVE = re.compile(r"[a-zäöüß-]+(?:e|en|er|es|em)$|^\d[\d.]*$|^nicht-")
_EITHER = re.compile(r"\b(?:und|oder)\b")
_DETERMINED = re.compile(r"(?:d(?:er|ie|as|em|en|es)|eine?[rsnm]?)\b", re.IGNORECASE)
_ITEM_BEFORE = re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]*,\s+\Z")
_LONGEST_ITEM = 60  # characters
_THE_ONE = re.compile(r"\b(?:d(?:er|ie|as|en|em|es)jenigen?)\b")
_RELATIVE = re.compile(
    r"(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)\s*,\s+(?:[a-z]+\s+)?(?:der|die|das|dem|den|deren|dessen|denen|welche[rsmn]?)\s"
)


def phrase_start(text: str, begin: int, end: int, name: str) -> int:
    """Where the words before ``end`` that ``name`` stands for begin, not before ``begin``."""
    base = max(begin, end - _REACH)
    words = [(match[0], match.start()) for match in _WORD.finditer(text, base, end)]
    if not words:
        return begin
    repeated = repeated_noun(text, base, end, name)
    if repeated is not None:
        return _listed(text, base, _widened(text, words, _index(words, repeated), attributes=False), end)
    if not _is_noun(words[-1][0]) and words[-1][0] != words[-1][0].upper():
        return _of_clause(text, words, begin, end)
    return _widened(text, words, len(words) - 1, attributes=True)


def _listed(text: str, base: int, start: int, end: int) -> int:
    """The nouns of a list that ends in "oder": "Kähne, leichte oder schwere Flöße"."""
    if _EITHER.search(text, start, end) and not _DETERMINED.match(text, start):
        while (item := _ITEM_BEFORE.search(text, max(base, start - _LONGEST_ITEM), start)) is not None:
            start = item.start()
    return start


def repeated_noun(text: str, begin: int, end: int, name: str) -> int | None:
    """Where the first noun stands that the short name ends in or repeats; None where there is none."""
    stems = _stems(name.rsplit(maxsplit=1)[-1])
    for match in _WORD.finditer(text, max(begin, end - _REACH), end):
        if _is_noun(match[0]) and any(_ends_alike(own, stem) for own in _stems(match[0]) for stem in stems):
            return match.start()
    return None


def _stems(word: str) -> set[str]:
    folded = word.casefold()
    stems = {folded.removesuffix(ending) for ending in _ENDINGS}
    return {stem for stem in stems if len(stem) >= _SHORTEST_STEM}


def _ends_alike(word: str, name: str) -> bool:
    return name.endswith(word) or word.endswith(name)


def _is_noun(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in _ATTRIBUTES


def _index(words: list[tuple[str, int]], start: int) -> int:
    return next(place for place, (_, at) in enumerate(words) if at == start)


def _of_clause(text: str, words: list[tuple[str, int]], begin: int, end: int) -> int:
    """A clause that ends in its verb: the antecedent of its relative pronoun, "derjenige, der …", or all of it."""
    named = [match.start() for match in _THE_ONE.finditer(text, words[0][1], end)]
    if named:
        return named[-1]
    relative = list(_RELATIVE.finditer(text, words[0][1], end))
    return _widened(text, words, _index(words, relative[-1].start()), attributes=True) if relative else begin


def _widened(text: str, words: list[tuple[str, int]], place: int, *, attributes: bool) -> int:
    """From a noun to the left over its adjectives to its article.

    ``attributes``: the noun may itself belong to an earlier one, as in "die Führer der Boote auf dem Fluss".
    """
    while True:
        start, before = _article(text, words, place)
        if not attributes or before < 0 or not _is_noun(words[before][0]) or _parted(text, words, before):
            return words[start][1]
        place = before


def _article(text: str, words: list[tuple[str, int]], place: int) -> tuple[int, int]:
    """Where a noun's own phrase begins, and the place of the word that it may be an attribute of (-1: of none)."""
    left = place
    while left > 0 and not _parted(text, words, left - 1) and _belongs(words, left - 1):
        left -= 1
    if left == 0 or _parted(text, words, left - 1):
        return left, -1
    word = words[left - 1][0].casefold()
    if word in _DETERMINERS:
        start = left - 1
        while start > 0 and words[start - 1][0].casefold() in _DETERMINERS and not _parted(text, words, start - 1):
            start -= 1
        belongs = words[start][0].casefold() in _OF or (start > 0 and words[start - 1][0].casefold() in _PREPOSITIONS)
        return start, (_outer(words, start - 1) if belongs else -1)
    if word in _PREPOSITIONS or word in _JOINING:
        return left, _outer(words, left - 1)
    if not _is_noun(words[left - 1][0]):
        return left, -1
    return (left, left - 1) if left == place else (_extended(text, words, left), -1)


def _outer(words: list[tuple[str, int]], place: int) -> int:
    """The word before a preposition and before the numbers of a citation: "der Anlage zu § 1 Abs. 1 des Gesetzes"."""
    while place >= 0 and (words[place][0].isdigit() or words[place][0] in _CITED):
        place -= 1
    if place >= 0 and words[place][0].casefold() in _PREPOSITIONS | set(_JOINING):
        place -= 1
    return place


def _extended(text: str, words: list[tuple[str, int]], left: int) -> int:
    """The article of a participle with words of its own, "die für die Erteilung zuständigen Stellen"."""
    for place in range(left - 1, -1, -1):
        if _parted(text, words, place):
            break
        opens = words[place][0].casefold() in _DETERMINERS and words[place + 1][0].casefold() in _ATTRIBUTES
        if opens:
            return place
    return left


def _belongs(words: list[tuple[str, int]], place: int) -> bool:
    """An adjective, a number, a truncated compound ("Güter-"), or the word that joins two of these."""
    word, following = words[place][0], words[place + 1][0]
    if word.casefold() in _VERBS | _ATTRIBUTES:
        return False
    if word in _JOINING:
        return place > 0 and (words[place - 1][0].endswith("-") or not _is_noun(words[place - 1][0])
                              or _is_noun(following))  # fmt: skip
    return word.endswith("-") or bool(_ADJECTIVE.match(word)) or following in _JOINING


def _parted(text: str, words: list[tuple[str, int]], place: int) -> bool:
    """Whether punctuation parts a word from the next; a comma after a truncated compound does not."""
    word, start = words[place]
    between = text[start + len(word) : words[place + 1][1]].strip(" §")
    if between == ".":
        return not word.isdigit() and word not in _CITED  # "30. September", "Abs. 1"
    return bool(between) and not (word.endswith("-") and between == ",")
