"""What a measurement says: names, places and extents are compared as the gold's README says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from exportlex.errors import UnknownWordError
from exportlex.evaluation.definitions import Score, evaluate, totals
from exportlex.evaluation.gold import load_labels, name_key, pinpoint_key, same_place

COLUMNS = [
    *("instrument", "file", "pinpoint", "lang", "term", "aliases", "kind", "scope"),
    *("starts_with", "ends_with", "concept", "note"),
]
ACT = {"instrument": "zz/act", "file": "zz/act.xml", "lang": "en", "kind": "definition", "scope": "instrument"}
LABELS: list[dict[str, str]] = [
    {"pinpoint": "s 2(1)", "term": "Ferry", "aliases": "bac", "starts_with": "a boat", "ends_with": "for hire"},
    {"pinpoint": "s 2(1)", "term": "raft", "starts_with": "a float of", "ends_with": "of logs"},
    {"pinpoint": "s 9", "term": "pier", "starts_with": "a wall", "ends_with": "a wall"},
    {"pinpoint": "s 2(1)", "term": "punt", "note": "nested"},
    {"pinpoint": "s 4", "term": "crossing", "kind": "scope-provision"},
]
FOUND = [
    {"term": "“ferry”", "pinpoint": "s. 2(1)", "text": "a boat that crosses for hire;"},
    {"term": "Raft", "pinpoint": "s. 2(1)(a)", "text": "a float of planks"},
    {"term": "pier", "pinpoint": "s. 3", "text": "a wall"},
    {"term": "punt", "pinpoint": "s. 2(1)", "text": "a flat boat"},
    {"term": "quay", "pinpoint": "s. 2(1)", "text": "a wall"},
]


class Index:
    """An index with one document."""

    def documents(self) -> list[dict[str, Any]]:
        return [{"id": "zz/act|en|act", "instrument": "zz/act", "sha256": "ab", "layer": "law"}]

    def definitions(self) -> list[dict[str, Any]]:
        return [{"document": "zz/act|en|act", "aliases": [], **row} for row in FOUND]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = ["\t".join(COLUMNS)]
    rows += ["\t".join({**ACT, **label}.get(column, "") for column in COLUMNS) for label in LABELS]
    (tmp_path / "definitions.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "manifest.jsonl").write_text(
        json.dumps({"path": "zz/act.xml", "sha256": "ab"}) + "\n", encoding="utf-8"
    )
    return tmp_path


def test_a_score_counts_names_places_and_extents(folder: Path) -> None:
    (score,) = evaluate(Index(), folder, folder)  # type: ignore[arg-type]
    assert (score.labels, score.terms, score.placed, score.started, score.ended) == (3, 3, 2, 2, 1)
    assert (score.extracted, score.unknown) == (5, 1)
    assert score.missed == ["s 9 pier (elsewhere)"]
    assert score.extra[0].startswith("s. 2(1) quay")
    row = score.to_json()
    assert (row["recall_term"], row["recall_term_pinpoint"], row["precision_term"]) == (1.0, 0.6667, 0.8)


def test_texts_that_are_not_held_are_left_out(folder: Path) -> None:
    (folder / "manifest.jsonl").write_text(json.dumps({"path": "zz/act.xml", "sha256": "cd"}) + "\n")
    assert evaluate(Index(), folder, folder) == []  # type: ignore[arg-type]


def test_without_labels_there_is_nothing_to_measure(tmp_path: Path) -> None:
    with pytest.raises(UnknownWordError, match="--gold"):
        load_labels(tmp_path)


def test_totals_add_up() -> None:
    one, other = Score("zz/act", "en", labels=3, terms=3), Score("zz/act", "fr", labels=1, terms=0)
    assert totals([one, other])["recall_term"] == 0.75


def test_an_empty_score_is_no_division_by_zero() -> None:
    assert Score("zz/act", "en").to_json()["precision_term"] == 0.0


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Article 2(3)", "Article 2, point (3)"),
        ("15 CFR 772.1", '15 CFR 772.1 "Knowledge"'),
        ("15 CFR 734.13(a)(1)", "15 CFR 734.13(a)"),
        ("s. 2(1)", 's 2(1) "broker"'),
        ("第二条第四款", "第二条第四款"),
        ("art. 2(1)", "s 2(1)"),
    ],
)
def test_the_same_place_its_parent_or_its_child(ours: str, theirs: str) -> None:
    assert same_place(ours, theirs)
    assert same_place(theirs, ours)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("Article 2(3)", "Article 2(4)"), ("s. 21", "s. 2(1)"), ("15 CFR 772.1", "15 CFR 772.2"), ("第二条", "第三条")],
)
def test_other_places(ours: str, theirs: str) -> None:
    assert not same_place(ours, theirs)


def test_names_and_pinpoints_as_they_are_compared() -> None:
    assert name_key("“End-User”") == name_key("end user") != name_key("end-use")
    assert pinpoint_key("Article 2, point (4)") == ("2", "4")
