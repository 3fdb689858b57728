"""Justice Canada, https://laws-lois.justice.gc.ca: consolidated acts and regulations, one file per language."""

from __future__ import annotations

from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.lims.reader import ROOTS, read_lims
from exportlex.markup.xml import Element, local, parse_xml
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document

NAME = "justice-canada"
MARKS_DEFINITIONS = True  # <DefinedTermEn>, <DefinedTermFr>
SITE = "https://laws-lois.justice.gc.ca"
_LANGUAGES = {"en": "eng", "fr": "fra"}
# Folders of the pages that people read, per kind of instrument and language.
_FOLDERS = {
    ("Statute", "en"): "acts",
    ("Statute", "fr"): "lois",
    ("Regulation", "en"): "regulations",
    ("Regulation", "fr"): "reglements",
}


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one file of an instrument in a language; option ``code``: "E-19", "SOR-89-202", in French "DORS-89-202".

    The publisher serves the current consolidation only, whatever ``as_of``; the file itself says of when it is.
    """
    code = source.options.get("code")
    language = _LANGUAGES.get(source.language)
    if not isinstance(code, str) or not code:
        raise DeclarationError(f"{source.official_address}: publisher {NAME} needs options.code; add it, such as E-19")
    if language is None:
        raise DeclarationError(f"{code}: publisher {NAME} has no language {source.language!r}; use en or fr")
    return [Address("act", f"{SITE}/{language}/XML/{code}.xml", media_types=("application/xml", "text/xml"))]


def read(document: Document) -> Reading:
    """The provisions of an act, a regulation or a bill.

    Raises ReadingError where the bytes are no such document.
    """
    root = parse_xml(document.raw, document.where)
    if local(root) not in ROOTS:
        found = local(root)
        raise ReadingError(f"{document.where}: root element {found!r} is no Justice Canada document; gather it again")

    def page(number: str) -> str:
        return section_page(root, document, number)

    return read_lims(root, document.where, document.language, document.citation, page)


def section_page(root: Element, document: Document, number: str) -> str:
    """Where a person reads a section ("section-2.html" in both languages); "" without a code and for ranges."""
    code = document.options.get("code")
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang") or document.language or "en"
    folder = _FOLDERS.get((local(root), language))
    if not isinstance(code, str) or not code or folder is None or not number or " " in number:
        return ""
    return f"{SITE}/{_LANGUAGES[language]}/{folder}/{code}/section-{number}.html"
