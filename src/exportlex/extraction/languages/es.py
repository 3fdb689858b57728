"""Spanish: "“X” significa …", lists that "se entenderá por" opens, and short names ("en adelante, X")."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import Shape, entries
from exportlex.extraction.phrases import Phrases
from exportlex.extraction.terms import names_of
from exportlex.model import Provision, ProvisionKind

LANGUAGE = "es"
PHRASES = Phrases(
    see=(r"\W*(?:lo|la|los|las|el) (?:definid|previst|establecid|señalad)[oa]s? en\b", r"\W*(?:ver|véase)\b"),
    includes=(r"(?:incluye|comprende)n?",),
    takes_out=(
        r"\bno (?:incluye|comprende)n?\b",
        r"\bcon exclusión de\b",
        r"\bexcept(?:o|uando)\b",
        r"\bsalvo\b",
        r"\ba excepción de\b",
    ),
    section=(r"\b(?:este|presente) (?:artículo|párrafo|inciso|numeral|apartado)\b",),
    part=(r"\b(?:este|presente) (?:anexo|capítulo|título|apéndice)\b",),
    whole=(r"\b(?:est[ae]|presente) (?:ley|decreto|reglamento|convención)\b",),
    reference=(r"\bart[íi]culos?\s+\d+[o°º]?(?:\s*bis)?(?:,?\s+(?:fracción|inciso|párrafo)\s+\w+)?",),
    announces=(r"definiciones(?: de (?:los )?términos.*)?|glosario",),
)
_SHAPE = Shape(
    listing=r"\bse\s+(?:entender[áa]n?|entiende)\s*(?:por)?\b|\bdefiniciones\b|\bglosario\b",
    separator=r"\s*:(?=\s+\S)|\s*\.-\s",
    tradition="es-list",
)
# "… se entenderá por:" opens lists in which a comma may part term and meaning: "I. Secretaría, la Secretaría de …".
_COMMA = Shape(
    listing=r"\bse\s+(?:entender[áa]n?|entienden?)(?:\s+por\s*:?|\s*:)\s*$",
    separator=r"\s*:(?=\s|$)|\s*\.-\s|,\s",
    near=1,
    tradition="es-list",
)
_VERB = (
    r"(?:significan?|se refieren?\s+al?|se define[n]?\s+como|designan?|describen?|comprenden?|incluyen?"
    r"|se entiende[n]?\s+(?:por|como)|se entender[áa]n?\s+(?:por|como))"
)
_QUOTED = re.compile(
    rf"(?:^|(?<=[.;:]\s))(?:(?:El|La|Los|Las|Un|Una|Por)\s+)?[\"“«](?P<term>[^\"“”«»]{{2,100}})[\"”»]"
    rf"(?P<more>(?:\s*(?:o|y|,)\s*[\"“«][^\"“”«»]{{2,100}}[\"”»])*)(?P<aside>[^.;:\"“”]{{0,90}}?)\s*\b(?P<verb>{_VERB})\b[\s:]*",
    re.IGNORECASE,
)
# "se entenderá por exportador la persona …": term and meaning follow one another with a comma or an article.
_UNDERSTOOD = re.compile(
    r"\bse\s+entiende(?:n|rá|rán)?\s+por\s+[\"“«]?(?P<term>[^,;:.\"“”«»]{2,80}?)[\"”»]?\s*(?:,|:|(?=\s(?:a\s+)?(?:el|la|los|las|un|una|todo|toda|aquel\w*|cualquier)\b))\s*",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\s*[,(]\s*(?:en adelante|en lo sucesivo|de ahora en adelante)(?:\s+denominad[oa]s?)?\s*,?\s+"
    r"(?:[\"“«](?P<quoted>[^\"“”«»]{2,80})[\"”»]"
    r"|(?:el|la|los|las)?\s*(?P<plain>[A-ZÁÉÍÓÚÑ][^,;.()]{1,60}?))\s*(?=[,;.)])"
)
_SENTENCE = re.compile(r"[.;:]\s+(?=[A-ZÁÉÍÓÚÑ])")


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    found = [_quoted(match) for match in _QUOTED.finditer(text)] or entries(context, provision, _COMMA)
    found = found or entries(context, provision, _SHAPE)
    found = found or [_understood(text, match) for match in _UNDERSTOOD.finditer(text)]
    return [*_apart(text, found), *(_inline(text, match) for match in _INLINE.finditer(text))]


def _quoted(match: re.Match[str]) -> Found:
    others = re.findall(r"[\"“«]([^\"“”«»]+)[\"”»]", match["more"])
    term, aliases = names_of([match["term"].strip(), *others], "")
    return Found(term, match.end(), None, aliases, match["aside"].strip(" ,"), match["verb"], "es-term-verb")


def _understood(text: str, match: re.Match[str]) -> Found:
    return Found(match["term"].strip(), match.end(), None, lead=text[max(0, match.start() - 120) : match.start()],
                 connector="se entiende por", tradition="es-understood")  # fmt: skip


def _apart(text: str, found: list[Found]) -> list[Found]:
    """Of several in one unit each ends before the sentence of the next."""
    for at in range(len(found) - 1):
        item, following = found[at], found[at + 1]
        end = max((stop.start() + 1 for stop in _SENTENCE.finditer(text, item.start, following.start)), default=None)
        found[at] = Found(item.term, item.start, end or following.start, item.aliases, item.lead, item.connector,
                          item.tradition)  # fmt: skip
    return found


def _inline(text: str, match: re.Match[str]) -> Found:
    before = text[: match.start()]
    start = max((stop.end() for stop in _SENTENCE.finditer(before)), default=0)
    return Found(
        (match["quoted"] or match["plain"]).strip(),
        start,
        match.start(),
        connector=match[0].strip(),
        tradition="es-inline",
    )
