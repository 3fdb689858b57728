"""A brief as a Word document, from the repository's template or from a user's own."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

from docx.document import Document

from exportlex.briefs.model import Brief
from exportlex.briefs.typesetting import printable
from exportlex.briefs.writers.filling import TEMPLATES
from exportlex.briefs.writers.word.filled import filled
from exportlex.briefs.writers.word.finishing import finish
from exportlex.errors import ExportlexError

TEMPLATE = TEMPLATES / "brief.docx"


def write(brief: Brief, template: Path | None = None) -> bytes:
    """The brief as the bytes of a .docx file.

    ``template``: a Word document with the tags that ``templates/README.md`` tells; without it the repository's own.
    ExportlexError says what is wrong with a template, and where.
    """
    path = template or TEMPLATE
    try:
        document = filled(brief, path.read_bytes())
        finish(document)
    except OSError as error:
        raise ExportlexError(f"the template {path} cannot be read: {error.strerror}") from error
    except ExportlexError as error:
        raise ExportlexError(f"the template {path.name}: {error}") from error
    _tell(document, brief)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _tell(document: Document, brief: Brief) -> None:
    """What file managers and screen readers say of the document. Word allows 255 characters each."""
    properties = document.core_properties
    properties.title = printable(brief.title)[:255]
    properties.comments = printable(brief.disclaimer)[:255]
    properties.created = properties.modified = datetime.fromisoformat(brief.made)
