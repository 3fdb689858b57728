"""gesetze-im-internet.de (Federal Ministry of Justice): Germany's federal law, consolidated, one zip each.

Options of a source: ``law``, the publisher's short name as in its addresses ("awg_2013"), which is all that the
official address needs; ``address``, or ``versions`` of dated addresses, where an archive keeps the file; ``only`` or
``without``, lists of sections and annexes by their names ("Anlage 1"), where an instrument is a part of a file.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.gii.reader import read_gii
from exportlex.markup.list_gaps import repeated
from exportlex.markup.xml import parse_xml, unzip
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "gesetze-im-internet"
_SITE = "https://www.gesetze-im-internet.de"
_MEDIA = ("application/zip", "application/x-zip-compressed", "application/xml", "text/xml", "text/plain")
_SECTION = re.compile(r"^(?:§|Art\w*\.?)\s*(?P<number>\d+[a-z]*)$")
_ANNEX = re.compile(r"^Anlage(?:\s+(?P<number>\d+[a-z]*))?$")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source: an archive's where it names one, else the publisher's, which serves the newest."""
    if "versions" in source.options or "address" in source.options:
        return [version_address(source.options, as_of, media_types=_MEDIA)]
    law = source.options.get("law")
    if not isinstance(law, str):
        raise DeclarationError("a gesetze-im-internet source needs the option 'law' (\"awg_2013\"); add it")
    return [Address("act", f"{_SITE}/{law}/xml.zip", media_types=_MEDIA)]


def read(document: Document) -> Reading:
    """Provisions of one law, from the archive that the publisher serves or from the file inside it."""
    root = parse_xml(_xml(document), document.where)
    law = str(document.options.get("law", ""))
    made = read_gii(root, document.where, lambda name: _is_wanted(document, name), lambda name: _page(law, name))
    return replace(made, issues=(*made.issues, *repeated(made.provisions)))


def _xml(document: Document) -> bytes:
    if document.raw[:2] != b"PK":
        return document.raw
    members = unzip(document.raw, document.where, ".xml")
    if len(members) != 1:
        raise ReadingError(f"{document.where}: {len(members)} XML files where one was expected; gather it again")
    return members[0][1]


def _is_wanted(document: Document, name: str) -> bool:
    only, without = _names(document, "only"), _names(document, "without")
    return name not in without and (not only or name in only)


def _names(document: Document, option: str) -> list[str]:
    value = document.options.get(option, [])
    return [value] if isinstance(value, str) else [] if isinstance(value, int) else [str(name) for name in value]


def _page(law: str, name: str) -> str:
    """Where a person reads a section; "" where the law's name is not known or pages of that kind have other names."""
    if law and (match := _SECTION.match(name)):
        return f"{_SITE}/{law}/__{match['number']}.html"
    if law and (match := _ANNEX.match(name)):
        return f"{_SITE}/{law}/anlage{'_' + match['number'] if match['number'] else ''}.html"
    return ""
