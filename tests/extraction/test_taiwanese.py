"""Statutes of Taiwan, by examples: 所稱…，指…, 用詞定義如下, 其範圍如下, （以下簡稱…）, and what looks like them."""

from __future__ import annotations

import time

import pytest

from exportlex.extraction.quantities import quantities
from exportlex.model import DefinitionKind

from .law import Unit, found

CALLED = [
    ("本法所稱渡船，指收費過河之船。", "渡船", "收費過河之船"),
    ("本辦法所稱渡船，係指收費過河之船。", "渡船", "收費過河之船"),
    ("本細則所稱之渡船，是指過河之船。", "渡船", "過河之船"),
    ("本條例所稱「渡船」，謂過河之船。", "渡船", "過河之船"),
    ("本法第三條第一項第二款所稱渡船，指過河之船。", "渡船", "過河之船"),
    ("第九條第二項但書及第十條之一所稱渡船，指過河之船。", "渡船", "過河之船"),
    ("第一項所稱渡船，指過河之船。", "渡船", "過河之船"),
    ("本法所稱主管機關為經濟部。", "主管機關", "經濟部"),
    ("第九條第一項所定渡船，指過河之船。", "渡船", "過河之船"),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), CALLED)
def test_what_the_law_calls(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="zh")
    assert (definition.term, definition.text) == (term, meaning)


def test_two_in_one_sentence() -> None:
    made = found("本法所稱渡船，指過河之船；所稱渡口，指停船之處。", language="zh")
    assert [(definition.term, definition.text) for definition in made] == [("渡船", "過河之船"), ("渡口", "停船之處")]


def test_each_of_two_terms_is_a_name() -> None:
    (definition,) = found("本法所稱木筏或竹筏，指無底之船。", language="zh")
    assert definition.aliases == ("木筏", "竹筏")


@pytest.mark.parametrize("unit", ["本法所稱渡船，包括木筏。", "本法所稱渡船，包含木筏。", "前項渡船，包括木筏。"])
def test_inclusion_only(unit: str) -> None:
    (definition,) = found(unit, language="zh")
    assert (definition.term, definition.text, definition.kind) == ("渡船", "木筏", DefinitionKind.INCLUSION_ONLY)


def test_a_list_of_what_is_covered() -> None:
    units: list[Unit] = ["第三條所稱渡船，第五條所稱小船，其範圍如下：", ["（一） 木筏。", "（二） 竹筏。"]]
    (definition,) = found(*units, language="zh")
    assert (definition.term, definition.text) == ("渡船", "（一） 木筏。\n（二） 竹筏")


def test_a_list_of_definitions() -> None:
    units: list[Unit] = ["本法用詞，定義如下：", ["（一） 渡船：指過河之船。", "（二） 渡口：停船之處。"]]
    assert [(definition.term, definition.text) for definition in found(*units, language="zh")] == [
        ("渡船", "過河之船。"),
        ("渡口", "停船之處。"),
    ]


INLINE = [
    ("本辦法依渡船法（以下簡稱本法）第二條訂定之。", "本法", "渡船法"),
    ("其業務由河務部渡船署（以下稱渡船署）執行。", "渡船署", "河務部渡船署"),
    ("領有船牌並經認可之船夫（以下簡稱合格船夫）。", "合格船夫", "領有船牌並經認可之船夫"),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), INLINE)
def test_a_short_name(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="zh")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize("unit", ["本法所稱渡口指定之船停泊。", "前項規定之船，包括木筏。", "船夫自稱渡客。"])
def test_what_only_looks_like_a_definition(unit: str) -> None:
    assert found(unit, language="zh") == []


QUANTITIES = [
    ("五年以下有期徒刑", (5, "years", "at most")),
    ("新臺幣三百萬元以下", (3_000_000, "TWD", "at most")),
    ("美幣二萬元以下", (20_000, "USD", "at most")),
    ("三個月以內", (3, "months", "within")),
]


@pytest.mark.parametrize(("text", "quantity"), QUANTITIES)
def test_quantities(text: str, quantity: tuple[float, str, str]) -> None:
    (stated,) = quantities(text, "zh")
    assert (stated.value, stated.unit, stated.direction) == quantity


@pytest.mark.parametrize("text", ["本法所稱", "第三條第二項", "（以下簡稱", "所稱甲，", "前項，"])
def test_a_long_paragraph_takes_no_time(text: str) -> None:
    started = time.process_time()
    found(text * (200_000 // len(text)), language="zh")
    assert time.process_time() - started < 8
