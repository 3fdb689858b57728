"""Compare with nothing but a keyboard: every control is reached by Tab, shows that it is, and does what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from browser.running import settled

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
THREE = "/compare?concept=end-use&in=us,eu,gb"
_MOST = 250  # presses of Tab; the page with three cells takes some 110

# What the keyboard can operate, and how it is called. What Streamlit leaves out of the round on purpose (the tags of a
# field, which the arrow keys walk through, and radio buttons of a group behind the first) is not asked for.
_CONTROLS = """() => {
  const asked = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0'], canvas";
  const shown = (one) => one.getClientRects().length && one.checkVisibility({ visibilityProperty: true });
  const main = document.querySelector("[data-testid=stMain]");
  const radios = new Set();
  const found = [...main.querySelectorAll(asked)].filter((one) => {
    if (!shown(one) || one.disabled || one.tabIndex < 0) return false;
    if (one.type !== "radio") return true;
    const first = !radios.has(one.name);
    radios.add(one.name);
    return first || one.checked;
  });
  found.forEach((one, place) => one.setAttribute("data-xl-control", place));
  return found.map((one) => one.outerHTML.slice(0, 160));
}"""
_FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const drawn = [one, one.closest("[data-baseweb], [data-testid=stRadio] label, [data-testid=stTextInputRootElement]")];
  const ring = drawn.some((part) => {
    const style = part && getComputedStyle(part);
    return style && ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
      || style.boxShadow !== "none");
  });
  return { place: one.getAttribute("data-xl-control"), tag: one.tagName, html: one.outerHTML.slice(0, 160), ring,
           field: one.tagName === "INPUT", inside: box.width > 0 };
}"""


@pytest.fixture
def compare(app: str, page: Page) -> Page:
    page.goto(app + THREE)
    page.wait_for_selector("h3.xl-head")
    settled(page)
    return page


def tabbed(page: Page) -> Iterator[dict[str, object]]:
    """Everything that Tab comes by, until it leaves the page."""
    for _ in range(_MOST):
        page.keyboard.press("Tab")
        seen = page.evaluate(_FOCUSED)
        if seen["tag"] == "BODY":
            return
        yield seen


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until that control has the focus."""
    for _ in range(_MOST):
        if wanted.count() and wanted.evaluate("e => e === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {wanted}")


def test_tab_reaches_every_control_and_shows_where_it_is(compare: Page) -> None:
    controls = compare.evaluate(_CONTROLS)
    reached, unseen = set(), []
    for seen in tabbed(compare):
        if seen["place"] is not None:
            reached.add(int(str(seen["place"])))
        if not seen["ring"] and not seen["field"]:
            unseen.append(seen["html"])
    assert len(controls) > 40
    assert [html for place, html in enumerate(controls) if place not in reached] == []
    assert unseen == []


def test_the_first_tab_skips_to_the_content(compare: Page) -> None:
    compare.keyboard.press("Tab")
    assert compare.evaluate("document.activeElement.innerText") == "Skip to main content"
    compare.keyboard.press("Enter")
    assert compare.evaluate("document.activeElement.dataset.testid") == "stMain"


def test_a_concept_a_jurisdiction_and_the_marks_are_chosen_without_a_mouse(compare: Page) -> None:
    tab_to(compare, compare.get_by_role("combobox", name="Concept"))
    compare.keyboard.type("Transit")
    compare.keyboard.press("Enter")
    compare.wait_for_url("**concept=transit&**")
    settled(compare)
    tab_to(compare, compare.get_by_role("combobox", name="Jurisdictions"))
    compare.keyboard.type("Canada")
    compare.keyboard.press("Enter")
    compare.wait_for_url(re.compile(r"in=us(,|%2C)eu(,|%2C)gb(,|%2C)ca"))
    settled(compare)
    compare.keyboard.press("Escape")
    tab_to(compare, compare.get_by_role("combobox", name="Mark in the texts"))
    compare.keyboard.type("European")
    compare.keyboard.press("Enter")
    compare.wait_for_url("**against=eu**")


def test_a_citation_a_further_passage_and_a_provision_open_without_a_mouse(compare: Page) -> None:
    tab_to(compare, compare.get_by_role("button", name="Cite").first)
    compare.keyboard.press("Enter")
    compare.get_by_test_id("stPopoverBody").wait_for()
    compare.keyboard.press("Escape")
    tab_to(compare, compare.locator("[data-testid=stExpander] > details > summary").first)
    compare.keyboard.press("Enter")
    compare.locator("[data-testid=stExpander] > details[open]").first.wait_for()
    tab_to(compare, compare.get_by_role("link", name="Read in context").last)
    compare.keyboard.press("Enter")
    compare.wait_for_url("**/provision?**")
