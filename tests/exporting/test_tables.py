"""Results of the isles as tables: which rows there are, and that each can be cited alone."""

from __future__ import annotations

from typing import Any

from exporting import real
from exportlex.comparison.compare import compare
from exportlex.comparison.surveying.survey import Survey
from exportlex.exporting.held import Held
from exportlex.exporting.table import Table
from exportlex.exporting.tables import comparison
from exportlex.indexing.knowledge import Knowledge

UNREAD = {"xc": "text not held", "xe": "reading suspect", "xg": "text not held"}


def of(table: Table, **wanted: Any) -> list[dict[str, Any]]:
    """The rows with these values; a column that a row does not have is None."""
    names = [column.name for column in table.layout.columns]
    rows = [{name: row.get(name) for name in names} for row in table.rows]
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def test_every_row_has_a_citation_and_a_permalink_and_no_column_that_is_not_declared(
    knowledge: Knowledge, surveyed: Survey, holding: Held
) -> None:
    for table in real.every(knowledge, surveyed, holding):
        names = {column.name for column in table.layout.columns}
        assert table.rows, table.layout.name
        for row in table.rows:
            assert row["citation"], (table.layout.name, row)
            assert row["permalink"] == real.ABOUT.permalink
            assert set(row) <= names, set(row) - names
            assert not row.get("words") or (row["pinpoint"] and row["as_of"] and row["address"] and row["sha256"])


def test_a_comparison_has_a_row_per_jurisdiction_also_for_the_absent(knowledge: Knowledge, holding: Held) -> None:
    main, elements, pairs = real.compared(knowledge, holding)
    assert [row["jurisdiction"] for row in main.rows] == real.ISLES
    (zed,), (xebb,), (xcalt,) = (of(main, jurisdiction=code) for code in ("zz", "xb", "xc"))
    assert zed["name"] == "Zedland"
    assert "stated by buyer: “" in zed["elements"]
    assert zed["citation"].endswith(zed["address"])
    assert zed["held"] == "third party’s conversion of the official text"
    assert (xebb["absence"], xcalt["absence"]) == ("not found in the texts held", "text not held")
    assert xebb["searched"]
    assert xebb["citation"].startswith("Xebb: not found in the texts held; looked through: Act of Xebb (as of 2031-")
    assert {row["party"] for row in elements.rows} == set(real.ISLES)
    assert len(pairs.rows) == len(real.ISLES) * (len(real.ISLES) - 1) // 2


def test_an_element_stands_with_its_words_and_place_or_with_what_was_read(knowledge: Knowledge, holding: Held) -> None:
    _, elements, _ = real.compared(knowledge, holding)
    (stated,) = of(elements, party="zz", element="stated by buyer")
    assert (stated["standing"], stated["words"]) == ("covered", "declares")
    (lacking,) = of(elements, party="xa", element="stated by buyer")
    assert lacking["standing"] == "not found"
    assert lacking["citation"].startswith("Looked through: Act of Xarn, ")
    for code, absence in UNREAD.items():
        assert {row["standing"] for row in of(elements, party=code)} == {absence}


def test_a_phrase_has_no_elements(knowledge: Knowledge, holding: Held) -> None:
    tables = real.compared(knowledge, holding, "forwarding agent")
    assert [table.layout.name for table in tables] == ["comparison", "pairs"]


def test_one_jurisdiction_is_a_comparison_without_pairs(knowledge: Knowledge, holding: Held) -> None:
    found = comparison.tables(compare(knowledge, "end-use", ["zz"]), holding, real.ABOUT)
    assert [table.layout.name for table in found] == ["comparison", "elements"]


def test_a_pair_names_both_texts(knowledge: Knowledge, holding: Held) -> None:
    _, _, pairs = real.compared(knowledge, holding)
    (pair,) = of(pairs, a="zz", b="xa")
    assert pair["relation"]
    assert pair["citation"] == f"{pair['citation_a']}; {pair['citation_b']}"
    assert (pair["as_of"], pair["as_of_a"], pair["as_of_b"]) == ("2031-02-03",) * 3
    (other,) = of(pairs, a="zz", b="xc")
    assert "text not held" in other["citation_b"]
    assert other["as_of"] == ""


