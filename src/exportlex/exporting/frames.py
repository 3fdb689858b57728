"""Tables as pandas frames, each column with the type that its layout states."""

from __future__ import annotations

import pandas as pd

from exportlex.exporting.table import Kind, Table

# Types that know a missing value: an absence is no 0 and no False.
_TYPES = {Kind.TEXT: "string", Kind.INTEGER: "Int64", Kind.NUMBER: "Float64", Kind.YES_NO: "boolean"}


def frame(table: Table) -> pd.DataFrame:
    """The rows in their order, the columns in that of the layout; texts that are missing are "", figures are <NA>."""
    columns = {}
    for column in table.layout.columns:
        values = [row.get(column.name) for row in table.rows]
        if column.kind is Kind.TEXT:
            values = ["" if value is None else value for value in values]
        columns[column.name] = pd.Series(values, dtype=_TYPES[column.kind])
    return pd.DataFrame(columns)
