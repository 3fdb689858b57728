"""How well it works: the short tables of the committed reports, read from them each time and never typed by hand."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import streamlit as st

from exportlex.evaluation import concept_report, concept_report_text, report, report_text
from exportlex.evaluation.lists import report as lists_report
from exportlex.ui import words
from exportlex.ui.tables import Cell, table

_SHARES = """\
All figures are shares between 0 and 1: 1 is right every time. *Precision* is how much of what was found is right,
*recall* how much of what is right was found, *F1* one figure for both. *Recall@1* asks whether the right one comes
first. *MRR* is 1 where the right one always comes first, and about 0.5 where it comes second. *BM25* is a plain search
by words, shown for comparison; *LexNLP* and “X means” are other ways to find definitions. *Target* is what the work
set itself before it was measured.
"""
_TUNED = """\
The labels are ours or were at hand while the words and thresholds were set. On laws that nobody here has seen the
figures will be lower.
"""
_NUMBER = re.compile(r"[\d.,–]*")

Read = Callable[[Path], Mapping[str, Any]]
# Title, file, what it says in one sentence, reader, short table.
REPORTS: tuple[tuple[str, str, str, Read, Callable[[Mapping[str, Any]], str]], ...] = (
    (
        "Concepts", "concepts.md",
        "Does the right provision come among the first, are its elements and figures told, and silence from speech?",
        concept_report.read_report, concept_report_text.summary,
    ),
    (
        "Definitions", "definitions.md",
        "Are all definitions of a law found, with the whole meaning and no more, for the right part of the law?",
        report.read_report, report_text.summary,
    ),
    (
        "Control lists", "lists.md",
        "Does the counterpart of an entry come first in another list, and are the differing numbers right?",
        lists_report.read_report, lists_report.summary,
    ),
)  # fmt: skip


def shown(folder: Path) -> None:
    """The short table of each report in ``folder``; where one is missing, that."""
    st.header("How well it works", anchor="figures")
    st.markdown(_SHARES)
    st.markdown(_TUNED)
    for title, name, says, read, summary in REPORTS:
        st.markdown(f"**{title}.** {says}")
        found = read(folder)
        if not found["groups"]:
            st.info(f"No report is held. Run `exportlex evaluate {name.removesuffix('.md')} --report`.")
            continue
        for head, rows in tables(summary(found)):
            st.html(table(f"{title}: {head[0] or 'in short'}", head, rows))
        st.caption(f"From the committed report corpus/evaluation/{name}, which has every figure by law and language.")


def tables(markdown: str) -> Iterator[tuple[list[str], list[list[str | Cell]]]]:
    """Each table of a report's Markdown: the words of its head, and its rows with figures told from words."""
    for filled, lines in groupby(markdown.splitlines(), key=lambda line: line.startswith("|")):
        if filled:
            head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
            spoken = head[0] == "language"
            yield head, [[words.language(row[0]) if spoken else row[0], *map(_cell, row[1:])] for row in rows]


def _cell(value: str) -> str | Cell:
    return Cell(html.escape(value), "xl-figure") if _NUMBER.fullmatch(value) else value
