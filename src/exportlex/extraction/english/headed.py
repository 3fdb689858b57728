"""English definitions without a set-apart term: a heading restated, a condition, a construction clause."""

from __future__ import annotations

import re

from exportlex.extraction.english import patterns as phrases
from exportlex.extraction.english import verb_patterns as verbs
from exportlex.extraction.english.heads import bare_name
from exportlex.extraction.english.lists import past
from exportlex.extraction.english.restated import restatement
from exportlex.extraction.found import Context, Found
from exportlex.extraction.wording.terms import names_of
from exportlex.model import Provision, ProvisionKind

_NO_TERM = re.compile(r"(?:for|in|on|to|with|no)\b", re.IGNORECASE)
_LONGEST_OPENING = 600  # characters: a condition that defines stands in the first sentence


def under_heading(provision: Provision) -> list[Found]:
    """The reader has set the heading apart already; the text restates it: "A major component of a plant … means"."""
    term = provision.heading.strip(" .:“”\"‘’'—–")
    if not 2 < len(term) <= phrases.LONGEST_HEADING or not provision.number or _NO_TERM.match(term):
        return []
    restated = restatement(provision.text, term, 0)
    if not restated or restated.lead or restated.apart:
        return []
    if restated.verb.casefold() in {"is", "are"} and not verbs.IS_A.match(provision.text, restated.begins):
        return []
    start = past(provision.text, restated.start)
    name, aliases = names_of([term], "")
    return [Found(name, start, None, aliases, "", restated.verb, "en-term-verb")]


def by_condition(context: Context, provision: Provision) -> list[Found]:
    """ "A commodity is specially designed if it: …", where the heading, or quotation marks, say what is defined."""
    match = verbs.CONDITION.search(provision.text[:_LONGEST_OPENING])
    if not match or provision.kind is ProvisionKind.NOTE:
        return []
    heading = provision.heading or context.tree.article_of(provision).heading
    title = re.sub(r"^§+\s*[\d.]+\s*", "", heading).strip(' .:“”"')
    forms = {bare_name(title), bare_name(title) + "d", bare_name(title) + "ed"}
    if not title or bare_name(match["term"]) not in forms:
        return []
    name, aliases = names_of([title], "")
    start = past(provision.text, match.end())
    return [Found(name, start, None, (*aliases, match["term"]), "", match[0], "en-condition")]


def construed(text: str) -> list[Found]:
    """ "References in this Part to the Harbour Code (HC) are references to chapter 4 of …"."""
    if "eference" not in text:
        return []
    return [_construed(match) for match in verbs.CONSTRUCTION.finditer(text)]


def _construed(match: re.Match[str]) -> Found:
    name, aliases = names_of([match["term"].strip("“”‘’\"' ")], "")
    lead, verb = match["lead"] or "", match["verb"]
    return Found(name, match.start("meaning"), match.end("meaning"), aliases, lead, verb, "en-construction")
