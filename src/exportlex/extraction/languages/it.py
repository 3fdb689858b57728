"""Italian, of Italy, Switzerland and the European Union: recognised by ``exportlex.extraction.italian``."""

from exportlex.extraction.italian import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "it"
_NUMBERED = (
    r"(?:dell[’']|all[’']|l[’'])?articol[oi]|artt?\.|comm[ai]|paragraf[oi]|punt[oi]|letter[ae]|allegat[oi]"
    r"|capovers[oi]|cpv\."
)
_NAME = r"(?:legge|ordinanza|regolamento|decreto)\b[^,;.]{0,80}"

PHRASES = Phrases(
    announces=(r"definizion[ei]",),
    see=(
        r"\W*(?:cfr\.|si veda|v\.|vedi)\s",
        r"\W*equival(?:e|gono) a\b",
        r"\W*(?:ha|hanno) (?:lo stesso significato|il significato)",
        r"\W*(?:quell[aeio]|quanto) definit[aeio]",
    ),
    points=(r"equival(?:e|gono) a|lo stesso significato|definit[aeio] (?:all|dall|nell|a norma)",),
    points_if_short=(r"significato",),
    includes=(r"compren(?:de|dono)|inclu(?:de|dono)|sono compres[ei]|è compres[ao]",),
    opens_inclusion=(r"\W*(?:compren(?:de|dono)|inclu(?:de|dono)|sono compres[ei]|è compres[ao])\b",),
    takes_out=(
        r"\bnon (?:compren(?:de|dono)|inclu(?:de|dono)|rientra(?:no)?|si applica(?:no)?|sono compres[ei])\b",
        r"\b(?:ad eccezione|ad esclusione|esclus[aeio]|eccettuat[aeio]|fatt[ao] salv[ao]|salvo)\b",
    ),
    section=(r"\b(?:del|al|nel|ai fini del) presente (?:articolo|comma|paragrafo|capoverso)\b",),
    part=(
        r"\b(?:del|al|nel) presente (?:allegato|capo|capitolo|titolo|elenco)\b|\bdella presente (?:parte|sezione)\b",
    ),
    whole=(
        r"\b(?:della|alla|nella) presente (?:legge|ordinanza|direttiva)\b",
        r"\b(?:del|al|nel) presente (?:regolamento|decreto|accordo)\b",
    ),
    reference=(
        rf"\b(?:{_NUMBERED})\s+[\dIVX]\w*(?:\s+(?:capoverso|cpv\.|comma|lettera|lett\.)\s+\w+)*(?:\s+(?:della?|del)\s+(?:{_NAME}))?",
    ),
)
