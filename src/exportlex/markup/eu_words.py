"""The words that citations of EU law need and that its text does not print, by language."""

from __future__ import annotations

from dataclasses import dataclass

_FIRST, _TEENS = ("zeroth", "first", "second", "third", "fourth", "fifth"), (11, 12, 13)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    ordinals: bool  # English puts a spelled-out ordinal before the word, the others a number after it
    recital: str
    preamble: str
    closing: str
    paragraph: str
    subparagraph: str
    indent: str
    point: str
    footnote: str
    annex: str
    section: str

    def nth(self, word: str, number: int) -> str:
        """ "second subparagraph" in English, "Unterabsatz 2" elsewhere."""
        if not self.ordinals:
            return f"{word} {number}"
        if number < len(_FIRST):
            return f"{_FIRST[number]} {word}"
        suffix = "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{suffix} {word}"


# In the order of the fields above.
_SPOKEN = {
    "en": "Recital/Preamble/Concluding formulas/paragraph/subparagraph/indent/point/footnote/Annex/Section",
    "de": "Erwägungsgrund/Präambel/Schlussformel/Absatz/Unterabsatz/Gedankenstrich/Nummer/Fußnote/Anhang/Abschnitt",
    "fr": "Considérant/Préambule/Formules finales/alinéa/alinéa/tiret/point/note/Annexe/Section",
    "es": "Considerando/Preámbulo/Fórmulas finales/párrafo/párrafo/guion/punto/nota/Anexo/Sección",
    "it": "Considerando/Preambolo/Formule finali/comma/comma/trattino/punto/nota/Allegato/Sezione",
    "nl": "Overweging/Preambule/Slotformules/alinea/alinea/streepje/punt/voetnoot/Bijlage/Afdeling",
}
_WORDS = {language: Words(language == "en", *spoken.split("/")) for language, spoken in _SPOKEN.items()}

# First words of the titles of annexes and of what else is attached to an act, in the official languages.
_ATTACHED = """
    annex anhang annexe anexo allegato bijlage bilag bilaga liite załącznik příloha príloha melléklet anexa priloga
    prilog priedas pielikums lisa anness приложение παραρτημα παράρτημα iarscríbhinn appendix appendice anlage
    attachment protocol protokoll protocole protocolo
"""
_ATTACHED_WORDS = frozenset(_ATTACHED.split())


def words(language: str) -> Words:
    """The words of a language (ISO 639-1); English where the language has none here."""
    return _WORDS.get(language, _WORDS["en"])


def is_annex_label(heading: str) -> bool:
    """Whether a heading opens an annex: "ANNEX", "ANHANG II", "ПРИЛОЖЕНИЕ I"."""
    first = heading.split()[:1]
    return bool(first) and first[0].strip(".:,").casefold() in _ATTACHED_WORDS
