"""``exportlex evaluate definitions``: what it prints, and the report that it writes only with a reason to lower it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import exportlex
from conftest import Held
from exportlex.cli import evaluating

COLUMNS = (
    *("instrument", "file", "pinpoint", "lang", "term", "aliases", "kind", "scope"),
    *("starts_with", "ends_with", "concept", "note"),
)
USE = {
    "instrument": "zz/act", "file": "0.md", "pinpoint": "s 1(1)", "lang": "en", "term": "end-use", "aliases": "",
    "kind": "definition", "scope": "instrument", "starts_with": "the purpose for which goods are",
    "ends_with": "check after delivery shows it", "concept": "end-use", "note": "",
}  # fmt: skip
LOST = {**USE, "term": "foghorn", "starts_with": "a horn", "ends_with": "a horn"}


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "evaluation"
    folder.mkdir()
    (folder / "read-by-eye.tsv").write_text("instrument\tlanguage\tpinpoint\tterm\nzz/act\ten\ts 1(1)\texporter\n")
    monkeypatch.setattr(evaluating, "REPORTS", folder)
    monkeypatch.setattr(evaluating, "growth", list)  # the lists of 8,000 terms take half a minute
    return folder


def labels(folder: Path, *rows: dict[str, str]) -> Path:
    lines = ["\t".join(COLUMNS), *("\t".join(row[column] for column in COLUMNS) for row in rows)]
    (folder / "definitions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_figures_as_json_and_as_tables(held: Held, reports: Path, tmp_path: Path) -> None:
    options = ("--gold", labels(tmp_path, USE, LOST), "--mirror", held.mirror, *held.options)
    said = exportlex("evaluate", "definitions", "--json", *options)
    assert said.code == 0, said.err
    rows = {(row["group"], row.get("name", row["language"])): row for row in said.rows}
    assert rows["published", "zz/act"]["recall"] == 0.5
    assert rows["published", "zz/act"]["span"] == 1.0
    assert rows["by_eye", "zz/act"]["recall"] == 1.0
    assert rows["beside", "zz: “X means”"]["labels"] == 2
    assert rows["speeds", "all"]["megabytes_per_second"] > 0
    tables = exportlex("evaluate", "definitions", "--missed", *options)
    assert "missed | zz/act | en | s 1(1) | foghorn" in tables.out


def test_a_figure_that_falls_is_written_only_with_a_reason(held: Held, reports: Path, tmp_path: Path) -> None:
    options = ("--gold", tmp_path, "--mirror", held.mirror, *held.options)
    labels(tmp_path, USE)
    assert exportlex("evaluate", "definitions", "--report", *options).code == 0
    labels(tmp_path, USE, LOST)
    refused = exportlex("evaluate", "definitions", "--report", *options)
    assert refused.code != 0
    assert "--lower" in refused.err
    assert "- missed | zz/act | en | s 1(1) | foghorn" in refused.out
    told = exportlex("evaluate", "definitions", "--report", "--lower", "a horn was added", *options)
    assert told.code == 0, told.err
    lowered = json.loads((reports / "definitions.json").read_text(encoding="utf-8"))["lowered"]
    assert {item["reason"] for item in lowered} == {"a horn was added"}


def test_without_gathered_texts_it_says_what_to_run(tmp_path: Path, reports: Path) -> None:
    said = exportlex("evaluate", "definitions", "--data", tmp_path / "empty")
    assert said.code != 0
    assert "exportlex gather" in said.err
