"""Chinese statutes, by examples: 所称…是指, 包括, 以下统称, 以下简称, and what only looks like them."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found, terms

CALLED = [
    ("本法所称渡船，是指收费过河的船。", "渡船", "收费过河的船"),
    ("本法所称的渡船，是指收费过河的船。", "渡船", "收费过河的船"),
    ("本条例所称渡船是指收费过河的船。", "渡船", "收费过河的船"),
    ("本办法中所称渡船，系指收费过河的船。", "渡船", "收费过河的船"),
    ("本法所称渡船，指收费过河的船。", "渡船", "收费过河的船"),
    ("前款所称渡船，包括木筏和竹筏。", "渡船", "木筏和竹筏"),
    ("第三条所称渡船，是指收费过河的船。", "渡船", "收费过河的船"),
    ("本法所称“渡船”，是指收费过河的船。", "渡船", "收费过河的船"),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), CALLED)
def test_what_the_law_calls(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="zh")
    assert (definition.term, definition.text.rstrip("。")) == (term, meaning)


INLINE = [
    ("国家对木船、竹筏和浮桥（以下统称渡河物资）实行管理。", "渡河物资", "木船、竹筏和浮桥"),
    ("渡口管理局（以下简称渡口局）负责渡河管理。", "渡口局", "渡口管理局"),
    ("渡口管理局(以下简称渡口局)负责渡河管理。", "渡口局", "渡口管理局"),
    ("过河的人（以下称渡客）应当付费。", "渡客", "过河的人"),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), INLINE)
def test_a_short_name_stands_for_the_words_before_it(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="zh")
    assert (definition.term, definition.text) == (term, meaning)


def test_several_in_one_article() -> None:
    units = ["本法所称渡船，是指过河的船。本法所称渡口，是指停船的地方。"]
    assert [(d.term, d.text) for d in found(*units, language="zh")] == [("渡船", "过河的船"), ("渡口", "停船的地方")]


def test_items_below_belong_to_the_meaning() -> None:
    units: list[Unit] = ["本法所称渡船，是指下列船：", ["（一） 木船；", "（二） 竹筏。"]]
    (definition,) = found(*units, language="zh")
    assert "木船" in definition.text
    assert "竹筏" in definition.text


def test_inclusion_only() -> None:
    (definition,) = found("前款所称渡船，包括木筏。", language="zh")
    assert definition.kind is DefinitionKind.INCLUSION_ONLY


def test_an_exclusion_of_a_chinese_definition() -> None:
    (definition,) = found("本法所称渡船，是指过河的船，不包括木筏。", language="zh")
    assert any("木筏" in exclusion for exclusion in definition.exclusions)


@pytest.mark.parametrize(
    "unit",
    [
        "渡口局指定停船的地方。",
        "渡口局应当指导船主。",
        "船主应当按照指示靠岸。",
        "渡船的名称由船主决定。",
        "有下列情形之一的，渡口局可以处罚：",
    ],
)
def test_what_defines_nothing(unit: str) -> None:
    assert terms(unit, language="zh") == []
