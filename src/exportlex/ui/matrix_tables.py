"""The tables of the matrix page: coverage, the tree in numbers, who moves how far, the asymmetry of a pair."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, groupby

from exportlex.comparison.surveying.asymmetry import Asymmetry, overall
from exportlex.comparison.surveying.closeness import Join, distance
from exportlex.comparison.surveying.matrix import MEANS, Coverage
from exportlex.comparison.surveying.matrix import Cell as Covered
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.ways import Way
from exportlex.exporting.saying import ranged
from exportlex.exporting.signs import COVERAGES as SAID
from exportlex.ui import cache, compare_links
from exportlex.ui.choices import GROUPS
from exportlex.ui.tables import Cell, count, figure, table

Rows = Sequence[Sequence[Covered]]


def legend() -> str:
    """What the signs mean, as HTML."""
    entries = "".join(f"<span><b>{sign}</b> {html.escape(means)}</span>" for sign, means in MEANS.items())
    return f'<div class="xl-legend" data-legend="coverage">{entries}</div>'


def matrix(rows: Rows, codes: Sequence[str]) -> str:
    """A row per concept under its group, a column per jurisdiction, the sums first; a cell leads to Compare.

    A link to Compare carries few jurisdictions, the cell's own first: see ``compare_links``.
    """
    written: list[list[str | Cell]] = [["All concepts chosen", *(_sum(rows, place) for place in range(len(codes)))]]
    for group, inside in groupby(rows, key=lambda row: row[0].position.concept.group):
        written.append([GROUPS[group]])
        written += [[_concept(row, codes), *(_cell(cell, codes) for cell in row)] for row in inside]
    return table("Coverage by concept and jurisdiction", ["Concept", *map(name, codes)], written, "xl-matrix")


def said(cell: Covered) -> str:
    """A cell in words: "partial 2/7 (+1?)"."""
    words = str(Coverage.SPOKEN) if cell.coverage is Coverage.SPOKEN else SAID[cell.coverage]
    return f"{words} {cell.counted}".strip()


def name(code: str) -> str:
    """A jurisdiction by name."""
    return cache.held().names.get(code, code)


def distances(survey: Survey, codes: Sequence[str], concepts: Sequence[str]) -> str:
    """How far every pair is apart, as a square; under each figure on how many concepts both can be read."""
    found: dict[tuple[str, str], str | Cell] = {(code, code): "" for code in codes}
    for a, b in combinations(codes, 2):
        far, number = distance(survey, a, b, concepts)
        found[a, b] = found[b, a] = Cell(f"{figure(far).content} <small>of {number}</small>", "xl-figure")
    rows = [[name(a), *(found[a, b] for b in codes)] for a in codes]
    return table("Distance of every pair", ["", *map(name, codes)], rows, "xl-matrix")


def joins(found: Sequence[Join]) -> str:
    """The tree as a list of its joins, the closest first."""
    rows: list[list[str | Cell]] = [
        [str(number), ", ".join(map(name, join.left)), ", ".join(map(name, join.right)), figure(join.distance)]
        for number, join in enumerate(found, start=1)
    ]
    return table("The tree, join by join", ["Join", "This branch", "Meets this one", "At distance"], rows)


def moving(ways: Sequence[Way], codes: Sequence[str]) -> str:
    """A row per party, the shortest way first; those that can be judged on part of the concepts only come last."""
    ordered = sorted(ways, key=lambda way: (bool(way.unjudged), way.steps is None, way.most or 0))
    head = [
        "Party", "Elements to add or drop", "Adds", "Drops", "Only further down", "Cannot be said", "Concepts judged",
        "Where most",
    ]  # fmt: skip
    rows: list[list[str | Cell]] = []
    for way in ordered:
        numbers = (way.adds, way.drops, way.further_down, way.unknown)
        figures = [Cell("–", "xl-figure") if way.steps is None else count(number) for number in numbers]
        judged = f"{len(way.judged)} of {len(way.moves)}"
        rows.append([name(way.code), Cell(ranged(way.steps, way.most), "xl-figure"), *figures, judged,
                     Cell(_furthest(way, codes), "xl-wide")])  # fmt: skip
    return table("Who would move how far", head, rows)


def asymmetry(found: Sequence[Asymmetry], a: str, b: str) -> str:
    """A row per concept: which share of the elements of each the other states too, and what only one states."""
    head = ["Concept", f"{name(b)} has of {name(a)}’s", f"{name(a)} has of {name(b)}’s",
            f"Only {name(a)}", f"Only {name(b)}"]  # fmt: skip
    rows: list[list[str | Cell]] = [["All concepts chosen", *map(_share, overall(found)), "", ""]]
    for one in found:
        shares = (_share(one.a_in_b.share), _share(one.b_in_a.share))
        rows.append([_pair_link(one, a, b), *shares, *("; ".join(h.lacking) or "–" for h in (one.a_in_b, one.b_in_a))])
    return table("Asymmetry of the pair", head, rows)


def _share(share: float | None) -> Cell:
    return Cell("–" if share is None else f"{share:.0%}", "xl-figure")


def _pair_link(one: Asymmetry, a: str, b: str) -> Cell:
    """The concept as a link to Compare; where a side is empty, which, and its absence."""
    empty = [
        f"{name(side.jurisdiction)}: {empty.absence}" for side in (one.a, one.b) if (empty := side.unread or side.empty)
    ]
    said = f"<br><small>{html.escape('; '.join(empty))}</small>" if empty else ""
    return Cell(_compare(one.a.concept.label, one.concept, [a, b]).content + said)


def _furthest(way: Way, codes: Sequence[str]) -> str:
    """The concepts on which it moves furthest, each a link to Compare."""
    concepts = cache.knowledge().concepts
    far = sorted(((move.steps or 0, concept) for concept, move in way.judged), key=lambda one: (-one[0], one[1]))[:3]
    shown = [
        f"{_compare(concepts.get(concept).label, concept, [way.code, *codes]).content} ({steps})"
        for steps, concept in far if steps
    ]  # fmt: skip
    return ", ".join(shown) or "–"


def _sum(rows: Rows, place: int) -> Cell:
    numbers = Counter(row[place].coverage for row in rows)
    several = {Coverage.SPOKEN: "speak to it"}
    words = {one: several.get(one, SAID[one]) if number > 1 else SAID[one] for one, number in numbers.items()}
    parts = [f"{one.sign} {numbers[one]} {words[one]}" for one in Coverage if numbers[one]]
    return Cell("<br>".join(f"<small>{html.escape(part)}</small>" for part in parts))


def _concept(row: Sequence[Covered], codes: Sequence[str]) -> Cell:
    concept = row[0].position.concept
    return _compare(concept.label, concept.id, codes)


def _cell(cell: Covered, codes: Sequence[str]) -> Cell:
    """The cell as a link to Compare, its own jurisdiction first among those chosen."""
    label = f"{html.escape(cell.position.concept.label)} in {html.escape(name(cell.jurisdiction))}"
    address = html.escape(compare_links.address(cell.concept, cell.jurisdiction, codes))
    words = html.escape(f"{SAID[cell.coverage]} {cell.counted}".strip())
    shown = f'<span aria-hidden="true">{cell.coverage.sign}</span> <small>{words}</small>'
    return Cell(f'<a href="{address}" aria-label="{label}: {html.escape(said(cell))}">{shown}</a>')


def _compare(label: str, concept: str, codes: Sequence[str]) -> Cell:
    address = html.escape(compare_links.address(concept, codes[0], codes[1:]))
    return Cell(f'<a href="{address}">{html.escape(label)}</a>')
