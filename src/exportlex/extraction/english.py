"""English drafting: a term set apart by typography, then a verb ("means", "has the same meaning as", "includes", …);
in a list of definitions a heading-like term alone is enough ("End-user. The person …", "Export. See § …").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from exportlex.extraction import english_patterns as phrases
from exportlex.extraction.english_inline import unquoted
from exportlex.extraction.english_lists import past, trimmed, unmarked
from exportlex.extraction.found import Context, Found
from exportlex.extraction.spans import Span, set_apart
from exportlex.extraction.terms import names_of
from exportlex.model import MarkKind, Provision, ProvisionKind

_WINDOW = 120  # characters before a term in which the words that introduce it stand
_LONGEST_OPENING = 600  # characters: a condition that defines stands in the first sentence


@dataclass(frozen=True, slots=True)
class Head:
    """The terms of one definition, the words before them, and where the text after them starts."""

    spans: tuple[Span, ...]
    sentence: int
    lead: str
    after: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A unit and what its surroundings say about it."""

    provision: Provision
    listing: bool  # it stands in a list of definitions
    has_parts: bool  # units stand below it
    sentences: tuple[int, ...]  # where its sentences start

    @property
    def text(self) -> str:
        """The unit's own words."""
        return self.provision.text

    def sentence_start(self, position: int) -> int:
        """Where the sentence around a position starts."""
        return self.sentences[bisect_right(self.sentences, position) - 1]


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that starts in the provision's own text, in order."""
    if provision.kind is ProvisionKind.TABLE or not provision.text:
        return []
    spans = set_apart(provision.text, provision.marks)
    has_parts = any(part.kind is not ProvisionKind.NOTE for part in context.tree.children(provision.key))
    sentences = (0, *(boundary.end() for boundary in phrases.SENTENCE.finditer(provision.text)))
    setting = Setting(provision, _in_listing(context, provision), has_parts, sentences)
    found: list[tuple[Head, Found]] = []
    inline: list[Found] = []
    taken = 0
    for position, span in enumerate(spans):
        if span.start < taken or phrases.NEVER.match(span.term):
            continue
        head = _head(setting, spans, position)
        item = _definition(setting, head) if head else None
        if head and item:
            found.append((head, item))
            taken = item.start
        elif called := _called(setting, span):
            inline.append(called)
    closed = [trimmed(setting.text, item, has_parts=setting.has_parts) for item in _closed(setting.text, found)]
    stated = closed or _under_heading(provision) or _by_condition(context, provision)
    if not stated and setting.listing:
        stated = unmarked(context, provision, has_parts=has_parts)
    return [*stated, *inline, *unquoted(setting.text)]


def _in_listing(context: Context, provision: Provision) -> bool:
    """Whether the unit stands in a list of definitions, as headings or the words above it say; a note never does."""
    if provision.kind is ProvisionKind.DEFINITION:
        return True
    around = [provision, *context.tree.ancestors(provision)]
    if any(unit.kind is ProvisionKind.NOTE for unit in around):
        return False
    return any(phrases.LISTING_HEADING.search(unit.heading) for unit in around) or any(
        phrases.LISTING_WORDS.search(unit.text[-160:]) for unit in around[1:3]
    )


def _head(setting: Setting, spans: list[Span], position: int) -> Head | None:
    text, span = setting.text, spans[position]
    starts = [setting.sentence_start(span.start), 0]
    if second := phrases.SECOND_OF_SENTENCE.search(text, max(0, span.start - _WINDOW), span.start):
        starts.append(second.start())
    for start in dict.fromkeys(starts):
        lead = text[start : span.start]
        if len(lead) <= phrases.LONGEST_LEAD and phrases.LEAD.fullmatch(lead):
            terms, after = _chain(text, spans, position)
            return Head(terms, start, lead, after)
    return None


def _chain(text: str, spans: list[Span], position: int) -> tuple[tuple[Span, ...], int]:
    """The span and those joined to it by "or", "and" or a slash."""
    chain = [spans[position]]
    for following in spans[position + 1 : position + 5]:
        if not phrases.ALIAS_LINK.fullmatch(text[chain[-1].end : following.start]):
            break
        chain.append(following)
    return tuple(chain), chain[-1].end


def _definition(setting: Setting, head: Head) -> Found | None:
    text = setting.text
    after, brackets = _skip_brackets(text, head.after)
    leading = head.sentence == 0
    closing = phrases.CLOSING.match(text, after)
    bare = closing.end() if closing else after
    if verb := _verb(setting, head, bare, leading):
        return _made(text, head, verb.end(), verb[0], brackets)
    new_sentence = "." in text[head.spans[-1].end - 1 : bare] and setting.listing
    if not new_sentence and (verb := phrases.QUALIFIED.match(text, after)):
        certain = leading or verb["verb"].lower().startswith(("mean", "shall mean", "ha"))
        return _made(text, head, verb.end(), text[after : verb.end()].strip(), brackets) if certain else None
    if not leading or head.lead.strip():
        return None
    if restated := _restated(text, head.spans[0].term, bare):
        return _made(text, head, restated.end(), restated[0], brackets)
    if setting.listing and _heads_a_meaning(setting, head, bare, brackets):
        return _made(text, head, bare, "", brackets)
    return None


