"""``exportlex terms``: one row per use of a defined term."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commands import exportlex

if TYPE_CHECKING:
    from conftest import Held


def test_each_use_of_a_provision_is_a_row(held: Held) -> None:
    ran = exportlex("terms", "zz/act", "s. 2(1)", "--json", *held.options)
    assert ran.code == 0
    assert [(row["pinpoint"], row["words"], row["term"], row["definition"]) for row in ran.rows] == [
        ("s. 2(1)", "exporter", "exporter", "s. 1(1)"),
        ("s. 2(1)", "export", "export", "s. 1(1)"),
    ]
    for row in ran.rows:
        assert list(row) == [
            "pinpoint", "start", "end", "words", "term", "kind", "instrument", "definition", "place", "scope", "reach",
            "reason", "text", "as_of", "held", "address", "concept", "why",
        ]  # fmt: skip
        assert row["reason"] == "defined for the whole instrument"
        assert row["as_of"] == "2031-02-03"
        assert (row["concept"], row["why"]) == (row["term"], f"its term “{row['term']}” is a name of the concept")


def test_sub_units_come_with_their_own_pinpoints(held: Held) -> None:
    rows = exportlex("terms", "zz/act", "s. 2", "--json", *held.options).rows
    assert [(row["pinpoint"], row["start"], row["end"]) for row in rows] == [("s. 2(1)", 3, 11), ("s. 2(1)", 83, 89)]


def test_a_person_reads_a_table(held: Held) -> None:
    ran = exportlex("terms", "zz/act", "s. 2(1)", *held.options)
    assert "exporter" in ran.out
    assert "defined for the whole" in ran.out
    assert "no legal advice" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("zz/act", "s. 2(77)"), "has no provision 's. 2(77)'"),
        (("zz/act", "s. 2("), "near to it: s. 2(1)"),
        (("zz/act", ""), "has no provision ''"),
        (("zz/act", "s. 2(1)", "--language", "fr"), "not held in 'fr', but in en"),
        (("zz/none", "s. 1"), "zz/none"),
        (("xc/act", "s. 1"), "no text of xc/act is held"),
    ],
)
def test_what_is_not_there_is_one_line(held: Held, arguments: tuple[str, ...], said: str) -> None:
    ran = exportlex("terms", *arguments, *held.options)
    assert ran.code == 1
    assert said in ran.err
    assert ran.out == ""
