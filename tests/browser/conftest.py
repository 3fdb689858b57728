"""The real app in a real browser, over our digests alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from app.conftest import digests  # noqa: F401  (a fixture)
from browser.running import browsing, chromium, serving


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


@pytest.fixture(scope="session")
def app(browser_program: str, digests: Path, root: Path) -> Iterator[str]:  # noqa: F811
    """The address of the running app."""
    with serving(digests, root) as address:
        yield address


@pytest.fixture
def page(browser_program: str) -> Iterator[Page]:
    """A page in a new browser."""
    with browsing(browser_program) as opened:
        yield opened
