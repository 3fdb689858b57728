"""How Italian laws word a definition, as patterns over the text of a unit."""

from __future__ import annotations

import re

# An apostrophe inside a term closes nothing: "Durata dell'impulso".
_QUOTED = (
    r"(?:\"(?P<straight>[^\"]{1,120})\"|[“„](?P<curly>[^“”„]{1,120})[”“]|«(?P<angled>[^«»]{1,120})»"
    r"|‘(?P<single>(?:[^‘’]|’(?=\w)){1,120})’(?!\w))"
)
_BRACKETS = r"(?P<brackets>(?:\.?\s*\((?:[^()]|\([^()]*\)){1,120}\))*)"
# Categories of a control list and general notes that use a term: "1 3 6", "NGT NTN Tutte", "def".
CATEGORIES = re.compile(r"(?:\d|\s|,|e|a|def|tutte|cat(?:egori[ae])?\.?|(?:NGT|NTN|NGSI?|NSN|GSN))+", re.IGNORECASE)

_UNDERSTOOD = r"(?:si |s[’'])(?:intend(?:e|ono)|considera(?:no)?)|(?:è|sono) da intender(?:e|si)|deve intendersi"
LISTING = (
    r"\bdefinizioni?\b|\b(?:si |s[’'])intend(?:e|ono)(?: per)?\s*:?\s*$|\bsi definiscono\s*:?\s*$"
    r"|\bsi applicano le (?:seguenti )?definizioni(?: seguenti)?\s*:?\s*$|\bsignificano\s*:?\s*$"
)
BY = re.compile(
    r"(?P<by>(?:è|sono) (?:definit[aeio] come|costituit[aeio] da)|(?:si |s[’'])intend(?:e|ono)(?: per)?"
    r"|significa(?:no)?|indica(?:no)?|designa(?:no)?|compren(?:de|dono)|equival(?:e|gono) a|si riferisc(?:e|ono) a"
    r"|è|sono)\b[:\s]*",
    re.IGNORECASE,
)
# "Term" (6). Meaning — the layout sets the term apart; "Term" o altro nome. Meaning
SET_APART = re.compile(
    rf"^\s*{_QUOTED}(?:\s+(?:o|ovvero)\s+(?P<also>[^.:()\"]{{2,40}})(?=\s*\.))?{_BRACKETS}\s*[.:]?\s*"
    rf"{_BRACKETS.replace('brackets', 'more')}\s*[.:]?\s*"
)
# «Term»: meaning, as an item
QUOTED_ENTRY = re.compile(
    rf"^\s*{_QUOTED}(?P<others>(?:\s*(?:,|\bod?\b|\be\b|\bovvero\b)\s*[«“\"‘][^«»“”\"]{{1,80}}[»”\"’])*){_BRACKETS}\s*:\s*"
)
UNDERSTOOD = re.compile(rf"^\s*{_QUOTED}\s+(?:si intende|s[’']intende)\b")
_NAME = r"(?P<name>[^,;:.()]{2,100}?)(?:\s*\((?P<short>[^()]{1,40})\))?"
_IN_THIS = r"(?:\s+(?:ai sensi|nel senso|ai fini) (?:della?|del|dell[’'])[^,;:]{2,60})?,?"
_ENTRY = r"In (?:[A-Z\d][\w.]{1,16}|\S+ [A-Z\d][\w.]{1,16}),?\s+"  # "In 1C101": of an entry of a list of goods
_LEAD = (
    rf"(?P<lead>(?:(?:[Aa]i (?:fini|sensi|soli fini) |Agli effetti |Nel(?:la|l[’'])? )[^,;:]{{2,100}}?,?\s+|{_ENTRY})?)"
)
# Per esportazione si intende …; Con beni s'intendono …
MEANT = re.compile(
    rf"(?:^|(?<=[.;] )){_LEAD}(?:[Pp]er|[Cc]on)\s+(?:il termine\s+)?{_NAME}{_IN_THIS}\s+"
    rf"(?P<by>{_UNDERSTOOD})(?:\s+(?:anche|in particolare))?\s*:?\s*"
)
_OPENS = (
    r"(?:il|lo|la|i|gli|le|un|uno|una|ogni|tutt[iae]|qualsiasi|qualunque"
    r"|quell[oaie]|chi|chiunque|ciascun\w*)\s|l[’']|un[’']"
)
# Si intende per esportazione …
MEANT_OF = re.compile(
    rf"(?:^|(?<=[.;] )){_LEAD}(?P<by>(?:[Ss]i |[Ss][’'])intend(?:e|ono) per)\s+"
    rf"(?:{_QUOTED}\s*[,:]?\s*|(?P<name>[^,;:.\"«“‘]{{2,80}}?)(?:\s*[,:]\s*|\s+(?={_OPENS})))"
)
_TO = r"a(?:l|d|lla|i|gli|lle|llo|ll(?=[’']))?(?:[’']|\b)"  # "a", "alla", "all'"
_SAYS = (
    rf"(?P<by>(?:significa(?:no)?|indica(?:no)?|designa(?:no)?|denota(?:no)?|si riferisc(?:e|ono) {_TO}"
    r"|(?:ha|hanno)(?= il (?:medesimo )?significato)|(?:è|sono) definit[aeio] (?:come(?: segue)?|da(?:l|lla|i|gli"
    r"|lle|llo)))"
    r"|(?:compren(?:de|dono)|(?:si |s[’'])intend(?:e|ono))(?!\s+che\b))(?:[\s:]+|(?<=[’']))"
)
_BEGINS = r"(?:^|(?<=[.;,] )|(?<=\be ))"
_ARTICLE = r"(?:(?:il|i|la|le|lo|gli|un|una)\s+|l[’'])?"
_WORD = r"(?:termin[ei]|espression[ei]|parol[ae]|locuzion[ei])\s+"
_WHERE = (
    r"(?:\s+(?:in|di cui (?:al|alla)) [A-Z\d][\w.]{1,16}(?: (?:e|o|Nota) [A-Z\d][\w.]{0,16})?)?"
    r"(?:\s*,[^,.;:]{3,100},|,)?\s+"
)
# Il termine «X», ai fini della presente legge, indica …; In 3A001 la ‘X’ (Y) è definita come …
SAYS = re.compile(
    rf"{_BEGINS}{_LEAD}{_ARTICLE}(?:{_WORD})?{_QUOTED}(?:\s*\((?P<short>[^()]{{1,60}})\)|\s+o\s+[‘“«](?P<other>[^’”»]{{1,60}})[’”»])?"
    rf"{_WHERE}{_SAYS}",
    re.IGNORECASE,
)
# Il termine X indica …; Il rapporto X è definito come …
SAYS_UNQUOTED = re.compile(
    rf"(?:^|(?<=[.;] )){_LEAD}(?:{_ARTICLE}{_WORD}(?P<name>[^,;:.()\"“«‘]{{2,60}}?)\s+{_SAYS}"
    r"|(?:(?:Il|Lo|La|I|Gli|Le|il|la|i|gli|le)\s+|[Ll][’'])(?P<defined>[^,;:.()\"“«‘]{2,60}?)\s+(?P<as>(?:è"
    r"|sono) definit[aeio] come(?: segue)?)[\s:]+)",
    re.IGNORECASE,
)
_OFFENCE = r"reat[oi]|delitt[oi]|infrazion[ei]|contravvenzion[ei]|violazion[ei]|circostanz[ae]|causa|motiv[oi]"
# È considerato esportatore chi …; Sono considerati beni: …; Costituisce traffico ogni …
CONSIDERED = re.compile(
    rf"(?:^|(?<=[.;] )){_LEAD}(?P<by>(?:[ÈèSs]|E[’'])(?:ono)?\s+considerat[aeio](?: come)?"
    rf"|[Ss]i\s+(?:considera(?:no)?|definisc(?:e|ono))"
    rf"|[Cc]ostituisc(?:e|ono))\s+(?:{_QUOTED}|(?P<name>(?!(?:che|come|{_OFFENCE})\b)[^,;:.\"«“‘]{{3,80}}?))"
    rf"(?:\s*,?\s+(?={_OPENS})|\s*:\s*$)"
)
# Ai fini della presente legge, sono merci quei beni che …; …, la merce è ogni bene …
LIMITED_IS = re.compile(
    r"(?:^|(?<=[.;] ))(?P<lead>(?:Ai (?:fini|sensi|soli fini) |Agli effetti )[^,;:]{2,100},)\s+"
    rf"(?:(?P<by>sono|è)\s+(?P<name>[^,;:.\"«“‘]{{3,80}}?)\s+(?=que(?:i|gli|lle|l|lla)\s|{_OPENS})"
    rf"|(?:(?:il|lo|la|i|gli|le)\s+|l[’'])(?P<defined>[^,;:.\"«“‘]{{3,80}}?)\s+(?P<as>sono|è)\s+(?={_OPENS}))"
)
# Sono merci, ai fini della presente legge, quei beni che …
IS_LIMITED = re.compile(
    r"(?:^|(?<=[.;] ))(?P<by>Sono|È)\s+(?P<name>[^,;:.\"«“‘]{3,80}?),\s+"
    r"(?P<lead>(?:ai (?:fini|sensi|soli fini) |agli effetti )[^,;:]{2,100}),\s+"
    rf"(?=que(?:i|gli|lle|l|lla)\s|{_OPENS})"
)
_PLAIN = (
    r"(?P<plain>[A-ZÀÈÉÌÒÙ][\w-]*"
    r"(?:\s+(?:(?:d(?:i|el|ella|ei|egli|elle)|per|sul?)\s+[\w-]+|(?:e\s+)?[A-ZÀÈÉÌÒÙ][\w-]*)){0,6})"
)
HEREAFTER = re.compile(
    r"\s*[,(]\s*(?:qui\s+)?(?:(?:in|di) seguito|nel seguito|in appresso|nel prosieguo|d[’']ora in (?:poi|avanti))"
    r"(?:\s*,)?(?:\s+(?:anche\s+)?(?:denominat|chiamat|indicat|definit|dett)[aeio](?:\s+(?:anche|come))?)?\s*[,:]?\s*"
    r"(?P<article>(?:la|il|lo|gli|i|le)\s+|l[’'])?"
    rf"(?:{_QUOTED}|{_PLAIN})"
    r"\s*(?=[,;.)]|$|\s+[a-zà-ù])\)?"
)
GOES_ON = re.compile(
    r"(?:Non\s+(?:comprend|includ|rientra|sono\s+(?:compres|consider)|si\s+considera)|(?:Vi\s+)?Rientrano|(?:Vi\s+)?Sono\s+(?:compres|esclus|inclus)"
    r"|È\s+(?:compres|esclus|inclus)|Quest\w\s+(?:definizione|termine|nozione|\w+\s+(?:comprend|includ))|Tale\s+(?:definizione|termine|nozione)|La\s+definizione"
    r"|Il\s+termine|(?:Ess[oaie]|Comprende|Include)\b|Sono\s+(?:parimenti\s+)?equiparat)",
    re.IGNORECASE,
)


def name_of(match: re.Match[str]) -> str:
    """The term of a match, whatever marks it stands between."""
    groups = match.groupdict()
    names = (groups.get(kind) for kind in ("name", "defined", "straight", "curly", "angled", "single", "plain"))
    return next((name for name in names if name), "").strip(' "“”«»‘’')
