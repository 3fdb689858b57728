"""The app over laws of isles that do not exist: converted texts, a gloss, every kind of absence, a suspect reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

import isles
from app.pages import Shown, show

if TYPE_CHECKING:
    from conftest import Held

Page = Callable[..., Shown]


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


@pytest.mark.parametrize(
    ("concept", "code", "absence", "means"),
    [
        ("brokering", "zz", "not found in the texts held", "no proof that the law is silent"),
        ("brokering", "xc", "text not held", "Nothing follows about the law"),
        ("brokering", "xe", "reading suspect", "may have been read wrongly"),
        ("deemed-export", "xf", "not applicable", isles.NOT_APPLICABLE),
    ],
)
def test_an_empty_cell_says_its_absence_and_what_that_means(
    page: Page, concept: str, code: str, absence: str, means: str
) -> None:
    shown = page("compare", concept=concept, **{"in": code})
    assert f"Empty: {absence}." in shown.words
    assert means in shown.words


def test_a_pair_with_a_text_that_is_not_held_is_no_gap(page: Page) -> None:
    table = page("compare", concept="end-use", **{"in": "zz,xc"}).html.split("Pairs of jurisdictions")[1]
    assert "cannot be said" in table
    assert "no counterpart" not in table


def test_a_pair_with_a_text_that_was_searched_may_be_called_without_counterpart(page: Page) -> None:
    table = page("compare", concept="end-use", **{"in": "zz,xb"}).html.split("Pairs of jurisdictions")[1]
    assert "no counterpart" in table
    assert "Xebb: not found in the texts held" in table


def test_law_stands_in_another_face_than_our_gloss_of_it(page: Page) -> None:
    shown = page("compare", concept="end-use", **{"in": "xh"}).html
    assert 'class="xl-text xl-law" lang="zh" dir="ltr"' in shown
    assert "Our digest of it in English, not the official text:" in shown
    assert "third party’s conversion of the official text" in shown


def test_texts_in_two_languages_are_not_compared_word_by_word(page: Page) -> None:
    shown = page("compare", concept="end-use", **{"in": "zz,xh", "against": "zz"})
    assert "In another language than the text of Zedland" in shown.words


def test_a_suspect_reading_is_shown_on_the_overview_and_with_its_source(page: Page) -> None:
    assert "⚠ suspect" in page("overview").html
    assert "⚠ suspect" in page("sources", instrument="xe/act").html


def test_what_an_instrument_lacks_is_listed(page: Page) -> None:
    shown = page("sources", instrument="xg/act").words
    assert "the second half was lost at sea" in shown
    assert "s. 9" in shown


def test_an_article_is_shown_whole_with_its_list_and_the_next_one(page: Page) -> None:
    _, state = page("compare", concept="end-user", **{"in": "zz"}).doors[0]
    shown = page("provision", **state)
    assert "Interpretation" in shown.words
    assert "Terms defined here" in shown.words
    assert shown.html.count("this provision") == 1
    assert any(name == "provision" for name, _ in shown.doors)


def test_the_definitions_around_a_provision_come_after_its_own(page: Page) -> None:
    place = "s. 1(1), definition of “end-use”"
    shown = page("provision", instrument="zz/act", language="en", pinpoint=place)
    here, around = (part.split("</table>")[0] for part in shown.html.split('aria-label="What is defined here"')[1:])
    assert here.count("<tr>") == 2
    assert '<b>End-use</b> · <a href="compare?concept=end-use"' in here
    assert "its term “end-use” is a name of the concept" in here
    assert [f"<b>{label}</b>" in around for label in ("Export", "End-user", "Exporter")] == [True] * 3
