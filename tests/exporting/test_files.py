from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporting.tabled import ABOUT, HOSTILE, LAMPS, table
from exportlex.errors import ExportlexError
from exportlex.exporting.files import FORMATS, write_to, written
from exportlex.exporting.harmless import encodable, formula_free, xml_text
from exportlex.exporting.table import Layout, Table
from exportlex.exporting.writers import xlsx

NAMES = [column.name for column in LAMPS.columns]
TEXTS = ("Lamps burn.", "_x0041_", "第二条 灯", "مصابيح", "two\nlines", 'a "quoted", word', "3", "2031-02-03", *HOSTILE)


def csv_frame(raw: bytes) -> pd.DataFrame:
    """As a researcher reads it, with texts that look like numbers kept as texts."""
    return pd.read_csv(io.BytesIO(raw), encoding="utf-8-sig", dtype={"text": str}, keep_default_na=False)


def xlsx_frame(raw: bytes, sheet: str = "Lamps") -> pd.DataFrame:
    return pd.read_excel(io.BytesIO(raw), sheet_name=sheet, dtype={"text": str}, keep_default_na=False)


def test_every_format_loads_in_pandas_with_the_same_values() -> None:
    made = table(*TEXTS)
    read = csv_frame(written([made], "csv"))
    assert list(read.columns) == NAMES
    assert list(read["text"]) == [formula_free(text) for text in TEXTS]
    sheet = xlsx_frame(written([made], "xlsx"))
    assert list(sheet.columns) == NAMES
    assert list(sheet["text"]) == [xml_text(text) for text in TEXTS]
    rows = pd.DataFrame(json.loads(written([made], "json"))["rows"])
    assert list(rows["text"]) == list(TEXTS)
    for frame in (read, sheet, rows):
        assert set(frame["number"]) == {3}
        assert set(frame["share"]) == {0.25}
        assert set(frame["citation"]) == {made.rows[0]["citation"]}
        assert set(frame["as_of"].astype(str)) == {"2031-02-03"}
        assert set(frame["permalink"]) == {"compare?concept=lamps"}
    assert set(read["lit"]) == {"yes"}
    assert set(sheet["lit"]) == {True}
    assert set(rows["lit"]) == {True}


def test_what_does_not_apply_is_empty_and_never_made_up() -> None:
    made = Table(LAMPS, ABOUT, ({"citation": "c", "as_of": "", "permalink": "p", "share": None},))
    assert csv_frame(written([made], "csv")).iloc[0].to_dict()["share"] == ""
    (row,) = json.loads(written([made], "json"))["rows"]
    assert (row["text"], row["number"], row["share"], row["lit"]) == ("", None, None, None)
    book = openpyxl.load_workbook(io.BytesIO(written([made], "xlsx")))
    assert book["Lamps"]["A2"].value is None
    assert book["Lamps"]["C2"].value is None


def test_texts_in_a_workbook_are_texts_and_numbers_numbers() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written([table(*HOSTILE, "https://isle.example", "12")], "xlsx")))
    for sheet in book:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)
    assert {cell.data_type for cell in book["Lamps"]["A"]} == {"s"}
    assert {cell.data_type for cell in book["Lamps"]["B"][1:]} == {"n"}


@settings(max_examples=60)
@given(st.lists(st.text(st.characters(codec=None), min_size=1), min_size=1, max_size=4))
def test_any_text_can_be_written_and_read_back(texts: list[str]) -> None:
    made = table(*texts)
    rows = json.loads(written([made], "json"))["rows"]
    assert [row["text"] for row in rows] == [encodable(text) for text in texts]
    book = openpyxl.load_workbook(io.BytesIO(written([made], "xlsx")))
    cells = [cell.value or "" for cell in book["Lamps"]["A"][1:]]
    assert cells == [xml_text(text) for text in texts]
    read = csv_frame(written([made], "csv"))
    assert len(read) == len(texts)
    assert not any(str(text).lstrip()[:1] in set("=+-@") for text in read["text"])
    lines = written([made], "md").decode().splitlines()
    assert len([line for line in lines if line.startswith("|")]) == len(texts) + 2


