"""What joins an English term to its meaning: a verb, a heading's full stop, or the term once more and then a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from exportlex.extraction.english import patterns as phrases
from exportlex.extraction.english import verb_patterns as verbs
from exportlex.extraction.english.heads import Head, Setting, bare_name
from exportlex.extraction.english.lists import past
from exportlex.extraction.english.restated import restatement
from exportlex.extraction.found import Found
from exportlex.extraction.wording.terms import names_of
from exportlex.model import MarkKind, Provision

_ARTICLE = len("the ")
_FOR = re.compile(r"for\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
_LAST_BRACKETS = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class _Join:
    """The text between a head and what may be its meaning."""

    setting: Setting
    head: Head
    after: int  # past brackets
    bare: int  # past brackets and punctuation
    brackets: str

    @property
    def text(self) -> str:
        return self.setting.text

    @property
    def leading(self) -> bool:
        """The head stands in the first sentence."""
        return self.head.sentence == 0

    def made(self, start: int, connector: str, lead: str = "") -> Found:
        """The definition whose meaning starts there."""
        return _made(self.text, self.head, start, connector, self.brackets, lead)


def definition_at(setting: Setting, head: Head) -> Found | None:
    """The definition that a head opens; None where nothing joins it to a meaning."""
    after, brackets = skip_brackets(setting.text, head.after)
    closing = phrases.CLOSING.match(setting.text, after)
    join = _Join(setting, head, after, closing.end() if closing else after, brackets)
    ways = (_by_verb, _by_longer_term, _in_note, _by_limited_verb, _sent_on, _by_heading)
    return next((found for way in ways if (found := way(join))), None)


def _by_verb(join: _Join) -> Found | None:
    verb = _verb(join)
    return join.made(verb.end(), verb[0]) if verb else None


def _verb(join: _Join) -> re.Match[str] | None:
    """The verb right after the term: one that always defines, or a weaker one where the place or the lead says so."""
    setting, head, text, bare, leading = join.setting, join.head, join.text, join.bare, join.leading
    if verb := verbs.STRONG.match(text, bare):
        return verb
    if (leading or setting.local) and (verb := verbs.EQUAL.match(text, bare)):
        return verb
    if head.marked or (leading and setting.listing):
        return verbs.WEAK.match(text, bare)
    headed = leading and bare_name(head.spans[0].term) == bare_name(setting.provision.heading)
    local = headed or phrases.FOR_PURPOSES.search(head.lead) or (setting.local and head.quoted)
    if local and (verb := verbs.IS_A.match(text, bare)) and (headed or head.quoted):
        return verb
    opens = leading and head.quoted and len(head.lead) <= _ARTICLE
    if local or opens or phrases.CALLS_A_TERM.search(head.lead):
        return verbs.INCLUDES.match(text, bare)
    return verbs.CONSISTS.match(text, bare) if leading else None


def _by_limited_verb(join: _Join) -> Found | None:
    """A verb after words that limit the term: "(Cat 3), usually measured in …, means"; "as applied to goods, means"."""
    listing, head = join.setting.listing, join.head
    if "." in join.text[head.spans[-1].end - 1 : join.bare] and listing:
        return None  # a new sentence has begun
    if join.leading and join.setting.has_parts and verbs.PARTED.fullmatch(join.text, join.after):
        return join.made(len(join.text), join.text[join.after :].strip(" ,—–:-"))
    set_apart = listing or head.marked or (head.emphasised and not head.spans[-1].closed)
    limited = verbs.QUALIFIED_BY_TERMS if join.leading and set_apart else verbs.QUALIFIED
    verb = limited.match(join.text, join.after)
    if not verb or not (join.leading or verb["verb"].lower().startswith(("mean", "shall mean", "ha"))):
        return None
    return join.made(verb.end(), join.text[join.after : verb.end()].strip())


def _by_longer_term(join: _Join) -> Found | None:
    """A term of which only the first words are set apart: "“Quay lamp” (7) posts means"."""
    if not join.leading or not join.setting.listing:
        return None
    rest = verbs.REST_OF_TERM.match(join.text, join.after)
    return _with_rest(join, rest) if rest else None


def _in_note(join: _Join) -> Found | None:
    """What only the notes of lists of goods do: "'Oiled lamp' coatings are those …", "'Wick': a cord that …"."""
    if not join.setting.local or not join.head.quoted:
        return None
    if rest := verbs.REST_IN_NOTE.match(join.text, join.after):
        return _with_rest(join, rest)
    colon = verbs.COLON.match(join.text, join.after)
    return join.made(colon.end(), ":") if colon and join.leading and not join.head.lead else None


def _with_rest(join: _Join, rest: re.Match[str]) -> Found:
    made = join.made(rest.end(), rest["verb"])
    if bare_name(rest["rest"]) == bare_name(made.term):
        return made  # a heading, and its term once more
    return replace(made, aliases=(*made.aliases, f"{made.term} {' '.join(rest['rest'].split())}"))


def _sent_on(join: _Join) -> Found | None:
    """ "For a quay permit, see section 9", in a list of definitions."""
    if not join.setting.listing or not _FOR.fullmatch(join.head.lead):
        return None
    return join.made(join.bare, "") if phrases.SEE.match(join.text, join.bare) else None


def _by_heading(join: _Join) -> Found | None:
    """A term like a heading, with its meaning after it, or with the term once more and a verb."""
    if not join.leading or join.head.lead.strip():
        return None
    term = join.head.spans[0].term
    for name in dict.fromkeys((term, _LAST_BRACKETS.sub("", term))):
        if again := restatement(join.text, name, join.bare):
            return join.made(again.start, again.verb, again.lead)
    if not join.setting.listing or not _heads_a_meaning(join):
        return None
    made = join.made(join.bare, "")
    below = restatement(join.setting.first_part, made.term, 0) if join.bare >= len(join.text) else None
    return replace(made, connector=below.verb) if below and below.weak else made


def _heads_a_meaning(join: _Join) -> bool:
    """A heading-like term that is followed by its meaning: by punctuation, a category, sub-units, or a reference."""
    text, head, bare = join.text, join.head, join.bare
    if bare >= len(text):
        return join.setting.has_parts
    closed = head.spans[-1].closed or re.search(r"[—–:]|\s-\s", text[head.after : bare]) or join.brackets.endswith(".")
    announced = closed or phrases.SEE.match(text, bare) or phrases.CATEGORY_BRACKETS.search(join.brackets)
    return bool(announced) and not _paragraph_heading(join.setting.provision)


def _paragraph_heading(provision: Provision) -> bool:
    """Lettered paragraphs open with an italic heading ("(a) General."); that is a heading and no term."""
    return bool(provision.number) and any(m.kind is MarkKind.ITALIC and m.start == 0 for m in provision.marks)


def skip_brackets(text: str, position: int) -> tuple[int, str]:
    """Past category references and abbreviations in brackets; returns them too."""
    start = position
    while match := phrases.BRACKETS.match(text, position):
        position = match.end()
    return position, text[start:position]


def _made(text: str, head: Head, start: int, connector: str, brackets: str, more_lead: str = "") -> Found:
    lead = f"{head.lead.strip()} {more_lead.strip()}".strip()
    # "Has the meaning given in section 4" is a meaning as a whole: what it says is where to look.
    if connector and (same := verbs.HAS_MEANING.search(text, head.after, start)):
        start = same.end()
    elif kept := verbs.KEPT_VERB.search(text, head.after, start):
        start = kept.start()  # "consists of a mast and a sail" is the meaning, verb and all
    if late := verbs.LATE_LEAD.match(text, start):
        start, lead = late.end(), f"{lead} {late[0].strip(' ,')}".strip()
    start = past(text, start)
    term, aliases = names_of([span.term for span in head.spans], brackets)
    tradition = "en-term-verb" if connector else "en-term-heading"
    return Found(term, start, None, aliases, lead, connector, tradition)
