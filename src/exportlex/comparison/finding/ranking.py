"""The order of what was found: two ways fused, then what a lawyer would cite first.

Beside each constant stands what set it: MRR / recall@5 over the 290 pairs (jurisdiction, concept) of the gold, then
over the 606 of our own labels by eye, all other constants as they stand here (0.862 / 0.959 and 0.904 / 0.982;
`exportlex evaluate concepts` gives both). They lie on a plateau: only signals and elements move a figure by more than
0.01.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from exportlex.comparison.finding.articles import article_of, numbers_in
from exportlex.comparison.finding.candidates import Candidate, Scored, is_accepted
from exportlex.comparison.finding.evidence import nearest_heading, stands_in
from exportlex.comparison.finding.once import each_once
from exportlex.comparison.finding.query import Query, folded

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
# … and less where it shows no element of a concept that has _MANY or more: of 568 definitions of a concept's very name
# among the candidates, 66 in 100 that show an element are labelled right, 31 in 100 of the others. 0: 0.859 / 0.959 and
# 0.903 / 0.980, 0.02 changes nothing further; for every concept, however few its elements, 0.863 and 0.903 / 0.977.
_UNSHOWN = 0.01
_MANY = 4
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


def ranked(query: Query, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Best first, each provision once, further passages of an article already shown somewhat behind."""
    found = list(candidates)
    targets = pointed_to(found)
    scored = [
        (score(query, candidate) + _POINTED * (candidate in targets) + _ACCEPTED * is_accepted(candidate), candidate)
        for candidate in found
    ]
    best_first = sorted(scored, key=lambda pair: (-pair[0], pair[1].passage.id))
    return _spread(each_once(best_first))


def pointed_to(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The definitions that others of the same instrument point to: "Export. See § 734.13" is followed to 734.13."""
    named = [candidate for candidate in candidates if candidate.evidence.named]
    pointed = {
        (candidate.passage.instrument, numbers[0])
        for candidate in named
        if candidate.passage.definition_kind == _BY_REFERENCE
        if (numbers := numbers_in(candidate.passage.reference))
    }
    return [
        candidate
        for candidate in named
        if candidate.passage.definition_kind != _BY_REFERENCE
        if any((candidate.passage.instrument, number) in pointed for number in numbers_in(candidate.passage.pinpoint))
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
        unshown = not candidate.evidence.elements and query.concept and len(query.concept.elements) >= _MANY
        return _DEFINES - _LOCAL * (passage.scope in _LOCAL_SCOPES) - _UNSHOWN * bool(unshown)
    return -_BESIDE * (candidate.evidence.named or candidate.evidence.other)


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
