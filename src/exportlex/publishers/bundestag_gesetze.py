"""bundestag/gesetze (https://github.com/bundestag/gesetze): Germany's federal law in Markdown, made by a third party.

It was made from the files of gesetze-im-internet.de and keeps laws that were repealed since. Options of a source: as
for ``versions``.

Lists are indented by four spaces a level; what stands before the first section is about the file, not law.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.markup.drafts import Draft
from exportlex.markup.gii.citation import cite
from exportlex.markup.gii.norms import is_reserved
from exportlex.markup.gii.reader import numbering
from exportlex.markup.law_markdown import read_law
from exportlex.markup.law_markdown_style import Heading, LawStyle
from exportlex.model import ProvisionKind as Kind
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "bundestag-gesetze"
_SECTION = re.compile(r"(?P<number>§§?\s*\d+[a-z]*(?:\s*(?:bis|und|,)\s*\d+[a-z]*)*)\b\s*(?P<title>.*)", re.DOTALL)
_ANNEX = re.compile(
    r"(?P<number>(?:Anlage|Anhang)(?:\s+(?:[A-Z]{1,2}\s*\d+[a-z]?(?:/\d)?|[A-Z]{1,3}\d*|\d+[a-z]?)(?=\s|$))?|\w+liste)\b\s*(?P<title>.*)",
    re.DOTALL,
)
_DIVISION = re.compile(r"(?P<number>[^-–]{2,60}?)\s+[-–]\s+(?P<title>.+)", re.DOTALL)
_ABOUT = re.compile(r"(?P<title>^# [^\n]*$)(?P<about>.*?)(?=^##)", re.MULTILINE | re.DOTALL)
_OUTSIDE = re.compile(r"(?<=# )\(X+\) ")  # the publisher's mark of sections that no longer stand in the law
_OPENS = re.compile(r"\s*(?:\d+[a-z]?\\?[.)]|[a-z]{1,3}\\?\)|[-*–•]|\(\d+[a-z]?\)|[#:|<\[!])(?:\s|$)|\s*[#|<]")
_TERM = re.compile(r"\s*\d+[a-z]?\.\s+[^:]{2,80}:")
_NOTE = re.compile(r"(?:(?:Technische|Ergänzende)\s+)?(?:Anmerkung(?:en)?)(?:\s+\d+)?\s*:\s*")


class GermanStyle(LawStyle):
    """Sections with paragraphs in brackets, numbers, letters and double letters."""

    language = "de"
    paragraph_form = "(1)"
    full_out = True

    def prepare(self, text: str) -> str:
        """The file without the lines about where and when the law was published."""
        front, mark, law = text.partition("\n# ") if text.startswith("---") else ("", "", text)
        law = _ABOUT.sub(lambda match: f"{match['title']}\n\n", f"{mark.strip()} {law}".lstrip(), count=1)
        return f"{front}\n\n{unwrapped(_OUTSIDE.sub('', law))}"

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """ "§ 4 Begriffe", "Anlage AL Liste", "Erster Teil - Allgemeines"."""
        if match := _SECTION.fullmatch(text):
            return Heading(Kind.ARTICLE, match["number"], match["title"])
        if match := _ANNEX.fullmatch(text):
            return Heading(Kind.SCHEDULE, match["number"], match["title"])
        if match := _DIVISION.fullmatch(text):
            return Heading(Kind.DIVISION, match["number"], match["title"])
        return None

    def note(self, text: str) -> tuple[str, int] | None:
        """ "Anmerkung 1:"."""
        match = _NOTE.match(text)
        return (match[0].strip().rstrip(":"), match.end()) if match else None

    def cite(self, drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
        """Divisions by their numbers, what stands in a section or annex from there on."""
        for draft in drafts:
            around = above[-1].pinpoint if above else ""
            name = draft.number or draft.heading or around
            if draft.kind is Kind.DIVISION:
                draft.pinpoint = " ".join(part for part in (around, name) if part and name != around) or name
                self.cite(draft.children, [*above, draft])
            else:
                cite(draft, name)


def unwrapped(text: str) -> str:
    """The text with a line for each paragraph; a term that ends in a colon gets the meaning below it on its line."""
    lines: list[str] = []
    blank = True
    for line in text.splitlines():
        if bool(lines) and _goes_on(lines[-1], line, blank):
            lines[-1] += f" {line.strip()}"
        elif line.strip():
            lines += ["", line] if blank else [line]
        blank = not line.strip()
    return "\n".join(lines)


def _goes_on(last: str, line: str, blank: bool) -> bool:
    """Whether a line belongs to the last one: it is wrapped, or it is the meaning below a term."""
    if not line.strip() or _OPENS.match(line):
        return False
    return bool(_TERM.fullmatch(last)) and line.startswith("    ") if blank else not last.startswith(("#", "|"))


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source; an address holds one version."""
    return [version_address(source.options, as_of, media_types=("text/markdown", "text/plain"))]


def read(document: Document) -> Reading:
    """Provisions of one law. Sections that say that they were repealed are rightly empty."""
    reading = read_law(document.raw, document.where, GermanStyle(), language=document.language)
    reserved = {unit.pinpoint for unit in reading.provisions if is_reserved(unit.heading)}
    kept = [
        issue
        for issue in reading.issues
        if issue.kind not in ("missing-number", "repeated-number") and issue.where not in reserved
    ]
    return replace(reading, issues=(*kept, *numbering(reading.provisions)))
