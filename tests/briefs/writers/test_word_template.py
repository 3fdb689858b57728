from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from briefs.made import HOSTILE, brief
from briefs.writers.docx_read import anchors, lines, opened
from exportlex.briefs.writers.word import TEMPLATE, write
from exportlex.briefs.writers.word.making.make import made
from exportlex.errors import ExportlexError

ANNEX = (
    "{%p for source in sources %}",
    "{{r source | entry }} {{ source.title }}",
    "{%p endfor %}",
    "{%p for search in searches %}",
    "{{r search | entry }} {{ search.party }}",
    "{%p endfor %}",
)
Mine = Callable[..., Path]


@pytest.fixture
def mine(tmp_path: Path) -> Mine:
    """A template of a user's own, as plain as Word makes one."""

    def _of(*said: str, changed: Callable[[Document], object] = lambda document: None) -> Path:
        document = docx.Document()
        for line in said:
            document.add_paragraph(line)
        changed(document)
        document.save(str(tmp_path / "mine.docx"))
        return tmp_path / "mine.docx"

    return _of


def test_the_template_in_the_repository_is_what_its_maker_makes() -> None:
    with ZipFile(TEMPLATE) as committed, ZipFile(BytesIO(made())) as now:
        assert committed.namelist() == now.namelist()
        for name in now.namelist():
            assert committed.read(name) == now.read(name), f"{name}: run python -m exportlex.briefs.writers.word.making"


def test_a_template_of_ones_own_uses_the_same_names_and_needs_none_of_our_styles(mine: Mine) -> None:
    template = mine(
        "Ministry of Lamps: {{ title }}",
        "{%p for section in sections %}",
        "{%p for point in section.core %}",
        "{{r point.lead }}",
        "{%p for line in point.lines %}",
        "{{r line }}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{% for party in parties %}{{ party.name }}{% if not loop.last %}, {% endif %}{% endfor %}",
        *ANNEX,
        changed=lambda document: setattr(document.sections[0].header.paragraphs[0], "text", "{{ title }}"),
    )
    document = opened(write(brief(2, 1, title="Lamps & <shades>"), template))
    assert lines(document) == [
        "Ministry of Lamps: Lamps & <shades>",
        "“colour” is stated by 2. [1] [2]",
        "Isle 1 says: “lamps that shine in two colours” [1]",
        "Isle 2 says: “能发出两种颜色光的灯” [2]",
        "Isle 1, Isle 2",
        "[1] Lamp Act of Isle 1",
        "[2] Lamp Act of Isle 2",
        "[S1] Isle 2",
    ]
    assert document.sections[0].header.paragraphs[0].text == "Lamps & <shades>"
    led, names = anchors(document)
    assert led == ["source_1", "source_2"] * 2
    assert len(names) == len(set(names)) == 3


