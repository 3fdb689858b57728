"""etalab (https://github.com/etalab/lois-non-codifiees-et-reglements-francais): French arrêtés and decrees in Markdown.

Converted from the LEGI database; one file holds one article or annex, headed "# Article 3" or "# Article Annexe 2".
A file without such a heading is the annex, whole or in part. The conversion lost the quotation marks around defined
terms. Options of a source: ``address`` or ``addresses``, the exact urls with their ``#fragment``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError
from exportlex.markup.statutes.french_annexes import AnnexStyle, annex
from exportlex.markup.statutes.lines import Line, markdown
from exportlex.markup.statutes.reader import outlined, reading
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.legalize import document_name

NAME = "etalab"
_MEDIA = ("text/markdown", "text/plain")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The documents of a source; an address holds one version, whatever the date asked for."""
    found = source.options.get("addresses") or source.options.get("address")
    if not found or isinstance(found, int):
        raise DeclarationError("an etalab source needs the option 'address' or 'addresses'; add the urls of its files")
    urls = [found] if isinstance(found, str) else [str(url) for url in found]
    return [Address(document_name(url), url, media_types=_MEDIA) for url in urls]


def read(document: Document) -> Reading:
    """Provisions of one file. Raises ReadingError for other encodings and for a page in place of Markdown."""
    front, lines = markdown(document.raw, document.where)
    style = AnnexStyle(document.citation or "art.")
    whole = None if _headed(lines, style) else annex()
    return reading(outlined(lines, style, whole=whole), style, document.where, front)


def _headed(lines: Sequence[Line], style: AnnexStyle) -> bool:
    """Whether a heading says which article or annex the file is."""
    found = [style.heading(line.text, line.level) for line in lines if line.level]
    return any(heading and heading.kind is not ProvisionKind.DIVISION for heading in found)
