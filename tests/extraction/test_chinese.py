"""Chinese statutes, by examples: 所称…是指, 包括, 以下统称, 以下简称, and what only looks like them."""

from __future__ import annotations

import time

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


SENTENCES = [
    ("本法所称指定渡口，指渡口局公布的渡口。", "指定渡口", "渡口局公布的渡口"),
    ("本条例所称渡船及相关设备的租借,是指收费的租借。", "渡船及相关设备的租借", "收费的租借"),
    ("渡船法第六条第二项中的其他渡船，包括但不限于木筏。", "其他渡船", "木筏"),
    ("船主是指拥有渡船的人。", "船主", "拥有渡船的人"),
    ("本办法所称渡船，包括木船。但是，竹筏除外。", "渡船", "木船。但是，竹筏除外"),
    ("本法所称渡船，是指木船；用于渡人；收费。", "渡船", "木船；用于渡人；收费"),
    ("“渡船”(ferry) 指收費過河的船；", "渡船", "收費過河的船"),
    ("船長 (master) 就渡船而言，指掌管渡船的人；", "船長", "掌管渡船的人"),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), SENTENCES)
def test_other_ways_to_say_what_a_term_means(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="zh")
    assert (definition.term, definition.text.rstrip("。；")) == (term, meaning)


def test_items_below_words_that_announce_terms() -> None:
    units: list[Unit] = [
        "本条例下列用语的含义：",
        ["（一） “渡船”——指过河的船；", "（二） 渡口：停船的地方；", "（三） 船主，是指拥有渡船的人。"],
    ]
    made = [(definition.term, definition.text) for definition in found(*units, language="zh")]
    assert made == [("渡船", "过河的船"), ("渡口", "停船的地方"), ("船主", "拥有渡船的人")]


def test_a_meaning_of_another_law() -> None:
    (definition,) = found("牌照 (licence) 具有《渡船條例》第2條給予該詞的涵義；", language="zh")
    assert (definition.kind, definition.aliases) == (DefinitionKind.SEE_REFERENCE, ("licence",))


def test_the_next_sentence_may_go_on_with_another_term() -> None:
    assert terms("本法所称渡船，是指过河的船。停泊，包括靠岸。", language="zh") == ["渡船", "停泊"]


INLINE = [
    ("国家对木船、竹筏和浮桥（以下统称渡河物资）实行管理。", "渡河物资", "木船、竹筏和浮桥"),
    ("渡口管理局（以下简称渡口局）负责渡河管理。", "渡口局", "渡口管理局"),
    ("渡口管理局(以下简称渡口局)负责渡河管理。", "渡口局", "渡口管理局"),
    ("过河的人（以下称渡客）应当付费。", "渡客", "过河的人"),
    ("国务院对外渡河局(以下简称外渡局)主管渡河。", "外渡局", "国务院对外渡河局"),
    ("由国务院渡河经济部门（以下统称渡河部门）管理。", "渡河部门", "国务院渡河经济部门"),
    ("根据《渡船法》、《渡口法》（以下简称渡口法）制定。", "渡口法", "《渡口法》"),
    ("根据《渡船法》、《渡口法》（以下统称渡河法）制定。", "渡河法", "《渡船法》、《渡口法》"),
    ("违反规定过河的人（以下简称违规渡客）受罚。", "违规渡客", "违反规定过河的人"),
    ("船主应当向渡口局提交载明渡客的名单（以下简称名单）。", "名单", "载明渡客的名单"),
    ("渡口局对运送牲畜的渡船（以下简称牲畜船）实行登记。", "牲畜船", "运送牲畜的渡船"),
    ("渡口局会同桥梁局、道路局（以下合称两局）检查。", "两局", "桥梁局、道路局"),
    ("船主的配偶，以下简称“船妇”，可以乘船。", "船妇", "船主的配偶"),
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
        "渡船的用途包括运人和运货。",
        "登记内容，包括船名和吨位。",
        "第三条第一款中的包括木筏在内的一切船只应当登记。",
    ],
)
def test_what_defines_nothing(unit: str) -> None:
    assert terms(unit, language="zh") == []


@pytest.mark.parametrize("text", ["本法所称甲，是指", "，以下简称甲", "（以下简称甲）", "“甲”(a) 指", "向提交的", "《"])
def test_a_long_paragraph_takes_no_time(text: str) -> None:
    started = time.process_time()
    found(text * (100_000 // len(text)), language="zh")
    assert time.process_time() - started < 8
