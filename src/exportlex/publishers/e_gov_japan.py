"""e-Gov: the laws of Japan as the Digital Agency publishes them, in standard Law XML.

Options of a source: ``law_id`` ("324AC0000000228") asks the interface's version 2 as of any date; ``address`` or
``versions`` name files. Answers of version 2 (``law_data_response``) and 1 (``DataRoot``) are read, and plain ``Law``.
"""

from __future__ import annotations

import re
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.drafts import emit
from exportlex.markup.egov.builder import settle
from exportlex.markup.egov.checks import doubts
from exportlex.markup.egov.citations import cite
from exportlex.markup.egov.text import without_source_lines
from exportlex.markup.egov.xml_law import OMISSION, XmlLaw
from exportlex.markup.egov.xml_words import letters_of, set_sentences_apart
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, local, parse_xml
from exportlex.model import Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "e-gov-japan"
_SITE = "https://laws.e-gov.go.jp/api/2/law_data"
_MEDIA = ("application/xml", "text/xml")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}$")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a law, as of a date where one is asked for."""
    if not (code := source.options.get("law_id")):
        return [version_address(source.options, as_of, media_types=(*_MEDIA, "text/plain"))]
    asked = f"&asof={as_of.isoformat()}" if as_of else ""
    url = f"{_SITE}/{code}?law_full_text_format=xml&response_format=xml{asked}"
    return [Address("act", url, headers={"Accept": "application/xml"}, media_types=_MEDIA)]


def read(document: Document) -> Reading:
    """Provisions of one law. Raises ReadingError for other XML, and for the interface's error messages."""
    root = parse_xml(document.raw, document.where)
    law = root if local(root) == "Law" else next(root.iter("{*}Law"), None)
    if law is None:
        raise ReadingError(f"{document.where}: {_refusal(root)}; gather it again")
    without_source_lines(law)
    set_sentences_apart(law)
    found = XmlLaw(law)
    settle(found.law)
    cite(found.law.roots)
    builder = TreeBuilder()
    emit(found.law.roots, builder)
    issues = doubts(found.law.roots, letters_of(law), document.where)
    return Reading(
        provisions=builder.build(),
        language=document.language or "ja",
        title=found.title,
        as_of=_in_force(root),
        issues=(*issues, *_omissions(law, document.where), *_pictures(law, document.where)),
    )


def _refusal(root: Element) -> str:
    """What the interface says in place of a law."""
    message = next((element.text for element in root.iter("{*}message", "{*}Message") if element.text), "")
    return f"the interface answers {message!r}" if message else "holds no Law element"


def _in_force(root: Element) -> str:
    """Since when this text is in force, which only version 2 of the interface states."""
    stated = next((element.text or "" for element in root.iter("{*}amendment_enforcement_date")), "").strip()
    return stated if _ISO.match(stated) else ""


def _omissions(law: Element, where: str) -> list[ReadingIssue]:
    """Comments of an excerpt that tell what it leaves out."""
    notes = [str(node.text).strip() for node in law.iter() if not isinstance(node.tag, str)]
    left_out = [note for note in notes if OMISSION.search(note)]
    if not left_out:
        return []
    return [ReadingIssue("excerpt", where, f"the file says that it leaves parts out: {'; '.join(left_out)}")]


def _pictures(law: Element, where: str) -> list[ReadingIssue]:
    count = sum(1 for _ in law.iter("{*}Fig"))
    if not count:
        return []
    return [ReadingIssue("image", where, f"{count} formulas, forms or figures are images and not read", suspect=False)]
