from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.extraction.extract import definitions
from exportlex.model import MarkKind, ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.mtcr import read

EXAMPLE = Path(__file__).parents[1] / "examples" / "mtcr" / "kites-annex.docx"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LISTS = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1134" w:hanging="283"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>
<w:pPr><w:ind w:left="1417" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>
<w:pPr><w:ind w:left="851" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num></w:numbering>"""


def para(text: str, left: int = 0, hanging: int = 0, number: str = "", level: int = 0, run: str = "") -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    indent = "" if number else f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
    return f"<w:p><w:pPr>{listed}{indent}</w:pPr><w:r>{run}<w:t>{text}</w:t></w:r></w:p>"


# An annex on kites, set as the Annex is.
BODY = [
    para("7th May 2031"),
    para("1. INTRODUCTION"),
    para("1.A.1. Box kites"),
    para("1. INTRODUCTION"),
    para("(a) Kites are flown by day."),
    para("2. DEFINITIONS"),
    para("“Line”", 567),
    para("Means what holds a kite, such as:", 567),
    para("twine", number="2"),
    para("silk", number="2"),
    para("Note:", 567),
    para("2.B.3. says nothing of lines.", 567),
    para("CATEGORY I"),
    para("ITEM 1 KITES"),
    para("1.A. EQUIPMENT"),
    para("1.A.1. Box kites having all of the following:", 851, 851),
    para("A wing of 3 x 10", number="1").replace(
        "</w:p>",
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t> cm;</w:t></w:r></w:p>',
    ),
    para("Any of the following:", number="1"),
    para("A tail; or", number="1", level=1),
    para("<![CDATA[Two tails & a bow.]]>", number="1", level=1),
    para("Technical Note:", 851, run="<w:rPr><w:i/></w:rPr>"),
    para("In 1.A.1. 'tail' means what keeps a kite upright.", 851, run="<w:rPr><w:i/></w:rPr>"),
    para("1.A.2. Kites without a line:", 851, 851),
    para("Lost ones;", number="3"),
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>knot</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>a tied line</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
]


def packed(body: list[str], numbering: str = LISTS, head: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in (
            ("word/document.xml", f"{head}<w:document {W}><w:body>{''.join(body)}</w:body></w:document>"),
            ("word/numbering.xml", numbering),
        ):
            archive.writestr(zipfile.ZipInfo(name, (2031, 5, 7, 0, 0, 0)), text)
    return made.getvalue()


def reading(body: list[str] = BODY) -> Reading:
    return read(Document(raw=packed(body), where="kites"))


def test_the_example_is_made_of_these_words() -> None:
    assert EXAMPLE.read_bytes() == packed(BODY)


def test_numbers_that_word_counts_are_counted() -> None:
    units = {unit.pinpoint: unit.text for unit in reading().provisions}
    assert units["Item 1.A.1.b.2"] == "Two tails & a bow."
    assert units["Item 1.A.2.a"] == "Lost ones;"


def test_contents_are_left_out_and_the_cover_gives_the_date() -> None:
    made = reading()
    assert made.as_of == "2031-05-07"
    assert [unit.text for unit in made.provisions if unit.pinpoint == "Item 1.A.1"] == [
        "Box kites having all of the following:"
    ]


def test_a_note_that_begins_with_a_code_stays_a_note() -> None:
    notes = [unit.text for unit in reading().provisions if unit.kind is ProvisionKind.NOTE]
    assert notes == ["2.B.3. says nothing of lines.", "In 1.A.1. 'tail' means what keeps a kite upright."]


def test_definitions_raised_signs_and_tables_are_kept() -> None:
    made = reading()
    assert [item.term for item in definitions(made)[0]] == ["Line", "tail"]
    wing = next(unit for unit in made.provisions if unit.pinpoint == "Item 1.A.1.a")
    assert [wing.text[mark.start : mark.end] for mark in wing.marks if mark.kind is MarkKind.SUPERSCRIPT] == ["2"]
    assert [unit.rows for unit in made.provisions if unit.rows] == [(("knot", "a tied line"),)]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"{\\rtf kites}", "not a zip archive"),
        (packed(BODY)[:-40], "damaged zip"),
        (packed([]), "holds no words"),
        (packed([para("A letter about kites.")]), "no Introduction"),
        (packed(BODY, head='<!DOCTYPE x [<!ENTITY a "aaaa">]>'), "entities"),
        (packed([para("<w:t>")]), "not well-formed"),
    ],
)
def test_what_is_no_annex_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said):
        read(Document(raw=raw, where="kites"))


def test_a_bomb_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 30_000_000)
    with pytest.raises(ReadingError, match="zip bomb"):
        read(Document(raw=made.getvalue(), where="kites"))


def test_deep_nesting_and_repeated_codes_are_read() -> None:
    deep = "<w:sdt>" * 200 + para("deep words") + "</w:sdt>" * 200
    made = reading([*BODY, deep, para("1.A.2. Kites once more.")])
    pinpoints = [unit.pinpoint for unit in made.provisions]
    assert "Item 1.A.2 [2]" in pinpoints
    assert any("deep words" in unit.text for unit in made.provisions)


def test_what_is_drawn_or_set_as_a_formula_is_named_with_its_unit() -> None:
    formula = "<w:p><w:r><w:t>Wings are long: </w:t></w:r><oMath><w:r><w:t>x</w:t></w:r></oMath></w:p>"
    body = [part.replace("a bow.]]></w:t></w:r>", "a bow.]]></w:t></w:r><w:r><w:drawing/></w:r>") for part in BODY]
    found = [issue for issue in reading([*body, formula, "<w:del><w:r><w:pict/></w:r></w:del>"]).issues]
    assert [(issue.kind, issue.where, issue.suspect) for issue in found] == [
        ("image-not-read", "Item 1.A.1.b.2", False),
        ("image-not-read", "Item 1.A.2", False),
    ]
    assert not reading().issues
