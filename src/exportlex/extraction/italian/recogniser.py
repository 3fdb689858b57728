"""Italian: how its laws state what a term means.

Lists put the meaning after a colon ("a. beni: merci, …", "1) «esportazione»: …") or after "si intende"; annexes with
lists of goods set the quoted term apart and end it with a full stop. Elsewhere a sentence says "per … si intende", or
names in brackets what it has just described ("di seguito «…»").
"""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.italian.patterns import (
    BY,
    CATEGORIES,
    CONSIDERED,
    GOES_ON,
    HEREAFTER,
    IS_LIMITED,
    LIMITED_IS,
    LISTING,
    MEANT,
    MEANT_OF,
    QUOTED_ENTRY,
    SAYS,
    SAYS_UNQUOTED,
    SET_APART,
    UNDERSTOOD,
    name_of,
)
from exportlex.extraction.wording.extent import meaning_end, without_conjunction
from exportlex.extraction.wording.glossary import Shape, entries, in_listing
from exportlex.extraction.wording.short_names import Grammar, phrase_start
from exportlex.markup.statutes.style import introduces
from exportlex.model import Provision, ProvisionKind

GLOSSARY = Shape(LISTING, separator=r"\s*:", tradition="it-glossary")
_GROUPS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_CONJUNCTIONS = "ed?|o|ovvero|nonché"
_OTHERS = re.compile(r"[«“\"‘]([^«»“”\"]+)[»”\"’]")
_QUOTE = re.compile(r"[\"“”«»‘]")
_ARTICLE = re.compile(r"^(?:(?:il|lo|la|i|gli|le|un|uno|una)\s+|(?:l|un)[’'])", re.IGNORECASE)
_MALE, _FEMALE = r"(?:il|lo|un|uno|(?:d|n|s|a|da)(?:e|u)?l(?:lo)?)\s+", r"(?:la|una|(?:de|ne|su|a|da)lla)\s+"
_PLURAL = r"(?:i|gli|le|(?:de|ne|su|a|da)(?:i|gli|lle))\s+"
_ELIDED = r"(?:l|un|(?:de|ne|su|a|da)ll)[’']"
_GRAMMAR = Grammar(
    determiners="|".join((_ELIDED, _MALE, _FEMALE, _PLURAL, r"(?:ogni|ciascun\w?|quest\w)\s+")),
    contracted=frozenset(
        f"{preposition}{ending}"
        for preposition in ("de", "ne", "su", "a", "da")
        for ending in ("l", "llo", "lla", "i", "gli", "lle", "ll")
    ),
    indefinite=frozenset(["un", "uno", "una"]),
    agreeing=(
        (r"(?:at|ett)[ie]\b|\b(?:i|gli|le)\s", _PLURAL),
        (r"(?:at|ett)a\b|\bla\s", rf"{_FEMALE}|{_ELIDED}"),
        (r"(?:at|ett)o\b|\b(?:il|lo)\s", rf"{_MALE}|{_ELIDED}"),
    ),
    clause=r"\b(?:è|sono|sarà|saranno|ha|hanno|deve|devono|può|possono|quando|qualora|se|che|come|tramite|mediante|presso)\s",
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    if provision.kind is ProvisionKind.DEFINITION and (match := SET_APART.match(text)):
        return [_entry(text, match, "it-set-apart")]
    if (match := QUOTED_ENTRY.match(text)) and not UNDERSTOOD.match(text):
        return without_conjunction(context, provision, [_entry(text, match, "it-entry")], _CONJUNCTIONS)
    stated = [*_stated(context, provision), *_hereafter(text)]
    if ":" in text and not stated and not _in_entry(context, provision):
        return without_conjunction(context, provision, entries(context, provision, GLOSSARY), _CONJUNCTIONS)
    return stated


def _in_entry(context: Context, provision: Provision) -> bool:
    """Whether a unit is a part of a definition, or of the notes to one."""
    return any(
        unit.kind in (ProvisionKind.DEFINITION, ProvisionKind.NOTE) or QUOTED_ENTRY.match(unit.text)
        for unit in context.tree.ancestors(provision)
    )


def _entry(text: str, match: re.Match[str], tradition: str) -> Found:
    """A quoted term with its brackets; a verb that only leads over to the meaning is no part of it."""
    start, connector = match.end(), ":"
    if lead := BY.match(text, start):
        start, connector = lead.end(), lead["by"]
    groups = [group.strip() for group in _GROUPS.findall(match["brackets"]) if not CATEGORIES.fullmatch(group.strip())]
    groups = [*_OTHERS.findall(match.groupdict().get("others") or ""), *groups]
    groups += [match["also"]] if match.groupdict().get("also") else []
    names = tuple(dict.fromkeys(name.strip(' "“”«»') for name in groups))
    return Found(name_of(match), start, None, names, connector=connector, tradition=tradition)


def _stated(context: Context, provision: Provision) -> list[Found]:
    """ "Per X si intende …", "Si intende per X …", "«X» indica …", "È considerato X chi …"."""
    text = provision.text
    found: dict[str, Found] = {}
    for pattern in (MEANT, MEANT_OF, SAYS, SAYS_UNQUOTED, CONSIDERED, LIMITED_IS, IS_LIMITED):
        for match in pattern.finditer(text):
            if _only_says(match):
                continue
            groups = match.groupdict()
            lead = (groups.get("lead") or "").strip(" ,")
            others = tuple(groups[key].strip(' "“”‘’«»') for key in ("short", "other") if groups.get(key))
            end = _end(context, provision, match.end())
            name = _ARTICLE.sub("", name_of(match))
            by = groups.get("by") or groups.get("as") or ""
            found.setdefault(name.casefold(), Found(name, match.end(), end, others, lead, by, "it-sentence"))
    return sorted(found.values(), key=lambda item: item.start)


def _only_says(match: re.Match[str]) -> bool:
    """ "Con la nota 1 si intende che …" explains a rule, unless the words are a quoted term; "anche" extends one."""
    name = match.groupdict().get("name") or ""
    says = match.string.startswith("che ", match.end()) and bool(name) and not _QUOTE.search(name)
    return says or name.endswith(" anche")


def _end(context: Context, provision: Provision, start: int) -> int | None:
    """Of a unit in a list of definitions all belongs to the meaning."""
    text = provision.text
    if in_listing(context, provision, r"\bdefinizioni\b", 0):
        return None if introduces(text) else len(text)
    end = meaning_end(context, provision, start, GOES_ON)
    return end if end is None or end >= len(text.rstrip()) else end - 1


def _hereafter(text: str) -> list[Found]:
    """ "… (di seguito «X»)": the noun phrase before."""
    found = []
    for match in HEREAFTER.finditer(text):
        name = _ARTICLE.sub("", name_of(match))
        naming = f"{match[0].lstrip()[:1]} {match['article']}" if match["article"] else match[0]
        start = phrase_start(text, match.start(), name, naming, _GRAMMAR)
        if match.start() - start > 3:
            found.append(Found(name, start, match.start(), connector=match[0].strip(), tradition="it-hereafter"))
    return found
