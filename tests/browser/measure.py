"""How quickly the app answers, measured in a browser.

``python tests/browser/measure.py --data DIR [--runs N] [--page NAME] [--write]``

Serves the app over a data folder, warms it, opens each page and does on it what people do (``interactions.py``), some
times over. Prints the median and the worst of each in seconds, with the load of the machine; ``--write`` puts them into
``MEASURED.md``. Measure on a machine that does nothing else: every process beside it is in the figures.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from playwright.sync_api import Error, Page

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "tests" / "browser" / "MEASURED.md"
sys.path.insert(0, str(ROOT / "tests"))

from browser.interactions import INTERACTIONS, Interaction  # noqa: E402
from browser.measured import OPENING, Measured, report  # noqa: E402
from browser.running import browsing, needed, serving  # noqa: E402
from browser.timing import recording, settle, until_readable, waited  # noqa: E402
from exportlex.ui.navigation import PAGES  # noqa: E402


def opening(page: Page, root: str, name: str, runs: int) -> tuple[float, ...]:
    """Seconds until a page can be read, opened anew each time."""
    return tuple(until_readable(page, f"{root}/{name}") for _ in range(runs))


def prepared(page: Page, root: str, asked: Interaction, run: int) -> None:
    """Open the page where an interaction begins, unless it goes on from where the run before it ended."""
    if asked.again or not run:
        page.goto(f"{root}/{asked.page}?{asked.state}")
        settle(page)
        page.wait_for_selector("[data-testid=stMain] h1")
        settle(page)


def answered(page: Page, asked: Interaction, run: int) -> float:
    """Do it; seconds until it is answered."""
    asked.act(page, run)
    return waited(page)


def answering(page: Page, root: str, asked: Interaction, runs: int) -> Iterator[float]:
    """Seconds until an interaction is answered, run by run."""
    for run in range(runs):
        prepared(page, root, asked, run)
        yield answered(page, asked, run)


def warmed(page: Page, root: str) -> None:
    """Let the app load what it loads once per start: the index, the model, the survey, the lists."""
    for name in ("compare", "matrix", "items"):
        page.goto(f"{root}/{name}")
        page.wait_for_selector("[data-testid=stMain] h1", timeout=600_000)
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=600_000)
        settle(page)


def all_measured(page: Page, root: str, runs: int, only: Sequence[str] = ()) -> Iterator[Measured]:
    """Every page and every interaction, as they come; ``only``: of these pages."""
    for name in (one.name for one in PAGES if not only or one.name in only):
        yield Measured(name, OPENING, opening(page, root, name, runs), os.getloadavg()[0])
        for asked in (one for one in INTERACTIONS if one.page == name):
            try:
                seconds, failed = tuple(answering(page, root, asked, runs)), ""
            except Error as error:
                seconds, failed = (), str(error).splitlines()[0]
            yield Measured(name, asked.name, seconds, os.getloadavg()[0], failed)


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve, warm, measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=os.environ.get("EXPORTLEX_DATA"), help="folder of the index")
    parser.add_argument("--app", default="app.py", help="file that runs the app")
    parser.add_argument("--at", help="address of an app that runs already")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--page", action="append", default=[], help="only this page")
    parser.add_argument("--write", action="store_true", help=f"into {REPORT.relative_to(ROOT)}")
    given = parser.parse_args(arguments)
    if not (given.at or given.data):
        parser.error("name a data folder: --data DIR or EXPORTLEX_DATA")
    served = nullcontext(given.at) if given.at else serving(given.data, ROOT, given.app)
    found = []
    with served as root, browsing(needed()) as page:
        warmed(recording(page), root)
        sys.stdout.write(f"{'page':10} {'what':24} {'median':>6} {'worst':>6}  (seconds, {given.runs} runs)\n")
        for one in all_measured(page, root, given.runs, given.page):
            found.append(one)
            sys.stdout.write(f"{one}\n")
            sys.stdout.flush()
    if given.write:
        REPORT.write_text(report(found, given.runs, ROOT), encoding="utf-8")


if __name__ == "__main__":
    main()
