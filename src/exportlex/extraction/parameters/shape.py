"""The text as numbers and units are read from it: of the same length, so that places stay places.

Blanks of all kinds become one kind, minus signs and mu one character each, full-width forms plain ones; what is raised
becomes the raised characters that Unicode has: "10–11" with "–11" raised is "10⁻¹¹", "cm3" is "cm³", "20 oC" "20 °C".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.model import Mark, MarkKind

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MINUS = "-"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000\t\n\r", " "),
        **dict.fromkeys("−‐‑", MINUS),
        "μ": "µ", "Ω": "Ω", "Å": "Å", "º": "°", "˚": "°", "◦": "°", "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"',
        "‚": "'", "‹": "'", "›": "'", "«": '"', "»": '"', "≦": "≤", "≧": "≥", "⩽": "≤", "⩾": "≥",
        "Α": "A", "Ρ": "P", "Μ": "M", "Κ": "K", "Ν": "N", "Η": "H", "Τ": "T", "•": "·",
        "∙": "·", "⋅": "·", "․": "·", "･": "・",
    }
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
)  # fmt: skip
_UP = str.maketrans("0123456789-–−+oO", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻⁺°°")
_ZERO_DEGREE = re.compile(r"(?<=\d)⁰(?= ?[CF]\b)|(?<=\d )⁰(?= ?[CF]\b)")  # "20⁰C"
_DOWN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


def shaped(text: str, marks: Sequence[Mark] = ()) -> str:
    """The text with its characters made alike and its raised digits raised; as long as the text."""
    plain = text.translate(_PLAIN)
    for mark in marks:
        if mark.kind is MarkKind.SUPERSCRIPT:
            plain = plain[: mark.start] + plain[mark.start : mark.end].translate(_UP) + plain[mark.end :]
    return _ZERO_DEGREE.sub("°", plain) if "⁰" in plain else plain


def lowered(raised: str) -> int:
    """The number that raised digits stand for; a blank or dash between sign and digits is none of it."""
    return int(raised.replace(" ", "").replace("–", "-").translate(_DOWN))
