"""How far a definition reaches: what its own words, the words above it or its place say, and which unit that is."""

from __future__ import annotations

import re
from functools import cached_property

from exportlex.extraction.found import Context, Found
from exportlex.extraction.languages import phrases_of
from exportlex.extraction.phrases import pattern
from exportlex.extraction.scoping.stated import SHOWN, Reach, Statements
from exportlex.model import Provision, ProvisionKind, Scope

# Characters of a unit's words in which it says how far the definitions below it reach: in the 311 documents of the
# mirror that hold law the latest true statement starts at character 90, the first mention that is none at 108.
_OPENING = 100
_NEAR = 3  # units above that may open a list of definitions
_FIRST = 20  # characters of a sentence in which the limit opens that stands before its term
_LATE = 8  # characters after the term in which a limit may open: "Access. For purposes of § 3, …"
_CLOSED = re.compile(r"[^,:]{0,160}[,:]\s")  # such a late limit ends before the meaning begins
_ENUMERATOR = re.compile(r"^\W*(?:\(?[a-z0-9]{1,3}\)\s+)?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;。])\s+(?=[^\W\d_a-zäöüéèà])|(?<=[。])")
_LEADS_OVER = (":", "：", "—", "–", "-", ",")
_IN_BRACKETS = ("inline", "gloss")  # traditions whose limit stands with the term in brackets, and holds for it alone
_GROUPS = frozenset({ProvisionKind.DIVISION, ProvisionKind.SCHEDULE})
_SINGLE, _DOUBLE = "‘'`‚,", '“"'


