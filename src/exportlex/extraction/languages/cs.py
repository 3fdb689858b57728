"""Czech: "X se pro účely tohoto zákona rozumí …", the term in the instrumental case; (dále jen „X“); lists of terms.

The term is given as the law prints it: in its case, which only a morphological analyser could undo.
"""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import in_listing
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision, ProvisionKind

LANGUAGE = "cs"
PHRASES = Phrases(
    see=(r"\W*(?:ve smyslu|podle)\s+(?:čl\.|§)",),
    takes_out=(r"\bs výjimkou\b", r"\bnezahrnuje\b", r"\bkromě\b", r"\bnerozumí\b", r"\bnevztahuje\b"),
    section=(
        r"\b(?:tohoto|tomto) (?:paragrafu|odstavce|ustanovení|odstavci)\b",
        r"\bpro účely (?:odstavce|písmene|bodu)\b",
    ),
    part=(r"\b(?:této|tato) (?:části|hlavy|přílohy|díl)\w*\b", r"\btohoto seznamu\b"),
    whole=(r"\b(?:tohoto|tento|tomto) (?:zákona?|nařízení)\b", r"\btéto vyhlášky\b"),
    reference=(r"(?:čl\.|§)\s*\d+[a-z]?(?:\s+odst\.\s*\d+)?(?:\s+písm\.\s*[a-z]\))?",),
    announces=(r"definice|vymezení (?:základních )?pojmů(?: používaných.*)?",),
)
_QUOTE, _END = r"[„‚,\"»]", r"[“‘‛'\"«]"
_FOR = r"(?:pro účely[^,;:.]{0,90}?\s+)?"
_VERB = r"rozum(?:í|ějí)"
_THEN = r"(?:\s+(?:rovněž|také|též|i)\b)?\s*"
_TERM = r"(?P<term>(?!Pro účely)[^\W\d_](?:(?!\bse\b)[^,;:.„]){1,90}?)"
# "Obchodem se pro účely tohoto zákona rozumí …" at the head of a sentence.
_HEAD = re.compile(rf"(?:^|(?<=[.;]\s)){_TERM}\s+se\s+{_FOR}{_VERB}(?=\s|:|$){_THEN}")
# "… se členským státem rozumí …": the term between the particle and the verb.
_MIDDLE = re.compile(
    rf"\bse\s+(?:pro účely tohoto zákona\s+)?(?:slovem\s+|pojmem\s+)?(?:{_QUOTE})?{_TERM}(?:{_END})?\s+"
    rf"(?:v souladu[^.;:]{{0,120}}?)?{_VERB}\s+"
)
_QUOTED = re.compile(
    rf"(?:^|\s){_QUOTE}(?P<term>[^,;:„“‘‛]{{2,80}}){_END}[^.;:]{{0,90}}?\bse\s+[^.;:]{{0,90}}?{_VERB}\s*"
)
_WHICH = re.compile(rf"(?P<term>[^,;:.]{{3,60}}),\s+kter(?:ým|ou|ými)\s+se\s+{_FOR}{_VERB}\s+")
_ARE = re.compile(r"^(?P<term>[^\W\d_][^,;:.]{2,60}?)\s+pro účely tohoto (?:zákona|nařízení)\s+(?:jsou|je)\b\s*")
_LISTS = re.compile(rf"\bse\s+{_FOR}{_VERB}\s*:?$")
# An item of such a list: a noun phrase in the instrumental case, then its meaning in the nominative.
_ITEM = re.compile(
    r"(?P<term>(?:\w+(?:ou|ým|ím|ými|ími)\s+){0,3}\w+(?:em|ou|í|ím|ami|emi|mi)(?:\s+(?:k|ke|na|o|do|s|v|ve|pro|z|ze)\s+\w+)?)\s+"
)
_INLINE = re.compile(rf"\s*\((?:dále(?:\s+jen)?|dále\s+též)\s+(?:také\s+)?{_QUOTE}(?P<term>[^“\"”]{{1,90}})[“\"”]\)")
_ENTRY = re.compile(r"(?:SVMe[\s\d,a-z]*?)?\s*„(?P<term>[^„“]+)“(?:\s*\(„(?P<alias>[^„“]+)“\))?\s*$")
_LISTING = r"vymezení pojmů|definice"
_SENTENCE = re.compile(r"[.;:]\s+(?=[^\W\d_a-záčďéěíňóřšťúůýž])")


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    found = _item(context, provision) or _entry(context, provision) or _stated(text)
    return [*found, *(_inline(text, match) for match in _INLINE.finditer(text))]


def _stated(text: str) -> list[Found]:
    for pattern in (_QUOTED, _WHICH, _HEAD, _MIDDLE, _ARE):
        found = [_found(match) for match in pattern.finditer(text)]
        if found:
            ends = [*(item.start for item in found[1:]), None]
            return [_until(text, item, end) for item, end in zip(found, ends, strict=True)]
    return []


def _until(text: str, item: Found, following: int | None) -> Found:
    """A meaning ends with its sentence; the last one runs on into the list below it."""
    stop = _SENTENCE.search(text, item.start)
    end = stop.start() if stop and text[stop.start()] != ":" else None
    if following is not None and (end is None or end > following):
        end = text.rfind(".", item.start, following)
    return replace(item, end=end if end and end > item.start else None)


def _found(match: re.Match[str]) -> Found:
    lead, connector = match[0][: match.start("term") - match.start()], match[0][match.end("term") - match.start() :]
    term = match["term"].strip(" ,„“‘‛'\"")
    limit = f"{lead} {connector}".strip()  # "… se pro účely této části rozumí": the reach stands around the term
    return Found(term, match.end(), None, lead=limit, connector=connector.strip(), tradition="cs-understood")


def _item(context: Context, provision: Provision) -> list[Found]:
    above = next(iter(context.tree.ancestors(provision)), None)
    match = _ITEM.match(provision.text) if above and _LISTS.search(above.text) else None
    return [Found(match["term"], match.end(), None, lead=above.text, tradition="cs-list")] if match and above else []


def _entry(context: Context, provision: Provision) -> list[Found]:
    """A quoted term on a line of its own, its meaning in the paragraphs below it."""
    match = _ENTRY.match(provision.text)
    if not match or not context.tree.children(provision.key) or not in_listing(context, provision, _LISTING):
        return []
    aliases = (match["alias"],) if match["alias"] else ()
    return [Found(match["term"].strip(), len(provision.text), None, aliases, tradition="cs-entry")]


def _inline(text: str, match: re.Match[str]) -> Found:
    before = text[: match.start()]
    start = max((stop.end() for stop in _SENTENCE.finditer(before)), default=0)
    return Found(match["term"].strip(), start, match.start(), connector=match[0].strip(), tradition="cs-inline")
