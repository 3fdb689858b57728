"""Dutch drafting (BWB): Hoofdstuk and § over articles; leden "1.", onderdelen "a." and "1°."; lists of definitions.

Treaties of the same collection stand in English too; they are nested alike and cited as treaties are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.statutes.style import Form, Heading, StatuteStyle, bare
from exportlex.model import ProvisionKind

_DASH = r"[-–—−]"
FORMS = (
    Form("1°", re.compile(r"(?P<label>\d{1,3}°\.?)\s*"), "1"),
    Form("1.", re.compile(r"(?P<label>\d{1,3}[a-z]{0,2}\.)\s+"), "1"),
    Form("(i)", re.compile(r"(?P<label>\([ivx]{1,5}\))\s+"), "i"),
    Form("i)", re.compile(r"(?P<label>[ivx]{1,5}[.)])\s+"), "i"),
    Form("(a)", re.compile(r"(?P<label>\([a-z]{1,2}\))\s+"), "a"),
    Form("a.", re.compile(r"(?P<label>[a-z]{1,2}[.)])\s+"), "a"),
    Form("-", re.compile(rf"(?P<label>{_DASH})\s*(?=[^\W\d]|[*(])"), ""),
)
_ARTICLE = re.compile(
    r"(?P<word>Artikel|Article)\s+(?P<number>\d+(?:[:.]\d+)*[a-z]{0,3}|[IVXL]+[a-z]?)\b[\s.]*(?P<title>.*)"
)
_ANNEX = re.compile(
    r"(?P<number>(?:Bijlage|Annex|Schedule)(?:\s+(?:[IVX]+|\d+|[A-Z])\b)?)[\s.:–-]*(?P<title>.*)", re.IGNORECASE
)
_DIVISION = re.compile(
    r"(?P<number>(?P<word>boek|deel|titel|hoofdstuk|afdeling|paragraaf|§|part|title|chapter|section)\s*"
    r"(?:\d+[a-z]?(?:\.\d+[a-z]?)*|[IVXL]+[a-z]?)\b)[\s.:–-]*(?P<title>.*)",
    re.IGNORECASE,
)
_RANKS = {
    "boek": 1, "deel": 1, "part": 1, "titel": 2, "title": 2, "hoofdstuk": 3, "chapter": 3, "afdeling": 4,
    "section": 4, "paragraaf": 5, "§": 5,
}  # fmt: skip
_CLOSING = re.compile(
    r"Lasten en bevelen\b|Deze (?:\w+ )?(?:regeling|verordening|wet|beschikking) (?:\(.*?\) )?zal\b.*\bgeplaatst\b"
    r"|Dit besluit zal\b.*\bgeplaatst\b|Gegeven te\b|['’]s-Gravenhage\b|Gedaan te\b"
    r"|(?:IN WITNESS WHEREOF|In witness whereof|TEN BLIJKE WAARVAN|TEN BIJKE WAARVAN|DONE (?:at|in))\b"
)
_TERM = re.compile(r"(?P<term>[^:;]{1,160}?)\s*:")
LANGUAGES = {"Artikel": "nl", "Article": "en"}


class DutchStyle(StatuteStyle):
    """Cited "art. 4, lid 3, onder b"; entries of a list of definitions "art. 1, «militaire goederen»"."""

    language = "nl"
    forms = FORMS
    paragraphs = frozenset({"1."})

    def __init__(self, word: str = "") -> None:
        self._word = word

    def heading(self, text: str, level: int) -> Heading | None:
        """Articles, annexes and divisions, with or without their title in the same line."""
        text = " ".join(text.split())
        if not level:
            return None
        if match := _ARTICLE.fullmatch(text):
            return Heading(ProvisionKind.ARTICLE, match["number"], match["title"], role=LANGUAGES[match["word"]])
        if match := _ANNEX.fullmatch(text):
            return Heading(ProvisionKind.SCHEDULE, match["number"], match["title"], rank=1)
        if match := _DIVISION.fullmatch(text):
            return Heading(ProvisionKind.DIVISION, match["number"], match["title"], _RANKS[match["word"].lower()])
        return None

    def term(self, text: str, marks: Sequence[tuple[int, int]]) -> str:
        """Entries open with the term in italics and a colon, inside or after the italics."""
        match = _TERM.match(text)
        if match is None or not marks or marks[0][0] > 0:
            return ""
        return match["term"].strip() if marks[0][1] >= match.end("term") else ""

    def closing(self, text: str) -> bool:
        """The order to publish, and the signatures after it."""
        return bool(_CLOSING.match(text))

    def cite(self, drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
        """A part of a treaty is cited in the language of its articles."""
        for part in [] if above else drafts:
            first = next((unit for unit in walk([part]) if unit.kind is ProvisionKind.ARTICLE), None)
            if part.role == "part" and first is not None:
                part.role = first.role
        super().cite(drafts, above)

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """As a Dutch lawyer cites, in numbers."""
        base = above[-1].pinpoint if above else ""
        if draft.kind is ProvisionKind.ARTICLE:
            return self._article(draft)
        if draft.kind is ProvisionKind.SCHEDULE:
            return draft.number.lower() if draft.number.startswith("Bijlage") else draft.number
        if draft.kind is ProvisionKind.DIVISION:
            return _division(draft, base, english=any(unit.role == "en" for unit in above))
        return _treaty(draft, base) if any(unit.role == "en" for unit in above) else _unit(draft, above, base)

    def _article(self, draft: Draft) -> str:
        return f"{self._word or ('Article' if draft.role == 'en' else 'art.')} {draft.number}"


def _unit(draft: Draft, above: Sequence[Draft], base: str) -> str:
    """The citation of a unit inside an article, a list or a part."""
    own = ""
    if draft.role in ("item", "further"):
        own = (
            _numbered(draft.number) if any(unit.kind is ProvisionKind.ARTICLE for unit in above) else bare(draft.number)
        )
    elif draft.role == "dash":
        own = f"streepje {draft.slug.removeprefix('dash')}"
    elif draft.role in ("entry", "alinea"):
        own = f"«{draft.term}»" if draft.role == "entry" else f"alinea {draft.slug.removeprefix('al')}"
    return f"{base}, {own}" if own else base


def _numbered(number: str) -> str:
    if "°" in number:
        return f"onder {number.rstrip('.')}"
    return f"{'lid' if number[:1].isdigit() else 'onder'} {bare(number)}"


def _treaty(draft: Draft, base: str) -> str:
    """ "Article 2(1)(a)", "Article 2(1), paragraph 2", "Article 1, indent 2"."""
    if draft.role in ("item", "further"):
        return f"{base}({bare(draft.number)})"
    if draft.role == "alinea":
        return f"{base}, paragraph {draft.slug.removeprefix('al')}"
    return f"{base}, indent {draft.slug.removeprefix('dash')}" if draft.role == "dash" else base


def _division(draft: Draft, base: str, *, english: bool) -> str:
    if draft.role in ("preamble", "closing"):
        own = {"preamble": "aanhef", "closing": "closing words" if english else "slotformulier"}[draft.role]
    else:
        own = draft.number or draft.heading
    return f"{base}, {own}" if base else own
