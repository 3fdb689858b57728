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

LISTING = (
    r"\bdefinizioni?\b|\b(?:si intend(?:e|ono)|s[’']intend(?:e|ono)|si intende)(?: per)?\s*:?\s*$"
    r"|\bsi applicano le (?:seguenti )?definizioni(?: seguenti)?\s*:?\s*$|\bsignificano\s*:?\s*$"
)
BY = re.compile(
    r"(?P<by>(?:è|sono) (?:definit[aeio] come|costituit[aeio] da)|(?:si |s[’'])intend(?:e|ono)(?: per)?"
    r"|significa(?:no)?|indica(?:no)?|designa(?:no)?|compren(?:de|dono)|equival(?:e|gono) a|si riferisc(?:e|ono) a"
    r"|è|sono)\b[:\s]*",
    re.IGNORECASE,
)
# "Term" (6). Meaning — the layout sets the term apart
SET_APART = re.compile(rf"^\s*{_QUOTED}{_BRACKETS}\s*[.:]?\s*{_BRACKETS.replace('brackets', 'more')}\s*[.:]?\s*")
# «Term»: meaning, as an item
QUOTED_ENTRY = re.compile(rf"^\s*{_QUOTED}{_BRACKETS}\s*:\s*")
UNDERSTOOD = re.compile(rf"^\s*{_QUOTED}\s+(?:si intende|s[’']intende)\b")
_NAME = r"(?P<name>[^,;:.()]{2,100}?)"
_IN_THIS = r"(?:\s+(?:ai sensi|nel senso|ai fini) (?:della?|del|dell[’'])[^,;:]{2,60})?,?"
# Per esportazione si intende …; Con beni s'intendono …
MEANT = re.compile(
    rf"(?:^|(?<=[.;] ))(?P<lead>(?:Ai (?:fini|sensi) [^,]{{2,80}},\s*)?)(?:[Pp]er|[Cc]on)\s+{_NAME}{_IN_THIS}\s+"
    r"(?P<by>si intend(?:e|ono)|s[’']intend(?:e|ono))(?:\s+(?:anche|in particolare))?\s*:?\s*"
)
# Si intende per esportazione …
MEANT_OF = re.compile(
    r"(?:^|(?<=[.;] ))(?P<lead>(?:Ai (?:fini|sensi) [^,]{2,80},\s*)?)"
    r"(?P<by>(?:[Ss]i |[Ss][’'])intend(?:e|ono) per)\s+"
    rf"{_QUOTED}\s*,?\s*"
)
HEREAFTER = re.compile(
    rf"\s*\((?:(?:in|di) seguito|nel seguito)(?: denominat[aeio]| (?:la|il|lo|l[’']))*:?\s*{_QUOTED}\)"
)


def name_of(match: re.Match[str]) -> str:
    """The term of a match, whatever marks it stands between."""
    groups = match.groupdict()
    names = (groups.get(kind) for kind in ("name", "straight", "curly", "angled", "single"))
    return next((name for name in names if name), "").strip(' "“”«»‘’')
