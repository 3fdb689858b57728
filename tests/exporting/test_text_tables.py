"""Hits, sources, definitions, uses, lists and candidates as tables: which rows there are, each able to be cited."""

from __future__ import annotations

import io
import json
from typing import Any

import jsonschema
import pandas as pd
import pytest

from comparison.small_law import SmallLaw
from exporting import texts
from exporting.tabled import HOSTILE
from exporting.test_tables import of
from exportlex.comparison.classing.defining import Defined
from exportlex.exporting import schema
from exportlex.exporting.files import FORMATS, written
from exportlex.exporting.held import Held
from exportlex.exporting.layouts import layouts
from exportlex.exporting.tables import candidates, concordance, definitions, hits, sources, uses
from exportlex.indexing.knowledge import Knowledge

HERE = "https://law.example/"


@pytest.mark.parametrize("name", texts.EVERY)
def test_each_table_has_its_schema_and_every_row_can_be_cited(name: str, knowledge: Knowledge, holding: Held) -> None:
    made = texts.EVERY[name](knowledge, holding)
    assert made[0].layout.name == name
    whole = json.loads(written(made, "json"))
    for table, document in zip(made, whole.get("tables", [whole]), strict=True):
        assert table.rows, table.layout.name
        assert layouts()[table.layout.name] == table.layout
        jsonschema.Draft202012Validator(schema.schema(table.layout)).validate(document)
        for row in table.rows:
            assert row["citation"]
            assert str(row["permalink"]).startswith(HERE)
            assert set(row) <= {column.name for column in table.layout.columns}
            assert row.get("text") is None or (row["as_of"] and row["sha256"] and row["address"])


@pytest.mark.parametrize("name", texts.EVERY)
def test_each_table_loads_in_pandas_as_it_is(name: str, knowledge: Knowledge, holding: Held) -> None:
    made = texts.EVERY[name](knowledge, holding)
    main, columns = made[0], [column.name for column in made[0].layout.columns]
    read = pd.read_csv(io.BytesIO(written(made, "csv")), keep_default_na=False)
    sheets = pd.read_excel(io.BytesIO(written(made, "xlsx")), sheet_name=None, keep_default_na=False)
    assert list(read.columns) == list(next(iter(sheets.values())).columns) == columns
    assert len(read) == len(next(iter(sheets.values()))) == len(main.rows)
    assert [str(one) for one in read["citation"]] == [row["citation"] for row in main.rows]
    whole = json.loads(written(made, "json"))
    assert len(pd.DataFrame(whole.get("tables", [whole])[0]["rows"])) == len(main.rows)
    assert written(made, "md").decode().count("\n| --- ") == len(made)


def test_a_search_gives_its_passages_by_rank_and_its_absences_with_their_reason(
    knowledge: Knowledge, holding: Held
) -> None:
    (table,) = texts.searched(knowledge, holding)
    ranks = [row["rank"] for row in table.rows if row.get("rank")]
    assert ranks == sorted(ranks)
    (zed,) = of(table, jurisdiction="zz", rank=1)
    assert zed["term"] == "end-use"
    assert "stated by buyer: “declares" in zed["elements"]
    assert zed["citation"].startswith("Act of Zedland, s. 1")
    assert zed["permalink"].startswith(f"{HERE}provision?instrument=zz%2Fact&language=en&pinpoint=s.+1")
    (xcalt,) = of(table, jurisdiction="xc")
    assert (xcalt["absence"], xcalt["permalink"]) == ("text not held", texts.ABOUT.permalink)
    assert xcalt["reason"]
    assert "end-use" in xcalt["searched"].lower()


def test_sources_say_what_is_held_and_what_not(holding: Held) -> None:
    held, issues, by_code = texts.sourced(holding)
    (xcalt,) = of(held, instrument="xc/act")
    assert (xcalt["held"], xcalt["provisions"], xcalt["as_of"]) == ("not held", 0, "")
    assert xcalt["citation"] == "Act of Xcalt (not held), https://gazette.isles.example/xc/act"
    (xgill,) = of(held, instrument="xg/act")
    assert (xgill["missing"], xgill["incomplete"]) == ("s. 9", "the second half was lost at sea")
    (xell,) = of(held, instrument="xe/act")
    assert xell["suspect"] > 0
    assert all(row["suspect"] is True for row in of(issues, instrument="xe/act", kind="too-few-provisions"))
    assert of(issues, instrument="xe/act", kind="too-few-provisions")
    (lost,) = of(by_code, jurisdiction="xc")
    assert (lost["instruments"], lost["with_text"], lost["citation"]) == (1, 0, "no text is held")
    (dig,) = of(by_code, jurisdiction="xd")
    assert (dig["with_text"], dig["official_or_converted"]) == (1, 0)
    assert "our digest, not the official text" in dig["citation"]


def test_definitions_have_scope_place_and_the_concept_that_they_define(knowledge: Knowledge, holding: Held) -> None:
    (table,) = texts.defined(knowledge, holding)
    (use,) = of(table, term="end-use")
    assert (use["concept"], use["scope"], use["jurisdiction"]) == ("end-use", "instrument", "zz")
    assert use["why"]
    assert len(use["sha256"]) == 64
    assert use["text"].startswith("the purpose for which goods")


