"""A repository of its own for each test: one isle, an empty store, an empty index."""

from __future__ import annotations

from pathlib import Path

import pytest

from .desk import Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Nothing gathered and nothing built yet; the built-in corpus is out of sight."""
    made = make_desk(tmp_path)
    monkeypatch.setattr("exportlex.settings.REPOSITORY", made.folder)
    return made
