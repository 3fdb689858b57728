"""One document through its publisher's reader, whatever it holds: a reading, or one clear error."""

from __future__ import annotations

import dataclasses

from lxml import etree

from exportlex.errors import ExportlexError, ReadingError
from exportlex.markup.xml import LARGEST_DOCUMENT
from exportlex.model import MarkKind, Provision, ProvisionKind, Reading
from exportlex.publishers import publisher
from exportlex.publishers.base import Document
from exportlex.reading.checks import check


def read_document(name: str, document: Document, *, ignore_marks: bool = False) -> Reading:
    """Read a document with the publisher of that name.

    ``ignore_marks`` forgets the publisher's own definition marks, and italics, which mark terms in eCFR: so recognisers
    are measured and not marks.
    Raises ReadingError for anything that the bytes can do wrong, UnknownWordError for an unknown publisher.
    """
    reader = publisher(name)
    if len(document.raw) > LARGEST_DOCUMENT:
        raise ReadingError(f"{document.where}: {len(document.raw)} bytes is more than any law; refused unread")
    try:
        reading = reader.read(document)
    except ExportlexError:
        raise
    except RecursionError as error:
        raise ReadingError(f"{document.where}: elements nested deeper than in any law; gather it again") from error
    except (etree.LxmlError, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise ReadingError(f"{document.where}: the {name} reader cannot read this file ({reason})") from error
    if ignore_marks:
        reading = without_publisher_marks(reading)
    return dataclasses.replace(reading, issues=(*reading.issues, *check(reading, document.where)))


# How publishers mark a defined term: with an element of its own (Canada, UK), or in italics (eCFR).
DEFINING_MARKS = frozenset([MarkKind.TERM, MarkKind.ITALIC])


def without_publisher_marks(reading: Reading) -> Reading:
    """The same reading as if the publisher had not marked its definitions."""
    return dataclasses.replace(reading, provisions=tuple(_unmarked(provision) for provision in reading.provisions))


def _unmarked(provision: Provision) -> Provision:
    kind = ProvisionKind.PARAGRAPH if provision.kind is ProvisionKind.DEFINITION else provision.kind
    marks = tuple(mark for mark in provision.marks if mark.kind not in DEFINING_MARKS)
    return dataclasses.replace(provision, kind=kind, marks=marks)
