"""Swedish: "Med X avses i denna lag …", lists that "avses med" opens, and short names ("nedan kallad X")."""

from __future__ import annotations

import re

from exportlex.extraction import nordic
from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.extraction.wording.glossary import Shape
from exportlex.model import Provision

LANGUAGE = "sv"
PHRASES = Phrases(
    function_words=(r"och|eller|i|på|av|till|för|med|som|ett|en|de[nt]?|är",),
    see=(r"\W*(?:detsamma|samma) som i\b", r"\W*(?:som|vad som) avses i\b"),
    includes=(r"(?:.*\b)?omfattar|.*\b(?:avses|förstås) även",),
    opens_inclusion=(r"\W*(?:omfattar|även)\b",),
    takes_out=(r"\bdock inte\b", r"\bmed undantag för\b", r"\bomfattar inte\b", r"\bunder förutsättning att inte\b"),
    section=(r"\bdenna (?:paragraf|bestämmelse|artikel|punkt)\b", r"\bdetta (?:stycke|moment)\b"),
    part=(r"\bdetta (?:kapitel|avsnitt)\b", r"\bdenna (?:bilaga|avdelning)\b"),
    whole=(r"\bdenna (?:lag|förordning|balk)\b|\bdessa föreskrifter\b",),
    below=(r"punkt|stycke|moment",),
    announces=(r"definitioner|ordförklaringar|definitioner och ordförklaringar",),
)
_LISTING = r"\b(?:avses|förstås|menas)(?: i denna \w+)? med\b|följande definitioner|definitioner|ordförklaringar"
_WORDING = nordic.Wording(
    shape=Shape(listing=_LISTING, separator=r"\s*:(?=\s|$)", tradition="sv-list"),
    stated=nordic.stated_by("Med", "avses|förstås|menas", r"I (?:denna|detta) \w+"),
    led=nordic.led_by("Med", "avses|förstås|menas", r"I (?:denna|detta) \w+"),
    inline=re.compile(
        r"\s*\((?:nedan|i det följande|här|härefter|fortsättningsvis)(?:\s+(?:kalla[dt]e?|benämn[dt]a?))?\s*:?\s+"
        r"[”\"«]?(?P<term>[^)”\"»]{1,80})[”\"»]?\)"
    ),
    item=re.compile(rf"(?:{_LISTING})\s*:?$", re.IGNORECASE),
    tradition="sv",
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    return nordic.find(context, provision, _WORDING)
