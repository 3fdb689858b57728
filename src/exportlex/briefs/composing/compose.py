"""A selection composed into a brief."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from exportlex.briefs.composing import converging, limits, measuring, opening, pinning
from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.section import section, standings
from exportlex.briefs.composing.sharing import Elements
from exportlex.briefs.composing.titles import Titles
from exportlex.briefs.model import Brief, Party
from exportlex.briefs.selection import Selection
from exportlex.catalog.concepts import Concept
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.targets import checked_target
from exportlex.errors import ExportlexError, UnknownWordError
from exportlex.exporting.citing import DISCLAIMER
from exportlex.exporting.harmless import flat
from exportlex.exporting.held import Held
from exportlex.indexing.knowledge import Knowledge

Tell = Callable[[str], None]
_NAMED = 5  # parties that a title names


def compose(
    knowledge: Knowledge,
    survey: Survey,
    selection: Selection,
    made: str,
    permalink: str = "",
    tell: Tell = lambda _: None,
    lists: limits.Lists | None = None,
) -> Brief:
    """What the brief of a selection says.

    ``made``: the day, ISO 8601; ``permalink``: the page that shows the same; ``tell`` is called with what takes long;
    ``lists``: control lists that were made ready before.
    Raises ExportlexError for a selection without parties or concepts, and UnknownWordError for a party, concept,
    target or list that the index does not know.
    """
    under_union = [row["code"] for row in knowledge.jurisdictions() if knowledge.groups.law_over(row["code"])]
    annex = Annex(_held(knowledge), under_union, Titles(knowledge.places).english)
    codes, concepts = _codes(annex, selection), _concepts(knowledge, selection)
    target = checked_target(selection.target, codes)
    # In the order in which it is read: the annex is numbered by first mention.
    rows = tuple(opening.matrix(annex, survey, concepts, codes))
    every = [Elements(annex, common_core(survey.on(concept.id, codes))) for concept in concepts]
    sections = tuple(section(elements, target) for elements in every)
    steps, steps_remarks = converging.steps(every)
    quantities = tuple(table for elements in every for table in measuring.quantities(annex, elements.core))
    thresholds = tuple(limits.thresholds(annex, lists or limits.Lists(knowledge, tell), selection.lists))
    gone = tuple(pinning.pin(knowledge, annex, selection.pins))
    held, not_held = opening.held_texts(annex, codes)
    used = {standing for elements in every for standing in standings(elements.core)}
    built = knowledge.manifest.built
    return Brief(
        title=flat(selection.title) or _title(annex, codes), made=made, built=built, permalink=permalink,
        parties=tuple(Party(code, annex.names[code]) for code in codes),
        method=opening.method(codes, concepts, held, not_held, built, made),
        legend=opening.legend(rows, tuple(used)), matrix=rows, sections=sections, steps=steps,
        steps_remarks=steps_remarks, quantities=quantities, thresholds=thresholds, sources=annex.sources,
        searches=annex.searches, held=held, not_held=(*not_held, *gone), disclaimer=DISCLAIMER,
    )  # fmt: skip


def _held(knowledge: Knowledge) -> Held:
    return Held(knowledge.jurisdictions(), knowledge.instruments(), [], knowledge.documents())


def _codes(annex: Annex, selection: Selection) -> list[str]:
    codes = list(dict.fromkeys(selection.parties))
    unknown = [code for code in codes if code not in annex.names]
    if unknown:
        raise UnknownWordError(f"unknown party {unknown[0]!r}; known: {', '.join(sorted(annex.names))}")
    if not codes:
        raise ExportlexError("a brief needs parties: choose at least one jurisdiction, such as us")
    return codes


def _concepts(knowledge: Knowledge, selection: Selection) -> list[Concept]:
    concepts = [knowledge.concepts.get(name) for name in dict.fromkeys(selection.concepts)]
    if not concepts:
        raise ExportlexError("a brief needs concepts: choose at least one, such as end-use")
    return concepts


def _title(annex: Annex, codes: Sequence[str]) -> str:
    """A title that says what was compared."""
    named = ", ".join(annex.names[code] for code in codes[:_NAMED])
    more = f" and {len(codes) - _NAMED} more" if len(codes) > _NAMED else ""
    return f"Export controls {'compared' if len(codes) > 1 else 'of'}: {named}{more}"
