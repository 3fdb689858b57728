"""Labels of outline units, "1.", "(a)", "72bis.", "•": what they are, where they end, and how they are cited."""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.markup.list_nesting import Enumerator, readings
from exportlex.markup.rich import cut
from exportlex.model import RichText

_BULLETS = "•·●○▪■◦\uf0b7\uf0a7\uf02d\uf0fc❖➢"
_ABBREVIATED = r"(?!(?:z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?e|e\.\s?g|o\.\s?[äÄ])\.)"  # "z. B." and "d. h." begin no list
_LABEL = re.compile(
    rf"(?:\((?:\d{{1,3}}|[a-z]{{1,4}}|[A-Z]{{1,4}})\)|(?:\d{{1,3}}|[a-z]{{1,4}})\)(?=\s)"  # (1) (iv) a)
    r"|\d{1,3}(?:bis|ter|quater)?\.(?=\s|[“\"‘'(]|[A-Z][a-z]|$)"  # 5. 72bis. and 5.Words
    rf"|{_ABBREVIATED}(?:[a-z]{{1,2}}|[ivx]{{2,6}}|[A-Z])\.(?=\s|[“\"‘'(]|$)"  # a. iv. A.
    r"|[a-z]\.(?=[a-z]{4})"  # g.words
    rf"|[{_BULLETS}]|[-–—](?=\s))\s*"
)
_BIS = re.compile(r"(\d+)(bis|ter|quater)\b")
# "A. flavus" and "C. botulinum" open no unit after another label: only small letters, numbers and brackets do.
_INNER = re.compile(r"(?:\((?:1|a|i|A)\)|(?:1|a|i)[.)])\s+")


def is_bullet(label: str) -> bool:
    """Whether a label only marks an item, without counting."""
    return label in ("-", "–", "—") or (len(label) == 1 and label in _BULLETS)


def ways(label: str) -> list[Enumerator]:
    """Every way to understand a label; none for a bullet."""
    if is_bullet(label) or not label:
        return []
    inserted = _BIS.search(label)
    if inserted:
        plain = label.replace(inserted[0], inserted[1])
        return [replace(way, label=label, suffix=inserted[2].upper()) for way in readings(plain)]
    return readings(label)


def take(rich: RichText) -> tuple[str, RichText]:
    """The label at the head of a paragraph and the words after it; ("", the same) where there is none."""
    match = _LABEL.match(rich.text)
    label = match[0].strip() if match else ""
    if match is None or not (is_bullet(label) or ways(label)):
        return "", rich
    return label, cut(rich, match.end())


def opens_inside(rich: RichText) -> bool:
    """Whether the words after a label begin with the first label of a list inside it: "a. 1. Linear …"."""
    return bool(_INNER.match(rich.text))


def cited(label: str, joined: str) -> str:
    """A label as part of a citation: bracketed where it is printed so, else as the outline joins (".{n}", "({n})")."""
    core = label.strip("(). ")
    if ")" not in label:
        return joined.format(n=core)
    return f"({core})" if joined in (".{n}", "({n})") else joined.format(n=f"({core})")
