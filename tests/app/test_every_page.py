from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app.pages import Shown, show

NAMES = ["overview", "compare", "matrix", "gaps", "core", "items", "search", "sources", "provision", "help"]
States = dict[str, str]
# Each page in a state that shows all that it has.
FULL: list[tuple[str, States]] = [
    ("overview", {}),
    ("compare", {"concept": "dual-use-item", "in": "us,eu,gb,ca,cn", "against": "eu"}),
    ("compare", {"phrase": "record keeping for exporters", "in": "us,gb"}),
    ("matrix", {"in": "us,eu,gb", "groups": "end-use,actor", "to": "eu", "a": "us", "b": "gb"}),
    ("search", {"q": "broker", "in": "eu,ca", "language": "en", "show": "40"}),
    ("sources", {"in": "us", "held": "digest", "instrument": "us/ear"}),
    ("provision", {"instrument": "eu/2021-821", "language": "en", "pinpoint": "Article 2(1)"}),
]


@pytest.mark.parametrize("name", NAMES)
def test_says_that_it_is_no_legal_advice(page: Callable[..., Shown], name: str) -> None:
    assert "research aid and no legal advice" in page(name).words


@pytest.mark.parametrize(("name", "state"), FULL)
def test_a_link_reopens_the_state_that_it_was_copied_from(page: Callable[..., Shown], name: str, state: States) -> None:
    first = page(name, **state)
    assert first.address == state
    second = page(name, **first.address)
    assert second.address == state
    assert second.words == first.words


@pytest.mark.parametrize(("name", "state"), FULL)
def test_never_says_compliant_or_clear(page: Callable[..., Shown], name: str, state: States) -> None:
    shown = page(name, **state).words.casefold()
    assert "compliant" not in shown
    assert "all clear" not in shown


@pytest.mark.parametrize("name", NAMES)
def test_without_an_index_it_says_what_to_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPORTLEX_DATA", str(tmp_path))
    shown = show(name)
    assert "exportlex build" in shown.words
    assert "make build" in shown.words
    assert "research aid" in shown.words


def test_a_stale_index_says_what_to_run(digests: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    indexes = tmp_path / "indexes"
    indexes.mkdir()
    stated = json.loads((digests / "indexes" / "manifest.json").read_text())
    (indexes / "manifest.json").write_text(json.dumps(stated | {"inputs": "of another day", "built": "1999-01-01"}))
    monkeypatch.setenv("EXPORTLEX_DATA", str(tmp_path))
    shown = show("compare")
    assert "stale" in shown.words
    assert "exportlex build" in shown.words


def test_a_damaged_index_says_what_to_run(digests: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    indexes = tmp_path / "indexes"
    indexes.mkdir()
    (indexes / "manifest.json").write_text("{")
    monkeypatch.setenv("EXPORTLEX_DATA", str(tmp_path))
    assert "damaged" in show("overview").words


def test_the_whole_app_runs_and_opens_on_the_overview(
    root: Path, digests: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPORTLEX_DATA", str(digests))
    app = AppTest.from_file(str(root / "app.py"), default_timeout=120).run()
    assert not app.exception
    assert app.title[0].value == "Export-control law, compared"
