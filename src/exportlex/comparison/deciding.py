"""What reviewers decided, applied to what was found; every result that a decision touched carries it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from exportlex.catalog.concepts import Concept
from exportlex.catalog.decisions import About, Decision, Verdict, text_digest
from exportlex.comparison.results import ElementHit, Pair, Relation
from exportlex.indexing.knowledge import Knowledge, Passage

_TURNED = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}


def decided_on(knowledge: Knowledge, passage: Passage) -> list[Decision]:
    """The decisions on a passage; one on another passage of the same provision, as it is now, is none of it."""
    found = (decision for decision in knowledge.decisions if _on(decision, passage))
    return [one for one in found if one.holds_for(passage.text) or not _holding(knowledge, one)]


def stands(knowledge: Knowledge, decision: Decision) -> bool:
    """Whether a decision on a provision is still on words that stand there."""
    return bool(_holding(knowledge, decision))


def _holding(knowledge: Knowledge, decision: Decision) -> list[Passage]:
    """The passages of its provision that still have the words decided on."""
    passages = knowledge.passages(passages_at(knowledge, [decision]))
    return [passage for passage in passages if decision.holds_for(passage.text)]


def on_assignment(decisions: Iterable[Decision], concept: str, passage: Passage) -> Decision | None:
    """The decision on whether a passage speaks to a concept, as a verdict on that very concept.

    A provision that was corrected from one concept to another is rejected for the one and accepted for the other. A
    decision on words that have changed since is returned as it is: ``holds`` tells.
    """
    for decision in decisions:
        if decision.about is About.ASSIGNMENT and _on(decision, passage):
            if decision.concept == concept:
                corrected = decision.verdict is Verdict.CORRECT
                return decision.model_copy(update={"verdict": Verdict.REJECT}) if corrected else decision
            if decision.verdict is Verdict.CORRECT and decision.instead == concept:
                return decision.model_copy(update={"verdict": Verdict.ACCEPT, "concept": concept})
    return None


def holds(decision: Decision | None, passage: Passage, verdict: Verdict) -> bool:
    """Whether there is a decision of that verdict on the words as they are now."""
    return decision is not None and decision.verdict is verdict and decision.holds_for(passage.text)


def accepted_places(decisions: Iterable[Decision], concept: str, codes: Sequence[str]) -> list[Decision]:
    """Decisions that some provision of these jurisdictions speaks to a concept."""
    return [
        decision
        for decision in decisions
        if decision.about is About.ASSIGNMENT and decision.jurisdiction in codes
        if (decision.verdict is Verdict.ACCEPT and decision.concept == concept)
        or (decision.verdict is Verdict.CORRECT and decision.instead == concept)
    ]


def passages_at(knowledge: Knowledge, places: Iterable[Decision]) -> list[int]:
    """The passages of the provisions decided on, definitions first."""
    found: list[int] = []
    for place in places:
        rows = knowledge.rows(
            "SELECT p.id FROM passages p JOIN documents d ON d.id = p.document WHERE d.instrument = ? "
            "AND p.pinpoint = ? AND (? = '' OR d.language = ?) ORDER BY p.definition IS NULL, p.id",
            [place.instrument, place.pinpoint, place.language, place.language],
        )
        allowed = set(knowledge.searchable(place.jurisdiction))
        found += [row["id"] for row in rows if row["id"] in allowed]
    return list(dict.fromkeys(found))


def on_elements(
    decisions: Iterable[Decision], concept: Concept, passage: Passage, found: Sequence[ElementHit]
) -> tuple[ElementHit, ...]:
    """The elements of a passage as reviewers left them, in the order of the scheme.

    A decision on words that have changed since stays with the element that is found now, and is not applied.
    """
    hits = {hit.label: hit for hit in found}
    for decision in decisions:
        if decision.about is not About.ELEMENT or decision.concept != concept.id or not _on(decision, passage):
            continue
        if decision.holds_for(passage.text):
            _apply(decision, concept, passage, hits)
        else:
            label = label_of(concept, decision)
            hits |= {label: replace(hits[label], decision=decision)} if label in hits else {}
    return tuple(hits[element.label] for element in concept.elements if element.label in hits)


def outdated_elements(knowledge: Knowledge, concept: Concept, codes: Sequence[str]) -> list[Decision]:
    """Decisions on elements of a concept whose words have changed since, or whose provision is gone.

    They are not applied. One whose element is no longer found in the provision has no element that could bear it.
    """
    decided = (one for one in knowledge.decisions if one.about is About.ELEMENT and one.concept == concept.id)
    return [one for one in decided if one.jurisdiction in codes and not _holding(knowledge, one)]


def label_of(concept: Concept, decision: Decision) -> str:
    """The label of the element that a decision is about; "" where the scheme no longer has it."""
    return next((one.label for one in concept.elements if decision.element in (one.id, one.label)), "")


def _apply(decision: Decision, concept: Concept, passage: Passage, hits: dict[str, ElementHit]) -> None:
    """A reviewer's element without words of its own is shown by the whole passage."""
    whole = ((0, len(passage.text)),)
    element = concept.element(decision.element)
    if decision.verdict is Verdict.ACCEPT:
        hits[element.label] = replace(hits.get(element.label, ElementHit(element.label, whole)), decision=decision)
        return
    shown = hits.pop(element.label, ElementHit(element.label, whole))
    if decision.verdict is Verdict.CORRECT and decision.instead in element.values:
        hits[element.label] = replace(shown, values=(decision.instead,), decision=decision)
    elif decision.verdict is Verdict.CORRECT:
        label = concept.element(decision.instead).label
        hits[label] = replace(shown, label=label, values=(), decision=decision)


def on_relation(decisions: Iterable[Decision], concept: str, pair: Pair, texts: Mapping[str, str]) -> Pair:
    """The pair as a reviewer left it, seen from either side; a rejected relation stays and is shown as rejected.

    ``texts``: the best text of each side by its code, none where a law is silent. A correction of words that have
    changed since is shown and not applied, and none can give a law a counterpart that it has no text for.
    """
    for decision in decisions:
        if decision.about is About.RELATION and decision.concept == concept:
            sides = (decision.jurisdiction, decision.against)
            if sides not in ((pair.a, pair.b), (pair.b, pair.a)):
                continue
            if decision.verdict is not Verdict.CORRECT or not _on_these(decision, texts):
                return replace(pair, decision=decision)
            relation = Relation(decision.instead)
            relation = _TURNED.get(relation, relation) if sides != (pair.a, pair.b) else relation
            reason = f"corrected by a reviewer; our programs say {pair.relation}: {pair.reason}"
            return replace(pair, relation=relation, reason=reason, decision=decision)
    return pair


def _on_these(decision: Decision, texts: Mapping[str, str]) -> bool:
    """Whether both texts are there, and still those that were decided on."""
    said = [texts.get(code, "") for code in (decision.jurisdiction, decision.against)]
    return all(said) and decision.text in ("", text_digest(*said))


def _on(decision: Decision, passage: Passage) -> bool:
    place = (decision.instrument, decision.pinpoint)
    return place == (passage.instrument, passage.pinpoint) and decision.language in ("", passage.language)