def test_a_cell_that_cannot_be_read_counts_nothing(surveyed: Survey, holding: Held) -> None:
    cells, _ = real.covered(surveyed, holding)
    assert len(cells.rows) == len(real.ISLES) * len(real.CONCEPTS)
    (spoken,) = of(cells, jurisdiction="zz", concept="end-use")
    assert (spoken["coverage"], spoken["having"], spoken["share"]) == ("covered", 3, 1.0)
    assert spoken["pinpoint"]
    (silent,) = of(cells, jurisdiction="xb", concept="end-use")
    assert (silent["sign"], silent["having"], silent["share"]) == ("○", 0, 0.0)
    (unread,) = of(cells, jurisdiction="xc", concept="end-use")
    assert (unread["sign"], unread["having"], unread["share"]) == ("?", None, None)
    assert unread["absence"] == "text not held"
    assert unread["reason"]
    (never,) = of(cells, jurisdiction="xf", concept="deemed-export")
    assert (never["absence"], never["having"]) == ("not applicable", None)


def test_a_distance_that_cannot_be_stated_is_empty(surveyed: Survey, holding: Held) -> None:
    _, distances = real.covered(surveyed, holding)
    (pair,) = of(distances, a="zz", b="xc")
    assert (pair["distance"], pair["concepts"]) == (None, 0)
    assert "Reckoned by Exportlex" in pair["citation"]


def test_a_gap_has_a_row_for_the_jurisdiction_and_one_for_each_peer(surveyed: Survey, holding: Held) -> None:
    main, unread = real.gapped(surveyed, holding, ["xa"])
    rows = of(main, concept="record-keeping", element="what")
    assert rows[0]["party"] == "xa"
    assert {row["party"] for row in rows} == set(real.ISLES)
    for row in rows:
        assert row["reason"] or (row["words"] and row["pinpoint"])
        assert row["gap_reason"]
        assert row["standing"] == UNREAD.get(row["party"], row["standing"])
    assert {row["jurisdiction"] for row in unread.rows} >= set(UNREAD)


def test_the_core_has_each_element_of_each_party_and_the_figures(surveyed: Survey, holding: Held) -> None:
    core, moves = real.shared(surveyed, holding)
    elements, figures = of(core, kind="element"), of(core, kind="figure")
    assert len(elements) == 3 * len(real.ISLES)
    assert all(row["reason"] or (row["words"] and row["pinpoint"]) for row in elements)
    assert "at least 5 years, from “the end of the year of export”" in [row["answers"] for row in figures]
    assert [row["party"] for row in moves.rows] == real.ISLES


def test_a_concept_without_elements_has_a_core_and_nothing_to_move(surveyed: Survey, holding: Held) -> None:
    assert [table.layout.name for table in real.shared(surveyed, holding, "import")] == ["core"]


def test_who_cannot_be_judged_moves_by_nothing_that_is_counted(surveyed: Survey, holding: Held) -> None:
    moves, ways = real.moved(surveyed, holding)
    (unread,) = of(moves, party="xc", concept="end-use")
    assert (unread["steps"], unread["most"]) == (None, None)
    assert unread["reason"].startswith("text not held")
    (way,) = of(ways, party="xc")
    assert (way["steps"], way["adds"], way["concepts_judged"]) == (None, None, 0)
    (silent,) = of(moves, party="xb", concept="end-use")
    assert silent["steps"] == 3
    assert silent["citation"].startswith("Xebb: not found in the texts held")


def test_the_asymmetry_ends_with_the_row_over_all_concepts(surveyed: Survey, holding: Held) -> None:
    (table,) = real.lopsided(surveyed, holding)
    assert [row["type"] for row in table.rows] == ["concept"] * len(real.CONCEPTS) + ["all"]
    assert {row["share_of_a_in_b"] for row in table.rows} == {None}
    assert all("text not held" in str(row["citation_b"]) for row in table.rows[:-1])
