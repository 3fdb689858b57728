"""Doubts about lists: what stands before an item, and what stands twice."""

from __future__ import annotations

import pytest

from exportlex.markup.drafts import Draft
from exportlex.markup.list_gaps import gaps, repeated, twice
from exportlex.model import Provision, ProvisionKind

ENTRY = ProvisionKind.LIST_ENTRY


def entry(*items: tuple[str, str]) -> Draft:
    children = [Draft(ENTRY, number, slug=slug, pinpoint=f"1A001.{slug}") for number, slug in items]
    return Draft(ENTRY, "1A001", slug="1A001", pinpoint="1A001", children=children)


@pytest.mark.parametrize(
    ("items", "where"),
    [
        ([("a)", "a"), ("h.", "b"), ("c)", "c")], []),
        ([("h)", "h"), ("i)", "i")], ["1A001.h"]),
        ([("1. A. 1. b.", "b")], ["1A001.b"]),
        ([("a.", "a"), ("c.", "c"), ("d.", "d")], ["1A001.c"]),
        ([("•", "bullet"), ("1.", "1")], []),
    ],
    ids=["in order", "begins late", "whole code", "one left out", "bullets"],
)
def test_items_that_nothing_goes_before(items: list[tuple[str, str]], where: list[str]) -> None:
    assert [issue.where for issue in gaps([entry(*items)])] == where


def test_items_of_notes_are_no_items_of_the_list() -> None:
    note = Draft(ProvisionKind.NOTE, children=[Draft(ProvisionKind.PARAGRAPH, "c.", slug="c")])
    assert not list(gaps([Draft(ENTRY, "1A001", slug="1A001", children=[note])]))


def test_citations_told_apart_by_a_count_are_repeated_numbers() -> None:
    found = list(twice([Draft(ENTRY, pinpoint="1A001"), Draft(ENTRY, pinpoint="1A001 [2]")]))
    assert [(issue.kind, issue.where, issue.message) for issue in found] == [
        ("repeated-number", "1A001 [2]", "1A001 stands more than once")
    ]


def test_codes_that_a_reading_holds_twice_are_said_and_put_nothing_in_doubt() -> None:
    units = [Provision(f"k{at}", ENTRY, place, "") for at, place in enumerate(("1A001", "1A001 [2]", "1A002"))]
    note = Provision("k9", ProvisionKind.NOTE, "1A001 Note [2]", "")
    assert [(issue.where, issue.suspect) for issue in repeated([*units, note])] == [("1A001", False)]
