"""What was measured of the app's speed, as lines and as the report ``MEASURED.md``."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

OPENING = "open the page"
WITHIN = {OPENING: 2.0}  # seconds (issue 7): the first meaningful content of a warm start
ANSWERED_WITHIN = 1.0  # seconds (issue 7): every interaction
_REPORT = """# How quickly the app answers

Made by `python tests/browser/measure.py --data DIR --runs {runs} --write` on {date}, commit {commit}, {cores} cores,
over the whole corpus with its vectors; do not edit. Seconds in the browser, of {runs} runs: opening a page until its
title and the first thing to read stand there, an interaction from the click or key to the last change of the page.
Bounds (issue 7): {opening:g} s and {answered:g} s. Load: processes that wanted a core, one minute's mean; what runs
beside the measurement is in the figures.

| page | what | median | worst | load | |
|---|---|---|---|---|---|
{rows}

{summary}
"""


@dataclass(frozen=True)
class Measured:
    """Seconds of each run of one thing, and the load of the machine (runnable processes) while it was measured."""

    page: str
    name: str
    seconds: tuple[float, ...]
    load: float
    failed: str = ""

    @property
    def within(self) -> float:
        """The bound of the issue, in seconds."""
        return WITHIN.get(self.name, ANSWERED_WITHIN)

    @property
    def median(self) -> float:
        """Of all runs, in seconds."""
        return statistics.median(self.seconds)

    @property
    def verdict(self) -> str:
        """Whether it is over the bound; "" where every run is within it."""
        if self.failed:
            return f"could not be measured: {self.failed}"
        if self.median > self.within:
            return "over"
        return "worst run over" if max(self.seconds) > self.within else ""

    def __str__(self) -> str:
        figures = f"{self.median:6.2f} {max(self.seconds):6.2f}" if self.seconds else ""
        return f"{self.page:10} {self.name:24} {figures}  load {self.load:.1f} {self.verdict}"


def report(found: Sequence[Measured], runs: int, root: Path) -> str:
    """The whole report, as Markdown; ``root``: the repository."""
    over = [one for one in found if one.failed or one.median > one.within]
    summary = f"{len(found) - len(over)} of {len(found)} are within their bound by their median."
    return _REPORT.format(
        runs=runs, date=datetime.now(UTC).date().isoformat(), commit=_commit(root), cores=os.cpu_count(),
        opening=WITHIN[OPENING], answered=ANSWERED_WITHIN, rows="\n".join(map(_row, found)), summary=summary,
    )  # fmt: skip


def _row(one: Measured) -> str:
    figures = f"{one.median:.2f} | {max(one.seconds):.2f}" if one.seconds else "– | –"
    return f"| {one.page} | {one.name} | {figures} | {one.load:.1f} | {one.verdict} |"


def _commit(root: Path) -> str:
    def told(*words: str) -> str:
        return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True).stdout.strip()

    changed = " with changes since" if told("status", "--porcelain") else ""
    return told("rev-parse", "--short", "HEAD") + changed
