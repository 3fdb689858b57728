"""French sentences that define: "« X » désigne …", "on entend par X …", "constitue une X toute …"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from exportlex.extraction.found import Context, Found
from exportlex.extraction.french import patterns as phrases
from exportlex.extraction.wording.extent import meaning_end
from exportlex.markup.statutes.style import introduces
from exportlex.model import Provision

_SENTENCE = re.compile(r"[.;]\s+(?=[A-ZÀ-Ý«“\"])")
_QUOTED_TERM = re.compile(rf"{phrases.QUOTED}\s*[,:]?\s*")
_TRIM = ' \u00a0,;:.«»‹›“”"„'
_LEAD = 160  # characters before a term that may limit where it counts
_OTHER_NAME = re.compile(r"^(?P<term>.+?),\s+(?:ou|aussi appelée?s?)\s+(?P<other>.+?),?$")


def stated(context: Context, provision: Provision, *, whole: bool) -> list[Found]:
    """Every definition that a sentence of the provision's own text states.

    ``whole``: the unit stands in a list of definitions, and all of it belongs to the last meaning.
    """
    text = provision.text
    found = [*_meant(text), *_quoted(text), *_worded(text), *_constituted(text), *_unquoted(text)]
    return _apart(context, provision, _first(found), whole=whole) + _before(text)


def past(text: str, position: int) -> int:
    """Past what parts a term from its meaning."""
    while position < len(text) and text[position] in " \u00a0:,":
        position += 1
    return position


def _meant(text: str) -> list[Found]:
    """ "On entend par X …", "par X, on entend …"; where it only opens a list, the items below are the definitions."""
    found = []
    for opening in phrases.MEANT.finditer(text):
        at = opening.end()
        match = _QUOTED_TERM.match(text, at) or phrases.BARE_TERM.match(text, at)
        if match:
            found.append(_found(text, match, opening.start(), match.end(), "on entend par", "fr-entend"))
    for match in phrases.MEANT_BY.finditer(text):
        found.append(_found(text, match, match.start(), match.end(), "on entend par", "fr-entend"))
    return found


def _found(text: str, match: re.Match[str], at: int, start: int, connector: str, tradition: str) -> Found:
    groups = match.groupdict()
    term = (groups.get("quoted") or groups.get("term") or "").strip(_TRIM)
    return Found(term, start, None, (), text[max(0, at - _LEAD) : at], connector, tradition)


def _quoted(text: str) -> list[Found]:
    """ "« X » désigne …"; several terms with one verb share the meaning."""
    found: list[Found] = []
    position = 0
    while match := phrases.OPENING.search(text, position):
        terms, end = [match["quoted"]], match.end()
        while following := phrases.CHAIN.match(text, end):
            terms.append(following["quoted"])
            end = following.end()
        position = end
        if verb := phrases.VERB.match(text, end):
            lead = text[max(0, match.start() - _LEAD) : match.start()]
            found += [
                Found(term.strip(_TRIM), past(text, verb.end()), None, (), lead, verb["verb"], "fr-verb")
                for term in terms
                if term.strip(_TRIM)
            ]
    return found


def _worded(text: str) -> list[Found]:
    """ "Le terme : X désigne …", the quotation marks lost."""
    return [
        _found(text, match, match.start(), past(text, match.end()), match["verb"], "fr-verb")
        for match in phrases.WORDED.finditer(text)
    ]


def _constituted(text: str) -> list[Found]:
    """ "Au sens du présent chapitre, constitue X toute …"; "Sont considérés comme X : …"."""
    return [
        Found(match["term"].strip(_TRIM), match.end(), None, (), _limits(match), match["verb"], "fr-sens")
        for pattern in (phrases.CONSTITUTES, phrases.COUNTS_AS, phrases.DESIGNATED, phrases.LIMITED_IS)
        for match in pattern.finditer(text)
    ]


def _limits(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return (groups.get("lead") or groups.get("aside") or "").strip(" ,")


def _unquoted(text: str) -> list[Found]:
    """ "Dans la présente loi, X s'entend de …"; "X et Y s'entendent au sens de …"."""
    found: list[Found] = []
    for match in phrases.STATED.finditer(text):
        found += _shared(match, match["lead"] or "")
        stop = _SENTENCE.search(text, match.end())
        last = match.end()
        while following := phrases.STATED_NEXT.search(text, last, stop.start() if stop else len(text)):
            found[-1] = replace(found[-1], end=following.start())
            found += _shared(following, match["lead"] or "")
            last = following.end()
    return found


def _shared(match: re.Match[str], lead: str) -> list[Found]:
    """One definition per term: a plural verb has several of them, "X, ou Y," is one with two names."""
    term = match["term"].strip(_TRIM)
    others: tuple[str, ...] = ()
    terms = [term]
    if match["verb"].endswith("ent"):
        terms = [part.strip(_TRIM) for part in re.split(r",\s*|\s+et\s+", term)]
    elif other := _OTHER_NAME.match(match["term"]):
        terms, others = [other["term"].strip(_TRIM)], (other["other"].strip(_TRIM),)
    elif "," in term:
        return []
    connector = match["verb"] + (match.groupdict().get("more") or "")
    return [Found(name, match.end(), None, others, lead, connector, "fr-sens") for name in terms if name]


def _before(text: str) -> list[Found]:
    """ "Toute ruse … est une fraude au sens du présent livre."."""
    return [
        Found(match["term"].strip(_TRIM), match.start("meaning"), match.end("meaning"), (), "", "est", "fr-sens")
        for match in phrases.IN_THE_SENSE.finditer(text)
    ]


def _first(found: list[Found]) -> list[Found]:
    """Of what two patterns found of one term the first."""
    kept: dict[str, Found] = {}
    for item in found:
        kept.setdefault(item.term.casefold(), item)
    return sorted(kept.values(), key=lambda item: item.start)


def _apart(context: Context, provision: Provision, found: list[Found], *, whole: bool) -> list[Found]:
    """Each definition ends where the sentence of the next one begins; the last runs on into the sub-units."""
    text = provision.text
    following = dict(pairwise(sorted({item.start for item in found})))
    sentences = [0, *(match.end() for match in _SENTENCE.finditer(text))]
    closed = []
    for item in found:
        end = item.end
        if end is None and item.start in following:
            end = max(at for at in sentences if at < following[item.start])
        # Where both stand in one sentence the second is part of what the first says.
        if end is None or end <= item.start:
            if whole:  # the units below belong to the meaning only where the words lead over to them
                end = None if introduces(text) else len(text)
            else:
                end = meaning_end(context, provision, item.start, phrases.GOES_ON)
        elif not whole and item.end is None:
            end = min(end, meaning_end(context, provision, item.start, phrases.GOES_ON) or end)
        closed.append(replace(item, end=end if end is None or end > len(text) else len(text[:end].rstrip())))
    return closed
