"""Two people at once, and an index that is built anew while they read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import isles
from browser.interactions import pick
from browser.running import serving, settled, visiting
from commands import exportlex
from conftest import Held

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
_AS_OF, _LATER = "2031-02-03", "2032-05-06"  # of the laws of the isles, and of their next version


def main_of(page: Page) -> str:
    return page.locator("[data-testid=stMain]").inner_text()


def test_two_people_choose_differently_at_once_and_neither_sees_the_other(app: str, browser: Browser) -> None:
    with visiting(browser) as one, visiting(browser) as other:
        one.goto(f"{app}/compare?concept=end-use&in=us,eu")
        other.goto(f"{app}/compare?concept=transit&in=ca,gb")
        for page in (one, other):
            page.wait_for_selector("h3.xl-head")
            settled(page)
        pick(one, "Jurisdictions", "China")
        pick(other, "Concept", "Broker")
        one.wait_for_url("**cn**")
        other.wait_for_url("**concept=broker**")
        for page in (one, other):
            settled(page)
        assert [head.split()[-1] for head in one.locator("h3.xl-head").all_inner_texts()] == ["US", "EU", "CN"]
        assert [head.split()[-1] for head in other.locator("h3.xl-head").all_inner_texts()] == ["CA", "GB"]
        assert "concept=end-use" in one.url
        assert "Broker" not in one.locator(".stSelectbox").first.inner_text()


@pytest.fixture
def moving(browser_program: str, held: Held, root: Path, tmp_path: Path) -> Iterator[tuple[str, Held]]:
    """The app over an index of the isles that this test may change, and its folders."""
    mine = Held(tmp_path / "data", held.corpus, tmp_path / "mirror")
    shutil.copytree(held.data, mine.data)
    with serving(mine.data, root) as address:
        yield address, mine


def test_a_page_goes_on_while_the_index_is_built_anew_and_then_shows_it(moving: tuple[str, Held], page: Page) -> None:
    address, held = moving
    page.goto(f"{address}/sources?instrument=zz/act")
    page.wait_for_selector("[data-testid=stMain] .xl-facts")
    page.get_by_test_id("stPageLink").filter(has_text="Method and limits").last.wait_for()
    settled(page)
    before = main_of(page)
    assert _AS_OF in before
    laws = {name: text.replace(_AS_OF.encode(), _LATER.encode()) for name, text in isles.laws().items()}
    isles.write_mirror(held.mirror, laws)
    exportlex("gather", "--mirror", held.mirror, "--only", "zz", *held.options)
    said = exportlex("build", *held.options)
    assert said.code == 0, said.err
    assert main_of(page) == before, "what is being read stays until something is asked"
    pick(page, "Jurisdictions", "Zedland")
    settled(page)
    page.wait_for_function("(date) => document.querySelector('.xl-facts').innerText.includes(date)", arg=_LATER)
    assert page.get_by_test_id("stException").count() == 0
