"""English drafting: a term set apart by typography, then a verb ("means", "has the same meaning as", "includes", …);
in a list of definitions a heading-like term alone is enough ("End-user. The person …", "Export. See § …").
"""

from __future__ import annotations

from exportlex.extraction.english import labelled
from exportlex.extraction.english import patterns as phrases
from exportlex.extraction.english.bare import with_bare
from exportlex.extraction.english.ends import closed, ended
from exportlex.extraction.english.headed import by_condition, construed, under_heading
from exportlex.extraction.english.heads import Head, bare_name, head_at, inserted, setting_of
from exportlex.extraction.english.inline import called, unquoted
from exportlex.extraction.english.lists import unmarked, without_translation
from exportlex.extraction.english.verbs import definition_at
from exportlex.extraction.found import Context, Found
from exportlex.extraction.wording.spans import set_apart
from exportlex.model import Provision, ProvisionKind


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that starts in the provision's own text, in order."""
    if parts := list(labelled.parts(provision)):
        return [labelled.moved(item, start, part, provision) for start, part in parts for item in _find(context, part)]
    return _find(context, provision)


def _find(context: Context, provision: Provision) -> list[Found]:
    if provision.kind is ProvisionKind.TABLE or not provision.text or inserted(context, provision):
        return []
    setting = setting_of(context, provision)
    apart = set_apart(provision.text, provision.marks)
    spans = with_bare(context, provision, apart, setting.sentences, listing=setting.listing)
    found: list[tuple[Head, Found]] = []
    inline: list[Found] = []
    taken = 0
    for position, span in enumerate(spans):
        if span.start < taken or phrases.NEVER.match(span.term):
            continue
        head = head_at(setting, spans, position)
        item = definition_at(setting, head) if head else None
        if head and item and not (setting.listing and bare_name(item.term) == bare_name(setting.above)):
            found.append((head, item))
            taken = item.start
        elif short := called(setting, spans, position):
            inline.append(short)
    stated = ended(context, setting, found)
    if not stated:
        unmade = under_heading(provision) or by_condition(context, provision)
        stated = [closed(context, setting, item) for item in unmade]
    if not stated and setting.listing:
        stated = unmarked(context, provision, has_parts=setting.has_parts)
    if stated and setting.listing:
        # "(“LK”)" within an entry of such a list names a part of what is defined there.
        inline = [short for short in inline if short.connector.strip("( ")]
    stated = [without_translation(context, provision, item) for item in stated]
    return [*stated, *inline, *construed(setting.text), *unquoted(setting)]
