"""Formex 4: what its elements become."""

from __future__ import annotations

import pytest

from exportlex.errors import ReadingError
from exportlex.markup.eu_blocks import EuAct
from exportlex.markup.eu_tree import provisions
from exportlex.markup.formex import is_formex, read_formex
from exportlex.model import MarkKind, Provision, ProvisionKind

ARTICLE = '<ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART>Bells</STI.ART>{}</ARTICLE>'


def act(inside: str) -> EuAct:
    return read_formex([("", f"<ACT><ENACTING.TERMS>{inside}</ENACTING.TERMS></ACT>".encode())], "act.xml")


def units(inside: str) -> list[Provision]:
    return list(provisions(act(ARTICLE.format(inside)), "en"))


def texts(inside: str) -> list[tuple[str, str]]:
    return [(unit.pinpoint, unit.text) for unit in units(inside)]


def test_quotation_marks_come_from_their_code() -> None:
    quoted = '<QUOT.START CODE="{}"/>bell<QUOT.END CODE="{}"/> means a cup'
    single, german, broken = (
        units(f"<ALINEA>{quoted.format(*codes)}</ALINEA>")[0]
        for codes in (("2018", "2019"), ("201E", "201C"), ("?", ""))
    )
    assert single.text == "‘bell’ means a cup"
    assert german.text == "„bell“ means a cup"
    assert broken.text == "‘bell’ means a cup"
    assert [mark.kind for mark in single.marks] == [MarkKind.QUOTED]


def test_highlights_capitals_and_journal_references() -> None:
    unit = units(
        '<ALINEA><HT TYPE="UC">Bell</HT> <HT TYPE="ITALIC">a</HT> <HT TYPE="BOLD">b</HT> x<HT TYPE="SUP">2</HT>'
        '<HT TYPE="SUB">i</HT> <REF.DOC.OJ COLL="L" DATE.PUB="20270303" NO.OJ="61">MJ L 61</REF.DOC.OJ></ALINEA>'
    )[0]
    assert unit.text == "BELL a b x2i MJ L 61"
    assert [mark.kind.value for mark in unit.marks] == ["italic", "bold", "superscript", "subscript", "reference"]
    assert unit.marks[-1].target == "http://publications.europa.eu/resource/oj/JOL_2027_061_R_TOC"


@pytest.mark.parametrize(
    ("formatted", "expected"),
    [("12500", "12 500"), ("2000", "2 000"), ("999", "999"), ("1234567,25", "1 234 567,25")],
)
def test_thousands_are_set_apart_as_the_journal_prints_them(formatted: str, expected: str) -> None:
    assert units(f'<ALINEA><FT TYPE="NUMBER">{formatted}</FT></ALINEA>')[0].text == expected


def test_a_second_alinea_is_a_paragraph_of_the_article_or_a_subparagraph_of_its_paragraph() -> None:
    assert texts("<ALINEA>One.</ALINEA><ALINEA>Two.</ALINEA>") == [
        ("Article 1", "One."),
        ("Article 1, second paragraph", "Two."),
    ]
    numbered = "<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>One.</ALINEA><ALINEA>Two.</ALINEA></PARAG>"
    assert texts(numbered)[1:] == [("Article 1(1)", "One."), ("Article 1(1), second subparagraph", "Two.")]


@pytest.mark.parametrize(
    ("last", "after", "kind"),
    [
        ("a bowl,", "where it rings.", ProvisionKind.CONTINUATION),
        ("a bowl,", "Where it rings.", ProvisionKind.CONTINUATION),
        ("a bowl.", "where it rings.", ProvisionKind.CONTINUATION),
        ("a bowl.", "Where it rings.", ProvisionKind.PARAGRAPH),
    ],
)
def test_words_after_a_list_close_it_or_open_a_subparagraph(last: str, after: str, kind: ProvisionKind) -> None:
    inside = (
        f'<ALINEA><P>This is:</P><LIST TYPE="alpha"><ITEM><NP><NO.P>(a)</NO.P><TXT>{last}</TXT></NP></ITEM></LIST>'
        f"<P>{after}</P></ALINEA>"
    )
    assert units(inside)[-1].kind is kind


def test_dashes_are_indents_with_or_without_a_printed_dash() -> None:
    item = "<ITEM><P>{}</P></ITEM>"
    inside = f'<ALINEA><P>These:</P><LIST TYPE="DASH">{item.format("one")}{item.format("two")}</LIST></ALINEA>'
    assert texts(inside)[1:] == [("Article 1, first indent", "one"), ("Article 1, second indent", "two")]
    assert units(inside)[1].number == "—"


def test_words_beside_blocks_are_kept_in_their_place() -> None:
    item = "<ITEM><NP><NO.P>(a)</NO.P><TXT>x.</TXT></NP></ITEM>"
    inside = f"<ALINEA>Before <DATE>now</DATE>:<LIST>{item}</LIST>After.</ALINEA>"
    assert [text for _, text in texts(inside)] == ["Before now:", "x.", "After."]


