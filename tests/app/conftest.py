"""The app over an index of our digests alone, as a fresh installation shows it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from app.pages import Shown, show
from commands import exportlex


@pytest.fixture(scope="session")
def digests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder built from what the repository holds, once for all workers of a run."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    data = base / "digests"
    with FileLock(base / "digests.lock"):
        if not (data / "done").is_file():
            built = exportlex("build", "--data", data)
            assert built.code == 0, built.err
            (data / "done").touch()
    return data


@pytest.fixture
def page(digests: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Shown]:
    """``page("compare", concept="end-use")``: the page as a link opens it in a new session."""
    monkeypatch.setenv("EXPORTLEX_DATA", str(digests))
    return show
