"""English: recognised by ``exportlex.extraction.english``."""

from exportlex.extraction.english import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "en"
_NUMBERED = r"Articles?|Annex|sections?|subsections?|paragraphs?|regulations?|Schedule|Parts?|supplement no\."
_NAME = r"[A-Z][\w’'-]*(?:(?:\s+(?:and|of|the))*\s+[A-Z][\w’'-]*)*"

PHRASES = Phrases(
    see=(
        r"\W*see\b",
        r"\W*(?:(?:has|have) )?the same meaning",
        r"\W*same as\b",
        r"\W*(?:has )?the meaning (?:given|assigned)",
        r"\W*as defined in\b",
        r"\W*within the meaning of\b",
    ),
    points=(r"same meaning",),
    points_if_short=(r"\bmeaning",),
    includes=(r"(?:shall\s+)?includes?",),
    takes_out=(
        r"\b(?:does|do|shall) not include\b",
        r"\b(?:excluding|other than|but not|is not|are not)\b",
        r"\bexcept(?:ing)?\b",
    ),
    section=(
        r"\b(?:this|the present) (?:section|article|paragraph|subsection|point|subparagraph|entry|note)\b",
        r"\b(?:in|purposes? of|under) (?:paragraphs?|subsections?|points?) \(",
        r"\b(?:in|purposes? of) (?:sections?|articles?|§§?) ?\d",
    ),
    part=(r"\bthis (?:part|chapter|schedule|annex|supplement|division|subpart|title)\b", r"\bsupplement no"),
    whole=(r"\bthis (?:act|regulation|order|law|subchapter)\b", r"\bthese regulations\b", r"\bof the EAR\b"),
    announces=(
        r"(?:§?\s*[\d.]+\s*)?definitions?(?: of terms.*| and interpretations?)?",
        r"interpretations? and definitions?|glossary",
    ),
    reference=(
        r"§§?\s*\d[\w.()–-]*(?:\s+(?:of|or|and)\s+(?:the\s+[A-Z]\w+|this\s+\w+|§?\s*\d[\w.()]*))*",
        rf"\b(?:{_NUMBERED})\s+[\dIVX][\w.()]*(?:\s+of\s+(?:the\s+)?(?-i:{_NAME}))?",
    ),
)
