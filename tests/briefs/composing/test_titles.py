"""Titles in English beside those of the law's own language."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.briefs.composing.titles import Titles, beside
from exportlex.settings import Places


@pytest.fixture
def titles(tmp_path: Path) -> Titles:
    folder = tmp_path / "xa"
    folder.mkdir()
    (folder / "lamps.toml").write_text('id = "xa/lamps"\ntitle = "Lamp Act"\n', encoding="utf-8")
    (folder / "broken.toml").write_text("title = ", encoding="utf-8")
    return Titles(Places(corpora=(tmp_path,)))


def test_the_declaration_has_the_english_title(titles: Titles) -> None:
    assert titles.english("xa/lamps") == "Lamp Act"
    assert titles.english("xa/none") == titles.english("xa/broken") == ""


def test_a_foreign_title_has_the_english_one_beside_it() -> None:
    assert beside("灯具法", "Lamp Act") == "灯具法 [Lamp Act]"
    assert beside("Lamp Act", "Lamp Act") == "Lamp Act"
    assert beside("灯具法", "") == "灯具法"
