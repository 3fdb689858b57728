"""What a real spreadsheet program makes of the files: every text stands as it was written, nothing is reckoned."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from exporting.tabled import HOSTILE, table
from exportlex.exporting.files import write_to
from exportlex.exporting.harmless import xml_text
from office import converted

# Comma, double quote, UTF-8, from the first line; quote all texts; no formats as shown, formulas as formulas.
_TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true"
TEXTS = (*HOSTILE, "Lamps burn.", "第二条 灯", "مصابيح", "1/2", "00123", "2031-02-03", "TRUE", "'quoted'", "<b>x</b>")


def cells(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with hostile texts, opened and saved as CSV with its formulas shown as formulas."""
    path = tmp_path_factory.mktemp("office") / "lamps.xlsx"
    write_to(path, [table(*TEXTS)])
    return converted(path, _TO_CSV)


def test_a_workbook_shows_every_text_as_it_was_written(opened: Path) -> None:
    assert [row["text"] for row in cells(opened)] == [xml_text(text) for text in TEXTS]


def test_numbers_of_a_workbook_are_numbers_with_their_citation_beside_them(opened: Path) -> None:
    for row in cells(opened):
        assert (row["number"], row["share"]) == ("3", "0.25")
        assert row["citation"].startswith("Lamp Act, s. 1")


def test_a_csv_file_opens_without_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "lamps.csv"
    write_to(path, [table(*HOSTILE)])
    book = converted(path, "fods").read_text(encoding="utf-8")
    assert "table:formula" not in book
    assert book.count("<table:table-row") >= len(HOSTILE)
