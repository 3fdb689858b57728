"""A section of a law: its paragraphs, numbered in brackets or not at all."""

from __future__ import annotations

from exportlex.markup.drafts import Draft
from exportlex.markup.german_citation import absatz
from exportlex.markup.gii.norms import Norm, is_reserved
from exportlex.markup.gii.text import Segment, segments, table, words
from exportlex.markup.gii.units import fill
from exportlex.markup.rich import cut
from exportlex.markup.xml import Element, children, local
from exportlex.model import ProvisionKind as Kind


def section(norm: Norm, kind: Kind = Kind.ARTICLE) -> Draft:
    """A section with its paragraphs; the words of one that has a single unnumbered paragraph are its own."""
    draft = Draft(kind, number=norm.name, heading=norm.heading, slug=norm.name)
    blocks = [block for content in norm.content for block in children(content) if local(block) != "BR"]
    paragraphs = _joined([paragraph for block in blocks if (paragraph := _paragraph(block))])
    if len(paragraphs) == 1 and not paragraphs[0].number:
        only = paragraphs[0]
        draft.rich, draft.children, draft.rows = only.rich, only.children, only.rows
    else:
        _order(draft, paragraphs)
    draft.children += footnotes(norm)
    return draft


def footnotes(norm: Norm) -> list[Draft]:
    """The law's own footnotes as notes; those of the publisher stand elsewhere in the file."""
    return [
        Draft(Kind.NOTE, number=note.get("FnZ", ""), rich=words(note)) for note in norm.footnotes if words(note).text
    ]


def _paragraph(block: Element) -> Draft | None:
    if local(block) == "table":
        return table(block)
    draft = Draft(Kind.PARAGRAPH)
    runs = segments(block)
    if not runs:
        return None
    number, length = absatz(runs[0].rich.text)
    if number:
        draft.number = f"({number})"
        runs[0] = Segment(cut(runs[0].rich, length))
    fill(draft, runs)
    return draft


def _joined(paragraphs: list[Draft]) -> list[Draft]:
    """Paragraphs without those that are only a list: the markup set it apart from the words that open it."""
    joined: list[Draft] = []
    for paragraph in paragraphs:
        bare = not paragraph.rich.text and not paragraph.number
        if joined and bare and paragraph.children and joined[-1].kind is Kind.PARAGRAPH:
            joined[-1].children += paragraph.children
        else:
            joined.append(paragraph)
    return joined


def _order(draft: Draft, paragraphs: list[Draft]) -> None:
    """Numbered paragraphs stand on their own; a text without a number after one goes on with it."""
    numbered = any(paragraph.number for paragraph in paragraphs)
    last: Draft | None = None
    for paragraph in paragraphs:
        if paragraph.kind is Kind.PARAGRAPH and numbered and not paragraph.number:
            paragraph.kind = Kind.CONTINUATION
        if last is not None and paragraph.kind is not Kind.PARAGRAPH and not is_reserved(paragraph.rich.text):
            last.add(paragraph)
        elif draft.bare and paragraph.kind is Kind.CONTINUATION:
            draft.rich, draft.children = paragraph.rich, paragraph.children
        else:
            last = draft.add(paragraph)
