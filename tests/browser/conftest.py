"""The real app in a real browser, over our digests alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import isles
from app import lamp_desk
from browser.running import chromium, launched, serving, visiting
from commands import exportlex
from conftest import with_vectors_of

# Servers and browser last as long as this folder's tests and no longer: other tests of the same process may want an
# event loop of their own, and the memory.


@pytest.fixture(scope="session")
def browser_program() -> str:
    """Debian's Chromium; without it the test is skipped with the reason, and in CI it fails."""
    found = chromium()
    if found is None:
        reason = "no Chromium on this machine: install it with 'apt-get install chromium'"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="package")
def app(browser_program: str, digests: Path, root: Path) -> Iterator[str]:
    """The address of the running app."""
    with serving(digests, root) as address:
        yield address


@pytest.fixture(scope="package")
def browser(browser_program: str) -> Iterator[Browser]:
    """One browser for all tests; each has a person of its own in it."""
    with launched(browser_program) as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a person who has not been here before."""
    with visiting(browser) as opened:
        yield opened


@pytest.fixture(scope="package")
def lamps(browser_program: str, root: Path, digests: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over the invented lists, beside our digests."""
    base = tmp_path_factory.mktemp("lamps")
    isles.write(base / "corpus", lamp_desk.declarations())
    isles.write_mirror(base / "mirror", lamp_desk.laws())
    with_vectors_of(digests, base / "data")
    options = ("--data", str(base / "data"), "--corpus", str(base / "corpus"))
    exportlex("gather", "--mirror", base / "mirror", "--only", "zz,xa,xb", *options)
    built = exportlex("build", *options)
    assert built.code == 0, built.err
    with serving(base / "data", root) as address:
        yield address
