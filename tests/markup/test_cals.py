"""CALS tables: spans repeated, places kept."""

from __future__ import annotations

import pytest
from lxml import etree

from exportlex.markup.cals import cals_rows


def rows(body: str, columns: str = "") -> list[list[str]]:
    table = etree.fromstring(f'<table><tgroup cols="3">{columns}{body}</tgroup></table>')
    return cals_rows(table, lambda entry: "".join(entry.itertext()))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<tbody><row><entry>a</entry><entry/><entry>c</entry></row></tbody>", [["a", "", "c"]]),
        ("<tbody><row><entry>a</entry></row></tbody>", [["a", "", ""]]),
        ("<tbody><row><entry/><entry/></row></tbody>", []),
        (
            '<tbody><row><entry morerows="2">a</entry><entry>b</entry></row><row><entry>c</entry></row>'
            "<row><entry>d</entry></row><row><entry>e</entry></row></tbody>",
            [["a", "b", ""], ["a", "c", ""], ["a", "d", ""], ["e", "", ""]],
        ),
        ('<tbody><row><entry colname="3">c</entry></row></tbody>', [["", "", "c"]]),
    ],
    ids=["empty entry", "short row", "row without words", "row span", "numbered column"],
)
def test_rows(body: str, expected: list[list[str]]) -> None:
    assert rows(body) == expected


def test_named_columns_span() -> None:
    columns = '<colspec colname="left"/><colspec colname="middle"/><colspec colname="right"/>'
    body = '<thead><row><entry namest="left" nameend="middle">ab</entry><entry>c</entry></row></thead>'
    assert rows(body, columns) == [["ab", "ab", "c"]]


def test_absurd_numbers_do_not_grow_the_table() -> None:
    table = etree.fromstring(
        '<table><tgroup cols="999999999"><tbody><row><entry>a</entry></row></tbody></tgroup></table>'
    )
    assert len(cals_rows(table, lambda entry: entry.text or "")[0]) <= 200
