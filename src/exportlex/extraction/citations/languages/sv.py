"""Swedish: "3 kap. 2 § första stycket vapenlagen (1996:67)", "artikel 2.1 i förordning (EU) 2021/821"."""

from exportlex.extraction.citations.languages import Citing

_NAME = (
    r"(?:(?:lagen|förordningen)\s+\(\d{4}:\d+\)(?:\s+om\s[^.;,]{3,90})?|förordning\s+\((?:EU|EG)\)\s+(?:nr\s+)?\d+/\d+"
    r"|[\wåäö]+(?:lagen|förordningen|balken)(?:\s+\(\d{4}:\d+\))?)"
)

CITING = Citing(
    schedule=r"\bbilaga(?:\s+(?:\d+|[IVX]+)\b)?",
    article=r"(?:\b\d+\s?[a-z]?\s+kap\.\s*)?\b\d+\s?[a-z]?\s*§§?|\bartikel\s+\d+(?:\.\d+)*",
    paragraph=r"\b(?:första|andra|tredje|fjärde|femte)\s+stycket",
    item=r"\b(?:punkten?)\s+\d+|\bled\s+\w\b",
    law=rf"\s+(?:i\s+)?(?P<law>{_NAME})|\s+i\s+(?P<this>denna\s+\w+)",
    alone=rf"\bi\s+(?P<law>{_NAME})",
    here=r"denna\s+(?:lag|förordning|bilaga)",
    lists=r",?\s+(?:och|eller)\s+|,\s+",
    leans=r"\bsom avses i\b|\bi den mening som avses\b|\bdefinier\w+\s+i\b",
    bare=r"\W*se\s+(?:även\s+)?(?P<term>[^.;:]{2,100})\.?",
)
