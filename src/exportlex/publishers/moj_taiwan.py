"""Taiwan's Ministry of Justice, Laws and Regulations Database (https://law.moj.gov.tw), as one JSON file per law.

The Ministry publishes all laws in one archive; a third party (https://github.com/kong0107/mojLawSplitJSON) splits it
into files and keeps their history. 法規內容 lists chapters ({編章節}) and articles ({條號, 條文內容}) in one row;
Chinese and English are separate files. Options of a source: ``versions`` or ``address``.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.drafts import emit, empty_articles, numbering, words_lost
from exportlex.markup.taiwan_statutes import Statute
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import decode
from exportlex.model import ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "moj-taiwan"
_BODY, _CHAPTER, _NUMBER, _TEXT = "法規內容", "編章節", "條號", "條文內容"
_CHANGED = {"zh": "最新異動日期", "en": "最新英文異動日期"}
_TITLE = {"zh": "法規名稱", "en": "英文法規名稱"}
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source: the version in force on a date, where versions are declared."""
    return [version_address(source.options, as_of, media_types=("application/json", "text/plain"))]


def read(document: Document) -> Reading:
    """Provisions of one law in one language. Raises ReadingError for anything but its JSON."""
    law = _law(document)
    language = "en" if _CHANGED["en"] in law or document.language == "en" else "zh"
    statute = Statute(english=language == "en")
    issues: list[ReadingIssue] = []
    if isinstance(preface := law.get("前言"), str) and preface.strip():
        statute.preamble(preface)
    for at, row in enumerate(law[_BODY], 1):
        issues += _row(statute, row, f"{document.where}, row {at}")
    statute.cite()
    builder = TreeBuilder()
    emit(statute.roots, builder)
    provisions = builder.build()
    if not any(provision.kind is ProvisionKind.ARTICLE for provision in provisions):
        issues.append(ReadingIssue("no-provisions", document.where, "the file holds no article"))
    return Reading(
        provisions=provisions,
        language=document.language or language,
        title=str(law.get(_TITLE[language], "")),
        as_of=_iso(str(law.get(_CHANGED[language], ""))),
        issues=(
            *issues,
            *_notes(law, document.where),
            *empty_articles(statute.roots),
            *numbering(statute.roots),
            *words_lost(statute.letters, statute.roots, document.where),
        ),
    )


def _law(document: Document) -> dict[str, Any]:
    text = decode(document.raw, document.where)
    if re.match(r"\s*<", text):
        raise ReadingError(f"{document.where}: a page where JSON was expected; gather it again")
    try:
        law = json.loads(text.lstrip("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadingError(f"{document.where}: not the JSON of a law ({error}); gather it again") from error
    if not isinstance(law, dict) or not isinstance(law.get(_BODY), list):
        raise ReadingError(f"{document.where}: JSON without the list {_BODY}; gather the file of one law")
    return law


def _row(statute: Statute, row: object, where: str) -> list[ReadingIssue]:
    """Put a chapter or an article in its place; a row of any other shape is an issue."""
    if isinstance(row, dict) and isinstance(row.get(_CHAPTER), str):
        statute.division(row[_CHAPTER])
    elif isinstance(row, dict) and isinstance(row.get(_NUMBER), str) and isinstance(row.get(_TEXT, ""), str):
        statute.article(row[_NUMBER], row.get(_TEXT, ""))
    else:
        return [ReadingIssue("unknown-row", where, f"neither chapter nor article: {str(row)[:80]}")]
    return []


def _notes(law: dict[str, Any], where: str) -> list[ReadingIssue]:
    """What the file says about itself: annexes that it only points to, and that the law is no longer in force."""
    issues = []
    if annexes := law.get("附件"):
        message = f"{len(annexes) if isinstance(annexes, list) else 1} annexes are not in the file"
        issues.append(ReadingIssue("annex-not-held", where, message, suspect=False))
    if note := law.get("廢止註記"):
        issues.append(ReadingIssue("abolished", where, f"the file marks the law as abolished ({note})", suspect=False))
    return issues


def _iso(day: str) -> str:
    match = _DAY.fullmatch(day)
    return f"{match[1]}-{match[2]}-{match[3]}" if match else ""
