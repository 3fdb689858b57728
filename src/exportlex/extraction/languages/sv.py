"""Swedish: "Med X avses i denna lag …", lists that "avses med" opens, and short names ("nedan kallad X")."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import Shape, entries
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision

LANGUAGE = "sv"
PHRASES = Phrases(
    see=(r"\W*(?:detsamma|samma) som i\b", r"\W*(?:som|vad som) avses i\b"),
    includes=(r"omfattar",),
    takes_out=(r"\bdock inte\b", r"\bmed undantag för\b", r"\bomfattar inte\b", r"\bunder förutsättning att inte\b"),
    section=(r"\bdenna paragraf\b", r"\bdenna bestämmelse\b"),
    part=(r"\bdetta kapitel\b", r"\bdenna bilaga\b"),
    whole=(r"\bdenna (?:lag|förordning)\b",),
    reference=(r"(?:\d+\s?[a-z]?\s+kap\.\s*)?\d+\s?[a-z]?\s*§§?(?:\s+\w+ stycket)?", r"\bartikel\s+\d+(?:\.\d+)*"),
    announces=(r"definitioner|ordförklaringar|definitioner och ordförklaringar",),
)
_SHAPE = Shape(
    listing=r"\b(?:avses|förstås|menas)(?: i denna \w+)? med\b|definitioner|ordförklaringar",
    separator=r"\s*:(?=\s|$)",
    tradition="sv-list",
)
_WITH = re.compile(
    r"(?:^|(?<=[.;]\s))Med\s+(?P<term>[^.;:]{2,120}?)\s+(?P<verb>avses|förstås|menas)(?P<limit>\s+i\s+(?:denna|detta)\s+\w+)?\s*"
)
_INLINE = re.compile(
    r"\s*\((?:nedan|i det följande|här)(?:\s+(?:kalla[dt]e?|benämnd))?\s+[”\"«]?(?P<term>[^)”\"»]{1,80})[”\"»]?\)"
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    found = entries(context, provision, _SHAPE) or [
        Found(match["term"].strip(" ”\"«»"), match.end(), None, lead=match["limit"] or "", connector=match["verb"],
              tradition="sv-with")
        for match in _WITH.finditer(text)
    ]  # fmt: skip
    return [*found, *(_inline(text, match) for match in _INLINE.finditer(text))]


def _inline(text: str, match: re.Match[str]) -> Found:
    start = max(text.rfind(". ", 0, match.start()) + 2, 0)
    return Found(match["term"].strip(), start if start > 1 else 0, match.start(), connector=match[0].strip(),
                 tradition="sv-inline")  # fmt: skip
