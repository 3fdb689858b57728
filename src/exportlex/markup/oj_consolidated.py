"""XHTML of consolidated texts: other classes than the Official Journal's, and marks for what each amendment changed.

The marks (▼B, ►M1 … ◄) say where words come from and are no words of the law; the list of amendments before the text
is none either.
"""

from __future__ import annotations

import re

from lxml import etree

from exportlex.markup.eu_blocks import EuAct
from exportlex.markup.mixed import drop, names
from exportlex.markup.oj_blocks import Blocks
from exportlex.markup.oj_markup import BLOCKS, classes, prepare, words
from exportlex.markup.oj_roles import Role, role_of
from exportlex.markup.oj_walk import Walker
from exportlex.markup.oj_xhtml import body_of
from exportlex.markup.xml import Element, local

_OWN = names(
    "title-article-norm title-division-1 title-doc-first title-doc-last title-annex-1 modref hd-modifiers grid-list"
)
_HISTORY = names("arrow hd-modifiers title-fam-member title-fam-member-star title-doc-first title-doc-last")
_MARKS = names("modref arrow")
# "02021R0821 — EN — 26.05.2023 — 003.001": the consolidated text, its language, its date, its edition.
_REFERENCE = re.compile(r"\b0?(\d{4}[A-Z]{1,2}\d{4})\S*\s*[—–-]\s*([A-Z]{2})\s*[—–-]\s*(\d{1,2})\.(\d{1,2})\.(\d{4})")
_OPENING = re.compile(r"[►▶▼]\s*(?:[A-Z]\d{0,3}\b)?")
_CLOSING = re.compile(r"\s*◄\s*")
_BEGINNINGS = (Role.ARTICLE, Role.DIVISION, Role.ANNEX)
_PUNCTUATION = frozenset(",;.:)]’”»")


def is_consolidated(root: Element) -> bool:
    """Whether a page is a consolidated text and not one of the Official Journal."""
    return any(classes(element) & _OWN for element in root.iter("{*}p", "{*}div"))


def read_consolidated(root: Element, where: str) -> EuAct:
    """The act of a page with a consolidated text; ReadingError for a page that holds none."""
    celex, language, as_of = _reference(root)
    _clean_marks(root)
    title = _drop_history(root)
    notes = prepare(root)
    walker = Walker(Blocks(notes), where, begun=True)
    walker.walk(body_of(root))
    act = walker.finish()
    act.title = act.title or title
    act.orphans = notes.rest()
    act.celex, act.language, act.as_of = celex, language, as_of
    return act


def _reference(root: Element) -> tuple[str, str, str]:
    """CELEX number, language and date as the page states them; empty where it does not."""
    for line in root.iter("{*}p"):
        match = _REFERENCE.search(words(line))
        if match:
            number, language, day, month, year = match.groups()
            return f"0{number}-{year}{month:>02}{day:>02}", language.lower(), f"{year}-{month:>02}-{day:>02}"
    return "", "", ""


def _clean_marks(root: Element) -> None:
    for element in list(root.iter(etree.Element)):
        element.text = _without_marks(element.text, _following(element) if len(element) == 0 else "")
        element.tail = _without_marks(element.tail, "")
    for line in root.iter("{*}p"):
        if classes(line) & _MARKS and words(line):
            line.set("class", "norm")  # a mark with a dash beside it: the dash stands for what was deleted


def _without_marks(text: str | None, following: str) -> str | None:
    if not text:
        return text
    text = _OPENING.sub("", text)
    pieces = _CLOSING.split(text)
    cleaned = pieces[0]
    for at, piece in enumerate(pieces[1:], 1):
        next_words = piece or (following.lstrip() if at == len(pieces) - 1 else "")
        cleaned += piece if next_words[:1] in _PUNCTUATION else f" {piece}"
    return cleaned


def _following(element: Element | None) -> str:
    """The words after an element inside its block."""
    while element is not None and local(element) not in BLOCKS:
        if (element.tail or "").strip():
            return element.tail or ""
        element = element.getparent()
    return ""


def _drop_history(root: Element) -> str:
    """Remove the tables of amendments that stand before the text; the title they hold."""
    titles: dict[str, None] = {}
    for element in list(root.iter("{*}p", "{*}table")):
        if local(element) == "p" and role_of(element)[0] in _BEGINNINGS:
            break
        if local(element) == "table" and _is_history(element):
            lines = [line for line in element.iter("{*}p") if role_of(line)[0] is Role.TITLE]
            titles.update(dict.fromkeys(words(line) for line in lines))
            drop(element)
    return " ".join(titles)


def _is_history(table: Element) -> bool:
    before = table.getprevious()
    around = [table, *table.iter("{*}p")] if before is None else [table, before, *table.iter("{*}p")]
    return any(classes(element) & _HISTORY for element in around)
