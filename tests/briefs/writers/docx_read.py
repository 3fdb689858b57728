"""A Word document read back as its XML says it, deleted of all that Word adds by itself."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn

from exportlex.briefs.model import Statement


def opened(written: bytes) -> Document:
    """The document, as python-docx opens it."""
    return docx.Document(BytesIO(written))


def lines(document: Document) -> list[str]:
    """The text of every paragraph, those of tables and links as well, without marks of direction."""
    return [_said(paragraph) for paragraph in document.element.body.iter(qn("w:p"))]


def _said(paragraph: Any) -> str:
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    parts = [signs.get(part.tag) or part.text or "" for part in paragraph.iter(qn("w:t"), *signs)]
    return "".join(parts).replace("\u200e", "").replace("\u00a0", " ")


def anchors(document: Document) -> tuple[list[str], list[str]]:
    """Where links within the document lead, and the names of bookmarks."""
    body = document.element.body
    return (
        [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))],
        [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))],
    )


def targets(document: Document) -> set[str]:
    """The addresses that the document leads to."""
    return {rel.target_ref for rel in document.part.rels.values() if rel.is_external}


def statements(value: Any) -> list[Statement]:
    """Every statement in a brief or in a part of one."""
    if isinstance(value, Statement):
        return [value]
    if is_dataclass(value):
        return [found for field in fields(value) for found in statements(getattr(value, field.name))]
    return [found for part in value for found in statements(part)] if isinstance(value, tuple) else []
