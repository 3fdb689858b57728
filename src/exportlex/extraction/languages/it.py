"""Italian, of Italy, Switzerland and the European Union: recognised by ``exportlex.extraction.italian.recogniser``."""

from exportlex.extraction.italian.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "it"

PHRASES = Phrases(
    function_words=(r"il|lo|la|gli|l[ei]|una?|ed?|od?|del|della|in|con|per|da|che|non",),
    announces=(r"definizion[ei]",),
    see=(
        r"\W*(?:cfr\.|si veda|v\.|vedi)\s",
        r"\W*equival(?:e|gono) a\b",
        r"\W*(?:ha|hanno) (?:lo stesso significato|il significato)",
        r"\W*(?:quell[aeio]|quanto|come) (?:definit|indicat|previst)[aeio] (?:a|da|in|ne)",
        r"\W*(?:il|lo) (?:(?:stesso|medesimo) )?significato (?:di cui|che|attribuito|previsto|indicato|dato)",
    ),
    points=(r"equival(?:e|gono) a|(?:stesso|medesimo) significato|definit[aeio] (?:all|nell|a norma)",),
    points_if_short=(r"significato",),
    includes=(r"compren(?:de|dono)|inclu(?:de|dono)|sono compres[ei]|è compres[ao]",),
    opens_inclusion=(r"\W*(?:compren(?:de|dono)|inclu(?:de|dono)|sono compres[ei]|è compres[ao])\b",),
    takes_out=(
        r"\bnon (?:compren(?:de|dono)|inclu(?:de|dono)|rientra(?:no)?|si applica(?:no)?|sono compres[ei])\b",
        r"\b(?:ad eccezione|ad esclusione|esclus[aeio]|eccettuat[aeio]|fatt[ao] salv[ao]|salvo)\b",
    ),
    section=(
        r"\b(?:il|del|al|nel) presente (?:articolo|comma|paragrafo|capoverso|punto)\b|\bquesto (?:articolo|comma)\b",
        r"\b(?:ai fini|ai sensi|agli effetti) (?:del|dell[’']|degli|dei) ?(?:articol[oi]|comm[ai]|paragraf[oi]) (?=\d)",
    ),
    part=(
        r"\b(?:il|del|al|nel) presente (?:allegato|capo|capitolo|titolo|elenco)\b",
        r"\b(?:della|nella|alla) presente (?:parte|sezione|categoria)\b",
    ),
    whole=(
        r"\b(?:la|della|alla|nella) presente (?:legge|ordinanza|direttiva|convenzione|decisione)\b",
        r"\b(?:il|del|al|nel) presente (?:regolamento|decreto|accordo|codice)\b|\bquesta legge\b",
    ),
    below=(r"comm[ai]|paragraf[oi]|capovers[oi]|punt[oi]",),
)
