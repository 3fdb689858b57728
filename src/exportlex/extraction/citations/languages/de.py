"""German: "§ 2 Abs. 3 Nr. 1 des Außenwirtschaftsgesetzes", "Artikel 2 Nummer 3 der Verordnung (EU) 2021/821"."""

from exportlex.extraction.citations.languages import Citing

_WORD = r"(?-i:[A-ZÄÖÜ])[\wäöüß-]*"
_NAME = (
    rf"(?:Verordnung|Richtlinie)\s+\((?:EU|EG|EWG|Euratom)\)\s+(?:Nr\.\s*)?\d+/\d+"
    rf"|(?:{_WORD}\s+){{0,2}}(?:Gesetz|Verordnung|Abkommen|Übereinkommen|Ordnung)(?:e?s)?\s+(?:über|zur|zum|betreffend)\s"
    rf"(?:[^,;.()]|(?<=\d)\.(?=\s)){{3,90}}|[\wäöüß-]*(?:gesetz|verordnung|ordnung|buch|kodex|abkommen|übereinkommen)(?:e?s)?"
    rf"(?:\s+(?:vom|von)\s+\d[\d. \w]{{3,20}}\d)?|(?-i:[A-ZÄÖÜ][A-Za-zÄÖÜ]{{0,6}}[A-ZÄÖÜ])\b"
)
_INNER = r"\(?\d+[a-z]?\)?|[a-z]{1,2}(?:bis|ter)?\b"

CITING = Citing(
    schedule=r"\b(?:Anhang(?:e?s)?|Anlage)(?:\s+(?:\d+\w?|[IVX]+))?(?:\s+Teil\s+(?:\d+|[IVX]+))?",
    article=r"§§?\s*\d+[a-z]*|\bArt(?:ikels?|\.)\s*\d+[a-z]*(?:bis|ter|quater)?(?:\s?\(\d+\))?",
    paragraph=r"\b(?:Abs(?:atz(?:es)?|\.))\s*\d+[a-z]?|\b(?:Nummer|Nr\.)\s*\d+\.\d+",
    item=rf"\b(?:Nummern?|Nr\.|Zif(?:fer|f\.)|Satz(?:es)?|Buchstaben?s?|Bst\.|lit\.|Unterabsatz(?:es)?)\s*(?:{_INNER})",
    inverts=r"\s+(?:des|der|von|in)\s+",
    law=rf"\s+(?:(?:des|der|dieser|dieses|desselben|derselben)\s+)?(?P<law>{_NAME})"
    r"|\s+(?P<this>(?:dieser|dieses|desselben|derselben)\s+\w+)",
    alone=rf"\b(?:im|des|der|nach|gemäß|gemäss|dem)\s+(?P<law>{_NAME})",
    here=r"(?:diese[rs])\s+(?:Gesetzes|Verordnung|Anlage|Anhangs|Beschlusses|Abkommens|Liste)",
    around=r"(?:diese[rs])\s+(?:Paragra(?:ph|f)en|Artikels|Vorschrift|Bestimmung)",
    same=r"(?:desselben|derselben)\s+\w+",
    lists=r",?\s+(?:und|oder|sowie)\s+|,\s+",
    leans=r"\b[Ii]m Sinne\b|\bBedeutung\b|\bdefiniert\s+(?:in|nach)\b|\bnach der Begriffsbestimmung\b",
    term_before=r"[„“\"](?P<term>[^„“”\"]{2,80})[“”\"]\s+"
    r"(?:im Sinne|in|nach|gemäß|gemäss)\s+(?:des\s+|der\s+|von\s+)?$",
    bare=r"\W*(?:siehe|vgl\.|s\.)\s+(?:auch\s+)?(?P<term>[^.;:]{2,100})\.?",
)
