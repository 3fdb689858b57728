"""What the app looks up once per page, and what a decision taken meanwhile changes."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.pages import Shown
from exportlex.indexing import manifest
from exportlex.ui import cache, surveying
from exportlex.ui.decided import Decided, stamp
from exportlex.ui.surveying import Surveying


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


class Slow:
    """A survey that is read, or made concept by concept, until it may end."""

    def __init__(self, *, made: bool) -> None:
        self.made, self.go_on = made, threading.Event()

    def __call__(self, _knowledge: object, tell: Callable[[int, int], None]) -> str:
        if self.made:
            tell(1, 2)
        self.go_on.wait(20)
        return "the survey"


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Slow], Surveying]]:
    every: list[Slow] = []

    def begin(slow: Slow) -> Surveying:
        every.append(slow)
        monkeypatch.setattr(surveying, "survey", slow)
        return Surveying(SimpleNamespace(concepts=SimpleNamespace(concepts=[1, 2])))  # type: ignore[arg-type]

    yield begin
    for slow in every:
        slow.go_on.set()


def test_a_survey_that_is_only_read_is_waited_for(begun: Callable[[Slow], Surveying]) -> None:
    slow = Slow(made=False)
    found = begun(slow)
    threading.Timer(0.3, slow.go_on.set).start()
    assert found.soon() == "the survey"


def test_nobody_waits_for_one_that_is_made_anew(begun: Callable[[Slow], Surveying]) -> None:
    assert begun(Slow(made=True)).soon() is None


def test_whoever_stops_the_app_while_the_model_loads_sees_no_crash(tmp_path: Path) -> None:
    """Python ends daemon threads inside the model’s own code, which aborts the process: this one is waited for."""
    script = (
        "import time; from types import SimpleNamespace as Made; from pathlib import Path\n"
        "from exportlex.ui.loading import model\n"
        "def encode(texts): time.sleep(0.5); Path('loaded').touch()\n"
        "model(Made(encoder=Made(encode=encode), vectors=()), 'today')\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=False, timeout=100)
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "loaded").exists()


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
