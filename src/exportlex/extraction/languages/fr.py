"""French: recognised by ``exportlex.extraction.french.recogniser``."""

from exportlex.extraction.french.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "fr"

PHRASES = Phrases(
    function_words=(r"l[ae]s?|l[’']?|une?|des?|du|d[’']?|et|ou|à|aux?|en|par|pour|sur|ces?|cette|qu[ei]|dont",),
    announces=(r"définitions?(?: et interprétation)?",),
    see=(
        r"\W*s[’']entend(?:ent)?\b.{0,60}\b(?:au sens|de la définition)",
        r"\W*(?:a |ont )?le(?:\s+même)?\s+sens\b",
        r"\W*(?:voir|se reporter|se référer)\b",
        r"\W*(?:qui )?(?:lui|leur) (?:est|sont) (?:donnée?s?|attribuée?s?|conférée?s?) (?:par|à|au)",
        r"\W*(?:au sens (?:d|qu)|(?:celui|celle|ceux|celles) (?:au sens d|définie?s?\b)|tel(?:le)?s? que définie?s?\b)",
    ),
    points=(r"\ble (?:même )?sens\b|au sens (?:d|qu)",),
    includes=(r"compren(?:d|nent)|s[’']enten(?:d|dent)\s+(?:notamment|également|aussi|en outre)\b.*",),
    opens_inclusion=(
        r"\W*(?:Y )?(?:sont|est) (?:\w+ )?assimilée?s?",
        r"\W*(?:Y |En )?(?:sont|est|font) (?:notamment |également )?(?:comprise?s?|incluse?s?|partie|visée?s?)",
        r"\W*s[’']enten(?:d|dent) (?:notamment|également|en outre)",
    ),
    takes_out=(
        r"à l[’']exclusion|à l[’']exception|\bsauf\b|\bhormis\b|\bexcepté|\bexclu(?:t|ent)\b|\b(?:est"
        r"|sont) exclue?s?\b|\bautres? que\b",
        r"\bn(?:e |[’'])(?:comprend|comprennent|vise|visent|inclut|incluent|englobe|englobent|désigne|désignent"
        r"|concerne) pas\b",
        r"\bn(?:e |[’'])(?:est|sont) (?:toutefois )?pas (?:visée?|comprise?|incluse?|considérée?|assimilée?|réputée?"
        r"|des?|une?)s?\b",
    ),
    section=(
        r"présente? (?:article|paragraphe|alinéa|point|numéro)",
        r"\b(?:aux|des) articles? (?=[LRDA]?[. ]?\d)|[àl] l?[’']?article (?=[LRDA]?[. ]?\d)",
        r"\b(?:application|fins|sens) (?:des?|du|de l[’']) ?(?:paragraphes?|alinéas?|articles?) "
        r"(?=[LRDA]?[. ]?\d|\w\))",
        r"\bdudit (?:\w+ )?alinéa|\bdispositions des? \d",
    ),
    part=(r"présente? (?:partie|annexe|titre|chapitre|section|sous-section|livre|catégorie)",),
    whole=(
        r"présente?s? (?:loi|règlement|code|décret|arrêté|ordonnance|convention|accord|directive|décision)",
        r"présentes lignes directrices",
        r"présentes? listes?",  # counts only where the document is nothing but the list
    ),
    below=(r"paragraphe|alinéa|point|numéro",),
)
