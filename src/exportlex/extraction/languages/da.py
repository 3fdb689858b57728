"""Danish: "Ved X forstås …", lists that "forstås ved" opens, and short names ("herefter X")."""

from __future__ import annotations

import re

from exportlex.extraction import nordic
from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.extraction.wording.glossary import Shape
from exportlex.model import Provision

LANGUAGE = "da"
PHRASES = Phrases(
    function_words=(r"og|eller|i|på|af|til|for|med|som|et|en|de[nt]?|er",),
    see=(
        r"\W*(?:som|således som) (?:defineret|angivet|nævnt|omhandlet) i\b",
        r"\W*(?:det|den) samme? som i\b",
        r"\W*(?:\w+ ){1,4}som (?:defineret|angivet|nævnt|omhandlet) i (?:§|artikel|forordning|lov)[^,;]{1,80}\W*$",
    ),
    includes=(r"(?:.*\b)?omfatter|.*\bforstås også",),
    opens_inclusion=(r"\W*(?:omfatter|også|herunder)\b",),
    takes_out=(r"\bundtaget\b", r"\bmed undtagelse af\b", r"\bomfatter ikke\b", r"\bbortset fra\b", r"\bdog ikke\b"),
    section=(r"\bdenne (?:paragraf|bestemmelse|artikel)\b", r"\bdette (?:stykke|nummer)\b", r"\bi §§? \d"),
    part=(r"\bdette (?:kapitel|afsnit|bilag)\b",),
    whole=(r"\bdenne (?:lov|bekendtgørelse|forordning|anordning)\b",),
    announces=(r"definitioner",),
)
_LISTING = r"\bforstås(?: i denne \w+)? ved\b|følgende definitioner|^definitioner$"
_WORDING = nordic.Wording(
    shape=Shape(listing=_LISTING, separator=r"\s*:(?=\s|$)", tradition="da-list"),
    stated=nordic.stated_by("Ved", "forstås", r"I (?:denne|dette) \w+"),
    led=nordic.led_by("Ved", "forstås", r"I (?:denne|dette) \w+"),
    inline=re.compile(
        r"\s*\((?:herefter|i det følgende|nedenfor)(?:\s+(?:kaldet|benævnt|betegnet))?\s*:?\s+"
        r"[»\"“”]?(?P<term>[^)«\"”“]{1,80})[«\"”“]?\)"
    ),
    item=re.compile(rf"(?:{_LISTING})\s*:?$", re.IGNORECASE),
    tradition="da",
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    return nordic.find(context, provision, _WORDING)
