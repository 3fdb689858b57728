"""Spanish: recognised by ``exportlex.extraction.spanish.recogniser``."""

from exportlex.extraction.phrases import Phrases
from exportlex.extraction.spanish.recogniser import find

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "es"
PHRASES = Phrases(
    function_words=(r"el|l[ao]s?|un[ao]?|[yeou]|del?|en|con|por|para|que|se|al?|no",),
    see=(
        r"\W*(?:l[oa]s?|el|aquell[oa]s?|aquel|aquél) (?:definid|previst|establecid|señalad|indicad)[oa]s? (?:en|por)\b",
        r"\W*(?:lo|la|las|los|el|al?) (?:dispuest|previst|definid)[oa]s? (?:en|por)\b|\W*(?:ver|véase)\b",
        r"\W*(?:tal(?:es)? (?:y )?como (?:se )?(?:define|lo define|está))",
        r"\W*el (?:mismo )?significado (?:que|previsto|establecido|atribuido|dado)\b",
        r"\W*(?:el|la|los|las|lo) que (?:se )?(?:define|defina|establece|señala|le (?:da|atribuye|asigna))\w* (?:en "
        r"|el |la )",
    ),
    points=(r"significado",),
    includes=(r"(?:incluye|comprende)n?",),
    opens_inclusion=(r"\W*(?:incluye|comprende)n?\b|\W*(?:se incluyen?|quedan? (?:incluid|comprendid)[oa]s?)\b",),
    takes_out=(
        r"\bno (?:se )?(?:incluye|comprende|considera|abarca)n?\b",
        r"\bcon (?:la )?(?:exclusión|excepción) de\b|\ba excepción de\b",
        r"\b(?:except(?:o|uando)|exceptúan?|salvo|excluidas?|excluidos?|excluyen?|excluyendo)\b",
        r"\bquedan? (?:exceptuad|excluid)[oa]s?\b",
    ),
    section=(
        r"\b(?:est[ae]|presente) (?:artículo|párrafo|inciso|numeral|apartado|fracción)\b",
        r"\b(?:efectos|fines|sentido) (?:del?|de los|de lo dispuesto en el) (?:artículos?|párrafos?|apartados?) (?=\d)",
    ),
    part=(r"\b(?:est[ae]|presente) (?:anexo|capítulo|título|apéndice|sección|libro|categoría)\b",),
    whole=(
        r"\b(?:est[ae]|presente) (?:ley|decreto|reglamento|convención|código|acuerdo|orden|resolución|real decreto)\b",
    ),
    below=(r"párrafo|inciso|numeral|apartado|fracción",),
    announces=(r"definiciones(?: de (?:los )?términos.*)?|glosario",),
)
