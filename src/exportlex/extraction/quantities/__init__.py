"""Numbers with unit, direction, their words, and what they measure: years, days, shares, money, multiples.

Each language states its numerals, units and telling words in ``languages/<code>.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from exportlex.extraction.quantities.currencies import currency
from exportlex.extraction.quantities.directions import WITHIN, directed
from exportlex.extraction.quantities.events import since
from exportlex.extraction.quantities.languages import grammar_of
from exportlex.extraction.quantities.languages import languages as languages
from exportlex.extraction.quantities.measures import Cues, measure
from exportlex.extraction.quantities.stated import Figure, Measure, Quantity

__all__ = ["Measure", "Quantity", "languages", "quantities"]


_MONTHS = 12
_AND = re.compile(r",?\s?(?:(?:and|und|et|en|e|y|og|och|a|та|і)\s|و\s?)?", re.IGNORECASE)


def quantities(text: str, language: str, jurisdiction: str = "", lead: str = "") -> list[Quantity]:
    """Every quantity that a text states, in order.

    ``jurisdiction`` (a code: "ca") tells whose dollars are meant; ``lead`` are words that introduce the text, which
    may say what its numbers measure ("is liable to a fine of").
    """
    grammar = grammar_of(language)
    figures = _added(text, _apart(grammar.scan(text)))
    if not figures:
        return []
    led = f"{lead.rstrip()}\n" if lead.strip() else ""
    cues = Cues(led + text, language)
    made: list[Quantity] = []
    moved = [_moved(figure, len(led)) for figure in figures]
    for figure, placed, direction in zip(figures, moved, directed(led + text, moved, language), strict=True):
        what = measure(placed, direction, cues)
        event = since(led + text, placed, cues.clause(placed), language) if what is Measure.RETENTION else None
        unit = currency(figure.unit, jurisdiction, dict(grammar.home))
        words = text[figure.start : figure.end]
        made.append(
            Quantity(figure.value, unit, _lasting(direction, what), figure.start, figure.end, words, str(what),
                     _back(event, len(led)))
        )  # fmt: skip
    return made


def _apart(found: Iterable[Figure]) -> list[Figure]:
    """In order, without what overlaps an earlier or longer one."""
    kept: list[Figure] = []
    for figure in sorted(found, key=lambda figure: (figure.start, -figure.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _lasting(direction: str, what: Measure) -> str:
    """What lasts is not done within: of such periods the word means "during"."""
    return "" if direction == WITHIN and what in {Measure.RETENTION, Measure.VALIDITY} else direction


def _added(text: str, figures: Iterable[Figure]) -> list[Figure]:
    """A year and six months are eighteen months; six years and one day, as good as six years."""
    kept: list[Figure] = []
    for figure in figures:
        last = kept[-1] if kept else None
        if last and last.unit == "years" and _AND.fullmatch(text, last.end, figure.start):
            if figure.unit == "months" and figure.value < _MONTHS:
                kept[-1] = Figure(last.value * _MONTHS + figure.value, "months", last.start, figure.end)
                continue
            if figure.unit == "days" and figure.value == 1:
                kept[-1] = Figure(last.value, "years", last.start, figure.end)
                continue
        kept.append(figure)
    return kept


def _moved(figure: Figure, by: int) -> Figure:
    return Figure(figure.value, figure.unit, figure.start + by, figure.end + by, figure.direction)


def _back(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    """A span of the led text as one of the text; None where it lies in the lead."""
    return (span[0] - by, span[1] - by) if span and span[0] >= by else None
