"""An absent, stale, damaged or foreign index refuses to open, and says what to run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exportlex.errors import IndexUnusableError

from .desk import Desk, two_laws


def flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 0xFF
    path.write_bytes(bytes(raw))


def edited(**changes: Any) -> Callable[[Path], None]:
    def edit(indexes: Path) -> None:
        path = indexes / "manifest.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | changes))

    return edit


DAMAGES: dict[str, Callable[[Path], None]] = {
    "bytes of the knowledge base flipped": lambda indexes: flip(indexes / "knowledge.db"),
    "bytes of the vectors flipped": lambda indexes: flip(indexes / "vectors.faiss"),
    "knowledge base cut short": lambda indexes: (indexes / "knowledge.db").write_bytes(b"SQLite format 3\x00"),
    "knowledge base gone": lambda indexes: (indexes / "knowledge.db").unlink(),
    "vectors gone": lambda indexes: (indexes / "vectors.faiss").unlink(),
    "manifest gone": lambda indexes: (indexes / "manifest.json").unlink(),
    "manifest empty": lambda indexes: (indexes / "manifest.json").write_text(""),
    "manifest is a list": lambda indexes: (indexes / "manifest.json").write_text("[]"),
    "manifest not UTF-8": lambda indexes: (indexes / "manifest.json").write_bytes(b"\xff\xfe{"),
    "another program's manifest": edited(format="other"),
    "another schema": edited(schema=1),
    "another model": edited(model="0000-128"),
    "other inputs": edited(inputs="0" * 64),
    "an unknown key": edited(more=1),
    "files is no table": edited(files=None),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    from .desk import make_desk

    desk = make_desk(tmp_path_factory.mktemp("built"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("exportlex.settings.REPOSITORY", desk.folder)
        desk.hold(two_laws())
    return desk


@pytest.fixture
def index(built: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A copy of a good index that a test may damage."""
    import shutil

    shutil.copytree(built.folder, tmp_path / "copy")
    desk = Desk(tmp_path / "copy")
    monkeypatch.setattr("exportlex.settings.REPOSITORY", desk.folder)
    return desk


def test_a_good_index_opens(index: Desk) -> None:
    assert len(index.open().documents()) == 2


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_or_foreign_index_refuses_and_a_build_repairs_it(index: Desk, damage: Callable[[Path], None]) -> None:
    damage(index.places.indexes)
    with pytest.raises(IndexUnusableError, match="run: exportlex build") as refused:
        index.open()
    assert "\n" not in str(refused.value)
    index.build()
    assert len(index.open().documents()) == 2


CHANGES: dict[str, Callable[[Desk], None]] = {
    "a declaration": lambda desk: desk.declare({"zz/act.toml": (desk.corpus / "zz/act.toml").read_text() + "\n#\n"}),
    "a new digest": lambda desk: desk.declare({"zz/digest.md": "# zz/act\n\n- as-of: 2031-01-01\n"}),
    "the lock": lambda desk: desk.places.lock.write_bytes(b""),
    "a snapshot gone": lambda desk: next(iter(desk.places.snapshots.glob("*/*"))).unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_stale_index_refuses(index: Desk, change: Callable[[Desk], None]) -> None:
    change(index)
    with pytest.raises(IndexUnusableError, match=r"stale .* run: exportlex build"):
        index.open()


def test_a_touched_file_with_the_same_bytes_is_not_stale(index: Desk) -> None:
    (index.corpus / "zz" / "act.toml").touch()
    assert index.open().documents()


def test_no_index_at_all(desk: Desk) -> None:
    with pytest.raises(IndexUnusableError, match=r"no index at .*run: exportlex build"):
        desk.open()


def test_a_damaged_working_copy_does_not_stop_a_build(index: Desk) -> None:
    (index.places.indexes / "building" / "knowledge.db").write_bytes(b"no database")
    index.declare({"zz/act.toml": (index.corpus / "zz/act.toml").read_text() + "\n#\n"})
    index.build()
    assert len(index.open().documents()) == 2


def test_a_damaged_vector_cache_does_not_stop_a_build(index: Desk) -> None:
    (index.places.indexes / "vector-cache.db").write_bytes(b"no database")
    index.declare({"zz/act.toml": (index.corpus / "zz/act.toml").read_text() + "\n#\n"})
    index.build()
    assert len(index.open().documents()) == 2
