"""The phrases of English drafting, as patterns."""

from __future__ import annotations

import re

# Words that may stand between the start of a sentence and the term.
LEAD = re.compile(
    r"(?:\(?[a-z0-9]{1,4}\)\s+|[-–—•]\s*)*(?:(?:also|further|similarly|in addition),\s+)?"
    r"(?:(?:for|in|as|except|with|under|solely|unless|subject|where|when|without|notwithstanding|and|but)\b"
    r"[^;:]{0,260}?[,—–:]\s*(?:and\s+)?|and\s+|(?:in|for\s+(?:the\s+)?purposes\s+of)\s+(?:this|these)\s+\w+\s+"
    # "In Item 1.A.1.a. the term …", "For the purposes of 8A301 …": a local definition in a note to a list entry.
    r"|(?:in|for\s+(?:the\s+)?purposes?\s+of)\s+(?:(?:items?|entr(?:y|ies))\s+)?\d[\w.()]*\s+)?"
    r"(?:(?:the|each|this|these)\s+(?:\w+\s+)?(?:terms?|phrases?|expressions?|words?|references?\s+to)\s+|an?\s+|the\s+"
    r"|references?\s+to\s+)?",
    re.IGNORECASE,
)
LONGEST_LEAD = 320
SECOND_OF_SENTENCE = re.compile(r"\band\s+(?:the\s+(?:term|expression|word)\s+)?$")
BRACKETS = re.compile(r"\s*[“”\"’',.]*\s*[(\[](?:[^()\[\]]|\([^()]*\)){1,200}[)\]][.,]?")
CATEGORY_BRACKETS = re.compile(r"\((?:cat\b|[GN]TN|[GNT]SN|MTCR|all\b|\d)", re.IGNORECASE)
CLOSING = re.compile(r"[\s,.:;“”\"’'`*]*(?:[—–]|--|-(?=\s))?\s*")
MEANS = (
    r"(?:shall\s+|will\s+)?means?(?=[\s:,—–(]|-[-\s]|-?$)|(?:shall\s+)?ha(?:s|ve)\s+the\s+(?:same\s+)?(?:respective\s+)?meanings?"
    r"|(?:is|are)\s+(?:hereby\s+)?defined(?:\s+as)?\b|refers?\s+to|shall\s+be\s+(?:construed|read|understood)\s+as|mean\b"
)
STRONG = re.compile(MEANS, re.IGNORECASE)
# Verbs that define only where the words around say that something is defined. "Does not include" never does: an
# exclusion qualifies a definition and is none.
WEAK = re.compile(
    r"(?:(?:shall\s+)?includes?(?:,\s+but\s+(?:is|are)\s+not\s+limited\s+to)?|consists?\s+of|comprises?|covers?"
    r"|(?:is|are)(?!\s+not\b))\b",
    re.IGNORECASE,
)
# Without a list of definitions around it, "is" defines nothing: "The word “sealed” is written on the crate".
INCLUDES = re.compile(
    r"(?:(?:shall\s+)?includes?(?:,\s+but\s+(?:is|are)\s+not\s+limited\s+to)?|consists?\s+of|comprises?|covers?)\b",
    re.IGNORECASE,
)
CONSISTS = re.compile(r"(?:consists?\s+of|comprises?)\b", re.IGNORECASE)
# What may stand between term and verb: "(Cat 3), usually measured in terms of …,", "in relation to goods,".
QUALIFIED = re.compile(
    r"(?:\s*,|(?<=,)|\s*—|\s+(?:of|as|when|with|in|for|to|used|located|referred|mentioned|under|that|which|by|at|on|and|or)"
    r"\b)"
    r"(?:[^.;:“”]|\.(?=\w)){0,240}?(?P<verb>\b(?<!by )(?<!any )(?<!other )(?<!all )(?<!the )"
    rf"(?:{MEANS}|shall\s+includes?|includes?))",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.;:?!])[”\"’']?\s+(?=[A-Z(“\"‘'`])|(?<=[;:])\s+")
LISTING_HEADING = re.compile(
    r"\bdefinitions?\b|\bdefined\b|\bglossary\b|\binterpretation\b|\bterms\s+used\b|\bmeaning\s+of\b", re.IGNORECASE
)
LISTING_WORDS = re.compile(
    r"\bdefinitions?\b[^.;]{0,60}\b(?:appl(?:y|ies)|used|terms)\b|\bfollowing\s+(?:terms|definitions|expressions|words)\b"
    r"|\bmeanings?\b[^.;]{0,40}\b(?:given|assigned|as follows|below)\b|\bterms\s+defined\b|^definitions?\b",
    re.IGNORECASE,
)
# A limit that stands after the verb: "Export means, for purposes of this section only, …".
LATE_LEAD = re.compile(
    r"\s*,?\s*for\s+(?:the\s+)?purposes?\s+of\s+(?:this|these)\s+\w+(?:\s+only)?\s*[,:]\s*", re.IGNORECASE
)
# A definition by condition: "a commodity is specially designed if it: …"; "technology is “published” when …".
CONDITION = re.compile(
    r"\b(?:is|are)\s+(?P<quote>[“\"‘])?(?P<term>[^“”\"‘’,;:.]{3,60}?),?[”\"’]?(?P<aside>,[^.;:]{0,160},)?\s+"
    r"(?:if|when|through|to\s+the\s+extent)\b(?!\s+(?:and|or)\b)"
)
HAS_MEANING = re.compile(r"\bha(?:s|ve)\s+(?=the\s+(?:same\s+|respective\s+)*meanings?\b)", re.IGNORECASE)
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
FOR_PURPOSES = re.compile(
    r"\b(?:terms?|phrases?|expressions?|words?|references?\s+to)\s+$|\bfor\s+(?:the\s+)?purposes?\s+of\b|\bas\s+used\s+in\b",
    re.IGNORECASE,
)
SEE = re.compile(r"[\s“”\"]*see\b", re.IGNORECASE)
NEVER = re.compile(
    r"^(?:note|technical notes?|n\.?b\.?|e\.g|i\.e|see|example|et seq|and|or|not|provided|only|\W*)\.?$", re.IGNORECASE
)
ALIAS_LINK = re.compile(r"\s*(?:,?\s*(?:or|and)|/|,)\s*(?:an?\s+|the\s+)?", re.IGNORECASE)
# Headings longer than this are sentences; the longest heading in the gold that is a defined term has 72 characters.
LONGEST_HEADING = 80
# "…, in this section called a dispatch note, …"; "… (hereinafter referred to as ‘the Act’)"; "… (a “deemed entry”)".
CALLED = re.compile(
    r"[,(—]\s*(?:(?:in|for\s+(?:the\s+)?purposes?\s+of)\s+(?:this|these)\s+\w+,?\s*)?(?:hereinafter|hereafter)?\s*"
    r"(?:called|known\s+as|designated\s+as|referred\s+to(?:\s+in\s+this\s+\w+)?\s+as)\s+"
    r"(?:collectively\s+)?(?:an?\s+|the\s+)?$|[(,]\s*(?:hereinafter|hereafter),?\s*(?:an?\s+|the\s+)?$|\((?:an?|the)\s+$",
    re.IGNORECASE,
)
