"""Numbers with their units, before anything is known of directions: those that are quantities, once each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from exportlex.extraction.parameters.grammar import Grammar
from exportlex.extraction.parameters.numbers import Number, decimal_mark, numbers
from exportlex.extraction.parameters.shares import share_at
from exportlex.extraction.parameters.stated import Figure, Unit
from exportlex.extraction.parameters.units.atoms import OWN

_FAR = 60  # characters around a number in which "acceleration" or "dose" tells what its "g" or "rad" is
_AGAIN = r"to|and|or|bis|und|oder|a|e|o|da|au|et|ou|y|about|approximately|i\.e|equivalent to|entspricht|circa|ca"
_RESTATED = re.compile(rf"[\s,.;/~≈±+–—-]*(?:(?:{_AGAIN})\b[\s,.;/~≈±+–—-]*)*")
_PER = re.compile(r" ?/ ?| (?:per|pro|je|por|par|ogni) ", re.IGNORECASE)
_LETTERS = 2  # "300-mm": a hyphen joins a number only to a symbol that no name of a substance ends in
_GLUED = re.compile("[.]?[A-Za-zµ]")  # "7fold", "2fmin", "2.D"
_GRAVITY = {"g": "g₀", "mg": "mg₀", "µg": "µg₀"}
_EITHER = re.compile(r"[ -]?(?:[mµ]?g|rads?)(?![a-z])", re.IGNORECASE)  # units that stand for two things each
_DENSITY = re.compile(r" ?[mµ]?g(?: ?[/·] ?(?!√|h)| [a-z]{1,2}[⁻-])")


@dataclass(frozen=True, slots=True)
class Scanned:
    """Figures of a text from which the brackets that say one again are cut; ``back`` leads to places of the whole."""

    figures: list[Figure]
    text: str
    cuts: tuple[tuple[int, int], ...] = ()  # place in the text that is left, length cut there

    def back(self, place: int, end: bool = False) -> int:
        """The place in the whole text; an end stays before what is cut right behind it."""
        return place + sum(length for at, length in self.cuts if at < place or (at == place and not end))


def figures(text: str, grammar: Grammar, decimal: str) -> Scanned:
    """Every figure of a shaped text, without what says one again: "5 W (37 dBm)"."""
    mark = decimal or decimal_mark(text, grammar.decimal)
    told = sorted([*numbers(text, mark), *_in_words(text, grammar)], key=lambda number: number.start)
    found = [_figure(text, number, grammar, mark) for number in told]
    kept = _joined_per(text, [figure for figure in found if _is_quantity(text, figure, grammar)])
    scanned = _once(text, _shared(text, kept, grammar))
    return replace(scanned, figures=_shared(scanned.text, scanned.figures, grammar))


def _in_words(text: str, grammar: Grammar) -> list[Number]:
    """Numerals in words: "three or more axes", "less than one second"."""
    return [
        Number(grammar.numerals[match[0].lower()], match.start(), match.end(), worded=True)
        for match in grammar.any_numeral.finditer(text)
    ]


def _is_quantity(text: str, figure: Figure, grammar: Grammar) -> bool:
    """Not the number of a reference ("paragraph 2"), nor a part of a name ("3 dB bandwidth")."""
    if grammar.pattern("refers", r"(?<!\w){} ?$").search(text, max(0, figure.start - 24), figure.start):
        return False
    if figure.unit is None and grammar.pattern("refers_after", " {}").match(text, figure.end):
        return False
    if text[figure.end : figure.end + 2].lstrip().startswith("*"):  # a formula
        return False
    if figure.unit is None and (_GLUED.match(text, figure.end) or (figure.worded and figure.value == 1)):
        return False
    if figure.unit is OWN["dB"] and grammar.pattern("named_before", "{}$").search(text, 0, figure.start):
        return False
    return not (figure.unit is OWN["dB"] and grammar.pattern("named", "[ -]{}").match(text, figure.end))


def _figure(text: str, number: Number, grammar: Grammar, mark: str) -> Figure:
    if scale := grammar.scale.match(text, number.end):
        by = grammar.scales[scale[0].strip().lower()]
        number = replace(number, value=number.value * by, end=scale.end())
    if share := share_at(text, number, mark):
        return share
    swap = _swap(text, number, grammar) if _EITHER.match(text, number.end) else {}
    hyphen = text[number.end : number.end + 1] == "-"
    for gap in (1, 0) if hyphen or text[number.end : number.end + 1] == " " else (0,):
        if (read := grammar.units.read(text, number.end + gap, swap)) and not (
            hyphen and len(read[0].symbol) < _LETTERS
        ):
            return Figure(number.value, read[0], number.start, read[1], number.spread, number.worded)
    return Figure(number.value, None, number.start, number.end, number.spread, number.worded)


def _swap(text: str, number: Number, grammar: Grammar) -> dict[str, str]:
    """What "g" and "rad" stand for by the words around them: gravity, and the dose."""
    if _DENSITY.match(text, number.end):
        return {}
    around = text[max(0, number.start - _FAR) : number.end + _FAR]
    swap = _GRAVITY if grammar.pattern("acceleration").search(around) else {}
    return {**swap, **({"rad": "rad(dose)"} if grammar.pattern("dose").search(around) else {})}


def _joined_per(text: str, found: list[Figure]) -> list[Figure]:
    """With "3 µm per 5 mm" as one figure, whose unit is "µm/5 mm"."""
    kept: list[Figure] = []
    for figure in found:
        last = kept[-1] if kept else None
        if last and last.unit and figure.unit and figure.value and _PER.fullmatch(text, last.end, figure.start):
            factor = last.unit.factor / (figure.unit.factor * figure.value)
            symbol = f"{last.unit.symbol}/{figure.value:g} {figure.unit.symbol}"
            unit = Unit(symbol, f"{last.unit.dimension} per {figure.unit.dimension}", factor)
            kept[-1] = replace(last, unit=unit, end=figure.end)
        else:
            kept.append(figure)
    return kept


def _once(text: str, found: list[Figure]) -> Scanned:
    """Without the brackets that say the figure before them again in another unit."""
    kept: list[Figure] = []
    cuts: list[tuple[int, int]] = []
    left, read, last = "", 0, None
    for place, figure in enumerate(found):
        if figure.start < read:
            continue
        if last and (close := _restated(text, last, found[place:])):
            left += text[read : last.end]
            cuts.append((len(left), close - last.end))
            read = close
            continue
        last, gone = figure, sum(length for _, length in cuts)
        kept.append(replace(figure, start=figure.start - gone, end=figure.end - gone))
    return Scanned(kept, left + text[read:], tuple(cuts))


def _restated(text: str, last: Figure, following: list[Figure]) -> int:
    """The end of a bracket right after a figure that holds nothing but such figures, 0 where there is none."""
    opened = re.compile(r" ?[(\[]").match(text, last.end)
    close = min((at for at in (text.find(sign, last.end) for sign in ")]") if at > 0), default=0)
    if not opened or not close or not last.unit:
        return 0
    inside = [figure for figure in following if figure.end <= close]
    at = opened.end()
    for figure in inside:
        if not figure.unit or not alike(last.unit, figure.unit) or not _RESTATED.fullmatch(text, at, figure.start):
            return 0
        at = figure.end
    rest = text[at:close].strip(" .")
    return close + 1 if inside and len(rest) < 22 and not re.search(r"\d", rest) else 0


_SAME = ({"decibel-milliwatt", "[mass] * [length] ** 2 / [time] ** 3"}, {"angle", "[angle]"})


def alike(one: Unit, other: Unit) -> bool:
    """Whether two units can say the same: those of one dimension, and watts and dBm."""
    return one.dimension == other.dimension or any({one.dimension, other.dimension} <= pair for pair in _SAME)


def _shared(text: str, found: list[Figure], grammar: Grammar) -> list[Figure]:
    """Numbers with the unit of the next one: "between 75 and 650 mm", "5, 10 or 20 W"."""
    shares = grammar.pattern("shares")
    for place in reversed(range(len(found) - 1)):
        one, other = found[place], found[place + 1]
        joiner = text[one.end : other.start].strip()
        joined = shares.fullmatch(text, one.end, other.start) if joiner else other.spread
        if one.unit is None and other.unit and joined:
            found[place] = replace(one, unit=other.unit)
    return found
