"""German, of Germany, Austria, Switzerland and the European Union; see ``exportlex.extraction.german``."""

from exportlex.extraction.german.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "de"
_UNIT = r"(?:Absatz(?:es)?|Abs\.|Nummern?|Nr\.|Satz(?:es)?|Buchstaben?|Unterabsatz(?:es)?|Ziffern?)"

PHRASES = Phrases(
    function_words=(r"der|die|das|den|dem|des|eine?[rmns]?|und|oder|von|zu|im|in|auf|für|mit|als|ist|sind|nicht",),
    announces=(r"begriffsbestimmung(?:en)?|begriffe|definition(?:en)?",),
    see=(
        r"\W*siehe\b",
        r"\W*s\.\s",
        r"\W*vgl\.",
        r"\W*(?:(?:hat|haben) )?(?:dieselbe|die gleiche) Bedeutung\b",
        r"\W*die Begriffsbestimmung(?:en)?\b",
        r"\W*die Bedeutung,? (?:die|wie|in|nach|gemäß|gemäss|im Sinne)\b",
        # "Kahn im Sinne von § 2 Abs. 3 des Bootsgesetzes": a name and a citation, and nothing else.
        r"\W*(?:(?:der|die|das|eine?|jede[rs]?|alle) )?(?:[\w-]+ ){1,4}"
        r"(?:im Sinne|nach|gemäß|gemäss|laut) (?:von |des |der |dem )?"
        rf"(?:§§?|Art(?:ikels?|\.)|Anhang|Anlage|{_UNIT}) ?\d+[a-z]?(?:[ ,]+(?:und |oder )?(?:{_UNIT}|§§?|\d+[a-z]?))*"
        rf"(?: (?:des|der) [\w()/. -]{{2,80}})?\W*$",
        r"\W*wie in\b",
    ),
    points=(r"dieselbe Bedeutung|die gleiche Bedeutung",),
    points_if_short=(r"\bBedeutung",),
    includes=(
        r"(?:umfass(?:t|en)|beinhalte(?:t|n)|schlie(?:ß|ss)(?:t|en))(?: auch| insbesondere)?",
        r"(?:ist|sind|gilt|gelten) (?:auch|ferner)",
    ),
    opens_inclusion=(
        r"\W*(?:umfass(?:t|en)|beinhalte(?:t|n))\b",
        r"\W*schlie(?:ß|ss)(?:t|en)\b[^.]{0,400}\bein\b",
        r"\W*auch\b",
    ),
    takes_out=(
        r"\b(?:umfass(?:t|en)|erfass(?:t|en)|gehör(?:t|en)|gilt|gelten|fäll(?:t)|fallen|schlie(?:ß|ss)(?:t|en))\b[^.;]*\bnicht\b",
        r"\bnicht (?:umfasst|erfasst|eingeschlossen)\b",
        r"\b(?:ausgenommen|ausgeschlossen|mit Ausnahme|außer|ausser)\b",
        r"\b(?:ist|sind|gilt|gelten)\b[^.;]{0,80}\bkeine?[nrms]?\b",
        r"^\W*Keine?[nrms]?\s",
        r"\bkeine?[nrms]?\b[^.;]{0,60}\b(?:ist|sind)\b\W*$",
        r"\bsoweit (?:sie|es|er) nicht\b",
    ),
    below=(rf"{_UNIT}|Absätze|Sätze|Nummer|Ziffer|Buchstabe",),
    section=(
        r"\b(?:dieses|diesem|des vorliegenden) (?:Paragra(?:ph|f)en|Artikels?|Absatz(?:es)?|Satz(?:es)?)\b",
        r"\bdieser (?:Vorschrift|Bestimmung|Nummer|Ziffer)\b",
        rf"\b(?:im Sinne|für (?:die )?Zwecke) (?:des |der |von )?(?:{_UNIT}|Absätzen?|Sätzen?) ?\d",
        r"\b(?:im Sinne|für die Zwecke) (?:des |der |von )?(?:§§? ?\d|Art(?:ikels?|\.) ?\d)",
    ),
    part=(
        r"\b(?:dieses|diesem) (?:(?:Unter)?Abschnitt(?:e?s)?|Teil(?:e?s)?|Kapitel[ns]?|Titel[ns]?|Anhang(?:e?s)?)\b",
        r"\bdieser (?:Anlage|Liste|Kategorie)\b",
    ),
    whole=(
        r"\b(?:dieses|diesem|das vorliegende|des vorliegenden) (?:Bundes)?Gesetz(?:e?s)?\b",
        r"\b(?:dieser|der vorliegenden) (?:Verordnung|Richtlinie|Rechtsverordnung)\b",
        r"\bdieses (?:Beschlusses|Übereinkommens|Abkommens|Erlasses)\b",
    ),
)
