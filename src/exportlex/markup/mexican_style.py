"""Mexican law as lines of text: which open an article, a fraction or transitory law, and how it is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.law_markdown_style import Heading, LawStyle, ordinal_among
from exportlex.markup.wrapped_paragraphs import unwrapped
from exportlex.model import ProvisionKind

_SUFFIX = r"(?:\s*-?\s*[A-Z]\b)?(?:\s+(?:Bis|Ter|Qu[aá]ter|Quinquies|Sexies)(?:\s*\d+)?)?"
# A true article goes on with ".-" or a full stop; "Artículo 11 de esta Ley" at the head of a line is a reference.
_ARTICLE = re.compile(
    rf"(?:Artículo|ART[IÍ]CULO)\s+(\d+(?:[o°º]\.?)?{_SUFFIX})\s*(?:\.\s*[-–]+|\.|[-–]+)\s*(?=\S)(.*)", re.DOTALL
)
_TRANSITORY = re.compile(r"(?:ART[IÍ]CULOS?\s+)?TRANSITORIOS?(?:\s+DE\s+DECRETOS.*)?|Transitorios?", re.DOTALL)
_DECREE = re.compile(r"(?:DECRETO|F[Ee] de erratas|ACUERDO|ACLARACIÓN|LEY)\b\s+[a-zA-Z].{10,}", re.DOTALL)
_REFORM = re.compile(r"(Reforma \d+): (.*)", re.DOTALL)
_ORDINAL = re.compile(
    r"(?:Art[ií]culo\s+)?((?:D[eé]cimo|Vig[eé]simo)?\s*[A-ZÚÉ][a-zéúí]+(?:o|ro|to|no|mo)|[ÚU]nico|[A-ZÉÚ]{5,}O)\s*\.[-–]*\s+"
)
# What the converter leaves of notes on reforms: ", 13-03-2003", ". Derogada DOF 21-12-2006".
_REFORMED = re.compile(r"^[,.]\s*(?:(?:\d\d-\d\d-\d{4}(?:,\s*)?)+\s*|(?:Reform|Derog|Adicion)\w+ DOF.*$)")
_APART = "\x0c"  # before a line that a blank line parts from a finished sentence
_OPENS = re.compile(r"[IVXLC]+\.[-–]*\s|(?:[a-zñ]{1,2}|\d{1,2})\)(?:\.[-–]+)?\s|\d{1,2}\.\s|[-–•]\s")
# "I.- Text" and "a).- Text" are put as "I. Text" and "a) Text".
_LEAD = re.compile(r"^(?:([IVXLC]+\.)[-–]+|((?:[a-zñ]{1,2}|\d{1,2})\))\.[-–]+)\s*")


def as_markdown(text: str) -> str:
    """Lines of a law as Markdown: articles and transitory law as headings, one paragraph a block."""
    transitory = False
    decrees = 0
    blocks: list[str] = []
    for paragraph in _paragraphs(text):
        article = _ARTICLE.match(paragraph)
        if _TRANSITORY.fullmatch(paragraph):
            transitory = True
            blocks.append(f"{'###' if decrees else '##'} {paragraph}")
        elif transitory and _DECREE.match(paragraph):
            decrees += 1
            blocks.append(f"## Reforma {decrees}: {paragraph}")
        elif article and not transitory:
            blocks += [f"##### Artículo {article[1].strip()}", _bare_lead(article[2])]
        else:
            blocks.append(_bare_lead(paragraph))
    return "\n\n".join(blocks)


def _bare_lead(paragraph: str) -> str:
    return _LEAD.sub(lambda match: f"{match[1] or match[2]} ", paragraph)


def _paragraphs(text: str) -> Iterator[str]:
    """A new unit begins a paragraph, and so does a line after a sentence's end that a blank line follows.

    Other blank lines are those of a page's end: a sentence runs on over them.
    """
    lines: list[str] = []
    blank = False
    for line in (_REFORMED.sub("", line.strip()) for line in text.split("\n")):
        if line:
            apart = blank and bool(lines) and not _unfinished(lines[-1])
            lines.append(_APART + line if apart else line)
        blank = not line
    for paragraph in unwrapped(lines, _opens, _unfinished):
        yield paragraph.removeprefix(_APART)


def _unfinished(line: str) -> bool:
    """Whether a sentence goes on after a line, whatever its length."""
    line = line.removeprefix(_APART)
    return not line.endswith((".", ";", ":", '"', "”")) and not _TRANSITORY.fullmatch(line) and not line.endswith(", y")


def _opens(line: str) -> bool:
    if line.startswith(_APART):
        return True
    return bool(
        _OPENS.match(line)
        or _ARTICLE.match(line)
        or _TRANSITORY.fullmatch(line)
        or _ORDINAL.match(line)
        or line.startswith(("DECRETO ", "Publicado en el Diario", "En cumplimiento de lo dispuesto"))
    )


class MexicanStyle(LawStyle):
    """Articles with fractions (I.), letters (a) and numbers; transitory law of the law itself and of each reform."""

    language = "es"

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """Articles; transitory law and the decrees of reform as divisions."""
        if text.startswith("Artículo "):
            return Heading(ProvisionKind.ARTICLE, text)
        if match := _REFORM.match(text):
            return Heading(ProvisionKind.DIVISION, match[1], match[2], 1)
        return Heading(ProvisionKind.DIVISION, title=text, rank=2)

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """ "art. 3o, fracción IV", "art. 15, fracción II, inciso a)", "Transitorios, párrafo 2"."""
        parent = above[-1] if above else None
        base = parent.pinpoint if parent else ""
        if draft.kind is ProvisionKind.ARTICLE:
            return f"art. {draft.number.partition(' ')[2].rstrip('.')}"
        if draft.kind is ProvisionKind.DIVISION:
            own = draft.number or (draft.heading.capitalize() if draft.heading.isupper() else draft.heading)
            return ", ".join(filter(None, (base, own))) or "preámbulo"
        if draft.role == "item":
            return f"{base}, {_word(draft.number)}"
        return f"{base}, párrafo {ordinal_among(draft, parent, draft.role)}" if draft.role == "alinea" else base


def _word(number: str) -> str:
    bare = number.strip("().")
    if number.endswith(".") and bare.isupper():
        return f"fracción {bare}"
    return f"inciso {bare})" if number.endswith(")") else f"numeral {bare}"
