"""The eCFR over the parts of the mirror, in both serialisations: nothing lost, and the gold's pinpoints are there."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from exportlex.catalog.loading import read_toml
from exportlex.markup.cfr.blocks import INSIDE_WORDS, NO_LAW
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.tree import Tree
from exportlex.markup.xml import parse_xml
from exportlex.model import Provision, ProvisionKind
from exportlex.publishers import ecfr
from exportlex.publishers.base import Document

pytestmark = pytest.mark.mirror
DATES = ["2025-01-29", "2026-01-29"]


@cache
def tree(path: Path) -> Tree:
    title = re.search(r"title-?(\d+)", path.as_posix())
    citation = f"{title[1]} CFR" if title else ""
    reading = ecfr.read(Document(path.read_bytes(), path.as_posix(), citation=citation))
    assert not [issue for issue in reading.issues if issue.suspect], path
    return Tree(reading.provisions)


def part(mirror: Path, date: str, number: int) -> Tree:
    title = 22 if number < 200 else 15
    return tree(mirror / f"us/ecfr_versioner/{date}/title-{title}/part-{number}.xml")


def at(read: Tree, pinpoint: str) -> list[Provision]:
    return [provision for provision in read.provisions if provision.pinpoint == pinpoint]


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def all_words(read: Tree, provision: Provision) -> str:
    """Heading and text of a unit and of all below it, notes too."""
    words = [provision.number, provision.heading, provision.text]
    words += [all_words(read, child) for child in read.children(provision.key)]
    return " ".join(words)


def labels(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in found if row["file"].startswith("us/ecfr_versioner")]


@pytest.mark.parametrize(
    "folder", ["us/ecfr_versioner/2025-01-29", "us/ecfr_versioner/2026-01-29", "us/gpo_bulk_format"]
)
def test_no_word_is_lost_and_none_in_doubt(mirror: Path, folder: str) -> None:
    files = sorted((mirror / folder).rglob("*.xml"))
    assert len(files) == (2 if "gpo" in folder else 37)
    for path in files:
        words = words_of(parse_xml(path.read_bytes(), path.name), INSIDE_WORDS, NO_LAW)
        assert lost(words, words_read(tree(path).provisions)) == (0.0, []), path


@pytest.mark.parametrize(("instrument", "title"), [("ear", 15), ("itar", 22)])
@pytest.mark.parametrize("date", DATES)
def test_counts_are_those_that_are_declared(mirror: Path, root: Path, instrument: str, title: int, date: str) -> None:
    declared = read_toml(root / f"corpus/us/{instrument}.toml")["sources"]
    assert isinstance(declared, list)
    low, high = declared[0]["expected"]["provisions"]
    folder = mirror / f"us/ecfr_versioner/{date}/title-{title}"
    parts = [folder / f"part-{number}.xml" for number in declared[0]["options"]["parts"]]
    assert low <= sum(len(tree(path).provisions) for path in parts) <= high


@pytest.mark.parametrize(("date", "terms"), [("2025-01-29", 335), ("2026-01-29", 334)])
def test_terms_of_the_ear(mirror: Path, date: str, terms: int) -> None:
    read = part(mirror, date, 772)
    section = at(read, "15 CFR 772.1")[0]
    assert len([child for child in read.children(section.key) if child.kind is ProvisionKind.PARAGRAPH]) == terms
    designed = at(read, '15 CFR 772.1 "Specially designed"')[0]
    assert [child.number for child in read.children(designed.key) if child.number] == ["(a)", "(b)"]
    assert len([child for child in read.children(designed.key) if child.kind is ProvisionKind.NOTE]) == 2
    assert at(read, '15 CFR 772.1 "Specially designed" (a)(1), Note')
    assert at(read, '15 CFR 772.1 "Specially designed" (b)(3), Note 3')
    assert at(read, '15 CFR 772.1 "Specially designed" (b)(3)(ii)')
    assert len(at(read, '15 CFR 772.1 "Bias"')) == 2


@pytest.mark.parametrize("date", DATES)
def test_spot_checks(mirror: Path, date: str) -> None:
    assert at(part(mirror, date, 734), "15 CFR 734.9(e)(1)(ii)(B)")
    assert at(part(mirror, date, 732), "15 CFR Part 732 Supp. No. 3 (b)19")
    assert at(part(mirror, date, 121), "22 CFR 121.1 Category VIII(h)(1)")
    assert at(part(mirror, date, 768), '15 CFR 768.1(d) "Claimant"')
    assert at(part(mirror, date, 747), "15 CFR Part 747")[0].heading == "[RESERVED]"
    entries = [p for p in part(mirror, date, 774).provisions if p.kind is ProvisionKind.LIST_ENTRY]
    assert 600 <= len(entries) <= 700
    assert at(part(mirror, date, 774), "15 CFR Part 774 Supp. No. 1 ECCN 3A001.a.1.a")


def items(read: Tree, key: str) -> list[Provision]:
    """The items of an entry: the paragraphs that hang on it and on one another."""
    below = [child for child in read.children(key) if child.kind is ProvisionKind.PARAGRAPH]
    return [item for child in below for item in (child, *items(read, child.key))]


@pytest.mark.parametrize(("date", "expected"), [("2025-01-29", 4495), ("2026-01-29", 4483)])
def test_items_of_the_control_list(mirror: Path, date: str, expected: int) -> None:
    """As many as a reader counts in the XML, and no code twice."""
    read = part(mirror, date, 774)
    entries = [p for p in read.provisions if p.kind is ProvisionKind.LIST_ENTRY and "ECCN" in p.pinpoint]
    codes = [item.pinpoint for entry in entries for item in items(read, entry.key)]
    assert len(entries) == 638
    assert len(codes) == expected
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("date", DATES)
def test_fields_of_the_control_list(mirror: Path, date: str) -> None:
    read = part(mirror, date, 774)
    headings = [p.heading for p in read.provisions if p.kind is ProvisionKind.CONTINUATION]
    for label, least in [("Reason", 588), ("Related Control", 585), ("Related Definition", 585), ("Items", 588)]:
        assert len([heading for heading in headings if heading.startswith(label)]) >= least, label


@pytest.mark.parametrize("date", DATES)
def test_notes_of_the_munitions_list_hang_on_the_paragraph_that_they_name(mirror: Path, date: str) -> None:
    read = part(mirror, date, 121)
    notes = [p for p in read.provisions if p.kind is ProvisionKind.NOTE and "Category" in p.pinpoint]
    named = [(p, re.search(r" to paragraph ((?:\(\w+\))+)$", p.heading)) for p in notes]
    astray = [p.pinpoint for p, path in named if path and not read.by_key[p.parent].pinpoint.endswith(path[1])]
    assert len(notes) > 200
    assert not astray


def test_country_chart(mirror: Path) -> None:
    read = part(mirror, "2026-01-29", 738)
    chart = max((p for p in read.provisions if p.rows), key=lambda p: len(p.rows))
    assert {len(row) for row in chart.rows} == {len(chart.rows[0])}
    assert len(chart.rows) > 190


def test_gold_provisions(mirror: Path, gold: Path) -> None:
    """162 of 165 pinpoints are there to the letter, the others by their parent; each key phrase stands in the unit."""
    rows = [row for row in labels(gold / "provisions.tsv") if row["status"] == "present"]
    exact = spoken = 0
    for row in rows:
        read = tree(mirror / row["file"])
        found = at(read, row["pinpoint"])
        exact += bool(found)
        spoken += any(plain(row["key_phrase"]) in plain(all_words(read, unit)) for unit in found)
    assert len(rows) >= 165
    assert exact / len(rows) >= 0.98
    assert spoken / len(rows) >= 0.98


def test_gold_definitions(mirror: Path, gold: Path) -> None:
    """Every definition that the gold finds in 772.1 begins and ends inside one of our units."""
    rows = [row for row in labels(gold / "definitions.tsv") if row["pinpoint"] == "15 CFR 772.1"]
    read = tree(mirror / rows[0]["file"])
    section = at(read, "15 CFR 772.1")[0]
    texts = [plain(all_words(read, child)) for child in read.children(section.key)]
    missing = [
        row["term"]
        for row in rows
        if not any(plain(row["starts_with"]) in text and plain(row["ends_with"]) in text for text in texts)
    ]
    assert not missing
