"""Committed reports whose figures are floors: a figure falls only with a reason, which stands in the report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exportlex.errors import ExportlexError

Report = dict[str, Any]
Groups = Mapping[str, Sequence[Mapping[str, Any]]]
_SLACK = 1e-9


class FallenError(ExportlexError):
    """A figure is lower than in the committed report, and no reason was given."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of one row that is not what the last report says."""

    row: str
    figure: str
    before: float
    now: float

    def __str__(self) -> str:
        return f"{self.row}, {self.figure}: {self.before:.4f} → {self.now:.4f}"


def fallen(groups: Groups, last: Groups, floors: Mapping[str, Sequence[str]]) -> list[Change]:
    """Every floor that rows of the same name do not reach; a row that is gone has fallen to 0.

    ``floors``: the figures held of each group. A group that was not measured has not fallen.
    """
    return [
        Change(f"{group}: {name} {language}".strip(), figure, row[figure], now.get(figure) or 0.0)
        for group, figures in floors.items()
        if group in groups
        for (name, language), row in _rows(last.get(group, [])).items()
        for now in [_rows(groups[group]).get((name, language), {})]
        for figure in figures
        if row.get(figure) is not None and (now.get(figure) or 0.0) < row[figure] - _SLACK
    ]


def _rows(rows: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], Mapping[str, Any]]:
    return {(row["name"], row.get("language", "")): row for row in rows}


def read(path: Path, empty: Report) -> Report:
    """The committed report; an empty one where there is none yet."""
    if not path.is_file():
        return empty
    report: Report = json.loads(path.read_text(encoding="utf-8"))
    return report


def write(
    path: Path, report: Report, last: Report, lower: Sequence[Change], markdown: Callable[[Report], str], reason: str
) -> None:
    """Replace the committed report. Raises FallenError where a figure falls and no reason is given."""
    if lower and not reason:
        lines = "\n".join(f"  {change}" for change in lower)
        raise FallenError(
            f"{len(lower)} figures fall below the committed report:\n{lines}\nmend it, or say why with --lower"
        )
    report = {**report, "lowered": [*last["lowered"], *({"what": str(change), "reason": reason} for change in lower)]}
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
    path.with_suffix(".md").write_text(markdown(report), encoding="utf-8")
