"""Slovak: "§ 3 ods. 2 písm. a) zákona č. 39/2011 Z. z.", "čl. 2 ods. 1 nariadenia (EÚ) 2021/821"."""

from exportlex.extraction.citations.languages import Citing

_NAME = (
    r"(?:zákon\w*|nariaden\w+|vyhlášk\w+|predpis\w*)(?:\s+(?:Rady|Komisie|vlády))?(?:\s+\((?:ES|EÚ|EHS)\))?"
    r"\s+(?:č\.\s*)?\d+/\d+(?:\s+Z\.\s?z\.)?"
)

CITING = Citing(
    schedule=r"\bpríloh\w+(?:\s+č\.\s*\d+|\s+[IVX]+\b)?",
    article=r"§+\s*\d+[a-z]*|\bčl(?:án\w+|\.)\s*\d+\w*",
    paragraph=r"\bods(?:ek\w*|\.)\s*\d+",
    item=r"\bpísm(?:eno|ene|ena|\.)\s*[a-z]{1,2}\)|\b(?:bod\w*)\s*\d+",
    law=rf"\s+(?P<law>{_NAME})|\s+(?P<this>(?:tohto|tejto)\s+\w+)",
    alone=rf"(?P<law>{_NAME})",
    here=r"(?:tohto|tejto)\s+(?:zákona|nariadenia|vyhlášky)",
    lists=r",?\s+(?:a|alebo)\s+|,\s+",
    leans=r"\bv zmysle\b|\bpodľa\b|\bvymedzen\w+\s+v\b",
)
