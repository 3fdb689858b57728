"""Fixtures that every room's tests share."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest

import isles
import mirrored
from commands import exportlex
from exportlex.comparison.surveying.survey import survey
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.vector_cache import FILE as VECTORS
from exportlex.settings import Places

# Two workers with one thread each: with two threads each they get into each other's way.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# Tests build many small indexes and survey few: the first that asks for a survey makes it.
os.environ.setdefault("EXPORTLEX_SURVEY", "false")

# A busy machine is no failure of a property.
hypothesis.settings.register_profile("exportlex", deadline=None)
hypothesis.settings.load_profile("exportlex")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def mirror() -> Path:
    """The folder of official texts that stands in for the internet; absent on most machines."""
    folder = SHARED / "mirror"
    if not (folder / "manifest.jsonl").is_file():
        pytest.skip(f"no mirror at {folder}: the tests over real texts need it")
    return folder


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of hand-checked labels beside the mirror."""
    folder = SHARED / "gold"
    if not (folder / "definitions.tsv").is_file():
        pytest.skip(f"no gold labels at {folder}")
    return folder


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of one run have in common."""
    base = factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Let one worker at a time past: the first makes what the others then find."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@dataclass(frozen=True)
class Held:
    """Folders of an index over the built-in digests and the invented isles (``tests/isles.py``)."""

    data: Path
    corpus: Path
    mirror: Path

    @property
    def places(self) -> Places:
        return Places(self.data, (self.corpus,))

    @property
    def options(self) -> tuple[str, str, str, str]:
        return ("--data", str(self.data), "--corpus", str(self.corpus))


@pytest.fixture(scope="session")
def digests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder built from what the repository holds, once for all workers of a run."""
    base = shared_folder(tmp_path_factory)
    data = base / "digests"
    with alone(base / "digests.lock"):
        if not (data / "done").is_file():
            built = exportlex("build", "--data", data)
            assert built.code == 0, built.err
            survey(Knowledge.open(Places(data)))
            (data / "done").touch()
    return data


def with_vectors_of(digests: Path, data: Path) -> None:
    """Give a folder that is yet to be built the vectors of our digests: making them takes a core ten seconds."""
    (data / "indexes").mkdir(parents=True, exist_ok=True)
    shutil.copy(digests / "indexes" / VECTORS, data / "indexes" / VECTORS)


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory, digests: Path) -> Held:
    """Gathered from a mirror and built through the command line, once for all workers of a run."""
    base = shared_folder(tmp_path_factory)
    made = Held(base / "held" / "data", base / "held" / "corpus", base / "held" / "mirror")
    with alone(base / "held.lock"):
        if not (base / "held" / "done").is_file():
            isles.write_corpus(made.corpus)
            isles.write_mirror(made.mirror, isles.laws())
            with_vectors_of(digests, made.data)
            exportlex("gather", "--mirror", made.mirror, "--only", ",".join(isles.NAMES), *made.options)
            built = exportlex("build", *made.options)
            assert built.code == 0, built.err
            survey(Knowledge.open(made.places))  # many ask for it: each worker would make its own
            (base / "held" / "done").touch()
    return made


@pytest.fixture(scope="session")
def knowledge(held: Held) -> Knowledge:
    """The open index over digests and isles."""
    return Knowledge.open(held.places)


@pytest.fixture(scope="session")
def law(mirror: Path, tmp_path_factory: pytest.TempPathFactory) -> mirrored.Mirrored:
    """Every declared law as the mirror holds it, read once for all workers of a run."""
    base = shared_folder(tmp_path_factory)
    with alone(base / "mirrored.lock"):
        return mirrored.cached(mirror, base / "mirrored")
