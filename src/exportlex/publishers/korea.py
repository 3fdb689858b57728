"""legalize-kr (https://github.com/legalize-kr and forks): Korean law in Markdown, converted by a third party from the
open interface of the Ministry of Government Legislation (law.go.kr).

A file holds front matter with Korean keys (제목 title, 공포일자 promulgated, 시행일자 in force since, 첨부파일 annexes
as links), then the text. Options of a source: ``versions`` or ``address``.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.drafts import emit, empty_articles, numbering, walk, words_lost
from exportlex.markup.korean_statutes import Statute
from exportlex.markup.markdown_blocks import front_matter
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import decode
from exportlex.model import Provision, ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "legalize-kr"
_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_ANNEX = re.compile(r"^-\s+별표번호:(.*?)(?=^-\s|\Z)", re.DOTALL | re.MULTILINE)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source: the version in force on a date, where versions are declared."""
    return [version_address(source.options, as_of, media_types=("text/markdown", "text/plain"))]


def read(document: Document) -> Reading:
    """Provisions of one statute or decree. Raises ReadingError for other encodings and for a page in its place."""
    text = decode(document.raw, document.where).replace("\r\n", "\n").replace("\r", "\n")
    if _PAGE.match(text):
        raise ReadingError(f"{document.where}: an HTML page where Markdown was expected; gather it again")
    match = _FRONT.match(text)
    front = front_matter(match[1]) if match else {}
    statute = Statute()
    statute.read(text[match.end() if match else 0 :].split("\n"))
    builder = TreeBuilder()
    emit(statute.roots, builder)
    provisions = builder.build()
    in_force = front.get("시행일자", "")
    return Reading(
        provisions=provisions,
        language=document.language or "ko",
        title=html.unescape(front.get("제목", "")) or statute.title,
        as_of=in_force if _ISO.fullmatch(in_force) else "",
        issues=tuple(_issues(statute, provisions, match[1] if match else "", document.where)),
    )


def _issues(statute: Statute, provisions: tuple[Provision, ...], front: str, where: str) -> list[ReadingIssue]:
    issues = [
        *_empty(statute),
        *numbering(statute.body),
        *words_lost(statute.letters, statute.roots, where),
    ]
    if not any(provision.kind is ProvisionKind.ARTICLE and provision.text for provision in provisions):
        issues.append(ReadingIssue("no-provisions", where, "the file holds no article"))
    message = "the file gives this annex only as a link: {}"
    issues += [ReadingIssue("annex-not-held", annex, message.format(annex), suspect=False) for annex in annexes(front)]
    return issues


def _empty(statute: Statute) -> list[ReadingIssue]:
    """A number with neither title nor text is what is left of an article that was moved; the note on it is dropped."""
    titled = {draft.pinpoint for draft in walk(statute.body) if draft.heading}
    message = "{} has neither title nor text: deleted or moved"
    return [
        issue if issue.where in titled else replace(issue, message=message.format(issue.where), suspect=False)
        for issue in empty_articles(statute.body)
    ]


def annexes(front: str) -> list[str]:
    """Annexes that the front matter names and the text lacks, with their titles; forms and deleted ones left out."""
    found = []
    for match in _ANNEX.finditer(front):
        # A long title is folded over lines by the writer of the front matter.
        lines = re.sub(r"\n {4,}", " ", f"별표번호:{match[1]}")
        fields = front_matter(re.sub(r"^ +", "", lines, flags=re.MULTILINE))
        title = html.unescape(fields.get("제목", ""))
        if fields.get("별표구분") == "별표" and not title.startswith("삭제"):
            found.append(f"별표 {_number(fields)} {title}".replace("  ", " "))
    return found


def _number(fields: dict[str, str]) -> str:
    """별표 2의3; an annex that stands alone has no number."""
    main, inserted = (int(fields.get(key, "0") or "0") for key in ("별표번호", "별표가지번호"))
    return (str(main) if main else "") + (f"의{inserted}" if inserted else "")
