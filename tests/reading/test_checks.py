"""Doubts that hold for every publisher: each becomes a reading issue, and silence is never one of the answers."""

from __future__ import annotations

import pytest

from exportlex.catalog.declarations import Expected
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, Reading, ReadingIssue
from exportlex.reading.checks import check, check_expected, check_parts, check_shrinkage, explained, is_empty


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


def test_an_article_that_stands_twice() -> None:
    tree = TreeBuilder()
    for text in ("A boat floats.", "A boat sinks."):
        tree.add(ProvisionKind.ARTICLE, "s. 4", plain(text), number="4")
    (issue,) = check(Reading(tree.build(), "en"), "here")
    assert (issue.kind, issue.where, issue.suspect) == ("repeated-number", "s. 4", True)


def test_what_the_reader_has_said_is_not_said_again() -> None:
    tree = TreeBuilder()
    for text in ("A boat floats.", "A boat sinks."):
        tree.add(ProvisionKind.ARTICLE, "s. 4", plain(text), number="4")
    said = ReadingIssue("repeated-number", "s. 4", "stands twice")
    assert check(Reading(tree.build(), "en", issues=(said,)), "here") == []


@pytest.mark.parametrize(("length", "number", "kinds"), [(400, "", ["no-articles"]), (10, "", []), (400, "1.", [])])
def test_a_long_body_without_any_numbered_unit(length: int, number: str, kinds: list[str]) -> None:
    tree = TreeBuilder()
    tree.add(ProvisionKind.PARAGRAPH, "text", plain("A boat floats. " * length), number=number)
    assert [issue.kind for issue in check(Reading(tree.build(), "en"), "here")] == kinds


def test_an_annex_that_was_expected_and_is_absent() -> None:
    expected = Expected(provisions=(1, 9), parts=["Annex I", "Annex II"])
    (issue,) = check_parts("zz/act", expected, {"Annex I", "s. 1"})
    assert (issue.kind, issue.suspect) == ("missing-part", True)
    assert "Annex II" in issue.message


def test_a_known_doubt_is_kept_and_says_why() -> None:
    doubts = [ReadingIssue("missing-number", "s. 9", "number 8 is missing"), ReadingIssue("shrunken", "", "half")]
    known, other = explained(doubts, {"missing-number": "section 8 was never published"})
    assert not known.suspect
    assert known.message == "number 8 is missing (known: section 8 was never published)"
    assert other == doubts[1]


def test_a_doubt_known_at_one_place_is_still_a_doubt_at_another() -> None:
    doubts = [ReadingIssue("silent-definitions", place, "none found") for place in ("s. 2", "s. 9")]
    known, other = explained(doubts, {"silent-definitions s. 9": "it speaks of the list"})[::-1]
    assert (known.suspect, known.message) == (False, "none found (known: it speaks of the list)")
    assert other == doubts[0]
