"""``--out`` of the commands on texts, sources and lists; and the matrix in the notation of the 1540 Committee."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from app.lamp_desk import lamp_desk
from commands import exportlex

if TYPE_CHECKING:
    from conftest import Held

COMMANDS: list[tuple[list[str], int]] = [
    (["find", "end-use", "--in", "zz,xc", "--top", "2"], 1),
    (["definitions", "--in", "zz"], 1),
    (["sources"], 3),
    (["terms", "zz/act", "s. 2(1)"], 1),
    (["matrix", "--notation", "1540", "--in", "zz,xc", "--concepts", "end-use"], 3),
]


def rows_of(path: Path) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.mark.parametrize(("command", "tables"), COMMANDS, ids=lambda one: one[0] if isinstance(one, list) else "")
def test_each_command_writes_its_tables(held: Held, tmp_path: Path, command: list[str], tables: int) -> None:
    path = tmp_path / "t.csv"
    ran = exportlex(*command, "--out", path, *held.options)
    assert ran.out == "", ran.err
    assert ran.code == (1 if command == ["sources"] else 0), "of sources 1 says, as ever, that a reading is suspect"
    rows = rows_of(path)
    assert rows
    assert all(row["citation"] and row["permalink"] for row in rows)
    assert f"t.csv: {len(rows)} row" in ran.err
    book = path.with_suffix(".xlsx")
    exportlex(*command, "--out", book, *held.options)
    assert len(openpyxl.load_workbook(book).sheetnames) == tables + 1


def test_the_notation_needs_a_file_and_is_one_of_one(held: Held, tmp_path: Path) -> None:
    ran = exportlex("matrix", "--notation", "1540", *held.options)
    assert (ran.code, ran.out) == (1, "")
    assert "--out matrix.xlsx" in ran.err
    assert exportlex("matrix", "--notation", "1541", "--out", tmp_path / "m.md", *held.options).code != 0
    assert not (tmp_path / "m.md").exists()


def test_lists_and_items_are_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exportlex.settings.REPOSITORY", tmp_path)
    desk = lamp_desk(tmp_path)
    wanted = {
        "pairs.json": ["lists", "compare", "zz", "xa", "--level", "item"],
        "entries.csv": ["lists", "entries", "zz/order/goods"],
        "items.md": ["items", "bells of bronze"],
    }
    for name, command in wanted.items():
        ran = exportlex(*command, "--out", tmp_path / name, "--data", desk.data)
        assert (ran.code, ran.out) == (0, ""), ran.err
    pairs, limits = json.loads((tmp_path / "pairs.json").read_text(encoding="utf-8"))["tables"]
    (bells,) = [row for row in pairs["rows"] if row["code_a"] == "2(1)"]
    assert bells["conceptual"] is not None, "the command asks for it"
    assert [row["value_a"] for row in limits["rows"]] == ["more than 5 litres", "300 kg or more"]
    entries = rows_of(tmp_path / "entries.csv")
    assert [row["code"] for row in entries][:2] == ["1", "1(1)"]
    assert all(row["citation"].startswith("Lamp list, s. ") and row["sha256"] for row in entries)
    assert "not a classification" in (tmp_path / "items.md").read_text(encoding="utf-8")