def test_a_workbook_says_what_was_asked_and_what_each_column_means() -> None:
    about = xlsx_frame(written([table("a")], "xlsx"), "About")
    said = dict(zip(about.iloc[:, 0], about.iloc[:, 1], strict=True))
    assert "Lamps: Zedland" in about.columns
    assert said["Index built"] == "2031-02-01T10:00:00+00:00"
    assert said["Read at"] == "compare?concept=lamps"
    assert "no legal advice" in said["Note"]
    assert all(said[column.name] == column.means for column in LAMPS.columns)


def test_the_same_tables_give_the_same_bytes() -> None:
    for ending in FORMATS:
        assert written([table("a")], ending) == written([table("a")], ending)


def test_several_tables_stand_in_sheets_objects_and_headings_and_csv_has_the_main_one() -> None:
    both = [
        table("first"),
        Table(Layout("shades", "Shades/of: all [lamps]?", LAMPS.columns), ABOUT, table("second").rows),
    ]
    assert list(csv_frame(written(both, "csv"))["text"]) == ["first"]
    assert openpyxl.load_workbook(io.BytesIO(written(both, "xlsx"))).sheetnames == [
        "Lamps", "Shades of all lamps", "About",
    ]  # fmt: skip
    names = [one["$schema"] for one in json.loads(written(both, "json"))["tables"]]
    assert names == ["urn:exportlex:schema:lamps:1", "urn:exportlex:schema:shades:1"]
    assert written(both, "md").decode().count("\n# ") == 1


def test_sheets_have_names_that_excel_takes() -> None:
    titles = ["History", "about", "L" * 40, "L" * 40, "'quoted'", "\x07", ""]
    made = [Table(Layout("x", title, LAMPS.columns), ABOUT, ()) for title in titles]
    names = openpyxl.load_workbook(io.BytesIO(written(made, "xlsx"))).sheetnames
    assert len({name.lower() for name in names}) == len(titles) + 1
    assert all(0 < len(name) <= 31 and name.lower() != "history" and name[0] != "'" for name in names)


def test_words_that_a_cell_cannot_hold_are_cut_visibly_and_stand_whole_elsewhere() -> None:
    long = "灯 and 🏮 " * 8_000
    made = [table(long)]
    (_, cell) = openpyxl.load_workbook(io.BytesIO(written(made, "xlsx")))["Lamps"]["A"]
    assert xlsx._length(cell.value) <= xlsx.CELL
    assert cell.value.endswith(f"[cut here: {len(long):,} characters in all; the CSV and JSON exports hold them]")
    assert csv_frame(written(made, "csv"))["text"][0] == long
    assert json.loads(written(made, "json"))["rows"][0]["text"] == long


def test_rows_that_a_sheet_cannot_hold_are_counted_in_its_last_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 5)
    texts = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(xlsx.write([table(*"abcd")])))["Lamps"]["A"]]
    assert texts == ["text", "a", "b", "c", "d"]
    texts = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(xlsx.write([table(*"abcde")])))["Lamps"]["A"]]
    assert texts == ["text", "a", "b", "c", "… 2 further rows: the CSV and JSON exports hold them"]


def test_a_table_without_rows_is_a_file_that_says_so() -> None:
    empty = [table()]
    assert csv_frame(written(empty, "csv")).empty
    assert json.loads(written(empty, "json"))["rows"] == []
    assert "No rows." in written(empty, "md").decode()
    assert xlsx_frame(written(empty, "xlsx")).empty


def test_the_ending_chooses_the_format_and_an_unknown_one_names_those_there_are(tmp_path: Path) -> None:
    for ending in FORMATS:
        path = tmp_path / "new" / f"lamps.{ending.upper()}"
        write_to(path, [table("a")])
        assert path.read_bytes() == written([table("a")], ending)
    for name in ("lamps.ods", "lamps", "csv"):
        with pytest.raises(ExportlexError, match=r"\.csv, \.xlsx, \.json, \.md"):
            write_to(tmp_path / name, [table("a")])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new"]


def test_a_disk_that_refuses_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "taken.csv").mkdir()
    with pytest.raises(ExportlexError, match=r"taken\.csv: cannot be written"):
        write_to(tmp_path / "taken.csv", [table("a")])
