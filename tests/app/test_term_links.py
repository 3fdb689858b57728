"""The defined terms on the Provision page: marked, explained, listed, and taken away."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from app.pages import Shown, show
from comparison.small_law import SmallLaw
from exportlex.ui import term_links

if TYPE_CHECKING:
    from conftest import Held

Page = Callable[..., Shown]
RECORDS = {"instrument": "zz/act", "language": "en", "pinpoint": "s. 2(1)"}


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


def test_each_use_is_marked_with_the_definition_that_governs_there(page: Page) -> None:
    shown = page("provision", **RECORDS)
    marked = re.findall(r'<span class="xl-term" role="term"([^>]*)>([^<]+)<span class="xl-tip"([^>]*)>', shown.html)
    assert [words for _, words, _ in marked] == ["exporter", "export"]
    for reached, _, tip in marked:
        name = re.search(r'aria-describedby="([^"]+)"', reached)
        assert name
        assert 'tabindex="0"' in reached
        assert f'role="tooltip" id="{name[1]}"' in tip
    assert "defined for the whole instrument · as of 2031-02-03" in shown.words
    assert 'href="provision?instrument=zz%2Fact&amp;language=en&amp;pinpoint=' in shown.html
    assert "2 places use 2 defined terms" in shown.words


def test_the_terms_are_listed_and_can_be_taken_away(page: Page) -> None:
    shown = page("provision", **RECORDS)
    assert next(expander.label for expander in shown.test.expander) == "Terms used here (2)"
    assert shown.html.count('aria-label="Terms used here"') == 1
    (expander,) = [one for one in shown.test.expander if one.label.startswith("Terms used here")]
    labels = [button.proto.label for button in expander.get("download_button")]
    assert labels == ["CSV", "Excel", "JSON", "Markdown"]


def test_a_provision_without_terms_says_nothing_of_them(page: Page) -> None:
    shown = page("provision", instrument="xb/act", language="en", pinpoint="s. 1(1)")
    assert "defined terms" not in shown.words
    assert "xl-term" not in shown.html


def links(*texts: str, terms: tuple[str, ...] = ("lamp",)) -> term_links.TermLinks:
    law = SmallLaw().defined(*terms)
    units = [law.unit(f"s-{number}", text) for number, text in enumerate(texts, 2)]
    return term_links.term_links(law.glossary(), units)


@pytest.fixture(autouse=True)
def _without_an_index(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if "page" not in request.fixturenames:
        monkeypatch.setattr("exportlex.ui.words.as_of", lambda date, sha256: f"as of {date}")


def test_only_the_first_use_in_a_unit_is_reached_by_keyboard() -> None:
    found = links("A lamp and a lamp.", "Another lamp.")
    first, second = (found.wraps(unit) for unit in found.units)
    assert ["tabindex" in wrap.before for wrap in (*first, *second)] == [True, False, True]
    assert len({wrap.before for wrap in (first[0], second[0])}) == 2  # every name of a tooltip is one of its own


def test_a_page_full_of_uses_explains_only_the_first_in_each_unit() -> None:
    found = links(*["lamp " * 200] * 2)
    assert found.count == 400
    assert [len(found.wraps(unit)) for unit in found.units] == [1, 1]


def test_nothing_of_the_law_is_interpreted() -> None:
    law = SmallLaw()
    law.define("<b>lamp", law.unit("s-1<i>", "“<b>lamp” means <script>alert(1)</script> & more."))
    unit = law.unit("s-2", "A <b>lamp.")
    found = term_links.term_links(law.glossary(), [unit])
    written = "".join(wrap.before + wrap.after for wrap in found.wraps(unit)) + term_links.listed(found)
    assert "&lt;script&gt;" in written
    assert not re.search(r"<(?:script|b>lamp|i>)", written)


def test_a_long_meaning_is_cut_between_words() -> None:
    law = SmallLaw()
    law.define("lamp", law.unit("s-1", "“lamp” means " + "light " * 200))
    unit = law.unit("s-2", "A lamp.")
    (wrap,) = term_links.term_links(law.glossary(), [unit]).wraps(unit)
    assert "light light …</span>" in wrap.after
    assert len(wrap.after) < 900
