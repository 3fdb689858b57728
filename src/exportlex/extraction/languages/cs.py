"""Czech: recognised by ``exportlex.extraction.czech.recogniser``."""

from exportlex.extraction.czech.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "cs"
PHRASES = Phrases(
    function_words=(r"a|i|nebo|či|ve?|na|ze?|se?|ke?|o|u|do|od|po|pro|při|je|jsou|t[eao]nto|tato|toto",),
    see=(
        r"\W*(?:ve smyslu|podle)\s+(?:čl\.|§)",
        # "loď podle § 3 zákona o lodích": a name and a citation, and nothing else.
        r"\W*(?:\w+ ){1,4}(?:podle|ve smyslu|uveden\w+ v|stanoven\w+ v) (?:čl\.|§|přílo\w+)[^,;]{1,80}\W*$",
    ),
    takes_out=(r"\bs výjimkou\b", r"\bnezahrnuje\b", r"\bkromě\b", r"\bnerozumí\b", r"\bnevztahuje\b"),
    section=(
        r"\b(?:tohoto|tomto) (?:paragrafu|odstavce|ustanovení|odstavci)\b",
        r"\bpro účely (?:odstavc[eů]|písmene|bodu|§|čl\.)(?=\W)",
    ),
    part=(r"\b(?:této|tato) (?:části|hlavy|přílohy)\b", r"\btohoto (?:seznamu|dílu|oddílu)\b"),
    whole=(r"\b(?:tohoto|tento|tomto) (?:zákon[aeu]?|nařízení)\b", r"\b(?:této|tato) vyhlášk[ya]\b"),
    below=(r"odstavc|písmen|bod",),
    includes=(r".*\b(?:rozum(?:í|ějí)|považuj(?:e|í)) (?:rovněž|také|též|i)|zahrnuj[eí]",),
    opens_inclusion=(r"\W*(?:zahrnuj[eí]|rovněž|také|též)\b",),
    announces=(r"definice|vymezení (?:základních )?pojmů(?: používaných.*)?",),
)
