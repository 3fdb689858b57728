"""The position of a jurisdiction on a concept: all that its best passages state, element by element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.catalog.concepts import Concept, Element
from exportlex.catalog.decisions import Verdict
from exportlex.comparison.deciding import holds
from exportlex.comparison.finding.articles import article_of
from exportlex.comparison.results import Absence, ElementHit, Empty, Hit
from exportlex.comparison.stating.elements import readable
from exportlex.comparison.stating.enclosing import without_enclosing
from exportlex.comparison.stating.figures import Figure, figures_of
from exportlex.comparison.stating.modality import Modality, modality
from exportlex.comparison.stating.stated import Standing, Stated

# How many of the best passages are the position: those that name the concept or bear a signal of it and define no
# other. Elements of a pair (jurisdiction, concept) against the union of its labels, precision / recall / F1 on the gold
# and F1 on the labels by eye: the best passage 0.950 / 0.682 / 0.794 and 0.808, the best five whatever they are 0.861 /
# 0.891 / 0.876 and 0.893; of those that name it three 0.916 / 0.819 / 0.865 and 0.884, four 0.904 / 0.840 / 0.871 and
# 0.893, five 0.896 / 0.866 / 0.881 and 0.894. With the words of the lead or the heading added 0.889 and 0.902 at most.
# To these come the other paragraphs of their articles that speak to the concept too, for a law states one rule over the
# paragraphs of an article: without them 0.886 and 0.902, with them 0.899 and 0.904 (0.902 / 0.896 and 0.880 / 0.930);
# 6.6 and 6.3 passages a position instead of 4.5. Of a definition none: its neighbours in a list define something else.
DECIDING = 5
# How many are looked through for those paragraphs, and before an element is called lacking: what stands further down is
# no gap, and no position. 10: 0.891 and 0.903, 20: 0.898 and 0.903.
LOOKED_THROUGH = 30


@dataclass(frozen=True, slots=True)
class Position:
    """What a jurisdiction states on a concept, or with ``empty`` why nothing can be read.

    ``doubt`` is why an element that was not found may stand there after all: a text not held, a suspect reading.
    """

    jurisdiction: str
    concept: Concept
    hits: tuple[Hit, ...] = ()  # the deciding passages, best first
    stated: tuple[Stated, ...] = ()  # by element, in the order of the scheme, the best passage of each
    faint: tuple[Stated, ...] = ()
    figures: tuple[Figure, ...] = ()
    modality: Modality = Modality.NONE
    empty: Empty | None = None
    doubt: Empty | None = None

    @property
    def unread(self) -> Empty | None:
        """Why nothing at all can be said of it; None where the law speaks, or where it is held and silent."""
        if not self.empty or self.empty.absence is not Absence.NOT_FOUND:
            return self.empty
        return self.doubt

    @property
    def covered(self) -> frozenset[str]:
        """Labels of the elements that it covers."""
        return frozenset(stated.label for stated in self.stated if not stated.excluded)

    @property
    def left_out(self) -> frozenset[str]:
        """Labels of the elements that it names to leave them out."""
        return frozenset(stated.label for stated in self.stated if stated.excluded)

    def of(self, label: str) -> Stated | None:
        """The element as it is stated, among the deciding passages or further down."""
        return next((stated for stated in (*self.stated, *self.faint) if stated.label == label), None)

    def standing(self, label: str) -> Standing:
        """How an element stands; a law that is silent on the concept lacks it, one that cannot be read says nothing."""
        if self.empty:
            return Standing.UNKNOWN if self.unread else Standing.LACKING
        if label in self.covered:
            return Standing.COVERED
        if label in self.left_out:
            return Standing.EXCLUDED
        if any(stated.label == label for stated in self.faint):
            return Standing.FAINT
        return Standing.UNKNOWN if self.why_unknown(label) else Standing.LACKING

    def to_json(self) -> dict[str, Any]:
        """The best passage, with the elements and figures of all deciding ones; for an empty position its absence."""
        if self.empty:
            return self.empty.to_json()
        standings = {element.label: self.standing(element.label) for element in self.concept.elements}
        return self.hits[0].to_json() | {
            "elements": [stated.to_json() for stated in self.stated if not stated.excluded],
            "excluded": [stated.to_json() for stated in self.stated if stated.excluded],
            "further_down": [stated.to_json() for stated in self.faint],
            "lacking": [label for label, standing in standings.items() if standing is Standing.LACKING],
            "unknown": {
                label: self.why_unknown(label) for label, standing in standings.items() if standing is Standing.UNKNOWN
            },
            "figures": [figure.to_json() for figure in self.figures],
            "modality": str(self.modality),
            "passages": [
                {"instrument": hit.passage.instrument, "pinpoint": hit.passage.pinpoint, "address": hit.passage.address}
                for hit in self.hits
            ],
        }  # fmt: skip

    def why_unknown(self, label: str) -> str:
        """Why nothing can be said of an element that was not found; "" where it can."""
        if self.unread:
            return f"{self.unread.absence}: {self.unread.reason}"
        languages = sorted({hit.passage.language for hit in self.hits})
        if languages and not any(readable(self.concept.element(label), language) for language in languages):
            return f"{Absence.SUSPECT}: the scheme has no words for it in {', '.join(languages)}"
        return f"{self.doubt.absence}: {self.doubt.reason}" if self.doubt else ""


def position(jurisdiction: str, concept: Concept, found: Sequence[Hit] | Empty, doubt: Empty | None = None) -> Position:
    """The position that the hits of a search show, best first; ``LOOKED_THROUGH`` of them are wanted."""
    if isinstance(found, Empty):
        return Position(jurisdiction, concept, empty=found, doubt=doubt)
    apart = without_enclosing(found)
    deciding = _deciding(apart)
    further = [hit for hit in apart[:LOOKED_THROUGH] if hit not in deciding]
    return made_of(jurisdiction, concept, deciding, further, doubt)


def made_of(
    jurisdiction: str, concept: Concept, deciding: tuple[Hit, ...], further: Sequence[Hit], doubt: Empty | None = None
) -> Position:
    """The position that these passages are; ``further`` ones were looked through and decide nothing."""
    stated = [_stated(element, deciding) for element in concept.elements]
    missing = [element for element, one in zip(concept.elements, stated, strict=True) if one is None]
    faint = [_stated(element, further) for element in missing]
    return Position(
        jurisdiction,
        concept,
        deciding,
        tuple(one for one in stated if one),
        tuple(one for one in faint if one and not one.excluded),
        figures_of(concept, deciding),
        modality(deciding[0].text, deciding[0].passage.language),
        doubt=doubt,
    )


def _deciding(found: Sequence[Hit]) -> tuple[Hit, ...]:
    """The best passages that speak to the concept in words, with their articles; where none does, as they stand."""
    spoken = (hit for hit in found if hit.matched or hit.signals or holds(hit.decision, hit.passage, Verdict.ACCEPT))
    speaking = [hit for hit in spoken if not hit.other]
    asked = (speaking or [hit for hit in found if not hit.other] or found)[:LOOKED_THROUGH]
    best = asked[:DECIDING]
    groups = [[hit, *(mate for mate in asked if _are_mates(hit, mate))] for hit in best]
    return tuple(dict.fromkeys(hit for group in groups for hit in group))


def _are_mates(hit: Hit, other: Hit) -> bool:
    """Whether two are paragraphs of one article; a definition stands for itself."""
    both = (hit.passage, other.passage)
    return all(passage.definition is None for passage in both) and article_of(both[0]) == article_of(both[1])


def _stated(element: Element, hits: Sequence[Hit]) -> Stated | None:
    """The element in the best passage that covers it; where none does, in the best that leaves it out."""
    shown = [(hit, one) for hit in hits for one in hit.elements if one.label == element.label]
    if not shown:
        return None
    hit, one = next(((hit, one) for hit, one in shown if not one.excluded), shown[0])
    return Stated(one.label, hit, one.spans, _values(shown), one.excluded, one.decision)


def _values(shown: Sequence[tuple[Hit, ElementHit]]) -> tuple[str, ...]:
    """The answers of the best passage that gives any."""
    return next((one.values for _, one in shown if one.values), ())
