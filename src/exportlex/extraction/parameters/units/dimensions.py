"""What can be compared with what: pint's dimensions, and our own where pint has none or takes two things for one.

Angles, shares, counts and information are no dimension to pint, and torque is energy; here each is one of its own.
Logarithmic units keep their reference: "dBm/Hz" compares with "dBm/Hz" alone.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from exportlex.extraction.parameters.stated import Unit

# Base units that pint lacks or holds dimensionless, by the name that this room gives them in pint's registry.
_OWN_BASES = (
    "plane_radian = [angle]",
    "plane_degree = 0.017453292519943295 * plane_radian",
    "plane_turn = 6.283185307179586 * plane_radian",
    "info_bit = [information]",
    "one_sample = [sample]",
    "one_frame = [frame]",
    "decay = [decay]",
    "absorbed_gray = [absorbed_dose]",
)
_STEPS = {"degC": "delta_degC", "degF": "delta_degF"}  # inside a product a degree is a step, no place on a scale
_NAMES = {
    "[sample] / [time]": "samples per time",
    "[decay] / [time]": "activity",
    "[decay] / [mass] / [time]": "specific activity",
    "1 / [time]": "frequency",
}


@cache
def registry() -> Any:
    """Pint's registry with our own base units; made once, when the first unit is met."""
    import pint

    made: Any = pint.UnitRegistry(cache_folder=None)
    for definition in _OWN_BASES:
        made.define(definition)
    return made


def physical(symbol: str, parts: tuple[tuple[float, str, float], ...], torque: bool) -> Unit:
    """The unit that is the product of ``parts``: scale, pint's name, exponent."""
    units = registry()
    if len(parts) == 1 and parts[0][1] in {"degC", "degF"} and parts[0][2] == 1:
        zero, one = (units.Quantity(value, parts[0][1]).to("kelvin").magnitude for value in (0.0, 1.0))
        return Unit(symbol, "[temperature]", one - zero, zero)
    product = units.Quantity(1.0, "")
    for scale, name, exponent in parts:
        product = product * (scale * units(_STEPS.get(name, name))) ** exponent
    base = product.to_base_units()
    dimension = str(base.dimensionality)
    if torque:
        dimension = "torque"
    return Unit(symbol, _NAMES.get(dimension, dimension), float(base.magnitude))
