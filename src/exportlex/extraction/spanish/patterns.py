"""How Spanish laws, of America and of the Union, word a definition, as patterns over the text of a unit."""

from __future__ import annotations

import re

_QUOTED = r"[\"“«‘]\s*(?P<quoted>[^\"“”«»‘]{2,120}?)\s*(?:[\"”»]|’(?!\w))"
_DETERMINER = r"(?:el|la|los|las|lo|un|una|unos|unas)"
# A meaning opens with one of these.
_OPENS = (
    rf"(?:a\s+)?(?:{_DETERMINER}|tod[oa]s?|aquell?[oa]s?|aquéll?[oa]s?|aquel|aquél|cualquier(?:a)?|cada|quien(?:es)?"
    r"|tanto|cuando)\b|al\s|\d|[IVX]+\.\s|[a-z]\)\s"
)
_SAYS = (
    r"(?:significan?|describen?(?:\s+al)?|se\s+refieren?\s+a(?:l\b)?|se\s+define[n]?\s+como|designan?|comprenden?|incluyen?|denotan?"
    r"|se\s+entiende[n]?\s+(?:por|como)?|se\s+entender[áa]n?\s+(?:por|como)?|(?:tiene[n]?|tendrán?)\s+el\s+(?:mismo\s+)?significado)"
)
# «X» o «Y»: meaning, as an item
QUOTED_ENTRY = re.compile(
    rf"\s*(?:\w{{1,3}}[.)]\s+)?{_QUOTED}(?P<more>(?:\s*(?:\bo\b|\by\b|,)\s*[\"“«][^\"“”«»]{{2,100}}[\"”»])*)"
    r"(?P<brackets>(?:\s*\((?:[^()]|\([^()]*\)){1,120}\))*)\s*[.:]\s*"
)
# Categories of a list of goods and general notes that use a term.
CATEGORIES = re.compile(r"(?:\d|\s|,|y|a|tod[oa]s?|cat(?:egorías?)?\.?|(?:NG[ST]|NTN|NSN|NTG))+", re.IGNORECASE)
# "X" significa …; El término "X", a los efectos de este anexo, significa …; "X" o "Y" significa …
QUOTED_SAYS = re.compile(
    rf"(?:^|(?<=[.;:]\s))(?:(?:el|la|los|las|un|una|por)\s+)?(?:(?:términos?|expresi[óo]n(?:es)?|palabras?|vocablos?|conceptos?)\s+)?"
    rf"{_QUOTED}(?P<more>(?:\s*(?:o|y|,)\s*[\"“«][^\"“”«»]{{2,100}}[\"”»])*)"
    rf"(?P<aside>\s*,[^.;:\"“”]{{1,90}},|\s+(?:tal(?:es)?\s+como|en\s+(?:el|la|este|esta)|a\s+(?:los\s+)?(?:efectos|fines)|según)\s[^.;:\"“”]{{1,90}}?)?"
    rf"\s*\b(?P<says>{_SAYS})(?!\s+a\s+continuación)(?=[\s:,])[\s:]*",
    re.IGNORECASE,
)
_LEAD = (
    r"(?P<lead>(?:en\s+[A-Z\d][\w.]{1,16},|(?:(?:a|para)\s+(?:los\s+)?(?:efectos?|fines|propósitos)"
    r"|en\s+(?:el|la|este|esta)|para\s+la)\b[^:;]{3,160}?,?)\s+)?"
)
_UNDERSTOOD = r"se\s+entiende[n]?|se\s+entender[áa]n?|(?:debe|deberá|ha\s+de)\s+entenderse|enti[ée]nd[ae]se"
# "Se entiende por X la …"; "se entenderá por X, el …".
UNDERSTOOD = re.compile(
    rf"(?:^|(?<=[.;:]\s)|(?<=\s)){_LEAD}(?P<says>{_UNDERSTOOD})\s+(?:por|como(?=\s*[\"“«]))\s*:?\s*(?:{_QUOTED}|(?P<term>[^,;:.\"“”«»‘]{{2,120}}?))"
    rf"\s*(?:,\s*|:\s*|(?=\s(?:{_OPENS})))\s*",
    re.IGNORECASE,
)
# "Por X se entiende …".
BY_IS_UNDERSTOOD = re.compile(
    rf"(?:^|(?<=[.;:]\s)){_LEAD}por\s+(?:{_QUOTED}|(?P<term>[^;:.\"“”«»]{{2,140}}?))\s*,?\s+(?:también\s+)?(?P<says>{_UNDERSTOOD})\s*:?\s*"
    r"(?!que\b)(?=\S)",
    re.IGNORECASE,
)
_OFFENCE = (
    r"infracci[óo]n|infracciones|delitos?|faltas?|causales?"
    r"|violaci[óo]n|violaciones|circunstancias?|requisitos?|motivos?|prueba"
)
_LIMIT = (
    r"(?:(?P<lead>(?:A|Para)\s+(?:los\s+)?(?:efectos?|fines)\s+"
    r"de(?:l|\s+est[ea]|\s+la|\s+el|\s+lo)\s[^,;:.]{2,100}?,?)\s+)"
)
# "Se considera(n) X a los …, la …, lo siguiente:"; "Se denomina X al …": at the head of a sentence.
CONSIDERED = re.compile(
    rf"(?:^|(?<=[.;]\s)){_LIMIT}?(?P<says>[Ss]e\s+(?:considera[n]?|considerar[áa]n?|denomina[n]?|denominar[áa]n?|llama[n]?|llamar[áa]n?)"
    r"|[Tt](?:endrán?|ienen?)\s+la\s+consideración\s+de)\s+"
    rf"(?:como\s+)?(?:{_QUOTED}|(?P<term>(?!(?:como|que|tal|tales|así|\w+[ai]d[oa]s?\s+(?:el|la|los|las)|{_OFFENCE})\b)[^,;:.\"“”«»]{{3,110}}?))"
    rf"(?:\s*,\s*(?={_OPENS})|\s+(?=(?:a\s+)?(?:el|la|los|las|tod[oa]s?|aquell?[oa]s?|quien(?:es)?|cualquier)\b|al\s)"
    r"|\s*,?\s*(?=lo\s+siguiente:)|\s*:\s*$)"
)
# "A los efectos de esta Ley, los faros son las torres …": a copula that a limit introduces.
LIMITED_IS = re.compile(
    rf"(?:^|(?<=[.;]\s)){_LIMIT}{_DETERMINER}\s+(?P<term>[^,;:.]{{2,80}}?)\s+(?P<says>es|son|será|serán)\s+"
    rf"(?={_DETERMINER}\s|aquell|tod[oa]s?\s|cualquier)"
)
_NO_NOUN = (
    r"El|La|Los|Las|Lo|Es|Son|Tod[oa]s?|Est[eao]s?|Dich[oa]s?|Si|Cuando|En|Del?|Al?|Para|Por|Con|Sin|Según|Que|Como|Donde|No|Ni|Su"
    r"|Sus|Un|Una|Unos|Unas|Cada|También|Sólo|Solo"
)
# "Son armas vedadas, para los efectos de esta Ley, las de …".
IS_LIMITED = re.compile(
    rf"(?:^|(?<=[.;]\s))(?P<says>Es|Son)\s+(?P<term>[^,;:.\"“«]{{3,80}}?),\s+(?P<lead>(?:a|para)\s+(?:los\s+)?(?:efectos?|fines)\s+de(?:l|\s+est[ea]|\s+la|\s+el)"
    rf"\s[^,;:.]{{2,100}}),\s+(?={_DETERMINER}\s|aquell|tod[oa]s?\s|cualquier)"
)
# "Daño grave es el menoscabo …"; "Las medidas son aquellas que …".
IS_WHAT = re.compile(
    rf"^(?:(?P<term>(?!(?:{_NO_NOUN})\s)[A-ZÁÉÍÓÚÑ][^,;:.\"“«]{{2,80}}?)\s+(?P<says>es|son)\s+"
    rf"(?:entendid[oa]s?\s+como\s+)?(?={_DETERMINER}\s)"
    rf"|(?:(?:El|La|Los|Las|Una?)\s+)?(?P<term2>(?!(?:{_NO_NOUN})\s)\w[^,;:.\"“«]{{2,80}}?)(?:,[^,;:.]{{3,60}},)?\s+(?P<says2>es|son)\s+"
    r"(?=aqu[eé]l(?:l[oa]s?)?(?:,|\s+(?:que|en|a|con|cuy))))"
)
# "A efectos de este artículo, el término X significa …"; "El volumen se define como …".
SAYS_UNQUOTED = re.compile(
    rf"(?:^|(?<=[.;]\s)){_LEAD}(?:(?:el\s+término|la\s+expresión|la\s+palabra)\s+(?P<term>[^,;:.()\"“«‘]{{2,60}}?)(?<!\sno)(?:\s*\([^()]{{1,60}}\))?"
    rf"\s+(?P<says>{_SAYS})(?=[\s:,])|{_DETERMINER}\s+(?P<term2>[^,;:.()\"“«‘]{{2,70}}?)\s+(?P<says2>se\s+define[n]?\s+como))[\s:]+",
    re.IGNORECASE,
)
# "La venta a pérdida consiste en la venta …" at the head of a unit.
CONSISTS = re.compile(
    rf"^(?:El|La|Los|Las)\s+(?P<term>(?:(?!\s(?:que|cuando|si)\s)[^,;:.\"“«]){{3,90}}?)\s+(?P<says>consiste[n]?\s+en)\s+(?={_DETERMINER}\s)"
)
# A name without quotation marks: "Oficina", "Reglamento de faros", "Junta y Consejo".
_PLAIN = (
    r"(?P<plain>[A-ZÁÉÍÓÚÑ][\w-]*"
    r"(?:\s+(?:(?:de|del|para|sobre)\s+(?:(?:la|los|las|el)\s+)?[\w-]+|(?:[ye]\s+)?[A-ZÁÉÍÓÚÑ][\w-]*)){0,6})"
)
INLINE = re.compile(
    r"\s*[,(]\s*(?:(?:denominad[oa]s?\s+)?(?:en\s+adelante|en\s+lo\s+sucesivo|en\s+lo\s+adelante|de\s+ahora\s+en\s+adelante|en\s+(?:lo\s+que\s+)?sigue))"
    r"(?:\s*,?\s*(?:denominad[oa]s?|llamad[oa]s?|se\s+denominará[n]?))?(?:\s+como)?\s*[,:]?\s*(?P<article>(?:el|la|los|las)\s+)?"
    rf"(?:[\"“«](?:(?:el|la|los|las)\s+)?(?P<quoted>[^\"“«»”]{{2,80}})[\"”»]|{_PLAIN})"
    r"\s*(?=[,;.)]|$|\s+[a-záéíóú])"
)
# Words that open a list of definitions, at the end of what stands above it.
LIST_OPENS = (
    r"\bse\s+(?:entender[áa]n?|entienden?|considerar[áa]n?|define[n]?)(?:\s+(?:por|como|que))?(?:,[^:;.]{3,90},?)?\s*:?\s*$"
    r"|\b(?:siguientes\s+definiciones|definiciones\s+siguientes|términos\s+siguientes|siguientes\s+términos)\b[^;:]{0,120}[:.]?\s*$"
    r"|^(?:a|para)\s+(?:los\s+)?(?:efectos|fines)\s+de(?:l|\s+est[ea]|\s+la|\s+el)\s+(?:presente\s+)?\w+(?:\s+\w+)?\s*,?:\s*$"
)
# Kinds described where they are named: "podrán adoptar las siguientes modalidades: I. Cupo, cuando se establezca …".
KINDS_FOLLOW = re.compile(
    r"\b(?:podrán\s+ser|modalidades|tipos|clases|formas|categorías)(?:\s+siguientes)?\s*:\s*$", re.IGNORECASE
)
KIND = re.compile(r"(?:(?:El|La|Los|Las)\s+)?(?P<term>[A-ZÁÉÍÓÚÑ][^,;:.]{2,60}?),\s+(?=cuando\s)")
HEADING = r"\bdefiniciones\b|\bglosario\b"
# First words of a sentence that still says what the term of the sentence before means.
GOES_ON = re.compile(
    r"(?:No\s+(?:incluye|comprende|se\s+(?:incluye|considera|entiende)|queda)|Se\s+(?:incluye|excluye|exceptúa|entiende\s+incluid)"
    r"|Qued[ae]n?\s+(?:incluid|comprendid|exceptuad|excluid)|Esta\s+(?:definición|expresión|noción)|Este\s+(?:término|concepto)"
    r"|Dicha\s+definición|Incluye|Comprende|Asimismo\s*,?\s+(?:incluye|comprende)|La\s+(?:definición|expresión)|El\s+término"
    r"|También\s+(?:incluye|comprende|se\s+entiende))",
    re.IGNORECASE,
)
