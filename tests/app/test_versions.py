"""One provision in two languages: which unit is which, and both beside each other, of an invented law."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.pages import Shown, show
from exportlex.indexing import manifest
from exportlex.ui.versions.aligning import aligned, label

Row = dict[str, Any]


def rows(start: int, *units: str, empty: str = "") -> list[Row]:
    """Units of "kind key", in order; the parent is what stands before the last slash."""
    found = []
    for number, unit in enumerate(units, start=start):
        kind, key = unit.split(" ")
        found.append({
            "id": number, "key": key, "kind": kind, "parent": key.rpartition("/")[0], "filled": int(key != empty),
        })  # fmt: skip
    return found


def pairs(left: list[Row], right: list[Row], names: dict[int, frozenset[str]] | None = None) -> dict[str, str]:
    keys = {row["id"]: row["key"] for row in [*left, *right]}
    return {keys[one]: keys[other] for one, other in aligned(left, right, names or {}).items()}


@pytest.mark.parametrize(
    ("key", "expected"),
    [("第四章/三", "3"), ("x/十二", "12"), ("x/二十", "20"), ("s-5", "5"), ("2/(A)", "a"), ("2/1.", "1"),
     ("2/paragraph2", "paragraph2"), ("x/２", "2")],
)  # fmt: skip
def test_labels_are_alike_whatever_the_script_of_their_numbers(key: str, expected: str) -> None:
    assert label(key) == expected


def test_articles_and_what_is_numbered_below_them_are_the_same_under_other_headings() -> None:
    left = rows(1, "division 第一章", "article 第一章/1", "paragraph 第一章/1/一", "paragraph 第一章/1/二")
    right = rows(9, "division Lamps", "article Lamps/1", "paragraph Lamps/1/1.", "paragraph Lamps/1/2.")
    assert pairs(left, right) == {
        "第一章": "Lamps", "第一章/1": "Lamps/1", "第一章/1/一": "Lamps/1/1.", "第一章/1/二": "Lamps/1/2.",
    }  # fmt: skip


def test_items_lettered_by_two_scripts_are_told_by_their_place() -> None:
    left, right = (
        rows(1, "article 1", "paragraph 1/أ", "paragraph 1/ب"),
        rows(9, "article 1", "paragraph 1/a", "paragraph 1/b"),
    )
    assert pairs(left, right)["1/ب"] == "1/b"


def test_nothing_is_told_where_one_version_has_more_items() -> None:
    left, right = (
        rows(1, "article 1", "paragraph 1/paragraph"),
        rows(9, "article 1", "paragraph 1/paragraph", "paragraph 1/paragraph2"),
    )
    assert pairs(left, right) == {"1": "1"}


def test_nothing_is_told_where_the_numbers_contradict_or_words_are_missing() -> None:
    assert pairs(rows(1, "article 1", "paragraph 1/2"), rows(9, "article 1", "paragraph 1/3")) == {"1": "1"}
    left, right = rows(1, "article 1", "paragraph 1/1"), rows(9, "article 1", "paragraph 1/1", empty="1/1")
    assert pairs(left, right) == {"1": "1"}


def test_definitions_are_told_by_their_names_and_never_by_their_place() -> None:
    left = rows(1, "article 1", "definition 1/def-lamp", "definition 1/def-boat", "definition 1/def-net")
    right = rows(9, "article 1", "definition 1/def-filet", "definition 1/def-lampe", "definition 1/def-bateau")
    named = {
        2: frozenset({"lamp", "lampe"}),
        3: frozenset({"boat"}),
        11: frozenset({"lampe"}),
        12: frozenset({"bateau"}),
    }
    assert pairs(left, right, named) == {"1": "1", "1/def-lamp": "1/def-lampe"}


def test_terms_listed_as_paragraphs_are_not_told_by_their_place() -> None:
    left, right = rows(1, "article 1", "paragraph 1/lampe"), rows(9, "article 1", "paragraph 1/boat")
    assert pairs(left, right) == {"1": "1"}


def test_numbers_used_twice_are_told_within_their_part() -> None:
    left = rows(1, "division A", "article A/1", "schedule B", "article B/1", "article B/2")
    right = rows(9, "division C", "article C/1", "schedule D", "article D/1")
    assert pairs(left, right) == {"A": "C", "A/1": "C/1", "B": "D"}


@pytest.fixture(scope="module")
def bilingual(held: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the isles, with a second version of one law: the same units in an invented French."""
    data: Path = tmp_path_factory.mktemp("bilingual")
    shutil.copytree(held.data / "indexes", data / "indexes")
    database = sqlite3.connect(data / "indexes" / "knowledge.db")
    with database:
        database.create_function("french", 1, lambda text: f"En français : {text}" if text else text)
        (document,) = database.execute(
            "SELECT id FROM documents WHERE instrument = 'zz/act' AND layer = 'law'"
        ).fetchone()
        columns = [row[1] for row in database.execute("PRAGMA table_info(documents)")]
        taken = ", ".join({"id": "'second'", "language": "'fr'", "as_of": "'2030-01-01'"}.get(c, c) for c in columns)
        database.execute(f"INSERT INTO documents SELECT {taken} FROM documents WHERE id = ?", [document])
        columns = [row[1] for row in database.execute("PRAGMA table_info(provisions)")]
        taken = ", ".join(
            {"id": "id + 1000000", "document": "'second'", "text": "french(text)", "marks": "'[]'",
             "pinpoint": "'art. ' || pinpoint"}.get(c, c) for c in columns
        )  # fmt: skip
        database.execute(f"INSERT INTO provisions SELECT {taken} FROM provisions WHERE document = ?", [document])
        taken = "id, 'fr', " + ", ".join(
            row[1] for row in database.execute("PRAGMA table_info(instruments)") if row[1] not in ("id", "language")
        )
        database.execute(f"INSERT INTO instruments SELECT {taken} FROM instruments WHERE id = 'zz/act'")
    database.close()
    return data


