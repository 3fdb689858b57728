"""What a number measures: the noun phrase before its direction, else what follows, else what the lead says."""

from __future__ import annotations

import re

from exportlex.extraction.parameters.grammar import Grammar

_REACH = 110  # characters in which the phrase stands
_WORDS = 6  # the longest of those seen has five: "3 dB resolution bandwidth", "peak saturated power output"
_TAIL = 20  # characters that may follow "any of the following": "einen der folgenden Werte"
_ASIDE = 4  # "fully loaded" and the like have fewer words
_CLAUSE = re.compile(r"[;:.](?: |$)|[()\[\]]|, ")
_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]*[)\]]")
_TOKEN = re.compile(r"(?=\S*\w)[^\s\"'.,;:!?]+(?:['][^\s\"'.,;:]+)?")
_AFTER_STOP = re.compile(r"[;:.,()\[\]](?: |$)|[()\[\]]")
_UNSPACED_BEFORE = re.compile(
    r"(?P<noun>[^\sぁ-ん、。（）「」・0-9]{2,20})(?:の(?:値|最大値|合計))?(?:が|は|を|の|で|に|につき)?\s*$"
)
_UNSPACED_AFTER = re.compile(r"(?:の)?(?P<noun>[^\sぁ-ん、。（）「」0-9]{2,16})")
_DIGIT = re.compile(r"^[^a-zµ]*\d[^a-z]*$", re.IGNORECASE)


def phrase_before(text: str, start: int, floor: int, grammar: Grammar) -> str:
    """The noun phrase that ends before ``start``, without articles, quotes and brackets; "" where none does."""
    first = max(floor, start - _REACH)
    if first > floor:  # not in the middle of a word
        first += len(text[first:start].split(" ", maxsplit=1)[0])
    window = _blank_brackets(text[first:start])
    if not grammar.spaced:
        found = _UNSPACED_BEFORE.search(window)
        return found["noun"] if found else ""
    splits = [0, *(match.end() for match in _CLAUSE.finditer(window))]
    parts = [window[at:to] for at, to in zip(splits, [*splits[1:], len(window)], strict=True)]
    tokens = _TOKEN.findall(parts[-1])
    conditioned = _cut_trailing(tokens, grammar)
    if not tokens and len(parts) > 1 and parts[-2].endswith(", "):
        # An aside between commas ("maximum design speed, fully loaded, of 5 knots"), or a comma before the direction.
        tokens = _TOKEN.findall(parts[-2])
        aside = len(parts) > 2 and len(tokens) < _ASIDE and all(_noun(token, grammar) for token in tokens)
        tokens = _TOKEN.findall(parts[-3]) if aside else tokens
        if floor and not any(_ends(token, grammar) for token in tokens):
            return ""
        conditioned = _cut_trailing(tokens, grammar)
    return "" if conditioned or not tokens else _phrase(tokens, grammar)


def _cut_trailing(tokens: list[str], grammar: Grammar) -> bool:
    """Cut what stands between the phrase and its direction; whether it makes the number a condition."""
    while tokens and tokens[-1].lower() in grammar.trailing:
        tokens.pop()
    if (
        len(tokens) > 2
        and tokens[-1].lower() in grammar.generic
        and _ends(tokens[-2], grammar)
        and (any(_noun(token, grammar) for token in tokens[:-2]) and tokens[-3].lower() in grammar.inside)
    ):
        tokens.pop()
        while tokens and _ends(tokens[-1], grammar):
            tokens.pop()
    return bool(tokens) and tokens[-1].lower() in grammar.conditions


def _noun(token: str, grammar: Grammar) -> bool:
    return not _ends(token, grammar) and token.lower() not in grammar.verbs


