"""How the annexes of the Goods Control Ordinance are printed, in German and Italian, and how they are cited.

German cites sub-items run together ("1C111a5"), Italian with dots ("1C111.a.5"), each as its list itself does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from exportlex.markup.outline.grammar import Grammar, Head
from exportlex.markup.outline.paragraph import Para
from exportlex.model import ProvisionKind

_DIVISION, _SCHEDULE, _ENTRY = ProvisionKind.DIVISION, ProvisionKind.SCHEDULE, ProvisionKind.LIST_ENTRY
_LEFT = 12.0  # points: codes stand at the margin, centred headings begin 70 and more from it
# In the definitions of the military list, codes stand before quoted terms on a line of their own.
_TERM_ALONE = r"(?:\s*,\s*(?:ML\s?)?\d+)*\s*[„“\"][^„“”\"]+[“”\"](?:\s*\((?:[^()]|\([^()]*\))*\))*\s*$"
_CODE = rf"(?P<number>\d[A-E]\d{{3}}|ML\s?\d{{1,2}})(?![\w.])(?!{_TERM_ALONE})\s*"
_GROUP = r"(?P<number>\d\s?[A-E]\d?)\s+(?P<title>[^\W\d].*)$"
# Headings of the general notes and tables stand in capitals, with quoted terms and abbreviations in brackets.
_CAPITALS = r"(?P<title>(?=[^a-zäöüàèìòù]*$)(?=(?:.*[A-ZÄÖÜ]){6})[A-ZÄÖÜ][^.:;\d]*)$"


@dataclass(frozen=True)
class Style:
    """One language: its grammar, the line that goes on with an entry over the page, and its words for parts."""

    grammar: Grammar
    continued: re.Pattern[str]
    state: re.Pattern[str]  # the date in the footer, month and year
    abbreviations: re.Pattern[str]  # the heading of the list of abbreviations
    words: Mapping[str, str]  # of citations, from those of the outline
    quotes: tuple[str, str]
    units: tuple[str, str]  # of a letter and of a number outside codes
    letters: str  # what stands before a letter or number of a sub-item: "" or "."


def _left(para: Para) -> bool:
    return para.hang < _LEFT and not para.label


def _bold(para: Para) -> bool:
    return para.bold and _left(para)


def _apart(para: Para) -> bool:
    return para.hang > _LEFT and not para.label


def _heads(annex: str, part: str, category: str, definitions: str, listing: str, item: str) -> tuple[Head, ...]:
    annexed = rf"(?i:{annex})\s+(?P<number>\d)"
    named = f"{annex} {{number}}"
    return (
        Head(re.compile(rf"{annexed}\s*[-–—]\s*(?P<title>{definitions})$"), 0, _SCHEDULE, named, terms=True),
        Head(re.compile(rf"{annexed},?\s+(?i:{part})\s+(?P<part>\d)$"), 0, _SCHEDULE, f"{named} {part} {{part}}"),
        Head(re.compile(rf"{annexed}(?:\s*[-–—]\s*(?P<title>.+))?$"), 0, _SCHEDULE, named, terms=True, only=_apart),
        Head(re.compile(rf"(?P<title>{definitions})$"), 1, _DIVISION, f"{{above}}, {listing}", terms=True, only=_apart),
        Head(
            re.compile(rf"(?i:{category})\s+(?P<number>\d)\s*[-–—]\s*(?P<title>.+)$"),
            1, _DIVISION, f"{{above}}, {category} {{number}}", through=True,
        ),
        Head(
            re.compile(rf"(?i:{part})\s+(?P<number>\d)\s*[-–—]\s*(?P<title>.+)$"),
            2, _DIVISION, f"{{above}}, {category} 5 {part} {{number}}", through=True, only=_apart,
        ),
        Head(re.compile(_GROUP), 3, _DIVISION, "{above}, {number}", through=True, only=_bold),
        Head(
            re.compile(_CODE), 4, _ENTRY, "{above}, {number}", item=item, join=item, entries=True, path=True, only=_left
        ),
        Head(re.compile(_CAPITALS), 1, _DIVISION, "{above}, {title}", only=_apart, sure=False),
    )  # fmt: skip


_GERMAN_NOTE = re.compile(
    r"(?P<name>(?:Technische |Ergänzende |Zusätzliche )?Anmerkung(?:en)?)(?P<number>\s?\d{1,2})?\s*(?P<end>:|$)\s*",
)
_ITALIAN_NOTE = re.compile(
    r"(?P<name>Not[ae](?: tecnic(?:a|he))?|N\.?\s?B\.?)(?P<number>\s?\d{1,2})?\s*(?P<end>:|$)\s*",
)
_REFERRED = r"(?:ML\s?\d+(?:\s?,\s?(?:ML\s?)?\d+)*\s+)?"  # entries that use the term, in a column of their own
_TERM = re.compile(
    _REFERRED + r"[„“\"](?P<first>[^„“”\"]{1,90})[“”\"](?:\s*(?:,|/|oder|und|o|e)\s*[„“\"][^„“”\"]{1,90}[“”\"])*"
    # Brackets with the categories that use it, a colon, or a line of its own: a quoted word in a list has none of them.
    r"(?P<beside>(?:\.?\s*\((?:[^()]|\([^()]*\)){1,120}\))+|(?=\s*:)|(?=\s*$))(?P<dash>(?!))?"
)

GERMAN = Style(
    grammar=Grammar(
        heads=_heads("Anhang", "Teil", "Kategorie", "BEGRIFFSBESTIMMUNGEN", "Begriffsbestimmungen", "{n}"),
        note=_GERMAN_NOTE,
        term=_TERM,
    ),
    continued=re.compile(r"(?:\d[A-E]\d{3}|ML\s?\d+)\b.{0,60}\(\s*Fortsetzung\s*\)$"),
    state=re.compile(r"\(946\.202\.1\)\s+([A-ZÄÖÜ][a-zäöü]+ \d{4})$"),
    abbreviations=re.compile(r"ABKÜRZUNGEN$"),
    words={"unnumbered para.": "Abs.", "para.": "Abs.", "indent": "Strich", "table": "Tabelle", "footnote": "Fussnote"},
    quotes=("„", "“"),
    units=("Bst.", "Ziff."),
    letters="",
)
ITALIAN = Style(
    grammar=Grammar(
        heads=_heads("Allegato", "Parte", "Categoria", r"DEFINIZIONI\b.*", "Definizioni", ".{n}"),
        note=_ITALIAN_NOTE,
        term=_TERM,
    ),
    continued=re.compile(r"(?:\d[A-E]\d{3}|ML\s?\d+)\b.{0,60}\(\s*segue\s*\)$"),
    state=re.compile(r"\(946\.202\.1\)\s+([A-Z][a-z]+ \d{4})$"),
    abbreviations=re.compile(r"ACRONIM[OI] (?:E|O) ABBREVIAZION[EI] SIGNIFICATO$"),
    words={
        "unnumbered para.": "cpv.",
        "para.": "cpv.",
        "indent": "trattino",
        "table": "tabella",
        "footnote": "nota in calce",
    },
    quotes=("«", "»"),
    units=("lett.", "n."),
    letters=".",
)
STYLES: Mapping[str, Style] = {"de": GERMAN, "it": ITALIAN}
