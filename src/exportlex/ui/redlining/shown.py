"""On Compare: the best passages of two jurisdictions side by side, word by word, or why they are not."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from exportlex.comparison.compare import Comparison
from exportlex.indexing.knowledge import Passage
from exportlex.ui import cache, navigation, words
from exportlex.ui.redlining.runs import Redline, Run, redline
from exportlex.ui.rendering import DIFFERENCES_UP_TO, box
from exportlex.ui.tables import Cell, table

LEFT, RIGHT = "compare.left", "compare.right"
_SHEET = """<style>
.xl-redline del, .xl-redline ins { padding: 0 1px; border-radius: 2px; }
.xl-redline del { text-decoration: line-through 1.5px color-mix(in srgb, currentColor 75%, transparent);
  background: color-mix(in srgb, #d9480f 14%, transparent); }
.xl-redline ins { text-decoration: underline double 2px; text-underline-offset: 3px;
  background: color-mix(in srgb, #2f6fcb 16%, transparent); }
</style>"""


def take_over(left: str, right: str) -> None:
    """Put what an address says into the two choices."""
    st.session_state[LEFT], st.session_state[RIGHT] = left or None, right or None


def settle(comparison: Comparison) -> None:
    """Take away what is chosen and has no text in this comparison."""
    passages = _passages(comparison)
    for key in (LEFT, RIGHT):
        if st.session_state.get(key) not in passages:
            st.session_state[key] = None


def chosen() -> dict[str, str]:
    """What of the choices stands in the address."""
    return {"left": st.session_state.get(LEFT) or "", "right": st.session_state.get(RIGHT) or ""}


def shown(comparison: Comparison) -> None:
    """Two fields to choose in, and the two texts."""
    passages = _passages(comparison)
    if len(passages) < 2:
        return
    st.header("Two texts word by word")
    names = cache.held().names
    for column, key, label in zip(st.columns(2), (LEFT, RIGHT), ("The text of", "Beside that of"), strict=True):
        column.selectbox(label, list(passages), key=key, format_func=names.__getitem__, placeholder="Choose one")
    left, right = st.session_state[LEFT], st.session_state[RIGHT]
    if not left or not right or left == right:
        st.caption("Choose two jurisdictions to see which words only one of their best passages has.")
        return
    both = (passages[left], passages[right])
    if reason := _not_compared(*both):
        st.info(navigation.plain(reason), icon=":material/info:")
        return
    _compared(redline(both[0].text, both[1].text), both, (names[left], names[right]))


def _passages(comparison: Comparison) -> dict[str, Passage]:
    return {one.jurisdiction: one.hits[0].passage for one in comparison.positions if not one.empty}


def _not_compared(left: Passage, right: Passage) -> str:
    """Why two texts are not compared word by word; "" where they are."""
    if "digest" in (left.held, right.held):
        return "Not compared word by word: a digest is in our words, not in those of the law."
    if left.language != right.language:
        spoken = f"{words.language(left.language)} and {words.language(right.language)}"
        return f"Not compared word by word: these texts are in {spoken}. The elements above compare what they say."
    if max(len(left.text), len(right.text)) > DIFFERENCES_UP_TO:
        return f"Not compared word by word: a text of more than {DIFFERENCES_UP_TO:,} characters takes too long."
    return ""


def _compared(found: Redline, both: tuple[Passage, Passage], names: tuple[str, str]) -> None:
    shared = f"{found.share:.0%} of their words are shared, in the same order."
    if not found.readable:
        st.info(f"Too unlike to be compared word by word: {shared} The elements above compare what they say.",
                icon=":material/info:")  # fmt: skip
        return
    if not found.changes:
        st.success("Word for word the same, but for capital letters and the shape of quotation marks.")
        return
    left, right = (html.escape(name) for name in names)
    st.html(_SHEET)
    st.html(
        f'<div class="xl-redline"><div class="xl-legend" data-legend="redline"><span><del>struck through</del>: '
        f"only in the text of {left}</span><span><ins>double underline</ins>: only in that of {right}</span>"
        f"<span>{shared}</span></div></div>"
    )
    for column, passage, name, text in zip(st.columns(2), both, names, _sides(found.runs), strict=True):
        head = f'<h3 class="xl-head">{html.escape(name)}</h3>{words.citation(passage)}'
        column.html(f'{head}<div class="xl-redline">{box(text, passage.language, passage.held)}</div>')
    with st.expander(f"The differences as a list ({len(found.changes)})"):
        rows = [_row(number, run, both[0].language) for number, run in enumerate(found.changes, start=1)]
        st.html(table("Differences", ["Difference", f"Only in {names[0]}", f"Only in {names[1]}"], rows))


def _sides(runs: Sequence[Run]) -> tuple[str, str]:
    """Both texts as HTML, the words that only one has as deleted on the left and as inserted on the right."""
    left = "".join(html.escape(run.left) if run.same else _marked("del", run.left) for run in runs)
    right = "".join(html.escape(run.right) if run.same else _marked("ins", run.right) for run in runs)
    return left, right


def _marked(tag: str, text: str) -> str:
    words = text.rstrip()
    return f"<{tag}>{html.escape(words)}</{tag}>{text[len(words) :]}" if words else text


def _row(number: int, run: Run, language: str) -> list[str | Cell]:
    said = (html.escape(side.strip()) or "<small>nothing</small>" for side in (run.left, run.right))
    cells = (Cell(f'<span lang="{html.escape(language)}" dir="auto">{side}</span>', "xl-wide") for side in said)
    return [str(number), *cells]
