"""Bytes are stored once, whole, and never handed out damaged."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from exportlex.errors import GatheringError
from exportlex.gathering import atomic

from .invented import LAW, Desk


def test_bytes_come_back_and_lie_under_their_sha256(desk: Desk) -> None:
    sha256 = desk.store.put(LAW)
    assert sha256 == hashlib.sha256(LAW).hexdigest()
    assert desk.store.has(sha256)
    assert desk.store.get(sha256) == LAW
    assert desk.store.path(sha256) == desk.store.folder / sha256[:2] / sha256


def test_the_same_bytes_are_written_once(desk: Desk) -> None:
    path = desk.store.path(desk.store.put(LAW))
    before = path.stat().st_mtime_ns
    desk.store.put(LAW)
    assert path.stat().st_mtime_ns == before


def test_damaged_bytes_are_refused_and_repaired_by_the_next_put(desk: Desk) -> None:
    sha256 = desk.store.put(LAW)
    desk.store.path(sha256).write_bytes(b"moth-eaten")
    with pytest.raises(GatheringError, match=rf"{sha256}: damaged.*exportlex gather"):
        desk.store.get(sha256)
    desk.store.put(LAW)
    assert desk.store.get(sha256) == LAW


def test_absent_bytes_say_what_to_run(desk: Desk) -> None:
    assert not desk.store.has("b" * 64)
    with pytest.raises(GatheringError, match="not held; run exportlex gather"):
        desk.store.get("b" * 64)


def test_a_name_that_is_no_sha256_leads_nowhere(desk: Desk) -> None:
    assert not desk.store.has("../../etc/passwd")
    with pytest.raises(GatheringError, match="no sha256"):
        desk.store.get("../../etc/passwd")


def test_an_interruption_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lock.jsonl"
    atomic.write(path, b"old")

    def interrupted(number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(GatheringError, match="cannot be written"):
        atomic.write(tmp_path / "file" / "below", b"new")
