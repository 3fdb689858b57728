"""The forms under which the words of a term stand in a text: plurals, cases, articles, per language.

Only endings that change number or case are undone, never those that make another word: "exporter" is not "export".
"""

from __future__ import annotations

import re
from functools import lru_cache

from exportlex.indexing.tokens import singular, tokens

_STOP_WORDS = """
a an and any are as at be by each every for from has have he i if in into is it its no nor not of on or our shall she
some such that the their there these they this those to under upon us was we were what when where which who whose will
with you your all both two three four several many most but during except has may must one other than then unless until
within without
à au aux ce ces cet cette dans de des du elle en est et il ils la le les leur lorsque ne nous ou par pas pour que qui
sa se selon ses si son sont sous sur toute tout un une vous
das dem den der des die ein eine einem einen einer eines für im ist mit oder und von vom wenn wer zu zum zur sie sind
al con como cuando del el ella esta este la las lo los no o para por que se si sin su sus todo toda un una y
che con da dei del della delle di e gli il i in la le lo nel non o per quando se si su un una
aan bij dat de deze die dit een en het hij in is met niet of op te tot uit van voor wie ze zijn
att av den det där en ett i inte när och om på som till är
at av den det der en et for i ikke med når og om på som til ved
a aby ale do je jsou který která které na nebo o pokud pro s se to u v z že
а або або від до для з за і й її його їх на не о по при про та у це цей ці що як якщо
من في على إلى عن أن أو و هذا هذه التي الذي ما لا كل
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
_SHORTEST = 4  # letters that must remain of a word whose case ending is cut
_CASES = {
    "cs": re.compile(r"(?:ého|ému|ými|ých|ích|ími|ách|ami|emi|ové|ům|ou|em|ech|ím|ým|í|ý|á|é|y|i|e|ě|a|o|u|ů)$"),
    "uk": re.compile(r"(?:ього|ому|ого|ими|ими|ами|ями|ові|еві|ів|їв|ою|ею|єю|ом|ем|єм|ах|ях|ам|ям|ої|ій|их|им|ий"
                     r"|а|я|у|ю|и|і|ї|е|є|о|ь|й)$"),
}  # fmt: skip
_CUT = {
    "de": ("s", "es", "n", "en", "e", "er", "r", "m", "ern"),
    "nl": ("s", "en", "'s", "e"),
    "nb": ("en", "et", "er", "ene", "ne", "e", "s", "n", "r", "t"),
    "sv": ("en", "et", "n", "er", "ar", "or", "erna", "arna", "orna", "na", "s", "t", "r"),
    "fr": ("s", "x"),
    "es": ("s", "es"),
}
_SWAPPED = {"it": (("i", "e"), ("i", "o"), ("e", "a"), ("chi", "co"), ("ghi", "go"))}
_ADJECTIVE = re.compile(r"(?<=\w{3}[a-zß])(?:er|es|en|em|e)$")


@lru_cache(maxsize=200_000)
def forms(word: str, language: str) -> tuple[str, ...]:
    """Every form under which a word of a text may stand in a term, as it is written first."""
    lower = word.casefold()
    if language == "ar":
        return tuple(dict.fromkeys(tokens(lower))) or (lower,)
    if language in _CASES:
        return (_stem(lower, language),)
    if language == "en":
        return tuple(dict.fromkeys((lower, singular(lower))))
    cut = [lower[: -len(end)] for end in _CUT.get(language, ()) if lower.endswith(end) and len(lower) > len(end) + 2]
    swapped = [lower[: -len(end)] + new for end, new in _SWAPPED.get(language, ()) if lower.endswith(end)]
    return tuple(dict.fromkeys((lower, *cut, *swapped)))


def as_defined(words: tuple[str, ...], language: str) -> list[tuple[str, ...]]:
    """A term's words as keys; a plural of several words has its singular beside it ("goods" alone is not "good")."""
    lower = tuple(word.casefold() for word in words)
    if language == "ar":
        return [tuple((tokens(word) or [word])[0] for word in lower)]
    if language in _CASES:
        return [tuple(_stem(word, language) for word in lower)]
    keys = [lower]
    if language == "en" and len(lower) > 1:
        keys.append((*lower[:-1], singular(lower[-1])))
    if language == "de" and len(lower) > 1:  # "technischer Dienst" is found through "technischen Dienstes"
        keys.append((*(_ADJECTIVE.sub("e", word) for word in lower[:-1]), lower[-1]))
    return list(dict.fromkeys(keys))


def _stem(word: str, language: str) -> str:
    cut = _CASES[language].sub("", word)
    return cut if len(cut) >= _SHORTEST else word
