"""The benchmark of growth: every language has a list of definitions, and all of it is found."""

from __future__ import annotations

import pytest

from exportlex.errors import UnknownWordError
from exportlex.evaluation.growth import FORMS, growth, invented_law
from exportlex.extraction.extract import definitions
from exportlex.extraction.languages import languages


def test_every_language_has_a_form() -> None:
    assert set(FORMS) == set(languages())


@pytest.mark.parametrize("language", languages())
def test_each_term_is_found_with_its_meaning(language: str) -> None:
    found, issues = definitions(invented_law(language, 12))
    assert len(found) == 12
    assert issues == []
    assert all("7" in definition.text for definition in found if "7" in definition.term)


def test_rows_of_the_benchmark() -> None:
    rows = growth(sizes=(3, 6))
    assert [(row["language"], row["terms"]) for row in rows] == [(code, n) for code in languages() for n in (3, 6)]
    assert all(row["seconds"] >= 0 and row["megabytes_per_second"] > 0 for row in rows)


def test_a_language_without_a_form_is_named() -> None:
    with pytest.raises(UnknownWordError, match="'xx'"):
        invented_law("xx", 1)
