"""French drafting: "« X » désigne", "on entend par X …", "X : meaning" lists, "…, dénommée X," and lists of forms."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from exportlex.extraction import french_patterns as phrases
from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import Shape, entries
from exportlex.extraction.terms import names_of
from exportlex.markup.statutes.style import introduces
from exportlex.model import Provision, ProvisionKind

_SHAPE = Shape(listing=phrases.LIST_OPENS.pattern, separator=r"\s*:", tradition="fr-list")
_SENTENCE = re.compile(r"[.;]\s+(?=[A-ZÀ-Ý«“\"])")
_LONGEST_PHRASE = 1500  # characters of the noun phrase before a short name
_TRIM = ' \u00a0,;:.«»“”"„'


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that starts in the provision's own text."""
    if provision.kind is ProvisionKind.TABLE or not provision.text or _in_note(context, provision):
        return []
    listed = _entry(context, provision) or _listed(context, provision) or _form(context, provision)
    if listed:
        return listed
    text = provision.text
    stated = [*_meant(text), *_quoted(text), *_worded(text), *_constituted(text)]
    return [*_apart(text, stated), *_named(text)]


def _in_note(context: Context, provision: Provision) -> bool:
    """Notes define for one entry only; what they define is not looked for."""
    around = (provision, *context.tree.ancestors(provision))
    return any(unit.kind is ProvisionKind.NOTE for unit in around)


# --- lists


def _entry(context: Context, provision: Provision) -> list[Found]:
    """A unit whose heading is the term, in a list that a heading calls definitions."""
    above = next(context.tree.ancestors(provision), None)
    if not provision.heading or provision.kind not in (ProvisionKind.PARAGRAPH, ProvisionKind.DEFINITION):
        return []
    if above is None or above.kind is ProvisionKind.ARTICLE or not phrases.LISTING_HEADING.search(above.heading):
        return []  # the paragraphs of an article may have headings that are no terms
    start, connector = 0, ""
    text = provision.text
    match = phrases.WORDED.match(text) or re.compile(rf"(?P<verb>{phrases.MEANS})\s*:?\s*").match(text)
    if match:
        start, connector = _past(text, match.end()), match["verb"]
    term, aliases = names_of([provision.heading], "")
    kept = tuple(alias for alias in aliases if len(alias) > 2 or alias.isupper())
    return [Found(term, start, None, kept, "", connector, "fr-entry")]


def _listed(context: Context, provision: Provision) -> list[Found]:
    """A unit right below the words that open a list: "1° X : meaning", "« X », meaning"."""
    above = next(context.tree.ancestors(provision), None)
    if above is None or not phrases.LIST_OPENS.search(above.text):
        return []
    text = provision.text
    quoted = phrases.OPENING.match(text)
    if not quoted:
        return entries(context, provision, _SHAPE)
    start, connector = _past(text, quoted.end()), ""
    if verb := phrases.VERB.match(text, quoted.end()):
        start, connector = verb.end(), verb["verb"]
    return [Found(quoted["quoted"].strip(_TRIM), start, None, (), "", connector, "fr-list")]


def _form(context: Context, provision: Provision) -> list[Found]:
    """An item of a list of forms of licence, each described where it is named."""
    above = next(context.tree.ancestors(provision), None)
    match = phrases.FORM.match(provision.text)
    if above is None or not match or not provision.number or not phrases.FORMS_FOLLOW.search(above.text):
        return []
    term = (match["quoted"] or match["bare"]).strip(_TRIM)
    return [Found(term, match.end(), None, (), "", match[0].strip(), "fr-form")]


def _past(text: str, position: int) -> int:
    """Past what parts a term from its meaning."""
    while position < len(text) and text[position] in " \u00a0:,":
        position += 1
    return position


# --- sentences


def _meant(text: str) -> list[Found]:
    """ "On entend par X …"; where it only opens a list, the items below are the definitions."""
    found = []
    for opening in phrases.MEANT.finditer(text):
        at = opening.end()
        match = re.compile(rf"{phrases.QUOTED}\s*[,:]?\s*").match(text, at) or phrases.BARE_TERM.match(text, at)
        if not match:
            continue
        term = match.groupdict().get("quoted") or match["term"]
        lead = text[max(0, opening.start() - 160) : opening.start()]
        found.append(Found(term.strip(_TRIM), match.end(), None, (), lead, "on entend par", "fr-entend"))
    return found


def _quoted(text: str) -> list[Found]:
    """ "« X » désigne …"; several terms with one verb share the meaning."""
    found: list[Found] = []
    position = 0
    while match := phrases.OPENING.search(text, position):
        terms, end = [match["quoted"]], match.end()
        while following := phrases.CHAIN.match(text, end):
            terms.append(following["quoted"])
            end = following.end()
        position = end
        if verb := phrases.VERB.match(text, end):
            lead = text[max(0, match.start() - 160) : match.start()]
            found += [
                Found(term.strip(_TRIM), _past(text, verb.end()), None, (), lead, verb["verb"], "fr-verb")
                for term in terms
                if term.strip(_TRIM)
            ]
    return found


def _worded(text: str) -> list[Found]:
    """ "Le terme : X désigne …", the quotation marks lost."""
    found = []
    for match in phrases.WORDED.finditer(text):
        start, lead = _past(text, match.end()), text[: match.start()]
        found.append(Found(match["term"].strip(_TRIM), start, None, (), lead, match["verb"], "fr-verb"))
    return found


def _constituted(text: str) -> list[Found]:
    """ "Au sens du présent chapitre, constitue X toute …"; "Dans la présente loi, X s'entend de …"."""
    return [
        Found(match["term"].strip(_TRIM), match.end(), None, (), match["lead"], verb, "fr-sens")
        for pattern, verb in ((phrases.CONSTITUTES, "constitue"), (phrases.STATED, "s’entend de"))
        for match in pattern.finditer(text)
    ]


def _named(text: str) -> list[Found]:
    """A short name after the words that it stands for."""
    found = []
    for match in phrases.NAMED.finditer(text):
        groups = match.groupdict()
        term = next((groups[name] for name in ("quoted", "bare", "quoted2", "bare2") if groups[name]), "")
        before = phrases.LINKING.sub("", text[max(0, match.start() - _LONGEST_PHRASE) : match.start()])
        first = max(0, match.start() - _LONGEST_PHRASE)
        start = max((boundary.end() for boundary in phrases.PHRASE_START.finditer(before)), default=0)
        term = phrases.ARTICLE.sub("", term.strip(_TRIM))
        if len(before) - start > 3 and len(term) > 2:
            found.append(Found(term, first + start, first + len(before), (), "", match[0].strip(" ,"), "fr-inline"))
    return found


def _apart(text: str, found: list[Found]) -> list[Found]:
    """Each definition ends where the sentence of the next one begins; the last runs on into the sub-units."""
    starts = sorted({item.start for item in found})
    following = dict(pairwise(starts))
    sentences = [0, *(match.end() for match in _SENTENCE.finditer(text))]
    closed = []
    # The units below belong to the meaning only where the words lead over to them.
    whole = None if introduces(text) else len(text)
    for item in found:
        end = whole
        if item.start in following:
            end = max(at for at in sentences if at < following[item.start])
        # Where both stand in one sentence the second is part of what the first says.
        end = whole if end is not None and end <= item.start else end
        closed.append(replace(item, end=end if end is None else len(text[:end].rstrip())))
    return closed
