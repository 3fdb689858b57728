"""Norwegian: "Med X menes …", lists that "menes med" opens, and short names ("heretter kalt X")."""

from __future__ import annotations

import re

from exportlex.extraction import nordic
from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.extraction.wording.glossary import Shape
from exportlex.model import Provision

LANGUAGE = "nb"
PHRASES = Phrases(
    function_words=(r"og|eller|i|på|av|til|for|med|som|ett?|en|de[nt]?|er",),
    see=(
        r"\W*(?:som|slik) (?:definert|angitt|nevnt) i\b",
        r"\W*(?:det|den) samme? som i\b",
        # "skip som nevnt i § 3 i skipsloven": a name and a citation, and nothing else.
        r"\W*(?:\w+ ){1,4}som (?:definert|angitt|nevnt|omtalt) i (?:§|artikkel|forordning|lov)[^,;]{1,80}\W*$",
    ),
    includes=(r"(?:.*\b)?omfatter|.*\b(?:menes|forstås) også",),
    opens_inclusion=(r"\W*(?:omfatter|også|herunder)\b",),
    takes_out=(r"\bunntatt\b", r"\bmed unntak av\b", r"\bomfatter ikke\b", r"\bunntak for\b", r"\bbortsett fra\b"),
    section=(
        r"\bdenne (?:paragrafen|bestemmelsen|artikkelen)\b",
        r"\bdette (?:ledd|punkt)\w*\b",
        r"\bi §§? \d",
        r"^i nr\. \d",
    ),
    part=(r"\bdette (?:kapitt?el|kapitlet|kapittelet|vedlegg|avsnitt)\w*\b|\bdenne (?:delen|del)\b",),
    whole=(r"\bdenne (?:lov(?:en)?|forskriften|forordningen|forskrift|forordning)\b",),
    below=(r"bestemmelsen|ledd|punkt|nr\.",),
    announces=(r"definisjoner",),
)
_LISTING = r"\b(?:menes|forstås)(?: det)? med\b|følgende definisjoner|^definisjoner$"
_WORDING = nordic.Wording(
    shape=Shape(listing=_LISTING, separator=r"\s*:(?=\s|$)", tradition="nb-list"),
    stated=nordic.stated_by("Med", "menes|forstås|meiner ein", r"I (?:denne|dette) \w+"),
    led=nordic.led_by("Med", "menes|forstås|meiner ein", r"I (?:denne|dette) \w+"),
    inline=re.compile(
        r"\s*\((?:heretter|i det følgende|nedenfor|videre)(?:\s+(?:kalt|omtalt som|benevnt|betegnet))?\s*:?\s+"
        r"[«\"“]?(?P<term>[^)»\"”]{1,80})[»\"”]?\)"
    ),
    item=re.compile(rf"(?:{_LISTING})\s*:?$", re.IGNORECASE),
    tradition="nb",
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    return nordic.find(context, provision, _WORDING)
