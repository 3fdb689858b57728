"""se-lex (https://github.com/se-lex/sfs): Swedish statutes (SFS) converted to Markdown by a third party.

Front matter states number, title and the amending laws; then chapters ("## 2 kap. …") and sections ("## 3 §"). Some
files hold front matter only: nothing of such a law is held. Options of a source: ``address`` or ``versions``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.markup.drafts import Draft
from exportlex.markup.law_markdown import read_law
from exportlex.markup.law_markdown_style import Heading, LawStyle, around, ordinal_among
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "se-lex"
_SECTION = re.compile(r"(\d+(?:\s?[a-z])?)\s*§\.?")
_CHAPTER = re.compile(r"(\d+(?:\s?[a-z])?)\s+kap\.\s*(.*)", re.DOTALL)
_ANNEX = re.compile(r"Bilaga(?:\s+(\d+|[A-Z]))?\.?\s*(.*)", re.DOTALL)
_ORDINALS = ("första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, media_types=("text/markdown", "text/plain"))]


def read(document: Document) -> Reading:
    """Provisions of one statute; none where the file holds front matter only."""
    return read_law(document.raw, document.where, SwedishStyle(), language=document.language)


class SwedishStyle(LawStyle):
    """Chapters, sections without titles, unnumbered paragraphs (stycken), numbered points."""

    language = "sv"
    as_of_field = "publicerad_datum"

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """Sections, chapters and annexes; other headings name groups of sections."""
        if match := _SECTION.fullmatch(text):
            return Heading(ProvisionKind.ARTICLE, f"{match[1]} §")
        if match := _CHAPTER.fullmatch(text):
            return Heading(ProvisionKind.DIVISION, f"{match[1]} kap.", match[2], 1, role="chapter")
        if match := _ANNEX.fullmatch(text):
            return Heading(ProvisionKind.SCHEDULE, f"Bilaga {match[1]}" if match[1] else "Bilaga", match[2])
        return None

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "2 kap. 3 § andra stycket 1"."""
        parent = above[-1] if above else None
        base = parent.pinpoint if parent else ""
        annex = around(above, ProvisionKind.SCHEDULE)
        if draft.kind is ProvisionKind.ARTICLE:
            chapter = next((unit.number for unit in reversed(above) if unit.role == "chapter"), "")
            place = annex.pinpoint + "," if annex else chapter
            return f"{place} {draft.number}".strip()
        if draft.kind is ProvisionKind.SCHEDULE:
            return draft.number.lower()
        if draft.kind is ProvisionKind.DIVISION:
            own = "ingress" if draft.role == "preamble" else draft.number or draft.heading
            return f"{base}, {own}" if base else own
        if draft.role == "item":
            return f"{base} {draft.number.strip('().')}"
        if draft.role == "bullet":
            return f"{base}, strecksats {ordinal_among(draft, parent, 'bullet')}"
        return f"{base} {_paragraph(ordinal_among(draft, parent, draft.role))}" if draft.role == "alinea" else base


def _paragraph(place: int) -> str:
    return f"{_ORDINALS[place - 1]} stycket" if place <= len(_ORDINALS) else f"stycke {place}"
