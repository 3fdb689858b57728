"""The index of the whole mirror without vectors, which several floors are measured on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from conftest import alone, shared_folder
from exportlex.evaluation.words_alone import NoEncoder
from exportlex.indexing import ahead, build
from exportlex.indexing.desired import Wanted
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places
from mirrored import Mirrored


@pytest.fixture(scope="session")
def mirrored_law(law: Mirrored, tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """An index of the whole mirror without vectors, made of what the run has read already."""
    read = {text.id: text.extracted for text in law.texts}

    def outcomes(documents: Sequence[Wanted]) -> Iterator[tuple[Wanted, ahead.Outcome]]:
        yield from ((document, read[document.id]) for document in documents if document.id in read)
        yield from ahead.outcomes([document for document in documents if document.id not in read])

    base = shared_folder(tmp_path_factory)
    places = Places(base / "mirrored")
    with alone(base / "mirrored-index.lock"), pytest.MonkeyPatch.context() as patched:
        patched.setattr(build, "outcomes", outcomes)
        build.build(places, encoder=NoEncoder())
    return Knowledge.open(places)
