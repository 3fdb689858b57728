"""Defined terms as a person meets them: the definition shows under the pointer and at the keyboard, on any screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from browser.running import settled

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
ARTICLE = "/provision?instrument=eu%2F2021-821&language=en&pinpoint=Article+4%281%29"


def opened(page: Page, address: str, width: int = 1280) -> Locator:
    """The linked terms of a provision."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    page.wait_for_selector(".xl-term")
    settled(page)
    return page.locator(".xl-term")


def tip(term: Locator) -> Locator:
    return term.locator("[role=tooltip]")


def test_pointing_at_a_term_shows_its_definition_until_the_pointer_leaves(app: str, page: Page) -> None:
    term = opened(page, app + ARTICLE).first
    assert not tip(term).is_visible()
    term.hover()
    assert tip(term).is_visible()
    assert "defined for" in tip(term).inner_text()
    tip(term).hover()  # one can go to it and follow its link
    assert tip(term).is_visible()
    page.mouse.move(5, 5)
    assert not tip(term).is_visible()


def test_the_keyboard_reaches_each_term_and_then_its_link(app: str, page: Page) -> None:
    term = opened(page, app + ARTICLE).first
    term.focus()
    assert tip(term).is_visible()
    described = str(term.get_attribute("aria-describedby"))
    assert page.locator(f"[id='{described}']").count() == 1
    page.keyboard.press("Tab")
    link = tip(term).locator("a")
    assert link.evaluate("e => e === document.activeElement")
    assert tip(term).is_visible()
    page.keyboard.press("Tab")
    assert not tip(term).is_visible()
    link_to = str(link.get_attribute("href"))
    page.goto(f"{app}/{link_to}")
    page.wait_for_selector("text=this provision")


@pytest.mark.parametrize("width", [400, 1280])
def test_no_definition_leaves_the_screen(app: str, page: Page, width: int) -> None:
    terms = opened(page, app + ARTICLE, width)
    for number in range(terms.count()):
        term = terms.nth(number)
        term.hover()
        box = tip(term).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.mouse.move(5, 5)
