"""The committed report on concepts: ``corpus/evaluation/concepts.json``, and ``concepts.md`` for people.

Its figures are floors as those of the report on definitions are. Rows of single concepts, BM25 and the embedding alone
are shown and not held. The test suite holds the floors "words alone"; those of the whole search are held by
``exportlex evaluate concepts --report``, which needs the index of the mirror. No words of a law stand in either file.
"""

from __future__ import annotations

from pathlib import Path

from exportlex.evaluation import floors
from exportlex.evaluation.concept_measure import ASSIGNMENT, EYE, GOLD, WORDS, ConceptMeasurement, Row
from exportlex.evaluation.concept_report_text import markdown
from exportlex.evaluation.finding import FIGURES
from exportlex.evaluation.floors import Change, Groups, Report

NAME = "concepts.json"
_PARTS = {
    "finding": FIGURES,
    "elements": ("pair precision", "pair recall", "pair f1", "provision f1"),
    "absences": ("said absent", "spoke"),
    "figures": ("recall", "direction", "exact_by_eye"),
}
HELD = {
    f"{head}{name}: {part}": figures
    for head in ("", f"{WORDS}, ")
    for name in (GOLD, EYE)
    for part, figures in _PARTS.items()
} | {ASSIGNMENT: ("precision", "recall", "f1", "right")}
_BY_PAIR = ("finding", "absences")  # whose misses are known by their first field; the rest of the line may change


def read_report(folder: Path) -> Report:
    """The committed report of a folder; an empty one where there is none yet."""
    return floors.read(folder / NAME, {"groups": {}, "misses": {}, "lowered": [], "decisions": 0})


def made_of(measured: ConceptMeasurement, words: dict[str, list[Row]], last: Report) -> Report:
    """A report of a measurement; ``words``: the same by words alone, as the last report has it where it is empty."""
    kept = {name: rows for name, rows in last["groups"].items() if name.startswith(WORDS)}
    return {
        "groups": {**measured.groups, **(words or kept)},
        "misses": measured.misses,
        "decisions": measured.decisions,
        "lowered": last["lowered"],
    }


def fallen(groups: Groups, last: Report) -> list[Change]:
    """Every floor of the last report that is not reached."""
    return floors.fallen(groups, last["groups"], HELD)


def gains_and_losses(report: Report, last: Report) -> tuple[list[str], list[str]]:
    """What was not right in the last report and is now, and the reverse."""
    now, before = _known(report), _known(last)
    return sorted(before - now), sorted(now - before)


def _known(report: Report) -> set[str]:
    return {
        f"{group}: {line.split(' | ')[0] if any(part in group for part in _BY_PAIR) else line}"
        for group, lines in report["misses"].items()
        for line in lines
    }


def write_report(folder: Path, report: Report, last: Report, reason: str = "") -> None:
    """Replace the committed report. Raises FallenError where a figure falls and no reason is given."""
    floors.write(folder / NAME, report, last, fallen(report["groups"], last), markdown, reason)
