"""Where a definition by reference leads, under its own words: the words that it points to, or what is missing."""

from __future__ import annotations

import html

from exportlex.exporting.links import link
from exportlex.indexing.following.citations import Status
from exportlex.indexing.following.paths import Followed, Step, citation_of
from exportlex.indexing.knowledge import Passage
from exportlex.ui import cache, words
from exportlex.ui.rendering import FOLD_AT, box, folded, isolated

_BY_REFERENCE = "see-reference"


def followed(passage: Passage, fold_at: int = FOLD_AT) -> str:
    """Each citation of the passage's definition as HTML; "" for a passage that is no definition or cites nothing.

    A definition by reference is shown with the words it leads to; of any other only what its meaning rests on is named.
    """
    if passage.definition is None:
        return ""
    found = cache.knowledge().followed(passage.definition)
    if passage.definition_kind == _BY_REFERENCE:
        return "".join(_shown(one, fold_at) for one in found)
    named = "; ".join(dict.fromkeys(_named(one) for one in found))
    return f'<div class="xl-note">Its meaning rests on: {named}.</div>' if named else ""


def _shown(found: Followed, fold_at: int) -> str:
    cited = f"<b>“{html.escape(found.cited)}”</b>"
    if found.status is Status.HELD and (end := found.end):
        return f'<div class="xl-note">{cited} follows to: {_way(found.steps)}</div>{_words(end, fold_at)}'
    way = f"{_way(found.steps)}, and from there " if found.steps else ""
    return f'<div class="xl-note">{cited} follows to: {way}{_missing(found)}.</div>'


def _missing(found: Followed) -> str:
    law = html.escape(found.law or found.cited)
    if found.status is Status.NOT_HELD:
        return f"text not held: {law}"
    if found.status is Status.NOT_FOUND:
        return f"not found in the text held of {law}"
    return "back to where it began: these definitions only point to each other"


def _way(steps: tuple[Step, ...]) -> str:
    return " → ".join(_link(step) for step in steps)


def _link(step: Step) -> str:
    label = isolated(citation_of(step))
    if not step.place:
        return label
    state = {"instrument": step.instrument, "language": step.language, "pinpoint": step.place}
    return f'<a href="{html.escape(link("provision", **state))}"><b>{label}</b></a>'


def _words(end: Step, fold_at: int) -> str:
    source = (
        f'<div class="xl-cite">{words.tag(end.held)} {html.escape(words.as_of(end.as_of, end.sha256))} · '
        f"{words.anchor(end.address, 'official address')}</div>"
    )
    if not end.text:
        return f'<div class="xl-note">The law is held in {words.language(end.language)}.</div>{source}'
    state = {"instrument": end.instrument, "language": end.language, "pinpoint": end.place}
    return source + box(folded(end.text, (), link("provision", **state), fold_at // 2), end.language, end.held)


def _named(found: Followed) -> str:
    if found.status is Status.HELD and found.end:
        return _link(found.end)
    return f"“{html.escape(found.cited)}” ({_missing(found)})"
