"""How legalize-uk writes United Kingdom Acts and Orders in Markdown, and how such law is cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from exportlex.markup.drafts import Draft
from exportlex.markup.law_markdown_style import Heading, LawStyle, around, opening_term
from exportlex.markup.markdown_inline import is_all
from exportlex.model import MarkKind, ProvisionKind, RichText

_NUMBER = re.compile(r"(\d+[A-Z]{0,3})\.?")
_SCHEDULE = re.compile(r"(SCHEDULE(?:\s+\d+[A-Z]*|\s+[A-Z]{1,2}\d*)?)\b[\s.:—–-]*(.*)", re.IGNORECASE | re.DOTALL)
_DIVISION = re.compile(r"(PART|CHAPTER)\s+(\d+[A-Z]*|[IVXLC]+[A-Z]?)\b[\s.:—–-]*(.*)", re.IGNORECASE | re.DOTALL)
_RANKS = {"part": 1, "chapter": 2}
_CODE = re.compile(r"(?:ML|PL)\d{1,4}[a-z]?(?=\s|$)")
# What links a quoted term to its meaning; a quotation mark at the head of any other sentence is no definition.
_LINK = re.compile(
    r"\b(?:means?|includes?|shall (?:mean|be (?:construed|read))|refers? to|(?:has|have) the (?:same )?meanings?"
    r"|(?:is|are) (?:to be )?(?:construed|read)|(?:is|are) defined)\b"
)
_UK_HEADING = re.compile(r"^#+ (?:\d+[A-Z]*|SCHEDULE\b.*)$", re.MULTILINE)
_UK_ACT = re.compile(r"^(?:rank: \"?public-general-act|# .* Act \d{4})", re.MULTILINE)
_BOLD_LEVEL = 7  # below every real heading, which has 1 to 6


class UkStyle(LawStyle):
    """Sections or articles titled by the heading before them, lists whose indentation is lost, quoted definitions."""

    titles_precede = True
    full_out = True
    paragraph_form = "(1)"
    glued = True

    def __init__(self, word: str) -> None:
        self._word = word

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """A bare number is a section, an article, or in a schedule a paragraph."""
        if match := _NUMBER.fullmatch(text):
            return Heading(ProvisionKind.ARTICLE, match[1])
        if match := _SCHEDULE.fullmatch(text):
            return Heading(ProvisionKind.SCHEDULE, match[1], match[2])
        if match := _DIVISION.fullmatch(text):
            return Heading(ProvisionKind.DIVISION, f"{match[1]} {match[2]}", match[3], _RANKS[match[1].lower()])
        return None

    def text_heading(self, rich: RichText, within: Draft | None) -> tuple[Heading, int] | None:
        """In schedules, a line wholly in bold serves as a heading."""
        if within and is_all(rich, MarkKind.BOLD):
            return Heading(ProvisionKind.DIVISION, title=rich.text, rank=9), _BOLD_LEVEL
        return None

    def adjust(self, rich: RichText) -> RichText:
        """Italics between quotation marks stand for the publisher's own mark of a defined term."""
        text = rich.text
        return RichText(text, [
            replace(mark, kind=MarkKind.TERM)
            if mark.kind is MarkKind.ITALIC and text[: mark.start].endswith(("“", "‘")) and text[mark.end :][:1] in "”’"
            else mark
            for mark in rich.marks
        ])  # fmt: skip

    def entry(self, text: str, division: Draft | None, *, bullet: bool) -> str:
        """Definitions open with the quoted term, as bullets of an interpretation section or lines of a schedule."""
        term = opening_term(text)
        listed = bullet or division is not None
        return term if listed and term and _LINK.search(text) else ""

    def code(self, text: str) -> str:
        """Ratings of the military list."""
        match = _CODE.match(text)
        return match[0] if match else ""

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "s. 1(2)(a)", "art. 4(1)(b)", "Sch. para. 1(2)", "Sch. 2, definition of …"."""
        base = above[-1].pinpoint if above else ""
        schedule = around(above, ProvisionKind.SCHEDULE)
        if draft.kind is ProvisionKind.ARTICLE:
            return f"{schedule.pinpoint} para. {draft.number}" if schedule else f"{self._word} {draft.number}"
        if draft.kind is ProvisionKind.SCHEDULE:
            return f"Sch. {draft.number.partition(' ')[2]}".strip()
        if draft.kind is ProvisionKind.DIVISION:
            return _division(draft, base)
        if draft.role == "code" and schedule:
            return f"{schedule.pinpoint}, {draft.number}"
        return base + _own(draft, above)


def _own(draft: Draft, above: Sequence[Draft]) -> str:
    """What a unit inside a section or schedule adds to the citation."""
    if draft.role == "item":
        bare = draft.number.rstrip(".")
        in_list = bool(above) and above[-1].role in ("entry", "code")
        return f", {bare}" if in_list else bare if bare.startswith("(") else f"({bare})"
    if draft.role == "entry":
        return f", definition of “{draft.term}”"
    return f", {draft.number}" if draft.role in ("note", "code") else ""


def _division(draft: Draft, base: str) -> str:
    if draft.role == "preamble":
        return "Preamble"
    own = draft.number.title() if draft.number else draft.heading
    return f"{base}, {own}" if base else own


COUNTRY = "uk"
STYLES: dict[str, Callable[[str], LawStyle]] = {
    "uk-act": lambda citation: UkStyle(citation or "s."),
    "uk-order": lambda citation: UkStyle(citation or "art."),
}


def style_of(front: Mapping[str, str], text: str) -> str:
    """The style of a file, by its front matter or its headings; "" where they are not those of British law."""
    if not (front.get("country") == COUNTRY or _UK_HEADING.search(text)):
        return ""
    return "uk-order" if front.get("document_category") == "secondary" or not _UK_ACT.search(text) else "uk-act"
