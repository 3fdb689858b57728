"""Where an English meaning ends: before the next definition, the table below it, or the conjunction of its list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from exportlex.extraction.english import patterns as phrases
from exportlex.extraction.english import verb_patterns as verbs
from exportlex.extraction.english.heads import Head, Setting, bare_name
from exportlex.extraction.english.lists import trimmed
from exportlex.extraction.found import Context, Found
from exportlex.model import ProvisionKind

_AND = re.compile(r"[,;]?\s+(?:and|or)\s+(?:the\s+(?:term|expression|word)s?\s+)?$")
_WHOLE = frozenset([ProvisionKind.ARTICLE, ProvisionKind.CONTINUATION])  # without a number: an entry and its paragraphs
_ANNOUNCES = re.compile(r"(?:[:—–-]|\b(?:following|below|as\s+follows))[\s.]*$", re.IGNORECASE)


def ended(context: Context, setting: Setting, found: Sequence[tuple[Head, Found]]) -> list[Found]:
    """Each definition ends where the next one's sentence begins; the last runs on into the sub-units."""
    made: list[Found] = []
    found = _once(found)
    for index, (head, item) in enumerate(found):
        end = _own_sentences(setting, head, item)
        if index + 1 < len(found):
            following, next_one = found[index + 1]
            stop = len(setting.text) if _sends_on(following, next_one) else _before(setting.text, following, item)
            stop = min(stop, end or stop)
            end = item.start + len(setting.text[item.start : stop].rstrip())
        made.append(trimmed(setting.text, replace(item, end=end), has_parts=setting.has_parts))
    return [*made[:-1], closed(context, setting, made[-1])] if made else []


def _once(found: Sequence[tuple[Head, Found]]) -> list[tuple[Head, Found]]:
    """Without a heading whose term its own sentence takes up again: "Lamp. As used in § 3, “lamp” means"."""
    kept: list[tuple[Head, Found]] = []
    for head, item in found:
        again = bool(kept) and head.sentence <= kept[-1][1].start and bool(_names(kept[-1][1]) & _names(item))
        kept.append((head, _under(kept.pop()[1], item) if again else item))
    return kept


def _under(heading: Found, found: Found) -> Found:
    """The definition under the name that its heading gives it."""
    names = dict.fromkeys((found.term, *found.aliases, *heading.aliases))
    return replace(found, term=heading.term, aliases=tuple(name for name in names if name != heading.term))


def _names(found: Found) -> set[str]:
    return {bare_name(name) for name in (found.term, *found.aliases)}


def _before(text: str, following: Head, found: Found) -> int:
    """Where the sentence of the next term begins; within one sentence the "and" before it."""
    if following.sentence > found.start:
        return following.sentence
    span = max(following.spans[0].start, found.start)
    joined = _AND.search(text, found.start, span)
    return joined.start() if joined else span


def _own_sentences(setting: Setting, head: Head, found: Found) -> int | None:
    """Where a definition among other rules ends: at the first sentence that does not go on about the term.

    In a list of definitions and in a note a paragraph is one definition, and so is an article without a number, or a
    paragraph of one, that opens with its term (an entry of a digest); None there, and where all sentences go on.
    """
    if setting.provision.kind in _WHOLE and not setting.provision.number and not found.lead:
        return None
    if setting.local or (setting.listing and not (head.lead and phrases.FOR_PURPOSES.search(head.lead))):
        return None
    names = tuple(span.term.casefold() for span in head.spans)
    for start in setting.sentences[bisect_right(setting.sentences, found.start) :]:
        before = setting.text[max(0, start - 20) : start].rstrip()
        ends = before.endswith(".") and not verbs.ABBREVIATION.search(before)
        if ends and not _goes_on(setting.text, start, names):
            return start
    return None


def _goes_on(text: str, start: int, names: tuple[str, ...]) -> bool:
    """Whether the sentence that starts there goes on about a term: by its name, or by "it", "this", "for example"."""
    if verbs.GOES_ON.match(text, start):
        return True
    opening = verbs.ARTICLE.match(text, start)
    at = opening.end() if opening else start
    ends = [at + len(name) for name in names if text[at : at + len(name)].casefold() == name]
    # "A sail lamp is synonymous with a mast lamp" names the term again and says no more of it.
    return any(not verbs.EQUAL.match(text[end : end + 40].lstrip(" ”’\"'")) for end in ends)


def _sends_on(head: Head, found: Found) -> bool:
    """ "For a quay permit, see section 9" stands within the definition before it."""
    return not found.connector and head.lead.strip().casefold() == "for"


def closed(context: Context, setting: Setting, found: Found) -> Found:
    """A meaning that runs on into the units below: not into a table it does not announce, nor to a last "; and"."""
    if found.end is not None or not setting.has_parts:
        return found
    composed = context.tree.compose(setting.provision)
    end = len(composed.text)
    for start, key in composed.starts:
        unit = context.tree.by_key[key]
        if unit.kind is ProvisionKind.TABLE and not _ANNOUNCES.search(
            composed.text[max(0, start - 60) : start].rstrip()
        ):
            end = start - 1
            break
    if tail := phrases.LIST_LINK.search(composed.text, max(found.start, end - 40), end):
        end = tail.start()
    return replace(found, end=end) if end < len(composed.text) else found
