"""Tables of texts, sources and lists, made over the isles and over invented lists."""

from __future__ import annotations

from collections.abc import Callable

from comparison.lists.made_lists import LAMPS, LANTERNS, made
from exportlex.comparison.classing.defining import defined_by
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.governing.uses import glossary
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.finding.finder import ItemFinder
from exportlex.comparison.lists.finding.results import Found
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.results import Absence
from exportlex.comparison.units import provision_units
from exportlex.exporting.held import Held
from exportlex.exporting.lists.limits import limits_of, sides_of
from exportlex.exporting.table import About, Table
from exportlex.exporting.tables import candidates, concordance, definitions, hits, sources, uses
from exportlex.indexing.knowledge import Knowledge

ISLES = ["zz", "xa", "xb", "xc", "xe", "xf", "xg", "xh"]
ABOUT = About("the isles", "2031-02-01T10:00:00+00:00", "https://law.example/here?in=zz")


def searched(knowledge: Knowledge, held: Held, asked: str = "end-use") -> list[Table]:
    return hits.tables(find(knowledge, understand(asked, knowledge.concepts), ISLES, 3), held, ABOUT)


def sourced(held: Held) -> list[Table]:
    rows = [row for row in held.instruments if row["jurisdiction"] in ISLES]
    return [*sources.tables(rows, held, ABOUT), sources.jurisdictions(held, ABOUT)]


def defined(knowledge: Knowledge, held: Held, instrument: str = "zz/act") -> list[Table]:
    return definitions.tables(knowledge, knowledge.definitions(instrument=instrument), held, ABOUT)


def used(knowledge: Knowledge, held: Held, pinpoint: str = "s. 2(1)") -> list[Table]:
    _, units = provision_units(knowledge, "zz/act", "en", pinpoint)
    found = [(unit, use) for unit in units for use in glossary(knowledge, "zz/act", "en").uses(unit)]
    return uses.tables(found, defined_by(knowledge, [use.meaning.id for _, use in found]), held, ABOUT)


def two_lists(here: str = LANTERNS, there: str = LAMPS) -> Concordance:
    return Concordance(Prepared(made("here", here)), Prepared(made("there", there)), (Absence.NOT_FOUND,) * 2)


def beside(held: Held, both: Concordance | None = None) -> list[Table]:
    both = both or two_lists()
    items, sides = both.items(), sides_of(held, both.left.held, both.right.held)
    return [
        concordance.pairs(both, items, sides, held, ABOUT),
        concordance.limits(both, limits_of(items), sides, held, ABOUT),
    ]


def asked(held: Held, words: str = "bells of bronze", *texts: str) -> tuple[Found, list[Table]]:
    found = ItemFinder([made(f"list{n}", text) for n, text in enumerate(texts or (LANTERNS, LAMPS))]).find(words)
    return found, candidates.tables(found, held, ABOUT)


EVERY: dict[str, Callable[[Knowledge, Held], list[Table]]] = {
    "hits": searched,
    "sources": lambda _, held: sourced(held),
    "definitions": defined,
    "uses": used,
    "list-pairs": lambda _, held: beside(held),
    "candidates": lambda _, held: asked(held)[1],
}
