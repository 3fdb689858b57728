"""The unit that symbols with their powers make, and one way to print it."""

from __future__ import annotations

import re
from functools import lru_cache

from exportlex.extraction.parameters.stated import Unit
from exportlex.extraction.parameters.units.atoms import ATOMS, OWN
from exportlex.extraction.parameters.units.dimensions import physical

Factors = tuple[tuple[str, float], ...]
_TORQUE = re.compile("[mkM]?N·?m")  # as an energy it would be printed in joules
_UPPER = {1.0: "", 2.0: "²", 3.0: "³", 4.0: "⁴"}
_PRINTED = {"rad(dose)": "rad", "g₀": "g", "mg₀": "mg", "µg₀": "µg"}  # the dimension tells them apart


@lru_cache(maxsize=4096)
def unit_of(named: Factors) -> Unit | None:
    """The unit of symbols in a row; None where they are none."""
    powers: dict[str, float] = {}
    for symbol, power in named:
        powers[symbol] = powers.get(symbol, 0.0) + power
    factors = tuple((symbol, power) for symbol, power in powers.items() if power)
    if not factors:
        return None
    first, rest = factors[0][0], factors[1:]
    if first in OWN:
        return OWN.get(first + "".join(f"/{symbol}" for symbol, _ in rest)) or _over(OWN[first], rest)
    if any(symbol not in ATOMS for symbol, _ in factors):
        return None
    printed = symbol_of(factors)
    parts = tuple((*ATOMS[symbol], power) for symbol, power in factors)
    return OWN.get(printed) or physical(printed, parts, bool(_TORQUE.fullmatch(printed)))


def _over(own: Unit, factors: Factors) -> Unit | None:
    """Per cent per day, ppm per degree, dB per kilometre: comparable as they stand."""
    if any(symbol not in ATOMS for symbol, _ in factors):
        return None
    below = physical("", tuple((*ATOMS[symbol], power) for symbol, power in factors), torque=False)
    printed = own.symbol + symbol_of((("", 1.0), *factors))
    return Unit(printed, f"{own.dimension} · {below.dimension}", own.factor * below.factor)


def symbol_of(factors: Factors) -> str:
    """One way to print a unit: "m³/h", "W/(m·K)"."""
    above = "·".join(_raised(symbol, power) for symbol, power in factors if power > 0 and symbol)
    below = [_raised(symbol, -power) for symbol, power in factors if power < 0]
    if not below:
        return above
    alone = "1" if not above and factors[0][0] else ""
    return f"{above or alone}/{below[0] if len(below) == 1 else '(' + '·'.join(below) + ')'}"


def _raised(symbol: str, power: float) -> str:
    printed = _PRINTED.get(symbol, symbol)
    return f"√{printed}" if power == 0.5 else printed + _UPPER.get(power, f"^{power:g}")
