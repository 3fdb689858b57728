"""What Search, Sources, Start, Provision, Matrix and the quotation of a cell offer to take away."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from app.pages import Shown, show
from app.test_taking_away import Buttons
from exporting.bibliography.bib_reader import entries, printed
from exportlex.ui import taking_away

if TYPE_CHECKING:
    from conftest import Held

Page = Callable[..., Shown]
TABLES = ("csv", "xlsx", "json", "md")
CITED = ("bib", "csl.json")


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


@pytest.fixture
def buttons(monkeypatch: pytest.MonkeyPatch) -> Buttons:
    made = Buttons()
    monkeypatch.setattr(taking_away.st, "download_button", made)
    return made


def test_a_search_gives_passages_absences_and_references(page: Page, buttons: Buttons) -> None:
    page("search", q="end-use", **{"in": "zz,xa,xc"})
    of_each_hit = {f"exportlex-citation.{ending}" for ending in CITED}
    assert {f"exportlex-search.{ending}" for ending in (*TABLES, *CITED)} | of_each_hit == set(buttons.files)
    rows = json.loads(buttons.pressed("exportlex-search.json"))["rows"]
    assert {row["jurisdiction"] for row in rows} == {"zz", "xa", "xc"}
    found = [row for row in rows if row["rank"]]
    items = json.loads(buttons.pressed("exportlex-search.csl.json"))
    assert {(item["title"], item["section"]) for item in items} == {(row["title"], row["pinpoint"]) for row in found}
    assert len(entries(buttons.pressed("exportlex-search.bib").decode())) == len(items)


def test_what_a_filter_hides_is_no_absence(page: Page, buttons: Buttons) -> None:
    page("search", q="end-use", instrument="zz/act")
    rows = json.loads(buttons.pressed("exportlex-search.json"))["rows"]
    assert {row["instrument"] for row in rows} == {"zz/act"}


def test_a_search_without_result_gives_a_table_without_rows(page: Page, buttons: Buttons) -> None:
    page("search", q="zeppelins", instrument="zz/act", language="en")
    assert json.loads(buttons.pressed("exportlex-search.json"))["rows"] == []
    assert b"Nothing was chosen" in buttons.pressed("exportlex-search.bib")


def test_sources_and_their_issues_can_be_taken_away_and_the_whole_cited(page: Page, buttons: Buttons) -> None:
    shown = page("sources", **{"in": "xe,xc"})
    sources, issues = json.loads(buttons.pressed("exportlex-sources.json"))["tables"]
    assert [row["instrument"] for row in sources["rows"]] == ["xc/act", "xe/act"]
    assert {row["instrument"] for row in issues["rows"]} == {"xe/act"}
    (entry,) = entries(buttons.pressed("exportlex-sources.bib").decode()).values()
    assert printed(entry["title"]).startswith("Exportlex")
    assert "digest of its inputs" in shown.words


def test_the_start_page_offers_what_is_held(page: Page, buttons: Buttons) -> None:
    page("overview")
    first, *others = json.loads(buttons.pressed("exportlex-held.json"))["tables"]
    assert first["about"]["title"] == "What is held by jurisdiction"
    assert len(others) == 2
    assert {"zz", "xc"} <= {row["jurisdiction"] for row in first["rows"]}


def test_a_provision_offers_its_reference_its_terms_and_its_definitions(page: Page, buttons: Buttons) -> None:
    page("provision", instrument="zz/act", language="en", pinpoint="s. 1(1)")
    ((key, entry),) = entries(buttons.pressed("exportlex-citation.bib").decode()).items()
    assert printed(entry["title"]) == "Act of Zedland, s. 1(1)"
    assert json.loads(buttons.pressed("exportlex-citation.csl.json"))[0]["id"] == key
    rows = json.loads(buttons.pressed("exportlex-definitions-zz-act.json"))["rows"]
    assert {"export", "end-use", "transit"} <= {row["term"] for row in rows}
    page("provision", instrument="zz/act", language="en", pinpoint="s. 2(1)")
    rows = json.loads(buttons.pressed("exportlex-terms-zz-act.json"))["rows"]
    assert [row["words"] for row in rows] == ["exporter", "export"]
    assert all("provision?instrument=zz%2Fact" in row["permalink"] for row in rows)


def test_the_quotation_of_a_cell_offers_its_reference(page: Page, buttons: Buttons) -> None:
    page("compare", concept="end-use", **{"in": "zz,xa,xc"})
    assert len(set(buttons.keys)) == len(buttons.keys), "a key that stands twice stops the page"
    (entry,) = entries(buttons.pressed("exportlex-citation.bib").decode()).values()
    assert printed(entry["title"]).startswith("Act of Xarn, s. 1")


def test_the_matrix_can_be_had_in_the_notation_of_the_1540_committee(page: Page, buttons: Buttons) -> None:
    shown = page("matrix", groups="end-use", **{"in": "zz,xa,xc"})
    assert "no measure of compliance" in shown.words
    main, *_ = json.loads(buttons.pressed("exportlex-matrix-1540.json"))["tables"]
    (row,) = [one for one in main["rows"] if one["concept_id"] == "end-use"]
    assert (row["zz"], row["xa"], row["xc"]) == ("X", "X", "?")
