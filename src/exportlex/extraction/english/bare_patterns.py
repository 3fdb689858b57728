"""The phrases by which English law defines a term that no typography sets apart, as patterns."""

from __future__ import annotations

import re

# One word of a term: "lantern", "U.S.", "16/14", "end-use", "C-NOT", "licence(s)", "10%".
_WORD = r"(?:(?:[A-Za-z]+-)?(?:[A-Za-z]\.){2,}(?:-[\w-]+)?|[^\W_][\w’'/&+%-]*(?:\([a-z]{1,3}\))?)"
_ASIDE = r"\((?:[^()]|\([^()]*\)){1,160}\)"
_TERM = rf"{_WORD}(?:,?\s+(?:{_WORD}|{_ASIDE})){{0,14}}?"
VERB = (
    r"(?:(?:shall\s+|will\s+)?means?(?=[\s,:—–(]|-[-\s]|$)(?!\s+of\b)|(?:shall\s+)?ha(?:s|ve)\s+the\s+(?:same\s+|respective\s+)*"
    r"meanings?\b|(?:is|are)\s+(?:hereby\s+)?defined\s+as\b|(?:shall\s+)?refers?\s+to\b|(?:shall\s+)?includes?\b"
    r"|comprises?\b|consists?\s+of\b)"
)
# What may stand between term and verb: "(of a keeper)", ", in relation to a pier,", "as used in this Part".
BETWEEN = (
    rf"(?:\s*{_ASIDE}){{0,3}}(?:,\s*(?:in|as|when|where|with|for|except|unless|subject|other|also|if|used|or|pursuant|under|within)\b"
    r"(?:[^;:.“”]|\.(?=[\w)])){1,200}?,|\s+(?:as|when)\s+(?:used|applied)\s+(?:[^,;:.“”]|\.(?=[\w)])){1,80}?)?\s+"
)
# The words before the term; the place that they name ("In this Part,") is evidence by itself.
_PLACE = r"(?:for|in|as|except|with|under|unless|subject|where|when|notwithstanding)\b[^;:]{0,260}?[,—–]\s*"
_NAMED = r"(?:the|each|these|this)\s+(?:\w+\s+)?(?:terms?|phrases?|expressions?|words?)\s+"
HEAD = re.compile(
    rf"(?:and\s+)?(?P<place>{_PLACE})?(?P<named>{_NAMED})?(?P<article>(?:an?|the)\s+)?"
    rf"(?P<term>{_TERM})(?P<between>{BETWEEN})(?P<verb>{VERB})",
    re.IGNORECASE,
)
# "In this Part, lantern, wick and punt have the same meaning as in …".
SEVERAL = re.compile(
    rf"(?P<place>{_PLACE})?(?P<named>{_NAMED})?(?P<terms>{_WORD}(?:(?:,|,?\s+and|,?\s+or)?\s+(?:{_WORD}|{_ASIDE})){{1,60}}?)"
    r"(?:\s+(?:as|when)\s+used\s+(?:[^,;:.“”]|\.(?=[\w)])){1,80}?)?\s+(?:have\s+the\s+(?:same\s+|respective\s+)*meanings?\b|(?P<mean>(?:shall\s+)?mean|include|refer\s+to)(?=[\s:,]))",
    re.IGNORECASE,
)
# "Isle of Quays, or Quay Isle, means …"; "ferry, also known as a punt, means …": another name between term and verb.
OTHER_NAME = re.compile(
    rf",\s*(?:or|also\s+(?:known|referred\s+to)\s+as)\s+(?:an?\s+|the\s+)?(?P<term>{_WORD}(?:\s+{_WORD}){{0,5}})(?=\s*,)",
    re.IGNORECASE,
)
PARTED = re.compile(r"\s*(?:,\s*(?:and|or)\s+|,\s*|\s+and\s+|\s+or\s+)", re.IGNORECASE)
# A place that limits a definition, and not a condition of a rule.
LIMITS = re.compile(
    r"(?:for\s+(?:the\s+)?purposes?\s+of|as\s+used\s+in|when\s+used\s+in|as\s+used\s+(?:above|herein)"
    r"|in\s+(?:(?:this|these)(?!\s+(?:case|context|event|respect|regard|way|manner|connection|situation)s?\b)|(?:sub)?(?:section|paragraph|clause|item|note|entry|division|part)s?\s+[\d(A-Z]))\b",
    re.IGNORECASE,
)
# The whole text of the unit above a list of definitions: "In this Part,", "For the purposes of sections 4 and 5:".
_LOCATION = (
    r"(?:(?:this|these)\s+\w+|(?:sub)?(?:section|paragraph|clause|item|part|division|article|schedule|regulation)s?\s+"
    r"[\d(][\w.()]*(?:(?:,|,?\s+(?:and|to|or))\s+[\d(][\w.()]*){0,8})"
)
INTRODUCES = re.compile(
    rf"(?:in|for\s+(?:the\s+)?purposes?\s+of|as\s+used\s+in)\s+{_LOCATION}(?:\s+(?:and|or)\s+(?:in\s+)?{_LOCATION})?"
    r"(?:,?\s+unless\s+the\s+context\s+(?:otherwise\s+)?requires(?:\s+otherwise)?)?\s*[,:—–-]*"
    r"|(?:[^.;:]{0,160}\s)?(?:words|terms|expressions|phrases)\s(?:[^.;:]{0,120}\s)?"
    r"(?:mean|meanings?|defined|used)\b[^.;:]{0,120}[.:,—–-]*",
    re.IGNORECASE,
)
# "Lantern.", "Lantern—", "Lantern (Cat 3)": the head of an entry of a glossary.
ENTRY = re.compile(
    rf"(?P<term>{_WORD}(?:[,;]?\s+(?:{_WORD}|{_ASIDE})){{0,14}}?)(?P<stop>\.\s*[—–]|\.(?=\s|$)|:(?=\s+see\b)|\s*[—–]|\s+-(?=\s)|--|"
    r"(?=\s+\((?:cat\b|[GN]TN\b|[GNT]SN\b|MTCR\b|all\))))",
    re.IGNORECASE,
)
# "A lantern is a lamp that …": a verb that defines only where place or row say so, and only before a noun.
IS_A = re.compile(
    rf"(?P<place>{_PLACE})?(?P<article>(?:an?|the)\s+)?(?P<term>{_TERM})(?P<between>\s*(?:{_ASIDE}\s*){{0,3}})"
    r"(?P<verb>(?:(?<=\s)|(?<=\)))(?:is|are))\s+(?P<genus>(?P<kind>an?|any|one)\b|the\b|those\b|all\b|"
    r"(?!(?:not|to|in|on|at|of|by|for|from|with|under|also|only|set|made|given|held|known|met)\b"
    r"|(?![\w-]+s\s)[\w-]+\s+(?:to|in|on|at|of|by|for|from|with|under|as|if|when|unless|until|before|after|through|only)\b|\w+[.;,])\w)"
    r"(?![^.;]{0,80}\bif\b)",
    re.IGNORECASE,
)
# "…, in this section called a dispatch note, …": a short name without quotation marks.
CALLED = re.compile(
    r"[,(]\s*(?:in|for\s+(?:the\s+)?purposes?\s+of)\s+(?:this|these)\s+\w+,?\s+"
    r"(?:called|known\s+as|referred\s+to\s+as)\s+(?:an?\s+|the\s+)?(?P<term>[^\W\d_][\w’'-]*(?:\s+[\w’'-]+){0,4})(?=\s*[,).;])",
    re.IGNORECASE,
)
# "… and wick has the same meaning as in …": a second definition in the same sentence.
SECOND = re.compile(
    rf"\band\s+(?P<term>{_WORD}(?:\s+{_WORD}){{0,7}}?)\s+(?:means(?=[\s,:])(?!\s+of\b)|has\s+the\s+(?:same\s+)?meaning\b)",
    re.IGNORECASE,
)
QUOTED_HEAD = re.compile(r"[“\"'‘](?P<term>[^”\"’]{2,90})[”\"’]")
# "…; (lanterne)", "…. (lanterne, fanal)": the other language's term after the end of the sentence; a reference
# ("(See also …)", "(ISO 7498-2)") is none.
TRANSLATION = re.compile(
    r"(?<=[;.,])\s*\((?!(?:see|as|or|and|also|but|e\.g|i\.e|for|in|the|this|that|ref|note|source|including|not|if)\b)"
    r"(?P<names>[^\W\d](?:[^();\d]|\([^();]*\)){1,159})(?<![.\s])\)$",
    re.IGNORECASE,
)
# No term starts with these …
_NO_START = re.compile(
    r"(?:the|an?|any|each|every|either|neither|both|all|no|such|this|that|these|those|it|its|they|he|she|we|you|who|which"
    r"|there|nothing|nobody|everything|whoever|whatever|what|how|why|whether|one|another|in|on|for|where|when|if|to|by|of|with|under|except|unless|upon|after|before|during|from|at"
    r"|and|or|but|as|not|so|while|because|however|notwithstanding|means?(?!\s+of\b)|includes?|see|note|reserved|used|defined|referred|mentioned"
    r"|(?:(?:sub)?(?:section|paragraph|clause|item|part|division|article|schedule|annex|supplement|chapter)s?|§+)(?=\s+[\d(§]))\b(?!-)",
    re.IGNORECASE,
)
# … and none holds these: with a verb or a relative clause in it the run is a sentence.
_NO_TERM = re.compile(
    r"\b(?:is|are|was|were|been|shall|must|may|might|will|would|can|cannot|could|should|has|have|had|does|means(?!\s+of\b)|includes?|apply|applies|that|which|who|whose"
    r"|it|its|this|these|those|if)\b",
    re.IGNORECASE,
)
_NO_END = re.compile(
    r"(?:\b(?:by|any|other|all|the|an?|such|no|of|to|and|or|for|in|with|as|not|also|only|what|each|every|some)|,)$",
    re.IGNORECASE,
)
_NO_ENTRY_END = re.compile(r"(?:\b(?:the|an?|and|or)|,)$", re.IGNORECASE)


def may_be_term(words: str) -> bool:
    """Whether a run of words can be a term by its form alone."""
    return not (_NO_START.match(words) or _NO_TERM.search(words) or _NO_END.search(words))


def may_head_entry(words: str) -> bool:
    """The same for the head of an entry, whose place says more: "All piers." can be one, "No. 5." cannot."""
    return len(words) > 1 and not (_NO_TERM.search(words) or _NO_ENTRY_END.search(words))
