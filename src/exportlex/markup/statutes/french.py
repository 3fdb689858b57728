"""French drafting: PARTIE to Paragraphe over articles; in those I., A., 1°, a), i) and dashes; unnumbered alinéas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.statutes.style import Form, Heading, StatuteStyle, bare
from exportlex.model import ProvisionKind

_BIS = r"(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?"
_DASH = r"[-–―—]"
_ROMAN = r"[IVX]{1,6}"
# "I.-", "I. - ", "I bis. -", "II. (abrogé)", "III. et IV. - (Abrogés)"; the letters of "L. 2331-1" are no numeral.
_PARAGRAPH = re.compile(
    rf"(?P<label>{_ROMAN}{_BIS}(?:\.?\s(?:et|à)\s{_ROMAN}{_BIS})?)\s?(?:\.?\s*{_DASH}+\s*|\.\s+)(?!\d)"
)
FORMS = (
    Form("I", _PARAGRAPH, "I"),
    Form("A", re.compile(rf"(?P<label>[A-HJ-UWYZ])\.?\s*{_DASH}+\s*(?=\D)"), "A"),
    Form("1°", re.compile(rf"(?P<label>\d{{1,3}}\s?°{_BIS})\s*(?:{_DASH}\s+|\.\s+)?"), "1"),
    Form("1.", re.compile(r"(?P<label>\d{1,2}[.)])\s+(?=\D)"), "1"),
    Form("i)", re.compile(r"(?P<label>[ivx]{1,5}\))\s+"), "i"),
    Form("a)", re.compile(rf"(?P<label>[a-z]{{1,2}}{_BIS}\))\s+"), "a"),
    Form("-", re.compile(rf"(?P<label>{_DASH})\s*(?=[^\W\d])"), ""),
)
_NUMBER = rf"(?:(?:LO|[LRDA])\.?\s?\*{{0,2}}\s?)?\d+(?:er)?(?:-\d+)*{_BIS}(?:\s?[A-Z])?"
_ARTICLE = re.compile(rf"Article\s+(?P<number>{_NUMBER}|préliminaire|liminaire|unique)\s*", re.IGNORECASE)
_ANNEX = re.compile(r"(?:Article\s+)?(?P<number>annexes?(?:\s+(?:[IVX]+|\d+|[A-Z])(?:-\d+)*)?)\s*", re.IGNORECASE)
_DIVISION = re.compile(
    r"(?P<number>(?P<word>partie|livre|titre|chapitre|section|sous-section|paragraphe|sous-paragraphe)\s+"
    r"(?:unique|préliminaire|liminaire|législative|réglementaire|(?:[IVXL]+(?:er)?|\d+|[A-Z])"
    rf"(?:er)?{_BIS}(?:\s[A-Z])?)(?![^\s:.–-]))\s*(?:[:.–-]\s*(?P<title>.*))?",
    re.IGNORECASE,
)
_RANKS = {
    "partie": 1, "livre": 2, "titre": 3, "chapitre": 4, "section": 5, "sous-section": 6, "paragraphe": 7,
    "sous-paragraphe": 8,
}  # fmt: skip
_LONGEST_TITLE = 300  # of a heading in a file that marks none; the longest of the Code de la défense has 227 characters
_WHOLE = {"partie législative", "partie réglementaire"}


class FrenchStyle(StatuteStyle):
    """Codes, laws and decrees: cited "art. L2335-3, I, 1°, a)"; paragraphs without a number "al. 2"."""

    language = "fr"
    forms: tuple[Form, ...] = FORMS
    paragraphs = frozenset({"I"})

    def __init__(self, word: str = "art.") -> None:
        self._word = word

    def heading(self, text: str, level: int) -> Heading | None:
        """Articles, annexes and divisions, whether or not the file marks headings as such."""
        if match := _ARTICLE.fullmatch(text):
            return Heading(ProvisionKind.ARTICLE, re.sub(r"[\s.]", "", match["number"]))
        if level and (match := _ANNEX.fullmatch(text)):
            return Heading(ProvisionKind.SCHEDULE, match["number"].lower(), rank=-1)
        match = _DIVISION.fullmatch(text) if level or len(text) <= _LONGEST_TITLE else None
        if match is None or not (level or _is_title(match)):
            return None
        rank = 0 if match["number"].lower() in _WHOLE else _RANKS[match["word"].lower()]
        return Heading(ProvisionKind.DIVISION, match["number"], (match["title"] or "").strip(), rank)

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "art. L2335-3, I, 1°, a)", "art. L2335-8, al. 2", "annexe 2"."""
        base = above[-1].pinpoint if above else ""
        if draft.kind is ProvisionKind.ARTICLE:
            return f"{self._word} {draft.number}"
        if draft.kind is ProvisionKind.SCHEDULE:
            return draft.number
        return _division(draft, base) if draft.kind is ProvisionKind.DIVISION else _unit(draft, above, base)


def _unit(draft: Draft, above: Sequence[Draft], base: str) -> str:
    """The citation of a unit inside an article or annex."""
    if draft.role in ("item", "further"):
        # The first list of an article or numbered paragraph is cited as its own, whatever alinéa leads over to it.
        within = above[-2].pinpoint if draft.role == "item" and len(above) > 1 and above[-1].role == "alinea" else base
        return f"{within}, {_cited(draft.number)}"
    if draft.role == "dash":
        return f"{base}, {_nth(draft.slug.removeprefix('dash'))} tiret"
    own = {"alinea": f"al. {draft.slug.removeprefix('al')}", "note": draft.number.rstrip(". ")}.get(draft.role, "")
    return f"{base}, {own}" if own else base


def _is_title(match: re.Match[str]) -> bool:
    """A line of a file without headings is one where it has a number and, if words follow, a colon before them."""
    text = match[0]
    return not text.endswith((";", ",")) and ("title" not in match.groupdict() or not match["title"] or ":" in text)


def _cited(number: str) -> str:
    printed = number.rstrip(" .-–―—").replace(". ", " ")  # "III. et IV"
    return printed if printed.endswith((")", "°")) or not printed[:1].islower() else bare(printed)


def _division(draft: Draft, base: str) -> str:
    if draft.role == "preamble":
        return "préambule"
    own = draft.number or draft.heading
    return f"{base}, {own}" if base else own


def _nth(number: str) -> str:
    return "1er" if number == "1" else f"{number}e"
