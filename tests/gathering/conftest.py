"""A desk to gather at."""

from __future__ import annotations

from pathlib import Path

import pytest

from .invented import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty store and an empty lock."""
    return Desk(tmp_path / "desk")
