"""The hand-checked definition labels: tab-separated, no quoting, one row per definition."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from exportlex.errors import UnknownWordError

# What the gold's README marks as labelled completely: whole instruments but for these two, and of the EAR three parts.
_PARTIAL = frozenset({"ca/brokering-spec", "fr/code-defense"})
_COMPLETE_FILES = {"us/ear": ("part-772.xml", "part-734.xml", "part-744.xml")}
_TOKEN = re.compile(r"\d+(?:\.\d+)*|[〇零一二三四五六七八九十百]+|(?<![^\W\d_])[a-z]{1,4}(?![^\W\d_])", re.IGNORECASE)
_UNITS = frozenset(["art", "s", "sec", "no", "cfr", "usc", "note"])


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled definition."""

    instrument: str
    file: str  # path inside the mirror
    pinpoint: str
    language: str
    names: tuple[str, ...]
    kind: str
    scope: str
    starts_with: str
    ends_with: str
    concept: str
    note: str

    @property
    def counts_for_recall(self) -> bool:
        """Local terms inside other entries and scope provisions may be found but need not be."""
        parts = _COMPLETE_FILES.get(self.instrument)
        complete = self.instrument not in _PARTIAL and (parts is None or self.file.endswith(parts))
        return complete and "nested" not in self.note and self.kind != "scope-provision"


def load_labels(folder: Path) -> list[Label]:
    """Labels of ``definitions.tsv``; UnknownWordError where the folder holds none."""
    return [_label(row) for row in label_rows(folder / "definitions.tsv")]


def label_rows(path: Path) -> list[dict[str, str]]:
    """The rows of one file of labels by column; UnknownWordError where there is no such file."""
    if not path.is_file():
        raise UnknownWordError(f"{path}: no such file; name the folder of gold labels with --gold")
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def _label(row: dict[str, str]) -> Label:
    return Label(
        instrument=row["instrument"], file=row["file"], pinpoint=row["pinpoint"], language=row["lang"],
        names=tuple(name for name in (row["term"], *(row["aliases"] or "").split("|")) if name), kind=row["kind"],
        scope=row["scope"], starts_with=row["starts_with"], ends_with=row["ends_with"], concept=row["concept"],
        note=row["note"] or "",
    )  # fmt: skip


def name_key(name: str) -> str:
    """A term without case, quotation marks and outer punctuation."""
    return re.sub(r"[\W_]+", " ", name.casefold()).strip() or name.casefold()


def pinpoint_key(pinpoint: str) -> tuple[str, ...]:
    """The numbers and letters of a pinpoint in order, without unit words: "Article 2, point (4)" is ("2", "4")."""
    quoted = re.sub(r"[\"“«][^\"”»]*[\"”»]", "", pinpoint)
    found = (match[0].casefold() for match in _TOKEN.finditer(quoted))
    return tuple(token for token in found if token not in _UNITS)


def same_place(ours: str, theirs: str) -> bool:
    """The same provision, its parent or its child."""
    a, b = pinpoint_key(ours), pinpoint_key(theirs)
    shorter = min(len(a), len(b))
    return a[:shorter] == b[:shorter]
