"""What a measurement of definitions says: names, places, spans, scopes, kinds, compared as the gold says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exportlex.errors import UnknownWordError
from exportlex.evaluation.definitions import Score, added, by_tradition, score
from exportlex.evaluation.gold import Label, complete_region, load_labels, name_key, pinpoint_key, same_place
from exportlex.evaluation.matching import matches
from exportlex.evaluation.measure import labelled
from exportlex.evaluation.texts import Text
from exportlex.model import Definition, DefinitionKind, Reading, Scope

from .labelled import definition, label

COLUMNS = [
    *("instrument", "file", "pinpoint", "lang", "term", "aliases", "kind", "scope"),
    *("starts_with", "ends_with", "concept", "note"),
]
ROW = {"instrument": "zz/act", "file": "zz/act.xml", "lang": "en", "kind": "definition", "scope": "instrument"}
LABELS = [
    label("Ferry", text="a boat that crosses for hire"),
    label("raft", text="a float of many logs"),
    label("pier", "s 9", text="a wall"),
    label("punt", note="nested"),
    label("crossing", "s 2(4)", kind="scope-provision"),
]
FOUND = [
    definition("“ferry”", text="a boat that crosses for hire;"),
    definition("Raft", "s. 2(1)(a)", "a float of planks", scope=Scope.SECTION),
    definition("pier", "s. 3", "a wall"),
    definition("punt", text="a flat boat"),
    definition("quay", text="a wall", kind=DefinitionKind.INCLUSION_ONLY),
]


def test_a_score_counts_names_places_spans_scopes_and_kinds() -> None:
    made = score("zz/act", "en", LABELS, FOUND)
    assert (made.labels, made.found, made.started, made.ended, made.exact) == (3, 2, 1, 1, 1)
    assert (made.scoped, made.kinded, made.judged, made.wrong) == (1, 2, 4, 1)
    figures = made.figures()
    assert (figures["recall"], figures["precision"], figures["span"]) == (0.6667, 0.75, 0.5)
    assert figures["span_of_all"] == 0.3333
    assert figures["f1"] == pytest.approx(2 * 0.75 * 0.6667 / (0.75 + 0.6667), abs=1e-4)


def test_a_score_says_what_is_not_right() -> None:
    made = score("zz/act", "en", LABELS, FOUND)
    assert [(failure.kind, failure.term) for failure in made.failures] == [
        ("start", "raft"), ("end", "raft"), ("scope", "raft"), ("missed", "pier"), ("extra", "quay"),
    ]  # fmt: skip
    assert made.failures[3].detail == "found elsewhere"
    assert made.failures[4].key == "extra | zz/act | en | s. 2(1) | quay"


def test_scores_add_up() -> None:
    total = added("all", [Score("a", labels=3, found=3), Score("b", labels=1, judged=2, wrong=1)])
    assert total.figures()["recall"] == 0.75
    assert total.figures()["precision"] == 0.5


def test_nothing_at_all_scores_nothing() -> None:
    assert Score("a").figures()["f1"] == 0.0


def test_what_a_tradition_found_is_counted_for_it_alone() -> None:
    found = [FOUND[0], definition("quay", tradition="en-inline")]
    scores = by_tradition("zz/act", "en", LABELS, found)
    assert {name: (made.found, made.judged, made.wrong) for name, made in scores.items()} == {
        "en-term-verb": (1, 1, 0), "en-inline": (0, 1, 1),
    }  # fmt: skip


SPANS = [
    ("a boat for hire", label("x"), True, True),
    ("means a boat for hire", label("x", note="connector=‹means›"), True, True),
    ("is deemed a boat for hire", label("x", note="connector=‹means›"), False, True),
    ("(a) a boat for hire", label("x"), True, True),
    ("a boat for hire", label("x", text="(a) a boat for hire"), True, True),
    ("a boat for hire and a raft", label("x"), True, False),
    ("a boat for hire. Note: no raft", label("x", note="nested; with_notes_ends=‹no raft›"), True, True),
    ("any boat that is for hire", label("x", text="a boat that is for hire"), False, True),
]


@pytest.mark.parametrize(("text", "wanted", "starts", "ends"), SPANS)
def test_a_span_is_compared_as_the_gold_says(text: str, wanted: Label, starts: bool, ends: bool) -> None:
    (match,) = matches([wanted], [definition("x", text=text)])
    assert (match.starts, match.ends, match.exact) == (starts, ends, starts and ends)


def test_of_two_definitions_of_a_term_the_one_that_agrees_is_compared() -> None:
    (match,) = matches([label("x")], [definition("x", text="a raft"), definition("y", aliases=("x",))])
    assert match.definition is not None
    assert match.definition.term == "y"


def _judged(labels: list[Label], found: list[Definition]) -> int:
    return score("zz/act", "en", labels, found).judged


def test_only_labelled_articles_can_say_that_a_definition_is_wrong() -> None:
    inside = complete_region([label("a", "s 2(1)"), label("b", "s 2(2)"), label("c", "15 CFR 7.4")])
    places = ("s. 2(3)(a)", "s. 3", "15 CFR 7.4(b)", "15 CFR 7.5")
    assert [inside(place) for place in places] == [True, False, True, False]


def test_a_whole_paragraph_of_labels_says_nothing_of_the_next() -> None:
    inside = complete_region([label("a", "第六条第一項第一号"), label("b", "第六条第一項第二号")])
    assert inside("第六条第一項第三号")
    assert not inside("第六条第二項")


def test_where_all_is_labelled_everything_is_judged() -> None:
    assert _judged([label("a", instrument="ca/eipa")], [definition("q", "s. 99")]) == 1
    assert _judged([label("a", file="")], [definition("q", "s. 99")]) == 1
    assert _judged([label("a")], [definition("q", "s. 99")]) == 0


def test_local_terms_of_entries_are_wrong_only_where_all_is_labelled() -> None:
    local = [definition("q", scope=Scope.LIST_ENTRY)]
    assert score("zz/act", "en", [label("a")], local).wrong == 0
    assert score("ca/eipa", "en", [label("a", instrument="ca/eipa")], local).wrong == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = ["\t".join(COLUMNS)]
    for term, note in (("ferry", "connector=‹means›; doubt=‹extent›"), ("raft", "")):
        cells = {**ROW, "term": term, "pinpoint": "s 2", "aliases": "bac|barge", "note": note}
        rows.append("\t".join(cells.get(column, "") for column in COLUMNS))
    (tmp_path / "definitions.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "manifest.jsonl").write_text(
        json.dumps({"path": "zz/act.xml", "sha256": "ab"}) + "\n", encoding="utf-8"
    )
    return tmp_path


def test_labels_carry_names_and_notes(folder: Path) -> None:
    first, second = load_labels(folder)
    assert first.names == ("ferry", "bac", "barge")
    assert (first.connector, first.with_notes_ends, second.connector) == ("means", "", "")


def test_labels_belong_to_the_text_that_holds_their_file(folder: Path) -> None:
    held = Text("zz/act|en|act", "zz/act", "en", "ab", Reading((), "en"), ())
    (pair,) = labelled([held, Text("zz/other|en|x", "zz/other", "en", "cd", Reading((), "en"), ())], folder, folder)
    assert pair[0] is held
    assert len(pair[1]) == 2


def test_texts_that_are_not_held_are_left_out(folder: Path) -> None:
    assert labelled([Text("zz/act|en|act", "zz/act", "en", "cd", Reading((), "en"), ())], folder, folder) == []


def test_without_labels_there_is_nothing_to_measure(tmp_path: Path) -> None:
    with pytest.raises(UnknownWordError, match="--gold"):
        load_labels(tmp_path)


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


def test_a_branch_article_is_another_article() -> None:
    assert not same_place("第九条の二", "第九条第二項")
    assert not same_place("제32조의2", "제32조제2항")
