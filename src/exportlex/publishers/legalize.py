"""legalize-dev (https://github.com/legalize-dev): official law converted to Markdown by a third party.

One module ``legalize_<country>`` per country says how its files are written and cited; it is found by glob. A
conversion is a lesser source than the publisher's own bytes: it is declared and shown as one. Options of a source:
``versions``, or
``address`` or ``addresses``, the exact urls with their ``#fragment``; ``style``, else it is told from the file;
``within``, beside ``addresses``: the schedule that a document holds a part of, "" where it says so itself.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError
from exportlex.markup.cut_short import breaks_off
from exportlex.markup.law_markdown import read_law
from exportlex.markup.law_markdown_style import LawStyle
from exportlex.markup.markdown_blocks import read_blocks
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "legalize"
_MEDIA = ("text/markdown", "text/plain")
_DEFAULT = "eu"  # pieces of Union law come without front matter and may come without any heading
_FRONT_AT_MOST = 20_000  # characters; that of the longest law held here has 1,455
Options = Mapping[str, str | int | Sequence[str | int]]


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The documents of a source: one of dated ``versions``, or addresses that hold one version each."""
    if "versions" in source.options:
        return [version_address(source.options, as_of, media_types=_MEDIA)]
    return [Address(document_name(url), url, media_types=_MEDIA) for url in _urls(source.options)]


def read(document: Document) -> Reading:
    """Provisions of one Markdown document; by the country's own reader where it has one."""
    made = _read(document)
    doubts = breaks_off(document.raw.decode("utf-8", errors="replace"), document.where)
    return replace(made, issues=(*made.issues, *doubts))


def _read(document: Document) -> Reading:
    if reader := all_readers().get(_style_name(document)):
        return reader(document)
    style = _style(document)
    return read_law(
        document.raw, document.where, style, language=document.language, within=_within(document.options, document.name)
    )


def document_name(url: str) -> str:
    """A stable name for the document at an address: its fragment, else the name of the file."""
    parts = urlsplit(url)
    return unquote(parts.fragment) or PurePosixPath(unquote(parts.path)).stem


def _urls(options: Options) -> list[str]:
    found = options.get("addresses") or options.get("address")
    if not found:
        raise DeclarationError("a legalize source needs the option 'address' or 'addresses'; add one to its options")
    return [found] if isinstance(found, str) else [str(url) for url in found] if isinstance(found, Sequence) else []


def _within(options: Options, name: str) -> str:
    value = options.get("within", "")
    if isinstance(value, str) or not isinstance(value, Sequence):
        return str(value)
    names = [document_name(url) for url in _urls(options)]
    return str(value[names.index(name)]) if name in names and names.index(name) < len(value) else ""


def _style(document: Document) -> LawStyle:
    known = all_styles()
    name = _style_name(document)
    if name not in known:
        names = ", ".join(sorted({*known, *all_readers()}))
        raise DeclarationError(f"{document.where}: unknown style {name!r}; known: {names}")
    return known[name](document.citation)


def _style_name(document: Document) -> str:
    return str(document.options.get("style", "")) or detected_style(document.raw)


@cache
def all_styles() -> dict[str, Callable[[str], LawStyle]]:
    """Every style by name, each made from a declaration's citation form ("" : the style's own)."""
    return {name: make for country in _countries() for name, make in country.STYLES.items()}


@cache
def all_readers() -> dict[str, Callable[[Document], Reading]]:
    """Readers by style, of countries whose statutes need more than a style."""
    return {name: read for country in _countries() for name, read in getattr(country, "READERS", {}).items()}


def detected_style(raw: bytes) -> str:
    """The style of a file that comes without options, by its front matter, else by its headings."""
    text = raw.decode("utf-8", errors="replace")
    front = read_blocks(text[:_FRONT_AT_MOST]).front
    stated = front.get("country", "")
    countries = [module for module in _countries() if stated == module.COUNTRY] or _countries()
    return next((name for module in countries if (name := module.style_of(front, text))), _DEFAULT)


@cache
def _countries() -> tuple[Any, ...]:
    """The modules ``legalize_<country>``: COUNTRY as front matter states it, STYLES, and ``style_of(front, text)``."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("legalize_*.py"))
    return tuple(importlib.import_module(f"exportlex.publishers.{name}") for name in names)
