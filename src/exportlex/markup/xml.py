"""XML and HTML from strangers: no entities, no network, bounded depth, and text with marks out of mixed content."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from exportlex.errors import ReadingError
from exportlex.markup.rich import RichBuilder
from exportlex.model import MarkKind, RichText

Element = etree._Element

# The largest document in the corpus is 2.5 MB and the largest PDF 5 MB; forty times that is no law but an attack.
LARGEST_DOCUMENT = 200 * 1024 * 1024
# Official Formex archives unpack to about 8 times their size.
LARGEST_RATIO = 100
_TOO_DEEP = re.compile(r"excessive depth|depth.*exceed", re.IGNORECASE)
_LOOKS_HTML = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)


def parse_xml(raw: bytes, where: str) -> Element:
    """The root of an XML document.

    Raises ReadingError for truncated or malformed XML, for an HTML page saved as XML, and for entity declarations.
    """
    head = raw[:2048]
    if _LOOKS_HTML.search(head) and b"http://www.w3.org/1999/xhtml" not in head:
        raise ReadingError(f"{where}: an HTML page where XML was expected (a challenge page?); gather it again")
    if b"<!ENTITY" in raw[:65536]:
        raise ReadingError(f"{where}: declares XML entities, which are refused; gather it again from the publisher")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(raw.lstrip(), parser)
    except etree.XMLSyntaxError as error:
        reason = str(error).splitlines()[0]
        raise ReadingError(f"{where}: not well-formed XML ({reason}); gather it again") from error
    return root


def parse_html(raw: bytes, where: str) -> Element:
    """The root of an (X)HTML document; the encoding it declares is honoured."""
    if not raw.strip():
        raise ReadingError(f"{where}: the page is empty; gather it again")
    if _LOOKS_HTML.search(raw[:2048]) and raw.lstrip()[:5] != b"<?xml":
        return html_tree(raw, where)
    return parse_xml(raw, where)


def html_tree(page: bytes | str, where: str) -> Element:
    """The root of an HTML page, whole or refused: beyond 256 elements' depth the parser stops and only notes it."""
    parser = etree.HTMLParser(no_network=True, huge_tree=False)
    root = etree.fromstring(page, parser)
    if any(_TOO_DEEP.search(entry.message) for entry in parser.error_log):
        raise ReadingError(f"{where}: elements nested deeper than in any law; gather it again")
    if root is None:
        raise ReadingError(f"{where}: holds no HTML; gather it again")
    return root


def decode(raw: bytes, where: str, encoding: str = "utf-8") -> str:
    """Text in the encoding that the publisher declares; ReadingError where the bytes are in another."""
    try:
        return raw.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise ReadingError(f"{where}: not {encoding} at byte {error.start}; gather it again") from error


def unzip(raw: bytes, where: str, ending: str) -> list[tuple[str, bytes]]:
    """Members of a zip archive whose names end in ``ending``, by name; refuses bombs and files that are no zip."""
    if raw[:4] != b"PK\x03\x04":
        raise ReadingError(f"{where}: not a zip archive (a page saved as .zip?); gather it again")
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        members = [info for info in archive.infolist() if info.filename.endswith(ending)]
        total = sum(info.file_size for info in members)
        if total > LARGEST_DOCUMENT or total > LARGEST_RATIO * max(len(raw), 1):
            raise ReadingError(f"{where}: unpacks to {total} bytes, which is refused as a zip bomb")
        return [(info.filename, archive.read(info)) for info in sorted(members, key=lambda info: info.filename)]
    except (zipfile.BadZipFile, EOFError, RuntimeError) as error:
        raise ReadingError(f"{where}: damaged zip archive ({error}); gather it again") from error


@dataclass(frozen=True)
class InlineRules:
    """How a dialect's inline elements become marks; names are local names, without namespace."""

    marks: Mapping[str, MarkKind | Callable[[Element], tuple[MarkKind | None, str]]]
    skip: frozenset[str] = frozenset()  # elements whose content is no text of the unit (footnotes, sub-units)
    breaks: frozenset[str] = frozenset()  # elements that keep words apart (line breaks, blocks)
    literals: Mapping[str, str | Callable[[Element], str]] | None = None  # empty elements that stand for characters


def local(element: Element) -> str:
    """The element's name without its namespace; "" for comments and processing instructions."""
    # HTML made by Word has tags such as "o:p", which etree.QName refuses.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element, *names: str) -> list[Element]:
    """Child elements with one of the given local names (all child elements where none is given)."""
    return [child for child in element if isinstance(child.tag, str) and (not names or local(child) in names)]


def first(element: Element, *names: str) -> Element | None:
    """The first child with one of the given local names."""
    return next(iter(children(element, *names)), None)


def rich_text(element: Element | None, rules: InlineRules) -> RichText:
    """The element's mixed content as text with marks."""
    builder = RichBuilder()
    if element is not None:
        _walk(element, rules, builder)
    return builder.build()


def _walk(element: Element, rules: InlineRules, builder: RichBuilder) -> None:
    builder.push(element.text)
    for child in element:
        name = local(child)
        if name and name not in rules.skip:
            _child(child, name, rules, builder)
        builder.push(child.tail)


def _child(child: Element, name: str, rules: InlineRules, builder: RichBuilder) -> None:
    literal = (rules.literals or {}).get(name)
    if literal is not None:
        builder.push(literal if isinstance(literal, str) else literal(child))
        return
    rule = rules.marks.get(name)
    kind, target = rule(child) if callable(rule) and not isinstance(rule, MarkKind) else (rule, "")
    if name in rules.breaks:
        builder.space()
    with builder.mark(kind, target):
        _walk(child, rules, builder)
    if name in rules.breaks:
        builder.space()
