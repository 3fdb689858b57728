from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from app.pages import Shown

FIVE = {"concept": "dual-use-item", "in": "us,eu,gb,ca,cn"}
SCRIPT = "<script>alert(1)</script> <img src=x onerror=alert(2)> broker"


def test_a_bare_address_compares_dual_use_items_in_five_jurisdictions(page: Callable[..., Shown]) -> None:
    shown = page("compare")
    assert shown.address == FIVE
    assert re.findall(r'id="cell-(\w+)"', shown.html) == ["us", "eu", "gb", "ca", "cn"]


def test_each_cell_has_pinpoint_date_address_and_how_it_is_held(page: Callable[..., Shown]) -> None:
    cells = [part for part in page("compare", **FIVE).html.split('id="cell-')[1:]]
    for cell in cells:
        assert 'href="provision?instrument=' in cell
        assert re.search(r"as of \d{4}-\d\d-\d\d", cell)
        assert re.search(r'href="https?://[^"]+"[^>]*>official address', cell)
        assert "our digest, not the official text" in cell


def test_defining_words_are_marked_with_the_number_of_the_legend(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE).html
    legend = dict(re.findall(r"<mark>([^<]+)<sup>(\d+)</sup></mark>", shown.split("</div>")[0]))
    marks = re.findall(r'<mark title="([^"]+)">[^<]+<sup>(\d+)</sup></mark>', shown)
    assert legend["civil use"] == "4"
    assert len(marks) > 10
    assert all(number in {legend[label] for label in title.split("; ")} for title, number in marks)


def test_the_element_table_counts_and_proves(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE).html
    table = shown[shown.index('aria-label="Elements by jurisdiction"') :]
    assert "4. civil use" in table
    assert re.search(r"✓ <small>“[^”]+”", table)
    assert re.search(r"\d of 5 texts|all 5 texts", table)


def test_the_pairs_table_has_every_pair_with_relation_and_two_figures(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE).html
    table = shown[shown.index('aria-label="Pairs of jurisdictions"') :]
    assert table.count('<th scope="row">') == 10
    assert "United States has all that" in table or "only United States has" in table


def test_differences_from_one_jurisdiction_are_underlined_and_said_in_words(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE, against="eu")
    assert 'data-legend="differences"' in shown.html
    assert '<u class="xl-diff">' in shown.html.split('id="cell-us"')[1]
    assert "Only in European Union" in shown.words
    assert "The other texts are compared with this one." in shown.words


def test_a_cell_leads_to_its_provision(page: Callable[..., Shown]) -> None:
    name, state = page("compare", **FIVE).doors[0]
    assert name == "provision"
    assert "this provision" in page("provision", **state).words


def test_choosing_rewrites_the_address_each_time(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    for concept in ("end-use", "broker", "end-user"):
        shown.test.selectbox(key="compare.concept").set_value(concept)
        assert shown.again().address["concept"] == concept
    shown.test.multiselect(key="compare.in").set_value(["eu", "us"])
    assert shown.again().address["in"] == "eu,us"


def test_the_address_counts_when_it_changes_under_the_page(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    shown.test.query_params["concept"] = "end-use"  # what the back button does
    assert shown.again().test.selectbox(key="compare.concept").value == "end-use"


def test_own_words(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    shown.test.radio(key="compare.by").set_value("my own words")
    shown = shown.again()
    assert "type words of your own" in shown.words
    shown.test.text_input(key="compare.phrase").set_value("keeping of records")
    shown = shown.again()
    assert shown.address["phrase"] == "keeping of records"
    assert 'id="cell-us"' in shown.html


def test_markup_in_a_phrase_stays_words(page: Callable[..., Shown]) -> None:
    shown = page("compare", phrase=SCRIPT, **{"in": "us,eu"})
    assert not re.search(r"<(script|img)\b", shown.html)
    assert all(r"\<script\>" in text.value for text in shown.test.markdown if "alert(1)" in text.value)


@pytest.mark.parametrize("state", [{"concept": "nonsense"}, {"in": "zz,qq"}, {"concept": "x" * 500, "in": ",,"}])
def test_an_address_that_is_wrong_is_told_in_a_sentence(page: Callable[..., Shown], state: dict[str, str]) -> None:
    shown = page("compare", **state)
    assert shown.test.warning
    assert shown.test.info


@pytest.mark.parametrize("phrase", ["!!!", "the of and", "   "])
def test_a_phrase_without_words_asks_for_words(page: Callable[..., Shown], phrase: str) -> None:
    shown = page("compare", phrase=phrase, **{"in": "us"})
    assert shown.test.warning or shown.test.info
    assert 'id="cell-us"' not in shown.html


def test_an_empty_cell_says_which_absence_it_is_and_what_was_searched(page: Callable[..., Shown]) -> None:
    shown = page("compare", phrase="zeppelin moorage tariffs", **{"in": "us,cn"})
    assert shown.words.count("Empty: text not held") == 2
    assert "Nothing follows about the law" in shown.words
    assert "“zeppelin”" in shown.words
    assert "cannot be said" in shown.words
    assert "no counterpart" not in shown.words


def test_no_jurisdiction_asks_for_one_and_is_remembered(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    shown.test.multiselect(key="compare.in").set_value([])
    shown = shown.again()
    assert "at least one jurisdiction" in shown.words
    assert page("compare", **shown.address).test.multiselect(key="compare.in").value == []


def test_a_concept_without_elements_says_so(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="import", **{"in": "us,ca"})
    assert "no elements that could decide" in shown.words
