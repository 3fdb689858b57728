"""Reads law in Markdown (as law-in-Markdown repositories convert it) into provisions, by a country's style.

Headings open divisions, schedules and articles; what stands between them is nested by indentation and, where the
conversion flattened that, by how its enumerators run on.
"""

from __future__ import annotations

import re

from exportlex.errors import ReadingError
from exportlex.markup.drafts import Draft, emit, empty_articles, letters, numbering, walk, words_lost
from exportlex.markup.law_markdown_outline import Outline
from exportlex.markup.law_markdown_style import LawStyle
from exportlex.markup.markdown_blocks import MarkdownLaw, read_blocks
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import decode
from exportlex.model import ProvisionKind, Reading, ReadingIssue

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PICTURE = "[IMG]"  # what a conversion leaves of a paragraph that was a picture
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)


def read_law(raw: bytes, where: str, style: LawStyle, *, language: str = "", within: str = "") -> Reading:
    """Provisions of one Markdown file.

    ``within`` names the schedule that a file holds a part of, where the file itself does not say: "Annex II".
    Raises ReadingError for other encodings and for an HTML page in place of Markdown.
    """
    text = decode(raw, where)
    if _PAGE.match(text):
        raise ReadingError(f"{where}: an HTML page where Markdown was expected (a challenge page?); gather it again")
    law = read_blocks(style.prepare(text))
    outline = Outline(style, law.footnotes, _whole(within))
    outline.read(law.blocks)
    style.cite(outline.roots)
    builder = TreeBuilder()
    emit(outline.roots, builder)
    as_of = style.as_of(law.front)
    return Reading(
        provisions=builder.build(),
        language=language or law.front.get("language", "") or style.language,
        title=law.front.get("title", "") or outline.title,
        as_of=as_of if _DATE.fullmatch(as_of) else "",
        issues=tuple(_issues(outline, law, style, where)),
    )


def _whole(within: str) -> Draft | None:
    return Draft(ProvisionKind.SCHEDULE, number=within, role="within") if within else None


def _issues(outline: Outline, law: MarkdownLaw, style: LawStyle, where: str) -> list[ReadingIssue]:
    outline.letters.subtract(letters(outline.title))
    issues = [
        *empty_articles(outline.roots),
        *numbering(outline.roots),
        *words_lost(+outline.letters, outline.roots, where),
        *style.doubts(outline.roots, where),
    ]
    if not any(draft.rich.text for draft in walk(outline.roots)):
        issues.append(ReadingIssue("no-provisions", where, "the file holds no text of law"))
    lacking = sorted(outline.cited_footnotes - set(law.footnotes))
    if lacking:
        message = f"{len(lacking)} footnotes are referred to but not in the file: {', '.join(lacking[:5])}"
        issues.append(ReadingIssue("missing-footnote", where, message, suspect=False))
    if pictures := sum(draft.rich.text == _PICTURE for draft in walk(outline.roots)):
        message = f"{pictures} paragraphs are pictures, whose words are not read"
        issues.append(ReadingIssue("image", where, message, suspect=False))
    return issues
