"""The JSON Schema (draft 2020-12) of what is exported as JSON, made from the columns of its layout."""

from __future__ import annotations

import json
from typing import Any

from exportlex.exporting.table import Column, Kind, Layout
from exportlex.exporting.writers.json import ABOUT, schema_id

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(layout: Layout) -> dict[str, Any]:
    """The schema of one table. What does not apply is "" among texts, and null among anything else."""
    columns = {column.name: _column(column) for column in layout.columns}
    return {
        "$schema": _DIALECT,
        "$id": schema_id(layout.name),
        "title": layout.title,
        "description": f"The table “{layout.name}”. Several tables of one file stand in an array named “tables”.",
        **_object(
            {
                "$schema": {"const": schema_id(layout.name)},
                "about": _object({name: _text(means) for name, means in ABOUT.items()}),
                "rows": {"type": "array", "items": _object(columns) | _further(layout)},
            }
        ),
    }


def printed(layout: Layout) -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema(layout), ensure_ascii=False, indent=2) + "\n"


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these properties."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _further(layout: Layout) -> dict[str, Any]:
    """What columns hold that a table has beside those of its layout, where it may have any."""
    return {"additionalProperties": _column(layout.further)} if layout.further else {}


def _column(column: Column) -> dict[str, Any]:
    if column.kind is Kind.TEXT:
        return _text(column.means)
    return {"type": [column.kind.value, "null"], "description": column.means}


def _text(means: str) -> dict[str, Any]:
    return {"type": "string", "description": means}
