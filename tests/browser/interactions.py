"""What people do on each page, as data: where it begins, and the click or the keys that the page has to answer.

Each is done several times, with other words each time, so that nothing is answered from what was kept before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from browser.timing import settle

# Concepts of different groups, each with texts in many laws, as their labels begin.
_CONCEPTS = ("End-user", "Transit", "Brokering", "Re-export", "Record", "Deemed", "Catch-all", "Technical assistance")
_ADDED = ("Germany", "Japan", "Korea", "Norway", "Switzerland", "Australia", "Netherlands", "France")
_WORDS = ("encryption of data", "night vision", "nerve agent", "turbine blade", "missile range", "uranium", "laser",
          "drone")  # fmt: skip
_FURTHER = ("Transit", "Brokering", "Re-export", "Deemed", "Technical assistance")  # not in the brief's example
_FIVE = "us,eu,gb,ca,cn"

Act = Callable[[Page, int], None]


@dataclass(frozen=True)
class Interaction:
    """On ``page``, opened in ``state``: what is done in its n-th run. ``again``: it begins each time from the state."""

    page: str
    name: str
    state: str
    act: Act
    again: bool = False

    def __str__(self) -> str:
        return f"{self.page}: {self.name}"


def field(page: Page, label: str) -> Locator:
    """The field to choose in or to type into that is called so."""
    return page.locator("[data-testid=stMain]").get_by_label(label, exact=True).locator("visible=true").first


def pick(page: Page, label: str, text: str) -> None:
    """Choose the first option that holds ``text``."""
    box = field(page, label)
    box.click()
    page.keyboard.type(text)
    page.get_by_role("option").filter(has_text=text).first.wait_for()
    page.keyboard.press("Enter")


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Press a button of the page."""
    page.locator("[data-testid=stMain]").get_by_role("button", name=name).first.click()


def write(page: Page, label: str, text: str) -> None:
    """Type into a field and press Enter."""
    field(page, label).fill(text)
    page.keyboard.press("Enter")


def _picking(label: str, texts: tuple[str, ...]) -> Act:
    return lambda page, run: pick(page, label, texts[run % len(texts)])


def _writing(label: str, texts: tuple[str, ...]) -> Act:
    return lambda page, run: write(page, label, texts[run % len(texts)])


def _pressing(name: str | re.Pattern[str]) -> Act:
    return lambda page, _run: press(page, name)


def _door(name: str) -> Act:
    """Follow a link of the app to another page."""
    return lambda page, _run: page.locator("[data-testid=stMain] [data-testid=stPageLink] a").filter(
        has_text=name
    ).first.click()  # fmt: skip


def _tick(label: str) -> Act:
    return lambda page, _run: (
        page.locator("[data-testid=stCheckbox]").filter(has_text=label).locator("label").first.click()
    )


def _option(label: str, options: tuple[str, ...]) -> Act:
    """One of some radio buttons."""

    def act(page: Page, run: int) -> None:
        group = page.get_by_role("radiogroup", name=label)
        group.locator("label").filter(has_text=options[run % len(options)]).first.click()

    return act


def _row(page: Page, _run: int) -> None:
    """The tick box of the first row of a grid."""
    page.locator("[data-testid=stDataFrame]").first.click(position={"x": 18, "y": 52})


def _next_limit(page: Page, run: int) -> None:
    """From the first limit that differs to the next."""
    _row(page, run)
    settle(page, answered=True)
    press(page, re.compile("^Next limit"))


def _tag(page: Page, run: int) -> None:
    """A relation to filter by."""
    page.locator("[data-testid=stButtonGroup] button").nth(run % 3).click()


_SHOW_MORE = re.compile("^Show more")
INTERACTIONS = (
    Interaction("overview", "to Compare", "", _door("Compare"), again=True),
    Interaction("compare", "another concept", f"concept=end-use&in={_FIVE}", _picking("Concept", _CONCEPTS)),
    Interaction("compare", "one jurisdiction more", f"concept=end-use&in={_FIVE}", _picking("Jurisdictions", _ADDED)),
    Interaction("compare", "mark differences", f"concept=transit&in={_FIVE}",
                _picking("Mark in the texts", ("Differences from Canada", "Differences from European",
                                               "Words that show"))),
    Interaction("compare", "own words", f"phrase=broker&in={_FIVE}", _writing("Words or phrase", _WORDS)),
    Interaction("compare", "to the provision", f"concept=end-use&in={_FIVE}", _door("Read in context"), again=True),
    Interaction("brief", "one concept more", "", _picking("Concepts", _FURTHER)),
    Interaction("brief", "one party more", "", _picking("Parties", _ADDED)),
    Interaction("brief", "another target", "", _picking("Common position to move to",
                                                        ("Canada", "intersection", "China"))),
    Interaction("matrix", "a group of concepts", "", _picking("Groups of concepts",
                                                              ("Licensing", "Who", "Enforcement", "Cooperation"))),
    Interaction("matrix", "one jurisdiction more", f"in={_FIVE}", _picking("Jurisdictions", _ADDED)),
    Interaction("matrix", "another target", "", _picking("Common position to move to",
                                                         ("Canada", "intersection", "Germany", "China"))),
    Interaction("gaps", "of another law", "", _picking("Gaps of", ("Germany", "Japan", "Canada", "China"))),
    Interaction("gaps", "of each of the peers", "", _picking("Gaps of", ("Each of the peers", "Canada"))),
    Interaction("gaps", "one side", "", _picking("Side", ("What it lacks", "What it has", "Both"))),
    Interaction("gaps", "one concept", "", _picking("Concepts", _CONCEPTS)),
    Interaction("gaps", "also thin ones", "", _tick("Also gaps")),
    Interaction("gaps", "show more", f"of=all&in={_FIVE}&thin=yes", _pressing(_SHOW_MORE), again=True),
    Interaction("core", "another concept", f"in={_FIVE}", _picking("Concept", _CONCEPTS)),
    Interaction("core", "one party more", f"in={_FIVE}", _picking("Parties", _ADDED)),
    Interaction("items", "describe an item", "", _writing("A description of the item, or a code in any numbering",
                                                          _WORDS)),
    Interaction("items", "tick a row", "show=limits", _row, again=True),
    Interaction("items", "filter by relation", "", _tag),
    Interaction("items", "filter by words", "", _writing("Words or codes", _WORDS)),
    Interaction("items", "limits or pairs", "", _option("Show", ("limit", "pair"))),
    Interaction("items", "next limit", "show=limits", _next_limit, again=True),
    Interaction("search", "other words", "q=end-use", _writing(
        "Words, a phrase, a concept or a control-list code", _WORDS)),
    Interaction("search", "show more", "q=licence", _pressing(_SHOW_MORE), again=True),
    Interaction("search", "within a jurisdiction", "q=licence", _picking("Jurisdictions", _ADDED)),
    Interaction("sources", "one jurisdiction", "", _picking("Jurisdictions", _ADDED)),
    Interaction("sources", "a row", "", _row, again=True),
    Interaction("provision", "another pinpoint", "instrument=eu/2021-821&language=en",
                _writing("Pinpoint", ("Article 2(1)", "Article 4(1)", "Article 12(4)", "Article 10(1)"))),
)  # fmt: skip
