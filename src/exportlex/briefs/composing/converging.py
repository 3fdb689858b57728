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
    "are ordered by how many parties meet them already, then by how few would remain. They are counted, not drafted: "
    "no party has proposed or accepted any of them."
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
        place, concept.id, concept.label, element, f"{concept.label}: {element}", way.share.having, way.remaining,
        way.undetermined, tuple(_statements(way)),
    )  # fmt: skip


def _statements(way: _Way) -> Iterator[Statement]:
    """Who meets it and in which words, who would add it, of whom it cannot be said: nothing else need be read."""
    core, share = way.elements.core, way.share
    parties = len(core.positions)
    sentence = Sentence(way.elements.annex).strong(f"“{share.element.label}”")
    sentence.say(f" is an element of {core.concept.label} ({core.concept.definition.rstrip('.')}). ")
    sentence.say(f"{capital(of_all(len(share.having), parties))} state it: ")
    yield way.elements.stated_by(sentence, share).end()
    yield _adding(way, parties)
    yield from way.elements.uncounted(share)


def _adding(way: _Way, parties: int) -> Statement:
    elements, share = way.elements, way.share
    sentence = Sentence(elements.annex)
    sentence.parties(way.remaining, lambda code: elements.bearing(code, share.element.label))
    sentence.say(" would add it")
    if share.leaving_out:
        sentence.say("; left out in words today by ")
        sentence.parties(share.leaving_out, lambda code: elements.bearing(code, share.element.label))
    if share.lacking:
        sentence.say("; " if share.leaving_out else ": ").say("it was not found in the texts held")
        if share.leaving_out:
            sentence.say(" of ").parties(share.lacking, lambda code: elements.bearing(code, share.element.label))
    reached = len(share.having) + len(way.remaining)
    sentence.say(f". Then {of_all(reached, parties)} would state it.")
    return sentence.say(union_beside(elements.annex, share.lacking)).end()