def _phrase(tokens: list[str], grammar: Grammar) -> str:
    kept: list[str] = []
    place = len(tokens) - 1
    while place >= 0 and len(kept) < _WORDS:
        word = tokens[place].lower()
        inner = kept and word in grammar.inner and place and not _ends(tokens[place - 1], grammar)
        if inner:
            kept.append(tokens[place])
        elif word in grammar.definite and kept and place > 1 and tokens[place - 1].lower() in grammar.inner:
            pass
        elif _ends(tokens[place], grammar):
            if kept and place and tokens[place - 1].lower() in grammar.articles and word.endswith(grammar.participles):
                kept.append(tokens[place])
            break
        else:
            kept.append(tokens[place])
        place -= 1
    while kept and (kept[-1].lower() in grammar.inner or _DIGIT.match(kept[-1])) and len(kept) > 1:
        if kept[-2] == "dB":
            break
        kept.pop()
    if kept and kept[0].lower() in grammar.verbs:
        return ""
    phrase = " ".join(reversed(kept))
    return "" if len(kept) == 1 and _DIGIT.match(phrase) else phrase


def _ends(token: str, grammar: Grammar) -> bool:
    word = token.lower()
    if "'" in word and word.split("'")[0] + "'" in grammar.stops:
        return True
    return word in grammar.stops or word in grammar.articles or (word in grammar.inner)


def phrase_after(text: str, end: int, grammar: Grammar) -> str:
    """The noun phrase that follows: "10 or more axes", "25 mm in diameter", "more than 5 % of nickel"."""
    window = _blank_brackets(text[end : end + _REACH // 2])
    if not grammar.spaced:
        found = _UNSPACED_AFTER.match(window)
        return found["noun"] if found else ""
    if aside := grammar.pattern("aside", "(?: {})+").match(window):
        window = window[aside.end() :]
    tokens = _TOKEN.findall(_AFTER_STOP.split(window)[0])
    while tokens and (tokens[0].lower() in grammar.inner or tokens[0].lower() in grammar.articles):
        tokens.pop(0)
    kept: list[str] = []
    for token in tokens[:_WORDS]:
        if token.lower() in grammar.stops or token.lower() in grammar.articles or token.lower() in grammar.inner:
            break
        if _DIGIT.match(token) or token.lower() in grammar.conditions:
            break
        kept.append(token)
    return " ".join(kept)


def size_after(text: str, end: int, grammar: Grammar) -> str:
    """Which size a length is, where the words after it say so: "300 mm in diameter", "5 mm thick"."""
    found = grammar.pattern("by_size", "[ ,-]*{}").match(text, end)
    return (found["size"] or found["adjective"]) if found else ""


def lead_words(lead: str, grammar: Grammar) -> str:
    """The end of a lead as if its items went on from it: "less (better) than any of the following:"."""
    words = lead.rstrip(" :")
    tail = list(grammar.pattern("any_of").finditer(words, max(0, len(words) - _REACH)))
    if tail and len(words) - tail[-1].end() < _TAIL and grammar.before_words.search(words[: tail[-1].start()]):
        return words[: tail[-1].start()]
    return words


def phrase_of_lead(lead: str, grammar: Grammar) -> str:
    """What a lead measures: "hum, in dBc/Hz, given by any of the following:"; "a power of:"."""
    words = lead.rstrip(" :")
    if ended := grammar.pattern("leads", r"{}$").search(words):
        words = words[: ended.start()].rstrip(" ,")
        words = re.sub(r", in [^ ,]{1,12}$", "", words)
        return phrase_before(words, len(words), 0, grammar)
    before = grammar.before_words.search(words)
    if before or (words.split()[-1:] and words.split()[-1].lower() in grammar.trailing):
        at = before.start() if before else len(words)
        return phrase_before(words, at, 0, grammar)
    return ""


def _blank_brackets(text: str) -> str:
    cut, last = _BRACKETS.sub("", text), text
    while cut != last:
        cut, last = _BRACKETS.sub("", cut), cut
    return cut.replace("--", "-").replace("'-", "-")
