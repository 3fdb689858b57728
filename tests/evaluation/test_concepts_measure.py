"""``exportlex evaluate concepts`` over the invented isles: every part, both sets of labels, decisions, the report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import exportlex
from conftest import Held
from exportlex.catalog.decisions import About, Decision, Verdict
from exportlex.cli import measuring_concepts
from exportlex.comparison.finding.find import meaning_of
from exportlex.comparison.finding.query import understand
from exportlex.errors import UnknownWordError
from exportlex.evaluation.concept_measure import ASSIGNMENT, EYE, GOLD, WORDS, Labels, measure, measure_words
from exportlex.evaluation.concepts import answers
from exportlex.evaluation.held import labelled_documents, mirror_hashes
from exportlex.evaluation.provisions import load_by_eye, load_provisions
from exportlex.evaluation.words_alone import words_alone
from exportlex.indexing.knowledge import Knowledge

from .test_command import LOST, USE
from .test_command import labels as definitions

COLUMNS = (
    "jurisdiction",
    "concept",
    "status",
    "instrument",
    "file",
    "pinpoint",
    "lang",
    "elements",
    "strength",
    "note",
)
RECORDS = {
    "jurisdiction": "zz", "concept": "record-keeping", "status": "present", "instrument": "zz/act", "file": "0.md",
    "pinpoint": "s 2(1)", "elements": "years=5|from which event",
}  # fmt: skip
USED = {**RECORDS, "concept": "end-use", "pinpoint": 's 1(1) "end-use"', "elements": "purpose|stated by buyer"}
LABELS: list[dict[str, str]] = [
    RECORDS,
    USED,
    {**RECORDS, "concept": "transit", "pinpoint": "s 9(4)", "elements": "passing through"},
    {"jurisdiction": "zz", "concept": "brokering", "status": "not-found-in-texts-held"},
    {"jurisdiction": "zz", "concept": "export", "status": "not-found-in-texts-held"},
    {"jurisdiction": "zz", "concept": "knowledge", "status": "text-not-held"},
    {**RECORDS, "file": "another/isle.md", "instrument": "qq/act", "jurisdiction": "qq"},
    {"jurisdiction": "qq", "concept": "brokering", "status": "not-found-in-texts-held"},
]


def write(path: Path, rows: list[dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["\t".join(COLUMNS), *("\t".join(row.get(column, "") for column in COLUMNS) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def labels(tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch) -> Labels:
    """Gold of the first isle; by eye its records and another isle's, which is not held."""
    write(tmp_path / "provisions.tsv", LABELS)
    definitions(tmp_path, USE, {**USE, "concept": "none", "confidence": "medium"}, LOST)
    write(tmp_path / "reports" / "provisions" / "zz.tsv", [RECORDS, *LABELS[3:5]])
    write(tmp_path / "reports" / "provisions" / "qq.tsv", LABELS[6:])
    monkeypatch.setattr(measuring_concepts, "REPORTS", tmp_path / "reports")
    return Labels(tmp_path, held.mirror, tmp_path / "reports")


def options(labels: Labels, held: Held) -> Iterator[object]:
    yield from ("--gold", labels.gold, "--mirror", labels.mirror, *held.options)


def test_every_part_is_measured_on_both_sets(knowledge: Knowledge, labels: Labels) -> None:
    made = measure(knowledge, labels, labels.by_eye / "none.tsv")
    rows = {(group, row["name"]): row for group, found in made.groups.items() for row in found}
    finding = rows[f"{GOLD}: finding", "zz"]
    assert (finding["pairs"], finding["recall@1"], finding["recall@10"]) == (3, 0.6667, 0.6667)
    assert {"bm25 mrr", "embedding mrr", "bm25 ndcg@10"} <= set(finding)
    assert rows[f"{GOLD}: finding, by concept", "concept transit"]["recall@10"] == 0.0
    assert rows[f"{GOLD}: elements", "all"]["provision recall"] == 1.0
    absences = rows[f"{GOLD}: absences", "all"]
    assert (absences["absent"], absences["said absent"], absences["said not found"]) == (2, 0.5, 0.5)
    assert rows[f"{GOLD}: figures", "all"]["recall"] == 1.0
    assert rows[f"{EYE}: finding", "all"]["pairs"] == 1
    assert (EYE in str(made.misses), ("by eye: finding", "qq") in rows) == (True, False)
    assert made.misses[f"{GOLD}: finding"][0].startswith("zz transit | rank")
    assert made.misses[f"{GOLD}: absences, shown though labelled not found"][0].startswith("zz export | zz/act s.")


