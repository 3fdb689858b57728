"""An annex: headings without a hierarchy of their own, paragraphs, entries of lists, defined terms, tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.drafts import Draft, letters
from exportlex.markup.german_citation import absatz
from exportlex.markup.gii.headings import (
    BY_WORDS,
    LONGEST_HEADING,
    is_bold,
    is_heading,
    is_numbered_heading,
    lines_of,
    rank_of,
)
from exportlex.markup.gii.norms import Norm
from exportlex.markup.gii.section import footnotes
from exportlex.markup.gii.text import Segment, segments, table, texts, words
from exportlex.markup.gii.units import inside, is_note, item, pairs
from exportlex.markup.rich import cut
from exportlex.markup.xml import Element, children, first, local
from exportlex.model import ProvisionKind as Kind

_CODE = re.compile(r"^(?:\d{4}|\d[A-E]\d{3}\w*)$")
_CONTENTS = re.compile(r"^Inhalts(?:übersicht|verzeichnis)$", re.IGNORECASE)
_LIST_TITLE = re.compile(r"liste\b", re.IGNORECASE)
_RULES = re.compile(r"\b(?:Anwendung|Gebrauch|Hinweis|Vorbemerkung|Erläuterung|Begriff|Abkürzung)", re.IGNORECASE)
_TERM = re.compile(r"^[„\"](?P<term>[^“”\"]{1,120})[“”\"]")


@dataclass
class Annex:
    """The state of one annex while it is read."""

    root: Draft
    open: list[tuple[int, Draft]] = field(default_factory=list)  # the divisions that stand open, with their ranks
    unit: Draft | None = None  # the last paragraph, to which notes and lists belong
    contents: bool = False  # inside a table of contents
    skipped: list[str] = field(default_factory=list)  # letters left out on purpose: navigation, a title repeated

    @property
    def here(self) -> Draft:
        """The innermost open division."""
        return self.open[-1][1] if self.open else self.root


def annex(norm: Norm) -> tuple[Draft, str]:
    """An annex, and the letters of it that were left out on purpose."""
    state = Annex(Draft(Kind.SCHEDULE, number=norm.name, heading=norm.heading, slug=norm.name))
    for content in norm.content:
        for block in children(content):
            _block(state, block)
    state.root.children += footnotes(norm)
    return state.root, "".join(state.skipped)


def _block(state: Annex, block: Element) -> None:
    name = local(block)
    if name == "BR":
        return
    if name == "Title":
        _titles(state, block)
    elif state.contents and (name == "table" or first(block, "table") is not None):
        state.contents = False  # its one table; whatever follows is law
        state.skipped.append(letters("".join(texts(block))))
    elif name == "table":
        state.here.add(table(block))
    else:
        state.contents = False
        runs = segments(block)
        if runs and runs[0].element is not None and not _announces(state.unit):
            state.unit = None
        _runs(state, runs)


def _announces(unit: Draft | None) -> bool:
    return unit is not None and unit.rich.text.endswith(":")


def _runs(state: Annex, runs: list[Segment], *, inset: bool = False) -> None:
    alone = len(runs) == 1
    for run in runs:
        if run.element is None and alone and (is_heading(run.rich) or (inset and is_numbered_heading(run.rich.text))):
            _heading(state, run.rich.text)
        elif run.element is None and inset and _lacks_words(state.here) and not run.rich.text.endswith("."):
            state.here.heading = run.rich.text
        elif run.element is None:
            _text(state, run)
        elif local(run.element) == "table":
            (state.unit or state.here).add(table(run.element))
        else:
            _list(state, run.element)


def _text(state: Annex, run: Segment) -> None:
    text = run.rich.text
    if state.unit is not None and state.unit.children and not _TERM.match(text) and not absatz(text)[0]:
        state.unit.add(Draft(Kind.CONTINUATION, rich=run.rich))
        return
    number, length = absatz(text)
    draft = Draft(Kind.PARAGRAPH, number=f"({number})" if number else "", rich=cut(run.rich, length))
    if match := _TERM.match(draft.rich.text):
        draft.term, draft.role = match["term"], "term"
    state.unit = state.here.add(draft)


def _list(state: Annex, listing: Element) -> None:
    for label, body in pairs(listing):
        if not label and body is not None:
            _runs(state, inside(body), inset=True)
        elif is_note(label):
            (state.unit or state.here).add(item(label, body))
        elif (
            body is not None and is_bold(words(body)) and rank_of(label)[0] and len(words(body).text) < LONGEST_HEADING
        ):
            _open(state, rank_of(label)[0], label, words(body).text)
        else:
            _entry(state, item(label, body))


def _entry(state: Annex, draft: Draft) -> None:
    if _is_line(state.unit):
        draft.kind = Kind.NOTE
        state.here.children[-1:] = [draft]  # the line above the footnotes holds no words
        return
    if _CODE.match(draft.number):
        _as_entries(draft, draft.number)
        state.here.add(draft)
    elif state.unit is not None:
        state.unit.add(draft)
        return
    else:
        if _is_list(state):
            _listed(draft)
        state.here.add(draft)
    state.unit = None


def _is_line(unit: Draft | None) -> bool:
    return unit is not None and set(unit.rich.text) <= {"-", "–", "_"} and not unit.children


def _as_entries(entry: Draft, code: str) -> None:
    """A code and the letters and numbers below it make one code: "0001b2"; notes have no part in it."""
    entry.kind, entry.role, entry.slug = Kind.LIST_ENTRY, "code", code
    for child in entry.children:
        if child.kind is Kind.PARAGRAPH and child.number:
            _as_entries(child, code + child.number.strip(" .)("))
        elif child.kind is Kind.CONTINUATION:
            for below in child.children:
                if below.kind is Kind.PARAGRAPH and below.number:
                    _as_entries(below, code + below.number.strip(" .)("))


def _listed(draft: Draft) -> None:
    draft.kind = Kind.LIST_ENTRY
    for child in draft.children:
        if child.kind is Kind.PARAGRAPH:
            _listed(child)


def _is_list(state: Annex) -> bool:
    """Whether an annex calls itself a list; the rules of its use ("Anwendung der …liste") are no entries."""
    rules = any(_RULES.search(division.heading) for _, division in state.open)
    return bool(_LIST_TITLE.search(state.root.heading)) and not rules


def _lacks_words(division: Draft) -> bool:
    """Whether a division has so far only its number: "Teil A"."""
    return division.kind is Kind.DIVISION and not division.heading and division.bare


def _titles(state: Annex, title: Element) -> None:
    """A title of several lines is one heading, or a heading for each line that has a number of its own."""
    lines: list[str] = []
    for line in lines_of(title):
        if lines and not rank_of(line)[0]:
            lines[-1] += f"\n{line}"
        else:
            lines.append(line)
    for line in lines:
        _heading(state, line)


def _heading(state: Annex, text: str) -> None:
    """Open a division for a heading. ``text`` may have several lines, the last of which names it in citations."""
    whole = " ".join(text.split())
    if state.contents or _CONTENTS.match(whole) or whole == state.root.heading:
        state.contents = bool(_CONTENTS.match(whole))
        if state.contents or whole == state.root.heading:
            state.skipped.append(letters(whole))
            return
    rank, number, title = rank_of(whole)
    state.unit = None
    if not rank and _lacks_words(state.here):
        state.here.heading = title
    elif rank:
        _open(state, rank, number, title)
    else:
        _open(state, BY_WORDS if any(depth == 1 for depth, _ in state.open) else 0, "", title)
        last = text.splitlines()[-1]
        state.here.term = last if last.count("(") == last.count(")") else ""


def _open(state: Annex, rank: int, number: str, heading: str) -> None:
    """Open a division: those of its rank and below close, and so does a heading under which its number stood before."""
    while state.open and state.open[-1][0] >= rank:
        state.open.pop()
    if state.open and any(_same(child.number, number) for child in state.here.children):
        state.open.pop()
    state.unit = None
    draft = state.here.add(Draft(Kind.DIVISION, number=number.strip(), heading=heading, role="heading"))
    state.open.append((rank, draft))


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()
