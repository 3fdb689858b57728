"""What the measurement of finding says: places, ranks, silences and elements against labels of the invented isles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import exportlex
from conftest import Held
from exportlex.catalog.concepts import Concept, Element
from exportlex.errors import UnknownWordError
from exportlex.evaluation.concepts import BM25, EMBEDDING, FIND, Score, evaluate, first_hit, mrr, recall
from exportlex.evaluation.held import labelled_documents, mirror_hashes
from exportlex.evaluation.provisions import (
    ProvisionLabel,
    elements_of_label,
    load_provisions,
    place,
    same_provision,
)
from exportlex.indexing.knowledge import Knowledge

COLUMNS = ("jurisdiction", "concept", "status", "instrument", "file", "pinpoint", "lang", "elements", "note")
RECORDS = {
    "jurisdiction": "zz", "concept": "record-keeping", "status": "present", "file": "0.md",
    "pinpoint": "s 2(1)", "elements": "years=5|from which event",
}  # fmt: skip
LABELS: list[dict[str, str]] = [
    RECORDS,
    {**RECORDS, "concept": "end-use", "pinpoint": 's 1(1) "end-use"', "elements": "purpose|stated by buyer"},
    {**RECORDS, "concept": "transit", "pinpoint": "s 9(4)", "elements": "passing through"},
    {"jurisdiction": "zz", "concept": "brokering", "status": "not-found-in-texts-held"},
    {"jurisdiction": "zz", "concept": "export", "status": "not-found-in-texts-held"},
    {"jurisdiction": "zz", "concept": "knowledge", "status": "text-not-held"},
    {**RECORDS, "file": "another/isle.md"},
    {"jurisdiction": "qq", "concept": "brokering", "status": "not-found-in-texts-held"},
]


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    rows = ["\t".join(COLUMNS), *("\t".join(label.get(column, "") for column in COLUMNS) for label in LABELS)]
    (tmp_path / "provisions.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("pinpoint", "parts"),
    [
        ("s. 7(1.1)", ("7", "1.1")),
        ("Article 2(1)", ("2", "1")),
        ('15 CFR 772.1 "End-user"', ("15", "772.1", "«end user»")),
        ("15 CFR Part 732 Supp. No. 3 (b)", ("15", "732", "3", "b")),
        ('Annex I, definition of "Source code"', ("annex", "i", "«source code»")),
        ("Annex I, General Technology Note, first paragraph", ("annex", "i", "general", "technology", "first")),
        ("第二条第四款", ("二", "四")),
        ("第四十九条第（二）项", ("四十九", "二")),
        ("art. 2(1) « courtage »", ("2", "1", "«courtage»")),
    ],
)
def test_a_pinpoint_is_its_numbers_letters_and_quoted_terms(pinpoint: str, parts: tuple[str, ...]) -> None:
    assert place(pinpoint) == parts


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("s. 7(1)", "s 7(1)", True),
        ("s. 7", "s 7(1)", True),
        ("s. 7(1)(a)", "s 7(1)", True),
        ("s. 7(2)", "s 7(1)", False),
        ("s. 71", "s 7(1)", False),
        ('9 ZR 72.1 "Ferry"', '9 ZR 72.1 "Raft"', False),
        ("9 ZR 72.1", '9 ZR 72.1 "Raft"', True),
        ("9 ZR 72.1, Citation", "9 ZR 72.1(a)", False),
        ("第二条第四款", "第二条", True),
        ("第二十条", "第二条", False),
        ("", "s 7", False),
    ],
)
def test_a_hit_is_the_same_provision_its_parent_or_its_child(ours: str, theirs: str, same: bool) -> None:
    assert same_provision(("zz/act", place(ours)), ("zz/act", place(theirs))) is same


def test_another_instrument_is_no_hit() -> None:
    assert not same_provision(("zz/act", ("7",)), ("zz/rules", ("7",)))


def test_the_first_hit_of_any_label_counts() -> None:
    places = [("zz/act", place(pinpoint)) for pinpoint in ("s 1", "s 2(1)", "s 3")]
    assert first_hit(places, [("zz/act", ("3",)), ("zz/act", ("2",))]) == 2
    assert first_hit(places, [("zz/act", ("4",))]) is None
    assert first_hit([], [("zz/act", ("4",))]) is None


@pytest.mark.parametrize(
    ("ranks", "at_one", "at_five", "mean"),
    [([1, 2, None, 10], 0.25, 0.5, 0.4), ([None], 0.0, 0.0, 0.0), ([1], 1.0, 1.0, 1.0), ([], 0.0, 0.0, 0.0)],
)
def test_recall_and_mean_reciprocal_rank(ranks: list[int | None], at_one: float, at_five: float, mean: float) -> None:
    assert (recall(ranks, 1), recall(ranks, 5), mrr(ranks)) == (at_one, at_five, mean)


def test_elements_of_a_label_without_values_and_figures() -> None:
    concept = Concept(
        id="wage", group="scope", label="Wage", definition="Pay.", terms={},
        elements=[Element(id="years", label="years"), Element(id="what", label="what"), Element(id="who", label="who"),
                  Element(id="paid", label="paid in", values=["shells", "salt"])],
    )  # fmt: skip
    label = ProvisionLabel("zz", "wage", "present", "", "s 1", "en", ("years=5", "what=oars", "salt", "max_fine=9 ZZD"))
    assert elements_of_label(label, concept) == ({"what", "paid in"}, {"years"})


def test_labels_of_texts_held_are_scored_beside_both_ways_alone(knowledge: Knowledge, held: Held, labels: Path) -> None:
    scores = {score.name: score for score in evaluate(knowledge, labels, held.mirror)}
    assert list(scores) == ["zz", "language en", "all"]
    zedland = scores["zz"]
    assert zedland.ranks[FIND] == [1, 1, None]
    assert [len(zedland.ranks[way]) for way in (BM25, EMBEDDING)] == [3, 3]
    assert (zedland.absent, zedland.said_absent, zedland.said_not_found, zedland.silent) == (2, 1, 1, 0)
    assert zedland.missed == ["zz transit"]
    assert (zedland.elements_right, zedland.elements_theirs) == (3, 3)


def test_nothing_held_is_nothing_to_score(knowledge: Knowledge, tmp_path: Path, labels: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text("", encoding="utf-8")
    assert evaluate(knowledge, labels, tmp_path) == []


def test_a_score_as_json() -> None:
    row = Score("zz", {FIND: [1, None], BM25: [2, 2], EMBEDDING: [None, None]}, absent=4, said_absent=3).to_json()
    assert (row["name"], row["pairs"], row["said_absent"]) == ("zz", 2, 0.75)
    assert row[FIND] == {"recall@1": 0.5, "recall@5": 0.5, "recall@10": 0.5, "mrr": 0.5}
    assert (row[BM25]["mrr"], row[EMBEDDING]["mrr"], row["element_recall"]) == (0.5, 0.0, 0.0)


def test_a_plain_rendering_is_held_where_the_published_text_beside_it_is(tmp_path: Path) -> None:
    rows = ({"path": f"a/{name}", "sha256": name} for name in ("act.html", "act.txt", "decree.txt", "order.html"))
    (tmp_path / "manifest.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    documents = [{"sha256": sha, "id": sha, "layer": "law"} for sha in ("act.html", "order.html", "elsewhere")]
    found = labelled_documents(tmp_path, documents)
    assert {path: [row["id"] for row in rows] for path, rows in found.items()} == {
        "a/act.html": ["act.html"], "a/act.txt": ["act.html"], "a/order.html": ["order.html"],
    }  # fmt: skip


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownWordError, match=r"provisions\.tsv: .* --gold"):
        load_provisions(tmp_path)
    with pytest.raises(UnknownWordError, match=r"manifest\.jsonl: .* --mirror"):
        mirror_hashes(tmp_path)


def test_the_command_says_the_same_as_json_and_as_a_table(held: Held, labels: Path) -> None:
    options = ("--gold", labels, "--mirror", held.mirror, *held.options)
    said = exportlex("evaluate", "concepts", "--json", *options)
    assert said.code == 0, said.err
    rows = [json.loads(line) for line in said.out.splitlines()]
    assert [row["name"] for row in rows] == ["zz", "language en", "all"]
    table = exportlex("evaluate", "concepts", "--missed", *options)
    assert "zz transit" in table.out
    assert f"{rows[0][FIND]['recall@1']:.3f}" in table.out
