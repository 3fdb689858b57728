"""Norwegian: "§ 3 første ledd bokstav a i eksportkontrolloven", "artikkel 2 nr. 1 i forordning (EU) 2021/821"."""

from exportlex.extraction.citations.languages import Citing

_NAME = (
    r"(?:forordning\s+\((?:EU|EF)\)\s+(?:nr\.\s*)?\d+/\d+"
    r"|lov\s+\d+\.\s*\w+\s+\d{4}(?:\s+nr\.\s*\d+)?|[\wæøå]+(?:loven|forskriften))"
)

CITING = Citing(
    schedule=r"\bvedlegg(?:\s+(?:\d+|[IVX]+|[A-F])\b)?",
    article=r"§§?\s*\d+(?:[a-z]|-\d+)?|\bartikkel\s+\d+\w*",
    paragraph=r"\b(?:første|annet|andre|tredje|fjerde|femte)\s+ledd|\bnr\.\s*\d+",
    item=r"\bbokstav\s+\w\b|\bpunktum\s+\d+",
    law=rf"\s+i\s+(?P<law>{_NAME})|\s+i\s+(?P<this>(?:denne|dette)\s+\w+)",
    law_before=rf"(?P<law>{_NAME})\s+$",
    alone=rf"\bi\s+(?P<law>{_NAME})",
    here=r"(?:denne|dette)\s+(?:lov|loven|forskrift|forskriften|vedlegg)",
    lists=r",?\s+(?:og|eller)\s+|,\s+",
    leans=r"\bdefinert\s+i\b|\bi henhold til\b|\bsom nevnt i\b|\bjf\.",
    bare=r"\W*se\s+(?:også\s+)?(?P<term>[^.;:]{2,100})\.?",
)
