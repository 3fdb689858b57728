from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.pages import Shown, show
from exportlex.comparison.results import Absence, Relation
from exportlex.ui import navigation
from exportlex.ui.helping import figures


@pytest.fixture(scope="module")
def reports(root: Path) -> dict[str, dict[str, list[dict[str, float]]]]:
    folder = root / "corpus" / "evaluation"
    return {name: json.loads((folder / f"{name}.json").read_text())["groups"] for name in ("concepts", "definitions")}


def rows(shown: Shown) -> dict[str, list[str]]:
    """Every row of every table by its head: the words of its cells."""
    found = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', shown.html)
    return {head: re.findall(r"<td[^>]*>(.*?)</td>", cells) for head, cells in found}


def test_its_figures_are_those_of_the_committed_reports(
    page: Callable[..., Shown], reports: dict[str, dict[str, list[dict[str, float]]]]
) -> None:
    shown = rows(page("help"))
    english = next(row for row in reports["definitions"]["languages"] if row["language"] == "en")
    assert shown["English"][2] == f"{english['f1']:.3f}"
    gold = next(row for row in reports["concepts"]["gold: finding"] if row["name"] == "English")
    assert shown["right provision in the first five, English"][1] == f"{gold['recall@5']:.3f}"


def test_its_figures_change_with_the_report(tmp_path: Path) -> None:
    (tmp_path / "definitions.json").write_text(
        json.dumps({"groups": {"languages": [{
            "language": "xx", "instruments": 1, "labels": 2, "f1": 0.123, "span_of_all": 0, "scope": 0, "kind": 0,
        }], "beside": []}})
    )  # fmt: skip
    _, _, _, read, summary = figures.REPORTS[1]
    [(_, first), _] = figures.tables(summary(read(tmp_path)))
    assert first[0][0] == "xx"
    assert getattr(first[0][3], "content", "") == "0.123"


def test_explains_every_relation_and_every_absence(page: Callable[..., Shown]) -> None:
    shown = page("help").words
    for word in (*Relation, *Absence):
        assert str(word) in shown


def test_says_what_is_held_in_numbers(page: Callable[..., Shown]) -> None:
    assert re.search(r"Of \d+ instruments 0 are held as law; \d+ only as our digest", page("help").words)


def test_stands_without_an_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPORTLEX_DATA", str(tmp_path))
    shown = show("help").words
    assert "How it is made" in shown
    assert "the first five, English" in shown


@pytest.mark.parametrize("name", [declared.name for declared in navigation.PAGES])
def test_every_page_leads_to_it(page: Callable[..., Shown], name: str) -> None:
    assert page(name).test.get("page_link")[-1].proto.page == "help"
