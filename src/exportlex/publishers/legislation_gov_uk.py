"""legislation.gov.uk: Acts and statutory instruments of the United Kingdom in Akoma Ntoso, as of any date.

The Akoma Ntoso is made from the publisher's own XML by its published stylesheets
(github.com/legislation/tna.legislation.transformations.akn), which is where the facts of structure below come from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError
from exportlex.markup.akn_citation import CitationStyle
from exportlex.markup.akn_inline import Inline
from exportlex.markup.akn_metadata import Metadata
from exportlex.markup.akoma_ntoso import open_document, read_akoma_ntoso
from exportlex.markup.xml import Element, local
from exportlex.model import Reading, ReadingIssue
from exportlex.publishers.base import Address, Document

NAME = "legislation-gov-uk"
MARKS_DEFINITIONS = True  # <Term>, <def>
_SITE = "https://www.legislation.gov.uk"
_MEDIA_TYPES = ("application/akn+xml", "application/xml", "text/xml")
# The publisher's short names for kinds of legislation; all others that it has are secondary.
_PRIMARY = frozenset(
    {"ukpga", "ukla", "asp", "anaw", "asc", "mwa", "ukcm", "nia", "aosp", "aep", "aip", "apgb", "mnia", "apni"}
)
_ASSIMILATED = frozenset({"eur", "eudn", "eudr", "eut"})
# Words of an identifier that are steps of the address: "schedule-2-paragraph-3" stands at schedule/2/paragraph/3.
_STEPS = frozenset(
    {"part", "chapter", "section", "article", "regulation", "rule", "schedule", "paragraph", "appendix", "annex"}
)
_NUMBER = re.compile(r"[0-9]+[A-Z]*|[A-Z]{1,3}[0-9]*|[a-z]{1,4}")
_GROUPS: Mapping[str, str] = MappingProxyType(
    {"part": "Part {n}", "chapter": "Chapter {n}", "definition": ", definition of “{t}”"}
)
_SCHEDULE: Mapping[str, str] = MappingProxyType(
    {"schedule": "Sch. {n}", "appendix": "App. {n}", "paragraph": "para. {n}"}
)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of an instrument; options ``type`` ("ukpga", "uksi"), ``year``, ``number``."""
    missing = [name for name in ("type", "year", "number") if not source.options.get(name)]
    if missing:
        raise DeclarationError(f"{NAME}: option {missing[0]!r} is missing; add it to {source.official_address}")
    steps = [_SITE, _path(source.options), *([as_of.isoformat()] if as_of else []), "data.akn"]
    headers = {"Accept": ", ".join(_MEDIA_TYPES)}
    return [Address(document="act", url="/".join(steps), headers=headers, media_types=_MEDIA_TYPES)]


def read(document: Document) -> Reading:
    """Provisions cited as in the United Kingdom: "s. 1(2)(a)", "art. 4(1)", "reg. 3", "Sch. 2 para. 3".

    ``document.citation`` ("s.", "art.", "reg.", "r.") overrides the word that the markup suggests: an instrument whose
    kind the publisher does not know is marked up as an order, whatever it is.
    """
    root = open_document(document.raw, document.where)
    metadata = Metadata(root, Inline(root))
    base = _base(document, metadata)
    reading = read_akoma_ntoso(
        root, document.where, style(metadata, document.citation), lambda identifier: _address(base, identifier)
    )
    return replace(
        reading,
        language=reading.language or document.language or "en",
        issues=(*reading.issues, *_versions(root)),
    )


def style(metadata: Metadata, citation: str = "") -> CitationStyle:
    """The citation style of a document: by its kind, with the declaration's unit word where there is one."""
    kind = metadata.name
    word = citation.strip() or _word_in_title(metadata)
    if kind in _ASSIMILATED:
        article = f"{word or 'Article'} {{n}}"
        return CitationStyle(units={"article": article}, nested="({n})", citable=frozenset({"article"}))
    if kind in _PRIMARY:
        units, citable = {"section": "s. {n}"}, frozenset({"section"})
    else:
        units = {"article": "art. {n}", "regulation": "reg. {n}", "rule": "r. {n}"}
        citable = frozenset(units)
    if word:
        units = dict.fromkeys(units, f"{word} {{n}}")
    return CitationStyle(
        units={**_GROUPS, **_SCHEDULE, "paragraph": "({n})", **units},
        in_schedules=_SCHEDULE,
        nested="({n})",
        citable=citable,
        citable_in_schedules=frozenset({"paragraph"}),
    )


def _path(options: Mapping[str, object]) -> str:
    return f"{options['type']}/{options['year']}/{options['number']}"


def _word_in_title(metadata: Metadata) -> str:
    """The unit word of regulations and rules that the publisher, not knowing what they are, marks up as an order."""
    if metadata.name in _PRIMARY | _ASSIMILATED or metadata.subtype not in ("", "unknown"):
        return ""
    found = re.search(r"\b(Regulations|Rules)\b", metadata.title)
    return {"Regulations": "reg.", "Rules": "r."}[found[1]] if found else ""


def _base(document: Document, metadata: Metadata) -> str:
    """Where people read the instrument: by the declaration's options, else by what the document says it is."""
    if all(document.options.get(name) for name in ("type", "year", "number")):
        return f"{_SITE}/{_path(document.options)}"
    found = re.search(r"legislation\.gov\.uk/(?:id/)?([a-z]+/[^/]+/[^/]+)", metadata.work)
    return f"{_SITE}/{found[1]}" if found else ""


def _address(base: str, identifier: str) -> str:
    """The address of a unit: ".../article/2" of "article-2", ".../section/1/2/a" of "section-1-2-a"."""
    steps = identifier.split("-")
    plain = all(step in _STEPS or _NUMBER.fullmatch(step) for step in steps)
    return f"{base}/{'/'.join(steps)}" if base and steps[0] in _STEPS and plain else ""


def _versions(root: Element) -> list[ReadingIssue]:
    """Provisions that read differently in parts of the country stand side by side; the reader must know."""
    return [
        ReadingIssue(
            "alternative-version",
            element.get("eId", local(element)),
            f"stands beside {element.get('alternativeTo')}: the text differs between parts of the United Kingdom",
            suspect=False,
        )
        for element in root.iter("{*}*")
        if element.get("alternativeTo")
    ]
