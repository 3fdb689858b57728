"""The event from which a retention period runs, as a span of the text."""

from __future__ import annotations

import re
from functools import cache

from exportlex.extraction.quantities.grammar import compiled
from exportlex.extraction.quantities.languages import grammar_of
from exportlex.extraction.quantities.stated import Figure

_LONGEST = 320  # characters of an event, and of what is looked through before the period for one
_END = re.compile(r"[;。；؛，\n]|\.(?=\s|$)|,")
_TRIMMED = " \t\u00a0,:;。，、"


@cache
def _patterns(language: str) -> tuple[re.Pattern[str] | None, ...]:
    grammar = grammar_of(language)
    after = "|".join(grammar.after.values()) or "(?!)"
    led = rf"(?:[\s,]{{0,2}}(?:{after})(?!\w))?(?:{grammar.since})" if grammar.since else ""
    relative = rf"\s*(?:{grammar.relative or '(?!)'})"
    return compiled(led), compiled(grammar.since_before), compiled(relative), compiled(grammar.until)


def since(text: str, figure: Figure, clause: tuple[int, int], language: str) -> tuple[int, int] | None:
    """The span of the event that follows a period ("from the end of the year in which …"), or leads in to it."""
    after, before, relative, until = _patterns(language)
    if after and relative and (lead := after.match(text, figure.end)):
        return _event(text, lead.end(), clause[1], relative, until)
    if before:
        found = list(before.finditer(text, max(clause[0], figure.start - _LONGEST), figure.start))
        if found and (span := found[-1].span(found[-1].lastindex or 1))[1] > span[0]:
            return span
    return None


def _event(
    text: str, start: int, last: int, relative: re.Pattern[str], until: re.Pattern[str] | None
) -> tuple[int, int] | None:
    end = min(last, start + _LONGEST)
    for stop in _END.finditer(text, start, end):
        if stop[0] == "," and relative.match(text, stop.end()):
            continue
        end = stop.start()
        break
    words = text[start:end]
    if until and (on := until.search(words)):
        words = words[: on.start()]
    kept = words.rstrip(_TRIMMED)
    begin = start + len(kept) - len(kept.lstrip(_TRIMMED))
    return (begin, start + len(kept)) if kept.strip(_TRIMMED) else None
