"""Golden harness: each page in tests/examples gives exactly what somebody has looked at and found right."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import Any

import pytest

from exportlex.model import Definition, Provision, ReadingIssue
from exportlex.publishers import all_publishers
from pages import Found, Page, found, pages

PAGES = pages()


def provision_row(provision: Provision) -> dict[str, Any]:
    """A provision without its empty fields; a mark shows its words, so that a reader of the golden can judge it."""
    marks = [
        f"{mark.kind} {mark.start}:{mark.end} {provision.text[mark.start : mark.end]}"
        + (f" -> {mark.target}" if mark.target else "")
        for mark in provision.marks
    ]
    row = {
        "kind": str(provision.kind), "pinpoint": provision.pinpoint, "number": provision.number,
        "heading": provision.heading, "text": provision.text, "marks": marks, "key": provision.key,
        "parent": provision.parent, "rows": [list(row) for row in provision.rows], "address": provision.address,
    }  # fmt: skip
    return {name: value for name, value in row.items() if value}


def definition_row(definition: Definition) -> dict[str, Any]:
    row = asdict(definition) | {"kind": str(definition.kind), "scope": str(definition.scope)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in row.items() if value}


def issue_row(issue: ReadingIssue) -> dict[str, Any]:
    return asdict(issue)


def as_golden(made: Found) -> dict[str, Any]:
    reading = made.reading
    return {
        "language": reading.language,
        "title": reading.title,
        "as_of": reading.as_of,
        "provisions": [provision_row(provision) for provision in reading.provisions],
        "definitions": [definition_row(definition) for definition in made.definitions],
        "issues": [issue_row(issue) for issue in made.issues],
    }


def written(golden: dict[str, Any]) -> str:
    """JSON with one provision, definition or issue a line: what changed is one line of a difference."""
    parts = []
    for name, value in golden.items():
        if isinstance(value, list) and value:
            lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f" {json.dumps(name)}: [\n{lines}\n ]")
        else:
            parts.append(f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def test_there_are_examples_of_every_publisher_that_is_read() -> None:
    without = set(all_publishers()) - {"digest"} - {page.publisher for page in PAGES}
    assert not without, f"no page in tests/examples shows what these publishers serve: {sorted(without)}"


def test_no_two_pages_share_a_golden() -> None:
    counts = Counter(page.golden for page in PAGES)
    assert [str(path) for path, count in counts.items() if count > 1] == []


def test_no_golden_without_its_page() -> None:
    folder = PAGES[0].path.parent.parent
    assert set(folder.glob("*/*.golden.json")) <= {page.golden for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_reads_as_somebody_found_right(page: Page) -> None:
    made = written(as_golden(found(page)))
    if not page.golden.is_file():
        page.golden.write_text(made, encoding="utf-8")
        pytest.fail(f"{page.golden.name} was not there and has been written: look at it against {page.name}")
    expected = json.loads(page.golden.read_text(encoding="utf-8"))
    for name, value in json.loads(made).items():
        assert value == expected[name], f"{name} of {page.name} differ; right? delete {page.golden.name} and run again"
