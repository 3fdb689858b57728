"""The tables of coverage: what they count and name."""

from __future__ import annotations

from pathlib import Path

import pytest

import isles
from exportlex.catalog.coverage import coverage_in_full, coverage_table
from exportlex.catalog.loading import Catalog, load_catalog

VERSIONS = 'style = "uk-act"\nversions = ["2031-02-03 https://a.example/1", "2029-01-01 https://a.example/2"]'


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    files = {
        "zz/jurisdiction.toml": isles.jurisdiction("zz", 'unheld = ["Ropes Act"]\n'),
        "zz/act.toml": isles.instrument("zz", extra='incomplete = "half"\nmissing = ["s. 8", "s. 9"]'),
        "zz/old.toml": isles.instrument("zz", name="old").replace("\n\n[[", "\nrepealed = 2020-01-01\n\n[[", 1),
        "xa/jurisdiction.toml": isles.jurisdiction("xa"),
        "xa/act.toml": isles.instrument("xa", provisions=(0, 0), options=VERSIONS),
    }
    return load_catalog([isles.write(tmp_path, files)])


def test_one_row_per_jurisdiction(catalog: Catalog) -> None:
    _, _, xarn, zedland = coverage_table(catalog).splitlines()
    assert xarn == "| Xarn | en | 1 | 1 without text | – |"
    assert zedland == "| Zedland | en | 2 (1 repealed) | 2 converted | 1 law and 2 parts |"


def test_every_instrument_with_what_it_lacks(catalog: Catalog) -> None:
    full = coverage_in_full(catalog)
    for line in (
        "Not held at all: Ropes Act.",
        "- `zz/old` Act of Zedland (statute, repealed 2020-01-01)",
        "    - incomplete: half",
        "    - not held: s. 8; s. 9",
        "  - en: legalize, converted, 2 versions from 2029-01-01 to 2031-02-03",
    ):
        assert line in full.splitlines()
