"""Jurisdictions by concepts: how much of each concept each law covers, and what an empty cell says."""

from __future__ import annotations

import json

import pytest

from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.matrix import MEANS, Coverage, cell, matrix
from exportlex.comparison.surveying.survey import Survey

from .made import FERRIES, WITHOUT_ELEMENTS, doubtful, found, law, made_position, silent


@pytest.mark.parametrize(
    ("elements", "coverage"),
    [
        ("", Coverage.SPOKEN),
        ("-d", Coverage.PARTIAL),  # what is named to leave it out was recognised
        ("a", Coverage.PARTIAL),
        ("a b", Coverage.PARTIAL),
        ("a b c -d", Coverage.PARTIAL),  # 3 of 5; what is left out is not covered
        ("a b c d", Coverage.COVERED),
        ("a b c d e", Coverage.COVERED),
    ],
)
def test_two_thirds_of_the_elements_cover_a_concept(elements: str, coverage: Coverage) -> None:
    found = cell(law("zz", elements))
    assert found.coverage is coverage
    assert found.share == found.having / 5


def test_two_of_three_are_two_thirds() -> None:
    three = FERRIES.model_copy(update={"elements": FERRIES.elements[:3]})
    assert cell(law("zz", "a b", three)).coverage is Coverage.COVERED
    assert cell(law("zz", "a", three)).coverage is Coverage.PARTIAL


@pytest.mark.parametrize(
    ("absence", "coverage", "share"),
    [
        (Absence.NOT_FOUND, Coverage.MISSING, 0.0),
        (Absence.NOT_HELD, Coverage.NOT_HELD, None),
        (Absence.SUSPECT, Coverage.SUSPECT, None),
        (Absence.NOT_APPLICABLE, Coverage.NOT_APPLICABLE, None),
    ],
)
def test_an_empty_cell_says_which_absence_it_is(absence: Absence, coverage: Coverage, share: float | None) -> None:
    found = cell(silent("zz", absence, "burnt"))
    assert (found.coverage, found.share) == (coverage, share)
    row = found.to_json()
    assert (row["coverage"], row["absence"], row["reason"]) == (str(coverage), str(absence), "burnt")
    assert json.loads(json.dumps(row)) == row


def test_a_law_that_speaks_of_which_no_element_is_recognised_is_neither_partial_nor_missing() -> None:
    row = cell(law("zz", "")).to_json()
    assert (row["coverage"], row["having"]) == ("speaks to it; no element recognised", 0)
    assert row["pinpoint"] == "s. 1"


def test_every_coverage_has_a_sign_that_the_legend_explains() -> None:
    assert {coverage.sign for coverage in Coverage} <= set(MEANS)
    read = {coverage.sign for coverage in (Coverage.COVERED, Coverage.PARTIAL, Coverage.SPOKEN, Coverage.MISSING)}
    assert len(read | {Coverage.NOT_HELD.sign, Coverage.NOT_APPLICABLE.sign}) == 6


@pytest.mark.parametrize(
    ("one", "counted", "further_down", "unknown"),
    [
        (law("zz", "a b"), "2/5", (), ()),
        (law("zz", ""), "", (), ()),
        (doubtful("zz", "a b"), "2/5 (+3?)", (), ("c", "d", "e")),
        (made_position("zz", found("zz", "A ferry.", "a", matched=("ferry",)), found("zz", "A boat.", "b")),
         "1/5 (+1?)", ("b",), ()),
        (made_position("zz", found("zz", "A ferry.", "", matched=("ferry",)), found("zz", "A boat.", "b")),
         "(+1?)", ("b",), ()),
        (silent("zz"), "", (), ()),
        (law("zz", concept=WITHOUT_ELEMENTS), "", (), ()),
    ],
)  # fmt: skip
def test_elements_that_may_be_there_as_well_are_counted_apart(
    one: Position, counted: str, further_down: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    found_cell = cell(one)
    assert (found_cell.counted, found_cell.further_down, found_cell.unknown) == (counted, further_down, unknown)


def test_a_concept_without_elements_is_there_or_not() -> None:
    there, not_there = law("zz", concept=WITHOUT_ELEMENTS), silent("xa", concept=WITHOUT_ELEMENTS)
    assert (cell(there).coverage, cell(there).share) == (Coverage.COVERED, 1.0)
    assert (cell(not_there).coverage, cell(not_there).share) == (Coverage.MISSING, 0.0)


def test_a_cell_as_an_object_leads_to_its_place() -> None:
    row = cell(law("zz", "a -b")).to_json()
    assert list(row) == [
        "jurisdiction", "concept", "coverage", "having", "elements", "share", "covered", "further_down", "unknown",
        "instrument", "pinpoint", "as_of", "address", "sha256",
    ]  # fmt: skip
    assert (row["covered"], row["having"], row["pinpoint"]) == (["a"], 1, "s. 1")


def test_a_row_per_concept_and_a_cell_per_jurisdiction_in_the_order_asked_for() -> None:
    found = [law("zz", "a"), silent("xa"), law("zz", concept=WITHOUT_ELEMENTS), silent("xa", concept=WITHOUT_ELEMENTS)]
    kept = Survey((FERRIES, WITHOUT_ELEMENTS), ("zz", "xa"), {(p.concept.id, p.jurisdiction): p for p in found})

    def places(rows: list[list[object]]) -> list[list[tuple[str, str]]]:
        return [[(one.concept, one.jurisdiction) for one in row] for row in rows]  # type: ignore[attr-defined]

    assert places([list(row) for row in matrix(kept)]) == [
        [("ferries", "zz"), ("ferries", "xa")], [("rafts", "zz"), ("rafts", "xa")],
    ]  # fmt: skip
    assert places([list(row) for row in matrix(kept, ["xa", "zz"], ["rafts"])]) == [[("rafts", "xa"), ("rafts", "zz")]]
