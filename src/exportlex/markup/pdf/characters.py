"""Single characters of PDF text: ligatures taken apart, private-use glyphs of symbol fonts read, noise dropped."""

from __future__ import annotations

import re
from functools import cache

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
SOFT_HYPHEN = "\u00ad"
DOUBTFUL_SPACE = "\u2063"  # stands between letters that are a little apart until the words of the document decide
# Adobe's Symbol encoding from code 0x20 (Adobe, "symbol.txt"); Word puts it at U+F000 and above. "·" stands for the
# codes of pieces of brackets and integrals and of trade marks, which no text of law holds.
_SYMBOL_20 = "␠!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_A0 = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
# What the pictures of other symbol fonts stand for is not known; in lists they are bullets.
_PICTURES = re.compile(r"dingbat|wingding|webding", re.IGNORECASE)


def clean(code: int, font: str) -> str:
    """The text of one character code; "" where it carries none (controls, zero-width characters)."""
    if code in _LIGATURES:
        return _LIGATURES[code]
    if 0xF000 <= code <= 0xF0FF:
        return "•" if _PICTURES.search(font) else _symbol().get(code - 0xF000, "")
    if code == 2:  # PDFium's sign for a hyphen at the end of a line
        return "-"
    if code < 32 or code in (0x200B, 0x2060, 0xFEFF, 0xFFFE) or 0xD800 <= code < 0xE000:
        return ""
    return chr(code)


@cache
def _symbol() -> dict[int, str]:
    found = {0x20 + at: character for at, character in enumerate(_SYMBOL_20)}
    found |= {0xA0 + at: character for at, character in enumerate(_SYMBOL_A0)}
    # The minus and the asterisk are typed as a hyphen and a star: "– design" is a list item with a dash.
    return found | {0x20: " ", 0x2D: "-", 0x2A: "*"}
