"""e-Gov over the files of the mirror: nothing lost or doubted, pinpoints unique, and the gold's places are there."""

from __future__ import annotations

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from exportlex.evaluation.gold import load_labels
from exportlex.extraction.extract import definitions
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

pytestmark = pytest.mark.mirror


@cache
def read(path: Path) -> Reading:
    name = "e-gov-html" if path.suffix == ".html" else "e-gov-japan"
    return read_document(name, Document(path.read_bytes(), str(path), language="ja"))


def files(mirror: Path) -> list[Path]:
    return sorted([*(mirror / "jp").rglob("*.html"), *(mirror / "jp").rglob("*.xml")])


def held(mirror: Path, name: str) -> Path:
    """The page whose rendering as text the gold names."""
    return mirror / name.replace(".txt", ".html")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_no_page_loses_words_and_only_excerpts_are_in_doubt(mirror: Path) -> None:
    assert len(files(mirror)) >= 9
    for path in files(mirror):
        kinds = {issue.kind for issue in read(path).issues if issue.suspect}
        assert kinds <= ({"excerpt", "missing-number"} if "excerpt" in path.name else set()), path.name


def test_pinpoints_are_unique(mirror: Path) -> None:
    for path in files(mirror):
        units = [unit for unit in read(path).provisions if unit.kind is not ProvisionKind.CONTINUATION]
        repeated = [pinpoint for pinpoint, count in Counter(unit.pinpoint for unit in units).items() if count > 1]
        assert repeated == [], path.name


def test_the_phrases_of_the_gold_stand_at_its_pinpoints(mirror: Path, gold: Path) -> None:
    with (gold / "provisions.tsv").open(encoding="utf-8", newline="") as handle:
        rows = [row for row in csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)]
    labels = [row for row in rows if row["jurisdiction"] == "jp" and row["pinpoint"]]
    assert len(labels) >= 90
    for row in labels:
        units = read(held(mirror, row["file"])).provisions
        below = squeezed("".join(unit.text for unit in units if unit.pinpoint.startswith(row["pinpoint"])))
        assert squeezed(row["key_phrase"]) in below, row["pinpoint"]


def test_every_labelled_definition_is_found_where_it_stands(mirror: Path, gold: Path) -> None:
    labels = [label for label in load_labels(gold) if label.instrument.startswith("jp/") and label.counts_for_recall]
    assert len(labels) >= 37
    for label in labels:
        found = definitions(read(held(mirror, label.file)))[0]
        texts = [
            squeezed(row.text).rstrip("。")
            for row in found
            if row.term in label.names and row.pinpoint == label.pinpoint and row.scope == label.scope
        ]
        assert any(squeezed(label.starts_with) in text for text in texts), label.pinpoint
        assert any(text.endswith(squeezed(label.ends_with)) for text in texts), label.pinpoint
