"""How legalize-eu writes European Union law in Markdown, and how such law is cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.eu_words import words
from exportlex.markup.law_markdown_style import Heading, LawStyle, around, opening_term, ordinal_among
from exportlex.markup.list_nesting import readings
from exportlex.markup.markdown_inline import is_all
from exportlex.model import MarkKind, ProvisionKind, RichText

_ARTICLE = re.compile(r"Article\s+(\d+[a-z]{0,2})\b[\s.:—–-]*(.*)", re.IGNORECASE | re.DOTALL)
_ANNEX = re.compile(r"(ANNEX(?:\s+[IVXLC]+[a-z]?|\s+\d+)?)\b[\s.:—–-]*(.*)", re.DOTALL)
_DIVISION = re.compile(
    r"(PART|TITLE|CHAPTER|SECTION|SUBSECTION|CATEGORY)\s+([IVXLC]+[a-z]?|\d+[a-z]?|[A-Z])\b[\s.:—–-]*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_RANKS = {"part": 1, "title": 2, "chapter": 3, "section": 4, "subsection": 5, "category": 6}
_GROUP = re.compile(r"(\d[A-E])\s*[-–—.]?\s*(?=[A-Z])(.+)", re.DOTALL)  # 0A … 9E: product groups of a control list
_LETTERED = re.compile(r"([A-Z])\.\s+(\S.*)", re.DOTALL)
_CODE = re.compile(r"\d[A-E]\d{3}(?![\w.])|\d[A-E]\d{3}(?=[A-Z])")
_LETTERED_LEVEL, _BOLD_LEVEL = 7, 8  # below every real heading, which has 1 to 6
_ABBREVIATION = re.compile(r"\s*\([A-Z]{2,}\)\s*$")
_NAMES_ITSELF = re.compile(r"\s+(?:OF TERMS(?: USED)?|USED)?\s*(?:IN|TO)\s+(?:THIS\s+)?ANNEX\b.*$", re.IGNORECASE)
_WORDS = words("en")
_EU_HEADING = re.compile(r"^#+ (?:Article \d|ANNEX\b)", re.MULTILINE)
_SMALL = {"of", "the", "and", "or", "to", "in", "for", "on", "a", "an", "by", "with"}


class EuStyle(LawStyle):
    """Articles with numbered paragraphs, unnumbered subparagraphs, points; annexes with parts and definitions."""

    def __init__(self, word: str = "Article") -> None:
        self._word = word

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """Articles, annexes, divisions, and in annexes the product groups of a control list."""
        if match := _ARTICLE.fullmatch(text):
            return Heading(ProvisionKind.ARTICLE, f"Article {match[1]}", match[2])
        if match := _ANNEX.fullmatch(text):
            return Heading(ProvisionKind.SCHEDULE, match[1], match[2])
        if match := _DIVISION.fullmatch(text):
            return Heading(ProvisionKind.DIVISION, f"{match[1]} {match[2]}", match[3], _RANKS[match[1].lower()])
        if within and (match := _GROUP.fullmatch(text)):
            return Heading(ProvisionKind.DIVISION, match[1], match[2], 7, role="group")
        return None

    def text_heading(self, rich: RichText, within: Draft | None) -> tuple[Heading, int] | None:
        """In annexes, lines in bold serve as headings: "**Part 1 — Items**", "B. **EXPORTS …**"."""
        if not within:
            return None
        if is_all(rich, MarkKind.BOLD):
            found = self.heading(rich.text, within) or Heading(ProvisionKind.DIVISION, title=rich.text, rank=9)
            return found, _BOLD_LEVEL
        lettered = _LETTERED.fullmatch(rich.text)
        bold = any(mark.kind is MarkKind.BOLD and mark.end == len(rich.text) for mark in rich.marks)
        if lettered and bold:
            return Heading(ProvisionKind.DIVISION, f"Section {lettered[1]}", lettered[2]), _LETTERED_LEVEL
        return None

    def entry(self, text: str, division: Draft | None, *, bullet: bool) -> str:
        """Entries of a division of definitions; elsewhere a quotation mark opens a sentence as any word does."""
        inside = division is not None and division.heading.upper().startswith("DEFINITION")
        return opening_term(text) if inside else ""

    def code(self, text: str) -> str:
        """Codes such as 0A001, glued to their text or not."""
        match = _CODE.match(text)
        return match[0] if match else ""

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "Article 2(10)(b)", "Article 5(2), second subparagraph", "Annex I, Part I, Definitions"."""
        parent = above[-1] if above else None
        base = parent.pinpoint if parent else ""
        annex = around(above, ProvisionKind.SCHEDULE)
        if draft.kind is ProvisionKind.ARTICLE:
            return f"{self._word} {draft.number.split()[-1]}"
        if draft.kind is ProvisionKind.SCHEDULE:
            return _named(draft.number)
        if draft.kind is ProvisionKind.DIVISION:
            return _division(draft, base, annex)
        if draft.role == "entry":
            return f'{annex.pinpoint if annex else base}, definition of "{draft.term}"'
        if draft.role == "code":
            return f"{annex.pinpoint}, {draft.number}" if annex else draft.number
        return _below(draft, parent, base)


