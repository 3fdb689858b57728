"""French: recognised by ``exportlex.extraction.french``."""

from exportlex.extraction.french import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "fr"
_NUMBERED = r"l[’']article|articles?|paragraphe|l[’']alinéa|Annexe|partie"
_NAME = r"[A-Z][\w’'-]*(?:(?:\s+(?:et|de|d’|sur))*\s+[A-Z][\w’'-]*)*"

PHRASES = Phrases(
    announces=(r"définitions?(?: et interprétation)?",),
    see=(
        r"\W*s[’']entend(?:ent)?\b.{0,60}\b(?:au sens|de la définition)",
        r"\W*(?:qui )?(?:lui|leur) (?:est|sont) (?:donnée?s?|attribuée?s?|conférée?s?) (?:par|à|au)",
        r"\W*(?:au sens|tel(?:le)?s? que définie?s?)\b",
    ),
    points=(r"\ba le (?:même )?sens|\bont le (?:même )?sens|au sens d",),
    includes=(r"compren(?:d|nent)",),
    opens_inclusion=(r"\W*(?:Y )?(?:sont|est) assimilée?s?", r"\W*Sont comprise?s?"),
    takes_out=(r"à l[’']exclusion|à l[’']exception|ne (?:comprend|comprennent) pas|\bsauf\b",),
    section=(
        r"présente? (?:article|paragraphe|alinéa)",
        r"\b(?:aux|des) articles? \d|[àl] l?[’']?article \d",
        r"\bdudit (?:\w+ )?alinéa|\bdispositions des? \d",
    ),
    part=(r"présente? (?:partie|annexe|titre|chapitre|section|sous-section|livre)",),
    whole=(r"présente? (?:loi|règlement|code|décret|arrêté|ordonnance)",),
    reference=(
        rf"\b(?:{_NUMBERED})\s+(?:[LRDA]\.?\s?\*?\s?)?[\dIVX][\w.()-]*(?:\s+(?:de|du)\s+(?:la\s+|le\s+|l’)?(?-i:{_NAME}))?",
    ),
)
