"""Words of laws and of people made harmless for a file format: what would be run, or would break the file."""

from __future__ import annotations

import re
import unicodedata

# What spreadsheets take for the start of a formula or of a call to another program; compared in its plain form (NFKC),
# so that the full-width signs of East Asian keyboards count as well.
_RUN = frozenset("=+-@|%")
_FIRST = frozenset("\t\r\n")  # signs that some programs skip to find a formula behind them
# What XML 1.0 has no place for (section 2.2), not even as a reference: control characters but tab and line ends, halves
# of a surrogate pair, and the two that are no characters.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Signs that mark something up wherever they stand; an underscore inside a word and a bare ampersand do not.
_MARKDOWN = re.compile(r"([\\`*{}\[\]<>#|~$]|(?<!\w)_|_(?!\w)|&(?=#?\w+;))")
_SPACE = re.compile(r"\s+")
# A web address up to the punctuation behind it; in angle brackets Markdown shows it whole and interprets nothing in it.
_ADDRESS = re.compile(r"(https?://[^\s<>|\\`“”]*[^\s<>|\\`“”.,;:!?'\"])")


def formula_free(text: str) -> str:
    """The text, led by an apostrophe where a spreadsheet might take it for a formula."""
    return f"'{text}" if _might_run(text) else text


def _might_run(text: str) -> bool:
    if text[:1] in _FIRST:
        return True
    seen = (sign for sign in text if not (sign.isspace() or unicodedata.category(sign) in ("Cc", "Cf")))
    return unicodedata.normalize("NFKC", next(seen, "")) in _RUN


def xml_text(text: str) -> str:
    """The text without the characters that no XML file can hold; any line end is a line feed, as XML reads it."""
    return _NO_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def encodable(text: str) -> str:
    """The text with the replacement character for halves of a surrogate pair, which UTF-8 cannot hold."""
    return _SURROGATE.sub("\ufffd", text)


def flat(text: str) -> str:
    """The text on one line, for tables and notes."""
    return _SPACE.sub(" ", text).strip()


def markdown(text: str) -> str:
    """The text on one line, so that Markdown shows it and interprets nothing; web addresses become links."""
    parts = _ADDRESS.split(flat(xml_text(text)))
    return "".join(_linked(part) if number % 2 else _escaped(part) for number, part in enumerate(parts))


def _linked(address: str) -> str:
    """An address in angle brackets; a bracket that closes what was opened before the address is not part of it."""
    if address.endswith(")") and address.count("(") < address.count(")"):
        return f"<{address[:-1]}>)"
    return f"<{address}>"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
