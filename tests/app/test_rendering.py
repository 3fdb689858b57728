from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.ui import rendering
from exportlex.ui.rendering import Span

TEXTS = st.text("ab<>&\"' \n第äש", max_size=120)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(TEXTS)
    edges = st.integers(0, len(text))
    spans = [
        Span(min(a, b), max(a, b), label, number)
        for a, b, label, number in draw(
            st.lists(st.tuples(edges, edges, st.sampled_from(["x", "<y>"]), st.integers(1, 9)), max_size=5)
        )
    ]
    return text, [span for span in spans if span.start < span.end]


def words(written: str) -> str:
    return html.unescape(re.sub(r"<sup>[^<]*</sup>|<[^>]+>", "", written))


@given(texts_with_spans())
def test_marking_loses_and_adds_no_letter(given_: tuple[str, list[Span]]) -> None:
    text, spans = given_
    assert words(rendering.marked(text, spans)) == text


@given(texts_with_spans(), st.integers(1, 60))
def test_folding_loses_no_letter_and_cuts_no_span(given_: tuple[str, list[Span]], fold_at: int) -> None:
    text, spans = given_
    written = re.sub(r"<summary>.*?</summary>", "", rendering.folded(text, spans, "more", fold_at), flags=re.DOTALL)
    assert words(written) == text


def test_every_number_of_overlapping_spans_is_shown() -> None:
    written = rendering.marked("one two three", [Span(0, 13, "all", 1), Span(4, 7, "middle", 2)])
    assert re.findall(r"<sup>(\d+)</sup>", written) == ["2", "1"]
    assert '<mark title="all; middle">two<sup>2</sup></mark>' in written


def test_markup_in_texts_and_labels_is_escaped() -> None:
    written = rendering.marked("a <script>x</script>", [Span(2, 10, '"><b>', 1)])
    assert "<script" not in written
    assert "<b>" not in written


def test_a_very_long_text_ends_with_a_link_to_the_rest() -> None:
    written = rendering.folded("word " * 10_000, [], "provision?a=1&b=2")
    assert 'href="provision?a=1&amp;b=2"' in written
    assert "further characters" in written
    assert len(written) < 20_000


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("zh", "ltr")])
def test_direction(language: str, direction: str) -> None:
    assert f'lang="{language}" dir="{direction}"' in rendering.box("", language, "official")


def test_a_name_that_runs_from_right_to_left_is_isolated_from_the_words_around_it() -> None:
    assert rendering.isolated("المادة 9(1)") == "<bdi>المادة 9(1)</bdi>"
    assert rendering.isolated("s. 9 <1>") == "s. 9 &lt;1&gt;"


def test_our_digest_is_english_and_dashed_whatever_the_law_speaks() -> None:
    assert 'class="xl-text xl-digest" lang="en" dir="ltr"' in rendering.box("", "ar", "digest")


def test_differences_are_the_words_that_the_other_lacks() -> None:
    text = "goods and software that leave the isle"
    spans = rendering.differences(text, "goods and technology that leave the isle")
    assert [text[span.start : span.end] for span in spans] == ["software"]


def test_what_is_wrapped_stands_around_its_words_and_marks_go_on_inside_it() -> None:
    written = rendering.wrapped("a <lamp> on", [Span(0, 5, tag="i")], [rendering.Wrap(2, 8, "<b>", "<s>tip</s></b>")])
    assert written == "<i>a </i><b><i>&lt;la</i>mp&gt;<s>tip</s></b> on"


@given(texts_with_spans(), st.integers(1, 60))
def test_folding_cuts_nothing_that_is_wrapped(given_: tuple[str, list[Span]], fold_at: int) -> None:
    text, spans = given_
    wraps = [rendering.Wrap(at, at + 3, "<b>", "</b>") for at in range(0, len(text) - 3, 7)]
    written = re.sub(
        r"<summary>.*?</summary>", "", rendering.folded(text, spans, "more", fold_at, wraps), flags=re.DOTALL
    )
    assert words(written) == text
    assert written.count("<b>") == len(wraps)
