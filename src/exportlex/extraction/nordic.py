"""Norwegian, Danish and Swedish: "Med X menes …", "Ved X forstås …", "Med X avses …", lists, and short names.

The three draft alike; each says by a ``Wording`` with which words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.extraction.found import Context, Found
from exportlex.extraction.wording.glossary import Shape, entries
from exportlex.extraction.wording.noun_phrase import Grammar, phrase_start
from exportlex.model import Provision, ProvisionKind

_OPEN, _CLOSE = r"[«»”“\"„]", r"[«»”“\"]"
_ABBREVIATIONS = r"(?:\b(?:nr|jf|bl|art|st|kap|ff)\.|[^.;:])"
# The words after a term that only say which one is meant: "kontrakter som nevnt i § 2".
_LIMITED = re.compile(r"^(?P<base>.+?)(?P<limit>\s+(?:som|i|etter|jf\.|enligt|jfr|efter)\s.*)$")
_BOUNDARY = re.compile(r"(?<!\bnr)(?<!\bjf)(?<!\bart)[.;]\s+(?=[A-ZÆØÅÄÖ])|;\s+")
GRAMMAR = Grammar(
    articles=frozenset(re.findall(r"\S+", "den det de en ei et ett denne dette disse denna dessa detta")),
    linking=frozenset(
        re.findall(r"\S+", "av til for om mellom og i på fra med ved hos under eller över från mellan och af mellem")
    ),
    adjective=re.compile(
        r"[a-zæøåäöé]+(?:ske|iske|ige|lige|ende|ede|te|sk|ig|lig|iga|ade|ande|ska|lte|nte)|[A-ZÆØÅÄÖ]\w*s"
    ),
    relative=re.compile(r"(?P<noun>[^\W\d_][\w-]+)\s*,\s+(?:som|der|vilke[tn]?|hvilke[tn]?)\b"),
    after=re.compile(
        r"\b(?:er|skal|kan|må|har|blir|ble|bliver|gis av|gives af|ges av|av|af|är|ska|får|sendes til|til|hos|fra|från|"
        r"till|mellem|mellan|mellom|skickas)\s+"
    ),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """How one of the languages opens a definition."""

    shape: Shape  # its lists
    stated: re.Pattern[str]  # a sentence: groups "term" or "quoted", "verb", "lead", "limit"
    inline: re.Pattern[str]  # a short name in brackets: group "term"
    led: re.Pattern[str]  # "I denna förordning avses med X ett …": the same groups
    item: re.Pattern[str]  # "I denne loven menes med": what makes the numbered units below it definitions
    tradition: str


def stated_by(opening: str, verbs: str, law: str) -> re.Pattern[str]:
    """A sentence: "Med X menes …", "I denne loven menes med X …" with the words of one language."""
    quoted = rf"{_OPEN}(?P<quoted>[^«»”“\"]{{2,140}}){_CLOSE}(?P<of>{_ABBREVIATIONS}{{0,90}}?)"
    name = rf"(?:{quoted}|(?P<term>{_ABBREVIATIONS}{{2,140}}?))"
    return re.compile(
        rf"(?:^|(?<=[.;]\s))(?:(?P<lead>{law}\s+(?:{verbs})\s+{opening.casefold()})\s+|{opening}\s+)"
        rf"{name}\s*(?:\b(?P<verb>(?:{verbs})(?:\s+(?:også|även))?)\b(?:\s+(?:det|her)\b)?|:)(?P<limit>\s+{law}(?=\s|:))?\s*:?\s*",
        re.IGNORECASE,
    )


def led_by(opening: str, verbs: str, law: str) -> re.Pattern[str]:
    """ "I denna förordning avses med X ett …": an article opens the meaning, for no verb parts it from the term."""
    return re.compile(
        rf"(?:^|(?<=[.;]\s))(?P<lead>{law}\s+(?P<verb>{verbs})\s+{opening.casefold()})\s+"
        rf"{_OPEN}?(?P<term>[^.:;,«»”“\"]{{2,100}}?){_CLOSE}?"
        r"\s+(?=(?:en|et|ei|ett|den|det|de|enhver|ethvert|enhvert|varje|alle|alla|all|alt|allt|sådan|sådana)\b)",
        re.IGNORECASE,
    )


def find(context: Context, provision: Provision, wording: Wording) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    stated = [item for match in wording.stated.finditer(text) if (item := _stated(text, match, wording)) is not None]
    stated += [_led(text, match, wording) for match in wording.led.finditer(text) if not stated]
    found = stated or entries(context, provision, wording.shape) or _item(context, provision, wording)
    return [*found, *_inline(text, wording)]


def _stated(text: str, match: re.Match[str], wording: Wording) -> Found | None:
    lead, verb = match["lead"] or "", match["verb"] or ""
    if not lead and not verb:
        return None  # "Med X:" opens a list of other things
    term = (match["quoted"] or match["term"]).strip(' «»"“”')
    limited = _LIMITED.match(term) if not match["quoted"] else None
    limit = " ".join(filter(None, (limited["limit"] if limited else match["of"], match["limit"])))
    stop = _BOUNDARY.search(text, match.end())
    end = stop.start() if stop and wording.stated.match(text, stop.end()) else None
    rest = text[match.end() :].rstrip()
    end = end if end else (len(text) if rest.endswith(".") else None)
    connector = f"{limit} {verb or ':'}".strip()
    return Found(limited["base"] if limited else term, match.end(), end, lead=f"{lead} {limit}".strip(),
                 connector=connector, tradition=f"{wording.tradition}-with")  # fmt: skip


def _led(text: str, match: re.Match[str], wording: Wording) -> Found:
    stop = _BOUNDARY.search(text, match.end())
    return Found(match["term"].strip(), match.end(), stop.start() if stop else None, lead=match["lead"],
                 connector=match["verb"], tradition=f"{wording.tradition}-with")  # fmt: skip


_QUOTED_ITEM = re.compile(rf"^{_OPEN}(?P<term>[^«»”“\"]{{2,140}}){_CLOSE}\s*[:,–-]?\s*")


def _item(context: Context, provision: Provision, wording: Wording) -> list[Found]:
    """An item "«X» …" below the words that open a list of definitions."""
    above = next(iter(context.tree.ancestors(provision)), None)
    match = _QUOTED_ITEM.match(provision.text) if above and wording.item.search(above.text) else None
    if not match or match.end() == len(provision.text):
        return []
    return [Found(match["term"].strip(), match.end(), None, lead=above.text if above else "",
                  tradition=f"{wording.tradition}-item")]  # fmt: skip


def _inline(text: str, wording: Wording) -> list[Found]:
    found: list[Found] = []
    after = 0
    for match in wording.inline.finditer(text):
        begin = max((stop.end() for stop in _BOUNDARY.finditer(text, after, match.start())), default=after)
        term = match["term"].strip()
        start = phrase_start(text, begin, match.start(), term, GRAMMAR)
        connector, tradition = match[0].strip(), f"{wording.tradition}-inline"
        found.append(Found(term, start, match.start(), connector=connector, tradition=tradition))
        after = match.end()
    return [item for item in found if item.end is not None and item.end > item.start]
