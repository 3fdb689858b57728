"""A comparison as tables: a row per jurisdiction, also the absent ones; every element of each; every pair."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.comparison.compare import Comparison
from exportlex.comparison.results import Empty, Hit, Pair
from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing, Stated
from exportlex.exporting import citing, saying
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables import evidence, figures
from exportlex.exporting.tables.columns import (
    ABSENCE,
    CONCEPT,
    ELEMENT,
    PERMALINK,
    REASON,
    WHERE,
    joined,
    linked,
    place,
    rounded,
)
from exportlex.exporting.tables.figures import FIGURES

COMPARISON = Layout(
    "comparison",
    "Comparison",
    (
        Column("jurisdiction", "The code of the jurisdiction."),
        Column("name", "Its name."),
        *WHERE,
        Column("term", "The term that the text defines, where it is a definition."),
        Column("scope", "For which part of the instrument a definition holds."),
        Column("introduced_by", "The words one level up that introduce the text."),
        Column("text", "The best text on what was asked, whole."),
        Column("digest_in_english", "Our restatement in English of a text in another language; not the official text."),
        Column("elements", "The elements that the law covers, each with the words that show it and their place."),
        Column("left_out", "The elements that the law names to leave them out, likewise."),
        Column("further_down", "The elements that show only in passages that do not decide, likewise."),
        Column("lacking", "The elements that were not found in the passages that speak to the concept."),
        Column("cannot_be_said", "The elements of which nothing can be said, each with the reason."),
        Column("figures", "The figures that the concept is compared by, each with all its places."),
        Column("quantities", "The numbers that the text states, in its own words."),
        Column("matched", "The names of the concept that stand in the text."),
        Column("signals", "What stands in the text and tells of the concept without naming it."),
        Column("review", "What a reviewer decided of the text; empty where no one did."),
        Column("closeness_wording", "Closeness of the text to what was asked, by wording, 0 to 1.", Kind.NUMBER),
        Column("closeness_meaning", "The same by meaning; empty where the model does not read it.", Kind.NUMBER),
        ABSENCE,
        REASON,
        Column("searched", "For an absence: the words that were looked for."),
        PERMALINK,
    ),
)
ELEMENTS = Layout("elements", "Elements", (CONCEPT, ELEMENT, *evidence.COLUMNS, PERMALINK))
PAIRS = Layout(
    "pairs",
    "Pairs",
    (
        CONCEPT,
        Column("a", "The code of the one jurisdiction."),
        Column("a_name", "Its name."),
        Column("b", "The code of the other."),
        Column("b_name", "Its name."),
        Column("relation", "How the law of a stands to that of b."),
        Column("reason", "What decides that, in words."),
        Column("shared", "The elements that both cover."),
        Column("only_a", "The elements that only a covers."),
        Column("only_b", "The elements that only b covers."),
        Column("contrasts", "What keeps them apart although elements agree."),
        Column("closeness_wording", "Closeness of the two best texts, word for word, 0 to 1.", Kind.NUMBER),
        Column("closeness_meaning", "The same by meaning; empty where it cannot be stated.", Kind.NUMBER),
        Column("review", "What a reviewer decided of the relation; empty where no one did."),
        *evidence.BOTH,
        PERMALINK,
    ),
)


def tables(comparison: Comparison, held: Held, about: About) -> list[Table]:
    """The comparison first; its elements and pairs where there are any."""
    made = ((COMPARISON, _positions(comparison, held)), (ELEMENTS, _elements(comparison, held)),
            (FIGURES, figures.rows(comparison.positions, held)), (PAIRS, _pairs(comparison, held)))  # fmt: skip
    found = [Table(layout, about, linked(rows, about.permalink)) for layout, rows in made]
    return [found[0], *(table for table in found[1:] if table.rows)]


def _positions(comparison: Comparison, held: Held) -> Iterator[dict[str, Value]]:
    for position in comparison.positions:
        code = position.jurisdiction
        said: dict[str, Value] = {"jurisdiction": code, "name": held.name(code)}
        yield said | (_absent(position.empty, held) if position.empty else _present(position, held))


def _absent(empty: Empty, held: Held) -> dict[str, Value]:
    return {
        "absence": str(empty.absence), "reason": empty.reason, "searched": joined(empty.searched),
        "citation": citing.absence_text(held, empty),
    }  # fmt: skip


def _present(position: Position, held: Held) -> dict[str, Value]:
    """The best passage, and what the position states beyond it: each element with its words and their place."""
    hit = position.hits[0]
    standings = {element.label: position.standing(element.label) for element in position.concept.elements}
    unknown = [
        f"{label} ({position.why_unknown(label)})" for label, one in standings.items() if one is Standing.UNKNOWN
    ]
    return _hit(hit, held) | {
        "elements": joined(_stated(one) for one in position.stated if not one.excluded),
        "left_out": joined(_stated(one) for one in position.stated if one.excluded),
        "further_down": joined(map(_stated, position.faint)),
        "lacking": joined(label for label, one in standings.items() if one is Standing.LACKING),
        "cannot_be_said": joined(unknown),
        "figures": joined(map(_figure, position.figures)),
    }  # fmt: skip


def _hit(hit: Hit, held: Held) -> dict[str, Value]:
    passage = hit.passage
    return place(held, passage) | {
        "term": passage.term, "scope": passage.scope, "introduced_by": passage.lead, "text": passage.text,
        "digest_in_english": passage.gloss, "quantities": saying.quantities(hit.quantities),
        "matched": joined(hit.matched), "signals": joined(hit.signals),
        "review": hit.decision.said_of(hit.text) if hit.decision else "",
        "closeness_wording": rounded(hit.textual), "closeness_meaning": rounded(hit.conceptual),
    }  # fmt: skip


def _stated(stated: Stated) -> str:
    answer = f" ({', '.join(stated.values)})" if stated.values else ""
    review = f" {{{stated.decision.said_of(stated.hit.text)}}}" if stated.decision else ""
    return f"{stated.label}{answer}: “{' '.join(stated.words.split())}” [{_place(stated.hit)}]{review}"


def _figure(figure: Figure) -> str:
    places = ", ".join(_place(one.hit) for one in figure.places)
    return f"{figure.quantity.measures}: {figure.said} [{places}]"


def _place(hit: Hit) -> str:
    return f"{hit.passage.instrument} {hit.passage.pinpoint}"


def _elements(comparison: Comparison, held: Held) -> Iterator[dict[str, Value]]:
    for position in comparison.positions:
        for element in position.concept.elements:
            said: dict[str, Value] = {"concept": comparison.concept, "element": element.label}
            yield said | evidence.row(position, element.label, held)


def _pairs(comparison: Comparison, held: Held) -> Iterator[dict[str, Value]]:
    positions = {position.jurisdiction: position for position in comparison.positions}
    for pair in comparison.pairs:
        yield _pair(pair, positions[pair.a], positions[pair.b], held)


def _pair(pair: Pair, left: Position, right: Position, held: Held) -> dict[str, Value]:
    said: dict[str, Value] = {
        "concept": left.concept.id, "a": pair.a, "a_name": held.name(pair.a), "b": pair.b, "b_name": held.name(pair.b),
        "relation": str(pair.relation), "reason": pair.reason, "shared": joined(pair.shared),
        "only_a": joined(pair.only_a), "only_b": joined(pair.only_b), "contrasts": joined(pair.contrasts),
        "closeness_wording": rounded(pair.textual), "closeness_meaning": rounded(pair.conceptual),
        "review": _review(pair, left, right),
    }  # fmt: skip
    return said | evidence.both(left, right, held)


def _review(pair: Pair, left: Position, right: Position) -> str:
    if not pair.decision:
        return ""
    texts = ["" if position.empty else position.hits[0].text for position in (left, right)]
    return pair.decision.said_of(*texts)
