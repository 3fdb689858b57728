"""A PDF as the paragraphs of an outline: furniture and contents out, lines joined, tables kept."""

from __future__ import annotations

from collections.abc import Callable

from exportlex.markup.outline.contents import without_contents
from exportlex.markup.outline.flow import Flow
from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.pdf import Page, Pdf, without_furniture

Choice = Callable[[Page], bool]


def paragraphs(pdf: Pdf, grammar: Grammar, wanted: Choice = lambda page: True) -> list[Para]:
    """The paragraphs of the pages that are wanted."""
    bare = without_furniture(pdf)
    pages = without_contents([page for page in bare.pages if wanted(page)])
    return Flow(grammar.opens, bare.known).paragraphs(pages)
