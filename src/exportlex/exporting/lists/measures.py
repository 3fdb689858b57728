"""Kinds of measures by names that people know: what a dimension is called."""

from __future__ import annotations

from exportlex.extraction.parameters import Parameter

# The dimensions of the lists held that occur most often, as ``extraction.parameters.units`` writes them.
_NAMES = {
    "[length]": "length", "[time]": "time", "[temperature]": "temperature", "[mass]": "mass", "[angle]": "angle",
    "[information]": "information", "[current]": "current", "[length] ** 2": "area", "[length] ** 3": "volume",
    "[length] / [time]": "speed", "[length] / [time] ** 2": "acceleration", "[angle] / [time]": "rate of turning",
    "[mass] * [length] ** 2 / [time] ** 3": "power", "[mass] * [length] ** 2 / [time] ** 2": "energy",
    "[mass] / [length] / [time] ** 2": "pressure", "[mass] * [length] / [time] ** 2": "force",
    "[mass] * [length] ** 2 / [time] ** 3 / [current]": "voltage", "[mass] / [time] ** 3": "power per area",
    "[mass] / [length] ** 3": "density", "[length] ** 3 / [time]": "flow", "[information] / [time]": "data rate",
    "[length] ** 2 / [time] ** 2": "energy per mass", "[length] ** 2 / [time] ** 3": "power per mass",
    "[mass] / [time] ** 2 / [current]": "magnetic flux density", "[absorbed_dose]": "absorbed dose",
    "[current] / [length] ** 2": "current per area", "[mass] * [length] / [time]": "impulse",
    "decibel-milliwatt": "power (decibel)",
}  # fmt: skip


def measure_of(parameter: Parameter) -> str:
    """The kind of what a parameter measures: "frequency"; its unit where the kind has no name, "number" without one."""
    kind = parameter.dimension
    return _NAMES.get(kind) or (parameter.unit if "[" in kind else kind) or "number"
