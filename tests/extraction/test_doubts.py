"""Doubts about what was extracted."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, Reading


def kinds(heading: str, text: str, language: str = "en") -> list[str]:
    tree = TreeBuilder()
    tree.add(ProvisionKind.ARTICLE, "s. 2", plain(text), number="2", heading=heading)
    return [issue.kind for issue in definitions(Reading(tree.build(), language))[1]]


@pytest.mark.parametrize(
    ("heading", "language"),
    [("Definitions", "en"), ("DEFINITIONS.", "en"), ("Interpretation and definitions", "en"), ("Définitions", "fr")],
)
def test_an_article_of_definitions_that_defines_nothing(heading: str, language: str) -> None:
    assert kinds(heading, "Every boat is lit at dusk.", language) == ["silent-definitions"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Definitions", "In this Act, “boat” means a thing that floats."),
        ("Interpretation", "Nothing in this Act moves a boat."),
        ("Defined boats", "Every boat is lit at dusk."),
        ("Definitions", ""),
    ],
)
def test_no_doubt(heading: str, text: str) -> None:
    assert kinds(heading, text) == []


def test_a_definition_below_the_article_breaks_the_silence() -> None:
    tree = TreeBuilder()
    article = tree.add(ProvisionKind.ARTICLE, "s. 2", plain("In this Act:"), number="2", heading="Definitions")
    tree.add(
        ProvisionKind.PARAGRAPH, "s. 2(a)", plain("“boat” means a thing that floats."), number="(a)", parent=article
    )
    found, issues = definitions(Reading(tree.build(), "en"))
    assert [definition.term for definition in found] == ["boat"]
    assert issues == []
