"""Dutch: lists after "wordt verstaan onder", "onder X wordt verstaan: …", short names "(hierna: X)"."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import Shape, entries
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision, ProvisionKind

LANGUAGE = "nl"
_NUMBERED = r"artikel(?:en)?|bijlage|hoofdstuk|paragraaf|titel"
PHRASES = Phrases(
    announces=(r"definities|begripsbepalingen|begripsomschrijvingen",),
    see=(
        r"\W*zie\b",
        # "militair eindgebruik: militair eindgebruik als bedoeld in artikel 4": nothing but a reference.
        r"\W*(?:(?:de|het|een)\s+)?(?:\w[\w/-]*\s+){0,4}?(?:als )?bedoeld in\b",
        r"\W*(?:(?:de|het|een)\s+)?(?:\w[\w/-]*\s+){0,2}?\w+, bedoeld in\b",
        r"\W*(?:hetgeen|wat) daaronder wordt verstaan\b",
    ),
    includes=(r"mede (?:verstaan|begrepen)|omvat(?:ten)?",),
    opens_inclusion=(r"\W*(?:mede|onder meer|met inbegrip van)\b",),
    takes_out=(r"\b(?:niet zijnde|met uitzondering van|uitgezonderd|anders dan|tenzij|behoudens|niet begrepen)\b",),
    section=(
        r"\b(?:dit|het) (?:artikel|lid|onderdeel)\b(?! \d)",
        r"\b(?:eerste|tweede|derde|vierde|vijfde|zesde) lid\b",
        r"\bartikel(?:en)? \d",
    ),
    part=(r"\b(?:dit|deze) (?:hoofdstuk|paragraaf|afdeling|titel|bijlage|deel)\b",),
    whole=(r"\b(?:deze|dit) (?:\w+)?(?:wet|regeling|besluit|verordening|rijkswet|verdrag|beschikking)\b",),
    reference=(
        rf"\b(?:{_NUMBERED})\s+[\dIVX][\w:.]*(?:,\s+\w+\s+lid)?(?:,\s+(?:aanhef en )?onder(?:deel)?\s+\w+)?"
        r"(?:,?\s+van\s+(?:de |het )?(?-i:[\w()/-]+(?:\s+(?:nr\.\s+)?[A-Z0-9][\w/()-]*)*))?",
    ),
)
_LISTING = r"\bverstaan onder\b|\bbegripsbepaling|\bbegripsomschrijving|\bdefinities?\b|\bwordt begrepen onder\b"
_SHAPE = Shape(listing=_LISTING, separator=r"\s*:", longest_term=160, tradition="nl-list")
_LIST_OPENS = re.compile(rf"(?:{_LISTING})[^.;]{{0,120}}[:,]?\s*$", re.IGNORECASE)
_ARTICLES = r"(?:(?:een|de|het)\s+)?"
# "wordt onder X verstaan: …", "wordt onder X mede verstaan …"
_INVERTED = re.compile(
    rf"\bword(?:t|en)\s+(?:(?:dan|daarbij)\s+)?onder\s+{_ARTICLES}[“„\"'‘«]?(?P<term>[^.:;“”\"]{{2,120}}?)[”\"'’»]?,?\s+"
    r"(?P<verb>(?:mede\s+|tevens\s+|uitsluitend\s+)?(?:verstaan|begrepen))\b\s*(?:dan\s+)?:?\s*"
)
# "Onder X wordt (in dit artikel) verstaan: …"
_DIRECT = re.compile(
    rf"(?:^|(?<=[.;]\s))Onder\s+{_ARTICLES}[“„\"'‘«]?(?P<term>[^.:;“”\"]{{2,120}}?)[”\"'’»]?\s+word(?:t|en)\b[^.:;]{{0,80}}?"
    r"\s*(?P<verb>(?:mede\s+|tevens\s+|uitsluitend\s+)?(?:verstaan|begrepen))\b\s*:?\s*"
)
_INLINE = re.compile(
    r"\s*(?:\((?:hierna|verder)(?:\s+(?:te\s+noemen|genoemd|aangeduid\s+als))?\s*:?\s*|,\s+hierna\s+(?:te\s+noemen|aangeduid\s+als)"
    rf"\s*:?\s*){_ARTICLES}[“„\"'‘«]?(?P<term>[^.;:,()“”\"]{{2,80}}?)[”\"'’»]?(?=[),;.])\)?"
)
_PHRASE_START = re.compile(r"[.;:]\s+|\bverstaan\s+")


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that starts in the provision's own text."""
    if provision.kind in (ProvisionKind.TABLE, ProvisionKind.NOTE) or not provision.text:
        return []
    if _is_entry(context, provision) and (listed := entries(context, provision, _SHAPE)):
        return listed
    text = provision.text
    found = [_sentence(text, match) for pattern in (_INVERTED, _DIRECT) for match in pattern.finditer(text)]
    found += [item for match in _INLINE.finditer(text) if (item := _inline(text, match))]
    return [item for item in found if item.end is None or item.end > item.start]


def _is_entry(context: Context, provision: Provision) -> bool:
    """Directly below the words that open a list, or an unnumbered paragraph below a heading that announces one."""
    above = next(context.tree.ancestors(provision), None)
    if above is None or provision.kind is ProvisionKind.ARTICLE:
        return False
    return bool(_LIST_OPENS.search(above.text)) or (not above.text and not provision.number)


def _sentence(text: str, match: re.Match[str]) -> Found:
    """The meaning runs to the end of the sentence; into the sub-units where the sentence opens a list."""
    period = re.compile(r"\.(?=\s+[A-Z]|$)").search(text, match.end())
    opens = text[match.end() :].rstrip().endswith(":") or not text[match.end() :].strip()
    end = None if opens or period is None else period.start()
    return Found(match["term"].strip(), match.end(), end, (), text[: match.start()], match["verb"], "nl-verstaan")


def _inline(text: str, match: re.Match[str]) -> Found | None:
    """A short name after the words that it stands for."""
    before = text[: match.start()]
    start = max((boundary.end() for boundary in _PHRASE_START.finditer(before)), default=0)
    if match.start() - start < 3:
        return None
    return Found(match["term"].strip(), start, match.start(), (), "", match[0].strip(" ,"), "nl-inline")
