"""Formex 4, the XML in which the Publications Office holds the Official Journal: acts, consolidated acts, annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from exportlex.errors import ReadingError
from exportlex.markup.eu_blocks import Annex, Article, Block, Closing, Division, EuAct, Footnote, Preamble
from exportlex.markup.eu_pinpoints import anchor, split_label
from exportlex.markup.formex_blocks import Blocks, footnotes, prepare, title_lines, unknown, words
from exportlex.markup.mixed import names
from exportlex.markup.xml import Element, children, first, local, parse_xml
from exportlex.model import ReadingIssue

_METADATA = frozenset({"DOC", "PUBLICATION"})  # the notice and the table of contents that lie in an archive
_OUTSIDE = names("BIB.INSTANCE BIB.DOC FAM.COMP INFO.CONSLEG INFO.PROD TOC PROLOG GR.CORRIG")
_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_REFERENCE = re.compile(r"0?(\d{4}[A-Z]{1,2}\d{4})")
_FIRST = re.compile(rb"<([A-Za-z][\w.]*)")


def is_formex(raw: bytes) -> bool:
    """Whether the first element is one of Formex, whose names are set in capitals."""
    head = _FIRST.search(raw[:4096])
    return head is not None and head[1] == head[1].upper() and head[1] != b"HTML"


def _iso(date: str) -> str:
    match = _DATE.match(date)
    return "-".join(match.groups()) if match else ""


def read_formex(members: Sequence[tuple[str, bytes]], where: str) -> EuAct:
    """One act of one or more files (name, bytes): the act first, then its annexes in the order of their names.

    Raises ReadingError where a file is not XML or none holds an act or an annex.
    """
    roots = [(name, parse_xml(raw, f"{where} ({name})" if name else where)) for name, raw in members]
    texts = sorted(
        ((name, root) for name, root in roots if local(root) not in _METADATA),
        key=lambda member: (not local(member[1]).endswith("ACT"), _natural(member[0])),
    )
    if not texts:
        raise ReadingError(f"{where}: holds no act, only notices about one; gather it again")
    act = EuAct(issues=_absent(roots))
    for _, root in texts:
        _Reader(act).read(root)
    return act


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name)]


def _absent(roots: Sequence[tuple[str, Element]]) -> list[ReadingIssue]:
    """Issues for the files that a notice names and the archive lacks."""
    held = {PurePosixPath(name).name for name, _ in roots}
    named = [part.get("FILE", "") for _, root in roots if local(root) == "DOC" for part in root.iter("REF.PHYS")]
    return [
        ReadingIssue("missing-part", name, f"the notice names {name}, which the archive lacks; gather it again")
        for name in named
        if name.endswith(".xml") and name not in held
    ]


class _Reader:
    """Reads one file into an act's parts."""

    def __init__(self, act: EuAct) -> None:
        self._act = act
        self._blocks = Blocks()

    def read(self, root: Element) -> None:
        self._metadata(root)
        prepare(root)
        body = root if (inner := first(root, "CONS.DOC")) is None else inner
        if local(body).endswith("ANNEX"):
            self._annex(body)
        else:
            self._document(body)

    def _metadata(self, root: Element) -> None:
        act = self._act
        bibliography = next(root.iter("BIB.INSTANCE"), None)
        if bibliography is not None:
            act.language = act.language or words(first(bibliography, "LG.DOC")).lower()
            dated = first(bibliography, "DATE")
            act.as_of = act.as_of or _iso(dated.get("ISO", "") if dated is not None else "")
        consolidation = first(root, "INFO.CONSLEG")
        if consolidation is not None:
            act.as_of = _iso(consolidation.get("START.DATE", "")) or act.as_of
            reference = _REFERENCE.fullmatch(consolidation.get("CONSLEG.REF", ""))
            act.celex = f"0{reference[1]}-{act.as_of.replace('-', '')}" if reference and act.as_of else ""

    def _document(self, body: Element) -> None:
        for child in children(body):
            name = local(child)
            if name in _OUTSIDE:
                continue
            self._doubts(child)
            match name:
                case "TITLE":
                    self._act.title = self._act.title or " ".join(words(line) for line in title_lines(child))
                case "PREAMBLE":
                    self._act.parts.append(Preamble(content=self._blocks.below(child)))
                case "ENACTING.TERMS" | "CONTENTS":
                    self._enacting(child, 1)
                case "FINAL":
                    self._act.parts.append(Closing(content=self._blocks.below(child)))
                case "ANNEX" | "CONS.ANNEX":
                    self._annex(child)
                case "ACT" | "CONS.DOC":
                    self._document(child)
                case _:
                    self._act.parts.append(Closing(content=self._blocks.below(child)))

    def _enacting(self, element: Element, depth: int) -> None:
        for child in children(element):
            match local(child):
                case "DIVISION":
                    label, title, notes = self._title(first(child, "TITLE"))
                    self._act.parts.append(Division(label, title, depth, notes))
                    self._enacting(child, depth + 1)
                case "ARTICLE":
                    self._article(child)
                case "TITLE":
                    continue
                case _:  # decisions without articles have their words here
                    self._loose(self._blocks.read(child))

    def _loose(self, content: list[Block]) -> None:
        if self._act.parts and isinstance(self._act.parts[-1], Preamble):
            self._act.parts[-1].content += content
        elif content:
            self._act.parts.append(Preamble(content=content))

    def _article(self, element: Element) -> None:
        label, title = first(element, "TI.ART"), first(element, "STI.ART")
        inner = [child for child in children(element) if child is not label and child is not title]
        content = [block for child in inner for block in self._blocks.read(child)]
        notes = [note for heading in (label, title) if heading is not None for note in footnotes(heading)]
        self._act.parts.append(Article(words(label), words(title), anchor("art", words(label)), content, notes))

    def _annex(self, element: Element) -> None:
        label, title, notes = self._title(first(element, "TITLE"))
        inner = [child for child in children(element) if local(child) not in {*_OUTSIDE, "TITLE"}]
        for child in inner:
            self._doubts(child)
        content = [block for child in inner for block in self._blocks.read(child)]
        self._act.title = self._act.title or label
        self._act.parts.append(Annex(label, title, anchor("anx", label), content, notes))

    def _title(self, element: Element | None) -> tuple[str, str, list[Footnote]]:
        """Label, title and footnotes of a title: "CHAPTER I" and "General provisions", on one line or on two."""
        lines = [words(line) for line in title_lines(element)]
        label, rest = (lines[0], "") if len(lines) > 1 else split_label(" ".join(lines))
        title = " ".join(filter(None, [rest, *lines[1:]]))
        return (label, title, footnotes(element)) if label and element is not None else (title, "", [])

    def _doubts(self, element: Element) -> None:
        for name in unknown(element):
            self._act.issues.append(
                ReadingIssue("unknown-element", name, f"<{name}> is read as plain text", suspect=False)
            )
        if next(element.iter("INCL.ELEMENT"), None) is not None:
            self._act.issues.append(
                ReadingIssue("image", local(element), "a formula or figure is an image and not read", suspect=False)
            )
