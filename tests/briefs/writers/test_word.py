from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from briefs.made import HOSTILE, LONG, brief
from briefs.writers.docx_read import anchors, lines, opened, statements, targets
from exportlex.briefs import picture
from exportlex.briefs.model import Brief, QuantityRow, Statement
from exportlex.briefs.writers.word import write

SIZES = ((5, 6), (40, 10), (1, 1))
PRINTED = HOSTILE.replace("\x07", "")


@cache
def _written(parties: int, concepts: int, title: str = "Lamps and shades", words: str = "") -> Document:
    return opened(write(brief(parties, concepts, title, words)))


def _tables(document: Document, style: str) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in document.tables
        if table.style is not None and table.style.name == style
    ]


@pytest.mark.parametrize(("parties", "concepts"), SIZES)
def test_every_statement_stands_there_with_all_its_references(parties: int, concepts: int) -> None:
    there = set(lines(_written(parties, concepts)))
    asked = statements(brief(parties, concepts))
    assert asked
    for said in asked:
        assert f"{said.text} {' '.join(f'[{key}]' for key in said.references)}" in there


@pytest.mark.parametrize(("parties", "concepts"), SIZES)
def test_every_reference_leads_to_an_entry_and_no_name_or_number_stands_twice(parties: int, concepts: int) -> None:
    document = _written(parties, concepts)
    led, names = anchors(document)
    assert led
    assert set(led) <= set(names)
    assert len(names) == len(set(names))
    body = document.element.body
    for ids in (
        [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))],
        [mark.get("id") for mark in body.iter(qn("wp:docPr"))],
    ):
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("parties", "concepts"), SIZES)
def test_every_entry_of_the_annex_has_its_text_its_address_and_its_hash(parties: int, concepts: int) -> None:
    document = _written(parties, concepts)
    there = set(lines(document))
    for source in brief(parties, concepts).sources:
        assert f"[{source.key}] {source.party}: {source.title}, {source.pinpoint}" in there
        assert source.text in there
        assert f"Hash of the text as held (SHA-256): {source.sha256}" in there
        assert f"Address: {source.address}" in there
        assert source.address in targets(document)
    for search in brief(parties, concepts).searches:
        assert f"[{search.key}] {search.party}: {search.concept}" in there
        assert f"{search.absence}: {search.reason}" in there


@pytest.mark.parametrize(("concepts", "columns"), [(1, [1]), (6, [6]), (8, [8]), (9, [4, 5]), (10, [5, 5])])
def test_the_matrix_has_parties_as_rows_and_at_most_eight_concepts_a_table(concepts: int, columns: list[int]) -> None:
    made = brief(3, concepts)
    grids = [table for table in _tables(_written(3, concepts), "Exportlex Grid") if "colour" not in table[0]]
    assert [len(table[0]) - 1 for table in grids] == columns
    assert [label for table in grids for label in table[0][1:]] == [row.label for row in made.matrix]
    for table in grids:
        assert [row[0] for row in table[1:]] == ["Isle 1", "Isle 2", "Isle 3"]
    cell = made.matrix[0].cells[1]
    assert grids[0][2][1] == f"{cell.sign} {cell.counted}\n{cell.coverage}\n[2]"


@pytest.mark.parametrize(("parties", "concepts"), SIZES)
def test_no_table_is_wider_than_the_text_and_every_head_is_repeated(parties: int, concepts: int) -> None:
    document = _written(parties, concepts)
    for table in document.tables:
        assert sum(int(column.width.twips) for column in table.columns if column.width) <= 9638  # 17 cm
        for row in table.rows:
            assert sum(int(cell.width.twips) for cell in row.cells if cell.width) <= 9638
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert not any(row._tr.xpath("./w:trPr/w:tblHeader") for row in table.rows[1:])


def test_short_rows_stand_whole_and_long_ones_may_break() -> None:
    made = brief(2, 1)
    said = Statement(
        made.quantities[0].rows[0].statements[0].pieces[:2]
        + brief(1, 1, words=LONG).sections[0].core[0].lines[0].pieces,
        ("1",),
    )
    rows = (QuantityRow("Isle 1", (said,)), QuantityRow("Isle 2", ()))
    made = replace(made, quantities=(replace(made.quantities[0], rows=rows),))
    table = next(table for table in opened(write(made)).tables if table.cell(0, 1).text == "What its law states")
    assert [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in table.rows] == [True, False, True]
    # Word refuses a cell without a paragraph, as a loop over nothing leaves it.
    assert all(cell._tc.p_lst for row in table.rows for cell in row.cells)


def test_the_matrix_is_a_picture_with_words_in_its_place() -> None:
    made = brief(40, 10)
    document = _written(40, 10)
    drawn = list(document.element.body.iter(qn("wp:inline")))
    assert len(drawn) == len(picture.pngs(made))
    for inline in drawn:
        assert inline.docPr.get("descr") == picture.alternative_text(made)
        assert inline.extent.cx.cm <= 17.1
        assert inline.extent.cy.cm <= 22


def test_nothing_in_a_text_is_executed_or_taken_for_markup() -> None:
    document = _written(5, 6, HOSTILE, HOSTILE)
    there = lines(document)
    assert there[0] == PRINTED
    assert sum(PRINTED in line for line in there) > 40
    for said in statements(brief(5, 6, HOSTILE, HOSTILE)):
        assert f"{said.text.replace(chr(7), '')} {' '.join(f'[{key}]' for key in said.references)}" in there
    assert "49" not in " ".join(there)
    assert document.core_properties.title == PRINTED
    assert "http://x" not in " ".join(targets(document))


