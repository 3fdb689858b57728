"""The three users from the start page to the file in their hands, with nothing to go by but what is on the screen."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import Page

from browser.interactions import pick, write
from browser.running import settled

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
_PARTIES = ("United States", "European Union", "United Kingdom", "Canada", "China")
_CONCEPTS = ("End-use", "Transit", "Catch-all", "Brokering", "Record", "Re-export")
_WITHIN = 180  # seconds (issue 7): a brief of five parties and six concepts, by someone new


def started(page: Page, address: str, door: str) -> None:
    """Open the app and go through one of its doors."""
    page.goto(address)
    page.get_by_test_id("stMain").get_by_test_id("stPageLink").filter(has_text=door).first.get_by_role("link").click()
    page.get_by_role("heading", name=door, level=1).wait_for()
    settled(page)


def taken(page: Page, button: str) -> bytes:
    """Press a button that gives a file; its bytes."""
    with page.expect_download() as waiting:
        page.get_by_test_id("stDownloadButton").get_by_role("button", name=button).first.click()
    return Path(waiting.value.path()).read_bytes()


def only(page: Page, label: str, texts: tuple[str, ...]) -> None:
    """Empty a field of several choices and choose these."""
    field = page.get_by_test_id("stMultiSelect").filter(has=page.get_by_label(label, exact=True))
    if (clear := field.get_by_role("button", name="Clear all")).count():
        clear.click()
        settled(page)
    for text in texts:
        pick(page, label, text)
    page.keyboard.press("Escape")
    settled(page)


def test_a_researcher_compares_reads_a_provision_comes_back_and_takes_the_table(app: str, page: Page) -> None:
    started(page, app, "Compare")
    pick(page, "Concept", "End-use")
    page.wait_for_url("**concept=end-use&**")
    settled(page)
    assert page.locator("h3.xl-head").count() == 5
    assert page.get_by_role("region", name="Elements by jurisdiction").locator("tbody tr").count() > 1
    page.get_by_role("link", name="Read in context").first.click()
    page.wait_for_url("**/provision?**")
    page.wait_for_selector("text=this provision")
    settled(page)
    page.go_back()
    page.wait_for_selector("h3.xl-head")
    settled(page)
    book = load_workbook(io.BytesIO(taken(page, "Excel")))
    rows = list(next(iter(book)).iter_rows(values_only=True))
    assert len(book.sheetnames) > 1
    head = next(place for place, row in enumerate(rows) if "citation" in [str(cell).casefold() for cell in row])
    assert len([row for row in rows[head + 1 :] if any(row)]) >= 5
    assert any("concept=end-use" in str(cell) for row in rows for cell in row)
    assert not any(str(cell.value).startswith("=") for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_company_finds_candidates_a_counterpart_and_takes_the_table(lamps: str, page: Page) -> None:
    started(page, lamps, "Items")
    write(page, "A description of the item, or a code in any numbering", "a bell of bronze")
    page.wait_for_url("**bronze**")
    found = page.locator(".xl-found")
    found.first.wait_for()
    settled(page)
    found.get_by_role("link", name="Xarn", exact=True).first.click()
    page.wait_for_selector("text=Limits side by side")
    settled(page)
    page.get_by_role("button", name="All pairs of these lists").click()
    page.wait_for_selector("[data-testid=stDataFrame]")
    settled(page)
    rows = list(csv.DictReader(io.StringIO(taken(page, "CSV").decode("utf-8-sig"))))
    assert rows
    assert all(row["permalink"].startswith(f"{lamps}/items?") for row in rows)
    assert {"1", "2"} <= {row["code_a"] for row in rows}


def test_a_negotiator_leaves_with_a_brief_in_under_three_minutes(app: str, page: Page) -> None:
    begun = time.monotonic()
    started(page, app, "Brief")
    only(page, "Parties", _PARTIES)
    only(page, "Concepts", _CONCEPTS)
    shown = page.get_by_test_id("stMain").inner_text()
    assert "European Union" in shown
    word, portable = taken(page, "Word (DOCX)"), taken(page, "PDF")
    assert time.monotonic() - begun < _WITHIN
    document = Document(io.BytesIO(word))
    said = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Transit" in said
    assert document.tables
    pages = pypdfium2.PdfDocument(portable)
    read = "".join(sheet.get_textpage().get_text_bounded() for sheet in pages)
    assert "Transit" in read
    assert "no legal advice" in read
