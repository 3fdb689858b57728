"""The open knowledge base: one method for each question, each answered by a typed result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from exportlex.api import asking
from exportlex.api.asking import Words
from exportlex.api.results import (
    BriefResult,
    ComparisonResult,
    ConcordanceResult,
    CoreResult,
    GapsResult,
    ItemsResult,
    MatrixResult,
)
from exportlex.api.waiting import surveyed
from exportlex.briefs.composing.compose import compose
from exportlex.briefs.selection import Selection
from exportlex.briefs.statements import statements_table
from exportlex.comparison.compare import compare
from exportlex.comparison.lists.comparing.compare import compare_lists
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.finding.finder import ItemFinder, find_items
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.gaps import gaps_of, resting_on_enough
from exportlex.comparison.surveying.matrix import matrix
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.targets import Target, checked_target
from exportlex.comparison.surveying.unsaid import unsaid
from exportlex.exporting.held import Held
from exportlex.exporting.links import link
from exportlex.exporting.lists.limits import limits_of, sides_of
from exportlex.exporting.table import About, Table
from exportlex.exporting.tables import candidates, comparison, concordance, core, gaps
from exportlex.exporting.tables import matrix as coverage
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places


class OpenKnowledge:
    """An open index. Jurisdictions and concepts are named as on the command line: ``"us, eu"``, ``["end-use"]``.

    ``knowledge`` is the index itself, for what has no method here.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    @property
    def jurisdictions(self) -> pd.DataFrame:
        """Codes and names of all declared jurisdictions."""
        return pd.DataFrame([{"code": code, "name": name} for code, name in self._held.names.items()])

    @property
    def concepts(self) -> pd.DataFrame:
        """The concept scheme: id, label, group, and the elements by which a concept is compared."""
        return pd.DataFrame(
            {"id": one.id, "label": one.label, "group": one.group, "elements": [each.label for each in one.elements]}
            for one in self.knowledge.concepts.concepts
        )

    def compare(self, asked: str, jurisdictions: Words) -> ComparisonResult:
        """Jurisdictions on a concept (by id, label or term) or on any phrase.

        Raises UnknownWordError for an unknown jurisdiction, and where there is nothing to search for.
        """
        codes = asking.codes_of(self.knowledge, jurisdictions)
        found = compare(self.knowledge, asked, codes)
        word = "concept" if found.concept else "phrase"
        about = self._about(
            f"{asked}: ", codes, link("compare", **{word: found.concept or asked, "in": ",".join(codes)})
        )
        return ComparisonResult(found, tuple(comparison.tables(found, self._held, about)))

    def matrix(self, jurisdictions: Words | None = None, concepts: Words | None = None) -> MatrixResult:
        """How much of each concept each law covers, and where nothing can be read; of all where none are named."""
        codes, chosen = self._chosen(jurisdictions, concepts)
        rows = matrix(self._survey, codes, chosen)
        about = self._about("", codes, link("matrix", **{"in": ",".join(codes)}))
        return MatrixResult(tuple(map(tuple, rows)), (coverage.cells(rows, self._held, about),))

    def gaps(
        self, jurisdictions: Words, peers: Words | None = None, concepts: Words | None = None, every: bool = False
    ) -> GapsResult:
        """What most ``peers`` have and each jurisdiction lacks, and the reverse.

        ``every``: also gaps that half of the peers or fewer bear out. What cannot be read is never counted as lacking.
        """
        codes, chosen = self._chosen(jurisdictions, concepts)
        against = asking.codes_of(self.knowledge, peers)
        found = gaps_of(self._survey, codes, against, chosen)
        found = found if every else resting_on_enough(found)
        unread = unsaid(self._survey, codes, chosen)
        about = self._about("", codes, link("gaps", **{"of": ",".join(codes), "in": ",".join(against)}))
        law_over = self.knowledge.groups.law_over
        return GapsResult(tuple(found), tuple(gaps.tables(found, unread, self._survey, law_over, self._held, about)))

    def core(self, concept: str, jurisdictions: Words, target: str = Target.MOST.value) -> CoreResult:
        """The common core of a concept, and who would move how far to ``target`` (most, union, intersection, a party).

        Raises UnknownWordError for an unknown concept, jurisdiction or target.
        """
        chosen = asking.concept_of(self.knowledge.concepts, concept)
        codes = asking.codes_of(self.knowledge, jurisdictions)
        target = checked_target(target, codes)
        found = common_core(self._survey.on(chosen.id, codes))
        state = {"concept": chosen.id, "in": ",".join(codes), "to": target}
        about = self._about(f"{chosen.label}: ", codes, link("core", **state))
        return CoreResult(found, tuple(core.tables(found, found.ways(target), self._held, about)))

    def items(self, described: str, jurisdictions: Words | None = None, top: int = 5) -> ItemsResult:
        """Candidates of every control list for a description or a code: to check, never a classification."""
        codes = asking.codes_of(self.knowledge, jurisdictions)
        found = find_items(self._finder, described, codes, top)
        about = self._about(f"{described}: ", codes, link("items", q=described, **{"in": ",".join(codes)}))
        return ItemsResult(found, tuple(candidates.tables(found, self._held, about)))

    def lists(self, left: str, right: str) -> list[ConcordanceResult]:
        """The concordance of two control lists (``us``, ``eu/2021-821-annex-i``); one for each pair that is meant."""
        found = []
        for one in compare_lists(self.knowledge, left, right):
            found.append(ConcordanceResult(one, tuple(self._beside(one))))
        return found

    def _beside(self, compared: Concordance) -> list[Table]:
        left, right = compared.left.held, compared.right.held
        about = self._about(f"{left.id} and {right.id}", (), link("items", a=left.key, b=right.key))
        sides, items = sides_of(self._held, left, right), compared.items()
        return [
            concordance.pairs(compared, items, sides, self._held, about),
            concordance.limits(compared, limits_of(items), sides, self._held, about),
        ]

    def brief(
        self, jurisdictions: Words, concepts: Words, title: str = "", target: str = Target.MOST.value,
        lists: Sequence[tuple[str, str]] = (),
    ) -> BriefResult:  # fmt: skip
        """A harmonisation brief; ``save("brief.docx")`` writes it. ``lists``: pairs whose limits are compared."""
        codes, chosen = self._chosen(jurisdictions, concepts)
        selection = Selection(tuple(codes), tuple(chosen), title, target, lists=tuple(lists))
        made = compose(self.knowledge, self._survey, selection, date.today().isoformat(), selection.permalink)
        about = self._about("", codes, selection.permalink)
        return BriefResult(made, (statements_table(made, about),))

    def _chosen(self, jurisdictions: Words | None, concepts: Words | None) -> tuple[list[str], list[str]]:
        codes = asking.codes_of(self.knowledge, jurisdictions)
        return codes, asking.concepts_of(self.knowledge.concepts, concepts)

    def _about(self, asked: str, codes: Sequence[str], permalink: str) -> About:
        names = ", ".join(self._held.name(code) for code in codes)
        return About(f"{asked}{names}", self.knowledge.manifest.built, permalink)

    @cached_property
    def _held(self) -> Held:
        return Held.of(self.knowledge)

    @cached_property
    def _survey(self) -> Survey:
        return surveyed(self.knowledge)

    @cached_property
    def _finder(self) -> ItemFinder:
        return ItemFinder.open(self.knowledge)


def open_knowledge(data: str | Path | None = None, corpus: Sequence[str | Path] = ()) -> OpenKnowledge:
    """Open the index: the repository's own, or the one of ``data`` (as ``--data`` and ``EXPORTLEX_DATA``).

    Raises IndexUnusableError where there is none, or where it is stale; its message says what to run.
    """
    places = Places(Path(data) if data else None, tuple(Path(folder) for folder in corpus))
    return OpenKnowledge(Knowledge.open(places))
