"""The symbols that units are made of, with pint's names, and the units that are no product of symbols."""

from __future__ import annotations

from exportlex.extraction.parameters.stated import Unit

_SCALES = {
    "f": 1e-15, "p": 1e-12, "n": 1e-9, "µ": 1e-6, "m": 1e-3, "c": 1e-2, "d": 1e-1, "": 1.0, "h": 1e2, "k": 1e3,
    "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18,
}  # fmt: skip
# Symbol: pint's name, and the prefixes that lists print with it; none is its own, unprefixed form ("-").
_PREFIXED = {
    "Hz": ("hertz", "-mkMGT"), "W": ("watt", "-fpnµmkMGTP"), "m": ("meter", "-pnµmcdk"), "g": ("gram", "-µmk"),
    "s": ("second", "-fpnµm"), "A": ("ampere", "-fpnµmkM"), "V": ("volt", "-nµmkM"), "J": ("joule", "-nµmkMG"),
    "N": ("newton", "-µmkM"), "Pa": ("pascal", "-µmhkMG"), "T": ("tesla", "-fpnµm"), "F": ("farad", "-fpnµm"),
    "H": ("henry", "-pnµm"), "Ω": ("ohm", "-µmkMG"), "ohm": ("ohm", "-mkM"), "eV": ("electron_volt", "-mkMG"),
    "bar": ("bar", "-µmk"), "K": ("kelvin", "-mµ"), "S": ("siemens", "-µmk"), "mol": ("mole", "-mµ"),
    "l": ("liter", "-mµ"), "L": ("liter", "-mµ"), "C": ("coulomb", "-µ"), "lm": ("lumen", "-"), "cd": ("candela", "-"),
    "lx": ("lux", "-"), "sr": ("steradian", "-"), "Gal": ("galileo", "-mµ"), "St": ("stokes", "-c"),
    "b": ("info_bit", "-kMGT"), "bit": ("info_bit", "-kMGT"), "rad": ("plane_radian", "-nµm"),
    "Gy": ("absorbed_gray", "-mk"), "Bq": ("decay / second", "-kMGTP"), "Ci": ("3.7e10 * decay / second", "-µmk"),
    "cal": ("calorie", "-k"), "Nm": ("newton * meter", "-mk"), "Ns": ("newton * second", "-kM"),
    "Wh": ("watt_hour", "-mk"), "VA": ("volt * ampere", "-kM"), "Ah": ("ampere * hour", "-m"),
    "psi": ("psi", "-k"), "ksi": ("ksi", "-"), "P": ("poise", "-c"),
}  # fmt: skip
_BARE = {
    "B": "8 * info_bit", "kB": "8e3 * info_bit", "MB": "8e6 * info_bit", "GB": "8e9 * info_bit",
    "TB": "8e12 * info_bit", "byte": "8 * info_bit", "kbyte": "8e3 * info_bit", "Mbyte": "8e6 * info_bit",
    "Gbyte": "8e9 * info_bit", "Tbyte": "8e12 * info_bit",
    "bps": "info_bit / second", "kbps": "1e3 * info_bit / second", "Mbps": "1e6 * info_bit / second",
    "Gbps": "1e9 * info_bit / second", "Tbps": "1e12 * info_bit / second",
    "min": "minute", "h": "hour", "hr": "hour", "day": "day", "month": "month", "year": "year",
    "week": "week",
    "t": "metric_ton", "lb": "pound", "oz": "ounce", "in": "inch", "ft": "foot", "yd": "yard", "mile": "mile",
    "nmi": "nautical_mile", "Å": "angstrom", "atm": "atmosphere", "torr": "torr", "mmHg": "mmHg", "lbf": "force_pound",
    "kgf": "kilogram_force", "knots": "knot", "hp": "horsepower",
    "u": "unified_atomic_mass_unit", "PS": "metric_horsepower",
    "gal": "gallon", "cc": "centimeter ** 3",
    "°C": "degC", "°F": "degF", "°K": "kelvin",
    "°": "plane_degree", "deg": "plane_degree", "′": "plane_degree / 60", "″": "plane_degree / 3600",
    "turn": "plane_turn", "rpm": "plane_turn / minute", "g₀": "standard_gravity", "rad(dose)": "0.01 * absorbed_gray",
    "µg₀": "1e-6 * standard_gravity", "mg₀": "1e-3 * standard_gravity", "km/h": "kilometer / hour",
    "frame": "one_frame", "sample": "one_sample", "ha": "hectare",
    "SPS": "one_sample / second", "kSPS": "1e3 * one_sample / second", "MSPS": "1e6 * one_sample / second",
    "GSPS": "1e9 * one_sample / second",
}  # fmt: skip

