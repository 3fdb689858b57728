"""Media types by family: what servers call one format in several ways."""

from __future__ import annotations

from collections.abc import Iterable

_FAMILIES = {
    "application/xml": "xml",
    "text/xml": "xml",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "text/json": "json",
    "text/markdown": "text",
    "text/x-markdown": "text",
    "text/csv": "text",
    "application/yaml": "text",
    "application/zip": "zip",
    "application/x-zip": "zip",
    "application/x-zip-compressed": "zip",
    "application/pdf": "pdf",
    "application/msword": "word",
    "application/rtf": "word",
}
# What servers say of any file: raw.githubusercontent.com calls XML, JSON and Markdown text/plain, and a PDF
# octet-stream. The bytes decide then.
_UNSPECIFIC = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})


def bare(content_type: str) -> str:
    """A media type in lower case, without its parameters."""
    return content_type.partition(";")[0].strip().lower()


def family(media_type: str) -> str:
    """The family of a media type; one unknown here is a family of its own, and nothing is known of its bytes."""
    name = bare(media_type)
    if name in _FAMILIES:
        return _FAMILIES[name]
    if name.endswith("+xml"):
        return "xml"
    if name.endswith("+json"):
        return "json"
    if name.endswith("+zip") or "openxmlformats" in name:
        return "zip"
    return "text" if name == "text/plain" else name


def allowed_families(content_type: str, expected: Iterable[str]) -> list[str]:
    """The families that the bytes may be of, given what was said of them and what was expected; empty: a mismatch."""
    said, wanted = family(content_type), list(dict.fromkeys(family(name) for name in expected))
    if not wanted:
        return [said]
    if bare(content_type) in _UNSPECIFIC:
        return wanted
    if said in wanted:
        return [said]
    # XHTML is XML and is served as either.
    if bare(content_type) == "application/xhtml+xml" and "xml" in wanted:
        return ["xml"]
    return ["html"] if said == "xml" and "html" in wanted else []