def test_definitions_are_held_against_the_concept_of_their_label(knowledge: Knowledge, labels: Labels) -> None:
    made = measure(knowledge, labels, labels.by_eye / "none.tsv")
    rows = {row["name"]: row for row in made.groups[ASSIGNMENT]}
    assert (rows["all"]["labels"], rows["all"]["extracted"], rows["all"]["concepts"]) == (3, 2, 1)
    assert (rows["all"]["precision"], rows["all"]["recall"], rows["all"]["f1"]) == (0.5, 1.0, 0.6667)
    assert made.misses[ASSIGNMENT] == ["zz/act | s 1(1) | end-use | none, not end-use"]


def test_words_alone_ask_no_vector(knowledge: Knowledge, labels: Labels) -> None:
    groups = measure_words(knowledge, labels)
    assert {name for name in groups if EYE not in name} == {
        f"{WORDS}, {GOLD}: {part}" for part in ("finding", "elements", "absences")
    }
    row = groups[f"{WORDS}, {GOLD}: finding"][0]
    assert (row["name"], row["pairs"]) == ("all", 3)
    assert not any("bm25" in figure or "embedding" in figure for figure in row)
    (hit, *_), *_ = [answer.hits for answer in answers(knowledge, [("zz/act", load_provisions(labels.gold)[1])])]
    assert hit.conceptual is not None, "the index that words alone are measured on still has its vectors"


def test_who_asks_after_words_alone_have_been_asked_the_same_gets_vectors(knowledge: Knowledge) -> None:
    query = understand("a phrase that nobody has asked for before", knowledge.concepts)
    assert meaning_of(words_alone(knowledge), query).shape == (1,)
    assert meaning_of(knowledge, query).shape == (knowledge.encoder.dimension,)


def test_nothing_held_is_nothing_to_score(knowledge: Knowledge, tmp_path: Path, labels: Labels) -> None:
    (tmp_path / "manifest.jsonl").write_text("", encoding="utf-8")
    made = measure(knowledge, Labels(labels.gold, tmp_path, tmp_path / "empty"), tmp_path / "none.tsv")
    assert made.groups == {ASSIGNMENT: []}


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
    assert load_by_eye(tmp_path) == []


def test_the_command_says_the_same_as_json_and_as_tables(held: Held, labels: Labels) -> None:
    said = exportlex("evaluate", "concepts", "--json", *options(labels, held))
    assert said.code == 0, said.err
    rows = {(row["group"], row["name"]): row for row in said.rows}
    assert rows[f"{GOLD}: finding", "zz"]["recall@1"] == 0.6667
    tables = exportlex("evaluate", "concepts", "--missed", *options(labels, held))
    assert f"{GOLD}: finding | zz transit | rank" in tables.out
    assert "words of the concept scheme were tuned" in tables.out.replace("\n", " ")


def test_without_decisions_what_the_programs_find_alone(
    held: Held, labels: Labels, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = Decision(
        about=About.ASSIGNMENT, verdict=Verdict.REJECT, concept="record-keeping", jurisdiction="zz",
        instrument="zz/act", language="en", pinpoint="s. 2(1)", who="a reviewer", when="2031-02-03", why="for the test",
    )  # fmt: skip
    monkeypatch.setattr("exportlex.indexing.knowledge.load_decisions", lambda _: [away])

    def found(*more: str) -> float:
        said = exportlex("evaluate", "concepts", "--json", *more, *options(labels, held))
        assert said.code == 0, said.err
        rows = {(row["group"], row["name"]): row for row in said.rows}
        return float(rows[f"{GOLD}: finding", "zz"]["recall@1"])

    assert found() < found("--without-decisions") == 0.6667
    refused = exportlex("evaluate", "concepts", "--report", "--without-decisions", *options(labels, held))
    assert refused.code != 0


def test_the_report_is_lowered_only_with_a_reason(held: Held, labels: Labels) -> None:
    written = exportlex("evaluate", "concepts", "--report", *options(labels, held))
    assert written.code == 0, written.err
    report = json.loads((labels.by_eye / "concepts.json").read_text(encoding="utf-8"))
    assert f"{WORDS}, {GOLD}: finding" in report["groups"]
    write(labels.gold / "provisions.tsv", [*LABELS, {**USED, "pinpoint": "s 8(8)", "concept": "technology"}])
    refused = exportlex("evaluate", "concepts", "--report", *options(labels, held))
    assert refused.code != 0
    assert "gold: finding: all, recall@1: 0.6667 → 0.5000" in refused.err
    assert "- gold: finding: zz technology" in refused.out
    told = exportlex("evaluate", "concepts", "--report", "--lower", "one more label", *options(labels, held))
    assert told.code == 0, told.err
    assert "one more label" in (labels.by_eye / "concepts.md").read_text(encoding="utf-8")


def test_quantities_are_a_command_of_their_own(held: Held, labels: Labels) -> None:
    said = exportlex("evaluate", "quantities", "--json", *options(labels, held))
    assert said.code == 0, said.err
    assert {row["name"]: row["recall"] for row in said.rows}["all"] == 1.0
