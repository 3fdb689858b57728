"""The Organisation for the Prohibition of Chemical Weapons (https://www.opcw.org): the Convention as PDF.

The preamble, Articles I to XXIV, the Annex on Chemicals with three Schedules, the Verification Annex in Parts and the
Confidentiality Annex. Options of a source: ``address`` or ``versions``. The title page lists the changes incorporated;
the latest day on which one of them took effect is the as-of date.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.list_gaps import repeated
from exportlex.markup.outline.grammar import Grammar, Head
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.pdf import paragraphs
from exportlex.markup.outline.reading import outline
from exportlex.markup.pdf import read_pdf, unread
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "opcw"
TITLE = "Chemical Weapons Convention"
_DIVISION, _SCHEDULE = ProvisionKind.DIVISION, ProvisionKind.SCHEDULE
_EFFECTIVE = re.compile(r"effective (\d{1,2} [A-Z][a-z]+ \d{4})")
_NEVER = re.compile(r"(?!)")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, document="convention", media_types=("application/pdf",))]


def read(document: Document) -> Reading:
    """Provisions of the Convention and its annexes, without cover and contents."""
    pdf = read_pdf(document.raw, document.where)
    if pdf.wordless:
        return Reading((), document.language or "en", TITLE, issues=unread(pdf))
    found = paragraphs(pdf, _GRAMMAR)
    starts = [at for at, para in enumerate(found) if para.text == "PREAMBLE"]
    if not starts:
        raise ReadingError(f"{document.where}: no preamble, so not the Convention; gather it again")
    provisions, issues = outline(found[starts[0] :], _GRAMMAR, document.where)
    as_of = incorporated(found[: starts[0]])
    return Reading(
        provisions, document.language or "en", TITLE, as_of, (*unread(pdf, provisions), *issues, *repeated(provisions))
    )


def incorporated(cover: list[Para]) -> str:
    """The latest day on which a change took effect that the title page lists; "" where it lists none."""
    days = [day for para in cover for day in _EFFECTIVE.findall(para.text)]
    return max((datetime.strptime(day, "%d %B %Y").date().isoformat() for day in days), default="")


def _bold(para: Para) -> bool:
    return para.bold


def _subheading(para: Para) -> bool:
    """Headings inside an article or a part are underlined only, at the margin, where all paragraphs have numbers."""
    return para.hang < 5 and not para.bold and not para.rows


_ANNEX = "Annex on Chemicals"
_GRAMMAR = Grammar(
    note=_NEVER,
    heads=(
        Head(re.compile(r"(?P<title>PREAMBLE)$"), 0, _DIVISION, "Preamble"),
        Head(
            re.compile(r"ARTICLE (?P<number>[IVXL]+)$"),
            0,
            ProvisionKind.ARTICLE,
            "Art. {number}",
            item="({n})",
            join="({n})",
        ),
        Head(re.compile(r"(?P<title>ANNEX ON CHEMICALS)$"), 0, _SCHEDULE, _ANNEX, item=", para. {n}"),
        Head(
            re.compile(r"(?P<title>ANNEX ON IMPLEMENTATION AND VERIFICATION.*)$"),
            0,
            _SCHEDULE,
            "Verification Annex",
            item=", para. {n}",
            join="({n})",
        ),
        Head(
            re.compile(r"(?P<title>ANNEX ON THE PROTECTION OF CONFIDENTIAL INFORMATION.*)$"),
            0,
            _SCHEDULE,
            "Confidentiality Annex",
            item=", para. {n}",
            join="({n})",
        ),
        Head(re.compile(r"PART (?P<number>[IVX]+(?: ?\([AB]\))?)$"), 1, _DIVISION, "{above}, Part {number}"),
        Head(
            re.compile(r"(?P<number>[AB])\.\s+(?P<title>(?:GUIDELINES FOR )?SCHEDULES OF CHEMICALS)$"),
            1,
            _DIVISION,
            _ANNEX + ", Section {number}",
        ),
        Head(
            re.compile(r"(?P<number>[A-Z])\.\s+(?P<title>[A-Z][A-Z ,-]+)$"),
            2,
            _DIVISION,
            "{above}, Section {number}",
            through=True,
            only=_bold,
        ),
        Head(
            re.compile(r"Schedule (?P<number>[1-3])(?=$|\s*\(CAS)"),
            2,
            _DIVISION,
            _ANNEX + ", Schedule {number}",
            titled=True,
        ),
        Head(
            re.compile(r"(?P<number>[AB])\.\s+(?P<title>(?:Toxic chemicals|Precursors):)$"),
            3,
            _DIVISION,
            "{above}, {number}",
            item="({n})",
            entries=True,
        ),
        Head(
            re.compile(r"(?P<title>[A-Z][^.;:]{3,160}[^.;:,])$"),
            4,
            _DIVISION,
            "{above}, {title}",
            through=True,
            only=_subheading,
            sure=False,
        ),
    ),
)
