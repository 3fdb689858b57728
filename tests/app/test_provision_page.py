from __future__ import annotations

from collections.abc import Callable

import pytest

from app.pages import Shown

ARTICLE = {"instrument": "eu/2021-821", "language": "en", "pinpoint": "Article 2(1)"}


def test_shows_the_provision_marked_among_its_neighbours(page: Callable[..., Shown]) -> None:
    shown = page("provision", **ARTICLE)
    assert shown.html.count("this provision") == 1
    assert "xl-chosen" in shown.html
    neighbours = [state for name, state in shown.doors if name == "provision"]
    assert neighbours
    assert all(state["instrument"] == "eu/2021-821" for state in neighbours)


def test_the_citation_has_everything(page: Callable[..., Shown]) -> None:
    citation = page("provision", **ARTICLE).test.code[0].value
    assert "Article 2(1) (as of 2023-05-26; our digest, not the official text), https://" in citation
    assert "provision?instrument=eu%2F2021-821" in citation


def test_without_an_address_it_says_what_to_do(page: Callable[..., Shown]) -> None:
    shown = page("provision")
    assert "Choose an instrument and type a pinpoint" in shown.words
    assert [name for name, _ in shown.doors] == ["compare", "search"]


@pytest.mark.parametrize("pinpoint", ["772", "15 CFR 772", "CFR"])
def test_a_pinpoint_that_is_not_there_offers_those_near(page: Callable[..., Shown], pinpoint: str) -> None:
    shown = page("provision", instrument="us/ear", language="en", pinpoint=pinpoint)
    assert "these come near" in shown.words
    assert shown.doors


@pytest.mark.parametrize("pinpoint", ["Article 4711", "%", "_", "<script>", "' OR 1=1 --"])
def test_a_strange_pinpoint_is_told(page: Callable[..., Shown], pinpoint: str) -> None:
    shown = page("provision", instrument="eu/2021-821", language="en", pinpoint=pinpoint)
    assert "No provision is cited as" in shown.words
    assert "<script" not in shown.html
    assert not shown.doors  # signs of a search pattern are signs like any other


def test_an_unknown_instrument_is_told(page: Callable[..., Shown]) -> None:
    assert "not known here" in page("provision", instrument="us/none", pinpoint="1").words


def test_an_unknown_language_falls_back_to_one_that_is_held(page: Callable[..., Shown]) -> None:
    shown = page("provision", **(ARTICLE | {"language": "tlh"}))
    assert shown.address["language"] == "en"
    assert "this provision" in shown.html


def test_a_digest_of_law_in_another_language_opens(page: Callable[..., Shown]) -> None:
    shown = page("provision", instrument="cn/ecl", language="en", pinpoint="第二条第四款")
    assert "our digest, not the official text" in shown.words
    assert "this provision" in shown.html


def test_a_definition_says_which_concept_it_defines_and_why(page: Callable[..., Shown]) -> None:
    shown = page("provision", **ARTICLE)
    assert "What is defined here, by our reading" in shown.words
    assert "These are our findings and no words of the law" in shown.words
    here = shown.html.split('aria-label="What is defined here"')[1].split("</table>")[0]
    assert '<b>Dual-use item</b> · <a href="compare?concept=dual-use-item"' in here
    assert "its term “Dual-use items” is a name of the concept" in here


def test_a_provision_that_defines_nothing_says_nothing_of_it(page: Callable[..., Shown]) -> None:
    shown = page("provision", instrument="eu/2021-821", language="en", pinpoint="Article 27(3)")
    assert "this provision" in shown.html
    assert "What is defined here" not in shown.words


def test_a_definition_of_no_concept_says_so(page: Callable[..., Shown]) -> None:
    shown = page("provision", instrument="ca/dpa", language="en", pinpoint="s. 37").html
    here = shown.split('aria-label="What is defined here"')[1].split("</table>")[0]
    assert "none of the scheme’s concepts" in here
    assert "compare?concept" not in here
