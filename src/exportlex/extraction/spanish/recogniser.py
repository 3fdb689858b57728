"""Spanish: lists that "se entenderá por" opens, ““X” significa …”, "se entiende por X …", and "en adelante, X"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from exportlex.extraction.found import Context, Found
from exportlex.extraction.spanish import patterns as phrases
from exportlex.extraction.wording.extent import meaning_end, without_conjunction
from exportlex.extraction.wording.glossary import Shape, entries, in_listing
from exportlex.extraction.wording.short_names import Grammar, phrase_start
from exportlex.extraction.wording.terms import names_of
from exportlex.markup.statutes.style import introduces
from exportlex.model import Provision, ProvisionKind

_COLON = Shape(listing=phrases.LIST_OPENS, separator=r"\s*:(?=\s|$)|\s*\.-\s", near=1, tradition="es-list")
# "I. Secretaría, la Secretaría de …": where most entries part term and meaning by a comma.
_COMMA = Shape(listing=phrases.LIST_OPENS, separator=r"\s*:(?=\s|$)|\s*\.-\s|,\s", near=1, tradition="es-list")
_HEADED = Shape(listing=phrases.HEADING, separator=r"\s*:(?=\s|$)|\s*\.-\s", near=1, tradition="es-list")
_OPENS = re.compile(rf"(?:{phrases.LIST_OPENS})", re.IGNORECASE)
# "1. Farol. Toda lámpara …"
_STOP = Shape(listing=phrases.LIST_OPENS, separator=r"\.\s+(?=[A-ZÁÉÍÓÚÑ])", near=1, tradition="es-list")
_PARTS = (
    (_COLON, re.compile(r"[^,:;.]{2,120}(?::|\s?\.-)")),
    (_COMMA, re.compile(r"[^,:;.]{2,120},\s")),
    (_STOP, re.compile(r"[^,:;.]{2,80}\.\s+[A-ZÁÉÍÓÚÑ]")),
)
_QUOTES = re.compile(r"[\"“”«»]")
_GROUPS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_CONDITION = re.compile(r"\b(?:que|cuando|si)\b")
_LOOSE = ("es-considered", "es-is")  # their terms hold no clause
_SIBLINGS = 6  # entries looked at to see what parts term and meaning in a list
_ARTICLE = re.compile(r"^(?:el|la|los|las|un|una|unos|unas)\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;]\s+(?=[A-ZÁÉÍÓÚÑ«“\"])")
_MALE, _FEMALE = r"(?:el|un|al|del|todo|este|ese)\s+", r"(?:la|una|toda|esta|esa)\s+"
_MALES, _FEMALES = r"(?:los|unos|todos|estos|esos)\s+", r"(?:las|unas|todas|estas|esas)\s+"
_GRAMMAR = Grammar(
    determiners="|".join((_MALE, _FEMALE, _MALES, _FEMALES)),
    contracted=frozenset(["al", "del"]),
    indefinite=frozenset(["un", "una"]),
    agreeing=(
        (r"\b(?:los|\w+ados)\s", _MALES),
        (r"\b(?:las|\w+adas)\s", _FEMALES),
        (r"\b(?:la|\w+ada)\s", _FEMALE),
        (r"\b(?:el|\w+ado)\s", _MALE),
    ),
    clause=(
        r"\b(?:es|son|está|están|será|serán|ha|han|tiene|tienen|debe|deben|deberán?|podrán?|puede|pueden|hace|hacen|cuando|si"
        r"|mediante|ante|como)\s"
    ),
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    listed = [] if phrases.QUOTED_SAYS.match(text) else _listed(context, provision)
    listed = without_conjunction(context, provision, listed, "y|e|o|u|así como")
    stated = listed or _apart(context, provision, _stated(text))
    return [*stated, *_inline(text)]


def _listed(context: Context, provision: Provision) -> list[Found]:
    """An entry of a list of definitions, with what parts term and meaning in that list."""
    above = next(context.tree.ancestors(provision), None)
    if above is None or _OPENS.search(provision.text):
        return []  # it opens a list and is no entry of one
    if _OPENS.search(above.text):
        return _item(context, provision, above)
    if phrases.KINDS_FOLLOW.search(above.text) and (kind := phrases.KIND.match(provision.text)):
        return [Found(kind["term"], kind.end(), None, connector=",", tradition="es-kind")]
    if in_listing(context, provision, phrases.HEADING, 0) and (match := phrases.QUOTED_ENTRY.match(provision.text)):
        return [replace(_quoted(match), tradition="es-list")]
    if above.kind is ProvisionKind.PARAGRAPH and above.number:
        return []  # an item of a definition's own list
    return entries(context, provision, _HEADED)


def _item(context: Context, provision: Provision, above: Provision) -> list[Found]:
    if match := phrases.QUOTED_ENTRY.match(provision.text):
        return [replace(_quoted(match), tradition="es-list")]
    found = entries(context, provision, _parted_by(context, above))
    return [item for item in found if not _QUOTES.search(item.term)]


def _parted_by(context: Context, above: Provision) -> Shape:
    """What parts term and meaning in most of the first entries of a list."""
    units = [unit.text for unit in context.tree.children(above.key)[:_SIBLINGS] if unit.text]
    counts = [sum(bool(parts.match(text)) for text in units) for _, parts in _PARTS]
    return _PARTS[counts.index(max(counts))][0]


def _stated(text: str) -> list[Found]:
    found = [_quoted(match) for match in phrases.QUOTED_SAYS.finditer(text)]
    for pattern, tradition in (
        (phrases.UNDERSTOOD, "es-understood"),
        (phrases.BY_IS_UNDERSTOOD, "es-understood"),
        (phrases.CONSIDERED, "es-considered"),
        (phrases.LIMITED_IS, "es-is"),
        (phrases.IS_LIMITED, "es-is"),
        (phrases.IS_WHAT, "es-is"),
        (phrases.SAYS_UNQUOTED, "es-term-verb"),
        (phrases.CONSISTS, "es-is"),
    ):
        found += [_named(match, tradition) for match in pattern.finditer(text)]
    found = [item for item in found if item.tradition not in _LOOSE or not _CONDITION.search(item.term)]
    kept: dict[str, Found] = {}
    for item in found:
        kept.setdefault(item.term.casefold(), item)
    return sorted(kept.values(), key=lambda item: item.start)


def _quoted(match: re.Match[str]) -> Found:
    groups = match.groupdict()
    others = re.findall(r"[\"“«]([^\"“”«»]+)[\"”»]", match["more"])
    brackets = [group.strip() for group in _GROUPS.findall(groups.get("brackets") or "")]
    others += [group.strip(' "“”«»') for group in brackets if not phrases.CATEGORIES.fullmatch(group)]
    term, aliases = names_of([match["quoted"].strip(), *others], "")
    return Found(
        term,
        match.end(),
        None,
        aliases,
        (groups.get("aside") or "").strip(" ,"),
        groups.get("says") or ":",
        "es-term-verb",
    )


def _named(match: re.Match[str], tradition: str) -> Found:
    groups = match.groupdict()
    name = next(groups[key] for key in ("quoted", "term", "term2") if groups.get(key))
    says = groups.get("says") or groups.get("says2") or ""
    start = match.end() + len(_preposition(match.string, match.end()))
    return Found(_ARTICLE.sub("", name.strip()), start, None, (), groups.get("lead") or "", says, tradition)


def _preposition(text: str, at: int) -> str:
    """The "a" of "se considera parte a los …" belongs to the verb."""
    match = re.compile(r"a\s+(?=(?:el|la|los|las|tod|aquel|quien|cualquier))|al\s+").match(text, at)
    return match[0] if match else ""


def _apart(context: Context, provision: Provision, found: list[Found]) -> list[Found]:
    """Of several in one unit each ends before the sentence of the next."""
    ends = [_end(context, provision, item) for item in found]
    for at, (item, following) in enumerate(pairwise(found)):
        cut = max(
            (stop.start() + 1 for stop in _SENTENCE.finditer(provision.text, item.start, following.start)), default=0
        )
        end = ends[at]
        ends[at] = min(cut or following.start, len(provision.text) if end is None else end)
    return [replace(item, end=end) for item, end in zip(found, ends, strict=True)]


def _end(context: Context, provision: Provision, item: Found) -> int | None:
    """In a list of definitions all of the unit belongs to the meaning, and what it leads over to."""
    above = next(context.tree.ancestors(provision), None)
    if in_listing(context, provision, phrases.HEADING, 0) or (above and _OPENS.search(above.text)):
        return None if introduces(provision.text) else len(provision.text.rstrip())
    return meaning_end(context, provision, item.start, phrases.GOES_ON)


def _inline(text: str) -> list[Found]:
    """ "la oficina de los faros, en adelante la Oficina": the noun phrase before."""
    found = []
    for match in phrases.INLINE.finditer(text):
        name = (match["quoted"] or match["plain"]).strip()
        naming = f"{match[0][:1]} {match['article'] or ''} "
        start = phrase_start(text, match.start(), name, match[0] if not match["article"] else naming, _GRAMMAR)
        if match.start() - start > 3:
            found.append(Found(name, start, match.start(), (), "", match[0].strip(), "es-inline"))
    return found
