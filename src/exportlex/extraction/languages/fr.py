"""French."""

from exportlex.extraction.phrases import Phrases

LANGUAGE = "fr"
_NUMBERED = r"l[’']article|articles?|paragraphe|l[’']alinéa|Annexe|partie"
_NAME = r"[A-Z][\w’'-]*(?:(?:\s+(?:et|de|d’|sur))*\s+[A-Z][\w’'-]*)*"

PHRASES = Phrases(
    see=(r"\W*s[’']entend(?:ent)?\b.{0,60}\b(?:au sens|de la définition)",),
    includes=(r"comprend",),
    opens_inclusion=(r"\W*(?:Y )?(?:sont|est) assimilée?s?", r"\W*Sont comprise?s?"),
    takes_out=(r"à l[’']exclusion|ne comprend pas|\bsauf\b",),
    section=(r"présente? (?:article|paragraphe)", r"\b(?:aux|des) articles? \d|[àl] l?[’']?article \d"),
    part=(r"présente (?:partie|annexe)",),
    whole=(r"présente loi|présent règlement",),
    announces=(r"définitions?(?: et interprétations?)?",),
    reference=(rf"\b(?:{_NUMBERED})\s+[\dIVX][\w.()]*(?:\s+(?:de|du)\s+(?:la\s+|le\s+|l’)?(?-i:{_NAME}))?",),
)
