"""EU law from Cellar, the repository of the Publications Office: keyed by CELEX number, as XHTML or as Formex.

Options of a source: ``celex`` ("32021R0821"); ``consolidated``, the ISO dates of the consolidations known; ``format``,
"xhtml" (default) or "formex".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.eu_blocks import EuAct
from exportlex.markup.eu_checks import doubts
from exportlex.markup.eu_tree import provisions
from exportlex.markup.formex import is_formex, read_formex
from exportlex.markup.oj_consolidated import is_consolidated, read_consolidated
from exportlex.markup.oj_xhtml import read_oj_xhtml
from exportlex.markup.xml import parse_html, unzip
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document

NAME = "cellar"
_RESOURCE = "https://publications.europa.eu/resource/celex/{celex}"
_PAGE = "https://eur-lex.europa.eu/legal-content/{language}/TXT/HTML/?uri=CELEX:{celex}#{anchor}"
_FORMATS = {
    "xhtml": ("application/xhtml+xml", ("application/xhtml+xml", "text/html")),
    "formex": ("application/zip;mtype=fmx4", ("application/zip", "application/xml")),
}
# The official languages of the Union by ISO 639-1, as Cellar asks for them (ISO 639-3).
_LANGUAGES = {
    "bg": "bul", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "et": "est",
    "fi": "fin", "fr": "fra", "ga": "gle", "hr": "hrv", "hu": "hun", "it": "ita", "lt": "lit", "lv": "lav",
    "mt": "mlt", "nl": "nld", "pl": "pol", "pt": "por", "ro": "ron", "sk": "slk", "sl": "slv", "sv": "swe",
}  # fmt: skip


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of an act: its newest consolidation not later than ``as_of``, else the act as published.

    Raises DeclarationError where the options name no CELEX number, or a format or language that Cellar has not.
    """
    celex = str(source.options.get("celex", ""))
    wanted = str(source.options.get("format", "xhtml"))
    if not celex:
        raise DeclarationError('a source of publisher "cellar" needs options.celex, such as "32021R0821"; add it')
    if wanted not in _FORMATS or source.language not in _LANGUAGES:
        raise DeclarationError(
            f"{celex}: format {wanted!r} in language {source.language!r} is none of Cellar's; "
            f"use {' or '.join(_FORMATS)} and an official language of the Union"
        )
    accept, media_types = _FORMATS[wanted]
    return [
        Address(
            document="act",
            url=_RESOURCE.format(celex=_newest(celex, source.options.get("consolidated", []), as_of)),
            headers={"Accept": accept, "Accept-Language": _LANGUAGES[source.language]},
            media_types=media_types,
        )
    ]


def _newest(celex: str, consolidated: str | int | Sequence[str | int], as_of: date | None) -> str:
    """ "02021R0821-20230526" for the newest of the consolidations in time; the act itself where there is none."""
    dates = [str(consolidated)] if isinstance(consolidated, (str, int)) else [str(day) for day in consolidated]
    in_time = [day for day in dates if as_of is None or day <= as_of.isoformat()]
    return f"0{celex[1:]}-{max(in_time).replace('-', '')}" if in_time else celex


def read(document: Document) -> Reading:
    """Provisions of an act, whichever form the bytes have.

    Raises ReadingError where they are neither Formex nor a page of the Official Journal or a consolidated text.
    """
    try:
        return _reading(document, _act(document))
    except RecursionError as error:
        raise ReadingError(f"{document.where}: nests too deeply to be an act; gather it again") from error


def _reading(document: Document, act: EuAct) -> Reading:
    language = document.language or act.language or "en"
    celex = str(document.options.get("celex", ""))

    def address(anchor: str) -> str:
        return _PAGE.format(language=language.upper(), celex=act.celex or celex, anchor=anchor) if celex else ""

    found = provisions(act, language, address)
    issues = (*act.issues, *doubts(found, document.where))
    return Reading(found, language, act.title, act.as_of, tuple(dict.fromkeys(issues)))


def _act(document: Document) -> EuAct:
    raw, where = document.raw, document.where
    if raw[:2] == b"PK":
        return read_formex(unzip(raw, where, ".xml"), where)
    if is_formex(raw):
        return read_formex([("", raw)], where)
    root = parse_html(raw, where)
    return read_consolidated(root, where) if is_consolidated(root) else read_oj_xhtml(root, where)
