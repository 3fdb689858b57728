from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from app.pages import Shown
from exportlex.ui.pages.search import places


def test_asks_for_words_first(page: Callable[..., Shown]) -> None:
    assert "press Enter" in page("search").words


def test_finds_marks_and_cites(page: Callable[..., Shown]) -> None:
    shown = page("search", q="broker")
    assert re.search(r'<mark title="searched for">brokers?</mark>', shown.html, re.IGNORECASE)
    assert "our digest, not the official text" in shown.words
    assert ("compare", {"concept": "broker"}) in shown.doors


def test_a_hit_has_its_citation_and_the_concept_its_english_names_first(page: Callable[..., Shown]) -> None:
    shown = page("search", q="broker")
    pins = [button for button in shown.test.button if button.label == "Pin for the brief"]
    assert len(shown.test.code) == len(pins) > 1
    assert "our digest, not the official text), https://" in shown.test.code[0].value
    assert "search?q=broker" in shown.test.code[0].value
    (said,) = [str(one.value) for one in shown.test.markdown if "other names were searched too" in str(one.value)]
    assert said.split("too (")[1].split(",")[0].isascii()


@pytest.mark.parametrize(
    ("state", "instruments"),
    [
        ({"in": "ca"}, r"ca%2F"),
        ({"instrument": "us/itar"}, r"us%2Fitar"),
        ({"in": "us", "language": "en"}, r"us%2F"),
    ],
)
def test_filters_hold_and_rank_within_themselves(
    page: Callable[..., Shown], state: dict[str, str], instruments: str
) -> None:
    shown = page("search", q="export", **state)
    found = re.findall(r'href="provision\?instrument=([^&]+)&', shown.html)
    assert found
    assert all(re.match(instruments, name) for name in found)
    assert shown.address == {"q": "export", **state}


def test_more_is_a_click_away_and_in_the_address(page: Callable[..., Shown]) -> None:
    shown = page("search", q="export")
    before = shown.html.count('class="xl-cite"')
    next(button for button in shown.test.button if button.label.startswith("Show more")).click()
    shown = shown.again()
    assert shown.html.count('class="xl-cite"') > before
    assert shown.address["show"] == "40"


def test_nothing_found_says_what_to_try_and_why_each_is_silent(page: Callable[..., Shown]) -> None:
    shown = page("search", q="zeppelin moorage tariffs")
    assert "Try another word" in shown.words
    assert "text not held" in shown.words


def test_nothing_under_filters_never_claims_an_absence(page: Callable[..., Shown]) -> None:
    shown = page("search", q="zeppelin moorage tariffs", instrument="us/ear")
    assert "Remove a filter" in shown.words
    assert "Empty:" not in shown.words


@pytest.mark.parametrize("state", [{"in": "zz"}, {"instrument": "us/none"}, {"language": "xx"}, {"show": "many"}])
def test_a_wrong_filter_is_left_out(page: Callable[..., Shown], state: dict[str, str]) -> None:
    shown = page("search", q="broker", **state)
    assert shown.address == {"q": "broker"}
    assert bool(shown.test.warning) == ("show" not in state)


@pytest.mark.parametrize("asked", ["<script>alert(1)</script> export", "**bold** :red[export]", '"; DROP TABLE words'])
def test_markup_and_query_signs_are_only_words(page: Callable[..., Shown], asked: str) -> None:
    shown = page("search", q=asked)
    assert not re.search(r"<(script|img)\b", shown.html)
    assert shown.test.text_input(key="search.q").value == asked


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("The Broker and the brokers, not brokering.", "broker", ["Broker", "brokers"]),
        ("End-user and end user; end-users", "end-user", ["End-user", "end user", "end-users"]),
        ("end-use is not end-user", "end-use", ["end-use"]),
        ("本法所称两用物项，是指", "两用物项", ["两用物项"]),
        ("a (b) [c]", "(b)", ["(b)"]),
        ("anything", "!!", []),
    ],
)
def test_places(text: str, term: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(text, term)] == found
