"""What is found: bounds and parameters, and the unit that a number stands in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is normalised: ``factor`` and ``offset`` bring a value to the base unit of its dimension."""

    symbol: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0

    def base(self, value: float) -> float:
        """The value in the base unit: kelvin for degrees Celsius, hertz for GHz."""
        return value * self.factor + self.offset


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its unit, None where the number stands alone, at ``[start:end)`` of the text."""

    value: float
    unit: Unit | None
    start: int
    end: int
    spread: bool = False
    worded: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of an interval."""

    value: float  # in the unit as printed
    included: bool  # "equal to or greater than", "or more", "at least", 以上: True; "exceeding", "greater than": False


@dataclass(frozen=True, slots=True)
class Parameter:
    """An interval that the words of an entry state; never without a bound.

    A value that is named without any direction ("at 293 K") has ``low == high``, both included; a tolerance ("±5 %")
    reaches from minus to plus. ``base`` are both ends in the base unit of the dimension; None where there is no end.
    """

    measures: str  # the words that say what is measured: "output power"; "" where neither text nor lead says
    low: Bound | None
    high: Bound | None
    unit: str  # normalised symbol: "GHz", "µm", "dBm/Hz", "%", "axes"; "" for a pure number
    dimension: str  # what can be compared: see ``units.dimensions``
    base: tuple[float | None, float | None]
    start: int
    end: int
    words: str  # text[start:end]
    joined: str  # how it is tied to the parameter before it in the same text: "", "and", "or"

    @property
    def interval(self) -> str:
        """The interval with its unit, as mathematics writes it: "(31.8, 37] GHz", "[10, -) axes", "=293 K"."""
        low, high = self.low, self.high
        if low and low == high:
            return f"={low.value:g} {self.unit}".strip()
        left = f"{'[' if low.included else '('}{low.value:g}" if low else "(-"
        right = f"{high.value:g}{']' if high.included else ')'}" if high else "-)"
        return f"{left}, {right} {self.unit}".strip()
