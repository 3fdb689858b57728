"""Footnotes of the Classified Compilation: nearly all are the editors' notes on amendments and on where law stands."""

from __future__ import annotations

import re

REPEALED = "…"  # as the Classified Compilation prints repealed words

# AS, BBl, BS and SR are the publications of federal law: Official Compilation, Federal Gazette, Collected Laws of 1848
# to 1947, Classified Compilation; RO, FF, RS and RU, FF, CS, RS are the same in French and Italian.
_PUBLISHED = re.compile(r"\b(?:AS|BBl|BS|SR|RO|FF|RS|RU|CS)\s+\d")
_AMENDED = re.compile(
    r"^\W*(?:Fassung|Eingefügt|Aufgehoben|Bereinigt|Berichtig|Ursprünglich|Gegenstandslos|Bezeichnung|Ausdruck|BRB\b"
    r"|Nouvelle teneur|Introduit|Abrogé|Mis[e]? à jour|Nuovo testo|Introdott|Abrogat|Aggiornat|ACF\b|DCF\b)"
)
_REPEALED = re.compile(r"\b(?:Aufgehoben|Gegenstandslos|Abrogé|Abrogat|Sans objet)")


def is_editorial(text: str) -> bool:
    """Whether a footnote only says how the text was amended or where a law is published."""
    text = text.replace("*", "")
    return bool(_AMENDED.match(text) or _PUBLISHED.search(text))


def says_repealed(text: str) -> bool:
    """Whether a footnote says that the unit it stands at, or a part of it, has been repealed."""
    return bool(_REPEALED.search(text))