def _verb(setting: Setting, head: Head, bare: int, leading: bool) -> re.Match[str] | None:
    """The verb right after the term: one that always defines, or a weaker one where the place or the lead says so."""
    text = setting.text
    if verb := phrases.STRONG.match(text, bare):
        return verb
    defining = setting.listing or _is_heading(setting.provision, head)
    if leading and defining:
        return phrases.WEAK.match(text, bare)
    if phrases.FOR_PURPOSES.search(head.lead):
        return phrases.INCLUDES.match(text, bare)
    return phrases.CONSISTS.match(text, bare) if leading else None


def _is_heading(provision: Provision, head: Head) -> bool:
    """The section is headed by the very term: "§ 7 Transfer. Except …, a transfer is …"."""
    return _bare(head.spans[0].term) == _bare(provision.heading)


def _bare(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip().removesuffix(" definition").removeprefix("definition of ")


def _restated(text: str, term: str, position: int) -> re.Match[str] | None:
    """A heading and the term once more: "Major component. A major component of a plant … means"."""
    first = re.split(r"\s+or\s+|;\s+", term)[0]
    again = rf"(?:an?\s+|the\s+)?[“”\"]?{re.escape(first)}\b[”\"]?[^.;:]{{0,200}}?\b(?P<verb>{phrases.MEANS})"
    return re.compile(again, re.IGNORECASE).match(text, position)


def _under_heading(provision: Provision) -> list[Found]:
    """The reader has set the heading apart already; the text restates it: "A major component of a plant … means"."""
    term = provision.heading.strip(" .:“”\"‘’'—–")
    if not 2 < len(term) <= phrases.LONGEST_HEADING or not provision.number:
        return []
    match = _restated(provision.text, term, 0)
    if not match:
        return []
    start = past(provision.text, match.end())
    name, aliases = names_of([term], "")
    return [Found(name, start, None, aliases, "", match[0], "en-term-verb")]


def _by_condition(context: Context, provision: Provision) -> list[Found]:
    """ "A commodity is specially designed if it: …", where the heading, or quotation marks, say what is defined."""
    match = phrases.CONDITION.search(provision.text[:_LONGEST_OPENING])
    if not match or provision.kind is ProvisionKind.NOTE:
        return []
    heading = provision.heading or context.tree.article_of(provision).heading
    title = re.sub(r"^§+\s*[\d.]+\s*", "", heading).strip(' .:“”"')
    forms = {_bare(title), _bare(title) + "d", _bare(title) + "ed"}
    if not title or _bare(match["term"]) not in forms:
        return []
    name, aliases = names_of([title], "")
    start = past(provision.text, match.end())
    return [Found(name, start, None, (*aliases, match["term"]), "", match[0], "en-condition")]


def _heads_a_meaning(setting: Setting, head: Head, bare: int, brackets: str) -> bool:
    """A heading-like term that is followed by its meaning: by punctuation, a category, sub-units, or a reference."""
    text = setting.text
    if bare >= len(text):
        return setting.has_parts
    closed = head.spans[-1].closed or re.search(r"[—–:]|\s-\s", text[head.after : bare])
    announced = closed or phrases.SEE.match(text, bare) or phrases.CATEGORY_BRACKETS.search(brackets)
    return bool(announced) and not _paragraph_heading(setting.provision)


def _paragraph_heading(provision: Provision) -> bool:
    """Lettered paragraphs open with an italic heading ("(a) General."); that is a heading and no term."""
    return bool(provision.number) and any(m.kind is MarkKind.ITALIC and m.start == 0 for m in provision.marks)


def _skip_brackets(text: str, position: int) -> tuple[int, str]:
    """Past category references and abbreviations in brackets; returns them too."""
    start = position
    while match := phrases.BRACKETS.match(text, position):
        position = match.end()
    return position, text[start:position]


def _made(text: str, head: Head, start: int, connector: str, brackets: str) -> Found:
    lead = head.lead.strip()
    # "Has the meaning given in section 4" is a meaning as a whole: what it says is where to look.
    if connector and (same := phrases.HAS_MEANING.search(text, head.after, start)):
        start = same.end()
    if late := phrases.LATE_LEAD.match(text, start):
        start, lead = late.end(), f"{lead} {late[0].strip(' ,')}".strip()
    start = past(text, start)
    term, aliases = names_of([span.term for span in head.spans], brackets)
    tradition = "en-term-verb" if connector else "en-term-heading"
    return Found(term, start, None, aliases, lead, connector, tradition)


def _called(setting: Setting, span: Span) -> Found | None:
    """An inline definition: the term follows the words that it stands for."""
    text = setting.text
    before = phrases.CALLED.search(text[max(0, span.start - _WINDOW) : span.start])
    if not before:
        return None
    end = max(0, span.start - _WINDOW) + before.start()
    start = setting.sentence_start(end)
    name, aliases = names_of([span.term], "")
    return Found(name, start, end, aliases, "", before[0], "en-inline") if end - start > len(name) else None


def _closed(text: str, found: list[tuple[Head, Found]]) -> list[Found]:
    """Each definition ends where the next one's sentence begins; the last runs on into the sub-units."""
    closed: list[Found] = []
    for index, (_, item) in enumerate(found):
        end = None
        if index + 1 < len(found):
            end = max(found[index + 1][0].sentence, item.start)
            end = item.start + len(text[item.start : end].rstrip())
        closed.append(Found(item.term, item.start, end, item.aliases, item.lead, item.connector, item.tradition))
    return closed
