"""The template as bytes, the same on every machine."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from exportlex.briefs.writers.word.making import body, styles

# What python-docx's own blank document brings and no brief needs: a picture of an empty page, old styles, XML.
_DROPPED = {
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}


def made() -> bytes:
    """A .docx file with the tags of a brief in it."""
    document = docx.Document()
    _drop(document)
    styles.lay_out(document)
    styles.restyle(document)
    body.write(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "Brief", "Exportlex", ""
    return _settled(document)


def _drop(document: Document) -> None:
    for rels in (document.part.package.rels, document.part.rels):
        for number in [number for number, rel in rels.items() if rel.reltype in _DROPPED]:
            del rels[number]


def _settled(document: Document) -> bytes:
    """The file without the time at which it was written."""
    written, settled = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as before, ZipFile(settled, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(ZipInfo(name), before.read(name), ZIP_DEFLATED)
    return settled.getvalue()
