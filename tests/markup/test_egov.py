"""Japanese citations, numbered lines and tables, apart from any file."""

from __future__ import annotations

import pytest

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.egov.citations import cite, counted, numeral, ordinal
from exportlex.markup.egov.grid import Cell
from exportlex.markup.egov.outline import numbered, outline
from exportlex.markup.egov.schedules import add_inner_table, add_lines, add_table, appendix
from exportlex.markup.egov.text import caption
from exportlex.markup.rich import plain
from exportlex.model import ProvisionKind


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("二十五の二", (25, 2)), ("２５", (25,)), ("25_2_3", (25, 2, 3)), ("一〇", (10,)), ("五の２", (5, 2)),
        ("イ", ()), ("", ()), ("（一）", ()), ("二から五まで", ()),
    ],
)  # fmt: skip
def test_printed_numbers(printed: str, number: tuple[int, ...]) -> None:
    assert counted(printed) == number


@pytest.mark.parametrize(
    ("value", "words"), [(7, "七"), (20, "二十"), (100, "百"), (709, "七百九"), (1044, "千四十四")]
)
def test_numerals(value: int, words: str) -> None:
    assert numeral(value) == words


def test_ordinals_put_their_branch_last() -> None:
    assert ordinal((25, 2), "条") == "第二十五条の二"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("（凧）", "凧"),
        ("（凧）及び（糸）", "（凧）及び（糸）"),
        ("凧（紙）", "凧（紙）"),
        ("（凧（紙））", "凧（紙）"),
    ],
)
def test_captions_lose_the_brackets_around_the_whole(text: str, bare: str) -> None:
    assert caption(text) == bare


@pytest.mark.parametrize(
    ("line", "style", "number"),
    [
        ("（一）　紙", "bracketed", "（一）"),
        ("（八）紙", "bracketed", "（八）"),
        ("（一）から（三）まで", "", ""),
        ("（一）に掲げる紙", "", ""),
        ("一　紙", "han", "一"),
        ("一枚の紙", "", ""),
        ("十の二　紙", "han", "十の二"),
        ("１０　紙", "digits", "１０"),
        ("５の２　紙", "digits", "５の２"),
        ("イ　紙", "kana", "イ"),
        ("イカの紙", "", ""),
        ("①紙", "circled", "①"),
    ],
)
def test_what_a_line_starts_with(line: str, style: str, number: str) -> None:
    assert numbered(plain(line))[:2] == (style, number)


def tree(unit: Draft) -> list[tuple[str, str]]:
    cite([unit])
    return [(draft.pinpoint, draft.rich.text) for draft in walk(unit.children)]


def test_lines_nest_by_the_style_of_their_numbers() -> None:
    unit = appendix(plain("別表第一（第二条関係）"))
    outline(unit, [plain(line) for line in ("一　凧", "イ　赤", "ロ　青", "い色", "二　糸")], top="item")
    assert tree(unit) == [
        ("別表第一第一号", "凧"), ("別表第一第一号イ", "赤"), ("別表第一第一号ロ", "青 い色"), ("別表第一第二号", "糸"),
    ]  # fmt: skip


def test_notes_follow_their_label() -> None:
    unit = appendix(plain("別表"))
    add_lines(unit, [plain(line) for line in ("凧、糸", "備考", "一　凧は軽い。")])
    assert unit.rich.text == "凧、糸"
    assert tree(unit) == [("別表備考", ""), ("別表備考第一号", "凧は軽い。")]


def cell(*lines: str) -> Cell:
    return Cell([plain(line) for line in lines])


def test_a_table_without_numbers_stays_a_table() -> None:
    unit = appendix(plain("別表"))
    add_table(unit, [[cell("春"), cell("凧")], [cell("秋"), cell("糸")]])
    assert [(child.kind, child.rows) for child in unit.children] == [
        (ProvisionKind.TABLE, [["春", "凧"], ["秋", "糸"]])
    ]


def test_the_last_column_is_cited_by_its_name() -> None:
    unit = appendix(plain("別表"))
    add_table(unit, [[cell(""), cell("物"), cell("色")], [cell("一"), cell("凧"), cell("赤")]])
    assert tree(unit) == [("別表の一の項", "凧"), ("別表の一の項の下欄", "赤")]
    assert [child.heading for child in walk(unit.children)] == ["物", "色"]


def test_a_numbered_table_of_an_article_has_entries_too_and_a_second_one_its_own_name() -> None:
    unit = Draft(ProvisionKind.ARTICLE, number="第三条", role="article")
    add_inner_table(unit, [[cell("一"), cell("凧")], [cell("二"), cell("糸")]])
    add_inner_table(unit, [[cell("春"), cell("夏")]])
    assert tree(unit) == [
        ("第三条の表", ""), ("第三条の表の一の項", "凧"), ("第三条の表の二の項", "糸"),
        ("第三条の表（第二）", "春 | 夏"),
    ]  # fmt: skip
