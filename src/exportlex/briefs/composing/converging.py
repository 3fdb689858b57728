"""Convergence step by step: one element of one concept each, to be agreed by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exportlex.briefs.composing.gapping import union_beside
from exportlex.briefs.composing.sentence import Sentence, capital, of_all
from exportlex.briefs.composing.sharing import Elements
from exportlex.briefs.model import Remark, Statement, Step
from exportlex.comparison.surveying.shares import Share

# Steps that are printed: an agenda for a day. A brief of five parties and six concepts has 15 of them on the whole
# corpus, one of 27 parties and ten concepts 51.
MOST = 20
_FEWEST = 2  # parties that meet a step already: one alone is nothing to converge to
_MEANS = (
    "Each step is one element that at least two parties state and at least one party that can be judged does not. They "
    "are ordered by how many parties meet them already, then by how few would remain. The words that state an element "
    "are quoted with its concept. Steps are counted, not drafted: no party has proposed or accepted any of them."
)
_ONE = "Steps of convergence need at least two parties."
_NO_STEP = "No element is stated by two parties and missing in a third that can be judged: there is no step to take."
_ANSWERED = (
    "Elements that parties answer differently are no steps: which answer to agree on is theirs to choose. They stand "
    "among the differences."
)


@dataclass(frozen=True, slots=True)
class _Way:
    """An element that is a step."""

    elements: Elements
    share: Share

    @property
    def remaining(self) -> tuple[str, ...]:
        """Those that would add it."""
        return (*self.share.leaving_out, *self.share.lacking)

    @property
    def undetermined(self) -> tuple[str, ...]:
        """Those of which it cannot be said."""
        return (*self.share.further_down, *self.share.unknown)

    @property
    def order(self) -> tuple[int, int, int]:
        """Most that meet it first, then fewest that remain, then fewest that cannot be judged."""
        return -len(self.share.having), len(self.remaining), len(self.undetermined)


def steps(every: Sequence[Elements]) -> tuple[tuple[Step, ...], tuple[Remark, ...]]:
    """The steps over all concepts in their order, as many as are printed, and what to know of them."""
    if every and len(every[0].core.positions) < _FEWEST:
        return (), (Remark(_ONE),)
    shares = [(elements, share) for elements in every for share in elements.core.shares]
    ways = [_Way(*one) for one in shares if not one[1].answers_differ and len(one[1].having) >= _FEWEST]
    ways = sorted((way for way in ways if way.remaining), key=lambda way: way.order)
    remarks = [Remark(_MEANS if ways else _NO_STEP)]
    if any(share.answers_differ for _, share in shares):
        remarks.append(Remark(_ANSWERED))
    if len(ways) > MOST:
        more = len(ways) - MOST
        what = "one more step is" if more == 1 else f"{more} more steps are"
        remarks.append(Remark(f"{capital(what)} not printed, for fewer parties meet it; see the element tables."))
    return tuple(_step(place, way) for place, way in enumerate(ways[:MOST], start=1)), tuple(remarks)


def _step(place: int, way: _Way) -> Step:
    concept, element = way.elements.core.concept, way.share.element.label
    return Step(
        place, concept.id, concept.label, element, f"{concept.label}: {element}", Remark(concept.definition),
        way.share.having, way.remaining, way.undetermined, tuple(_statements(way)),
    )  # fmt: skip


def _statements(way: _Way) -> Iterator[Statement]:
    """Who meets it and where, who would add it and why, of whom it cannot be said: nothing else need be read."""
    elements, share = way.elements, way.share
    concept, parties = elements.core.concept.label, len(elements.core.positions)
    sentence = Sentence(elements.annex).strong(f"“{share.element.label}”").say(f", an element of {concept}, is stated")
    sentence.say(f" by {of_all(len(share.having), parties)}: ")
    reached = of_all(len(share.having) + len(way.remaining), parties)
    yield elements.placed(sentence, share.having, share, laws=True).end(f". With this step {reached} would state it.")
    for code in share.leaving_out:
        sentence = Sentence(elements.annex).say("Leaves it out in words, and would state it: ")
        yield elements.proved(sentence, code, share).end()
    if share.lacking:
        sentence = elements.named(Sentence(elements.annex), share.lacking, share)
        sentence.say(" would add it; it was not found in the texts held")
        if beside := union_beside(elements.annex, share.lacking):
            sentence.say(f".{beside}")
        yield sentence.end()
    yield from elements.uncounted(share)
