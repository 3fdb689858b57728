"""Italian: "articolo 2 capoverso 1 della legge federale", "lettera a dell’articolo 3"."""

from exportlex.extraction.citations.languages import Citing

_HEAD = r"(?:legge|ordinanza|regolamento|decreto|codice|direttiva|convenzione|trattato|costituzione)"
_NAME = rf"(?:{_HEAD}\b|(?-i:[A-ZÀ-Þ]))[^.;,:\n]*"

CITING = Citing(
    schedule=r"\ballegato(?:\s+(?:\d+|[IVX]+)\b)?",
    article=r"\bart(?:icol[oi]|\.)\s*\d+\w*(?:\s?\(\d+\))?",
    paragraph=r"\b(?:capovers[oi]|cpv\.|comm[ai]|paragraf[oi])\s*\d+\w*",
    item=r"\b(?:letter[ae]|lett\.|numer[oi]|punt[oi])\s*(?:\d+|[a-z]{1,2})\b",
    inverts=r"\s+(?:dell[’']|della\s+|del\s+)",
    law=rf"\s+(?:della\s+|del\s+|dell[’']|dello\s+)(?P<law>{_NAME})|\s+(?:della\s+|del\s+)(?P<this>presente\s+\w+)",
    alone=rf"\b(?:nella|nel|dalla|dal|ai sensi della|ai sensi del)\s+(?P<law>{_NAME})",
    here=r"presente\s+(?:legge|ordinanza|regolamento|decreto|allegato)",
    around=r"presente\s+articolo",
    lists=r",?\s+[eo]\s+|,\s+",
    leans=r"\bai sensi\b|\bdefinit[oaie]\s+(?:all|nell|dall|nel)|\bdi cui all",
    bare=r"\W*(?:vedi|cfr\.|ved\.)\s+(?:anche\s+)?(?P<term>[^.;:]{2,100})\.?",
)
