"""Numbers that are no parameters, and plain numbers that are."""

from __future__ import annotations

import pytest

from .written import intervals, measured


@pytest.mark.parametrize(
    "text",
    [
        "goods specified in 9Z001.b.4 or 9Z002",
        "technology for goods of 2A, 2B or 7 B",
        "see Category 5, paragraph 2, Note 1 and Table 3",
        "under 10 CFR 110, part 7",
        "according to ISO 230-2 (1988) or ISO 2591-1:1988",
        "Substance X (CAS 75-99-0)",
        "alloys of type 316L and 2,4-dinitrotoluene",
        "bis(2-chloroethyl) sulphide, JP-10 and T-2",
        "not used since 2019",
        "as amended on 5 May 2022",
        "having one or more of the following",
        "a 2D or 3D model",
        "at least one of the parts",
        "in one second",
        "measured as in SAE 755A",
        "1,1H-phthaloyl-bis(2-methyl)",
        "goods under 2.D.3 of the list",
        "arms made between 1890 and 1919",
    ],
)
def test_codes_names_dates_and_references_are_none(text: str) -> None:
    assert intervals(text, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three or more axes that can be moved at once", ["axes [3, -) axes"]),
        ("a rate greater than 200 million words per second", ["words (2e+08, -) words/s"]),
        ("more than 1 octave", ["octave (1, -) octave"]),
        ("more than 60 atoms", ["atoms (60, -) atoms"]),
        ("having 16 384 elements", ["elements =16384 elements"]),
        ("an aspect ratio greater than 200:1", ["aspect ratio (200, -) :1"]),
        ("a dielectric constant (K) greater than 40", ["dielectric constant (40, -)"]),
        ("an infection index greater than 1.2", ["infection index (1.2, -)"]),
        ("supporting 34 or more, but fewer than 100, linked 'qubits'", ["qubits [34, 100) qubits"]),
    ],
)
def test_a_plain_number_counts_where_words_make_it_a_threshold(text: str, expected: list[str]) -> None:
    assert measured(text, "en") == expected
