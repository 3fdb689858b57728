"""Every table of a result, made over the isles: each is a list as a page or a command offers it."""

from __future__ import annotations

from itertools import combinations

from exportlex.comparison.compare import compare
from exportlex.comparison.surveying.asymmetry import asymmetries
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.gaps import gaps_of
from exportlex.comparison.surveying.matrix import matrix
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.unsaid import unsaid
from exportlex.comparison.surveying.ways import ways_over
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Table
from exportlex.exporting.tables import asymmetry, comparison, core, gaps, moves
from exportlex.exporting.tables import matrix as matrices
from exportlex.indexing.knowledge import Knowledge

ISLES = ["zz", "xa", "xb", "xc", "xe", "xf", "xg", "xh"]
CONCEPTS = ["end-use", "record-keeping", "deemed-export"]
ABOUT = About("the isles", "2031-02-01T10:00:00+00:00", "compare?in=zz")


def compared(knowledge: Knowledge, held: Held, asked: str = "end-use") -> list[Table]:
    return comparison.tables(compare(knowledge, asked, ISLES), held, ABOUT)


def covered(survey: Survey, held: Held) -> list[Table]:
    apart = matrices.distances(survey, combinations(ISLES, 2), CONCEPTS, held, ABOUT)
    return [matrices.cells(matrix(survey, ISLES, CONCEPTS), held, ABOUT), apart]


def gapped(survey: Survey, held: Held, codes: list[str] = ISLES) -> list[Table]:
    found, unread = gaps_of(survey, codes, ISLES, CONCEPTS), unsaid(survey, ISLES, CONCEPTS)
    return gaps.tables(found, unread, survey, lambda code: "", held, ABOUT)


def shared(survey: Survey, held: Held, concept: str = "record-keeping") -> list[Table]:
    found = common_core(survey.on(concept, ISLES))
    return core.tables(found, found.ways("most"), held, ABOUT)


def moved(survey: Survey, held: Held) -> list[Table]:
    return moves.over(ways_over(survey, ISLES, CONCEPTS, "union")[0], survey, held, ABOUT)


def lopsided(survey: Survey, held: Held) -> list[Table]:
    return [asymmetry.table(asymmetries(survey, "zz", "xc", CONCEPTS), held, ABOUT)]


def every(knowledge: Knowledge, survey: Survey, held: Held) -> list[Table]:
    return [
        *compared(knowledge, held), *covered(survey, held), *gapped(survey, held), *shared(survey, held),
        *moved(survey, held), *lopsided(survey, held),
    ]  # fmt: skip
