"""Reading on several cores gives what reading on one gives, in the same order."""

from __future__ import annotations

import pytest

from exportlex.catalog.loading import load_catalog
from exportlex.errors import ReadingError
from exportlex.gathering.lock import Lock
from exportlex.gathering.store import SnapshotStore
from exportlex.indexing import ahead
from exportlex.indexing.desired import wanted

from .desk import Desk, two_laws


def test_several_cores_and_one_agree(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.publish(two_laws(act="# Sending Act\n\n#### Interprétation\n".encode("latin-1")))
    desk.gather()
    places = desk.places
    documents = list(wanted(load_catalog(places.corpora), SnapshotStore(places.snapshots), Lock(places.lock)))
    alone = list(ahead.outcomes(documents))
    monkeypatch.setattr(ahead, "_WORTH_IT", 1)
    together = list(ahead.outcomes(documents))
    assert [document.id for document, _ in together] == [document.id for document in documents]
    for (_, one), (_, other) in zip(alone, together, strict=True):
        if isinstance(one, ReadingError):
            assert str(one) == str(other)
        else:
            assert one == other
    assert {type(outcome) for _, outcome in together} == {ReadingError, ahead.Extracted}
