"""The headings, codes and notes of the SCOMET List."""

from __future__ import annotations

import re

from exportlex.markup.outline.grammar import Grammar, Head
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.scomet.codes import CODE, SENTENCE
from exportlex.model import ProvisionKind

_DIVISION, _SCHEDULE, _ENTRY = ProvisionKind.DIVISION, ProvisionKind.SCHEDULE, ProvisionKind.LIST_ENTRY
_LEFTMOST = 55.0  # points from the margin within which codes stand; words of entries and notes stand further right
FOOTNOTE = re.compile(r"\d{1,3}\s?(?:Para\b|Added\b|Notification\b|Public Notice\b|No change\b|Inserted\b|Amended\b)")
_AT_THE_MARGIN = 15.0  # points: headings of categories stand at 13 at most
ENTRY = 3  # the rank of an entry


def _bold(para: Para) -> bool:
    return para.bold


def _heads(para: Para) -> bool:
    return para.bold and para.hang < _AT_THE_MARGIN and not FOOTNOTE.match(para.text)


def _leftmost(para: Para) -> bool:
    return para.hang < _LEFTMOST


def _titled(pattern: str, cite: str, item: str = "", terms: bool = False) -> Head:
    join = ".{n}" if item else ""
    return Head(re.compile(rf"(?P<title>{pattern})$"), 0, _DIVISION, cite, item=item, join=join, terms=terms)


def _group(number: str, rank: int) -> Head:
    """A heading such as "8A3 ELECTRONICS": of a category's group, or of a division in it."""
    pattern = re.compile(rf"(?P<number>{number})(?:\.(?=\s)|(?![\d.])){SENTENCE}\s*(?P<title>\S.*)$")
    return Head(pattern, rank, _DIVISION, "{number}", item=".{n}", join=".{n}", only=_leftmost)


GRAMMAR = Grammar(
    note=re.compile(
        r"(?P<name>Technical [Nn]otes?|Notes?(?! [a-z])|N\.?\s?B\.?(?! [a-z]))\s?(?P<number>\d{1,2}\b)?"
        r"(?P<end>\s*[:.]|\s|$)\s*"
    ),
    ragged=True,
    heads=(
        _titled(r"APPENDIX\s?-\s?3", "Appendix 3"),
        _titled(r"COMMODITY IDENTIFICATION NOTE.*", "Commodity Identification Note"),
        _titled(
            r"GENERAL (?:NOTES|(?:TECHNOLOGY|SOFTWARE|\"INFORMATION SECURITY\") NOTE)", "{name}", item=", para. {n}"
        ),
        _titled(r"GLOSSARY", "Glossary", terms=True),
        _titled(r"ACRONYMS AND ABBREVIATIONS", "Acronyms and Abbreviations"),
        Head(re.compile(r"(?P<title>ANNEXURE\s?[-–]\s?(?P<number>\d))$"), 0, _SCHEDULE, "Annexure {number}"),
        Head(
            re.compile(rf"(?P<title>ANNEX\s?[-–]\s?(?P<number>[A-Z])\b\s*\(Refer {CODE}\).*)$"),
            2,
            _SCHEDULE,
            "{above}, Annex {number}",
            item=" {n}",
            join=".{n}",
            entries=True,
        ),
        Head(re.compile(r"(?P<title>Footnotes)$"), 0, _SCHEDULE, "Footnotes", only=_bold),
        Head(
            re.compile(r"(?:Category|CATEGORY) (?P<number>\d)\b:?\s*(?P<title>.*)$"),
            0,
            _DIVISION,
            "Category {number}",
            only=_bold,
        ),
        # The heading of a category without the word, as Category 5 has it in 2024.
        Head(
            re.compile(r"(?P<number>\d) (?P<title>[A-Z][a-z].*)$"),
            0,
            _DIVISION,
            "Category {number}",
            only=_heads,
            sure=False,
        ),
        Head(
            re.compile(rf"(?P<number>{CODE})(?P<path>(?:\.[a-z0-9]{{1,2}}\b)*)\.?(?=[\s“\"‘'(\[]|$){SENTENCE}\s*"),
            ENTRY,
            _ENTRY,
            "{number}",
            item=".{n}",
            join=".{n}",
            path=True,
            only=_leftmost,
        ),
        Head(re.compile(r"(?P<path>[a-z]\.\d{1,2}(?:\.[a-z])?)\.?\s+(?=[A-Z\"“(])"), ENTRY, _ENTRY, "", path=True),
        Head(re.compile(r"TABLE\s?[-–]\s?(?P<title>[A-Z ]+)$"), ENTRY + 1, _DIVISION, "{above}, Table", item=" {n}"),
        _group(r"\d[A-H]\d", 2),
        _group(r"\d[A-H]", 1),
    ),
)
