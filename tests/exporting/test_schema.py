from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from commands import exportlex
from exporting import real
from exporting.tabled import ABOUT, LAMPS, table
from exportlex.comparison.surveying.survey import Survey
from exportlex.errors import UnknownWordError
from exportlex.exporting import schema
from exportlex.exporting.files import written
from exportlex.exporting.held import Held
from exportlex.exporting.layouts import layout, layouts
from exportlex.exporting.table import Table
from exportlex.indexing.knowledge import Knowledge


def check(document: dict[str, Any]) -> None:
    """Against the schema that the file itself names."""
    made = {schema.schema(one)["$id"]: schema.schema(one) for one in (*layouts().values(), LAMPS)}
    jsonschema.Draft202012Validator(made[document["$schema"]]).validate(document)


def test_the_schemas_are_schemas_and_the_published_files_are_what_the_code_makes(root: Path) -> None:
    folder = root / "corpus" / "schemas"
    for one in layouts().values():
        jsonschema.Draft202012Validator.check_schema(schema.schema(one))
        published = folder / f"{one.name}.schema.json"
        assert published.is_file(), f"run: exportlex schema --into {folder}"
        assert published.read_text(encoding="utf-8") == schema.printed(one), f"run: exportlex schema --into {folder}"
    assert {path.name for path in folder.iterdir()} == {f"{name}.schema.json" for name in layouts()}


def test_real_exports_are_what_their_schemas_say(knowledge: Knowledge, surveyed: Survey, holding: Held) -> None:
    made = real.every(knowledge, surveyed, holding)
    for document in json.loads(written(made, "json"))["tables"]:
        check(document)
    assert {one.layout.name for one in made} <= set(layouts())


def test_a_schema_refuses_what_is_no_such_table() -> None:
    good = json.loads(written([table("a")], "json"))
    check(good)
    for change in ({"number": "3"}, {"share": "x"}, {"lit": "yes"}, {"text": None}, {"more": 1}):
        with pytest.raises(jsonschema.ValidationError):
            check({**good, "rows": [{**good["rows"][0], **change}]})
    with pytest.raises(jsonschema.ValidationError):
        check({**good, "rows": [{"text": "a"}]})
    check(json.loads(written([Table(LAMPS, ABOUT, ({"citation": "c", "as_of": "", "permalink": "p"},))], "json")))


def test_every_column_says_what_it_means_in_a_sentence() -> None:
    for one in layouts().values():
        assert one.name == one.name.lower().replace(" ", "-")
        for column in one.columns:
            assert column.means.endswith((".", "…")), (one.name, column.name)


def test_the_command_prints_one_lists_all_and_writes_all(tmp_path: Path) -> None:
    assert json.loads(exportlex("schema", "comparison").out) == schema.schema(layout("comparison"))
    listed = exportlex("schema")
    assert "comparison" in listed.out
    assert "asymmetry" in listed.out
    assert exportlex("schema", "--into", tmp_path / "new").code == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == {f"{name}.schema.json" for name in layouts()}


def test_an_unknown_table_names_those_there_are() -> None:
    ran = exportlex("schema", "lamps")
    assert ran.code == 1
    assert "comparison" in ran.err
    with pytest.raises(UnknownWordError):
        layout("")