ALIASES = {"deg": "°", "hr": "h", "L": "l", "ohm": "Ω", "mohm": "mΩ", "kohm": "kΩ", "Mohm": "MΩ", "byte": "B",
           "kbyte": "kB",
           "Mbyte": "MB", "Gbyte": "GB", "Tbyte": "TB", "b": "bit", "kb": "kbit", "Mb": "Mbit", "Gb": "Gbit",
           "Tb": "Tbit",
           "°K": "K", "Kg": "kg", "Kgs": "kg", "KHz": "kHz", "Khz": "kHz", "Mhz": "MHz", "Ghz": "GHz", "KW": "kW",
           "Kw": "kW", "um": "µm", "Gbits": "Gbit", "Mbits": "Mbit", "kbits": "kbit"}  # fmt: skip

ATOMS: dict[str, tuple[float, str]] = {
    ("" if prefix == "-" else prefix) + symbol: (_SCALES["" if prefix == "-" else prefix], name)
    for symbol, (name, prefixes) in _PREFIXED.items()
    for prefix in prefixes
} | {symbol: (1.0, name) for symbol, name in _BARE.items()}

# Units of their own: nothing is multiplied with them. A decibel keeps its reference; dBW is thirty dBm less.
OWN: dict[str, Unit] = {
    "%": Unit("%", "percent"),
    "ppm": Unit("ppm", "share", 1e-6),
    "ppb": Unit("ppb", "share", 1e-9),
    "ppt": Unit("ppt", "share", 1e-12),
    "dB": Unit("dB", "decibel"),
    "dBm": Unit("dBm", "decibel-milliwatt"),
    "dBW": Unit("dBW", "decibel-milliwatt", 1.0, 30.0),
    "dBm/Hz": Unit("dBm/Hz", "decibel-milliwatt per hertz"),
    "dBm/MHz": Unit("dBm/MHz", "decibel-milliwatt per hertz", 1.0, -60.0),
    "dBc": Unit("dBc", "decibel-carrier"),
    "dBc/Hz": Unit("dBc/Hz", "decibel-carrier per hertz"),
    "dBi": Unit("dBi", "decibel-isotropic"),
    "dBsm": Unit("dBsm", "decibel-square-metre"),
    "dBA": Unit("dBA", "decibel-A"),
    "WT": Unit("WT", "Weighted TeraFLOPS"),
    "TFLOPS": Unit("TFLOPS", "FLOPS", 1e12),
    "GFLOPS": Unit("GFLOPS", "FLOPS", 1e9),
    "MFLOPS": Unit("MFLOPS", "FLOPS", 1e6),
    "TOPS": Unit("TOPS", "TeraOPS"),
    "Mtops": Unit("Mtops", "Mtops"),
    "Mach": Unit("Mach", "Mach number"),
    "ratio": Unit(":1", "ratio"),
    "n/cm²": Unit("n/cm²", "neutrons per area", 1e4),
    "bit/(s·Hz)": Unit("bit/(s·Hz)", "spectral efficiency"),
    "": Unit("", "number"),
}
