"""Dutch: lists after "wordt verstaan onder", "onder X wordt verstaan: …", short names "(hierna: X)"."""

from __future__ import annotations

import re
from itertools import zip_longest

from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.extraction.wording.glossary import Shape, entries, in_listing
from exportlex.extraction.wording.noun_phrase import Grammar, phrase_start
from exportlex.model import Provision, ProvisionKind

LANGUAGE = "nl"
PHRASES = Phrases(
    function_words=(r"de|het|een|en|of|van|in|op|te|voor|met|als|is|zijn|di[te]|dat|deze",),
    announces=(r"definities|begripsbepalingen|begripsomschrijvingen",),
    see=(
        r"\W*zie\b",
        # "militair eindgebruik: militair eindgebruik als bedoeld in artikel 4": nothing but a reference.
        r"\W*(?:(?:de|het|een)\s+)?(?:\w[\w/-]*\s+){0,4}?(?:als )?bedoeld in\b",
        r"\W*(?:(?:de|het|een)\s+)?(?:\w[\w/-]*\s+){0,2}?\w+, bedoeld in\b",
        r"\W*(?:hetgeen|wat) daaronder wordt verstaan\b",
    ),
    includes=(r"(?:mede|tevens) (?:verstaan|begrepen)|omvat(?:ten)?|gelijk\s*gesteld",),
    opens_inclusion=(r"\W*(?:mede|onder meer|met inbegrip van)\b",),
    takes_out=(r"\b(?:niet zijnde|met uitzondering van|uitgezonderd|anders dan|tenzij|behoudens|niet begrepen)\b",),
    section=(
        r"\b(?:dit|het) (?:artikel|lid|onderdeel)\b(?! \d)",
        r"\b(?:eerste|tweede|derde|vierde|vijfde|zesde) lid\b",
        r"\bartikel(?:en)? \d",
    ),
    part=(r"\b(?:dit|deze) (?:hoofdstuk|paragraaf|afdeling|titel|bijlage|deel)\b",),
    below=(r"\blid\b|onderdeel",),
    whole=(r"\b(?:deze|dit) (?:\w+)?(?:wet|regeling|besluit|verordening|rijkswet|verdrag|beschikking)\b",),
)
_LISTING = r"\bverstaan onder\b|\bbegripsbepaling|\bbegripsomschrijving|\bdefinities?\b|\bwordt begrepen onder\b"
_SHAPE = Shape(listing=_LISTING, separator=r"\s*:", longest_term=160, tradition="nl-list")
_LIST_OPENS = re.compile(rf"(?:{_LISTING})[^.;]{{0,120}}[:,]?\s*$", re.IGNORECASE)
_ARTICLES = r"(?:(?:een|de|het)\s+)?"
_OPEN, _CLOSE = r"[“”„\"'‘‚«»]", r"[”“\"'’‘»«]"
_TERM = rf"{_ARTICLES}{_OPEN}?(?P<term>[^.:;“”„\"]{{2,120}}?){_CLOSE}?"
_VERB = r"(?P<verb>(?:(?:mede|tevens|uitsluitend)\s+)?(?:verstaan|begrepen))\b\s*(?:dan\s+)?:?\s*"
# "wordt onder X verstaan: …", "wordt onder X mede verstaan …"
_INVERTED = re.compile(rf"\bword(?:t|en)\s+(?:(?:dan|daarbij)\s+)?onder\s+{_TERM},?\s+{_VERB}")
# "Onder X wordt (in dit artikel) verstaan: …"
_DIRECT = re.compile(rf"(?:^|(?<=[.;]\s))Onder\s+{_TERM}\s+word(?:t|en)\b[^.:;]{{0,80}}?\s*{_VERB}")
# "Met X wordt gelijkgesteld: …", in an article that defines: the term is given more, not all, of its meaning
_EQUATED = re.compile(
    rf"(?:^|(?<=[.;]\s))Met\s+{_TERM}\s+word(?:t|en)\b[^.:;]{{0,80}}?\s*(?P<verb>(?:gelijkgesteld|gelijk\s+gesteld))\b\s*:?\s*"
)
# "„X”: …" and "„X” …", items of a list in the Union's manner
_QUOTED_ITEM = re.compile(rf"^{_OPEN}(?P<term>[^“”„\"«»]{{2,120}}){_CLOSE}\s*[:,–-]?\s*")
_INLINE = re.compile(
    r"\s*(?:\((?:hierna|verder)(?:\s+(?:te\s+noemen|genoemd|aangeduid\s+als|ook))?\s*:?\s*"
    r"|,\s+hierna\s+(?:te\s+noemen|aangeduid\s+als)\s*:?\s*)"
    rf"{_ARTICLES}{_OPEN}?(?P<term>[^.;:,()“”„\"«»]{{2,80}}?){_CLOSE}?(?:\s+(?:genoemd|te\s+noemen))?(?=[),;.])\)?"
    r"|\s*\([„“](?P<quoted>[^“”„()]{2,80})”\)"
    rf"|,\s+hierna\s+{_ARTICLES}{_OPEN}?(?P<called>[^.;:,()“”„\"«»]{{2,80}}?){_CLOSE}?\s+(?:genoemd|te\s+noemen)\b"
)
_PHRASE_START = re.compile(r"[.;:]\s+|\bverstaan\s+")
_GRAMMAR = Grammar(
    articles=frozenset(re.findall(r"\S+", "de het een deze dit die dat onze elke ieder iedere")),
    linking=frozenset(
        re.findall(r"\S+", "van voor en of met tot op over inzake betreffende tussen der den in uit om te")
    ),
    adjective=re.compile(r"[a-zéëïö-]{3,}(?:e|en|se)|[A-Z]\w+e"),
    relative=re.compile(r"(?P<noun>[^\W\d_][\w-]+)\s*,?\s+(?:die|dat|welke?)\s"),
    after=re.compile(
        r"\b(?:is|zijn|wordt|worden|kan|kunnen|moet|moeten|heeft|hebben|bij|aan|door|ingediend|krachtens|ingevolge|volgens)\s+"
    ),
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that starts in the provision's own text."""
    if provision.kind in (ProvisionKind.TABLE, ProvisionKind.NOTE) or not provision.text:
        return []
    text = provision.text
    equated = list(_EQUATED.finditer(text)) if in_listing(context, provision, _LISTING) else []
    if not equated and _is_entry(context, provision):
        listed = entries(context, provision, _SHAPE) or _quoted(text)
        if listed:
            return listed
    stated = [match for pattern in (_INVERTED, _DIRECT) for match in pattern.finditer(text)]
    found = _sentences(text, stated or equated)
    return [item for item in [*found, *_inline(text)] if item.end is None or item.end > item.start]


def _is_entry(context: Context, provision: Provision) -> bool:
    """Directly below the words that open a list, or an unnumbered paragraph below a heading that announces one."""
    above = next(context.tree.ancestors(provision), None)
    if above is None or provision.kind is ProvisionKind.ARTICLE:
        return False
    return bool(_LIST_OPENS.search(above.text)) or (not above.text and not provision.number)


def _quoted(text: str) -> list[Found]:
    match = _QUOTED_ITEM.match(text)
    return [Found(match["term"].strip(), match.end(), None, tradition="nl-list")] if match else []


_PERIOD = re.compile(r"\.(?=\s+[A-Z]|$)")
_LEAD = 240  # characters before a sentence's verb that may say how far it reaches


def _sentences(text: str, matches: list[re.Match[str]]) -> list[Found]:
    """A meaning runs to the end of the sentence or to the next term; the last one into the list that it opens."""
    found = []
    ordered = sorted(matches, key=lambda match: match.start())
    for match, following in zip_longest(ordered, ordered[1:]):
        limit = max(following.start(), match.end()) if following else len(text)
        period = _PERIOD.search(text, match.end(), limit)
        opens = (following is None and text.endswith(":")) or match.end() == len(text)
        end = None if opens else period.start() if period else following and limit
        lead = text[max(0, match.start() - _LEAD) : match.start()]
        found.append(Found(match["term"].strip(), match.end(), end, (), lead, match["verb"], "nl-verstaan"))
    return found


def _inline(text: str) -> list[Found]:
    """Short names after the words that they stand for."""
    found: list[Found] = []
    after = 0
    for match in _INLINE.finditer(text):
        begin = max((stop.end() for stop in _PHRASE_START.finditer(text, after, match.start())), default=after)
        term = (match["term"] or match["quoted"] or match["called"]).strip()
        start = phrase_start(text, begin, match.start(), term, _GRAMMAR)
        if match.start() - start >= 3:
            found.append(Found(term, start, match.start(), (), "", match[0].strip(" ,"), "nl-inline"))
        after = match.end()
    return found
