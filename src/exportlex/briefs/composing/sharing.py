"""Elements point by point: who states each, in which words; who leaves it out, who was not found to have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.briefs.composing import absences
from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.sentence import Sentence, number, of_all, quoted
from exportlex.briefs.model import Point, Statement
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.shares import Share, Sharing
from exportlex.indexing.knowledge import Passage


class Elements:
    """The elements of one concept among the parties, put into sentences."""

    def __init__(self, annex: Annex, core: Core) -> None:
        self.annex, self.core = annex, core
        self._positions = positions_of(core)

    def shared(self, sharing: Sharing) -> tuple[Point, ...]:
        """The elements that so many share; those answered differently are differences."""
        found = (share for share in self.core.shared_by(sharing) if not share.answers_differ)
        return tuple(self._point(share) for share in found)

    def differences(self) -> Iterator[Point]:
        """The elements that no majority shares, or that are answered differently."""
        for share in self.core.shares:
            if share.answers_differ or (
                share.sharing in (Sharing.SOME, Sharing.ALONE, Sharing.NOBODY) and _differs(share)
            ):
                yield self._point(share)

    def bearing(self, code: str, label: str) -> str:
        """The key of what bears out how an element stands in a party's law."""
        return absences.of_element(self.annex, self._positions[code], label)

    def proved(self, sentence: Sentence, code: str, share: Share) -> Sentence:
        """A party by name with the place and the words in which its law states the element."""
        stated = self._positions[code].of(share.element.label)
        if not stated:
            return sentence.party(code).refer(self.bearing(code, share.element.label))
        self._answering(sentence, code, share)
        self._lawed(sentence.say(", "), code, stated.hit.passage)
        return sentence.proof(stated)

    def placed(self, sentence: Sentence, codes: Sequence[str], share: Share, *, laws: bool = False) -> Sentence:
        """Parties by name in a row, each with the place in which its law states the element; ``laws``: named always."""
        return sentence.each(codes, lambda code: self._place(sentence, code, share, laws=laws))

    def named(self, sentence: Sentence, codes: Sequence[str], share: Share) -> Sentence:
        """Parties by name in a row, each resting on what bears out how the element stands there."""
        return sentence.parties(codes, lambda code: self.bearing(code, share.element.label))

    def uncounted(self, share: Share) -> Iterator[Statement]:
        """Those that count on no side."""
        if share.further_down:
            sentence = Sentence(self.annex).say("Only in passages further down, so not counted: ")
            yield self.placed(sentence, share.further_down, share).end()
        if share.unknown:
            yield self._unknown(share)

    def _point(self, share: Share) -> Point:
        """An element: how many state it, then a line for each that does, and for each that leaves it out in words."""
        lead = self._lead(share)
        lines = [self.proved(Sentence(self.annex), code, share).end() for code in share.having]
        for code in share.leaving_out:
            sentence = Sentence(self.annex).say("Left out in words: ")
            lines.append(self.proved(sentence, code, share).end())
        if share.lacking:
            sentence = Sentence(self.annex).say("Not found in the texts held: ")
            lines.append(self.named(sentence, share.lacking, share).end())
        return Point(share.element.label, lead, (*lines, *self.uncounted(share)))

    def _lead(self, share: Share) -> Statement:
        """How many state it; where nobody does, what those that were read do in its place."""
        parties, label = len(self.core.positions), share.element.label
        sentence = Sentence(self.annex).strong(f"“{label}”").say(" is stated by ")
        if not share.having:
            sentence.say("none of those that can be judged: some leave it out in words, in others it was not found")
        elif share.answers_differ:
            sentence.say(f"{of_all(len(share.having), parties)}, with answers that differ")
        else:
            sentence.say(of_all(len(share.having), parties))
            # Of five parties two may be most, where only three can be judged.
            if share.sharing is Sharing.MOST and len(share.having) * 2 <= parties:
                sentence.say(f", most of the {number(share.judged)} that can be judged")
        for code in share.having or (*share.leaving_out, *share.lacking):
            sentence.refer(self.bearing(code, label))
        return sentence.end()

    def _place(self, sentence: Sentence, code: str, share: Share, *, laws: bool) -> None:
        stated = self._positions[code].of(share.element.label)
        self._answering(sentence, code, share)
        if stated:
            self._lawed(sentence.say(", "), code, stated.hit.passage, always=laws)
            sentence.place(stated.hit.passage)
        else:
            sentence.refer(self.bearing(code, share.element.label))

    def _lawed(self, sentence: Sentence, code: str, passage: Passage, *, always: bool = False) -> None:
        """The law by name, where it is not the one that the section names when it says who speaks to the concept."""
        if always or passage.instrument != self._positions[code].hits[0].passage.instrument:
            sentence.law(passage).say(", ")

    def _answering(self, sentence: Sentence, code: str, share: Share) -> None:
        stated = self._positions[code].of(share.element.label)
        sentence.party(code)
        if stated and stated.values:
            sentence.say(f" answers {quoted(stated.values)}")

    def _unknown(self, share: Share) -> Statement:
        """Those of which it cannot be said, each with its absence."""
        label = share.element.label
        why = {code: self._positions[code].why_unknown(label).partition(":")[0] for code in share.unknown}
        sentence = Sentence(self.annex).say("Cannot be said: ")
        return sentence.by_absence(why, lambda code: self.bearing(code, label)).end()


def positions_of(core: Core) -> dict[str, Position]:
    """The positions of a core by party."""
    return {position.jurisdiction: position for position in core.positions}


def _differs(share: Share) -> bool:
    """Whether parties that can be judged stand on different sides: whoever cannot be judged is on none."""
    return bool(share.having and (share.lacking or share.leaving_out)) or bool(share.leaving_out and share.lacking)
