"""Where a definition sends its reader: its words as typed citations, which an index then looks up.

"the same meaning as in subsection 7(3) of the Boat Act" names a law and numbers in it; "See “Knowledge”" names
another term; 同条第二号 counts from the article cited last. A definition that is no mere reference is read for
citations too, but only where it says that its meaning rests on them ("a boat within the meaning of section 4").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from exportlex.extraction.citations.cited import BEFORE, Unit, cited_in, compiled, full, named, search
from exportlex.extraction.citations.languages import Citing, citing_of
from exportlex.extraction.citations.pinpoints import PREVIOUS, numbers_of
from exportlex.model import Citation, DefinitionKind

_LOOK_BACK = 500  # characters before a definition in which "the same Act" and 同条 may have been named
_LEAN = 40  # characters between "within the meaning" and its citation: "assigned to that expression by"
_LEANING = 25  # characters of such words themselves: "for the purposes of" has 19
_MOST = 8  # citations of one definition: a table of 80 is a list of laws and not a meaning
_NAME = 200  # characters in which a law named after "within the meaning of" ends: the longest such name held has 108
_STOP = re.compile(r"[.;:。；\n)\d]")  # between "within the meaning" and its citation: another sentence or citation


def citations(before: str, text: str, kind: DefinitionKind, language: str) -> tuple[Citation, ...]:
    """The citations of a definition ``text``; ``before`` is what stands before it in its provision."""
    citing = citing_of(language)
    by_reference = kind is DefinitionKind.SEE_REFERENCE
    if not by_reference and not search(citing.leans, text) and not search(citing.leans_after, text):
        return ()
    before = before[-_LOOK_BACK:]
    found = list(islice(_provisions(before, text, citing, by_reference=by_reference), _MOST))
    if not found:
        found = _terms(text, citing) if by_reference else []
    if not found:
        found = list(islice(_laws(text, citing, by_reference=by_reference), _MOST))
    if not found and by_reference:
        found = _quoted(text, citing)
    return tuple(dict.fromkeys(found))


def _provisions(before: str, text: str, citing: Citing, *, by_reference: bool) -> Iterator[Citation]:
    whole, first = f"{before}\n{text}", len(before) + 1
    for cited in cited_in(whole, citing):
        if cited.start < first or not cited.units:
            continue
        if by_reference or _leans(whole, first, cited.start, cited.end, citing):
            around = full(citing.around, cited.law)
            yield Citation(
                words=whole[cited.start : cited.end].strip(),
                law="" if around else cited.law,
                numbers=tuple(number for unit in cited.units for number in _numbers(unit)),
                base="article" if around else _base(cited.units),
                term=_term(
                    whole[max(first, cited.start - BEFORE) : cited.start],
                    whole[cited.end : cited.end + BEFORE],
                    citing,
                ),
            )


def _numbers(unit: Unit) -> tuple[str, ...]:
    return (PREVIOUS,) if unit.level == "previous" else numbers_of(unit.words)


def _base(units: tuple[Unit, ...]) -> str:
    """What the numbers count from, where they name no article."""
    if any(unit.level in {"schedule", "article", "code"} for unit in units):
        return ""
    return "nearest" if units[0].level == "item" else "article"


def _leans(text: str, first: int, start: int, end: int, citing: Citing) -> bool:
    """Whether a definition says of a citation that its meaning rests on it."""
    if citing.leans_after and compiled(citing.leans_after, re.IGNORECASE).match(text, end):
        return True
    if not citing.leans:
        return False
    nearby = max(first, start - _LEAN - _LEANING)
    found = compiled(citing.leans, re.IGNORECASE).finditer(text, nearby, min(len(text), start + _LEANING))
    return any(match.end() <= start and not _STOP.search(text[match.end() : start]) for match in found)


def _laws(text: str, citing: Citing, *, by_reference: bool) -> Iterator[Citation]:
    """Laws that are named without a provision of theirs."""
    leaning = () if by_reference or not citing.leans else compiled(citing.leans, re.IGNORECASE).finditer(text)
    for place in [text] if by_reference else (text[match.end() : match.end() + _NAME] for match in leaning):
        match = search(citing.alone, place)
        law = named(match)
        if not match or full(citing.here, law):
            continue
        if by_reference or (not _STOP.search(place[: match.start()]) and search(citing.law_words, law)):
            yield Citation(words=law, law=law, term=_term(place[: match.start()] + " in ", "", citing))


def _terms(text: str, citing: Citing) -> list[Citation]:
    """The terms that "See …" names."""
    bare = re.fullmatch(citing.bare, text.strip(), re.IGNORECASE) if citing.bare else None
    opens = bare or (citing.bare and re.match(citing.bare, text.strip(), re.IGNORECASE))
    if not opens:
        return []
    return _quoted(text, citing) or [Citation(words=named(opens), term=named(opens))]


def _quoted(text: str, citing: Citing) -> list[Citation]:
    if not citing.quoted:
        return []
    found = compiled(citing.quoted).finditer(text)
    return [Citation(words=match[0], term=match["term"].strip(" .,;")) for match in found]


def _term(before: str, after: str, citing: Citing) -> str:
    found = search(citing.term_before, before)
    if not found and citing.term_after:
        found = compiled(citing.term_after, re.IGNORECASE).match(after)
    return named(found)
