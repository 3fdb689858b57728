"""Items of English lists of definitions: where an item's meaning ends, and items whose terms nothing sets apart."""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.english import bare_patterns as phrases_bare
from exportlex.extraction.english import patterns as phrases
from exportlex.extraction.english import verb_patterns as verbs
from exportlex.extraction.found import Context, Found
from exportlex.extraction.wording.terms import names_of
from exportlex.model import Provision, ProvisionKind

_FOLLOWS = re.compile(r"\s*(?:as\s+)?follows\s*:\s*(?=\S)", re.IGNORECASE)
_LONGEST_TAIL = 240  # characters


def past(text: str, position: int) -> int:
    """Past what parts a verb from the meaning: punctuation, "as follows:"."""
    if follows := _FOLLOWS.match(text, position):
        position = follows.end()
    while position < len(text) and text[position] in " :,—–-/":
        position += 1
    return position


def trimmed(text: str, found: Found, *, has_parts: bool) -> Found:
    """Without what follows the meaning: "… and “unlicensed” shall be construed accordingly", and "; and" of a list."""
    end = len(text) if found.end is None else found.end
    if has_parts and found.end is None:
        return found
    if tail := phrases.CONSTRUED.search(text, found.start, end):
        names = tuple(phrases.QUOTED.findall(tail["names"]))
        return replace(found, end=tail.start(), aliases=tuple(dict.fromkeys((*found.aliases, *names))))
    tail = phrases.LIST_LINK.search(text, found.start, end)
    return replace(found, end=tail.start()) if tail else found


def without_translation(context: Context, provision: Provision, found: Found) -> Found:
    """Without the other language's term, which closes a Canadian definition: "lantern means a lamp; (lanterne)"."""
    if (found.end is not None and found.end < len(provision.text)) or not _closes_in_brackets(context, provision):
        return found
    text = context.tree.compose(provision).text
    tail = phrases_bare.TRANSLATION.search(text, max(found.start, len(text) - _LONGEST_TAIL))
    if not tail:
        return found
    names = (name.strip() for name in re.split(r",\s*|\s+ou\s+", tail["names"]))
    return replace(found, end=tail.start(), aliases=tuple(dict.fromkeys((*found.aliases, tail["names"], *names))))


def _closes_in_brackets(context: Context, provision: Provision) -> bool:
    unit = provision
    while parts := [part for part in context.tree.children(unit.key) if part.kind is not ProvisionKind.NOTE]:
        unit = parts[-1]
    return unit.text.endswith(")")


def unmarked(context: Context, provision: Provision, *, has_parts: bool) -> list[Found]:
    """An item of a list whose terms nothing sets apart, as where quotation marks were lost: "(c) lantern means …".

    Only where most items of the list are of that form.
    """
    if not provision.number:
        return _colon_entry(context, provision)
    text = provision.text
    match = phrases.UNMARKED.match(text)
    if not match or not _row_of(phrases.UNMARKED, context, provision):
        return []
    name, aliases = names_of([match["term"].strip(" ,")], "")
    same = verbs.HAS_MEANING.search(text, match.start("verb"), match.end())
    start = same.end() if same else past(text, match.end())
    return [trimmed(text, Found(name, start, None, aliases, "", match["verb"], "en-unmarked"), has_parts=has_parts)]


def _colon_entry(context: Context, provision: Provision) -> list[Found]:
    """A line of a list that puts a colon between term and meaning, without any quotation marks."""
    match = phrases.COLON_ENTRY.match(provision.text)
    if not match or phrases.NEVER.match(match["term"]) or not _row_of(phrases.COLON_ENTRY, context, provision):
        return []
    name, aliases = names_of([match["term"]], "")
    return [Found(name, match.end(), None, aliases, "", ":", "en-colon")]


def _row_of(form: re.Pattern[str], context: Context, provision: Provision) -> bool:
    """Whether most units beside this one, numbered as it is or without numbers as it is, are of the form."""
    row = [
        unit
        for unit in context.tree.children(provision.parent)
        if bool(unit.number) == bool(provision.number) and unit.kind is provision.kind
    ]
    return len(row) > 1 and 2 * sum(bool(form.match(unit.text)) for unit in row) > len(row)