def _below(draft: Draft, parent: Draft | None, base: str) -> str:
    """The citation of a unit inside an article, an entry or a division."""
    if draft.role == "item":
        return _point(draft, parent, base)
    if draft.role in ("indent", "bullet"):
        return f"{base}, {_WORDS.nth('indent', ordinal_among(draft, parent, draft.role))}"
    if draft.role == "alinea":
        return _alinea(draft, parent, base)
    if draft.role in ("note", "footnote"):
        return f"{base}, {'footnote ' if draft.role == 'footnote' else ''}{draft.number}"
    return base


def _point(draft: Draft, parent: Draft | None, base: str) -> str:
    bare = draft.number.strip("().")
    dotted = draft.number.endswith(".")
    if parent is None:
        return bare
    if parent.role == "preamble":
        return f"recital {bare}"
    if parent.kind is ProvisionKind.ARTICLE or parent.role == "item":
        inner = f".{bare}" if dotted and parent.number.endswith(".") and ", point " in base else f"({bare})"
        return base + inner
    if parent.role == "code":
        return f"{base}.{bare}"
    if parent.kind is ProvisionKind.DIVISION and base.endswith("Notes"):
        return f"{base[:-1]} {bare}"
    return f"{base}, point {bare}" if dotted else f"{base}, point ({bare})"


def _alinea(draft: Draft, parent: Draft | None, base: str) -> str:
    if parent is None or parent.role == "preamble":
        return base
    if parent.kind is ProvisionKind.SCHEDULE:
        return f"{base}, introductory sentence"
    word = "subparagraph" if parent.role in ("item", "alinea", "entry", "code") else "paragraph"
    return f"{base}, {_WORDS.nth(word, ordinal_among(draft, parent, 'alinea'))}"


def _division(draft: Draft, base: str, annex: Draft | None) -> str:
    if draft.role == "preamble":
        return "Preamble"
    if draft.number:
        own, around_it = _named(draft.number), annex.pinpoint if annex and draft.role == "group" else base
    else:
        own = _titled(_NAMES_ITSELF.sub("", _ABBREVIATION.sub("", draft.heading)))
        # General notes of an annex are cited by their name alone.
        around_it = annex.pinpoint if annex and re.search(r"\bNotes?$", own) else base
    return f"{around_it}, {own}" if around_it else own


def _named(number: str) -> str:
    word, _, rest = number.partition(" ")
    return f"{word.capitalize()} {rest}".strip() if not readings(word) and word.isalpha() else number


def _titled(text: str) -> str:
    """A heading in capitals as a title; any other as it stands."""
    if not text.isupper():
        return text
    words = text.lower().split()
    return " ".join(word if at and word in _SMALL else _capital(word) for at, word in enumerate(words))


def _capital(word: str) -> str:
    at = next((at for at, character in enumerate(word) if character.isalpha()), 0)
    return word[:at] + word[at:].capitalize()


COUNTRY = "eu"
STYLES: dict[str, Callable[[str], LawStyle]] = {"eu": lambda citation: EuStyle(citation or "Article")}


def style_of(front: Mapping[str, str], text: str) -> str:
    """The style of a file, where its headings are those of Union law; "" for others."""
    return "eu" if _EU_HEADING.search(text) else ""
