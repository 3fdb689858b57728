"""Results as frames, files and HTML, over the invented isles."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from exportlex import OpenKnowledge, open_knowledge
from exportlex.api import showing
from exportlex.api.results import Result
from exportlex.comparison.results import Absence
from exportlex.errors import ExportlexError, IndexUnusableError, UnknownWordError
from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Table


def results(opened: OpenKnowledge) -> dict[str, Result]:
    return {
        "comparison": opened.compare("end-use", "zz,xa,xb"),
        "matrix": opened.matrix(["zz", "xa"], "end-use, transit"),
        "gaps": opened.gaps("xa", "zz,xa", every=True),
        "core": opened.core("end-use", "zz,xa"),
        "brief": opened.brief("zz,xa", "end-use,record-keeping"),
    }


@pytest.mark.parametrize("name", ["comparison", "matrix", "gaps", "core", "brief"])
def test_every_result_is_a_frame_with_citation_date_and_link_and_a_file_and_html(
    opened: OpenKnowledge, tmp_path: Path, name: str
) -> None:
    result = results(opened)[name]
    frame = result.to_frame()
    assert len(frame) == len(result.tables[0].rows) > 0
    assert list(frame.columns) == [column.name for column in result.tables[0].layout.columns]
    assert (frame["permalink"] != "").all()
    assert (frame["citation"] != "").all()
    written = result.save(tmp_path / f"{name}.csv")
    assert len(pd.read_csv(written)) == len(frame)
    assert "research aid and no legal advice" in result._repr_html_()  # type: ignore[operator]


def test_a_comparison_has_the_typed_result_beside_the_frames(opened: OpenKnowledge) -> None:
    found = opened.compare("end-use", ["zz", "xa", "xb"])
    assert [position.jurisdiction for position in found.comparison.positions] == ["zz", "xa", "xb"]
    absent = found.to_frame().set_index("jurisdiction").loc["xb"]
    assert absent["absence"] == Absence.NOT_FOUND
    assert absent["text"] == ""
    assert len(found.to_frame("pairs")) == 3
    with pytest.raises(UnknownWordError, match="comparison, elements, pairs"):
        found.to_frame("nets")


def test_missing_figures_are_missing_and_no_zero(opened: OpenKnowledge) -> None:
    frame = opened.matrix("zz,xb", "end-use").to_frame().set_index("jurisdiction")
    assert frame["having"].dtype == "Int64"
    assert frame.loc["zz", "having"] == 3
    assert pd.isna(opened.matrix("xc", "end-use").to_frame().loc[0, "having"])  # its law is not held
    assert frame["share"].dtype == "Float64"


def test_jurisdictions_and_concepts_are_frames_to_choose_from(opened: OpenKnowledge) -> None:
    assert "Zedland" in set(opened.jurisdictions["name"])
    assert opened.concepts.set_index("id").loc["end-use", "elements"]


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda k: k.compare("end-use", "atlantis"), "unknown jurisdiction or group 'atlantis'"),
        (lambda k: k.compare("end-use", ""), "no jurisdiction is named"),
        (lambda k: k.matrix("zz", "nets-and-eels"), "nets-and-eels"),
        (lambda k: k.matrix("zz", []), "no concept is named"),
        (lambda k: k.core("end-use", "zz", target="moon"), "unknown target 'moon'"),
        (lambda k: k.brief("zz", ""), "no concept is named"),
    ],
)
def test_what_is_not_known_is_said_with_what_is(opened: OpenKnowledge, ask: object, says: str) -> None:
    with pytest.raises(ExportlexError, match=says):
        ask(opened)  # type: ignore[operator]


def test_without_an_index_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusableError, match="exportlex build"):
        open_knowledge(tmp_path)


def test_a_brief_is_saved_in_the_format_of_its_ending(opened: OpenKnowledge, tmp_path: Path) -> None:
    brief = opened.brief("zz,xa", "end-use", title="Isles")
    assert brief.save(tmp_path / "b.md").read_text().startswith("# Isles")
    assert brief.save(tmp_path / "b.docx").read_bytes()[:2] == b"PK"
    assert len(pd.read_csv(brief.save(tmp_path / "b.csv"))) == len(brief.to_frame())
    with pytest.raises(ExportlexError, match="endings"):
        brief.save(tmp_path / "b.odt")


def test_markup_in_a_text_is_shown_and_never_run() -> None:
    columns = (Column("pinpoint", "Where."), Column("text", "What."), *PROVENANCE)
    rows = ({"pinpoint": "<b>1</b>", "text": "<script>alert(1)</script>", "address": "javascript:alert(2)"},)
    made = showing.table(Table(Layout("x", "<i>X</i>", columns), About("a<b", "2031", "p"), rows), ("pinpoint", "text"))
    assert "<script" not in made
    assert "javascript:" not in made
    assert "&lt;b&gt;1&lt;/b&gt;" in made
    assert "<i>X" not in made


def test_kinds_have_types_that_know_a_missing_value() -> None:
    columns = (Column("many", "How many.", Kind.INTEGER), Column("yes", "Whether.", Kind.YES_NO), *PROVENANCE)
    from exportlex.exporting.frames import frame

    found = frame(Table(Layout("x", "X", columns), About("", "", ""), ({"many": 1, "yes": None}, {"yes": False})))
    assert found["many"].tolist() == [1, pd.NA]
    assert found["yes"].tolist() == [pd.NA, False]
    assert found["citation"].tolist() == ["", ""]
