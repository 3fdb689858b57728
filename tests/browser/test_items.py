"""Items as a person uses it: two lists, a row ticked, both texts read, the table taken away."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from app import lamp_desk
from browser.running import settled

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
BOTH = {"a": lamp_desk.A, "b": lamp_desk.B}
_FIRST_BOX = {"x": 18, "y": 52}  # of the table: the tick box of its first row, below the head


def opened(page: Page, address: str, **state: str) -> Page:
    page.goto(f"{address}/items?{urlencode(BOTH | state)}")
    page.wait_for_selector("text=Compare two lists")
    settled(page)
    return page


def test_a_ticked_row_opens_both_texts_and_back_leads_to_the_table(lamps: str, page: Page) -> None:
    opened(page, lamps, show="limits")
    page.locator("[data-testid=stDataFrame]").click(position=_FIRST_BOX)
    page.wait_for_url("**at=1%282%29**")
    settled(page)
    assert page.get_by_role("region", name="Limits side by side").inner_text().count("litres") == 2
    page.go_back()
    page.wait_for_selector("[data-testid=stDataFrame]")
    settled(page)
    assert "at=" not in page.url
    assert "2 of 2 limits that differ" in page.locator("[data-testid=stMain]").inner_text()


def test_the_same_row_can_be_opened_again(lamps: str, page: Page) -> None:
    opened(page, lamps, level="item", kind="threshold")
    for _ in range(2):
        page.locator("[data-testid=stDataFrame]").click(position=_FIRST_BOX)
        page.wait_for_url("**at=1%282%29**")
        settled(page)
        page.get_by_role("button", name="All pairs of these lists").click()
        page.wait_for_selector("[data-testid=stDataFrame]")
        settled(page)
        assert "kind=threshold" in page.url


def test_what_is_shown_can_be_taken_away(lamps: str, page: Page) -> None:
    opened(page, lamps, level="item", kind="threshold")
    with page.expect_download() as waiting:
        page.get_by_test_id("stDownloadButton").get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(io.StringIO(Path(waiting.value.path()).read_text("utf-8-sig"))))
    assert [(row["code_a"], row["stricter"]) for row in rows] == [("1(2)", "Zedland"), ("2(1)", "Xarn")]
    assert rows[0]["permalink"].startswith(f"{lamps}/items?a=zz")


def test_a_candidate_leads_to_its_counterpart_in_another_list(lamps: str, page: Page) -> None:
    opened(page, lamps, q="2(1)", **{"in": "zz"})
    page.locator(".xl-found").get_by_role("link", name="Xarn", exact=True).first.click()
    page.wait_for_selector("text=Limits side by side")
    settled(page)
    assert "at=2%281%29" in page.url


def test_on_a_telephone_one_text_stands_under_the_other(lamps: str, page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    opened(page, lamps, at="2(1)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    first, second = (page.locator(".xl-head").nth(place).bounding_box() for place in (0, 1))
    assert first
    assert second
    assert second["y"] > first["y"] + first["height"]
