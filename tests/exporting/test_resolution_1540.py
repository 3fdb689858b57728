"""The coverage matrix in the notation of the 1540 Committee's matrices."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import jsonschema
import pandas as pd
import pytest

from exporting import real
from exporting.test_tables import of
from exportlex.comparison.surveying.matrix import Cell, Coverage, matrix
from exportlex.comparison.surveying.survey import Survey
from exportlex.exporting import resolution_1540, schema
from exportlex.exporting.files import FORMATS, written
from exportlex.exporting.held import Held
from exportlex.exporting.layouts import layouts
from exportlex.exporting.resolution_1540 import NOTICE, SOURCE, Sign, sign_of, tables
from exportlex.exporting.table import Table


@pytest.fixture
def made(surveyed: Survey, holding: Held) -> tuple[Table, ...]:
    return tables(matrix(surveyed, real.ISLES, real.CONCEPTS), holding, real.ABOUT)


@pytest.fixture
def cell(surveyed: Survey) -> Cell:
    return matrix(surveyed, ["zz"], ["end-use"])[0][0]


@pytest.mark.parametrize(
    ("coverage", "having", "sign"),
    [
        (Coverage.COVERED, 3, "X"), (Coverage.COVERED, 0, "X"), (Coverage.PARTIAL, 1, "X"),
        (Coverage.PARTIAL, 0, "?"), (Coverage.SPOKEN, 0, "?"), (Coverage.NOT_HELD, 0, "?"), (Coverage.SUSPECT, 0, "?"),
        (Coverage.NOT_APPLICABLE, 0, "NA"), (Coverage.MISSING, 0, ""),
    ],
)  # fmt: skip
def test_each_coverage_has_its_sign(cell: Cell, coverage: Coverage, having: int, sign: str) -> None:
    assert sign_of(replace(cell, coverage=coverage, having=having)) == sign


def test_rows_are_concepts_and_columns_jurisdictions(made: tuple[Table, ...]) -> None:
    main = made[0]
    assert [row["concept_id"] for row in main.rows] == real.CONCEPTS
    signs = {code: main.rows[0][code] for code in real.ISLES}
    assert signs == {"zz": "X", "xa": "X", "xb": "", "xc": "?", "xe": "?", "xf": "X", "xg": "?", "xh": "X"}
    (deemed,) = of(main, concept_id="deemed-export")
    assert deemed["xf"] == "NA"
    assert all(row["notice"] == NOTICE and row["citation"] and row["permalink"] for row in main.rows)


def test_every_cell_has_its_references_or_its_reason(made: tuple[Table, ...]) -> None:
    main, references, _ = made
    for row in main.rows:
        for code in real.ISLES:
            found = of(references, concept_id=row["concept_id"], jurisdiction=code)
            assert found, (row["concept_id"], code)
            for one in found:
                assert one["sign"] == row[code]
                assert one["citation"]
                if one["sign"] == "X":
                    assert one["pinpoint"]
                    assert one["as_of"]
                    assert one["sha256"]
                else:
                    assert one["reason"]
    (gone,) = of(references, concept_id="deemed-export", jurisdiction="xf")
    assert gone["absence"] == "not applicable"


def test_the_notice_says_whose_matrix_it_is_not_and_what_an_empty_cell_does_not_prove() -> None:
    said = " ".join(NOTICE.split())
    for words in ("automated reading", "not the Committee's matrix", "no measure of compliance",
                  "no proof that the law is silent"):  # fmt: skip
        assert words in said
    assert "compliant" not in said.lower()


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_carries_the_notice(made: tuple[Table, ...], ending: str) -> None:
    raw = written(made, ending)
    if ending == "xlsx":
        sheets = pd.read_excel(io.BytesIO(raw), sheet_name=None, keep_default_na=False)
        assert set(sheets["1540 notation"]["notice"]) == {NOTICE}
        assert list(sheets["1540 notation"]["xf"]) == [row["xf"] for row in made[0].rows]
    else:
        assert "no measure of compliance" in raw.decode("utf-8-sig")


def test_signs_are_counted_and_the_notation_has_its_source(made: tuple[Table, ...]) -> None:
    main, _, signs = made
    counted = {row["sign"]: row["cells"] for row in signs.rows}
    shown = [row[code] for row in main.rows for code in real.ISLES]
    assert counted == {str(sign): shown.count(str(sign)) for sign in Sign}
    assert all(row["address"] == SOURCE for row in signs.rows)


def test_each_table_is_what_its_schema_says(made: tuple[Table, ...]) -> None:
    for table, document in zip(made, json.loads(written(made, "json"))["tables"], strict=True):
        published = schema.schema(layouts()[table.layout.name])
        jsonschema.Draft202012Validator(published).validate(document)
    broken = json.loads(written(made, "json"))["tables"][0]
    broken["rows"][0]["zz"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema.schema(resolution_1540.MATRIX)).validate(broken)


def test_of_nothing_there_is_a_table_with_its_columns(holding: Held) -> None:
    made = tables([], holding, real.ABOUT)
    assert [len(table.rows) for table in made] == [0, 0, len(Sign)]
    assert "notice" in pd.read_csv(io.BytesIO(written(made, "csv"))).columns
