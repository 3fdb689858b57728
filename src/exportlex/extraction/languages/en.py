"""English: recognised by ``exportlex.extraction.english.recogniser``."""

from exportlex.extraction.english.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "en"
_WITHIN = r"(?:(?:^|[.;:]\s+|\band )in|\bpurposes? of(?: \w+ing)?|\b(?:used|appl(?:y|ies)) (?:in|to)|\bspecific to)"

PHRASES = Phrases(
    function_words=(
        r"the|an?|or|and|of|to|in|on|for|by|with|as|if|it|its|is|are|be|this|that|these|those|such|any|not",
    ),
    see=(
        r"\W*see\b",
        r"\W*(?:(?:has|have) )?the same meaning",
        r"\W*same as\b",
        r"\W*(?:has )?the meaning (?:given|assigned)",
        r"\W*as defined in\b",
        r"\W*within the meaning of\b",
    ),
    points=(r"same meaning", r"\b(?:equivalent to|synonymous with)"),
    points_if_short=(r"\bmeaning",),
    includes=(r"(?:(?:shall|does|do)\s+)?includes?(?:,?\s+but\s+(?:is|are)\s+not\s+limited\s+to)?",),
    takes_out=(
        r"\b(?:does|do|shall) not include\b",
        r"\b(?:excluding|other than|but not|is not|are not)\b",
        r"\bexcept(?:ing)?\b",
    ),
    section=(
        r"(?<!definitions in )(?<!terms in )\b(?:this|the present) "
        r"(?:section|article|paragraph|subsection|point|subparagraph|clause|rule|entry|note)\b",
        rf"{_WITHIN} (?:paragraphs?|subsections?|points?|clauses?) ?(?=\(|\d)",
        rf"{_WITHIN} (?:sections?|articles?|regulations?|rules?|§§?) ?(?=\d)",
        r"\bpurposes? of [^,;:.()]{0,60}\((?:see )?§§? ?(?=\d)",  # "for the purposes of the survey (see § 48.9), …"
        r"^[\s.,”\"]*\(§§? ?(?=\d)",  # "Flare. (§ 40.22, Cat 4) means …"
    ),
    part=(
        r"\bthis (?:part|chapter|schedule|annex|appendix|supplement|division|subdivision|subpart|title|subtitle"
        r"|category)\b",
        r"\b(?:in|for|purposes? of) (?:parts?|chapters?|schedules?|annex(?:es)?|divisions?|supplements?)"
        r"(?= (?:no\. )?(?:\d|[IVX]+\b|[A-Z]\b))",
    ),
    whole=(
        r"\bthis (?:act|regulation|subchapter|order|law|code|decree|ordinance|directive|decision|convention|treaty"
        r"|agreement|protocol|proclamation|arrangement|measure|instrument)\b",
        r"\b(?:these|the present) (?:regulations|rules|lists|guidelines|orders|measures)\b",
        r"\bpurposes? of the EAR\b|\bused in the (?:Export Administration Regulations|EAR)\b",
    ),
    below=(r"paragraphs?|subsections?|points?|subparagraphs?|clauses?",),
    announces=(
        r"(?:§?\s*[\d.]+\s*)?definitions?(?: of terms.*| and interpretations?)?",
        r"interpretations? and definitions?|glossary",
    ),
)
