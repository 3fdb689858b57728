"""Definitions behind a label in the running text of a list entry."""

from __future__ import annotations

import pytest

from exportlex.model import ProvisionKind, Scope

from .law import found

ENTRY = (ProvisionKind.SCHEDULE, "Supplement No. 1")


def stated(text: str) -> list[tuple[str, str]]:
    made = found(f"ENTRY Related Definitions: {text}", within=ENTRY, heading="Lamps")
    assert all(item.scope is Scope.LIST_ENTRY for item in made)
    return [(item.term, item.text) for item in made]


LABELLED = [
    ("The term ‘wick’ includes a cord.", [("wick", "a cord.")]),
    ("In this entry, a wick is defined as a cord that burns.", [("wick", "a cord that burns.")]),
    (
        "(1) “Wick”: a cord that burns. (2) “QL”—quay lamps; (3) Glow is defined as light without a flame.",
        [("Wick", "a cord that burns."), ("QL", "quay lamps"), ("Glow", "light without a flame.")],
    ),
    (
        "For the purposes of 7A1: (1) ‘Wick’ is a cord that burns. (2) ‘Glow’ is light.",
        [("Wick", "a cord that burns."), ("Glow", "light.")],
    ),
    (
        "For the purposes of 7A1, ‘wick’ means any of these: (1) A cord; (2) A rope.",
        [("wick", "any of these: (1) A cord; (2) A rope.")],
    ),
    ("N/A", []),
    ("See § 9.1 for the words “wick” and “cord”.", []),
]


@pytest.mark.parametrize(("text", "wanted"), LABELLED, ids=[text[:30] for text, _ in LABELLED])
def test_what_stands_behind_the_label_is_a_list_of_definitions(text: str, wanted: list[tuple[str, str]]) -> None:
    assert stated(text) == wanted


def test_the_label_itself_is_no_term() -> None:
    assert "Related Definitions" not in [term for term, _ in stated("Lamps include lanterns.")]
