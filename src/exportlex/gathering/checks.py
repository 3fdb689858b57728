"""Is this what was asked for? Failures that look like success, told apart by their bytes.

Known from practice: challenge pages with status 200, suspended hosts, empty bodies, HTML saved as XML or zip, files cut
short, pointers of Git LFS instead of files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from lxml import etree

from exportlex.errors import GatheringError
from exportlex.gathering.families import allowed_families
from exportlex.publishers.base import Address

# Challenge pages show a few sentences. The shortest page of law in the mirror shows 1,326 characters, and no page of
# the mirror, short or long, has one of the markers below in this form.
LONGEST_CHALLENGE = 2_000
# XHTML under an XML media type is law (the Norwegian gazette: 1,326 characters and more); less is an error page.
SHORTEST_XHTML = 1_000
# Challenge pages seen are below 20 kB; their inlined scripts may be ten times that. Nothing else is searched.
_SEARCHED = 200_000

_MARKERS = re.compile(
    rb"just a moment|cf-challenge|_cf_chl|captcha|access denied|account (?:has been )?suspended|suspendedpage"
    rb"|enable (?:javascript|js)\b|javascript is disabled|awswaf|gokuprops|_incapsula_|incapsula incident"
    rb"|pardon our interruption|are you a robot|not a robot|unusual traffic|attention required|request rejected"
    rb"|requested url was rejected|bandwidth limit exceeded|checking your browser",
    re.IGNORECASE,
)
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
# Whatever is left open runs to the end (\Z), so that neither pattern ever goes back.
_UNSEEN = re.compile(rb"<(script|style)\b.*?(?:</\1|\Z)|<!--.*?(?:-->|\Z)|<[^>]*>?", re.IGNORECASE | re.DOTALL)
_XML_PIECE = re.compile(
    rb"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|<([A-Za-z_][^\s/>]*)", re.DOTALL
)
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def verify(raw: bytes, content_type: str, address: Address) -> None:
    """Raise GatheringError, with a plain reason, where bytes cannot be the document that the address stands for.

    ``content_type`` is what the server or the manifest says, with or without parameters.
    """
    problem = _stand_in(raw) or _mismatch(raw, content_type, address.media_types)
    if problem:
        raise GatheringError(f"{address.url}: {problem}; open the address, and run exportlex gather again")


def looks_html(raw: bytes) -> bool:
    """Whether the bytes begin as an HTML page does."""
    head = raw[:2048].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"<") and bool(_HTML.search(head))


def visible(raw: bytes) -> bytes:
    """The words that an HTML page shows, white space collapsed (its first 200 kB)."""
    return b" ".join(_UNSEEN.sub(b" ", raw[:_SEARCHED]).split())


def _stand_in(raw: bytes) -> str:
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\0"):
        return "the answer is empty"
    if raw.startswith(b"version https://git-lfs"):
        return "a Git LFS pointer came instead of the file"
    if looks_html(raw) and len(visible(raw)) < LONGEST_CHALLENGE and (found := _MARKERS.search(raw[:_SEARCHED])):
        return f"a challenge or refusal page came instead of the document ({found[0].decode().lower()!r})"
    return ""


def _mismatch(raw: bytes, content_type: str, expected: tuple[str, ...]) -> str:
    allowed = allowed_families(content_type, expected)
    if not allowed:
        return f"wrong content type {content_type!r} where {' or '.join(expected)} was expected"
    problems = [_SNIFFERS[name](raw) if name in _SNIFFERS else "" for name in allowed]
    return problems[0] if all(problems) else ""


def _xml(raw: bytes) -> str:
    if raw.startswith(_BYTE_ORDER_MARKS):
        raw = raw.decode("utf-16", "replace").encode()
    raw = raw.removeprefix(b"\xef\xbb\xbf").strip()
    if not raw.startswith(b"<"):
        return "no XML, although XML was expected"
    if looks_html(raw) and b"http://www.w3.org/1999/xhtml" not in raw[:4096] and not _is_xhtml(raw):
        return "an HTML page came where XML was expected"
    root = next((piece[1] for piece in _XML_PIECE.finditer(raw) if piece[1]), b"")
    # Comments may follow the closing tag of the root; a root without content has none.
    closed = b"</" + root in raw[-4096:] if b"</" in raw else raw.endswith(b"/>")
    closed = closed and raw.endswith(b">")
    return "" if root and closed else "the XML is cut short"


def _is_xhtml(raw: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        return False
    return len(visible(raw)) >= SHORTEST_XHTML


def _html(raw: bytes) -> str:
    return "no HTML, although a page was expected" if b"<" not in raw[:2048] or raw[:4] == b"PK\x03\x04" else ""


def _json(raw: bytes) -> str:
    try:
        json.loads(raw)
    except (ValueError, RecursionError):
        return "an HTML page came where JSON was expected" if looks_html(raw) else "no JSON, or JSON cut short"
    return ""


def _text(raw: bytes) -> str:
    return "an HTML page came where text was expected" if looks_html(raw) else ""


def _zip(raw: bytes) -> str:
    if raw[:4] != b"PK\x03\x04":
        return "no zip archive (a page saved as .zip?)"
    # The directory stands at the end, before a comment of at most 65,535 bytes.
    return "" if b"PK\x05\x06" in raw[-65_557:] else "the zip archive is cut short"


def _pdf(raw: bytes) -> str:
    if b"%PDF-" not in raw[:1024]:
        return "no PDF, although one was expected"
    return "" if b"%%EOF" in raw[-2048:] else "the PDF is cut short"


def _word(raw: bytes) -> str:
    return (
        "" if raw[:4] in (b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"{\\rt") else "no Word file, although one was expected"
    )


_SNIFFERS: Mapping[str, Callable[[bytes], str]] = {
    "xml": _xml,
    "html": _html,
    "json": _json,
    "text": _text,
    "zip": _zip,
    "pdf": _pdf,
    "word": _word,
}
