"""Reads BibTeX back, strictly: entries, keys, fields with balanced braces; and TeX back into the text it prints."""

from __future__ import annotations

import re
import unicodedata

_PRINTED = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^", "textasciitilde": "~",
    "textless": "<", "textgreater": ">", "textbar": "|", "textquotedbl": '"', "ss": "ß", "ae": "æ", "AE": "Æ",
    "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "textendash": "–",
    "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»", "textellipsis": "…", "S": "§",
    "textdegree": "°", "textordmasculine": "º", "textordfeminine": "ª", "textnumero": "№",
}  # fmt: skip
_ACCENT = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
           '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "c": "\u0327", "k": "\u0328",
           "d": "\u0323"}  # fmt: skip
_ACCENTED = re.compile(r"""\{\\([`'^~=u."rHvckd])\{([A-Za-z])\}\}""")
_COMMAND = re.compile(r"\\([A-Za-z]+)(\d*)(?:\{\})?")
_KEY = re.compile(r"[A-Za-z0-9_-]+")


def entries(text: str) -> dict[str, dict[str, str]]:
    """Fields by key; the type under "entry". Raises AssertionError for what BibTeX would refuse."""
    found: dict[str, dict[str, str]] = {}
    place = 0
    while (start := text.find("@", place)) >= 0:
        assert not text[place:start].strip(), "BibTeX reads words between entries as comments"
        head = re.match(r"@([a-z]+)\{([^,]*),\n", text[start:])
        assert head, text[start : start + 80]
        assert _KEY.fullmatch(head[2]), head[2]
        assert head[2].lower() not in {key.lower() for key in found}, "keys are compared without case"
        end = _closing(text, start + text[start:].index("{"))
        found[head[2]] = {"entry": head[1], **_fields(text[start + head.end() : end])}
        place = end + 1
    assert not text[place:].strip()
    return found


def _fields(body: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    place = 0
    while match := re.compile(r"\s*([a-z]+)\s*=\s*").match(body, place):
        at = match.end()
        end = _closing(body, at) + 1 if body[at] == "{" else re.compile(r"[a-z]+").match(body, at).end()  # type: ignore[union-attr]
        assert match[1] not in fields, match[1]
        fields[match[1]] = body[at + 1 : end - 1] if body[at] == "{" else body[at:end]
        assert body[end : end + 1] == ","
        place = end + 1
    assert not body[place:].strip(), body[place:]
    return fields


def _closing(text: str, start: int) -> int:
    """Where the brace that opens at ``start`` closes; BibTeX counts every brace, whatever stands before it."""
    depth = 0
    for place in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place
    raise AssertionError("a brace is not closed")


def printed(tex: str) -> str:
    """The text that TeX prints; every sign that TeX would interpret must have been written out."""
    tex = _ACCENTED.sub(lambda m: unicodedata.normalize("NFC", m[2] + _ACCENT[m[1]]), tex)
    out, place = "", 0
    while place < len(tex):
        if tex[place] == "\\" and tex[place + 1] in "$&#%_":
            out, place = out + tex[place + 1], place + 2
        elif match := _COMMAND.match(tex, place):
            out += chr(int(match[2])) if match[1] == "char" else _PRINTED[match[1]]
            place = match.end()
        else:
            assert tex[place] not in "\\$&#%_^~", (tex[place], tex)
            out += "" if tex[place] in "{}" else tex[place]
            place += 1
    return out
