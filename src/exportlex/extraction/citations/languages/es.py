"""Spanish: "artículo 3, fracción II, de la Ley Aduanera", "inciso a) del artículo 5o"."""

from exportlex.extraction.citations.languages import Citing

_HEAD = r"(?:Ley|Código|Reglamento|Decreto|Resolución|Convención|Tratado|Constitución|Acuerdo|Protocolo)"
_NAME = rf"(?-i:{_HEAD}\b)[^.;,:()\n]*"

CITING = Citing(
    schedule=r"\banexo(?:\s+(?:\d+|[IVX]+|[A-F])\b)?",
    article=r"\bart(?:[íi]culos?|\.)\s*\d+(?:[oº°]|-\w)?(?:\s(?:bis|ter|quáter)\b)?",
    paragraph=r"\b(?:apartado|numeral|párrafo)\s+(?:\d+|\w+)\b|\bfracci[óo]n\s+[IVXL]+\b",
    item=r"\b(?:inciso|letra)\s+\w{1,2}\)",
    inverts=r",?\s+(?:del\s+|de la\s+)",
    law=rf",?\s+(?:de\s+la\s+|del\s+|de\s+)(?P<law>{_NAME})"
    r"|\s+(?:de\s+|del\s+)(?P<this>(?:esta|este|la presente|el presente)\s+\w+)",
    alone=rf"\b(?:la|el|del)\s+(?P<law>{_NAME})",
    here=r"(?:esta|este|la presente|el presente)\s+(?:Ley|Código|Reglamento|Decreto|anexo)",
    around=r"(?:este|el presente)\s+artículo",
    lists=r",?\s+[yeo]\s+|,\s+",
    leans=r"\bdefinid[oa]s?\s+(?:en|por)\b|\ben los términos\b|\ba que se refiere\b|\ben el sentido\b",
    bare=r"\W*(?:véase|ver)\s+(?:también\s+)?(?P<term>[^.;:]{2,100})\.?",
)
