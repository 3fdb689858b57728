"""Tables with spans."""

from __future__ import annotations

from exportlex.markup.cfr.blocks import INLINE
from exportlex.markup.html_tables import Table, read_table
from exportlex.markup.xml import parse_xml


def table(inner: str) -> Table:
    return read_table(parse_xml(f"<TABLE>{inner}</TABLE>".encode(), "snippet"), INLINE)


def test_spans_are_repeated_and_empty_cells_keep_their_place() -> None:
    read = table(
        "<THEAD><TR><TH rowspan='2'>Cargo</TH><TH colspan='2'>Dues</TH></TR><TR><TH>Summer</TH><TH>Winter<br/>ice</TH>"
        "</TR></THEAD><TBODY><TR><TD>Salt</TD><TD/><TD>3</TD></TR></TBODY>"
    )
    assert read.rows == (("Cargo", "Dues", "Dues"), ("Cargo", "Summer", "Winter ice"), ("Salt", "", "3"))


def test_caption_and_foot_stand_apart() -> None:
    read = table(
        "<CAPTION><P>Dues</P></CAPTION><TR><TD>1</TD></TR><TFOOT><TR><TD colspan='2'>In crowns.</TD></TR></TFOOT>"
    )
    assert (read.caption, [text.text for text in read.foot], read.rows) == ("Dues", ["In crowns."], (("1",),))


def test_short_rows_are_filled_and_absurd_spans_are_held() -> None:
    read = table("<TR><TD colspan='99999999'>a</TD></TR><TR><TD rowspan='x'>b</TD></TR>")
    assert len(read.rows[0]) == 200
    assert read.rows[1][:2] == ("b", "")


def test_lower_case_and_columns_without_words() -> None:
    read = read_table(parse_xml(b"<table><col/><tr><td>a</td></tr></table>", "snippet"), INLINE)
    assert read.rows == (("a",),)


def test_what_stands_in_the_place_of_a_row_is_kept() -> None:
    assert table("<TBODY><P>Dues rise in winter.</P><TR><TD>1</TD></TR></TBODY>").rows == (
        ("Dues rise in winter.",),
        ("1",),
    )
