"""The phrases of English drafting, as patterns."""

from __future__ import annotations

import re

from exportlex.extraction.english.verb_patterns import MEANS

# The units of a law, for which a definition may be made: "in this Part", "for the purposes of subsection (2)".
_UNIT = (
    r"(?:act|law|code|order|regulations?|rules?|decree|directive|decision|convention|treaty|agreement|protocol|ordinance"
    r"|statute|title|(?:sub-?)?(?:chapter|part|division|section|article|paragraph|clause|regulation|rule|item|point)s?"
    r"|schedule|annex|appendix|supplement|entry|note|definition|licen[cs]e|permit|list|guidelines|notice|heading"
    r"|category|purposes?|instrument|document)"
)
# "In this Part", "for the purposes of subsection (2)", "in Item 1.A.1.a.", "in the above definition": no comma follows.
_SHORT_SCOPE = (
    r"(?:in|for)\s+(?:(?:the\s+)?(?:purposes?|application)\s+of\s+(?:(?:implementing|applying)\s+)?)?"
    rf"(?:(?:(?:this|these|that|those)|the\s+(?:above|foregoing|following|preceding|present))\s+{_UNIT}\b(?:\s+(?:of|and|or|to|only)\b[^,;:.“”‘’\"]{{0,60}}?)?"
    rf"|{_UNIT}\s+(?:\d|\([a-z\d]|[IVX]+\b|[A-Z]\b)[\w.()]*(?:\s+(?:of|and|or|to)\s+[^,;:“”‘’\"]{{0,60}}?)?"
    r"|\d[A-Z]?[\w.()]*|\d[\w.()]*)\s+"
)
# Words that may stand between the start of a sentence and the term.
LEAD = re.compile(
    r"(?:\(?[a-z0-9]{1,4}\)\s+|[-–—•]\s*)*(?:(?:also|further|similarly|in addition),\s+)?"
    r"(?:(?:for|in|as|except|with|under|solely|unless|subject|where|when|without|notwithstanding|and|but)\b"
    rf"[^;:]{{0,260}}?[,—–:]\s*(?:and\s+)?|and\s+|{_SHORT_SCOPE}|for\s+(?:an?\s+|the\s+)?(?=$))?"
    r"(?:(?:the|each|this|these)\s+(?:\w+\s+)?(?:terms?|phrases?|expressions?|words?|references?\s+to)\s+|an?\s+|the\s+"
    r"|references?\s+to\s+)?",
    re.IGNORECASE,
)
LONGEST_LEAD = 320
SECOND_OF_SENTENCE = re.compile(r"\band\s+(?:the\s+(?:term|expression|word)\s+)?$")
BRACKETS = re.compile(r"\s*[“”\"’',.]*\s*[(\[](?:[^()\[\]]|\([^()]*\)){1,200}[)\]][.,]?")
CATEGORY_BRACKETS = re.compile(r"\((?:cat\b|[GN]TN|[GNT]SN|MTCR|all\b|\d)", re.IGNORECASE)
CLOSING = re.compile(r"[\s,.:;“”\"’'`*]*(?:[—–]|--|-(?=\s))?\s*")
# No sentence ends with "No. (6)" or "Art. 4".
SENTENCE = re.compile(r"(?<=[.;:?!])(?<!\bNo\.)(?<!\bNos\.)(?<!\b[Aa]rt\.)[”\"’']?\s+(?=[A-Z(“\"‘'`])|(?<=[;:])\s+")
LISTING_HEADING = re.compile(
    r"\bdefinitions?\b|\bdefined\b|\bglossary\b|\binterpretation\b|\bterms\s+used\b|\bmeaning\s+of\b", re.IGNORECASE
)
LISTING_WORDS = re.compile(
    r"\bdefinitions?\b[^.;]{0,60}\b(?:appl(?:y|ies)|used|terms)\b|\bfollowing\s+(?:terms|definitions|expressions|words)\b"
    r"|\bmeanings?\b[^.;]{0,40}\b(?:given|assigned|as follows|below)\b|\bterms\s+defined\b|^definitions?\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[“‘\"']([^“”‘’\"]{1,80})[”’\"']")
