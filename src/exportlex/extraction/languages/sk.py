"""Slovak: recognised by ``exportlex.extraction.czech.recogniser``."""

from exportlex.extraction.czech.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "sk"
PHRASES = Phrases(
    function_words=(r"a|i|alebo|či|vo?|na|zo?|so?|ko?|o|u|do|od|po|pre|pri|je|sú|tento|táto|toto",),
    see=(r"\W*(?:v zmysle|podľa)\s+(?:čl\.|§)",),
    takes_out=(r"\bs výnimkou\b", r"\bnezahŕňa\w*\b", r"\bokrem\b", r"\bnerozumie\b", r"\bnevzťahuje\b"),
    section=(
        r"\b(?:tohto|tomto) (?:paragrafu|odseku|ustanovenia|ustanovení)\b",
        r"\bna účely (?:odseku|písmena|bodu)\b",
    ),
    part=(r"\b(?:tejto|táto) (?:časti|hlavy|prílohy|diele)\w*\b", r"\btohto zoznamu\b"),
    whole=(r"\b(?:tohto|tento|tomto) (?:zákona?|nariadenia)\b", r"\btejto vyhlášky\b"),
    includes=(r".*\b(?:rozum(?:ie|ejú)|považuj(?:e|ú)) (?:aj|tiež|i)|zahŕňa(?:jú)?",),
    opens_inclusion=(r"\W*(?:zahŕňa(?:jú)?|aj|tiež)\b",),
    announces=(r"definície|vymedzenie (?:základných )?pojmov|základné pojmy",),
)
