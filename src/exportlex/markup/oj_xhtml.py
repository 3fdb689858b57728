"""XHTML of the Official Journal, as Cellar serves it: classes with or without the prefix "oj-", nested or flat."""

from __future__ import annotations

from exportlex.markup.eu_blocks import EuAct
from exportlex.markup.eu_dates import document_date
from exportlex.markup.oj_blocks import Blocks
from exportlex.markup.oj_markup import classes, prepare, words
from exportlex.markup.oj_walk import Walker
from exportlex.markup.xml import Element


def read_oj_xhtml(root: Element, where: str) -> EuAct:
    """The act of a page of the Official Journal.

    Raises ReadingError for a page without the journal's markup: a challenge page, a page of another publisher.
    """
    notes = prepare(root)
    walker = Walker(Blocks(notes), where)
    walker.walk(body_of(root))
    act = walker.finish()
    act.orphans = notes.rest()
    act.language = act.language or _stated(root, "hd-lg").lower()[:2]
    act.as_of = document_date(act.title) or document_date(_stated(root, "hd-date"))
    return act


def body_of(root: Element) -> Element:
    """The element that holds the text."""
    return next(root.iter("{*}body"), root)


def _stated(root: Element, style: str) -> str:
    return next((words(line) for line in root.iter("{*}p") if style in classes(line)), "")