@pytest.mark.parametrize(
    "title",
    ["{_{ 1+1 }_} {_% x %_}", "}} {{", "a\tb\nc", "\ud800x\ufffe", "&lt;w:t&gt; &#123;", "]]> <!--", "“{{r x}}”"],
)
def test_signs_of_the_template_engine_and_of_xml_stand_as_they_are(title: str) -> None:
    assert lines(opened(write(brief(1, 1, title))))[0] == title.replace("\ud800", "").replace("\ufffe", "")


def test_only_the_page_numbers_and_the_contents_are_fields() -> None:
    document = _written(5, 6, 'TOC \\o PAGE {HYPERLINK "x"}', "{ INCLUDETEXT x }")
    fields = [mark.text.split()[0] for mark in document.element.body.iter(qn("w:instrText"))]
    assert fields == ["TOC"]
    footer = document.sections[0].footer._element
    assert [mark.get(qn("w:instr")) for mark in footer.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert footer.xpath("string(.)").startswith('TOC \\o PAGE {HYPERLINK "x"}')


def test_the_contents_name_every_heading_and_lead_there() -> None:
    document = _written(5, 6)
    entries = {name: [] for name in ("toc 1", "toc 2")}
    headings = {name: [] for name in entries}
    for paragraph in document.paragraphs:
        name = (paragraph.style.name if paragraph.style else "") or ""
        kind = headings if name.startswith("Heading") else entries
        kind.get(name.replace("Heading", "toc"), []).append(paragraph.text)
    assert entries == headings
    assert entries["toc 2"] == [section.label for section in brief(5, 6).sections]


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        (1, '<w:lang w:val="en"/>'),
        (2, '<w:lang w:eastAsia="zh-CN"/>'),
        (2, 'w:eastAsia="Microsoft YaHei"'),
        (3, "<w:rtl/>"),
        (3, '<w:lang w:bidi="ar-SA"/>'),
        (4, '<w:lang w:eastAsia="ja-JP"/>'),
        (5, '<w:lang w:eastAsia="ko-KR"/>'),
        (6, '<w:lang w:val="uk"/>'),
    ],
)
def test_words_of_the_law_are_set_in_their_language(party: int, expected: str) -> None:
    document = _written(7, 1)
    style = "ExportlexPassage"
    text = brief(7, 1).sources[party - 1].text
    found = [
        paragraph
        for paragraph in document.element.body.iter(qn("w:p"))
        if paragraph.xpath("string(./w:pPr/w:pStyle/@w:val)") == style and paragraph.xpath("string(.)") == text
    ]
    assert expected in found[0].xml
    assert ("<w:bidi/>" in found[0].xml) is (party == 3)
    quoted = [
        run.xml
        for run in document.element.body.iter(qn("w:r"))
        if run.xpath("./w:rPr/w:rStyle[@w:val='ExportlexWords']")
    ]
    assert any(expected in xml for xml in quoted)


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://law.example/a b?x=[1]&y=ü", "https://law.example/a%20b?x=%5B1%5D&y=%C3%BC"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http://[bad", None),
        ("\x07https://law.example/\x00x", "https://law.example/x"),
        ("", None),
    ],
)
def test_only_addresses_of_the_web_can_be_followed(address: str, target: str | None) -> None:
    made = brief(1, 1)
    made = replace(made, held=(), not_held=(), sources=(replace(made.sources[0], address=address),))
    document = opened(write(made))
    assert targets(document) == ({target} if target else set())
    assert f"Address: {address}".replace("\x07", "").replace("\x00", "") in lines(document)


def test_a_brief_with_next_to_nothing_has_no_empty_headings() -> None:
    whole = brief(1, 1)
    bare: Brief = replace(
        whole, sections=(), steps=(), steps_remarks=(), quantities=(), thresholds=(), sources=(), searches=(),
        matrix=(), held=(), not_held=(), permalink="",
    )  # fmt: skip
    there = lines(opened(write(bare)))
    assert bare.disclaimer in there
    assert not {"Concept by concept", "Figures side by side", "Held", "Annex A: the passages cited"} & set(there)


def test_a_brief_is_written_the_same_each_time() -> None:
    first, second = (opened(write(brief(2, 2))).element.xml for _ in range(2))
    assert first == second


def test_references_stand_behind_words_from_right_to_left() -> None:
    document = _written(3, 1)
    said = [paragraph.xpath("string(.)") for paragraph in document.element.body.iter(qn("w:p"))]
    arabic = [line for line in said if line.startswith("Isle 3 says: “")]
    assert arabic
    assert all(line.endswith("”\u200e\u00a0[3]") for line in arabic)
    assert not any("\u200e" in line for line in said if line.startswith("Isle 1 "))


def test_a_grid_has_fewer_columns_where_the_words_of_its_heads_are_long() -> None:
    made = brief(2, 8)
    wide = replace(made, matrix=tuple(replace(row, label="transhipment-free countermeasures") for row in made.matrix))
    widest = replace(made, matrix=tuple(replace(row, label="unbroken" * 40) for row in made.matrix))
    for whole, columns in ((made, [8]), (wide, [4, 4]), (widest, [4, 4])):
        grids = [table for table in _tables(opened(write(whole)), "Exportlex Grid") if "colour" not in table[0]]
        assert [len(table[0]) - 1 for table in grids] == columns
