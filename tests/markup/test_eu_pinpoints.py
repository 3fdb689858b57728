"""How EU law is cited, as a table of examples."""

from __future__ import annotations

import pytest

from exportlex.markup.eu_pinpoints import Pinpoint, anchor, article, named_case, recital, split_label, whole
from exportlex.markup.eu_words import is_annex_label

ARTICLE = article("Article 4", "en")
ANNEX = whole("ANNEX II", "en")


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (ARTICLE.numbered("1."), "Article 4(1)"),
        (ARTICLE.numbered("1.").numbered("(a)"), "Article 4(1)(a)"),
        (article("Article 2", "en").numbered("(10)").numbered("(b)").numbered("(i)"), "Article 2(10)(b)(i)"),
        (article("Artikel 2", "de").numbered("(1)").numbered("a)"), "Artikel 2(1)(a)"),
        (article("2. cikk", "hu").numbered("(1)"), "2. cikk(1)"),
        (ARTICLE.numbered("1.").nth(2), "Article 4(1), second subparagraph"),
        (ARTICLE.nth(3), "Article 4, third paragraph"),
        (ARTICLE.numbered("1.").nth(22), "Article 4(1), 22nd subparagraph"),
        (article("Artikel 4", "de").numbered("(1)").nth(2), "Artikel 4(1), Unterabsatz 2"),
        (
            ARTICLE.numbered("1.").nth(2).numbered("(a)").numbered("(i)"),
            "Article 4(1), second subparagraph, point (a)(i)",
        ),
        (ARTICLE.indent(1), "Article 4, first indent"),
        (recital("(5)", "en"), "Recital 5"),
        (recital("(5)", "fr"), "Considérant 5"),
        (ANNEX.section("PART 3", "").numbered("2."), "Annex II, Part 3, point 2"),
        (ANNEX.section("B", "Exports"), "Annex II, Section B"),
        (ANNEX.section("1", "x").section("1.2", "y"), "Annex II, point 1.2"),
        (ANNEX.section("", "GENERAL NOTES TO ANNEX II"), "Annex II, General Notes to Annex II"),
        (ANNEX.named("word " * 20), "Annex II"),
        (ANNEX.entry("3A001").numbered("b.").numbered("4."), "Annex II, 3A001.b.4"),
        (ARTICLE.numbered("N.B."), "Article 4(N.B)"),
        (ARTICLE.numbered("—"), "Article 4"),
    ],
)
def test_citations(cited: Pinpoint, expected: str) -> None:
    assert str(cited) == expected


@pytest.mark.parametrize(
    ("heading", "label", "rest"),
    [
        ("PART I — Items", "PART I", "Items"),
        ("Section A. List of bells", "Section A", "List of bells"),
        ("B. Exports of bells", "B", "Exports of bells"),
        ("1.2. Bowls", "1.2", "Bowls"),
        ("GENERAL NOTES TO ANNEX I", "", "GENERAL NOTES TO ANNEX I"),
        ("ANNEX", "", "ANNEX"),
        ("Category 1", "Category 1", ""),
    ],
)
def test_labels_of_headings(heading: str, label: str, rest: str) -> None:
    assert split_label(heading) == (label, rest)


def test_capitals_become_a_name_and_roman_numerals_stay() -> None:
    assert named_case("TITLE IV") == "Title IV"
    assert named_case("NOTES TO THE LIST (NTL)") == "Notes to the List (NTL)"
    assert named_case("Kept as it is") == "Kept as it is"


def test_anchors_are_those_of_the_publisher() -> None:
    assert anchor("art", "Article 5a") == "art_5a"
    assert anchor("anx", "ANNEX I") == "anx_I"
    assert anchor("anx", "ANNEX") == "anx_1"


def test_annexes_are_known_in_every_language_by_their_first_word() -> None:
    assert all(is_annex_label(text) for text in ("ANNEX", "ANHANG II", "Příloha I", "Annexe", "ПРИЛОЖЕНИЕ I"))
    assert not is_annex_label("REGULATION (MU) 2031/77")
