"""An empty cell is always one of four absences, and says why."""

from __future__ import annotations

import pytest

import isles
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Absence, Empty
from exportlex.indexing.knowledge import Knowledge

CASES = [
    ("brokering", "zz", Absence.NOT_FOUND, "brokering"),
    ("brokering", "xb", Absence.NOT_FOUND, "xb/act"),
    ("nets of silver and gold", "xc", Absence.NOT_HELD, "exportlex gather"),
    ("brokering", "xc", Absence.NOT_HELD, "no text"),
    ("brokering", "xd", Absence.NOT_HELD, "digest"),
    ("brokering", "xe", Absence.SUSPECT, "500 to 900"),
    ("brokering", "xg", Absence.NOT_HELD, "lost at sea"),
    ("deemed-export", "xf", Absence.NOT_APPLICABLE, isles.NOT_APPLICABLE),
]


def empty(knowledge: Knowledge, asked: str, code: str) -> Empty:
    result = find(knowledge, understand(asked, knowledge.concepts), [code], 5)[code]
    assert isinstance(result, Empty), [hit.text for hit in result]
    return result


@pytest.mark.parametrize(("asked", "code", "absence", "words"), CASES, ids=[f"{c[1]}-{c[0]}" for c in CASES])
def test_why_a_cell_is_empty(knowledge: Knowledge, asked: str, code: str, absence: Absence, words: str) -> None:
    cell = empty(knowledge, asked, code)
    assert cell.absence is absence
    assert words in cell.reason


def test_not_found_names_what_was_searched_for_and_where(knowledge: Knowledge) -> None:
    cell = empty(knowledge, "brokering", "zz")
    assert "brokering" in cell.searched
    assert cell.instruments == ("zz/act",)


def test_a_suspect_reading_never_passes_for_silence(knowledge: Knowledge) -> None:
    for concept in ("brokering", "end-use", "catch-all"):
        assert empty(knowledge, concept, "xe").absence is Absence.SUSPECT


def test_a_bare_no_is_never_said(knowledge: Knowledge) -> None:
    for concept in [concept.id for concept in knowledge.concepts.concepts][:12]:
        found = find(knowledge, understand(concept, knowledge.concepts), list(isles.NAMES), 3)
        for cell in found.values():
            if isinstance(cell, Empty):
                assert cell.absence in list(Absence)
                assert len(cell.reason) > 20
                assert cell.to_json()["absence"] == str(cell.absence)
