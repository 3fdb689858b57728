"""CSV: the main table alone, in UTF-8 with a byte-order mark, without which Excel garbles Chinese."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from exportlex.exporting import harmless
from exportlex.exporting.table import Table, Value
from exportlex.exporting.writers import values


def write(tables: Sequence[Table]) -> bytes:
    """The first table, for a CSV file holds one; numbers as they are, no text as a formula."""
    main = tables[0]
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow([column.name for column in main.layout.columns])
    writer.writerows([_cell(value) for value in row] for row in values.rows(main))
    return written.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    shown = values.shown(value)
    # Null characters end a field in the readers written in C.
    return harmless.formula_free(harmless.encodable(shown).replace("\0", "")) if isinstance(value, str) else shown