@pytest.fixture
def page(bilingual: Path, held: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Shown]:
    monkeypatch.setenv("EXPORTLEX_DATA", str(bilingual))
    monkeypatch.setattr(manifest, "verify", lambda *_: None)
    monkeypatch.setattr(
        "exportlex.indexing.knowledge.inputs_key", lambda *_: manifest.read(bilingual / "indexes").inputs
    )
    return show


BOOKS = {"instrument": "zz/act", "pinpoint": "s. 2(1)"}


def test_under_an_english_passage_the_other_version_is_folded(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="record-keeping", **{"in": "zz"}).html
    fold = shown[shown.index("The same provision in French") - 80 :]
    assert '<details class="xl-fold xl-cite"><summary>' in fold
    assert "En français : An exporter shall keep records" in fold
    assert "The dates differ" in fold


def test_under_a_passage_in_another_language_the_english_version_is_open(page: Callable[..., Shown]) -> None:
    shown = page("provision", language="fr", instrument="zz/act", pinpoint="art. s. 2(1)")
    assert "In English" in shown.words
    assert "An exporter shall keep records for at least five years" in shown.html.split("En français")[-1]
    assert "beside" not in shown.address


def test_what_stands_beside_is_in_the_address(page: Callable[..., Shown]) -> None:
    shown = page("provision", language="en", beside="fr", **BOOKS)
    assert shown.address["beside"] == "fr"
    assert shown.html.count("this provision</bdi>") == 2
    none = page("provision", language="fr", instrument="zz/act", pinpoint="art. s. 2(1)", beside="none")
    assert none.address["beside"] == "none"
    assert "In English" not in none.words


def test_a_law_in_one_language_offers_nothing_beside_it(page: Callable[..., Shown]) -> None:
    assert not page("provision", instrument="xa/act", language="en", pinpoint="s. 2(1)").test.radio
