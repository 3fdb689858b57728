"""India's Directorate General of Foreign Trade (https://www.dgft.gov.in): the SCOMET List as PDF.

Appendix 3 to Schedule 2 of the ITC(HS) Classification: general notes, a glossary, then Categories 0 to 8 with codes
such as 8A301 (Wassenaar 3.A.1). Options of a source: ``address`` or ``versions``. The first page states the date up to
which the list is updated: the as-of date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.outline.grammar import Grammar, Head
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.pdf import paragraphs
from exportlex.markup.outline.reading import outline
from exportlex.markup.pdf import read_pdf
from exportlex.markup.rich import cut, join, plain
from exportlex.model import MarkKind, ProvisionKind, Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "dgft"
TITLE = "SCOMET List"
_DIVISION, _SCHEDULE = ProvisionKind.DIVISION, ProvisionKind.SCHEDULE
_UPDATED = re.compile(r"[Uu]pdated as on (\d{2})\.(\d{2})\.(\d{4})")
_START = re.compile(r"APPENDIX\s?-\s?3$")
_CONTENTS = re.compile(r"Items on the SCOMET List are organi[sz]ed\b")
_AFTER_CONTENTS = re.compile(r"COMMODITY IDENTIFICATION NOTE")
_CODE = re.compile(r"\d[A-H]\d{3}")
_SERIAL = re.compile(r"\(?\d{1,3}\)?\.?")
_FOOTNOTE = re.compile(r"\d{1,3} (?:Para\b|Added\b|Notification\b|Public Notice\b|No change\b|Inserted\b|Amended\b)")
_LEFTMOST = 55.0  # points from the margin within which codes stand; words of entries and notes stand further right
# After these words a code is the subject of a sentence, not the number of an entry.
_SENTENCE = (
    r"(?!\s*(?:does|do|includes?|appl\w+|and|or|to|of|is|are|shall|will|above|below|may|not|specified)\b|\s*[,;)])"
)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, document="list", media_types=("application/pdf",))]


def read(document: Document) -> Reading:
    """Provisions of the list, without its cover and its table of categories."""
    pdf = read_pdf(document.raw, document.where)
    found = paragraphs(pdf, _GRAMMAR)
    starts = [at for at, para in enumerate(found) if _START.match(para.text)]
    if not starts:
        raise ReadingError(f"{document.where}: no Appendix 3, so not the SCOMET List; gather it again")
    law = _with_footnotes_last(list(_entries(_without_contents(found[starts[0] :]))))
    provisions, issues = outline(law, _GRAMMAR, document.where)
    return Reading(provisions, document.language or "en", TITLE, updated(found[: starts[0]]), (*pdf.issues, *issues))


def updated(cover: Sequence[Para]) -> str:
    """The date up to which the list is updated, as its cover states; "" where it states none."""
    match = next((match for para in cover if (match := _UPDATED.search(para.text))), None)
    return f"{match[3]}-{match[2]}-{match[1]}" if match else ""


def _without_contents(found: Sequence[Para]) -> list[Para]:
    first = next((at for at, para in enumerate(found) if _CONTENTS.match(para.text)), None)
    after = next((at for at, para in enumerate(found) if _AFTER_CONTENTS.match(para.text)), None)
    return [*found[:first], *found[after:]] if first is not None and after is not None else list(found)


def _entries(found: Sequence[Para]) -> Iterator[Para]:
    """Tables that list entries become paragraphs that begin with their code; marks of footnotes go."""
    for para in found:
        coded = [row for row in para.rows if any(_CODE.fullmatch(cell) for cell in row)]
        if para.rows and len(coded) * 2 >= len(para.rows):
            yield from (_row(row, para.page) for row in para.rows)
        elif para.rows and coded:
            yield from (Para(plain(" ".join(filter(None, row))), page=para.page, indent=90) for row in para.rows)
        else:
            yield _without_marks(para)


def _row(row: Sequence[str], page: int) -> Para:
    """A row of a table of chemicals or organisms: its code, then its other cells without the serial number."""
    code = next((cell for cell in row if _CODE.fullmatch(cell)), "")
    cells = list(dict.fromkeys(cell for cell in row if cell != code and not _SERIAL.fullmatch(cell)))
    return Para(plain(" ".join([code, *cells])), page=page)


def _without_marks(para: Para) -> Para:
    """The paragraph without the raised number of a footnote behind its code or label."""
    for mark in para.rich.marks[:2]:
        marked = para.text[mark.start : mark.end].strip()
        if mark.kind is MarkKind.SUPERSCRIPT and 2 <= mark.start <= 7 and marked.isdigit():
            para.rich = join([cut(para.rich, 0, mark.start), cut(para.rich, mark.end)])
    return para


def _with_footnotes_last(found: Sequence[Para]) -> list[Para]:
    notes = [para for para in found if _FOOTNOTE.match(para.text)]
    law = [para for para in found if not _FOOTNOTE.match(para.text)]
    return [*law, Para(plain("Footnotes"), bold=True), *notes] if notes else law


def _bold(para: Para) -> bool:
    return para.bold


def _leftmost(para: Para) -> bool:
    return para.hang < _LEFTMOST


_GRAMMAR = Grammar(
    note=re.compile(
        r"(?P<name>Technical [Nn]otes?|Notes?(?! [a-z])|N\.?\s?B\.?(?! [a-z]))\s?(?P<number>\d{1,2}\b)?"
        r"(?P<end>\s*[:.]|\s|$)\s*"
    ),
    ragged=True,
    heads=(
        Head(re.compile(r"(?P<title>APPENDIX\s?-\s?3)$"), 0, _DIVISION, "Appendix 3"),
        Head(re.compile(r"(?P<title>COMMODITY IDENTIFICATION NOTE.*)$"), 0, _DIVISION, "Commodity Identification Note"),
        Head(
            re.compile(r"(?P<title>GENERAL (?:NOTES|(?:TECHNOLOGY|SOFTWARE|\"INFORMATION SECURITY\") NOTE))$"),
            0,
            _DIVISION,
            "{name}",
            item=", para. {n}",
            join=".{n}",
        ),
        Head(re.compile(r"(?P<title>GLOSSARY)$"), 0, _DIVISION, "Glossary", terms=True),
        Head(re.compile(r"(?P<title>ACRONYMS AND ABBREVIATIONS)$"), 0, _DIVISION, "Acronyms and Abbreviations"),
        Head(re.compile(r"(?P<title>ANNEXURE\s?[-–]\s?(?P<number>\d))$"), 0, _SCHEDULE, "Annexure {number}"),
        Head(re.compile(r"(?P<title>Footnotes)$"), 0, _SCHEDULE, "Footnotes", only=_bold),
        Head(
            re.compile(r"(?:Category|CATEGORY) (?P<number>\d)\b:?\s*(?P<title>.*)$"),
            0,
            _DIVISION,
            "Category {number}",
            only=_bold,
        ),
        Head(
            re.compile(
                rf"(?P<number>{_CODE.pattern})(?P<path>(?:\.[a-z0-9]{{1,2}}\b)*)\.?(?=[\s“\"‘'(]|$){_SENTENCE}\s*"
            ),
            3,
            ProvisionKind.LIST_ENTRY,
            "{number}",
            item=".{n}",
            join=".{n}",
            path=True,
            only=_leftmost,
        ),
        Head(
            re.compile(r"(?P<path>[a-z]\.\d{1,2}(?:\.[a-z])?)\.?\s+(?=[A-Z\"“(])"),
            3,
            ProvisionKind.LIST_ENTRY,
            "",
            path=True,
        ),
        Head(
            re.compile(rf"(?P<number>\d[A-H]\d)(?![\d.]){_SENTENCE}\s*(?P<title>\S.*)$"),
            2,
            _DIVISION,
            "{number}",
            item=".{n}",
            join=".{n}",
            only=_leftmost,
        ),
        Head(
            re.compile(rf"(?P<number>\d[A-H])(?![\w.]){_SENTENCE}\s*(?P<title>\S.*)$"),
            1,
            _DIVISION,
            "{number}",
            item=".{n}",
            join=".{n}",
            only=_leftmost,
        ),
    ),
)
