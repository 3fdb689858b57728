"""Compare as a person sees it: the app is started, opened in Chromium, and read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page

from browser.running import settled

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
FIVE = "/compare?concept=dual-use-item&in=us,eu,gb,ca,cn"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("h3.xl-head")
    settled(page)
    return page


def cell(page: Page, code: str) -> Locator:
    return page.locator("[data-testid=stColumn]").filter(has=page.locator(f"#cell-{code}"))


def test_five_cells_are_read_side_by_side(app: str, page: Page) -> None:
    opened(page, app + FIVE)
    assert page.locator("h3.xl-head").all_inner_texts() == [
        "United States US", "European Union EU", "United Kingdom GB", "Canada CA", "China CN",
    ]  # fmt: skip
    boxes = [cell(page, code).bounding_box() for code in ("us", "eu", "gb")]
    assert len({round(box["y"]) for box in boxes if box}) == 1
    for code in ("us", "eu", "gb", "ca", "cn"):
        shown = cell(page, code).inner_text()
        assert re.search(r"as of \d{4}-\d\d-\d\d", shown)
        assert "our digest, not the official text" in shown


def test_defining_words_are_marked_and_numbered_on_screen(app: str, page: Page) -> None:
    opened(page, app + FIVE)
    mark = cell(page, "eu").locator(".xl-text mark").first
    assert mark.is_visible()
    style = mark.evaluate("e => [getComputedStyle(e).borderBottomWidth, getComputedStyle(e).backgroundColor]")
    assert style[0] == "2px"
    assert style[1] not in ("rgba(0, 0, 0, 0)", "transparent")
    number = mark.locator("sup").inner_text()
    legend = page.locator("[data-legend=elements] mark").all_inner_texts()
    assert any(entry.endswith(number) and entry[: -len(number)] in str(mark.get_attribute("title")) for entry in legend)


def test_the_pairs_are_a_table_that_the_keyboard_reaches(app: str, page: Page) -> None:
    opened(page, app + FIVE)
    region = page.get_by_role("region", name="Pairs of jurisdictions")
    assert region.locator("tbody tr").count() == 10
    assert "overlapping" in region.inner_text()
    region.focus()
    assert region.evaluate("e => e === document.activeElement")


def test_both_links_of_a_cell_open_its_provision(app: str, page: Page) -> None:
    opened(page, app + FIVE)
    for link in (page.get_by_role("link", name="Read in context"), page.locator(".xl-cite a[href^=provision]")):
        link.first.click()
        page.wait_for_url("**/provision?**")  # Compare itself asks why "this provision" was assigned
        page.wait_for_selector("text=this provision")
        settled(page)
        assert "/provision?instrument=us%2Fear&" in page.url
        assert "15 CFR 772.1" in page.locator("[data-testid=stCode]").inner_text()
        page.go_back()
        page.wait_for_selector("h3.xl-head")
        settled(page)


def test_reload_keeps_the_state_and_so_does_a_chosen_concept(app: str, page: Page) -> None:
    opened(page, app + FIVE + "&against=eu")
    before = page.locator("[data-testid=stMain]").inner_text()
    page.reload()
    page.wait_for_selector("h3.xl-head")
    settled(page)
    assert page.locator("[data-testid=stMain]").inner_text() == before
    for typed, identifier in (("End-use", "end-use"), ("Record", "record-keeping")):
        page.locator("[data-testid=stSelectbox] input").first.click()
        page.keyboard.type(typed)
        page.wait_for_timeout(400)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**concept={identifier}&**")
        settled(page)
    page.go_back()
    page.wait_for_url("**concept=end-use&**")
    settled(page)
    assert "End-use" in page.locator("[data-testid=stMain]").inner_text()


def test_markup_in_the_address_is_never_run(app: str, page: Page) -> None:
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    opened(page, app + "/compare?phrase=%3Cscript%3Ealert(1)%3C/script%3E%3Cimg+src=x+onerror=alert(2)%3E+broker&in=us")
    assert said == []
    assert page.locator("[data-testid=stMain] img").count() == 0
    assert "<script>alert(1)</script>" in page.locator("[data-testid=stMain]").inner_text()


def test_a_telephone_shows_one_cell_under_the_other(app: str, page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    opened(page, app + FIVE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    first, second = (cell(page, code).bounding_box() for code in ("us", "eu"))
    assert first
    assert second
    assert second["y"] > first["y"] + first["height"] - 1
