"""The phrases of French drafting, as patterns."""

from __future__ import annotations

import re

# Quotation marks come in mixed pairs: "« X »", "“ X ”", '" X ”'.
QUOTED = r"[\"“«„]\s*(?P<quoted>[^\"“”«»„]{1,160}?)\s*[\"”»“]"
_NEXT = r"\s*(?:,|;|\bet\b|\bou\b|\bainsi que\b)*\s*"
CHAIN = re.compile(rf"{_NEXT}{QUOTED}")
# What introduces a term: "le terme :", "les mots", "l'expression".
_WORD = r"(?:l[ea]s?\s+|l['’]\s?)?(?:termes?|mots?|expressions?|notions?)(?:\s+et\s+(?:termes?|mots?|expressions?))?"
OPENING = re.compile(
    rf"(?:(?:^|(?<=[.;:,]\s))(?:l[ea]s?\s+|l['’]\s?|une?\s+|des\s+)?(?:{_WORD}\s*:?\s*)?)?{QUOTED}", re.IGNORECASE
)
MEANS = (
    r"désign(?:e|ent)|signifi(?:e|ent)|s['’]entend(?:ent)?(?:\s+(?:de|d['’]|par|comme|au\s+sens\s+d[eu]s?))?"
    r"|pour\s+désigner|(?:a|ont)\s+le\s+(?:même\s+)?sens|recouvr(?:e|ent)|(?:est|sont)\s+définie?s?\s+comme"
    r"|compren(?:d|nent)|correspond(?:ent)?\s+à"
)
# Between a quoted term and its verb: ", au sens du présent chapitre,".
VERB = re.compile(rf"\s*(?P<aside>,[^,.;:]{{3,120}},)?\s*(?P<verb>{MEANS})(?=[\s:,]|$)\s*:?\s*", re.IGNORECASE)
# "Le terme : lune , appliqué à une lampe , désigne": the quotation marks were lost.
WORDED = re.compile(
    rf"(?:^|(?<=[.;]\s)){_WORD}\s*:\s*(?P<term>[^,:;.\"“«]{{2,120}}?)\s*(?P<aside>,[^,.;:]{{3,120}},)?\s+"
    rf"(?P<verb>{MEANS})(?=[\s:,]|$)\s*:?\s*",
    re.IGNORECASE,
)
MEANT = re.compile(r"\bon entend\s+(?:ici\s+)?par\b\s*:?\s*", re.IGNORECASE)
# The meaning of an unquoted term opens with an article or the like: "on entend par éditeur toute personne …".
BARE_TERM = re.compile(
    r"(?P<term>[^,:;.\"“«]{2,100}?)\s*(?:[,:]\s*|\s+)(?=(?:l[ae]s?|une?|tou(?:te?s?|s)|celles?|ceux|celui|ce(?:tte|s)?"
    r"|des)\b"
    r"|l['’]|d['’]une?\b|[a-z]\)\s|$)",
    re.IGNORECASE,
)
# "Au sens du présent livre, constitue une fraude toute ruse …".
CONSTITUTES = re.compile(
    r"(?:^|(?<=[.;]\s))(?P<lead>(?:Au sens|Pour l['’]application|Aux fins) d[^,;:]{3,100},)\s+"
    r"(?:est|sont|constitue(?:nt)?)\s+"
    r"(?:considérée?s?\s+comme\s+)?(?:une?|des|les?|la|l['’])\s*(?P<term>[^,;:.]{3,80}?),?\s+"
    r"(?=(?:tou(?:te?s?|s)|le fait|l['’]ensemble|l[ae]s?|l['’]\w|une?|celui|celle|ceux)\b)"
)
# "Dans le présent règlement, lampe s'entend de toute source de lumière": a term without quotation marks.
STATED = re.compile(
    r"(?:^|(?<=[.;]\s))(?P<lead>(?:Dans l[ae]s?|Au sens d|Pour l['’]application d|Aux fins d)[^,;:]{3,100},)\s+"
    r"(?:l[ae]s?\s+|l['’])?(?P<term>[^,;:.\"“«]{2,60}?)\s+(?P<verb>s['’]entend(?:ent)?)\s+(?:de\s+|d['’]|des\s+)"
)
# "…, dénommée licence d'exportation, …"; "… sont dénommés X."; "ci-après désignés par les mots X"; "(ci-après « X »)".
# "Désigné par le ministre" appoints and names nothing, so that this verb counts only with "ci-après".
_NAMING = r"(?:ci-après\s+)?dénommée?s?|ci-après\s+(?:désignée?s?|appelée?s?)|(?:désignée?s?|appelée?s?)\s+ci-après"
_AFTER = (
    r"(?:\s+(?:ci-après|dans (?:le|la) présente? [\w-]+|"
    r"sous (?:le nom|l['’]appellation) d[e'’]|par l[ea]s? \w+))*\s*:?\s*"
)
_BARE = r"[^,.;:()\"“«]{2,90}?"
_ENDS = r"(?=\s*[,.;)]|\s+(?:est|sont|et|dans|placée?s?|pour|selon|ne|à)\b|$)"
NAMED = re.compile(
    rf"(?:\s*,)?\s+\(?(?:{_NAMING})\b{_AFTER}(?:{QUOTED}|(?P<bare>{_BARE}){_ENDS})\)?"
    rf"|\s*\(\s*ci-après\b\s*:?,?\s*(?:{QUOTED.replace('quoted', 'quoted2')}|(?P<bare2>[^()\"“«]{{2,90}}?))\s*\)",
    re.IGNORECASE,
)
LINKING = re.compile(r"\s+(?:est|sont)$")  # "X est dénommé Y": the verb is no part of X
ARTICLE = re.compile(r"^(?:l[ea]s?\s+|l['’])")
# A list of forms, each described where it is named: "sous l'une des formes suivantes : 1° Des licences globales, …".
FORMS_FOLLOW = re.compile(r"\bl['’]une des (?:formes|catégories) suivantes\s*:\s*$", re.IGNORECASE)
FORM = re.compile(
    rf"(?:Des|Une?|Les?|La)\s+(?:\w+\s+dénommée?s?\s+)?(?:{QUOTED}|(?P<bare>[^,.;:\"“«]{{3,80}}?))\s*,\s*(?=[a-zà-ÿ])"
)
# Words that open a list of definitions: the units below it are "X : meaning" or "« X » meaning".
LIST_OPENS = re.compile(
    r"\bon entend(?:\s+\w+){0,4}?\s+par\s*:?\s*$"
    r"|(?:\bdéfinitions? (?:suivantes?|ci-après)\b|\bs['’]entend(?:ent)? (?:de|par|comme)\b"
    r"|\bsignification suivante\b|\bont le sens suivant\b|\bdéfinie?s? (?:comme suit|ainsi)\b|\btermes suivants\b"
    r"|\b(?:sont utilisés|sont ainsi définis))[^.;]{0,80}[:,]?\s*$",
    re.IGNORECASE,
)
LISTING_HEADING = re.compile(r"\bdéfinitions?\b|\bterminologie\b|\bglossaire\b", re.IGNORECASE)
# "L. 2331-1" and "art. 3" hold a stop and no boundary.
PHRASE_START = re.compile(r"(?<![LRDA*])[.;:]\s+(?=[A-ZÀ-Ý«“\"])|[;:]\s+")
