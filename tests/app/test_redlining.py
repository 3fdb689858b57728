from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pages import Shown, show
from exportlex.ui.redlining.runs import ALIKE, redline

TEXTS = st.text('ab <>\n“".,第条', max_size=80)


@given(TEXTS, TEXTS)
def test_the_runs_joined_are_the_two_texts(left: str, right: str) -> None:
    found = redline(left, right)
    assert "".join(run.left for run in found.runs) == left
    assert "".join(run.right for run in found.runs) == right


def test_only_the_words_that_differ_are_changes() -> None:
    found = redline("The lamp is lit at dusk and kept.", "the lamp is lit at dawn, and kept.")
    assert [(run.left.strip(), run.right.strip()) for run in found.changes] == [("dusk", "dawn,")]
    assert found.readable


def test_case_and_the_shape_of_quotation_marks_are_no_differences() -> None:
    assert not redline("“Lamp” means ‘a light’", "\"lamp\" means 'a light'").changes


def test_unlike_texts_are_not_called_readable() -> None:
    found = redline("A keeper of the light sweeps the stair.", "Goods of the second list need a permit to leave.")
    assert found.share < ALIKE
    assert not found.readable


@pytest.fixture
def page(held: object, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Shown]:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))  # type: ignore[attr-defined]
    return show


def marked(shown: Shown, tag: str) -> list[str]:
    inside = shown.html[shown.html.index('data-legend="redline"') :]
    return [html.unescape(found) for found in re.findall(rf"<{tag}>([^<]+)</{tag}>", inside)][1:]


def test_two_near_texts_show_what_only_one_has(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="transit", **{"in": "zz,xa", "left": "zz", "right": "xa"})
    assert "only in the text of Zedland" in shown.words
    assert any("remain on board" in run for run in marked(shown, "del"))
    assert any("unloaded" in run for run in marked(shown, "ins"))
    assert not any("passing through" in run for run in marked(shown, "del"))
    assert shown.address["left"] == "zz"


def test_the_same_text_twice_is_said_to_be_the_same(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="export", **{"in": "zz,xa", "left": "zz", "right": "xa"})
    assert "Word for word the same" in shown.test.success[0].value


def test_texts_that_say_other_things_are_too_unlike(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="end-user", **{"in": "zz,xa", "left": "zz", "right": "xa"})
    assert re.search(r"Too unlike to be compared word by word: \d+% of their words are shared", shown.words)
    assert "<del>" not in shown.html


def test_texts_in_two_languages_are_not_compared(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="end-use", **{"in": "zz,xh", "left": "zz", "right": "xh"})
    assert "these texts are in English and Chinese" in shown.words


def test_a_digest_is_not_compared_with_the_words_of_a_law(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="end-use", **{"in": "zz,us", "left": "zz", "right": "us"})
    assert "a digest is in our words" in shown.words


def test_what_the_address_names_and_has_no_text_is_left_out(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="end-use", **{"in": "zz,xa", "left": "<b>", "right": "xa"})
    assert "left" not in shown.address
    assert "Choose two jurisdictions" in shown.words
