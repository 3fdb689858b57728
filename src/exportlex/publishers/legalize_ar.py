"""How legalize-ar writes Argentine law (InfoLEG) in Markdown, and how such law is cited.

Traps: lines wrapped at some 72 characters, each a paragraph of its own; a wrapped line that happens to begin with
"artículo" or "Anexo" made a heading; articles as bold words or as headings that hold their whole text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.law_markdown_style import Heading, LawStyle, around, ordinal_among
from exportlex.markup.wrapped_paragraphs import unwrapped
from exportlex.model import ProvisionKind, RichText

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKS = re.compile(r"^#+\s+|\*\*")
_NUMBER = r"\d+(?:\s*(?:bis|ter|quater))?"
_ARTICLE = re.compile(
    rf"(?:#+\s+)?\**(?:ART[IÍ]CULO|Art[ií]culo|Art\.)\s*({_NUMBER})\s*[º°o]?\s*[.]?\s*[-—–]*\s*\**[-—–.\s]*(.*)",
    re.DOTALL,
)
_ANNEX = re.compile(r"(?:(?:#+\s+)?\**(A(?:NEXO|nexo)\s+(?:[A-Z]|[IVXLC]+|\d+))|#+\s+(ANEXO))\**[.:]?")
_DIVISION = re.compile(
    r"(?:#+\s+)?\**((?:T[IÍ]TULO|CAP[IÍ]TULO|SECCI[OÓ]N|Sección|Capítulo|Título)\s+(?:[IVXLC]+|\d+)(?:\s*(?:bis|ter))?)\**[.:]?"
)
_RANKS = {"t": 1, "c": 2, "s": 3}
_ITEM = re.compile(
    r"(?:[-–•]\s*\S|\(?[a-zñ]{1,4}[.)]\s|\(?\d{1,3}(?:[.)]|\.-)\s|\(?[ivxlc]+[.)]\s|[A-ZÍÓ]+\s*\d+\s*-|NOTAS?\b)"
)
# The longest heading of an entry of the munitions list in the mirror has 330 characters.
_GROUP = re.compile(
    r"(\d{1,3}\s*[.-]+\s*(?:[A-E]\.)?\s+)?((?=.*[A-ZÁÉÍÓÚÑ]{5})[A-ZÁÉÍÓÚÑ\"“][^a-zñáéíóúü]{3,400})", re.DOTALL
)
_GROUP_LEVEL = 7
# Codes of the dual-use list, printed "3.D. 1. Text", "3.D.1. Text" or "3. D .1." alone on a line, become "3.D.1 Text",
# and "1.- Text" becomes "1. Text".
_REPAIRS = (
    (re.compile(r"^-(?=\w)"), "- "),
    (re.compile(r"^(\d{1,2})\.\s?([A-E])(?:\s?\.\s?|\s)(\d{1,2})\.?(?:\s+|$)"), r"\1.\2.\3 "),
    (re.compile(r"^(\d{1,3})\.-\s*"), r"\1. "),
)
_CODE = re.compile(r"\d{1,2}\.[A-E]\.\d{1,2}(?=\s|$)")
_PATH = re.compile(rf"({_CODE.pattern}) (?=[a-z]\.(?:\s|$))")  # an item that its entry's code stands before
_GROUP_ALONE = re.compile(r"\d{1,2}\.\s?[A-E]\.")
_GROUP_HEADED = re.compile(r"(\d{1,2})\.\s?([A-E])\.?\s+[A-ZÁÉÍÓÚÑ\"“][^a-zñáéíóúü]{4}")
_LABEL_ALONE = re.compile(rf"(?:[a-zñ]{{1,2}}|\d{{1,3}})\.|{_GROUP_ALONE.pattern}\s?\d{{1,2}}\.(?:\s?[a-z]\.)?")
_NOTE = re.compile(
    r"(?:(?:NOTAS?|Notas?)(?:\s+(?:T[EÉ]CNICAS?|[Tt][eé]cnicas?))?|Observaci[oó]n(?:es)?|N\s?\.?\s?B\.)(?:\s*\d{1,2})?(?:\s*[.:-]+|$)\s*"
)


class ArgentineStyle(LawStyle):
    """Articles, lettered points, annexes after the text with numbered or lettered parts."""

    language = "es"
    notes_hold_lists = True

    def prepare(self, text: str) -> str:
        """One paragraph a line again, articles and annexes as headings, false headings as text."""
        front = _FRONT.match(text)
        head = front[0] if front else ""
        lines = [line.strip() for line in text[len(head) :].split("\n") if line.strip()]
        plain = [line if _opens(line) else _MARKS.sub("", line) for line in lines]
        whole = _coded(_completed(unwrapped(plain, _opens, _begins_article)))
        return head + "\n\n".join(part for line in whole for part in _headed(line))

    def as_of(self, front: Mapping[str, str]) -> str:
        """The text is as enacted: ``last_updated`` holds a date that is none (1900-01-01)."""
        return front.get("enactment_date", "") or front.get("publication_date", "")

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """Articles, annexes, titles, chapters, sections."""
        if match := re.fullmatch(rf"Artículo ({_NUMBER})", text):
            return Heading(ProvisionKind.ARTICLE, match[0])
        if match := _ANNEX.fullmatch(f"# {text}"):
            return Heading(ProvisionKind.SCHEDULE, match[1] or match[2])
        if match := _DIVISION.fullmatch(text):
            return Heading(ProvisionKind.DIVISION, match[1], "", _RANKS[match[1][0].lower()])
        return None

    def text_heading(self, rich: RichText, within: Draft | None) -> tuple[Heading, int] | None:
        """In annexes a line in capitals names a group: "2. DEFINICIONES", "ÍTEM 2 - CATEGORÍA I"."""
        match = _GROUP.fullmatch(rich.text) if within and not self.note(rich.text) else None
        if not match:
            return None
        number = (match[1] or "").strip()
        return Heading(ProvisionKind.DIVISION, number, match[2], 9, role="group"), _GROUP_LEVEL

    def note(self, text: str) -> tuple[str, int] | None:
        """Notes and observations of the lists."""
        match = _NOTE.match(text)
        return (match[0].strip(" .:-"), match.end()) if match else None

    def code(self, text: str) -> str:
        """Entries of the dual-use list."""
        match = _CODE.match(text)
        return match[0] if match else ""

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "art. 7 a)", "Anexo A, DEFINICIONES, a)"."""
        parent = above[-1] if above else None
        base = parent.pinpoint if parent else ""
        annex = around(above, ProvisionKind.SCHEDULE)
        if draft.kind is ProvisionKind.ARTICLE:
            own = f"art. {draft.number.partition(' ')[2]}"
            return f"{annex.pinpoint}, {own}" if annex else own
        if draft.kind is ProvisionKind.SCHEDULE:
            return draft.number.capitalize() if draft.number.isalpha() else f"Anexo {draft.number.split()[-1]}"
        if draft.kind is ProvisionKind.DIVISION:
            own = "considerando" if draft.role == "preamble" else draft.number.strip(" .-") or draft.heading
            return f"{base}, {own}" if base else own
        if draft.role == "code" and annex:
            return f"{annex.pinpoint}, {draft.number}"
        return _below(draft, parent, base)


