"""From the words after a number to its unit: "GHz", "m3 h-1", "J/kg K", "degrees per hour", "dBm/Hz"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from exportlex.extraction.parameters.shape import lowered
from exportlex.extraction.parameters.stated import Unit
from exportlex.extraction.parameters.units.atoms import ALIASES, ATOMS, OWN
from exportlex.extraction.parameters.units.made import unit_of

NO_SWAP: Mapping[str, str] = {}
_LETTER = r"(?![A-Za-zµ\u00c0-\u024f])"
# A plain digit raises lengths and seconds only ("cm3", "s2"); a minus shows by itself what it is ("h-1").
_EXPONENT = r"(?: ?⁻?[¹²³⁴]| ?-[1-4](?!\d)|\^-?[1-4]|(?<=m)[234]|(?<=ft)[23]|(?<=in)[23]|(?<=s)2)?(?![A-Za-z0-9])"
_GLUED = re.compile(r"[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|-?\d+")
_WORD = re.compile(r"w\d+$")
_LONGEST_BRACKET = 16  # "(m·K)", "(cm² s sr)"
_RATE = re.compile(r"/(?P<time>year|month|week|day|h|min|s)(?![A-Za-z])")  # "10⁻¹¹/month": nothing stands over it
_PAIRS = "N m, kN m, g mm, Pa s, mPa s, mm mrad, V A, W h, A h, m K, kg K, cm K, m °C, kg °C, Ω cm, Ω m"
_TOGETHER = frozenset(tuple(pair.split()) for pair in _PAIRS.split(", "))
_OVER_OTHERS = frozenset({"dB", "dBm", "dBc", "ppm", "%"})  # of the units of their own, those printed over others
# Never read as they are spelled, for that is a word ("in"), a code ("B") or our own name.
_NEVER_PRINTED = frozenset(
    {"", "ratio", "Mach", "bit/(s·Hz)", "n/cm²", "in", "rad(dose)", "g₀", "°", "B", "b", "C", "P"}
)


def _longest(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@dataclass(frozen=True)
class UnitWords:
    """How one language writes units in words: patterns of what stands for a symbol, and of "per"."""

    words: tuple[tuple[str, str], ...] = ()
    per: str = "per"
    squared: str = ""  # "square metres": words before a length
    cubed: str = ""
    root: str = "(?!)"  # "square root"
    per_glued: str = "(?!)"  # "per" where words stand without blanks

    @cached_property
    def _symbols(self) -> re.Pattern[str]:
        symbols = list(dict.fromkeys([*ATOMS, *OWN, *ALIASES]))
        symbols = [symbol for symbol in symbols if symbol not in _NEVER_PRINTED]
        words = "|".join(f"(?P<w{place}>{pattern})" for place, (pattern, _) in enumerate(self.words))
        powers = "".join(rf"(?P<{name}>(?i:{pattern}) ?)?" for name, pattern in
                         (("squared", self.squared), ("cubed", self.cubed)) if pattern)  # fmt: skip
        spelled = rf"{powers}(?i:{words}){_LETTER}" if words else "(?!)"
        symbol = rf"(?P<symbol>° ?[CF]|{_longest(symbols)}){_LETTER}(?<!°)(?!\.-)|(?P<degree>°)(?! ?[CF]{_LETTER})"
        return re.compile(rf"(?:{symbol}|{spelled})(?P<power>{_EXPONENT})")

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<over>(?: ?\([^()\d]{{1,20}}\)| rms)?(?: ?/ ?| (?:{self.per}) |{self.per_glued})"
            rf"(?P<root>√ ?|(?:{self.root}) ?)?\(?)|(?P<times> ?· ?| ?× ?(?=[a-zA-Zµ])"
            r"|(?<=[a-z])-(?=[a-z]))|(?P<blank> )"
        )

    @cached_property
    def _per_word(self) -> re.Pattern[str]:
        return re.compile(rf" (?:{self.per}) $")

    def read(self, text: str, place: int, swap: Mapping[str, str] = NO_SWAP) -> tuple[Unit, int] | None:
        """The unit that starts at ``place`` and the end of its words; ``swap``: what symbols stand for here."""
        factors, end = self._factors(text, place, swap)
        if not factors and (rate := _RATE.match(text, place)):
            return (unit, rate.end()) if (unit := unit_of(((rate["time"], -1.0),))) else None
        unit = unit_of(tuple(factors)) if factors else None
        return (unit, end) if unit else None

    def _factors(self, text: str, place: int, swap: Mapping[str, str]) -> tuple[list[tuple[str, float]], int]:
        factors: list[tuple[str, float]] = []
        over, end, at = False, place, place
        while atom := self._symbols.match(text, at):
            symbol, power = self._named(atom, swap)
            if factors and not self._goes_on(factors[-1][0], symbol, atom, text):
                break
            factors.append((symbol, -power if over else power))
            end = atom.end()
            link = self._between.match(text, end)
            if not link or (symbol in OWN and symbol not in _OVER_OTHERS):
                break
            over, at = over or bool(link["over"]), link.end()
            if link["root"] or link[0].endswith("("):
                inner, end = self._below(text, at, end, swap, bracket=link[0].endswith("("))
                factors += [(name, -raised * (0.5 if link["root"] else 1.0)) for name, raised in inner]
                break
        return factors, end

    def _below(
        self, text: str, at: int, end: int, swap: Mapping[str, str], bracket: bool
    ) -> tuple[list[tuple[str, float]], int]:
        """What stands under a root or in brackets below: "√Hz", "(m·K)"; nothing where the bracket holds no unit."""
        close = text.find(")", at, at + _LONGEST_BRACKET) if bracket else -1
        inner, reached = self._factors(text[:close] if bracket else text, at, swap)
        if bracket:
            return (inner, close + 1) if close == reached else ([], end)
        return (inner, reached) if inner else ([], end)

    def _goes_on(self, last: str, symbol: str, atom: re.Match[str], text: str) -> bool:
        """Whether a symbol after a blank is still part of the unit: "m³ h⁻¹", "N m"; "5 m A…" is not."""
        at = atom.start()
        if text[at - 1] != " " or text[at - 2] in "/·×" or self._per_word.search(text, max(0, at - 12), at):
            return True
        return atom["power"].strip(" ")[:1] in {"⁻", "-"} or (last, symbol) in _TOGETHER

    def _named(self, atom: re.Match[str], swap: Mapping[str, str]) -> tuple[str, float]:
        power = 1.0
        groups = atom.groupdict()
        if glued := _GLUED.search(atom["power"] or ""):
            power = float(lowered(glued[0]))
        if groups.get("squared"):
            power = 2.0
        if groups.get("cubed"):
            power = 3.0
        if printed := atom["symbol"] or atom["degree"]:
            symbol = printed.replace(" ", "")
        else:
            symbol = next(self.words[int(name[1:])][1] for name, words in groups.items() if words and _WORD.match(name))
        if symbol[-1] in "²³" and symbol not in OWN:
            symbol, power = symbol[:-1], float(lowered(symbol[-1]))
        return swap.get(symbol, ALIASES.get(symbol, symbol)), power
