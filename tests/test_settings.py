"""Where things are: the repository's own folders, or those that an option or a variable names."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import exportlex
from exportlex.settings import REPOSITORY, Places


def test_the_repositorys_own_folders() -> None:
    places = Places()
    assert places.corpora == (REPOSITORY / "corpus",)
    assert places.snapshots == REPOSITORY / "corpus" / "snapshots"
    assert places.lock == REPOSITORY / "corpus" / "lock.jsonl"
    assert places.knowledge == REPOSITORY / "indexes" / "knowledge.db"


def test_a_data_folder_holds_all_that_is_generated(tmp_path: Path) -> None:
    places = Places(tmp_path)
    generated = (places.snapshots, places.lock, places.indexes, places.knowledge)
    assert all(path.is_relative_to(tmp_path) for path in generated)
    assert places.concepts == REPOSITORY / "corpus" / "concepts.toml"


def test_more_declarations_stand_beside_the_built_in_ones(tmp_path: Path) -> None:
    assert Places(None, (tmp_path,)).corpora == (REPOSITORY / "corpus", tmp_path)


@pytest.mark.parametrize(("name", "value"), [("EXPORTLEX_DATA", "data"), ("EXPORTLEX_CORPUS", "corpora")])
def test_variables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str) -> None:
    monkeypatch.setenv(name, str(tmp_path))
    places = Places()
    assert tmp_path in (places.indexes.parent, *places.corpora), value


def test_an_option_wins_over_a_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXPORTLEX_DATA", str(tmp_path / "variable"))
    assert str(tmp_path / "option") in exportlex("sources", "--data", tmp_path / "option").err
    assert str(tmp_path / "variable") in exportlex("sources").err