def test_ids_that_a_loop_repeats_stand_once(mine: Mine) -> None:
    def bookmarked(document: Document) -> None:
        marks = f'<w:bookmarkStart {nsdecls("w")} w:id="7" w:name="mine"/>', f'<w:bookmarkEnd {nsdecls("w")} w:id="7"/>'
        document.paragraphs[1]._p.append(parse_xml(marks[0]))
        document.paragraphs[1]._p.append(parse_xml(marks[1]))
        document.paragraphs[1]._p.set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", "12345678")

    template = mine("{%p for party in parties %}", "{{ party.name }}", "{%p endfor %}", *ANNEX, changed=bookmarked)
    document = opened(write(brief(3, 1), template))
    marks = [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    starts, ends = (
        [mark.get(qn("w:id")) for mark in document.element.body.iter(qn(kind))]
        for kind in ("w:bookmarkStart", "w:bookmarkEnd")
    )
    assert marks.count("mine") == 1
    assert starts == ends
    assert len(starts) == len(set(starts))
    assert "paraId" not in document.element.body.xml.split(">", 1)[1]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("{{ titel }}",), ["word/document.xml", "{{ titel }}", "'titel' is undefined"]),
        (("{{ title.lenght }}",), ["{{ title.lenght }}", "no attribute 'lenght'"]),
        (("fine", "{%p for source in sources %}", "{{ source.hash }}", "{%p endfor %}"), ["source.hash", "'hash'"]),
        (("{%p for party in parties %}", "{{ party.name }}"), ["Unexpected end of template", "endfor"]),
        (("{{ title", "other"), ["word/document.xml"]),
        (("{{ 1/0 }}",), ["{{ 1/0 }}", "division by zero"]),
        (("{{ title | wrong }}",), ["{{ title | wrong }}", "No filter named 'wrong'"]),
        (("{{ title | safe }}",), ["No filter named 'safe'"]),
        (("{{ title.__class__.__mro__ }}",), ["__class__", "unsafe"]),
        (("{% include 'brief.typ' %}{% import os %}",), ["word/document.xml"]),
        (("{{ sources }}",), ["a tuple cannot be printed; loop over it"]),
        (("{{ matrix[0] }}",), ["a MatrixRow cannot be printed; print one of its parts: concept, label, cells"]),
        (("{{ sections[0].gaps[0] }}",), ["statements, references and links need {{r"]),
        (("{{r sections[0].gaps[0] }}",), ["[S1]", "but not the entries of the annex", "{{r source | entry }}"]),
        (("{{p contents }}",), ["no heading of the styles “Heading 1” and “Heading 2”"]),
    ],
)
def test_a_template_that_cannot_be_filled_says_what_is_wrong_where(
    mine: Mine, said: tuple[str, ...], expected: list[str]
) -> None:
    with pytest.raises(ExportlexError) as raised:
        write(brief(2, 1), mine(*said))
    assert str(raised.value).startswith("the template mine.docx: ")
    for part in expected:
        assert part in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_is_wrong_in_the_footer_or_the_properties_is_said_as_well(mine: Mine) -> None:
    footer = mine("x", changed=lambda document: setattr(document.sections[0].footer.paragraphs[0], "text", "{{ fot }}"))
    with pytest.raises(ExportlexError, match=r"word/footer1.xml, near “{{ fot }}”: 'fot' is undefined"):
        write(brief(1, 1), footer)
    properties = mine("x", changed=lambda document: setattr(document.core_properties, "subject", "{{ sub }}"))
    with pytest.raises(ExportlexError, match="properties or notes: 'sub' is undefined"):
        write(brief(1, 1), properties)


@pytest.mark.parametrize("content", [b"", b"Lamps", b"PK\x03\x04 broken", None, "zip"])
def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path, content: bytes | str | None) -> None:
    template = tmp_path / "mine.docx"
    if content == "zip":
        with ZipFile(template, "w") as packed:
            packed.writestr("lamp.txt", "Lamps")
    elif isinstance(content, bytes):
        template.write_bytes(content)
    with pytest.raises(ExportlexError, match=r"mine\.docx(: this is no Word document| cannot be read: No such file)"):
        write(brief(1, 1), template)


def test_texts_are_never_tags_in_a_users_template_either(mine: Mine) -> None:
    template = mine("{{ title }}", "{{ title ~ title }}", "{{ [title, title] | join(', ') }}", "{{ title | upper }}")
    printed = HOSTILE.replace("\x07", "")
    there = lines(opened(write(brief(1, 1, HOSTILE), template)))
    assert there == [printed, printed * 2, f"{printed}, {printed}", printed.upper()]


def test_a_table_wider_than_the_page_is_made_to_fit(mine: Mine) -> None:
    def wide(document: Document) -> None:
        table = document.add_table(1, 3)
        for cell in table.rows[0].cells:
            cell.text = "{{ title }}"
        for column in table._tbl.tblGrid.gridCol_lst:
            column.set(qn("w:w"), "9000")

    table = opened(write(brief(1, 1), mine("x", changed=wide))).tables[0]
    assert sum(int(column.width.twips) for column in table.columns if column.width) <= 8640  # Letter, margins of 3.2 cm
