"""How legalize-ch writes Swiss federal law in Markdown, and how such law is cited.

The text comes from Fedlex: of later versions from Akoma Ntoso, of older ones from PDF, which the conversion mangles in
its own way (``markup/swiss/raised.py``). ``last_updated`` is the date of the version for those from PDF only; where it
repeats the date of enactment, the text is of a later state that the front matter does not name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.law_markdown_style import BodyReader, Heading, LawStyle
from exportlex.markup.swiss.body import SwissBody
from exportlex.markup.swiss.checks import breaks_off
from exportlex.markup.swiss.citation import Citation
from exportlex.markup.swiss.headings import heading_of
from exportlex.markup.swiss.raised import is_raised, lowered
from exportlex.markup.swiss.repair import repaired
from exportlex.model import ReadingIssue


class SwissStyle(LawStyle):
    """Articles with paragraphs, letters and numbers; chapters and sections; annexes."""

    language = "de"

    def __init__(self, article: str = "", language: str = "de") -> None:
        self._citation = Citation(language, article)
        self.language = language

    def prepare(self, text: str) -> str:
        """The file with paragraphs, headings and lists put together again."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        return repaired(lowered(text) if is_raised(text) else text)

    def body(self) -> BodyReader:
        """Units nest by the form of their labels."""
        return SwissBody()

    def as_of(self, front: Mapping[str, str]) -> str:
        """The date of the version, unless it only repeats the date of enactment."""
        stated = front.get("last_updated", "")
        return "" if stated == front.get("publication_date", "") else stated

    def doubts(self, drafts: Sequence[Draft], where: str) -> list[ReadingIssue]:
        """Whether the text breaks off: some conversions hold only the first pages of a law."""
        return breaks_off(drafts, where)

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """Articles, divisions and annexes."""
        return heading_of(text)

    def note(self, text: str) -> tuple[str, int] | None:
        """Notes stand in annexes only, which these files do not have."""
        return None

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "Art. 3 Bst. b", "Art. 6 Abs. 1bis Bst. a", "2. Kapitel, 1. Abschnitt"."""
        return self._citation.pinpoint(draft, above)


COUNTRY = "ch"
STYLES: dict[str, Callable[[str], LawStyle]] = {
    "ch": SwissStyle,
    "ch-fr": lambda citation: SwissStyle(citation, "fr"),
    "ch-it": lambda citation: SwissStyle(citation, "it"),
}
_LANGUAGES = re.compile(r"ch-(?:fr|it)")


def style_of(front: Mapping[str, str], text: str) -> str:
    """The style of a file, by its front matter; "" for those of other countries."""
    if front.get("country") != COUNTRY:
        return ""
    name = f"{COUNTRY}-{front.get('language', 'de')}"
    return name if _LANGUAGES.fullmatch(name) else COUNTRY
