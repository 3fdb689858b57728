"""Danish: "§ 3, stk. 2, nr. 1, i våbenloven", "artikel 2, nr. 1, i forordning (EU) 2021/821"."""

from exportlex.extraction.citations.languages import Citing

_NAME = (
    r"(?:forordning\s+\((?:EU|EF)\)\s+(?:nr\.\s*)?\d+/\d+|lov\s+(?:nr\.\s*\d+\s+)?(?:af|om)\s[^.;,]{3,90}"
    r"|[\wæøå]+(?:loven|bekendtgørelsen))"
)

CITING = Citing(
    schedule=r"\bbilag(?:\s+(?:\d+|[IVX]+)\b)?",
    article=r"§§?\s*\d+(?:\s?[a-z]\b)?|\bartikel\s+\d+\w*",
    paragraph=r"\bstk\.\s*\d+",
    item=r"\bnr\.\s*\d+|\blitra\s+\w\b|\bpkt\.\s*\d+",
    law=rf",?\s+i\s+(?P<law>{_NAME})|\s+i\s+(?P<this>denne\s+\w+)",
    law_before=rf"(?P<law>{_NAME})s?\s+$",
    alone=rf"\bi\s+(?P<law>{_NAME})",
    here=r"denne\s+(?:lov|forordning|bekendtgørelse)",
    lists=r",?\s+(?:og|eller)\s+|,\s+",
    leans=r"\bdefineret\s+i\b|\bsom nævnt i\b|\bi henhold til\b|\bjf\.|\bomhandlet i\b",
    bare=r"\W*se\s+(?:også\s+)?(?P<term>[^.;:]{2,100})\.?",
)