def _below(draft: Draft, parent: Draft | None, base: str) -> str:
    if draft.role == "item":
        bare = draft.number.strip("()")
        return f"{base} {bare if bare.endswith('.') else bare + ')'}"
    if draft.role in ("bullet", "indent"):
        return f"{base}, guion {ordinal_among(draft, parent, draft.role)}"
    if draft.role == "note":
        return f"{base}, {draft.number}"
    if draft.role == "alinea" and parent is not None:
        return f"{base}, párrafo {ordinal_among(draft, parent, 'alinea')}"
    return base


def _opens(line: str) -> bool:
    """Whether a line begins a unit; a wrapped line that goes on with a sentence does not, whatever its first word."""
    return bool(_is_heading(line) or _ITEM.match(line) or _NOTE.match(line))


def _begins_article(line: str) -> bool:
    """The bold words at the head of an article narrow its first line."""
    return bool(_ARTICLE.match(line)) and not line.endswith((".", ":"))


def _is_heading(line: str) -> bool:
    return bool(_ARTICLE.match(line) or _ANNEX.fullmatch(line) or _DIVISION.fullmatch(line) or line.startswith("# "))


def _completed(lines: Sequence[str]) -> list[str]:
    """The lines with labels that stand alone on one put before their words, and codes that two lines share together."""
    found: list[str] = []
    for line in lines:
        last = found[-1] if found else ""
        label = _LABEL_ALONE.fullmatch(last) and not _opens(line)
        if label or (_GROUP_ALONE.fullmatch(last) and re.match(r"\d{1,2}\.", line)):
            found[-1] = f"{last} {line}"
        else:
            found.append(line)
    return found


def _coded(lines: Sequence[str]) -> Iterator[str]:
    """The lines, with entries that are only numbered right below the heading of their group under their whole code."""
    group, number = "", 0
    for line in lines:
        if heading := _GROUP_HEADED.match(line):
            group, number = f"{heading[1]}.{heading[2]}", 0
            yield line
        elif group and line.startswith(f"{number + 1}. "):
            number += 1
            yield f"{group}.{line}"
        else:
            group = ""
            yield line


def _headed(line: str) -> Iterator[str]:
    if match := _ARTICLE.match(line):
        yield f"##### Artículo {match[1]}"
        if match[2].strip():
            yield match[2].strip()
    elif match := _ANNEX.fullmatch(line) or _DIVISION.fullmatch(line):
        yield f"### {match[1] or match[match.lastindex or 1]}"
    else:
        line = line.replace("**", "")
        for pattern, repaired in _REPAIRS:
            line = pattern.sub(repaired, line)
        yield from _PATH.sub(r"\1\n", line.strip()).split("\n")


COUNTRY = "ar"
STYLES: dict[str, Callable[[str], LawStyle]] = {"ar": lambda citation: ArgentineStyle()}


def style_of(front: Mapping[str, str], text: str) -> str:
    """The style of a file: its front matter states the country."""
    return "ar" if front.get("country") == COUNTRY else ""
