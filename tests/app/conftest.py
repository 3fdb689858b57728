"""The app over an index of our digests alone, as a fresh installation shows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.pages import Shown, show


@pytest.fixture
def page(digests: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Shown]:
    """``page("compare", concept="end-use")``: the page as a link opens it in a new session."""
    monkeypatch.setenv("EXPORTLEX_DATA", str(digests))
    return show
