from __future__ import annotations

from collections.abc import Callable

import pytest

from app.pages import Shown


def test_lists_every_instrument_and_asks_to_choose(page: Callable[..., Shown]) -> None:
    shown = page("sources")
    listed = shown.test.dataframe[0].value
    assert {"us/ear", "eu/2021-821", "gb/eco-2008", "ca/eipa", "cn/ecl"} <= set(listed["Id"])
    assert "Choose an instrument" in shown.words


def test_filters(page: Callable[..., Shown]) -> None:
    listed = page("sources", **{"in": "us,eu", "held": "digest"}).test.dataframe[0].value
    assert set(listed["Jurisdiction"]) == {"United States", "European Union"}
    assert set(listed["Held as"]) == {"our digest, not the official text"}


def test_an_instrument_shows_its_provenance(page: Callable[..., Shown]) -> None:
    shown = page("sources", instrument="us/ear")
    assert "our digest, not the official text" in shown.words
    assert 'href="https://www.ecfr.gov/' in shown.html
    assert "sha256" in shown.words
    assert "us/digest.md in the folder of declarations" in shown.words


def test_a_text_that_is_not_held_says_what_to_run(page: Callable[..., Shown]) -> None:
    assert "exportlex gather" in page("sources", instrument="ca/afccl").words


def test_no_instrument_under_the_filters(page: Callable[..., Shown]) -> None:
    assert "Remove one" in page("sources", **{"in": "us", "held": "official"}).words


@pytest.mark.parametrize("state", [{"instrument": "us/none"}, {"instrument": "<b>x</b>"}])
def test_an_unknown_instrument_is_told(page: Callable[..., Shown], state: dict[str, str]) -> None:
    shown = page("sources", **state)
    assert "not known here" in shown.words
    assert shown.address == {}
