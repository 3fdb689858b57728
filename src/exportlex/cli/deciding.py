"""A reviewer's decision made of what was typed: everything it names must exist, and it holds the words decided on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exportlex.api.asking import concept_of
from exportlex.catalog.concepts import Concept
from exportlex.catalog.decisions import About, Decision, Verdict, text_digest
from exportlex.catalog.phrases import phrase_key
from exportlex.cli.options import code_of
from exportlex.comparison.compare import positions
from exportlex.comparison.deciding import label_of, passages_at
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Empty, Hit, Relation
from exportlex.comparison.stating.position import LOOKED_THROUGH
from exportlex.comparison.units import language_of, provision_units
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge, Passage


@dataclass(frozen=True)
class Asked:
    """What was typed."""

    verdict: Verdict
    concept: str
    jurisdiction: str
    who: str
    why: str
    instrument: str = ""
    pinpoint: str = ""
    language: str = ""
    term: str = ""
    element: str = ""
    against: str = ""
    instead: str = ""

    @property
    def about(self) -> About:
        """What it decides on, as the options that are given say."""
        if self.against:
            return About.RELATION
        return About.ELEMENT if self.element else About.ASSIGNMENT


def decided(knowledge: Knowledge, asked: Asked) -> Decision:
    """The decision; UnknownWordError says what is missing or does not exist, and what to do."""
    _refuse_incomplete(asked)
    concept = concept_of(knowledge.concepts, asked.concept)
    code = code_of(knowledge, asked.jurisdiction)
    element = concept.element(asked.element).label if asked.element else ""
    against = code_of(knowledge, asked.against) if asked.against else ""
    if against == code:
        raise UnknownWordError(f"--against names {code} itself; name another jurisdiction")
    said = Decision(
        about=asked.about,
        verdict=asked.verdict,
        concept=concept.id,
        jurisdiction=code,
        instrument=asked.instrument,
        pinpoint=asked.pinpoint,
        element=element,
        against=against,
        instead=_instead(knowledge, asked, concept, element),
        who=asked.who.strip(),
        when=datetime.datetime.now(tz=datetime.UTC).date(),
        why=asked.why.strip(),
    )
    if said.about is About.RELATION:
        return said.model_copy(update={"text": text_digest(*_best_texts(knowledge, said))})
    passage = _passage(knowledge, said, asked)
    return said.model_copy(update={"language": passage.language, "text": text_digest(passage.text)})


def state_of(knowledge: Knowledge, decision: Decision) -> str:
    """Whether a decision still holds: "holds", else why it does not and what follows."""
    if decision.concept not in knowledge.concepts.by_id:
        return f"outdated: the scheme has no concept {decision.concept!r}"
    if decision.about is About.RELATION:
        now = text_digest(*_best_texts(knowledge, decision))
        return "holds" if decision.text in ("", now) else "outdated: a text that was compared has changed"
    if decision.about is About.ELEMENT and not label_of(knowledge.concepts.get(decision.concept), decision):
        return f"outdated: the concept has no element {decision.element!r}"
    passages = knowledge.passages(passages_at(knowledge, [decision]))
    if not passages:
        return f"outdated: {decision.instrument} has no provision {decision.pinpoint!r} that is searched"
    return "holds" if any(decision.holds_for(one.text) for one in passages) else "outdated: the text has changed"


def _refuse_incomplete(asked: Asked) -> None:
    for name in ("who", "why"):
        if not getattr(asked, name).strip():
            raise UnknownWordError(f"--{name} is empty; a decision says who took it and why")
    if asked.about is About.RELATION:
        also = [name for name in ("instrument", "pinpoint", "element", "term", "language") if getattr(asked, name)]
        if also:
            raise UnknownWordError(
                f"--against decides on a relation, --{also[0]} on a provision; leave one of them out"
            )
    elif not (asked.instrument and asked.pinpoint):
        raise UnknownWordError(
            "name the provision with --instrument and --pinpoint, or two jurisdictions with --against"
        )
    if (asked.verdict is Verdict.CORRECT) != bool(asked.instead):
        raise UnknownWordError("correct needs --instead, what is right; accept and reject take none")


def _instead(knowledge: Knowledge, asked: Asked, concept: Concept, element: str) -> str:
    """What a correction puts in place, as it is named: a concept, an answer or element, a relation."""
    if not asked.instead:
        return ""
    if asked.about is About.ASSIGNMENT:
        other = concept_of(knowledge.concepts, asked.instead).id
        if other == concept.id:
            raise UnknownWordError(f"--instead names {other} itself; name the concept that the provision speaks to")
        return other
    if asked.about is About.RELATION:
        if asked.instead not in list(Relation):
            raise UnknownWordError(f"unknown relation {asked.instead!r}; known: {', '.join(Relation)}")
        return asked.instead
    answers = concept.element(element).values
    return asked.instead if asked.instead in answers else concept.element(asked.instead).label


def _passage(knowledge: Knowledge, said: Decision, asked: Asked) -> Passage:
    """The passage decided on, where the provision has several the one that speaks to the concept first."""
    _check_instrument(knowledge, said)
    language = language_of(knowledge, said.instrument, asked.language)
    _, units = provision_units(knowledge, said.instrument, language, said.pinpoint)
    place = said.model_copy(update={"language": language})
    found = knowledge.passages(passages_at(knowledge, [place]))
    if not found:
        raise UnknownWordError(_no_passage(knowledge, said, [unit["id"] for unit in units]))
    if asked.term:
        found = [one for one in found if phrase_key(asked.term) in map(phrase_key, (one.term, *one.aliases))]
    if len(found) != 1:
        best = _best(knowledge, said, {one.id for one in found})
        if best is None:
            terms = sorted({one.term for one in knowledge.passages(passages_at(knowledge, [place])) if one.term})
            raise UnknownWordError(
                f"{said.pinpoint} holds several passages; name the term it defines with --term: {'; '.join(terms)}"
            )
        return best
    return found[0]


def _check_instrument(knowledge: Knowledge, said: Decision) -> None:
    known = list(dict.fromkeys(row["id"] for row in knowledge.instruments([said.jurisdiction])))
    if said.instrument not in known:
        raise UnknownWordError(f"{said.jurisdiction} has no instrument {said.instrument!r}; known: {', '.join(known)}")


def _no_passage(knowledge: Knowledge, said: Decision, units: Sequence[int]) -> str:
    marks = ",".join("?" * len(units))
    rows = knowledge.rows(
        f"SELECT pinpoint FROM passages WHERE provision IN ({marks}) GROUP BY pinpoint ORDER BY min(id)", units
    )
    below = [row["pinpoint"] for row in rows if row["pinpoint"] != said.pinpoint]
    if below:
        return f"{said.pinpoint} is compared part by part; decide on one of: {'; '.join(below[:10])}"
    return (
        f"{said.instrument} {said.pinpoint} is never searched (out of force, a heading, or our digest of a text held)"
    )


def _best(knowledge: Knowledge, said: Decision, wanted: Iterable[int]) -> Passage | None:
    """Of several passages the first that a search for the concept finds; with an element the first that shows it."""
    query = understand(said.concept, knowledge.concepts)
    found = find(knowledge, query, [said.jurisdiction], LOOKED_THROUGH)[said.jurisdiction]
    hits: list[Hit] = [] if isinstance(found, Empty) else [hit for hit in found if hit.passage.id in set(wanted)]
    showing = [hit for hit in hits if any(one.label == said.element for one in hit.elements)]
    return next((hit.passage for hit in (*showing, *hits)), None)


def _best_texts(knowledge: Knowledge, decision: Decision) -> list[str]:
    """The best passage of both sides of a relation; "" for a side that is empty."""
    query = understand(decision.concept, knowledge.concepts)
    found = positions(knowledge, query, [decision.jurisdiction, decision.against])
    return ["" if position.empty else position.hits[0].passage.text for position in found]