CONSTRUED = re.compile(
    r"[,;]?\s*\band\s+(?:the\s+)?(?:(?:cognate\s+)?(?:expression|term|word|phrase)s?\s+)?"
    r"(?P<names>[“‘\"'][^;.]{1,160}[”’\"'])\s+(?:shall|must|is\s+to|are\s+to|is|are)\s+(?:be\s+)?"
    r"(?:construed|read|interpreted|understood)\s+(?:accordingly|in\s+a\s+similar)[^;.]*",
    re.IGNORECASE,
)
LIST_LINK = re.compile(r"[;,]\s*(?:and|or)\s*$")
# A term that nothing sets apart, at the head of an item. No term starts with an article or a preposition.
UNMARKED = re.compile(
    r"(?!(?:the|an?|any|in|on|for|where|when|if|such|no|every|all|this|that|to|by|of|it|which|and|or|means|includes?)\b)"
    r"(?P<term>[^\W\d_][\w’'-]*(?:\s+[\w’'-]+){0,6}?)"
    r"(?:,?\s+with\s+its\s+grammatical\s+variations[^;:]{0,40}?,|,\s+in\s+relation\s+to\s+[^;:]{1,120}?,)?"
    rf"\s+(?P<verb>(?:{MEANS}|(?:shall\s+)?includes?))(?=\s|[,:—–-]|$)",
    re.IGNORECASE,
)
# "Quay licence: A licence for one quay." in a list of such lines.
COLON_ENTRY = re.compile(r"(?P<term>[A-Z0-9][^:;.\n]{1,80}?)\s*:\s+(?=[A-Z“\"‘(])")
CALLS_A_TERM = re.compile(r"\b(?:terms?|phrases?|expressions?|words?|references?\s+to)\s+$", re.IGNORECASE)
FOR_PURPOSES = re.compile(
    r"\bfor\s+(?:the\s+)?purposes?\s+of\b|\bas\s+used\s+in\b"
    rf"|\bfor\s+(?:this|that)\s+purpose\b|^\W*(?:\w{{1,3}}\)\s*)?in\s+(?:(?:this|these)\s+)?{_UNIT}\b",
    re.IGNORECASE,
)
SEE = re.compile(r"[\s“”\"]*see\b", re.IGNORECASE)
NEVER = re.compile(
    r"^(?:note|technical notes?|n\.?b\.?|e\.g|i\.e|see|example|et seq|and|or|not|provided|only"
    r"|(?:where|how|when|what|who|why)\b.*|\W*)\.?$",
    re.IGNORECASE,
)
ALIAS_LINK = re.compile(r"\s*(?:,?\s*(?:or|and)|/|,)\s*(?:an?\s+|the\s+)?", re.IGNORECASE)
# Headings longer than this are sentences; the longest heading in the gold that is a defined term has 72 characters.
LONGEST_HEADING = 80
# What an amending act says before the words that it puts into another act.
INSERTS = re.compile(
    r"\b(?:insert(?:ed|ing)?|substitut(?:ed?|ing)|add(?:ed|ing)?|put\s+in|replaced\s+(?:by|with)|amended\s+(?:as\s+follows"
    r"|by|to\s+read)|(?:is|are|shall|to)\s+(?:be\s+)?read\s+as(?:\s+follows)?)\b[^.;]{0,80}[—–:-]\s*$",
    re.IGNORECASE,
)
# The subject of such a sentence is the meaning as a whole: "lamps without a list number are designated as “free”".
DESIGNATED = re.compile(r"\b(?:is|are)\s+(?:designated|called)\b", re.IGNORECASE)
# A list of definitions without a heading: "In this paragraph (without prejudice to …)—".
OPENS_LISTING = re.compile(
    rf"(?:in|for\s+(?:the\s+)?purposes?\s+of)\s+(?:this|these)\s+{_UNIT}(?:\s*\([^()]{{1,120}}\))?\s*[,:—–-]+\s*",
    re.IGNORECASE,
)
# "…, in this section called a dispatch note, …"; "… (hereinafter referred to as ‘the Act’)"; "… (a “deemed entry”)".
CALLED = re.compile(
    r"[,(—]\s*(?:(?:in|for\s+(?:the\s+)?purposes?\s+of)\s+(?:this|these)\s+\w+,?\s*)?(?:hereinafter|hereafter)?\s*"
    r"(?:collectively\s+)?(?:called|known\s+as|designated\s+as|referred\s+to(?:\s+in\s+this\s+\w+)?(?:\s+collectively)?\s+as)"
    r"\s+(?:collectively\s+)?(?:an?\s+|the\s+)?$|[(,]\s*(?:hereinafter|hereafter),?\s*(?:an?\s+|the\s+)?$"
    r"|\(\s*(?:(?:each|together|collectively|individually|jointly)(?:\s+and|\s+or)?,?\s+)*(?:an?\s+|the\s+)?$"
    r"|\b(?:is|are)\s+(?:designated|called)\s+(?:as\s+)?(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
