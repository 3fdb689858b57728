"""Every page for people who cannot see it, cannot see it well, or have a narrow screen: axe-core finds nothing severe.

What only Streamlit can mend would stand here by selector and reason; there is nothing of the kind.
"""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from app import lamp_desk
from browser.accessible import STATES, faults, severe, unfolded
from browser.running import settled
from exportlex.ui.navigation import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
NAMES = [declared.name for declared in PAGES]
WIDE, NARROW = 1280, 400
# Each theme and each width once: colours do not hang on the width, nor what stands where on the theme.
VIEWS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((NARROW, "dark"), (WIDE, "light"))


def states(name: str) -> list[str]:
    return [f"{name}?{state}" for state in STATES.get(name, ("",))]


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("[data-testid=stMain] h1")
    settled(page)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_shuts_nobody_out(app: str, page: Page, name: str) -> None:
    assert {state: found for state in states(name) if (found := wrong(page, f"{app}/{state}"))} == {}


def test_lists_side_by_side_shut_nobody_out(lamps: str, page: Page) -> None:
    both = {"a": lamp_desk.A, "b": lamp_desk.B}
    asked = ({}, {"show": "limits"}, {"at": "1(2)"}, {"q": "a bell of bronze"})
    addresses = [f"{lamps}/items?{urlencode(both | one)}" for one in asked]
    assert {address: found for address in addresses if (found := wrong(page, address))} == {}


def wrong(page: Page, address: str) -> list[str]:
    """What is wrong with a page, everything on it unfolded."""
    width, scheme = VIEWS[0]
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, address)
    unfolded(page)
    found = [*unnamed(page), *leaving(page)]
    for width, scheme in VIEWS:
        shown_in(page, width, scheme)
        found += [f"{width} px, {scheme}: {fault}" for fault in severe(faults(page))]
    return found


def unnamed(page: Page) -> list[str]:
    """What of language, title of the window and single heading is missing."""
    named = {"lang": "document.documentElement.lang === 'en'", "title": "!!document.title",
             "one h1": "document.querySelectorAll('h1').length === 1"}  # fmt: skip
    return [what for what, told in named.items() if not page.evaluate(told)]


def leaving(page: Page) -> list[str]:
    """What is wider than a telephone and has no region of its own to scroll in."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [*([f"the page is {wide} wide"] if wide > NARROW else []), *page.evaluate(_TOO_WIDE)]


def shown_in(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    """The same page in another width and theme, without opening it anew."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function(_THEME, arg=scheme)
    settled(page)


_THEME = """(scheme) => {
  const ground = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor;
  return (Number(ground.match(/\\d+/)[0]) < 128) === (scheme === "dark");
}"""
_TOO_WIDE = """() => [...document.querySelectorAll("[data-testid=stMain] *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .filter((one) => !one.closest(".xl-scroll, [data-testid=stDataFrame], [role=tablist], svg, [data-testid=stCode]"))
  .filter((one) => !one.closest("[role=region][tabindex='0']"))
  .map((one) => one.outerHTML.slice(0, 160)).slice(0, 3)"""


def test_the_check_finds_what_shuts_people_out(app: str, page: Page) -> None:
    opened(page, f"{app}/search")
    page.locator("h1").evaluate(
        "e => { e.style.color = '#cccccc'; e.insertAdjacentHTML('afterend', '<img src=x><h6>deep</h6>'); }"
    )
    assert {fault.rule for fault in severe(faults(page))} >= {"color-contrast", "image-alt", "heading-order"}


def test_the_menu_opens_on_a_narrow_screen_and_has_no_severe_fault(app: str, page: Page) -> None:
    page.set_viewport_size({"width": NARROW, "height": 900})
    opened(page, f"{app}/search")
    page.get_by_test_id("stExpandSidebarButton").click()
    menu = page.get_by_role("navigation").get_by_role("link")
    menu.first.wait_for()
    page.wait_for_timeout(400)  # it slides in
    assert [text.split()[-1] for text in menu.all_inner_texts()] == [one.title.split()[-1] for one in PAGES]
    assert [str(fault) for fault in severe(faults(page))] == []