class Reaches:
    """The reaches of one document's definitions, asked for in document order."""

    def __init__(self, context: Context) -> None:
        self._tree = context.tree
        self._phrases = phrases_of(context.language)
        self._stated = Statements(context.tree, self._phrases)
        self._said_in: dict[str, Reach] = {}  # what the words of a unit said of a definition in it
        self._said_above: dict[str, Reach | None] = {}  # what the words of a unit and those above say of what is below
        self._known: dict[tuple[str, str], Reach] = {}  # by article and term
        self._defines: set[str] = set()

    @cached_property
    def _doubles(self) -> bool:
        """Whether the document sets words between double quotation marks."""
        return any(mark in unit.text for unit in self._tree.provisions for mark in _DOUBLE)

    def of(self, provision: Provision, found: Found, composed: str) -> Reach:
        """How far the definition reaches, and the key of the unit that this is; "" for the whole document."""
        own, entry = self._own(provision, found, composed), self._entry(provision, found, composed)
        if own and entry and own[0] is Scope.SECTION:
            own = None  # "for the purposes of item 3": of the very entry
        reach = (
            own
            or entry
            or self._inherited(provision, found)
            or self._above(provision)
            or self._local(provision, found, composed)
            or self._default(provision)
        )
        self._defines.add(provision.key)
        self._known.setdefault((self._tree.article_of(provision).key, found.term), reach)
        return reach

    def _own(self, provision: Provision, found: Found, composed: str) -> Reach | None:
        """What the words right around the term say."""
        if pattern(self._phrases.preceding).search(found.lead):
            article = self._tree.article_of(provision).key
            return self._known.get((article, found.term), (Scope.SECTION, article))
        before, after = _before_term(found, composed), _after_term(found, composed)
        if pattern(self._phrases.preceding).search(before):
            before = ""
        late = _ENUMERATOR.sub("", after)
        said = (
            self._stated.said(found.lead, provision)
            or self._stated.said(found.connector, provision, numbered=False)
            or self._stated.said(before, provision, by=_FIRST)
            or self._stated.said(after, provision, by=0)
            or (self._stated.said(late, provision, by=_LATE) if _CLOSED.match(late) else None)
        )
        if said and found.tradition.endswith(_IN_BRACKETS):  # 「（第九条において「旗」という。）」 holds there and here
            there = self._tree.by_key.get(said[1])
            return said[0], self._stated.places.around([there, provision]) if there else ""
        if said:
            self._said_in[provision.key] = said
        return said

    def _entry(self, provision: Provision, found: Found, composed: str) -> Reach | None:
        """Inside a list entry, or a note to it or to another definition, a definition is local; so is one in a note."""
        up = [provision, *self._tree.ancestors(provision)]
        if entry := next((unit for unit in up if unit.kind is ProvisionKind.LIST_ENTRY), None):
            return Scope.LIST_ENTRY, entry.key
        place = next((place for place, unit in enumerate(up) if unit.kind is ProvisionKind.NOTE), None)
        if place is None:
            defined = next((unit for unit in up[1:] if unit.key in self._defines), None)
            local = defined and _quote_of(found, composed) in _SINGLE
            return (Scope.LIST_ENTRY, defined.key) if defined and local else None
        while any(unit.kind is ProvisionKind.NOTE for unit in up[place + 1 :]):
            place += 1
        above = up[place + 1 :]
        if defined := next((unit for unit in above if unit.key in self._defines), None):
            return Scope.LIST_ENTRY, defined.key
        if not above or above[0].kind in _GROUPS:
            return Scope.PART, above[0].key if above else ""
        inside = [unit.kind for unit in above]
        if ProvisionKind.ARTICLE in inside and ProvisionKind.SCHEDULE not in inside:
            article = inside.index(ProvisionKind.ARTICLE)
            if not _GROUPS.intersection(inside[:article]):
                return Scope.SECTION, above[article].key
        return Scope.LIST_ENTRY, above[0].key

    def _inherited(self, provision: Provision, found: Found) -> Reach | None:
        """ "In this section, A means …, and B means …": what the first says holds for the second."""
        return None if found.tradition.endswith(_IN_BRACKETS) else self._said_in.get(provision.key)

    def _above(self, provision: Provision) -> Reach | None:
        """What the units above say where they open a list of definitions, or are headed as one."""
        if provision.parent not in self._said_above:
            around = list(self._tree.ancestors(provision))
            stated = (
                self._stated.said(sentence, unit, by=_OPENING)
                for unit in around[:_NEAR]
                for sentence in _openings(unit.text)
            )
            headed = (self._stated.said(unit.heading, unit, numbered=False) for unit in around)
            self._said_above[provision.parent] = next(
                (said for both in (stated, headed) for said in both if said), None
            )
        return self._said_above[provision.parent] or self._stated.said(provision.heading, provision, numbered=False)

    def _local(self, provision: Provision, found: Found, composed: str) -> Reach | None:
        """A definitions paragraph of an article about something else; single quotes in a law that else uses double."""
        around = [provision, *self._tree.ancestors(provision)]
        article = self._tree.article_of(provision)
        if article.kind is not ProvisionKind.ARTICLE or any(self._announces(unit) for unit in (article, around[-1])):
            return None
        inside = around[: next(place for place, unit in enumerate(around) if unit is article)]
        single = self._doubles and _quote_of(found, composed) in _SINGLE
        return (Scope.SECTION, article.key) if single or any(map(self._announces, inside)) else None

    def _announces(self, unit: Provision) -> bool:
        heading = unit.heading.strip(" .:–—-")
        return bool(heading and pattern(self._phrases.announces).fullmatch(heading))

    def _default(self, provision: Provision) -> Reach:
        schedule = self._stated.schedule(provision)
        return (Scope.PART, schedule.key) if schedule else (Scope.INSTRUMENT, "")


def _openings(text: str) -> list[str]:
    """The first sentence of a unit, and the last where it leads over to what stands below."""
    sentences = _SENTENCE.split(text.rstrip())
    return sentences[:1] + [last for last in sentences[1:][-1:] if last.endswith(_LEADS_OVER)]


def _term_at(found: Found, composed: str) -> int:
    return composed.rfind(found.term, max(0, found.start - 2 * SHOWN), found.start)


def _quote_of(found: Found, composed: str) -> str:
    """The character before the term; a word where none stands there."""
    at = _term_at(found, composed)
    return composed[at - 1] if at > 0 else "none"


def _before_term(found: Found, composed: str) -> str:
    """The sentence up to the term, where the term stands in it before its meaning."""
    if found.tradition.endswith(_IN_BRACKETS):
        return ""
    at = _term_at(found, composed)
    return _SENTENCE.split(composed[max(0, at - SHOWN) : at])[-1] if at > 0 else ""


def _after_term(found: Found, composed: str) -> str:
    """What follows the term: brackets, verb, meaning; of a term that follows its meaning nothing."""
    if found.end is not None and found.tradition.endswith("inline"):
        return ""
    at = _term_at(found, composed)
    return composed[at + len(found.term) if at >= 0 else found.start : found.start + SHOWN]
