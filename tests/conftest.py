"""Fixtures that every room's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def mirror() -> Path:
    """The folder of official texts that stands in for the internet; absent on most machines."""
    folder = SHARED / "mirror"
    if not (folder / "manifest.jsonl").is_file():
        pytest.skip(f"no mirror at {folder}: the tests over real texts need it")
    return folder


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of hand-checked labels beside the mirror."""
    folder = SHARED / "gold"
    if not (folder / "definitions.tsv").is_file():
        pytest.skip(f"no gold labels at {folder}")
    return folder
