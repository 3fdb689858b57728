"""Doubts that hold for every publisher: each becomes a reading issue, and silence is never one of the answers."""

from __future__ import annotations

import pytest

from exportlex.catalog.declarations import Expected
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, Reading
from exportlex.reading.checks import check, check_expected, check_shrinkage, is_empty


def reading(*texts: str, heading: str = "") -> Reading:
    tree = TreeBuilder()
    for number, text in enumerate(texts, 1):
        tree.add(ProvisionKind.ARTICLE, f"s. {number}", plain(text), number=str(number), heading=heading)
    return Reading(tree.build(), "en")


@pytest.mark.parametrize(
    ("texts", "heading", "empty"),
    [
        ([], "", True),
        (["", ""], "Boats", True),
        (["", "A boat floats."], "Boats", False),
        ([""], "[Reserved]", False),
        ([""], "[Repealed, 2031]", False),
        ([""], "Abrogé", False),
    ],
)
def test_a_document_without_law(texts: list[str], heading: str, empty: bool) -> None:
    found = reading(*texts, heading=heading)
    assert is_empty(found) is empty
    assert [issue.kind for issue in check(found, "here")] == (["no-provisions"] if empty else [])


@pytest.mark.parametrize(("count", "suspect"), [(1, False), (3, False), (4, True), (400, True)])
def test_characters_that_were_decoded_wrongly(count: int, suspect: bool) -> None:
    (issue,) = check(reading("A boat" + "\ufffd" * count), "here")
    assert (issue.kind, issue.suspect) == ("replacement-character", suspect)
    assert str(count) in issue.message


@pytest.mark.parametrize(
    ("provisions", "definitions", "kinds"),
    [
        (10, 2, []),
        (20, 4, []),
        (9, 3, ["too-few-provisions"]),
        (21, 3, ["too-many-provisions"]),
        (15, 1, ["too-few-definitions"]),
        (15, 5, ["too-many-definitions"]),
        (0, 0, ["too-few-provisions", "too-few-definitions"]),
    ],
)
def test_counts_against_the_declared_range(provisions: int, definitions: int, kinds: list[str]) -> None:
    issues = check_expected("zz/act", Expected(provisions=(10, 20), definitions=(2, 4)), provisions, definitions)
    assert [issue.kind for issue in issues] == kinds
    assert all(issue.suspect for issue in issues)


@pytest.mark.parametrize(
    ("now", "before", "suspect"),
    [(100, 0, False), (100, 100, False), (71, 100, False), (69, 100, True), (0, 1, True), (200, 100, False)],
)
def test_a_version_with_far_fewer_provisions(now: int, before: int, suspect: bool) -> None:
    assert bool(check_shrinkage("zz/act", now, before)) is suspect
