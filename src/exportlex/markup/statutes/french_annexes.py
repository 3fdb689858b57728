"""Annexes of French arrêtés: lists of definitions whose quotation marks were lost, and entries "1. a)" of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft, slugged
from exportlex.markup.statutes.french import FORMS, FrenchStyle
from exportlex.markup.statutes.style import Form, Heading
from exportlex.model import ProvisionKind, RichText

_DEFINITIONS = re.compile(r"D[ÉE]FINITIONS?\b(?P<rest>.*)", re.DOTALL)
_PART = re.compile(r"(?P<number>(?:PREMI[ÈE]RE|[A-ZÈÉ]+I[ÈE]ME|SECONDE) PARTIE)\b[\s.:–—-]*(?P<title>.*)", re.DOTALL)
# "ML7 et 22 Biocatalyseur": the entries of the list where the term is used stand before it.
_ENTRY = re.compile(r"(?:(?P<used>(?:ML|AMA)\s?\d+(?:(?:,\s?|\set\s)(?:(?:ML|AMA)\s?)?\d+)*)\s+)?(?P<term>[^\W\d_].*)")
_NOTE = re.compile(r"(?P<label>Notes?(?:\s+techniques?)?(?:\s+\d+)?)\s*(?:\.\s*[-–—]+|:)\s*|(?P<nb>N\.?\s?B\.?)\s*:\s*")
_CLOSED = (".", ";", ":", ",")
_LONGEST_TERM = 120  # characters; the longest of the arrêté of 27 June 2012 has 60


class AnnexStyle(FrenchStyle):
    """Cited "annexe, Définitions, « Additifs »" and "annexe, deuxième partie, 1. a)"."""

    forms: tuple[Form, ...] = (Form("1.a", re.compile(r"(?P<label>\d{1,2}\.\s?[a-z]\))\s+"), "1"), *FORMS)
    paragraphs = frozenset({"I", "1.a"})
    listed = frozenset({"1.a"})

    def heading(self, text: str, level: int) -> Heading | None:
        """Lines in capitals are headings too."""
        if text.isupper() and _DEFINITIONS.fullmatch(text):
            return Heading(ProvisionKind.DIVISION, title=text, rank=10, role="definitions")
        if text.isupper() and (match := _PART.fullmatch(text)):
            return Heading(ProvisionKind.DIVISION, match["number"], match["title"], rank=1)
        return super().heading(text, level)

    def entry(self, text: str, container: Draft, following: str) -> Draft | None:
        """In a list of definitions, a line without a full stop and before a paragraph is the term."""
        if container.role != "definitions" or not following or len(text) > _LONGEST_TERM:
            return None
        match = _ENTRY.fullmatch(text)
        if match is None or text.endswith(_CLOSED) or self.label(text) or self.note(text):
            return None
        term = match["term"].strip(' «»“”"')
        number = match["used"] or ""
        return Draft(ProvisionKind.PARAGRAPH, number, term, role="entry", term=term, slug=slugged(term))

    def note(self, text: str) -> tuple[str, int] | None:
        """ "Note 1. -", "Notes techniques :"."""
        match = _NOTE.match(text)
        return (match["label"] or match["nb"], match.end()) if match else None

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """As a French lawyer cites an annex."""
        base = above[-1].pinpoint if above else ""
        if draft.kind is ProvisionKind.DIVISION and draft.role != "preamble":
            own = "Définitions" if draft.role == "definitions" else (draft.number or draft.heading).lower()
            return f"{base}, {own}" if base else own
        if draft.role == "entry":
            return f"{base}, « {draft.term} »"
        if draft.role == "note":
            return f"{base}, {draft.number[:1].lower()}{draft.number[1:]}"
        return super().pinpoint(draft, above)


def annex() -> Draft:
    """The schedule that a file without any heading is."""
    return Draft(ProvisionKind.SCHEDULE, number="annexe", rich=RichText(), role="within")
