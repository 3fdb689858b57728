"""Czech: "§ 3 odst. 2 písm. a) zákona č. 13/1993 Sb.", "čl. 2 odst. 1 nařízení"."""

from exportlex.extraction.citations.languages import Citing

_NAME = (
    r"(?:zákon\w*|nařízení|vyhlášk\w+|předpis\w*)(?:\s+(?:Rady|Komise|vlády))?"
    r"(?:\s+\((?:ES|EU|EHS)\))?\s+č\.\s*\d+/\d+(?:\s+Sb\.)?"
)

CITING = Citing(
    schedule=r"\bpříloh\w+(?:\s+č\.\s*\d+|\s+[IVX]+\b)?",
    article=r"§+\s*\d+[a-z]*|\bčl(?:ánk\w+|\.)\s*\d+\w*",
    paragraph=r"\bodst(?:avec|avce|avci|\.)\s*\d+",
    item=r"\bpísm(?:eno|ene|\.)\s*[a-z]{1,2}\)|\b(?:bod\w*)\s*\d+",
    law=rf"\s+(?P<law>{_NAME})|\s+(?P<this>(?:tohoto|této)\s+\w+)",
    alone=rf"(?P<law>{_NAME})",
    here=r"(?:tohoto|této)\s+(?:zákona|nařízení|vyhlášky)",
    lists=r",?\s+(?:a|nebo)\s+|,\s+",
    leans=r"\bve smyslu\b|\bpodle\b|\bdefinovan\w+\s+v\b|\bvymezen\w+\s+v\b",
)
