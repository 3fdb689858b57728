"""How results are said in plain words: who has an element, a figure, an absence, a common position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exportlex.comparison.stating.figures import Figure, Stating
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.shares import Share, Sharing
from exportlex.comparison.surveying.targets import Target
from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting.harmless import flat
from exportlex.extraction.quantities import Quantity

Names = Mapping[str, str]  # of jurisdictions, by code

SHARING = {
    Sharing.ALL: "All share", Sharing.MOST: "Most share", Sharing.SOME: "Some share",
    Sharing.ALONE: "One party alone has", Sharing.NOBODY: "No party was found to have",
}  # fmt: skip
MEASURES = {
    "retention": "How long records are kept", "imprisonment": "Imprisonment", "fine": "Fine",
    "multiple-of-value": "Fine as a multiple of the value", "validity": "How long it is valid",
    "time-limit": "Time limit", "percentage": "Share of content",
}  # fmt: skip
TARGETS = {
    Target.MOST.value: "what all or most share",
    Target.UNION.value: "all that any of them states (union)",
    Target.INTERSECTION.value: "what all share whose law speaks to it (intersection)",
}
_MOST_QUANTITIES = 8


def groups(core: Core) -> list[tuple[str, tuple[Share, ...]]]:
    """The elements by how many share them, under headings for people; groups without elements are left out."""
    named = [(heading, core.shared_by(sharing)) for sharing, heading in SHARING.items()]
    return [(heading, shares) for heading, shares in named if shares]


def shortest_first(ways: Ways) -> list[Move]:
    """The parties by the steps that there may be at most; those that cannot be judged come last."""
    return sorted(ways.moves, key=lambda move: (move.steps is None, move.most or 0, move.steps or 0))


def target(word: str, names: Names) -> str:
    """A common position in words: one of the three, or what one party's law states."""
    return TARGETS.get(word) or f"what {names.get(word, word)} states"


def ranged(steps: int | None, most: int | None) -> str:
    """From the steps that are known to those that there may be, where some elements cannot be judged."""
    if steps is None:
        return "–"
    return str(steps) if steps == most else f"{steps} to {most}"


def listed(codes: Sequence[str], names: Names) -> str:
    """Jurisdictions by name, in a row."""
    return ", ".join(names[code] for code in codes)


def who(share: Share, parties: int, names: Names) -> list[str]:
    """Who has the element, who leaves it out, who lacks it, who is not counted and why; and how answers differ."""
    others = (
        (("leaves it out in words", "leave it out in words"), share.leaving_out),
        (("lacks it", "lack it"), share.lacking),
        (("has it only in passages further down, so is not counted",
          "have it only in passages further down, so are not counted"), share.further_down),
        (("is not counted, for it cannot be said", "are not counted, for it cannot be said"), share.unknown),
    )  # fmt: skip
    has = "has" if len(share.having) == 1 else "have"
    said = [f"{len(share.having)} of {parties} {has} it: {listed(share.having, names)}"]
    said = said if share.having else ["No party has it"]
    said += [f"{len(codes)} {does[len(codes) > 1]}: {listed(codes, names)}" for does, codes in others if codes]
    if share.sharing is Sharing.MOST and len(share.having) * 2 <= parties:
        said.append(f"Rests on little: only {share.judged} of {parties} parties are counted")
    return said + _answers(share, names)


def _answers(share: Share, names: Names) -> list[str]:
    answers = share.answers
    if share.answers_differ:
        each = "; ".join(f"{names[code]}: {' and '.join(values)}" for code, values in answers.items())
        return [f"Their answers differ, so it is not shared by all. {each}"]
    answered = sorted({value for values in answers.values() for value in values})
    return [f"Answered by {listed(tuple(answers), names)}: {' and '.join(answered)}"] if answers else []


def figure(found: Figure, places: Sequence[Stating]) -> str:
    """A figure in plain words with the events that it runs from in these of its places."""
    events = dict.fromkeys(flat(place.event) for place in places if place.event)
    said = "; in another passage ".join(f"from “{event}”" for event in events)
    return f"{found.said}, {said}" if said else found.said


def measure(found: Figure) -> str:
    """What a figure measures."""
    return MEASURES.get(found.quantity.measures, found.quantity.measures)


def quantities(found: Sequence[Quantity]) -> str:
    """The numbers that a text states, in its own words (a dollar sign does not say whose dollar), with direction."""
    shown = dict.fromkeys(f"{one.direction} “{one.words}”".strip() for one in found)
    return "; ".join(list(shown)[:_MOST_QUANTITIES])


def silence(position: Position, label: str) -> str:
    """Why a party lacks an element ("" for the whole concept), in one plain sentence with its absence."""
    if position.empty:
        whole = "nothing in its law speaks to the concept: " if label else ""
        return f"{whole}{position.empty.absence}: {position.empty.reason.strip().rstrip('.')}"
    return "not found in the texts held, among the passages that speak to the concept"
