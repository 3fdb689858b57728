"""Text with marks stays true whatever is done to it: pieces, cuts, joins, quotation marks."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.markup.rich import RichBuilder, cut, join, plain, quoted_spans, with_quotes
from exportlex.model import Mark, MarkKind, RichText

WORDS = st.text(alphabet="abé第 \t\n\u00a0\u200b\u00ad“”‘’«»\"'.,;(1)", max_size=12)
KINDS = st.sampled_from([None, MarkKind.ITALIC, MarkKind.TERM, MarkKind.REFERENCE])
PIECES = st.lists(st.tuples(KINDS, st.lists(WORDS, max_size=3), st.booleans()), max_size=8)
INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")


def built(pieces: list[tuple[MarkKind | None, list[str], bool]]) -> RichText:
    builder = RichBuilder()
    for kind, texts, apart in pieces:
        with builder.mark(kind):
            for text in texts:
                builder.push(text)
        if apart:
            builder.space()
    return builder.build()


def squeezed(text: str) -> str:
    return "".join(text.translate(INVISIBLE).split())


def marked(rich: RichText) -> list[tuple[MarkKind, str]]:
    return [(mark.kind, rich.text[mark.start : mark.end]) for mark in rich.marks]


def is_true(rich: RichText) -> bool:
    return all(0 <= m.start < m.end <= len(rich.text) and rich.text[m.start : m.end].strip() for m in rich.marks)


@given(PIECES)
def test_a_builder_loses_no_character_and_keeps_every_mark(
    pieces: list[tuple[MarkKind | None, list[str], bool]],
) -> None:
    rich = built(pieces)
    assert squeezed(rich.text) == squeezed("".join(text for _, texts, _ in pieces for text in texts))
    assert rich.text == rich.text.strip()
    assert "  " not in rich.text
    assert is_true(rich)
    expected = [(kind, squeezed("".join(texts))) for kind, texts, _ in pieces if kind]
    assert [(kind, squeezed(words)) for kind, words in marked(rich)] == [pair for pair in expected if pair[1]]


@given(PIECES)
def test_a_mark_neither_starts_nor_ends_with_space(pieces: list[tuple[MarkKind | None, list[str], bool]]) -> None:
    rich = built(pieces)
    assert all(words == words.strip() for _, words in marked(rich))


@given(PIECES, st.integers(0, 60), st.integers(0, 60))
def test_a_cut_keeps_the_marks_on_their_words(
    pieces: list[tuple[MarkKind | None, list[str], bool]], left: int, right: int
) -> None:
    rich = built(pieces)
    start, end = sorted((min(left, len(rich.text)), min(right, len(rich.text))))
    part = cut(rich, start, end)
    assert part.text == rich.text[start:end].strip()
    assert is_true(part)
    offset = start + len(rich.text[start:end]) - len(rich.text[start:end].lstrip())
    for mark in part.marks:
        whole = Mark(mark.kind, mark.start + offset, mark.end + offset, mark.target)
        assert any(m.kind is whole.kind and m.start <= whole.start and whole.end <= m.end for m in rich.marks)


@given(st.lists(PIECES, max_size=4), st.sampled_from([" ", "\n", " | "]))
def test_a_join_keeps_every_mark(parts: list[list[tuple[MarkKind | None, list[str], bool]]], separator: str) -> None:
    rich = [built(pieces) for pieces in parts]
    joined = join(rich, separator)
    assert joined.text == separator.join(part.text for part in rich if part.text)
    assert is_true(joined)
    assert marked(joined) == [pair for part in rich for pair in marked(part)]


@given(st.text(alphabet="ab “”‘’«»„\"'「」.", max_size=80))
def test_quoted_spans_lie_between_marks(text: str) -> None:
    spans = quoted_spans(text)
    for start, end in spans:
        assert 0 < start < end < len(text)
        assert text[start - 1] in '"“‘«„「'
        assert text[end] in '"”’»“」'


@given(st.text(alphabet="ab “”‘’«»„「」.", max_size=80))
def test_typographic_quotes_never_cross(text: str) -> None:
    spans = quoted_spans(text)
    for (_, end), (start, after) in pairwise(spans):
        assert start >= end or after <= end, "spans cross"


@given(PIECES)
def test_with_quotes_adds_marks_and_changes_nothing_else(
    pieces: list[tuple[MarkKind | None, list[str], bool]],
) -> None:
    rich = built(pieces)
    quoted = with_quotes(rich)
    assert quoted.text == rich.text
    assert [mark for mark in quoted.marks if mark.kind is not MarkKind.QUOTED] == rich.marks
    assert is_true(quoted)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the word “lantern” and ‘wick’", ["lantern", "wick"]),
        ("the keeper’s “keeper’s lamp” burns", ["keeper’s lamp"]),
        ("the ‘keeper’s lamp’ burns", ["keeper’s lamp"]),
        ('a "straight" one and an "other"', ["straight", "other"]),
        ("“outer ‘inner’ word”", ["outer ‘inner’ word", "inner"]),
        ("open “ and never closed", []),
        ("closed” and never opened", []),
        ("本法所称“灯塔”和「灯油」", ["灯塔", "灯油"]),
        ("les « lanternes » du port", [" lanternes "]),
        ("„Leuchte“ und “lamp”", ["Leuchte", "lamp"]),
        ("“” is empty", []),
    ],
)
def test_what_stands_between_quotation_marks(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == words


@pytest.mark.parametrize("mark", ["“", "”", '"', "‘", "’", "“a”", "‘“«", "“‘", '"a', "a’b"])
def test_200_kb_of_quotation_marks_take_no_time(mark: str) -> None:
    text = mark * (200_000 // len(mark))
    started = time.perf_counter()
    quoted_spans(text)
    assert time.perf_counter() - started < 5


def test_plain_text_collapses_white_space() -> None:
    assert plain("  a\u00a0\n b\u00adc\u200b ").text == "a bc"