def test_each_use_stands_with_the_definition_that_governs_there(knowledge: Knowledge, holding: Held) -> None:
    (table,) = texts.used(knowledge, holding)
    assert [(row["words"], row["used_in"]) for row in table.rows] == [("exporter", "s. 2(1)"), ("export", "s. 2(1)")]
    assert table.rows[0]["reason"] == "defined for the whole instrument"
    assert str(table.rows[0]["citation"]).startswith("Act of Zedland, s. 1(1)")


def test_uses_of_hostile_words_stay_words() -> None:
    law = SmallLaw().defined("lamp", "=wick")
    units = [law.unit("s-2", "A lamp and a lamp."), law.unit("s-3", "=lamp")]
    found = [(unit, use) for unit in units for use in law.glossary().uses(unit)]
    ids = {use.meaning.id: _nothing(use.meaning.id) for _, use in found}
    (table,) = uses.tables(found, ids, Held([], law.rows("SELECT * FROM instruments"), [], []), texts.ABOUT)
    rows = pd.read_csv(io.BytesIO(written([table], "csv")), keep_default_na=False)
    assert rows[["used_in", "start", "end", "words"]].to_numpy().tolist() == [
        ["s-2", 2, 6, "lamp"], ["s-2", 13, 17, "lamp"], ["s-3", 1, 5, "lamp"],
    ]  # fmt: skip


def _nothing(identifier: int) -> Defined:
    return Defined(identifier, 1, "s. 1", "lamp", "definition", None)


def test_pairs_name_both_sides_and_the_stricter_one(holding: Held) -> None:
    pairs, limits = texts.beside(holding)
    (bells,) = of(pairs, code_a="1A2")
    assert (bells["code_b"], bells["relation"]) == ("LX-10", "same subject, other threshold")
    assert bells["conceptual"] is None, "it was not asked for"
    assert "list=" not in bells["permalink"]
    assert bells["permalink"].startswith(f"{HERE}items?a=zz%2Fhere%2Flist%7Cen&b=")
    assert bells["citation"].count("https://gazette.isles.example/") == 2
    (alone,) = of(pairs, code_b="LX-50")
    assert (alone["code_a"], alone["absence"]) == (None, "not found in the texts held")
    assert "no counterpart found in it" in alone["citation"]
    assert alone["reason"]
    (mass,) = of(limits, kind_of_measure="mass")
    assert (mass["value_a"], mass["value_b"]) == ("300 kg or more", "250 kg or more")
    assert mass["stricter"]


def test_closeness_in_meaning_stands_where_it_was_asked_for(holding: Held) -> None:
    both = texts.two_lists()
    items = both.items()
    sides = texts.sides_of(holding, both.left.held, both.right.held)
    table = concordance.pairs(both, items, sides, holding, texts.ABOUT, [0.123456] * len(items))
    assert {row["conceptual"] for row in table.rows} == {0.1235}


def test_candidates_say_why_and_that_they_are_none_of_a_classification(holding: Held) -> None:
    found, (table,) = texts.asked(holding)
    assert [row["code"] for row in table.rows if row.get("rank") == 1] == ["1A2", "LX-10"]
    for row in table.rows:
        assert "not a classification" in str(row["notice"])
        assert row["reason"]
    assert len(table.rows) == len(found.candidates) + len(found.without)


def test_a_list_without_candidate_has_a_row_that_proves_nothing(holding: Held) -> None:
    _, (table,) = texts.asked(holding, "1A2", texts.LANTERNS, "Q1 Ropes of hemp.")
    (silent,) = of(table, list="zz/list1/list")
    assert silent["absence"] == "not found in the texts held"
    assert "no proof" in silent["reason"]
    assert silent["citation"].startswith("Looked through: ")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_of_lists_are_not_run(holding: Held, words: str) -> None:
    clean = words.replace("\n", " ").replace("\r", " ").replace("\t", " ").strip()
    _, (table,) = texts.asked(holding, "bronze", f"1A1 {clean} bronze")
    for ending in FORMATS:
        assert written([table], ending)
    (cell,) = pd.read_csv(io.BytesIO(written([table], "csv")), keep_default_na=False)["words"]
    assert cell in (f"{clean} bronze", f"'{clean} bronze")


def test_nothing_at_all_is_a_table_with_its_columns_and_a_sentence(knowledge: Knowledge, holding: Held) -> None:
    both = texts.two_lists("1A1 Bells.", "B1 Bells.")
    sides = texts.sides_of(holding, both.left.held, both.right.held)
    empty: dict[str, Any] = {
        "hits": hits.tables({}, holding, texts.ABOUT),
        "sources": sources.tables([], holding, texts.ABOUT),
        "definitions": definitions.tables(knowledge, [], holding, texts.ABOUT),
        "uses": uses.tables([], {}, holding, texts.ABOUT),
        "pairs": [concordance.pairs(both, [], sides, holding, texts.ABOUT)],
        "limits": [concordance.limits(both, [], sides, holding, texts.ABOUT)],
        "candidates": candidates.tables(texts.Found("x", "words", (), (), "try"), holding, texts.ABOUT),
    }
    for name, made in empty.items():
        (table,) = made
        read = pd.read_csv(io.BytesIO(written(made, "csv")))
        assert list(read.columns) == [column.name for column in table.layout.columns], name
        assert len(read) == 0
        assert "No rows." in written(made, "md").decode()
        assert json.loads(written(made, "json"))["rows"] == []
        assert len(pd.read_excel(io.BytesIO(written(made, "xlsx")))) == 0
