"""Justice Canada over the official files of the mirror: nothing lost, and the gold's pinpoints are there."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Instrument
from exportlex.catalog.loading import JURISDICTION_FILE, read_toml, validated
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.lims.text import INLINE, METADATA
from exportlex.markup.tree import Tree
from exportlex.markup.xml import parse_xml
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers import justice_canada
from exportlex.publishers.base import Document

pytestmark = pytest.mark.mirror


@cache
def read(path: Path) -> Reading:
    return justice_canada.read(Document(path.read_bytes(), str(path)))


def official(mirror: Path) -> list[Path]:
    return sorted(path for path in (mirror / "ca").rglob("*.xml") if "meta" not in path.parts)


def squeezed(text: str) -> str:
    return re.sub(r"[\s.]+", "", text).casefold()


def spoken(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def test_every_word_of_every_file_stands_in_a_provision(mirror: Path) -> None:
    files = official(mirror)
    assert len(files) >= 90
    for path in files:
        document = words_of(parse_xml(path.read_bytes(), str(path)), INLINE, METADATA)
        share, sample = lost(document, words_read(read(path).provisions))
        assert share == 0, (path.name, sample)


def test_no_file_puts_its_reading_in_doubt(mirror: Path) -> None:
    doubts = [issue for path in official(mirror) for issue in read(path).issues if issue.suspect]
    assert doubts == []


def test_numbered_units_have_pinpoints_of_their_own(mirror: Path) -> None:
    for name in ("en/E-19", "fr/E-19", "en/SOR-89-202", "fr/DORS-89-202", "en/SOR-97-204"):
        units = [
            unit.pinpoint
            for unit in read(mirror / "ca" / f"{name}.xml").provisions
            if unit.number and unit.kind in (ProvisionKind.ARTICLE, ProvisionKind.PARAGRAPH, ProvisionKind.LIST_ENTRY)
        ]
        assert len(units) == len(set(units)), name


def test_both_languages_have_the_same_definitions(mirror: Path) -> None:
    for english, french in (("E-19", "E-19"), ("D-1", "D-1"), ("SOR-97-204", "DORS-97-204")):
        counts = [
            sum(unit.kind is ProvisionKind.DEFINITION for unit in read(mirror / "ca" / name).provisions)
            for name in (f"en/{english}.xml", f"fr/{french}.xml")
        ]
        assert counts[0] == counts[1] > 10


def test_declared_counts_hold(root: Path, mirror: Path) -> None:
    files = sorted(path for path in (root / "corpus/ca").glob("*.toml") if path.name != JURISDICTION_FILE)
    sources = [source for path in files for source in validated(Instrument, read_toml(path), path).sources]
    assert len(sources) == 50
    for source in sources:
        code = str(source.options["code"])
        path = mirror / "ca" / source.language / f"{code.replace(',', '_')}.xml"
        low, high = source.expected.provisions
        assert low <= len(read(path).provisions) <= high, code


def test_the_gold_pinpoints_resolve_to_the_words_that_prove_them(mirror: Path, gold: Path) -> None:
    with (gold / "provisions.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [row for row in rows if row["jurisdiction"] == "ca" and row["status"] == "present"]
    assert len(rows) > 100
    for row in rows:
        tree = Tree(read(mirror / row["file"]).provisions)
        # What is not in force ends in the source in parentheses, which the gold leaves out.
        found = [
            unit for unit in tree.provisions if squeezed(unit.pinpoint.split(" (")[0]) == squeezed(row["pinpoint"])
        ]
        assert found, row["pinpoint"]
        assert any(spoken(row["key_phrase"]) in spoken(tree.compose(unit).text) for unit in found), row["pinpoint"]
