"""The README says what is true: its table comes from the declarations, its commands exist, its picture is there."""

from __future__ import annotations

import re
from pathlib import Path

from exportlex.catalog.coverage import coverage_in_full, coverage_table
from exportlex.catalog.loading import load_catalog
from exportlex.cli import app
from exportlex.evaluation.lists import report as lists
from exportlex.evaluation.report import read_report
from exportlex.evaluation.report_text import summary


def test_the_coverage_table_is_the_declarations(root: Path) -> None:
    table = coverage_table(load_catalog([root / "corpus"]))
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert table in readme, "the declarations changed: replace the README's table by the output of `exportlex coverage`"


def test_the_coverage_page_is_the_declarations(root: Path) -> None:
    page = (root / "corpus" / "COVERAGE.md").read_text(encoding="utf-8").rstrip("\n")
    full = coverage_in_full(load_catalog([root / "corpus"]))
    assert page == full, (
        "the declarations changed: write the output of `exportlex coverage --full` to corpus/COVERAGE.md"
    )


def test_every_command_that_the_readme_names_exists(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    known = {command.name for command in app.registered_commands} | {group.name for group in app.registered_groups}
    named = set(re.findall(r"(?:^|`)exportlex ([a-z]+)", readme, re.MULTILINE))
    assert named
    assert named <= known


def test_every_file_that_the_readme_points_to_is_there(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", readme):
        assert (root / target).is_file(), target


def test_the_figures_on_definitions_are_those_of_the_report(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    figures = summary(read_report(root / "corpus" / "evaluation"))
    assert figures in readme, (
        "the report changed: copy its part “In short” (corpus/evaluation/definitions.md) to the README"
    )


def test_the_figures_on_lists_are_those_of_the_report(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    figures = lists.summary(lists.read_report(root / "corpus" / "evaluation"))
    assert figures in readme, "the report changed: copy its part “In short” (corpus/evaluation/lists.md) to the README"
