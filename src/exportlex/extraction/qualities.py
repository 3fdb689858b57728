"""What a definition's words say about itself: its kind, how far it reaches, what it takes out, where it sends."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.model import DefinitionKind, Provision, ProvisionKind, Scope


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_SEE = _any(
    r"^\W*see\b",
    r"^\W*(?:(?:has|have) )?the same meaning",
    r"^\W*same as\b",
    r"^\W*(?:has )?the meaning (?:given|assigned)",
    r"^\W*as defined in\b",
    r"^\W*within the meaning of\b",
    r"^\W*s[’']entend(?:ent)?\b.{0,60}\b(?:au sens|de la définition)",
)
_NUMBERED = (
    r"Articles?|Annex|sections?|subsections?|paragraphs?|regulations?|Schedule|Parts?|supplement no\.|"
    r"l[’']article|articles?|paragraphe|l[’']alinéa"
)
_NAME = r"[A-Z][\w’'-]*(?:(?:\s+(?:and|of|the|et|de|d’|sur))*\s+[A-Z][\w’'-]*)*"
_REFERENCE = re.compile(
    r"§§?\s*\d[\w.()–-]*(?:\s+(?:of|or|and)\s+(?:the\s+[A-Z]\w+|this\s+\w+|§?\s*\d[\w.()]*))*"
    rf"|\b(?:{_NUMBERED})\s+[\dIVX][\w.()]*(?:\s+(?:of|de|du)\s+(?:the\s+|la\s+|le\s+|l’)?(?:{_NAME}))?"
    r"|第[〇零一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?"
)
_INCLUSION = _any(r"^(?:shall\s+)?includes?$", r"^包括$", r"^comprend$")
_INCLUSION_FR = _any(r"^\W*(?:Y )?(?:sont|est) assimilée?s?", r"^\W*Sont comprise?s?")
_TAKES_OUT = _any(
    r"\b(?:does|do|shall) not include\b",
    r"\b(?:excluding|other than|but not|is not|are not)\b",
    r"\bexcept(?:ing)?\b",
    r"à l[’']exclusion|ne comprend pas|\bsauf\b",
    r"不包括|除外",
)
_PIECE = re.compile(r"(?<=[;。；])|(?<=\.)(?=\s)|\n")
_SECTION = _any(
    r"\b(?:this|the present) (?:section|article|paragraph|subsection|point|subparagraph|entry|note)\b",
    r"\b(?:in|purposes? of|under) (?:paragraphs?|subsections?|points?) \(",
    r"\b(?:in|purposes? of) (?:sections?|articles?|§§?) ?\d",
    r"présente? (?:article|paragraphe)",
    r"\b(?:aux|des) articles? \d|[àl] l?[’']?article \d",
    r"本条(?!例)|前款|本款",
)
_PART = _any(
    r"\bthis (?:part|chapter|schedule|annex|supplement|division|subpart|title)\b",
    r"\bsupplement no",
    r"présente (?:partie|annexe)",
    r"本章",
)
_WHOLE = _any(
    r"\bthis (?:act|regulation|order|law|subchapter)\b",
    r"\bthese regulations\b",
    r"\bof the EAR\b",
    r"présente loi|présent règlement",
    r"本(?:法|条例|办法|规定)",
)


def kind_of(found: Found, text: str) -> DefinitionKind:
    """By reference alone, by inclusion alone, or a definition proper."""
    if _SEE.match(text) or "same meaning" in found.connector:
        return DefinitionKind.SEE_REFERENCE
    if re.search(r"\bmeaning", found.connector) and len(text) < 240:
        return DefinitionKind.SEE_REFERENCE
    if _INCLUSION.search(found.connector) or _INCLUSION_FR.match(text):
        return DefinitionKind.INCLUSION_ONLY
    return DefinitionKind.DEFINITION


def reference_of(kind: DefinitionKind, text: str) -> str:
    """The provision that a definition by reference points to; "" for others."""
    if kind is not DefinitionKind.SEE_REFERENCE:
        return ""
    match = _REFERENCE.search(text)
    return match[0].strip() if match else text.strip(" .;")[:160]


def exclusions_of(text: str) -> tuple[str, ...]:
    """Sentences or items of a meaning that take something out of it."""
    pieces = (piece.strip() for piece in _PIECE.split(text))
    return tuple(piece for piece in pieces if _TAKES_OUT.search(piece))


def scope_of(context: Context, provision: Provision, found: Found) -> Scope:
    """How far the definition reaches, from its own lead first, then from the words above it and its place."""
    around = list(context.tree.ancestors(provision))
    if provision.kind in {ProvisionKind.NOTE, ProvisionKind.LIST_ENTRY} or any(
        unit.kind in {ProvisionKind.LIST_ENTRY, ProvisionKind.NOTE} for unit in around
    ):
        return Scope.LIST_ENTRY
    excepted = re.match(r"(?:except|subject|notwithstanding|without|unless)\b", found.lead, re.IGNORECASE)
    in_schedule = any(unit.kind is ProvisionKind.SCHEDULE for unit in (provision, *around))
    for words in ("" if excepted else found.lead, *(unit.text[:400] for unit in around[:3])):
        stated = _stated(words)
        if stated and not (in_schedule and stated is Scope.INSTRUMENT):
            return stated
    return Scope.PART if in_schedule else Scope.INSTRUMENT


def _stated(words: str) -> Scope | None:
    for pattern, scope in ((_WHOLE, Scope.INSTRUMENT), (_SECTION, Scope.SECTION), (_PART, Scope.PART)):
        if pattern.search(words):
            return scope
    return None
