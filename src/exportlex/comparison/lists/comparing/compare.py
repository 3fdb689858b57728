"""Two lists compared on demand: loaded, matched, and what is not found given its reason."""

from __future__ import annotations

from collections.abc import Callable

from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.held.choosing import asked_lists, current, pairs_of_lists
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.comparison.lists.held.load import load_list
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.results import Absence
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge, Row
from exportlex.indexing.lists.held import control_lists
from exportlex.indexing.vector_cache import FILE, VectorCache


def compare_lists(knowledge: Knowledge, left: str, right: str) -> list[Concordance]:
    """A concordance for each pair of lists that two words name (``us``, ``eu/2021-821-annex-i``, ``us/ear/ccl|en``).

    Raises UnknownWordError where a word names no list, or both name one and the same.
    """
    pairs = pairs_of_lists(asked_lists(knowledge, left), asked_lists(knowledge, right))
    if not pairs:
        raise UnknownWordError(f"{left} and {right} name one list; to compare it, name another: exportlex lists held")
    return [compare_pair(knowledge, a, b) for a, b in pairs]


def compare_pair(knowledge: Knowledge, left: Row, right: Row) -> Concordance:
    """The concordance of two lists, from their rows of ``control_lists``."""
    absences = absence_in(knowledge, left), absence_in(knowledge, right)
    return Concordance(
        prepare(knowledge, load_list(knowledge, left)), prepare(knowledge, load_list(knowledge, right)), absences
    )


def prepare(knowledge: Knowledge, held: HeldList) -> Prepared:
    """A list made ready to be matched, with the sentence vectors of its entries where the model reads its language."""
    if not knowledge.encoder.reads(held.language):
        return Prepared(held)
    return Prepared(held, VectorCache(knowledge.places.indexes / FILE, knowledge.encoder).vectors)


def absence_in(knowledge: Knowledge, row: Row) -> Absence:
    """What it means that a list has no counterpart: whether its reading is in doubt, or parts of it are not held."""
    issues = knowledge.issues(row["instrument"])
    if any(issue["suspect"] and issue["language"] in ("", row["language"]) for issue in issues):
        return Absence.SUSPECT
    stated = next(
        one for one in knowledge.instruments() if one["id"] == row["instrument"] and one["language"] == row["language"]
    )
    return Absence.NOT_HELD if stated["missing"] else Absence.NOT_FOUND


def make_ready(knowledge: Knowledge, tell: Callable[[int, int], None] = lambda *_: None) -> None:
    """Make the sentence vectors of the lists in force, so that no comparison has to wait for them; kept for good."""
    rows = current(control_lists(knowledge))
    for done, row in enumerate(rows):
        tell(done, len(rows))
        prepare(knowledge, load_list(knowledge, row)).meaning  # noqa: B018
    tell(len(rows), len(rows))
