"""The phrases of French drafting, as patterns: terms, verbs, and what opens a list."""

from __future__ import annotations

import re

# Quotation marks come in mixed pairs: "« X »", "“ X ”", '" X ”'; a single one closes only what a single one opened.
QUOTED = r"(?:(?P<single>‘)|[\"“«„])\s*(?P<quoted>[^\"“”«»„‘]{1,160}?)\s*(?(single)’(?!\w)|[\"”»“])"
_NEXT = r"\s*(?:,|;|\bet\b|\bou\b|\bainsi que\b)*\s*"
CHAIN = re.compile(rf"{_NEXT}{QUOTED}")
# What introduces a term: "le terme :", "les mots", "l'expression".
_WORD = r"(?:l[ea]s?\s+|l['’]\s?)?(?:termes?|mots?|expressions?|notions?)(?:\s+et\s+(?:termes?|mots?|expressions?))?"
OPENING = re.compile(
    rf"(?:(?:^|(?<=[.;:,]\s))(?:l[ea]s?\s+|l['’]\s?|une?\s+|des\s+)?(?:{_WORD}\s*:?\s*)?)?{QUOTED}", re.IGNORECASE
)
# "S'entend au sens de …" and "a le sens que …": the words of the reference belong to the meaning.
MEANS = (
    r"désign(?:e|ent)|signifi(?:e|ent)|s['’]entend(?:ent)?(?:\s+(?:notamment|également|aussi))?(?:\s+(?:des?(?=\s)|du(?=\s)|d['’]|par(?=\s)|comme(?=\s)))?"
    r"|pour\s+désigner|(?:a|ont)(?=\s+le\s+(?:même\s+)?sens\b)|recouvr(?:e|ent)|(?:est|sont)\s+définie?s?\s+comme"
    r"|compren(?:d|nent)|correspond(?:ent)?\s+à"
)
_VERB_ENDS = r"(?:(?=[\s:,]|$)|(?<=['’]))"
# Between a quoted term and its verb: ", au sens du présent chapitre,"; the other language's term in brackets.
VERB = re.compile(
    rf"\s*(?:\([^()]{{1,120}}\))?\s*(?P<aside>,[^,.;:]{{3,120}},)?\s*(?P<verb>{MEANS}){_VERB_ENDS}\s*:?\s*",
    re.IGNORECASE,
)
# "Le terme : lune , appliqué à une lampe , désigne": the quotation marks were lost.
WORDED = re.compile(
    rf"(?:^|(?<=[.;]\s)){_WORD}\s*:\s*(?P<term>[^,:;.\"“«]{{2,120}}?)\s*(?P<aside>,[^,.;:]{{3,120}},)?\s+"
    rf"(?P<verb>{MEANS}){_VERB_ENDS}\s*:?\s*",
    re.IGNORECASE,
)
_ENTENDRE = r"(?:on entend|il (?:faut|convient d['’]|y a lieu d['’])\s*entendre)"
MEANT = re.compile(rf"\b{_ENTENDRE}\s*(?:,[^,;:]{{3,100}},\s*)?\s*(?:ici\s+|notamment\s+)?par\b\s*:?\s*", re.IGNORECASE)
# The meaning of an unquoted term opens with an article or the like: "on entend par éditeur toute personne …".
_OPENS_MEANING = (
    r"(?:l[ae]s?|une?|tou(?:te?s?|s)|celles?|ceux|celui|ce(?:tte|s)?|des|chaque|quiconque|leurs?|plusieurs)\b"
)
BARE_TERM = re.compile(
    rf"(?P<term>[^,:;.\"“«‘]{{2,100}}?)\s*(?:[,:]\s*|\s+)(?={_OPENS_MEANING}|l['’]|d['’]une?\b|[a-z]\)\s|$)",
    re.IGNORECASE,
)
# "Par lampe, on entend toute source de lumière".
MEANT_BY = re.compile(
    rf"(?:^|(?<=[.;,]\s))par\s+(?:{QUOTED}|(?P<term>[^,:;.\"“«]{{2,80}}?))\s*,?\s+{_ENTENDRE}\s*:?\s+", re.IGNORECASE
)
_THIS = r"présente?s?\s+[\w-]+"
_LEAD = (
    r"(?P<lead>(?:Dans|Au sens d|(?:Pour l['’]application|Aux fins|Pour les besoins) d|Au|Aux|À l[ae]|À l['’])"
    r"[^,;:]{3,100}(?:,\s+(?:on|sauf)[^,;:]{3,80})?,)\s+"
)
_KINDS_OF_CRIME = (
    r"infractions?|délits?|crimes?|contraventions?|circonstances?|manquements?|fautes?|motifs?|violations?"
)
# No term ends with a word that another must follow.
_NO_END = ("à", "au", "aux", "de", "des", "du", "par", "sur", "pour", "et", "ou", "dans", "en", "comme")
_WHOLE_TERM = "".join(rf"(?<!\s{word})" for word in _NO_END)
# ", au sens du présent titre,": what may stand between a term and its meaning.
_ASIDE = r"(?P<aside>,\s+(?:au sens|pour|aux fins|dans|en application|sous réserve|notamment|lorsqu)[^,;:.]{3,160},|,)"
_EVERY = r"(?:tou(?:te?s?|s)|le fait|l['’]ensemble|celui|celle|ceux|quiconque)\b"
_WHOM = rf"(?:{_EVERY}|(?:l[ae]s?|une?)\b|l['’]\w)"
# "Au sens du présent livre, constitue une fraude toute ruse …": a verb before its subject.
CONSTITUTES = re.compile(
    rf"(?:^|(?<=[.;]\s)){_LEAD}(?P<verb>(?:est|sont|constitue(?:nt)?)\s+(?:(?:considérée?|réputée?)s?\s+comme\s+)?"
    r"(?:une?\s|des\s|les?\s|la\s|l['’])|(?:est|sont)\s+(?:considérée?|réputée?)s?\s+comme\s)\s*"
    rf"(?P<term>[^,;:.]{{3,110}}?){_WHOLE_TERM},?(?:\s+(?={_WHOM})|\s*:\s*$)"
)
# "Constitue une lampe, au sens du présent titre, toute source …"; "Sont considérés comme lampes : 1° …".
COUNTS_AS = re.compile(
    r"(?:^|(?<=[.;]\s))(?P<verb>Constitue(?:nt)?|(?:Est|Sont)\s+(?:considérée?s?\s+comme|qualifiée?s?\s+d(?:e\s|['’])))\s*"
    rf"(?!\s*(?:une?\s|des\s|les?\s|la\s|l['’])?\s*(?:{_KINDS_OF_CRIME})\b)(?:une?\s|des\s|les?\s|la\s|l['’])?\s*"
    rf"(?P<term>[^,;:.]{{3,110}}?){_WHOLE_TERM}"
    rf"(?:\s+(?={_EVERY})|{_ASIDE}\s+(?={_WHOM})|\s*{_ASIDE.replace('aside', 'limits')}?\s*:\s*$)"
)
# "Toute ruse … est une fraude au sens du présent livre.": the meaning before the term.
IN_THE_SENSE = re.compile(
    rf"(?:^|(?<=[.;]\s))(?P<meaning>[A-ZÀ-Ý][^.;:]{{20,600}}?)\s+(?:est|sont|constitue(?:nt)?)\s+"
    rf"(?:considérée?s?\s+comme\s+)?(?:une?|des|les?|la|l['’])\s*(?P<term>[^,;:.]{{3,80}}?)\s+"
    rf"au sens d(?:e\s+la|u|es)\s+{_THIS}\s*[.;]"
)
# "Dans le présent règlement, lampe s'entend de toute source de lumière": a term without quotation marks.
_NO_TERM = r"(?!(?i:sauf|(?:les\s+)?(?:termes?|mots?|expressions?|définitions?|délais?|montants?|prix))\b)"
STATED = re.compile(
    rf"(?:^|(?<=[.;]\s))(?:{_LEAD})?{_NO_TERM}(?:l[ae]s?\s+|l['’])?(?P<term>[^;:.\"“«]{{2,140}}?)\s+"
    r"(?P<verb>s['’]entend(?:ent)?)(?P<more>\s+notamment)?\s+(?:(?:des?|du|comme)\s+|d['’]|(?=au sens (?:d|qu)))"
)
# "… s'entend de … et bougie s'entend de …".
STATED_NEXT = re.compile(
    r"(?:\s+et|,)\s+(?:l[ae]s?\s+|l['’])?(?P<term>[^,;:.\"“«]{2,80}?)\s+(?P<verb>s['’]entend(?:ent)?)\s+"
    r"(?:(?:des?|du|comme)\s+|d['’]|(?=au sens (?:d|qu)))"
)
# "Pour l'application du présent article, la lampe désigne …".
_HERE = r"(?P<lead>(?:Au sens|Pour l['’]application|Aux fins) d(?:e la|u) présente? [^,;:]{3,60},)\s+"
_SUBJECT = r"(?:l[ae]s?\s+|l['’])(?P<term>[^,;:.\"“«]{2,60}?)\s+"
DESIGNATED = re.compile(rf"(?:^|(?<=[.;]\s)){_LEAD}{_SUBJECT}(?P<verb>désigne(?:nt)?)\s+(?={_WHOM})")
# "Pour l'application du présent article, le gardien est celui du port.": a copula that a limit introduces.
LIMITED_IS = re.compile(rf"(?:^|(?<=[.;]\s)){_HERE}{_SUBJECT}(?P<verb>est|sont)\s+(?={_WHOM})")
# A list of forms, each described where it is named: "l'une des formes suivantes : …".
FORMS_FOLLOW = re.compile(r"\bl['’]une des (?:formes|catégories) suivantes\s*:\s*$", re.IGNORECASE)
FORM = re.compile(
    rf"(?:Des|Une?|Les?|La)\s+(?:\w+\s+dénommée?s?\s+)?(?:{QUOTED}|(?P<bare>[^,.;:\"“«]{{3,80}}?))\s*,\s*(?=[a-zà-ÿ])"
)
# Words that open a list of definitions: the units below it are "X : meaning" or "« X » meaning".
LIST_OPENS = re.compile(
    rf"\b{_ENTENDRE}(?:\s*,[^;:]{{3,160}},)?(?:\s+\w+){{0,4}}?\s+par\s*:?\s*$|\b{_ENTENDRE}\s*:\s*$"
    r"|(?:\bdéfinitions? (?:qui suivent|suivantes?|ci-après)\b|\bs['’]entend(?:ent)? (?:de|par|comme)\b"
    r"|\bsignifications? suivantes?\b|\bont le sens suivant\b|\bdéfinie?s? (?:comme suit|ainsi)\b|\btermes suivants\b"
    r"|\b(?:sont utilisés|sont ainsi définis))[^.;]{0,120}[:,.]?\s*$",
    re.IGNORECASE,
)
# "Terme" (1 6). Meaning; "Terme" (NOM): meaning — the layout of lists of goods sets the term apart.
_BRACKETS = r"(?P<brackets>(?:\s*\((?:[^()]|\([^()]*\)){1,120}\))*)"
SET_APART = re.compile(rf"\s*{QUOTED}{_BRACKETS}\s*[.:]\s*")
# Categories of a list of goods and general notes that use a term.
CATEGORIES = re.compile(r"(?:\d|\s|,|et|à|toute?s?|cat(?:égories?)?\.?|(?:NG[LST]|NTN|NSN|NTG))+", re.IGNORECASE)
LISTING_HEADING = re.compile(r"\bdéfinitions?\b|\bterminologie\b|\bglossaire\b", re.IGNORECASE)
# First words of a sentence that still says what the term of the sentence before means.
GOES_ON = re.compile(
    r"(?:N['’](?:est|sont|y)|Ne\s+(?:sont|comprend|vise|peut)|Y\s+(?:est|sont)|(?:Est|Sont)\s+(?:\w+\s+)?(?:assimilé|compris|inclus|exclu|visé)"
    r"|En\s+(?:est|sont|font)|Cette\s+(?:définition|notion|expression)|Ce\s+(?:terme|mot)|Cet(?:te)?\s+\w+\s+(?:comprend|ne)"
    r"|L['’]expression|La\s+(?:présente\s+)?définition|Le\s+terme|(?:Il|Elle)s?\s+(?:comprend|inclu|vise|ne\s+(?:comprend|vise|s['’]))"
    r"|Toutefois|Il\s+en\s+(?:est|va))",
    re.IGNORECASE,
)
