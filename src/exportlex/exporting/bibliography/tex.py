"""Plain text for TeX and BibTeX: what looks like a command is printed, what an old BibTeX cannot read is written out.

BibTeX counts braces whatever stands before them, so a brace of the text becomes a command without one. Accented Latin
letters, typographic quotation marks and dashes are written as TeX commands, which every BibTeX reads; other scripts
stay as they are, in UTF-8, which biber and every BibTeX of this decade pass on.
"""

from __future__ import annotations

import unicodedata

_SIGNS = {
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "$": "\\$", "&": "\\&", "#": "\\#",
    "%": "\\%", "_": "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}",
    ">": "\\textgreater{}", "|": "\\textbar{}", '"': "\\textquotedbl{}", "@": "\\char64{}",
}  # fmt: skip
_LETTERS = {
    "ß": "{\\ss}", "æ": "{\\ae}", "Æ": "{\\AE}", "œ": "{\\oe}", "Œ": "{\\OE}", "ø": "{\\o}", "Ø": "{\\O}",
    "å": "{\\aa}", "Å": "{\\AA}", "ł": "{\\l}", "Ł": "{\\L}", "ı": "{\\i}", "–": "{\\textendash}",
    "—": "{\\textemdash}", "‘": "{\\textquoteleft}", "’": "{\\textquoteright}", "“": "{\\textquotedblleft}",
    "”": "{\\textquotedblright}", "„": "{\\quotedblbase}", "«": "{\\guillemotleft}", "»": "{\\guillemotright}",
    "…": "{\\textellipsis}", "§": "{\\S}", "°": "{\\textdegree}", "º": "{\\textordmasculine}",
    "ª": "{\\textordfeminine}", "№": "{\\textnumero}", "\u00a0": " ",
}  # fmt: skip
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u", "\u0307": ".",
    "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0327": "c", "\u0328": "k", "\u0323": "d",
}  # fmt: skip
# Control characters, halves of pairs, and marks that turn the direction of what follows.
_LEFT_OUT = ("Cc", "Cs", "Cf")
_KEPT = "\u200c\u200d"  # joiners: without them words of some scripts are other words


def tex(text: str) -> str:
    """The text as TeX prints it letter for letter, on one line, with balanced braces."""
    return "".join(_sign(sign) for sign in one_line(text))


def one_line(text: str) -> str:
    """The text without control characters and marks of direction, white space as single blanks."""
    flat = " ".join(unicodedata.normalize("NFC", text).split())
    seen = (sign for sign in flat if sign in _KEPT or unicodedata.category(sign) not in _LEFT_OUT)
    return " ".join("".join(seen).split())


def _sign(sign: str) -> str:
    known = _SIGNS.get(sign) or _LETTERS.get(sign)
    if known or sign.isascii():
        return known or sign
    parts = unicodedata.normalize("NFD", sign)
    letter, accent = parts[0], _ACCENTS.get(parts[1:])
    if accent and letter.isascii() and letter.isalpha():
        return f"{{\\{accent}{{{letter}}}}}"
    return sign
