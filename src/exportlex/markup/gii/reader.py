"""A whole file as a reading: divisions, sections and annexes, the day it was made, and every doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from exportlex.errors import ReadingError
from exportlex.markup.drafts import Draft, emit, letters, walk, words_lost
from exportlex.markup.gii.annex import annex
from exportlex.markup.gii.citation import cite
from exportlex.markup.gii.norms import Norm, is_reserved, metadata, norms
from exportlex.markup.gii.section import section
from exportlex.markup.gii.text import texts
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, local
from exportlex.model import Provision, Reading, ReadingIssue
from exportlex.model import ProvisionKind as Kind

_DIGITS_PER_LEVEL = 3
_OF_THE_LAW = "law"  # role of the divisions that norms of their own open
_BUILT = re.compile(r"^(\d{4})(\d{2})(\d{2})")
_PENDING = re.compile(r"noch nicht (?:berücksichtigt|abschließend)|nicht berücksichtigt")
_NUMBERS = re.compile(r"\d+")


@dataclass
class Law:
    """What is collected while the norms of a file are read."""

    roots: list[Draft] = field(default_factory=list)
    open: list[tuple[str, Draft]] = field(default_factory=list)  # divisions that stand open, with their levels
    read: Counter[str] = field(default_factory=Counter)  # letters of the norms that were read


def read_gii(root: Element, where: str, wanted: Callable[[str], bool], address: Callable[[str], str]) -> Reading:
    """The reading of a file.

    ``wanted`` tells by its name ("§ 2", "Anlage 1") whether a section or annex is read, ``address`` gives its page.
    Raises ReadingError where the root is no such file.
    """
    if local(root) != "dokumente":
        raise ReadingError(f"{where}: <{local(root)}> where <dokumente> was expected; gather it again")
    law = Law()
    for norm in norms(root):
        _take(law, norm, wanted, address)
    _without_empty_divisions(law.roots)
    for draft in walk(law.roots):
        law.read.update(letters(draft.number + draft.heading) if draft.role == _OF_THE_LAW else "")
    builder = TreeBuilder()
    emit(law.roots, builder)
    return Reading(
        provisions=builder.build(),
        language="de",
        title=next(iter(metadata(root, "langue")), ""),
        as_of=built(root),
        issues=tuple(_issues(root, law, where)),
    )


def built(root: Element) -> str:
    """The day on which the publisher made the file, which stands for the law as of then; ISO, or ""."""
    match = _BUILT.match(root.get("builddate", ""))
    return f"{match[1]}-{match[2]}-{match[3]}" if match else ""


def _take(law: Law, norm: Norm, wanted: Callable[[str], bool], address: Callable[[str], str]) -> None:
    if any(norm.division):
        _divide(law, norm)
    if not norm.name or norm.is_contents or not wanted(norm.name):
        return
    _count(law, norm)
    left_out = ""
    if norm.is_annex:
        draft, left_out = annex(norm)
        law.read.subtract(letters(left_out))
        law.open.clear()
    else:
        draft = section(norm, Kind.ARTICLE if norm.is_section else Kind.PARAGRAPH)
    draft.address = address(norm.name)
    cite(draft, norm.name)
    (law.open[-1][1].children if law.open else law.roots).append(draft)


def _count(law: Law, norm: Norm) -> None:
    for part in (*norm.content, *norm.footnotes):
        law.read.update(letters("".join(texts(part))))
    law.read.update(letters(norm.heading))


def _divide(law: Law, norm: Norm) -> None:
    number, heading = norm.division
    while law.open and len(law.open[-1][0]) >= max(len(norm.level), _DIGITS_PER_LEVEL):
        law.open.pop()
    above = law.open[-1][1] if law.open else None
    draft = Draft(Kind.DIVISION, number=number, heading=heading, role=_OF_THE_LAW)
    draft.pinpoint = " ".join(part for part in (above.pinpoint if above else "", number or heading) if part)
    (above.children if above else law.roots).append(draft)
    law.open.append((norm.level, draft))


def _without_empty_divisions(drafts: list[Draft]) -> None:
    """Where only a part of a file is read, divisions without a section that is read are left out."""
    for draft in list(drafts):
        if draft.kind is Kind.DIVISION:
            _without_empty_divisions(draft.children)
            if draft.bare:
                drafts.remove(draft)


def _issues(root: Element, law: Law, where: str) -> Iterator[ReadingIssue]:
    if not any(draft.rich.text for draft in walk(law.roots)):
        yield ReadingIssue("no-provisions", where, "the file holds no provision of law")
    yield from words_lost(law.read, law.roots, where)
    yield from _empty(law.roots)
    yield from numbering(walk(law.roots))
    if pictures := sum(1 for _ in root.iter("IMG", "FILE")):
        yield ReadingIssue(
            "pictures", where, f"{pictures} pictures or forms, whose content was not read", suspect=False
        )
    for comment in metadata(root, "standkommentar"):
        if _PENDING.search(comment):
            yield ReadingIssue("amendment-pending", where, f"the publisher says of its text: {comment}", suspect=False)


def _empty(drafts: Sequence[Draft]) -> Iterator[ReadingIssue]:
    for draft in walk(drafts):
        if draft.kind in (Kind.ARTICLE, Kind.SCHEDULE) and draft.bare and not is_reserved(draft.heading):
            message = f"{draft.pinpoint} has a heading and no text"
            yield ReadingIssue("empty-article", draft.pinpoint, message, suspect=draft.kind is Kind.ARTICLE)


def numbering(units: Iterable[Draft | Provision]) -> Iterator[ReadingIssue]:
    """Issues for sections that are passed over or stand twice; "§§ 68 und 69" is both numbers."""
    last, seen = 0, set[str]()
    for unit in units:
        numbers = [int(number) for number in _NUMBERS.findall(unit.number)] if unit.kind is Kind.ARTICLE else []
        if not numbers:
            continue
        if unit.number in seen:
            yield ReadingIssue("repeated-number", unit.pinpoint, f"{unit.pinpoint} stands more than once")
        elif last and numbers[0] > last + 1:
            yield ReadingIssue("missing-number", unit.pinpoint, f"number {last + 1} is missing before it")
        seen.add(unit.number)
        last = max(last, numbers[-1])
