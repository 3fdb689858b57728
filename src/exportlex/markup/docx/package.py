"""The parts of a Word document that hold words: a zip archive of XML, opened with suspicion."""

from __future__ import annotations

from dataclasses import dataclass

from exportlex.errors import ReadingError
from exportlex.markup.xml import Element, parse_xml, unzip

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Package:
    """The root elements of a Word document's parts; None where a part is absent."""

    document: Element
    numbering: Element | None
    styles: Element | None
    footnotes: Element | None


def open_package(raw: bytes, where: str) -> Package:
    """The parts of a .docx file.

    Raises ReadingError for anything that is no zip, is damaged or a bomb, or holds no Word text.
    """
    parts = dict(unzip(raw, where, ".xml"))
    if "word/document.xml" not in parts:
        raise ReadingError(f"{where}: a zip archive without word/document.xml, so no Word document; gather it again")

    def part(name: str) -> Element | None:
        held = parts.get(f"word/{name}.xml")
        return parse_xml(held, f"{where} (word/{name}.xml)") if held else None

    document = parse_xml(parts["word/document.xml"], f"{where} (word/document.xml)")
    return Package(document, part("numbering"), part("styles"), part("footnotes"))


def value(element: Element | None, path: str, attribute: str = "val") -> str:
    """An attribute of the first descendant at a path such as "pPr/numPr/numId"; "" where there is none."""
    if element is None:
        return ""
    found = element.find("/".join(W + name for name in path.split("/"))) if path else element
    return "" if found is None else found.get(W + attribute, "")
