"""Nobody waits: on the whole corpus every page can be read within 2 s and an interaction is answered within 1 s.

The bounds are for a machine with two cores of its own. In the test suite another worker keeps one core busy and at
times both, so that seconds on the clock say as much of it as of the app. Held to the bounds here is what the app's
process computes for an answer, which does not grow while it waits for a core; the clock, read by the browser from the
click or key to the last change of the page (``timing.py``), may show three times as much: what computes half a second
was seen to take 0.7 to 2.3 s beside seven other processes. The best of some tries counts. ``measure.py`` measures every
interaction by the clock, for a quiet machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.interactions import INTERACTIONS
from browser.measure import answered, prepared, warmed
from browser.measured import ANSWERED_WITHIN, OPENING, WITHIN
from browser.running import Served, started, visiting
from browser.timing import recording, until_readable
from evaluation.conftest import mirrored_law  # noqa: F401  (a fixture)
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui.navigation import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.mirror, pytest.mark.xdist_group("browser")]
_TRIES = 3
_SHARED = 3  # the clock's allowance for what runs beside this test
# What a page is there for; each costs some 4 s, so the suite has one of a page.
_ALWAYS = (
    "compare: another concept", "compare: one jurisdiction more", "compare: to the provision",
    "items: describe an item", "items: tick a row", "brief: one concept more", "matrix: a group of concepts",
    "gaps: of another law", "core: another concept", "search: other words", "provision: another pinpoint",
    "sources: one jurisdiction",
)  # fmt: skip
_BY_NAME = {str(asked): asked for asked in INTERACTIONS}


@dataclass(frozen=True)
class Opened:
    """The app over the whole corpus and a person's page of it."""

    app: Served
    page: Page

    def slow(self, tries: Iterable[Callable[[], float]], within: float) -> list[str]:
        """Do it until it is quick enough (seconds), and nothing is told; else what each try took."""
        told = []
        for do in tries:
            before = self.app.computed()
            waited = do()
            computed = self.app.computed() - before
            if computed <= within and waited <= within * _SHARED:
                return []
            told.append(f"computed {computed:.2f} s, waited {waited:.2f} s")
        return told


@pytest.fixture(scope="module")
def whole(browser_program: str, mirrored_law: Knowledge, root: Path, browser: Browser) -> Iterator[Opened]:  # noqa: F811
    data = mirrored_law.places.indexes.parent
    with started(data, root, "tests/browser/words_app.py") as app, visiting(browser) as page:
        warmed(recording(page), app.address)
        yield Opened(app, page)


@pytest.mark.parametrize("name", [declared.name for declared in PAGES])
def test_a_page_can_be_read_within_two_seconds(whole: Opened, name: str) -> None:
    address = f"{whole.app.address}/{name}"
    assert whole.slow([lambda: until_readable(whole.page, address)] * _TRIES, WITHIN[OPENING]) == []


@pytest.mark.parametrize("name", _ALWAYS)
def test_an_interaction_is_answered_within_a_second(whole: Opened, name: str) -> None:
    asked = _BY_NAME[name]

    def tries() -> Iterator[Callable[[], float]]:
        for run in range(_TRIES):
            prepared(whole.page, whole.app.address, asked, run)
            yield partial(answered, whole.page, asked, run)

    assert whole.slow(tries(), ANSWERED_WITHIN) == []
