"""Passages pinned for the brief: where they can be pinned, whose they are, and what becomes of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app.pages import Shown, show
from exportlex.briefs.selection import Pin, read, written
from exportlex.ui import selection

if TYPE_CHECKING:
    from conftest import Held

Page = Callable[..., Shown]
PIN, UNPIN = "Pin for the brief", "Unpin"
SECTION = Pin("zz/act", "en", "s. 1")


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


def pinned(shown: Shown) -> tuple[Pin, ...]:
    found: tuple[Pin, ...] = shown.test.session_state[selection._KEPT]
    return found


def actions(test: AppTest, label: str) -> list[str]:
    return [str(button.key) for button in test.button if button.label == label]


@pytest.mark.parametrize(
    ("name", "state", "least"),
    [
        ("compare", {"concept": "end-use", "in": "zz,xa"}, 2),
        ("search", {"q": "records", "in": "zz,xa"}, 2),
        ("provision", {"instrument": "zz/act", "language": "en", "pinpoint": "s. 1"}, 1),
    ],
)
def test_each_passage_is_pinned_where_it_is_read(page: Page, name: str, state: dict[str, str], least: int) -> None:
    shown = page(name, **state)
    offered = actions(shown.test, PIN)
    assert len(offered) >= least
    assert not any(door == "brief" for door, _ in shown.doors), "nothing is pinned yet"
    shown.test.button(key=offered[0]).click()
    shown = shown.again()
    (one,) = pinned(shown)
    assert one.instrument.split("/")[0] in ("zz", "xa")
    assert any("brief" in door for door, _ in shown.doors)
    again = actions(shown.test, UNPIN)
    assert offered[0] in again
    shown.test.button(key=offered[0]).click()
    assert pinned(shown.again()) == ()


def test_a_passage_is_pinned_once_and_keeps_its_place(page: Page) -> None:
    def script() -> None:
        from exportlex.briefs.selection import Pin
        from exportlex.ui import selection

        one, two = Pin("zz/act", "en", "s. 1"), Pin("zz/act", "en", "s. 2")
        selection.add([one, two, one])
        selection.add([one])
        selection.toggle(one)
        selection.toggle(one)

    test = AppTest.from_function(script, default_timeout=120).run()
    assert test.session_state[selection._KEPT] == (Pin("zz/act", "en", "s. 2"), SECTION)


def test_two_people_do_not_see_each_others_pins(page: Page) -> None:
    state = {"instrument": "zz/act", "language": "en", "pinpoint": "s. 1"}
    mine, theirs = page("provision", **state), page("provision", **state)
    mine.test.button(key=actions(mine.test, PIN)[0]).click()
    mine, theirs = mine.again(), theirs.again()
    assert pinned(mine) == (SECTION,)
    assert pinned(theirs) == ()
    assert actions(theirs.test, UNPIN) == []


def test_the_number_of_pinned_passages_is_told_with_the_way_to_the_brief(page: Page) -> None:
    shown = page("search", q="records", in_="zz,xa")
    for number, said in ((1, "1 passage is pinned"), (2, "2 passages are pinned")):
        shown.test.button(key=actions(shown.test, PIN)[0]).click()
        shown = shown.again()
        assert len(pinned(shown)) == number
        assert any(said in link.proto.label for link in shown.test.get("page_link"))


def test_a_provision_that_the_index_has_no_more_is_looked_up_as_none(page: Page) -> None:
    found = selection.looked_up([SECTION, Pin("zz/act", "en", "s. 999"), Pin("none", "en", "s. 1")])
    assert [one.provision is not None for one in found] == [True, False, False]
    assert [one.pin.pinpoint for one in found] == ["s. 1", "s. 999", "s. 1"]


@pytest.mark.parametrize(
    "pins",
    [
        [], [SECTION], [SECTION, Pin("xh/act", "zh", "第二条, “a|b”; c=d%20<script>")],
    ],
)  # fmt: skip
def test_pins_are_written_and_read_back(pins: list[Pin]) -> None:
    assert read(written(pins)) == pins
    assert re.fullmatch(r"[\w.~%|,-]*", written(pins), re.ASCII)


@pytest.mark.parametrize("line", ["|||", "a|b", ",", "a|b|c|d", "<script>", "||en|x"])
def test_what_is_no_pin_is_passed_over(line: str) -> None:
    assert read(line) == []


def test_the_browser_is_given_what_was_pinned_and_a_new_session_begins_with_it(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = {"instrument": "zz/act", "language": "en", "pinpoint": "s. 1"}
    shown = page("provision", **state)
    assert "document.cookie" not in shown.html, "who pins nothing is given nothing"
    shown.test.button(key=actions(shown.test, PIN)[0]).click()
    (given,) = re.findall(r'document\.cookie = "exportlex_pins=([^;]*); path=/; SameSite=Strict"', shown.again().html)
    assert re.fullmatch(r"[\w.~%-]+", given, re.ASCII)
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: {"exportlex_pins": given}))
    assert actions(page("provision", **state).test, UNPIN)
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: {"exportlex_pins": "<script>|%FF"}))
    assert actions(page("provision", **state).test, PIN)


def test_a_cookie_holds_as_many_pins_as_browsers_keep(page: Page) -> None:
    def script() -> None:
        from exportlex.briefs.selection import Pin
        from exportlex.ui import selection

        selection.add(Pin("zz/act", "en", f"s. {number}") for number in range(500))
        selection.hand_over()

    test = AppTest.from_function(script, default_timeout=120).run()
    assert len(Shown(test).html) < 4096
    assert len(test.session_state[selection._KEPT]) == 500
