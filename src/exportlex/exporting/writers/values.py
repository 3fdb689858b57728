"""The values of a table as every writer takes them: all columns in their order, each of the kind its column names."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.exporting.table import Column, Kind, Table, Value


def rows(table: Table) -> Iterator[list[Value]]:
    """Each row's values by the columns of the layout. A text that is not given is "", anything else None."""
    columns = table.layout.columns
    for row in table.rows:
        yield [_value(column, row.get(column.name)) for column in columns]


def _value(column: Column, value: Value) -> Value:
    return "" if value is None and column.kind is Kind.TEXT else value


def shown(value: Value) -> str:
    """A value in a file that knows only text: "yes" and "no", and nothing where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
