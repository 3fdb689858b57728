"""French drafting: lists ("X : meaning", bare Canadian ones, forms of licence), then sentences and short names."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.french import bare as french_bare
from exportlex.extraction.french import patterns as phrases
from exportlex.extraction.french import sentences as french_sentences
from exportlex.extraction.french.names import named
from exportlex.extraction.wording.extent import without_conjunction
from exportlex.extraction.wording.glossary import Shape, entries
from exportlex.extraction.wording.terms import names_of
from exportlex.model import Provision, ProvisionKind

_SHAPE = Shape(listing=phrases.LIST_OPENS.pattern, separator=r"\s*:", tradition="fr-list")
_VERB_FIRST = re.compile(rf"(?P<verb>{phrases.MEANS})\s*:?\s*")
# Before a quoted term: an enumerator that the reader left in the text; "on entend : 1° Par « X » …".
_BEFORE = re.compile(r"(?:\(?\w{1,3}[).°]\s+|[-–—•]\s+)?(?:par\s+)?", re.IGNORECASE)
_GROUPS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_TRIM = ' \u00a0,;:.«»“”"„'


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that starts in the provision's own text."""
    if provision.kind is ProvisionKind.TABLE or not provision.text or _in_glossary_note(context, provision):
        return []
    listed = _entry(context, provision) or _listed(context, provision) or _form(context, provision)
    listed = listed or _set_apart(context, provision)
    if listed:
        return without_conjunction(context, provision, listed, "et|ou|ainsi que")
    if any(french_bare.opens(context, unit) for unit in context.tree.ancestors(provision)):
        return []  # what a part of a definition says is said for that definition alone
    return [
        *french_sentences.stated(context, provision, whole=_in_glossary(context, provision)),
        *named(provision.text),
    ]


def _in_glossary(context: Context, provision: Provision) -> bool:
    return any(phrases.LISTING_HEADING.search(unit.heading) for unit in context.tree.ancestors(provision))


def _in_glossary_note(context: Context, provision: Provision) -> bool:
    """Notes in a glossary explain one entry; what they define is not looked for."""
    around = (provision, *context.tree.ancestors(provision))
    return any(unit.kind is ProvisionKind.NOTE for unit in around) and _in_glossary(context, provision)


def _entry(context: Context, provision: Provision) -> list[Found]:
    """A unit whose heading is the term, in a list that a heading calls definitions."""
    above = next(context.tree.ancestors(provision), None)
    if not provision.heading or provision.kind not in (ProvisionKind.PARAGRAPH, ProvisionKind.DEFINITION):
        return []
    if above is None or above.kind is ProvisionKind.ARTICLE or not phrases.LISTING_HEADING.search(above.heading):
        return []  # the paragraphs of an article may have headings that are no terms
    start, connector = 0, ""
    text = provision.text
    match = phrases.WORDED.match(text) or _VERB_FIRST.match(text)
    if match:
        start, connector = french_sentences.past(text, match.end()), match["verb"]
    term, aliases = names_of([provision.heading], "")
    kept = tuple(alias for alias in aliases if len(alias) > 2 or alias.isupper())
    return [Found(term, start, None, kept, "", connector, "fr-entry")]


def _listed(context: Context, provision: Provision) -> list[Found]:
    """A unit right below the words that open a list: "1° X : meaning", "« X », meaning"."""
    above = next(context.tree.ancestors(provision), None)
    bare = french_bare.opens(context, provision)
    if above is None or not (bare or phrases.LIST_OPENS.search(above.text)):
        return []
    text = provision.text
    before = _BEFORE.match(text)
    quoted = phrases.OPENING.match(text, before.end() if before else 0)
    if not quoted:
        return french_bare.entry(context, provision) or entries(context, provision, _SHAPE)
    last, others = quoted.end(), []
    while other := phrases.CHAIN.match(text, last):
        last = other.end()
        others.append(other["quoted"].strip(_TRIM))
    start, connector = french_sentences.past(text, last), ""
    if verb := phrases.VERB.match(text, last):
        start, connector = verb.end(), verb["verb"]
    end, aliases = french_bare.tail(context, provision) if bare else (None, ())
    return [Found(quoted["quoted"].strip(_TRIM), start, end, (*others, *aliases), "", connector, "fr-list")]


def _set_apart(context: Context, provision: Provision) -> list[Found]:
    """A quoted term that opens a unit of a glossary, or of the notes to an entry of a list of goods."""
    around = (provision, *context.tree.ancestors(provision))
    noted = any(unit.kind is ProvisionKind.NOTE for unit in around)
    if provision.kind is not ProvisionKind.DEFINITION and not noted and not _in_glossary(context, provision):
        return []
    match = phrases.SET_APART.match(provision.text)
    if not match:
        return []
    verb = phrases.VERB.match(provision.text, match.end())
    groups = [group.strip() for group in _GROUPS.findall(match["brackets"])]
    names = tuple(group.strip(_TRIM) for group in groups if not phrases.CATEGORIES.fullmatch(group))
    start, connector = (verb.end(), verb["verb"]) if verb else (match.end(), ":")
    return [Found(match["quoted"].strip(_TRIM), start, None, names, "", connector, "fr-set-apart")]


def _form(context: Context, provision: Provision) -> list[Found]:
    """An item of a list of forms of licence, each described where it is named."""
    above = next(context.tree.ancestors(provision), None)
    match = phrases.FORM.match(provision.text)
    if above is None or not match or not provision.number or not phrases.FORMS_FOLLOW.search(above.text):
        return []
    term = (match["quoted"] or match["bare"]).strip(_TRIM)
    return [Found(term, match.end(), None, (), "", match[0].strip(), "fr-form")]
