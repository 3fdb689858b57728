"""JSON: what was asked and the rows, under the name of the schema that describes them (see ``exporting/schema.py``)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from exportlex.exporting import harmless
from exportlex.exporting.citing import DISCLAIMER
from exportlex.exporting.table import Table, Value
from exportlex.exporting.writers import values

ABOUT = {
    "title": "What sort of table it is.",
    "asked": "What was asked, in words.",
    "built": "When the index was built that was asked (ISO 8601).",
    "permalink": "The address in the app that shows the same.",
    "disclaimer": "What the table is no substitute for.",
}
VERSION = 1  # of the schemas; another one where a column is taken away or changes what it means


def schema_id(layout: str) -> str:
    """The name of a layout's schema."""
    return f"urn:exportlex:schema:{layout}:{VERSION}"


def write(tables: Sequence[Table]) -> bytes:
    """One object of one table; of several an object with all of them."""
    objects = [document(table) for table in tables]
    whole = objects[0] if len(objects) == 1 else {"tables": objects}
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def lines(objects: Iterable[Mapping[str, Any]]) -> str:
    """JSON Lines: one object per line, as the command line writes them with ``--json``."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


def document(table: Table) -> dict[str, Any]:
    """A table as one object."""
    names = [column.name for column in table.layout.columns]
    return {
        "$schema": schema_id(table.layout.name),
        "about": _about(table),
        "rows": [dict(zip(names, map(_plain, row), strict=True)) for row in values.rows(table)],
    }


def _about(table: Table) -> dict[str, str]:
    said = table.about
    stated = (table.layout.title, said.asked, said.built, said.permalink, DISCLAIMER)
    return {name: harmless.encodable(value) for name, value in zip(ABOUT, stated, strict=True)}


def _plain(value: Value) -> Value:
    return harmless.encodable(value) if isinstance(value, str) else value