def test_footnotes_stand_beside_the_words_that_refer_to_them() -> None:
    inside = (
        '<ALINEA>A bell<NOTE NUMBERING="ARAB"><P>One.</P></NOTE>, a bowl<NOTE NUMBERING="ARAB"><P>Two.</P></NOTE>'
        '<NOTE NOTE.REF="E1"/>.</ALINEA>'
    )
    article, *notes = units(inside)
    assert article.text == "A bell, a bowl."
    assert [(note.kind, note.number, note.text, note.parent) for note in notes] == [
        (ProvisionKind.NOTE, "(1)", "One.", article.key),
        (ProvisionKind.NOTE, "(2)", "Two.", article.key),
    ]


def test_tables_repeat_their_spans_and_keep_empty_cells() -> None:
    table = (
        "<TBL><TITLE><TI><P>Fees</P></TI></TITLE><CORPUS><ROW><CELL COL='1' ROWSPAN='2'>a</CELL>"
        "<CELL COL='2' COLSPAN='2'>b</CELL></ROW><ROW><CELL COL='2'>c</CELL><CELL COL='3'><IE/></CELL></ROW>"
        "<BLK><TI.BLK COL.START='1' COL.END='3'>Block</TI.BLK><ROW><CELL COL='1'>d</CELL></ROW></BLK></CORPUS></TBL>"
    )
    unit = units(f"<ALINEA><P>So:</P>{table}</ALINEA>")[1]
    assert unit.kind is ProvisionKind.TABLE
    assert unit.heading == "Fees"
    assert unit.rows == (("a", "b", "b"), ("a", "c", ""), ("Block", "", ""), ("d", "", ""))


def test_an_article_inside_a_quotation_is_no_article_of_the_act() -> None:
    quoted = ARTICLE.format("<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>New.<QUOT.END CODE='2019'/>.</ALINEA></PARAG>")
    quoted = quoted.replace("<TI.ART>", "<TI.ART><QUOT.START CODE='2018'/>")
    found = units(f"<ALINEA><P>This goes in:</P><QUOT.S>{quoted}</QUOT.S></ALINEA><ALINEA>After.</ALINEA>")
    assert [unit.kind for unit in found].count(ProvisionKind.ARTICLE) == 1
    assert [(unit.pinpoint, unit.number, unit.text) for unit in found[1:]] == [
        ("Article 1", "", "‘Article 1"),
        ("Article 1", "", "Bells"),
        ("Article 1", "1.", "New.’."),
        ("Article 1, second paragraph", "", "After."),
    ]
    assert found[-1].parent == found[0].key


def test_a_consolidated_act_states_its_date_and_its_celex_number() -> None:
    raw = (
        b'<CONS.ACT><INFO.CONSLEG CONSLEG.REF="2031R0077" START.DATE="20330917"/><CONS.DOC><BIB.INSTANCE>'
        b'<DATE ISO="20310504">x</DATE><LG.DOC>DE</LG.DOC></BIB.INSTANCE><TITLE><TI><P>VERORDNUNG</P></TI></TITLE>'
        b"<ENACTING.TERMS><ARTICLE><TI.ART>Artikel\xc2\xa02</TI.ART><ALINEA>Glocken.</ALINEA></ARTICLE></ENACTING.TERMS>"
        b"<CONS.ANNEX><TITLE><TI>ANHANG I</TI><STI>Glocken</STI></TITLE><CONTENTS><P>Alle.</P></CONTENTS></CONS.ANNEX>"
        b"</CONS.DOC></CONS.ACT>"
    )
    read = read_formex([("", raw)], "x")
    assert (read.as_of, read.language, read.celex, read.title) == (
        "2033-09-17",
        "de",
        "02031R0077-20330917",
        "VERORDNUNG",
    )
    assert [(unit.pinpoint, unit.heading) for unit in provisions(read, "de")] == [
        ("Artikel 2", ""),
        ("Anhang I", "Glocken"),
    ]


def test_a_gap_in_an_archive_is_an_issue() -> None:
    notice = b'<DOC><FMX><REF.PHYS FILE="a.xml"/><REF.PHYS FILE="b.xml"/></FMX></DOC>'
    read = read_formex([("x/a.xml", b"<ACT><TITLE/></ACT>"), ("x/n.doc.xml", notice)], "act.zip")
    assert [(issue.kind, issue.where, issue.suspect) for issue in read.issues] == [("missing-part", "b.xml", True)]


def test_unknown_elements_are_read_as_text_and_named() -> None:
    read = act(ARTICLE.format("<ALINEA>Kept <NOVELTY>too</NOVELTY>.</ALINEA>"))
    assert provisions(read, "en")[0].text == "Kept too."
    assert [(issue.kind, issue.where, issue.suspect) for issue in read.issues] == [
        ("unknown-element", "NOVELTY", False)
    ]


def test_only_notices_are_refused() -> None:
    with pytest.raises(ReadingError, match="holds no act"):
        read_formex([("n.doc.xml", b"<DOC/>")], "act.zip")


def test_formex_is_known_by_its_capitals() -> None:
    assert is_formex(b'<?xml version="1.0"?>\n<CONS.ACT>')
    assert is_formex(b"\xef\xbb\xbf<ANNEX>")
    assert not is_formex(b"<html><body>")
    assert not is_formex(b"<!DOCTYPE HTML><HTML>")
