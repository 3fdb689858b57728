"""Signals: words that stand near one another, found alike in a text and by the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from exportlex.comparison.finding.signals import expression, stands_near
from exportlex.indexing import schema
from exportlex.indexing.tokens import tokens


def folded(text: str) -> str:
    return " ".join(tokens(text))


STANDS = [
    ("en", "keep … records", "shall keep records", True),
    ("en", "keep … records", "Records that he must keep.", True),  # in either order
    ("en", "keep … records", "keep, for at least five years from the end of the year, records", False),
    ("en", "keep … records", "keep for five years after the end of that very year all such records", False),
    ("en", "keep … records", "housekeep and records", False),
    ("en", "keep records", "keep records", True),
    ("en", "keep records", "keep the records", False),
    ("en", "purpose* … declar*", "the purposes that the buyer declared", True),
    ("en", "declar*", "undeclared", False),
    ("en", "declar*", "a declaration", True),
    ("en", "declar", "a declaration", False),
    ("en", "a … b … c", "c b a", True),
    ("en", "a … b … c", "a b", False),
    ("en", "lamp … oil … wick", "a lamp is filled at noon by hand with oil and is then given by him a wick", True),
    ("de", "Aufzeichnung* … aufbewahr*", "Aufzeichnungen sind fünf Jahre aufzubewahren und werden aufbewahrt", True),
    ("uk", "зберіга* … документ*", "Документи зберігаються п’ять років", True),
    ("zh", "保存 … 年", "应当保存合同和发票不少于五 年", True),
    ("zh", "保存 … 合同", "应当保存买方签过字的合同", True),
    ("zh", "保存 … 合同", "应当保存" + "灯塔油料船只海岸" * 5 + "合同", False),
    ("zh", "合同 … 保存", "应当保存合同", True),
    ("ja", "帳簿 … 保存", "帳簿を五年間保存しなければならない", True),
    ("ko", "서류 … 보관", "그 서류를 5년간 보관하여야 한다", True),
    ("ar", "يحتفظ … السجلات", "على المصدر أن يحتفظ بجميع السجلات", True),
]  # fmt: skip


@pytest.mark.parametrize(("language", "signal", "text", "stands"), STANDS)
def test_parts_that_stand_near_one_another(language: str, signal: str, text: str, stands: bool) -> None:
    assert stands_near(signal, folded(text), language) is stands


@pytest.mark.parametrize(("language", "apart"), [("en", 10), ("fi", 10), ("zh", 30), ("ko", 30)])
def test_so_many_tokens_may_stand_between_and_no_more(language: str, apart: int) -> None:
    between = [f"w{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(apart + 1)]
    assert stands_near("lamp … oil", " ".join(["lamp", *between[:apart], "oil"]), language)
    assert not stands_near("lamp … oil", " ".join(["lamp", *between, "oil"]), language)


@pytest.mark.parametrize(
    ("signal", "found"),
    [
        ("keep records", '"keep record"'),
        ("declar*", '"declar"*'),
        ("keep … records", 'NEAR("keep" "record", 10)'),
        ("keep … –", ""),
        ("…", ""),
        ("", ""),
    ],
)
def test_the_expression_of_a_signal(signal: str, found: str) -> None:
    assert expression(signal, "en") == found
    if not found:
        assert not stands_near(signal, "keep record", "en")


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    """An empty full-text index as the knowledge base has it."""
    database = Database(memory=True)
    schema.create_words(database)
    assert database.conn is not None
    yield database.conn
    database.close()


def finds(index: sqlite3.Connection, signal: str, text: str, language: str) -> bool:
    """Whether the index finds a text by a signal."""
    index.execute("INSERT INTO words (rowid, term, heading, text, gloss) VALUES (1, '', '', ?, '')", [text])
    found = index.execute("SELECT rowid FROM words WHERE words MATCH ?", [expression(signal, language)]).fetchall()
    index.execute("INSERT INTO words (words) VALUES ('delete-all')")
    return bool(found)


@pytest.mark.parametrize(("language", "signal", "text", "stands"), STANDS)
def test_the_index_finds_what_stands_near(
    index: sqlite3.Connection, language: str, signal: str, text: str, stands: bool
) -> None:
    assert finds(index, signal, folded(text), language) is stands


WORDS = st.sampled_from(["keep", "keeper", "record", "oil", "lamp", "the", "keep", "record"])
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)
PARTS = st.sampled_from(["keep", "keep*", "record", "oil", "lamp*", "the lamp"])


@given(st.lists(PARTS, min_size=1, max_size=2, unique_by=lambda part: part[:4]), TEXTS)
def test_index_and_text_agree(index: sqlite3.Connection, parts: list[str], text: str) -> None:
    signal = " … ".join(parts)
    if not {"the lamp", "lamp*"} <= set(parts):  # parts that overlap are near for the index, and one place in the text
        assert finds(index, signal, text, "en") is stands_near(signal, text, "en")


@given(st.lists(PARTS, min_size=3, max_size=3, unique=True), TEXTS)
def test_of_more_parts_the_index_finds_all_that_stand_near(
    index: sqlite3.Connection, parts: list[str], text: str
) -> None:
    signal = " … ".join(parts)
    if stands_near(signal, text, "en"):
        assert finds(index, signal, text, "en")
