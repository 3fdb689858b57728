"""How legalize-cz writes Czech law (e-Sbírka) in Markdown, and how such law is cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.law_markdown_style import Heading, LawStyle, around, ordinal_among
from exportlex.markup.rich import cut, join
from exportlex.model import ProvisionKind, RichText

_SECTION = re.compile(r"§\s*(\d+[a-z]{0,2})\.?")
_ARTICLE = re.compile(r"Čl\.\s*([IVXLC]+|\d+)\.?")
_DIVISION = re.compile(r"(ČÁST|HLAVA|DÍL|ODDÍL)\s+(\w+)\s*(.*)", re.IGNORECASE | re.DOTALL)
_RANKS = {"část": 1, "hlava": 2, "díl": 3, "oddíl": 4}
_ANNEX = re.compile(r"(Příloha(?:\s+č\.\s*\d+[a-z]?)?)(\s+k\s+(?!této|tomuto)[^.,;]{4,30}\s+č\.\s*\d+/\d{4}\s+Sb\.)?")
_ANNEX_LEVEL, _GROUP_LEVEL = 1, 7
# In annexes a short line in capitals is a heading; the longest in the mirror has 71 characters.
_LONGEST_GROUP = 120
# Marks of footnotes stand in the text as "^47)"; the footnotes themselves are paragraphs that open so.
_FOOTNOTE = re.compile(r"\^\s?(\d+[a-z]{0,2}\))\s*")
_FOOTNOTE_MARK = re.compile(r"(?<=\S)\s?\^\d+[a-z]{0,2}\)")
_NOTE = re.compile(r"(?:Technická p|P)oznámk[ay](?:\s*\d+)?\s*:\s*")
_CODE = re.compile(r"SVMe\s*\d+[a-z]?")
_TERMS = re.compile(r"vymezení pojmů|definice", re.IGNORECASE)
_ENTRY = re.compile(r"(?:SVMe[\s\d,a-z]*?)?\s*„(?P<term>[^„“]+)“")


class CzechStyle(LawStyle):
    """Sections (§) titled by the heading after them, paragraphs (1), letters a), points 1., annexes after the text."""

    language = "cs"
    notes_hold_lists = True

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """Sections, articles of transitional law, parts and annexes."""
        if match := _SECTION.fullmatch(text):
            return Heading(ProvisionKind.ARTICLE, f"§ {match[1]}")
        if match := _ARTICLE.fullmatch(text):
            return Heading(ProvisionKind.ARTICLE, f"čl. {match[1]}")
        if match := _DIVISION.fullmatch(text):
            word = match[1].lower()
            return Heading(ProvisionKind.DIVISION, f"{match[1]} {match[2]}", match[3], _RANKS[word])
        return _annex(text)

    def text_heading(self, rich: RichText, within: Draft | None) -> tuple[Heading, int] | None:
        """An annex opens with a plain line, and so do the groups in it."""
        if found := _annex(rich.text):
            return found, _ANNEX_LEVEL
        if within and rich.text.isupper() and len(rich.text) <= _LONGEST_GROUP and not any(map(str.isdigit, rich.text)):
            return Heading(ProvisionKind.DIVISION, title=rich.text, rank=9), _GROUP_LEVEL
        return None

    def adjust(self, rich: RichText) -> RichText:
        """Without the marks of footnotes, which are no words of the law."""
        found, position = RichText(), 0
        for mark in _FOOTNOTE_MARK.finditer(rich.text):
            found = _joined(found, rich, position, mark.start())
            position = mark.end()
        return _joined(found, rich, position, len(rich.text)) if position else rich

    def note(self, text: str) -> tuple[str, int] | None:
        """Footnotes at the end of the law; remarks in control lists."""
        if match := _FOOTNOTE.match(text):
            return f"poznámka pod čarou {match[1]}", match.end()
        match = _NOTE.match(text)
        return (match[0].strip().rstrip(":").strip(), match.end()) if match else None

    def code(self, text: str) -> str:
        """Entries of the list of military material."""
        return text if _CODE.fullmatch(text) else ""

    def entry(self, text: str, division: Draft | None, *, bullet: bool) -> str:
        """In the list of terms at the end of an annex the quoted term stands on a line of its own."""
        match = _ENTRY.match(text) if division and not bullet and _TERMS.search(division.heading) else None
        return match["term"].strip() if match else ""

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "§ 12 odst. 1 písm. b) bod 3", "příloha č. 1, SVMe 8 c) 11."."""
        parent = above[-1] if above else None
        base = parent.pinpoint if parent else ""
        annex = around(above, ProvisionKind.SCHEDULE)
        if draft.kind is ProvisionKind.ARTICLE:
            return f"{annex.pinpoint}, {draft.number}" if annex else draft.number
        if draft.kind is ProvisionKind.SCHEDULE:
            return draft.number[:1].lower() + draft.number[1:]
        if draft.kind is ProvisionKind.DIVISION:
            own = "preambule" if draft.role == "preamble" else draft.number.lower() or draft.heading
            return f"{base}, {own}" if base else own
        if draft.role == "entry":
            return f"{annex.pinpoint if annex else base}, vymezení pojmů, „{draft.term}“"
        if draft.role == "code" and annex:
            return f"{annex.pinpoint}, {draft.number}"
        return _below(draft, parent, base, annex)


def _joined(before: RichText, rich: RichText, start: int, end: int) -> RichText:
    """``before`` and a piece of ``rich``, with the space that stood between them."""
    piece = cut(rich, start, end)
    if not before.text or not piece.text:
        return before if before.text else piece
    return join([before, piece], " " if rich.text[start : start + 1].isspace() else "")


def _below(draft: Draft, parent: Draft | None, base: str, annex: Draft | None) -> str:
    if draft.role == "item":
        return f"{base} {draft.number}" if annex else f"{base} {_word(draft.number)}"
    if draft.role == "bullet":
        return f"{base}, odrážka {ordinal_among(draft, parent, 'bullet')}"
    if draft.role == "note":
        return draft.number if draft.number.startswith("poznámka pod") and not annex else _note(draft, parent, base)
    if draft.role == "alinea" and parent is not None:
        return f"{base}, odstavec {ordinal_among(draft, parent, 'alinea')}" if parent.role != "preamble" else base
    return base


def _note(draft: Draft, parent: Draft | None, base: str) -> str:
    """Notes of one name under one entry are counted: "Technická poznámka", "Technická poznámka (2)"."""
    namesakes = [child for child in parent.children if child.number == draft.number] if parent else [draft]
    place = next(at for at, child in enumerate(namesakes, 1) if child is draft)
    return f"{base}, {draft.number}" + (f" ({place})" if place > 1 else "")


def _word(number: str) -> str:
    bare = number.strip("().")
    if number.startswith("("):
        return f"odst. {bare}"
    return f"písm. {bare})" if number.endswith(")") else f"bod {bare}"


def _annex(text: str) -> Heading | None:
    match = _ANNEX.fullmatch(text)
    return Heading(ProvisionKind.SCHEDULE, match[1], (match[2] or "").strip()) if match else None


COUNTRY = "cz"
STYLES: dict[str, Callable[[str], LawStyle]] = {"cz": lambda citation: CzechStyle()}


def style_of(front: Mapping[str, str], text: str) -> str:
    """The style of a file: its front matter states the country."""
    return "cz" if front.get("country") == COUNTRY else ""
