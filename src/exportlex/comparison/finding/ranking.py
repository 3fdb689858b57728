"""The order of what was found: two ways fused, then what a lawyer would cite first.

Beside each constant stands what set it: MRR / recall@5 over the 290 pairs (jurisdiction, concept) of the gold, then
over the 606 of our own labels by eye, all other constants as they stand here (0.859 / 0.959 and 0.903 / 0.980;
`exportlex evaluate concepts` gives both). They lie on a plateau: only signals and elements move a figure by more than
0.01.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exportlex.catalog.decisions import Decision, Verdict
from exportlex.comparison.deciding import holds
from exportlex.comparison.finding.evidence import Evidence, nearest_heading, stands_in
from exportlex.comparison.finding.query import Query, folded
from exportlex.indexing.knowledge import Passage
from exportlex.markup.han_numerals import NUMERAL, han_number

# Reciprocal rank fusion; 60 is the constant of Cormack, Clarke and Büttcher (SIGIR 2009): two first places make 0.033.
# 30: 0.853 / 0.955 and 0.903 / 0.979, 100: 0.848 / 0.955 and 0.901 / 0.977.
_RRF = 60
# All of the concept's elements in one passage. 0: 0.812 / 0.921 and 0.905 / 0.974, 0.03: 0.854 / 0.959 and 0.906 /
# 0.980, 0.08: 0.853 / 0.948 and 0.901 / 0.974.
_ELEMENTS = 0.05
# A definition of the very concept. 0: 0.854 / 0.941 and 0.895 / 0.975, 0.04: 0.852 / 0.959 and 0.901 / 0.980.
_DEFINES = 0.025
# … less where it holds in one section or list entry only. 0: 0.857 / 0.955 and 0.902 / 0.980.
_LOCAL = 0.01
# … more where a definition by reference points to it. Changes no figure: it settles which of equal definitions leads.
_POINTED = 0.005
# Less for what only refers to a definition elsewhere or defines another concept. 0: 0.859 / 0.959 and 0.905 / 0.982.
_BESIDE = 0.005
# A paragraph whose own heading holds a term. 0: 0.859 / 0.952 and 0.901 / 0.980, 0.02: 0.849 / 0.941 and 0.899 / 0.979.
_HEADED = 0.01
# An entry of a digest that its author coded with the concept; law has no such coding, and no figure here depends on it.
_CODED = 0.03
# What laws say where they do not name the concept. 0: 0.823 / 0.931 and 0.877 / 0.960, 0.03: 0.858 / 0.959 and 0.905 /
# 0.980; two signals are worth no more than one (0.006 more for each: 0.841 / 0.938 and 0.906 / 0.974).
_SIGNALLED = 0.02
# A term of the concept at all. 0: 0.863 / 0.959 and 0.898 / 0.977, 0.01: 0.853 / 0.959 and 0.909 / 0.980.
_MATCHED = 0.003
# Less for entries of control lists, notes and tables. 0: 0.854 / 0.962 and 0.903 / 0.979 (India alone 0.78 to 0.80).
_LISTED = 0.02
_LISTS = frozenset(["list-entry", "note", "table"])
# The n-th further paragraph of an article is divided by 1 + n times this. 0: 0.858 / 0.948 and 0.903 / 0.982.
_AGAIN = 0.25
# For free phrases, of which the gold has none: whole words before mere closeness, and what is cited so before all.
_PHRASE = 0.006
_CITED = 1.0
# What a reviewer accepted stands before all that the programs alone found.
_ACCEPTED = 10.0

_BY_REFERENCE = "see-reference"
_LOCAL_SCOPES = frozenset(["section", "list-entry"])
_ARTICLE = re.compile(
    r"^.*?(?:第.+?[条條](?:の[〇一二三四五六七八九十]+)*|제.+?조(?:의\d+)*|(?=\s*[(（]|\s(?:Abs|al)\b))"
)
_ANNEX = re.compile(r"\W*(?:sched|ann|app|anlage|anhang|bijlage|supp|别|別|附|별)", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“«„].*?[\"”»“]")
_HAN = re.compile(NUMERAL)
_NUMBERS = re.compile(r"\d+(?:[.-]\d+)*|(?<![^\W\d_])[a-z]{1,4}(?=\))")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage, what speaks in it, and its place in each of the two ways (None: not among the best of that way)."""

    passage: Passage
    evidence: Evidence
    textual: float
    by_words: int | None
    by_meaning: int | None
    cited: int | None = None  # its place among those whose pinpoint holds what was typed
    decision: Decision | None = None  # what a reviewer decided of it


Scored = tuple[float, Candidate]


def is_accepted(candidate: Candidate) -> bool:
    """Whether a reviewer accepted it, in the words that it has now."""
    return holds(candidate.decision, candidate.passage, Verdict.ACCEPT)


