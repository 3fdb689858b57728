"""EUR-Lex's PDFs of the mirror: every entry that a reader counts, no item twice, no gap, nothing in doubt."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.eur_lex_pdf import read as read_pdf

pytestmark = pytest.mark.mirror

# Headed entries by group, counted in the text of the PDFs line by line.
_2015 = (
    "0A 1 0B 7 0C 5 0D 1 0E 1 1A 13 1B 20 1C 45 1D 6 1E 9 2A 4 2B 35 2D 7 2E 6 3A 16 3B 2 3C 6 3D 6 3E 7 4A 6 4D 4 4E 1"
    " 5A 3 5B 2 5D 3 5E 3 6A 16 6B 4 6C 3 6D 6 6E 6 7A 16 7B 5 7D 8 7E 7 8A 2 8B 1 8C 1 8D 2 8E 2"
    " 9A 31 9B 15 9C 2 9D 9 9E 5"
)
_2022 = (
    "0A 1 0B 7 0C 5 0D 1 0E 1 1A 13 1B 20 1C 44 1D 6 1E 9 2A 4 2B 35 2D 7 2E 6 3A 16 3B 2 3C 6 3D 7 3E 8 4A 6 4D 4 4E 1"
    " 5A 5 5B 2 5D 3 5E 3 6A 16 6B 5 6C 3 6D 6 6E 6 7A 16 7B 5 7D 9 7E 7 8A 2 8B 1 8C 1 8D 2 8E 2"
    " 9A 31 9B 16 9C 2 9D 9 9E 5"
)
# The print in the Journal of 2015 sets 2B201.c as an item of a note, which the corrigendum mends.
EDITIONS = {
    "dual-use-2015-2420.pdf": ("2015-12-24", _2015, 3104, 202),
    "CELEX_02015R2420-20151224_EN_TXT.pdf": ("2015-12-24", _2015, 3105, 202),
    "CELEX_02021R0821-20220107_EN_TXT.pdf": ("2022-01-07", _2022, 3292, 178),
    "CELEX_02021R0821-20220505_EN_TXT.pdf": ("2022-05-05", _2022, 3292, 178),
}
_ENTRY = re.compile(r"Annex I, (\d[A-E])\d{3}")


@cache
def read(path: Path) -> Reading:
    return read_pdf(Document(path.read_bytes(), path.name))


@pytest.mark.parametrize("name", EDITIONS)
def test_each_edition_has_the_entries_that_a_reader_counts(mirror: Path, name: str) -> None:
    as_of, groups, items, terms = EDITIONS[name]
    reading = read(mirror / "eu" / "pdf" / name)
    listed = [unit.pinpoint for unit in reading.provisions if unit.kind is ProvisionKind.LIST_ENTRY]
    words = groups.split()
    assert reading.as_of == as_of
    headed = Counter(match[1] for pinpoint in listed if (match := _ENTRY.fullmatch(pinpoint)))
    assert headed == dict(zip(words[::2], map(int, words[1::2]), strict=True))
    assert len(listed) == len(set(listed)) == items
    assert sum(unit.kind is ProvisionKind.DEFINITION for unit in reading.provisions) == terms


@pytest.mark.parametrize("name", EDITIONS)
def test_no_edition_is_in_doubt_or_keeps_marks_of_its_print(mirror: Path, name: str) -> None:
    reading = read(mirror / "eu" / "pdf" / name)
    assert [issue for issue in reading.issues if issue.suspect] == []
    assert not any(re.search(r"[▼►◄]|\(continued\)", unit.text + unit.heading) for unit in reading.provisions)


def test_both_prints_of_2015_hold_the_same_items_but_for_what_the_corrigendum_mends(mirror: Path) -> None:
    names = [name for name, edition in EDITIONS.items() if edition[0] == "2015-12-24"]
    journal, consolidated = (
        {
            unit.pinpoint
            for unit in read(mirror / "eu" / "pdf" / name).provisions
            if unit.kind is ProvisionKind.LIST_ENTRY
        }
        for name in names
    )
    assert {_mended(pinpoint) for pinpoint in journal ^ consolidated} == {"6A001.a.1", "2B201.c"}


def _mended(pinpoint: str) -> str:
    return re.sub(r"Annex I, (6A001\.a\.1|2B201\.c).*", r"\1", pinpoint)


def test_the_powers_of_ten_of_the_newest_edition_are_marked(mirror: Path) -> None:
    name = "CELEX_02021R0821-20220505_EN_TXT.pdf"
    powers = marked = 0
    for unit in read(mirror / "eu" / "pdf" / name).provisions:
        raised = {mark.start for mark in unit.marks if mark.kind == "superscript"}
        for match in re.finditer(r"[×x] ?10 ?(?=[–-]? ?\d)", unit.text):
            powers += 1
            marked += match.end() in raised
    assert powers == marked == 64
