"""What axe-core finds on a page as it stands, and the states in which pages show all that they have."""

from __future__ import annotations

from dataclasses import dataclass

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from browser.running import settled

# Every page of the menu that shows more in a state than without one; all others are opened as they are.
STATES = {
    "compare": ("concept=end-use&in=us,eu,gb,ca,cn", "concept=end-use&in=us,eu,gb&against=eu", "phrase=broker&in=us,eu",
                "concept=end-use&in=none"),
    "matrix": ("", "in=none"),
    "gaps": ("of=us&in=eu,gb,ca,cn&thin=yes", "of=us&in=none"),
    "core": ("concept=end-use&in=us,eu,gb,ca,cn", "concept=end-use&in=us"),
    "search": ("q=end-use", "q=zyzzyva", ""),
    "sources": ("instrument=eu/2021-821", ""),
    "provision": ("instrument=eu/2021-821&language=en&pinpoint=Article+4(1)", "instrument=eu/2021-821", ""),
}  # fmt: skip
_SEVERE = ("serious", "critical")
# Of less weight to axe-core, and what a screen reader finds its way by: headings without a gap, regions told apart.
_ALSO = ("heading-order", "landmark-unique", "page-has-heading-one")
_OPEN_ALL = """() => {
  document.querySelectorAll("[data-testid=stExpander] details:not([open]) > summary").forEach((one) => one.click());
  document.querySelectorAll("details:not([open])").forEach((one) => { one.open = true; });
}"""


@dataclass(frozen=True)
class Fault:
    """A rule of axe-core that an element breaks."""

    rule: str
    weight: str
    selector: str
    markup: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.weight}): {self.selector}: {self.markup}"


def unfolded(page: Page) -> None:
    """Open everything that folds, so that it is looked at."""
    page.evaluate(_OPEN_ALL)
    settled(page)


def faults(page: Page) -> list[Fault]:
    """Everything that breaks a rule, moderate and minor faults too."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
    return [
        Fault(rule["id"], rule["impact"], " ".join(map(str, node["target"])), node["html"][:200])
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def severe(found: list[Fault]) -> list[Fault]:
    """Those that shut people out, or let them lose their way."""
    return [fault for fault in found if fault.weight in _SEVERE or fault.rule in _ALSO]