def ranked(query: Query, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Best first, each provision once, further passages of an article already shown somewhat behind."""
    found = list(candidates)
    targets = pointed_to(found)
    scored = [
        (score(query, candidate) + _POINTED * (candidate in targets) + _ACCEPTED * is_accepted(candidate), candidate)
        for candidate in found
    ]
    best_first = sorted(scored, key=lambda pair: (-pair[0], pair[1].passage.id))
    return _spread(_one_language(_one_edition(_one_per_provision(best_first))))


def pointed_to(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The definitions that others of the same instrument point to: "Export. See § 734.13" is followed to 734.13."""
    named = [candidate for candidate in candidates if candidate.evidence.named]
    numbers = {
        (candidate.passage.instrument, number[0])
        for candidate in named
        if candidate.passage.definition_kind == _BY_REFERENCE
        if (number := _NUMBERS.search(candidate.passage.reference))
    }
    return [
        candidate
        for candidate in named
        if candidate.passage.definition_kind != _BY_REFERENCE
        if any((candidate.passage.instrument, number) in numbers for number in _numbers(candidate.passage.pinpoint))
    ]


def score(query: Query, candidate: Candidate) -> float:
    """The fused score with what the passage is for the concept added."""
    ranks = (candidate.by_words, candidate.by_meaning)
    fused = sum(1 / (_RRF + 1 + rank) for rank in ranks if rank is not None)
    if not query.concept:
        cited = _CITED - candidate.cited / 1000 if candidate.cited is not None else 0.0
        return fused + _PHRASE * bool(candidate.evidence.matched) + cited
    covered = candidate.evidence.elements / max(1, len(query.concept.elements))
    words = _MATCHED * bool(candidate.evidence.matched) + _SIGNALLED * bool(candidate.evidence.signals)
    listed = _LISTED * (candidate.passage.kind in _LISTS)
    return fused + _ELEMENTS * covered + words + _standing(query, candidate) - listed


def _standing(query: Query, candidate: Candidate) -> float:
    """A definition of the very concept, of another one, or a paragraph under a heading that names it."""
    passage = candidate.passage
    if passage.definition is None:
        heading = nearest_heading(passage)
        if candidate.evidence.coded:
            return _CODED
        return _HEADED * any(stands_in(folded(term), heading) for term in query.terms_in(passage.language))
    if candidate.evidence.named and passage.definition_kind != _BY_REFERENCE:
        return _DEFINES - _LOCAL * (passage.scope in _LOCAL_SCOPES)
    return -_BESIDE * (candidate.evidence.named or candidate.evidence.other)


def _one_per_provision(scored: Sequence[Scored]) -> list[Scored]:
    """One passage per pinpoint and one of equal words; of a definition and the paragraph it fills the definition."""
    kept: list[Scored] = []
    places: dict[tuple[str, str], int] = {}
    for value, candidate in scored:
        passage = candidate.passage
        keys = [(passage.instrument, passage.pinpoint), (passage.instrument, _last_words(passage))]
        place = next((places[key] for key in keys if key in places), len(kept))
        if place == len(kept):
            kept.append((value, candidate))
        elif candidate.evidence.named and not kept[place][1].evidence.named:
            kept[place] = (kept[place][0], candidate)
        places |= {key: place for key in keys if key not in places}
    return kept


def _last_words(passage: Passage) -> str:
    return re.sub(r"\W+", "", passage.text)[-300:].casefold()


def _one_edition(scored: Sequence[Scored]) -> list[Scored]:
    """Of two editions of one law that both hold a provision the later one, in the better place."""
    kept: list[Scored] = []
    places: dict[tuple[str, str, str], int] = {}
    for value, candidate in scored:
        passage = candidate.passage
        key = (passage.law, passage.pinpoint, passage.term)
        place = places.setdefault(key, len(kept)) if passage.law else len(kept)
        if place == len(kept) or kept[place][1].passage.instrument == passage.instrument:
            kept.append((value, candidate))
        elif passage.as_of > kept[place][1].passage.as_of:
            kept[place] = (kept[place][0], candidate)
    return kept


def _one_language(scored: Sequence[Scored]) -> list[Scored]:
    """Of two language versions of a provision the one that the model reads, else the first; in the better place."""
    kept: list[Scored] = []
    places: dict[object, int] = {}
    for value, candidate in scored:
        key = _numbering(candidate.passage)
        place = places.get(key, len(kept)) if key else len(kept)
        if place == len(kept) or kept[place][1].passage.language == candidate.passage.language:
            places.setdefault(key, len(kept))
            kept.append((value, candidate))
        elif kept[place][1].evidence.closeness is None and candidate.evidence.closeness is not None:
            kept[place] = (kept[place][0], candidate)
    return kept


def _numbering(passage: Passage) -> object:
    """What language versions share: instrument, numbers, what is defined, whether in an annex; None without numbers."""
    numbers = _numbers(passage.pinpoint)
    defined = frozenset(map(folded, (passage.term, *passage.aliases))) if passage.definition is not None else None
    return (passage.instrument, bool(_ANNEX.match(passage.pinpoint)), tuple(numbers), defined) if numbers else None


def _numbers(pinpoint: str) -> list[str]:
    """Numbers and bracketed letters of a pinpoint in order, quoted terms left out."""
    return _NUMBERS.findall(_HAN.sub(lambda found: f" {han_number(found[0])} ", _QUOTED.sub("", pinpoint).casefold()))


def article_of(passage: Passage) -> tuple[str, str]:
    """The instrument and the article that a pinpoint stands in: all before the first bracket."""
    found = _ARTICLE.match(passage.pinpoint)
    return passage.instrument, found[0] if found else passage.pinpoint


def _spread(scored: Sequence[Scored]) -> list[Candidate]:
    """Lower what follows on an article that stands above already; definitions stand for themselves."""
    seen: Counter[tuple[str, str]] = Counter()
    lowered: list[Scored] = []
    for value, candidate in scored:
        article = article_of(candidate.passage)
        again = 0 if candidate.passage.definition is not None else seen[article]
        seen[article] += 1
        lowered.append((value / (1 + _AGAIN * again), candidate))
    return [candidate for _, candidate in sorted(lowered, key=lambda pair: -pair[0])]
