"""The Wassenaar Arrangement's lists: one PDF per edition, or (before 2019) one legacy Word file per part.

Options of a source: ``address``, the PDF; or ``addresses``, the files of an edition in the order of its parts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError
from exportlex.markup.control_lists import pdf_parts, word_parts
from exportlex.markup.control_lists.citing import cite
from exportlex.markup.drafts import Draft, emit, letters, walk, words_lost
from exportlex.markup.list_gaps import gaps, twice
from exportlex.markup.pdf import Pdf, read_pdf, unread, without_furniture
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.word import read_word
from exportlex.model import ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document

NAME = "wassenaar"
_MEDIA = ("application/pdf", "application/msword")
_WORD_MAGIC = b"\xd0\xcf\x11\xe0"  # an OLE container
_CONTENT = frozenset({ProvisionKind.LIST_ENTRY, ProvisionKind.DEFINITION, ProvisionKind.ARTICLE, ProvisionKind.TABLE})
_TITLE = re.compile(r"List of Dual-Use Goods and Technologies(?: and Munitions List)?")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The files of one edition. An address holds one version, whatever the date asked for."""
    stated = source.options.get("addresses") or source.options.get("address")
    if isinstance(stated, str):
        return [Address("lists", stated, media_types=_MEDIA)]
    if not isinstance(stated, list) or not stated:
        raise DeclarationError("a wassenaar source needs the option 'address' or 'addresses'; add one to its options")
    return [Address(_name(str(url)), str(url), media_types=_MEDIA) for url in stated]


def read(document: Document) -> Reading:
    """Provisions of an edition (PDF) or of one part of it (Word). Raises ReadingError for what is neither."""
    made = _from_word(document) if document.raw.startswith(_WORD_MAGIC) else _from_pdf(document)
    cite(made.drafts)
    cells = "".join(cell for draft in walk(made.drafts) for row in draft.rows for cell in row)
    placed = [*made.drafts, Draft(ProvisionKind.TABLE, cells)]
    whole = [draft for draft in made.drafts if "Sensitive List" not in draft.pinpoint]  # those print single items
    issues = [*made.issues, *words_lost(made.printed, placed, document.where), *gaps(whole), *twice(made.drafts)]
    if not any(draft.kind in _CONTENT for draft in walk(made.drafts)):
        issues.append(ReadingIssue("no-provisions", document.where, "the file holds no entry of a control list"))
    builder = TreeBuilder()
    emit(made.drafts, builder)
    provisions = builder.build()
    doubts = unread(made.pdf, provisions) if made.pdf else ()
    return Reading(provisions, document.language or "en", made.title, made.as_of, (*doubts, *issues))


@dataclass
class _Made:
    """What a file was read as."""

    drafts: list[Draft]
    printed: Counter[str]  # the letters that must come back
    title: str
    as_of: str
    issues: tuple[ReadingIssue, ...] = ()
    pdf: Pdf | None = None  # None: it is a Word file


def _from_pdf(document: Document) -> _Made:
    pdf = without_furniture(read_pdf(document.raw, document.where))
    title = _TITLE.search(" ".join(line.text for page in pdf.pages[:1] for line in page.lines))
    printed = _letters(line.text for line in pdf_parts.body(pdf))
    return _Made(pdf_parts.drafts_of(pdf), printed, title[0] if title else "", pdf_parts.footer_date(pdf), pdf=pdf)


def _from_word(document: Document) -> _Made:
    word = read_word(document.raw, document.where)
    drafts = word_parts.drafts_of(word, document.where)
    issues = []
    if word.pictures:
        message = f"formulas that are pictures are not read: {word.pictures}"
        issues.append(ReadingIssue("picture", document.where, message, suspect=False))
    numbered = sum(one.numbered and bool(one.text) for one in word.paragraphs)
    if numbered:
        message = f"numbers that Word makes are not in the text and not read; paragraphs that have one: {numbered}"
        issues.append(ReadingIssue("numbers-not-read", document.where, message, suspect=False))
    printed = _letters(word_parts.body(word))
    return _Made(drafts, printed, drafts[0].heading if drafts else "", word_parts.header_date(word), tuple(issues))


def _letters(texts: Iterable[str]) -> Counter[str]:
    printed: Counter[str] = Counter()
    for text in texts:
        printed.update(letters(text))
    return printed


def _name(url: str) -> str:
    return PurePosixPath(unquote(urlsplit(url).path)).stem
