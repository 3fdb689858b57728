"""The verbs of English drafting and what may stand between a term and its verb, as patterns."""

from __future__ import annotations

import re

MEANS = (
    r"(?:shall\s+|will\s+)?means?(?=[\s:,—–(]|-[-\s]|-?$)|(?:shall\s+)?ha(?:s|ve)\s+the\s+(?:same\s+)?(?:respective\s+)?meanings?"
    r"|(?:is|are)\s+(?:hereby\s+)?defined(?:\s+as\s+follows(?=\s*:)|\s+as)?\b|refers?\s+to"
    r"|(?:shall|must|is\s+to|are\s+to)\s+be\s+(?:construed|read|understood|interpreted)\s+(?:as\s+follows(?=\s*[:—–-])|as\b)|mean\b"
)
STRONG = re.compile(MEANS, re.IGNORECASE)
NOT_LIMITED = r"(?:,?\s+but\s+(?:is|are)\s+not\s+limited\s+to)?"
# Verbs that define only where the words around say that something is defined. "Does not include" never does: an
# exclusion qualifies a definition and is none.
WEAK = re.compile(
    rf"(?:(?:(?:shall|does|do)\s+)?includes?{NOT_LIMITED}|consists?\s+of|comprises?|covers?|(?:is|are)(?!\s+not\b))\b",
    re.IGNORECASE,
)
INCLUDES = re.compile(
    rf"(?:(?:(?:shall|does|do)\s+)?includes?{NOT_LIMITED}|consists?\s+of|comprises?|covers?)\b", re.IGNORECASE
)
EQUAL = re.compile(r"(?:is|are)\s+(?:equivalent\s+to|synonymous\s+with)\b", re.IGNORECASE)
# "Is" defines only with what a thing is, and not with what happens to it: "“sealed” is written on the crate".
IS_A = re.compile(
    r"(?:is|are)\s+(?!(?:not|no|also|only|both|the\s+same|to|being|written|made|shown|taken|kept|held|given|set|found|known|met|subject|such|of|these|this|paid|sold|sent|put|done"
    r"|often|sometimes|responsible|liable|entitled|eligible|exempt|likely|valid|lawful|unlawful|due|payable|in|at|on|under|within|for|as|from|by|if|when|where|because|whether|able|available)\b"
    r"|\w+(?:ed|ly)\b|(?:an?|the)\s+(?:necessary|essential|important|violation|offen[cs]e|requirement|condition|matter|ground)\b)",
    re.IGNORECASE,
)
CONSISTS = re.compile(r"(?:consists?\s+of|comprises?)\b", re.IGNORECASE)
# What may stand between term and verb: "(Cat 3), usually measured in terms of …,", "in relation to goods,".
_LIMITS = (
    r"(?:\s*,|(?<=,)|\s*—(?!\s*[A-Z])|\s+(?:of|as|when|with|in|for|to|used|located|referred|mentioned|under|that|which|by|at"
    r"|on|and|or|except|unless|where)\b)"
)
_MEANT = (
    r"(?P<verb>\b(?<!by )(?<!any )(?<!other )(?<!all )(?<!the )"
    rf"(?!means\s+(?:of|for|to(?!\s+be\b)|by|and(?!\s+(?:also\s+)?includes?)|or)\b)(?:{MEANS}|shall\s+includes?|includes?))"
)
_ASIDE = r"\((?:[^()]|\([^()]{0,40}\)){0,120}\)"  # brackets with full stops in them: "(e.g. brass)"
QUALIFIED = re.compile(_LIMITS + rf"(?:[^.;:()“”]|\.(?=\w)|{_ASIDE}){{0,240}}?" + _MEANT, re.IGNORECASE)
QUALIFIED_BY_TERMS = re.compile(_LIMITS + rf"(?:[^.;:()]|\.(?=\w)|{_ASIDE}){{0,240}}?" + _MEANT, re.IGNORECASE)
# "“dues”, in relation to—", and each item below says what they are in relation to what.
PARTED = re.compile(
    r"[\s,]*(?:in\s+relation\s+to|with\s+respect\s+to|as\s+respects|in\s+the\s+case\s+of)\s*[—–:-]+\s*", re.IGNORECASE
)
# A term of which only the first words are set apart, with its verb: "“Quay lamp” (7) posts means".
REST_OF_TERM = re.compile(
    r"(?P<rest>(?:\s+(?!(?:of|as|when|with|in|for|to|and|or|that|which|also)\b)[\w-]+){1,3})\s+(?P<verb>"
    rf"{MEANS}|(?:\([^()]{{1,30}}\)\s*)?[-–—]\s+(?=see\b))",
    re.IGNORECASE,
)
# In notes: "'combined sail' boats are the boats that …"; "the term 'oiled lamp' coating includes …".
REST_IN_NOTE = re.compile(
    r"(?P<rest>(?:\s+(?!(?:of|as|when|with|in|for|to|and|or|that|which|also|is|are|not|do|does|may|must|shall|can|cannot|will)\b)[\w-]+){1,3})\s+"
    r"(?P<verb>(?:is|are)(?=\s+(?:an?|the|those|any)\b)|includes?\b)",
    re.IGNORECASE,
)
COLON = re.compile(r"\s*:\s+(?=\S)")
# "As applied to goods or software, refers to": a heading's term is not said again.
LIMITED_VERB = re.compile(
    rf"(?P<lead>(?:as\s+(?:applied|used|it\s+applies)|when\s+used|in\s+relation)\b[^.;:]{{1,120}}?,[”\"’]?\s+)(?P<verb>{MEANS})",
    re.IGNORECASE,
)
# A heading's term said once more, in three steps: what opens it, its words, its verb.
RESTATING = re.compile(
    r"(?P<lead>(?:for|in)\b[^.;:]{1,120}?,\s+)?(?:(?:the|this)\s+(?:term|phrase|expression|word)s?\s+)?(?:an?\s+|the\s+)?[“”‘\"']?",
    re.IGNORECASE,
)
BETWEEN_WORDS = re.compile(r"[\W_]+")
ASIDE_BETWEEN_WORDS = re.compile(r"[\s“”‘’\"'-]+\([^()]{1,40}\)[\W_]+")
PLURAL = re.compile(r"e?s\b", re.IGNORECASE)
RESTATING_VERB = re.compile(
    rf"\b(?:[^.;:]{{0,200}}?\b(?P<means>{MEANS})"
    rf"|(?P<gap>(?:[^.;:()“”]|\([^()]{{0,160}}\)){{0,60}}?)[”’\"']?\s+(?P<weak>(?:shall\s+)?includes?\b{NOT_LIMITED})"
    # "Function. The function of a lamp is the …"
    r"|(?:[”’\"']?\s+of\s+an?\s+\w+(?=\s+(?:is|are)\s+(?:the|any|those)\b))?"
    rf"[”’\"']?\s+(?P<is>(?:is|are)\b(?!\s+not\b)|defines\b))",
    re.IGNORECASE,
)
# Verbs that are part of the meaning that they open.
KEPT_VERB = re.compile(r"\b(?:consists?\s+of|comprises?)\s*$", re.IGNORECASE)
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
# "In this Part, references to the Harbour Code (HC) are references to …"; "to X shall be construed as references to Y".
CONSTRUCTION = re.compile(
    r"(?P<lead>\bin\s+this\s+\w+,\s+)?(?:\ban?\s+)?\breferences?\s+(?:in\s+this\s+\w+\s+)?to\s+(?!the\s+repealed\b)(?:an?\s+|the\s+)?"
    r"(?P<term>[^.;:,]{2,80}?),?\s+(?P<verb>(?:(?:is|are)(?:\s+to\s+be)?|(?:shall|must)\s+be)"
    r"(?:\s+(?:construed|read|understood|treated|interpreted)\s+as)?\s+(?:an?\s+)?references?\s+to)\s+"
    r"(?P<meaning>[^;]+?)(?=;|\.(?=\s|$)|$)",
    re.IGNORECASE,
)
# A sentence that goes on about the term defined before it.
GOES_ON = re.compile(
    r"\W*(?:it|they|this|that|these|those|such|for\s+(?:example|instance)|e\.g|examples?|the\s+(?:term|definition|expression"
    r"|phrase|foregoing)|however|in\s+addition|also|provided|except|exclud|includ|see\b|\()",
    re.IGNORECASE,
)
# A full stop after these ends no sentence.
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:e\.g|i\.e|cf|nos?|art|para|secs?|supp|inc|co|ltd|st|v|vs|approx))\.$", re.IGNORECASE
)
ARTICLE = re.compile(r"(?:an?\s+|the\s+)?[“‘\"']?", re.IGNORECASE)
