"""Paragraphs that open the entry of a term, judged by their form."""

from __future__ import annotations

import pytest

from exportlex.markup.cfr.blocks import INLINE
from exportlex.markup.cfr.terms import term_opening
from exportlex.markup.xml import parse_xml, rich_text


def term(inner: str) -> str | None:
    found = term_opening(rich_text(parse_xml(f"<P>{inner}</P>".encode(), "snippet"), INLINE))
    return found.term if found else None


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("<I>Barge.</I> Any hull without a mast.", "Barge"),
        ("<I>Barge</I>. Any hull without a mast.", "Barge"),
        ("<I>Barge</I> (Cat 2)—Any hull.", "Barge"),
        ("<I>Barge</I>—See “hull”.", "Barge"),
        ("<I>Barge</I> means any hull.", "Barge"),
        ("<I>Barge,</I> in a lock, includes a raft.", "Barge"),
        ("“<I>Barge</I>”. (Cat 5) Any hull.", "Barge"),
        ("“<I>Barge”.</I> (All) Any hull.", "Barge"),
        ("<I>“Barge.”</I> (Cat 5) means any hull.", "Barge"),
        ("<I>“BRG”</I> See “barge.”", "BRG"),
        ("“Barge”. (river) (Cat 7) Any hull.", "Barge"),
        ("“Tow rope” (Cat 9)—A rope.", "Tow rope"),
        ("<I>Harbour Board</I> or <I>HB.</I> The office.", "Harbour Board or HB"),
        ("<I>Tow</I> <I>rope.</I> A rope.", "Tow rope"),
        ("“<I>Kelp reader</I>” (“<I>KR</I>”) (Cat 5) is a glass.", "Kelp reader"),
        ("<I>Tide table (TT).</I> A table.", "Tide table (TT)"),
        ("<I>Tide table (“TT”) books.</I> Tables.", "Tide table books"),
        ("<I>Lamp oil (or lighting oil).</I> Oil.", "Lamp oil"),
        ("<I>Reach. (ice context)</I>—The distance.", "Reach"),
        ("The term <I>lock keeper</I> means a person.", "lock keeper"),
        ("<I>7 hull</I> is a class of hulls.", "7 hull"),
    ],
)
def test_terms(paragraph: str, expected: str) -> None:
    assert term(paragraph) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "<I>See</I> also the ice rules.",
        "<I>Note:</I> The ice rules differ.",
        "<I>Provided,</I> that the master swears.",
        "<I>e.g.,</I> ropes of hemp.",
        "<I>https://example.org/barges.pdf.</I> is the list.",
        "A barge is a <I>hull</I> without a mast.",
        "“Ropes” “fit” for a “barge” stay listed.",
        "“The undersigned, master of the barge, swears that the cargo is what the paper says.”",
        "<I>Barge</I>",
        "<I>Barges</I> that leave at night need a lamp.",
        "The form of the oath is free.",
    ],
)
def test_no_terms(paragraph: str) -> None:
    assert term(paragraph) is None
