"""How long a person waits, told by the browser itself: from the click or the key to the last change of the page."""

from __future__ import annotations

from playwright.sync_api import Page

# Quiet for so long counts as settled. A run of a page that has begun sends its parts much closer to each other.
_QUIET = 450  # ms
_PATIENCE = 60_000  # ms until a page that does not settle is a failure
# What a page is read for: a table, a cell, a result, a chart. Its title and the fields to choose in are not enough.
CONTENT = ", ".join(
    f"[data-testid=stMain] {one}"
    for one in (".xl-table", ".xl-head", ".xl-text", ".xl-facts", "details.xl-fold", "[data-testid=stDataFrame]",
                "[data-testid=stVegaLiteChart]", "[data-testid=stPageLink]", "[data-testid=stAlert]")
)  # fmt: skip

# Notes the last click or key, the last change inside the page's main part, and how often a run has begun or ended
# since: one that is asked for while another runs shows by its end alone. What opens outside of the main part (the list
# of a field) is the browser's own work and no answer.
_RECORDER = """
(() => {
  const seen = (window.xlTiming = { event: 0, last: 0, runs: 0 });
  const noted = () => { seen.event = seen.last = performance.now(); seen.runs = 0; };
  for (const kind of ["keydown", "pointerdown", "click"]) addEventListener(kind, noted, true);
  new MutationObserver((changes) => {
    for (const change of changes) {
      const at = change.target.nodeType === 1 ? change.target : change.target.parentElement;
      if (change.attributeName === "data-test-script-state") {
        seen.runs += 1;
        seen.last = performance.now();
      } else if (change.type !== "attributes" && at && at.closest("[data-testid=stMain]")) {
        seen.last = performance.now();
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true,
                         attributes: true, attributeFilter: ["data-test-script-state"] });
})();
"""
_SETTLED = """([quiet, answered]) => {
  const app = document.querySelector("[data-testid=stApp]"), seen = window.xlTiming;
  if (!app || !seen || app.getAttribute("data-test-script-state") !== "notRunning") return false;
  if (answered && !seen.runs) return false;
  return performance.now() - Math.max(seen.last, seen.event) > quiet;
}"""
_READABLE = """(content) => {
  const shown = (one) => one && one.getClientRects().length > 0;
  const first = [...document.querySelectorAll(content)].some(shown);
  return shown(document.querySelector("[data-testid=stMain] h1")) && first ? performance.now() : false;
}"""


def recording(page: Page) -> Page:
    """The page with the recorder in everything that it opens from now on."""
    page.add_init_script(_RECORDER)
    return page


def until_readable(page: Page, address: str) -> float:
    """Open an address; seconds until its title and the first thing to read stand on the screen."""
    page.goto(address, wait_until="commit")
    shown = page.wait_for_function(_READABLE, arg=CONTENT, polling="raf", timeout=_PATIENCE)
    seconds = float(shown.json_value()) / 1000
    settle(page)
    return seconds


def settle(page: Page, *, answered: bool = False) -> None:
    """Wait until nothing changes any more; ``answered``: and until the server has run since the last click or key."""
    page.wait_for_function(_SETTLED, arg=[_QUIET, answered], polling=50, timeout=_PATIENCE)


def waited(page: Page) -> float:
    """Seconds from the last click or key to the last change of the page, once it has settled."""
    settle(page, answered=True)
    return float(page.evaluate("(xlTiming.last - xlTiming.event) / 1000"))
