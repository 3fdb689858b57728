"""What the app looks up once per page, and what a decision taken meanwhile changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.pages import Shown
from exportlex.indexing import manifest
from exportlex.ui import cache
from exportlex.ui.decided import Decided, stamp


def test_a_page_looks_for_a_newer_index_once(page: Callable[..., Shown], monkeypatch: pytest.MonkeyPatch) -> None:
    read, looks = manifest.read, []

    def counted(folder: Path) -> Any:
        looks.append(folder)
        return read(folder)

    monkeypatch.setattr(manifest, "read", counted)
    with cache.one_look():
        first = cache.held()
        assert [cache.held() for _ in range(9)] == [first] * 9
        assert cache.knowledge() is cache.knowledge()
    once = len(looks)
    cache.held()
    assert len(looks) > once, "the next page looks again"
    with cache.one_look():
        cache.held()
    assert once <= 2, "one look, and one where the index is opened for the first time"


def test_the_stamp_changes_with_every_decision_file(tmp_path: Path) -> None:
    assert stamp(tmp_path) == ""
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions" / "zz.toml").write_text("", encoding="utf-8")
    first = stamp(tmp_path)
    (tmp_path / "decisions" / "zz.toml").write_text("# decided", encoding="utf-8")
    assert first != stamp(tmp_path) != ""


def test_decisions_stand_beside_the_same_vectors(page: Callable[..., Shown]) -> None:
    whole = cache.knowledge()
    beside = Decided(whole)
    assert beside.vectors is whole.vectors
    assert beside.encoder is whole.encoder
    assert beside.searchable("eu") == whole.searchable("eu")
