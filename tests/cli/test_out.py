"""``--out``: the commands on comparisons write tables, whose ending chooses the format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from commands import exportlex

if TYPE_CHECKING:
    from conftest import Held

ISLES = ["--in", "zz,xa,xb,xc"]
COMMANDS: list[tuple[list[str], str, int]] = [
    (["compare", "end-use", *ISLES], "compare?concept=end-use&in=zz,xa,xb,xc", 3),
    (["matrix", "--concepts", "end-use", *ISLES], "matrix?in=zz,xa,xb,xc", 1),
    (["gaps", "xa", "--concepts", "record-keeping", "--all", *ISLES],
     "gaps?of=xa&concept=record-keeping&thin=yes&in=zz,xa,xb,xc", 2),
    (["core", "record-keeping", "--target", "xa", *ISLES],
     "core?concept=record-keeping&to=party&party=xa&in=zz,xa,xb,xc", 2),
    (["moves", "--concepts", "end-use", *ISLES], "matrix?to=most&in=zz,xa,xb,xc", 2),
    (["asymmetry", "zz", "xa", "--concepts", "end-use"], "matrix?a=zz&b=xa&in=zz,xa", 1),
]  # fmt: skip


def rows_of(path: Path) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.mark.parametrize(("command", "permalink", "tables"), COMMANDS)
def test_each_command_writes_its_tables_and_says_what_is_in_the_file(
    held: Held, tmp_path: Path, command: list[str], permalink: str, tables: int
) -> None:
    path = tmp_path / "new" / "t.csv"
    ran = exportlex(*command, "--out", path, *held.options)
    assert (ran.code, ran.out) == (0, ""), ran.err
    rows = rows_of(path)
    assert f"t.csv: {len(rows)} row" in ran.err
    assert ("a CSV file holds one table" in ran.err) == (tables > 1)
    assert all(row["citation"] for row in rows)
    assert {row["permalink"] for row in rows} == {permalink}
    book = path.with_suffix(".xlsx")
    assert exportlex(*command, "--out", book, *held.options).code == 0
    assert len(openpyxl.load_workbook(book).sheetnames) == tables + 1


def test_json_on_standard_output_is_the_same_with_and_without_a_file(held: Held, tmp_path: Path) -> None:
    command = ["compare", "end-use", *ISLES, "--json", *held.options]
    ran = exportlex(*command, "--out", tmp_path / "t.json")
    assert ran.rows == exportlex(*command).rows
    whole = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert [row["jurisdiction"] for row in whole["tables"][0]["rows"]] == ["zz", "xa", "xb", "xc"]


def test_permalinks_begin_with_the_address_of_the_app_where_it_is_set(
    held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPORTLEX_APP", "https://law.example/exportlex/")
    exportlex("compare", "forwarding agent", "--in", "zz", "--out", tmp_path / "t.csv", *held.options)
    (row,) = rows_of(tmp_path / "t.csv")
    assert row["permalink"] == "https://law.example/exportlex/compare?phrase=forwarding+agent&in=zz"


@pytest.mark.parametrize("name", ["t.ods", "t", "t.csv.gz"])
def test_an_unknown_ending_is_refused_in_one_line_before_anything_is_asked(tmp_path: Path, name: str) -> None:
    ran = exportlex("matrix", "--data", tmp_path / "none", "--out", tmp_path / name)
    assert (ran.code, ran.out) == (1, "")
    assert ".csv, .xlsx, .json, .md" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not (tmp_path / name).exists()
