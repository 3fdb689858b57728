"""French short names: "l'office des feux (ci-après « l'office »)", "…, dénommée licence de sortie, …"."""

from __future__ import annotations

import re

from exportlex.extraction.found import Found
from exportlex.extraction.french.patterns import QUOTED
from exportlex.extraction.wording.short_names import Grammar, phrase_start, sentence_start

# "Désigné par le ministre" appoints and names nothing, so that this verb counts only with "ci-après".
_NAMING = (
    r"(?:ci-après\s+)?dénommée?s?|ci-après\s*,?\s+(?:désignée?s?|appelée?s?|nommée?s?|dite?s?)|(?:désignée?s?|appelée?s?)\s+ci-après"
    r"|(?:appelée?s?|dite?s?)(?=\s+[\"“«])"
    r"|(?:est|sont)\s+(?:appelée?s?|dite?s?)(?!\s+(?:à|aux?|par|en|devant|comme|pour|d)\b)"
)
_AFTER = (
    r"(?:\s*,?\s+(?:ci-après|dans (?:le|la) présente? [\w-]+|"
    r"sous (?:le nom|l['’]appellation) d[e'’]|par l[ea]s? \w+))*\s*:?\s*"
)
_BARE = r"[^,.;:()\"“«]{2,90}?"
_ENDS = r"(?=\s*[,.;)]|\s+(?:est|sont|et|dans|placée?s?|pour|selon|ne|à)\b|$)"
_AGAIN = QUOTED.replace("quoted", "quoted2").replace("single", "single2")
_NAMED = re.compile(
    rf"(?:\s*,)?\s+\(?(?:{_NAMING})\b{_AFTER}(?:l[ea]s?\s+|l['’])?(?:{QUOTED}|(?P<bare>{_BARE}){_ENDS})\)?"
    rf"|\s*[(,]\s*ci-après\b\s*:?,?\s*(?:l[ea]s?\s+|l['’])?(?:{_AGAIN}|(?P<bare2>[^,()\"“«]{{2,90}}?)(?=\s*\)))\s*\)?",
    re.IGNORECASE,
)
_LINKING = re.compile(r"\s+(?:est|sont)$")  # "X est dénommé Y": the verb is no part of X
_LINKED = re.compile(r"^(?:est|sont)\s")
_ARTICLE = re.compile(r"^(?:l[ea]s?\s+|l['’])")
_TRIM = ' \u00a0,;:.«»“”"„'
_PLURAL = r"(?:l|d|c|s|m|t)es\s+|(?:plusieurs|leurs|ceux|celles|aux)\s+"
_MALE, _FEMALE = r"(?:le|un|ce|cet|tout|son|du|au|celui)\s+|l['’]", r"(?:la|une|cette|toute|sa|celle)\s+|l['’]"
_GRAMMAR = Grammar(
    determiners=rf"{_PLURAL}|{_MALE}|{_FEMALE}",
    contracted=frozenset(["du", "au", "aux"]),
    indefinite=frozenset(["un", "une"]),
    agreeing=(
        (r"(?:é|t|\b[Dd]it)s\b", r"(?:(?:l|d|c|s)es|plusieurs|leurs|ceux|aux)\s+"),
        (r"(?:ée|te)s\b", r"(?:(?:l|d|c|s)es|plusieurs|leurs|celles|aux)\s+"),
        (r"(?:ée|dite)\b", _FEMALE),
        (r"(?:é|dit)\b", _MALE),
        (r"\b(?:les|des)\s", _PLURAL),
        (r"\bla\s", _FEMALE),
        (r"\ble\s", _MALE),
    ),
    clause=(
        r"(?<!qui )(?<!dont )\b(?:est|sont|était|étaient|sera|seront|a|ont|aura|auront|doit|doivent|peut|peuvent|fait"
        r"|font"
        r"|comprend|comprennent|lorsque|quand|comme|si|que)\s|\b(?:lorsqu|qu)['’]"
    ),
)


def named(text: str) -> list[Found]:
    """A short name after the words that it stands for."""
    found = []
    for match in _NAMED.finditer(text):
        groups = match.groupdict()
        raw = next((groups[name] for name in ("quoted", "bare", "quoted2", "bare2") if groups[name]), "")
        term = _ARTICLE.sub("", raw.strip(_TRIM))
        subject = _LINKING.search(text, max(0, match.start() - 8), match.start())
        end = subject.start() if subject else match.start()
        words = match[0].strip(" ,")
        if subject or _LINKED.match(words):
            start = sentence_start(text, end)
        else:
            start = phrase_start(text, end, raw.strip(_TRIM), match[0][: match[0].find(raw)], _GRAMMAR)
        if end - start > 3 and len(term) > 2:
            found.append(Found(term, start, end, (), "", words, "fr-inline"))
    return found
