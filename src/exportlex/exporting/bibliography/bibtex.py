"""References as BibTeX, for BibTeX and biblatex alike.

Neither has a type for legislation that all styles know (an unknown one is reported and set as ``@misc``), so each is
``@misc``: the pinpoint stands in the title, and the jurisdiction is the author, as corporate authors are written.
``year`` and ``month`` are for BibTeX, ``date``, ``urldate``, ``version`` and ``langid`` for biblatex.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from exportlex.exporting.bibliography.reference import Reference, Sort
from exportlex.exporting.bibliography.tex import one_line, tex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Names of languages as babel and biblatex know them.
_LANGUAGES = {
    "ar": "arabic", "cs": "czech", "de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian",
    "ja": "japanese", "ko": "korean", "nb": "norwegian", "nl": "dutch", "sv": "swedish", "uk": "ukrainian",
    "zh": "chinese",
}  # fmt: skip
_SAFE = "/:?#&=+,;@!$()*'~%.-_[]"  # what an address may hold as it is; braces and backslashes would end the field


def bibtex(references: Iterable[Reference]) -> str:
    """A file of entries, each key once, in the order given; for none a comment that says so."""
    found = {reference.key: reference for reference in references}
    if not found:
        return "% Nothing was chosen: no entry.\n"
    return "\n".join(_entry(reference) for reference in found.values())


def web_address(address: str) -> str:
    """An address that a browser may open, with what BibTeX would stumble over written as %XX; "" for any other."""
    flat = one_line(address)
    return quote(flat, safe=_SAFE) if flat.startswith(("https://", "http://")) else ""


def _entry(reference: Reference) -> str:
    fields = "".join(f"  {name:<12} = {value},\n" for name, value in _fields(reference))
    return f"@misc{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{{{tex(reference.author)}}}}}"
    yield "title", f"{{{{{tex(_title(reference))}}}}}"
    yield from _dated(reference.issued)
    if reference.sort is Sort.CORPUS:
        yield "howpublished", "{Dataset}"
    if reference.version:
        yield "version", f"{{{tex(reference.version)}}}"
    if address := web_address(reference.address):
        yield "url", f"{{{address}}}"
    if reference.accessed:
        yield "urldate", f"{{{tex(reference.accessed)}}}"
    if reference.language:
        yield "langid", f"{{{_LANGUAGES.get(reference.language, tex(reference.language))}}}"
    yield "note", f"{{{tex(reference.note)}}}"


def _title(reference: Reference) -> str:
    whole = f"{reference.title}, {reference.pinpoint}" if reference.pinpoint else reference.title
    return f"Digest (not the official text) of {whole}" if reference.sort is Sort.DIGEST else whole


def _dated(issued: str) -> Iterator[tuple[str, str]]:
    year, month = issued[:4], issued[5:7]
    if year.isdecimal():
        yield "year", f"{{{year}}}"
        if month.isdecimal() and 1 <= int(month) <= len(_MONTHS):
            yield "month", _MONTHS[int(month) - 1]
        yield "date", f"{{{issued}}}"
