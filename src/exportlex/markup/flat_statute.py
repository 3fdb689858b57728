"""Sections of English statutes that a conversion flattened: the units are told by their seams and their sequence.

A number opens a list only where its successor follows later; "(i)" after "(h)" and "(i)" before "(ii)" are told apart
as everywhere (``exportlex.markup.list_nesting``). Explanations and provisos belong to the unit that they follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from exportlex.markup.drafts import Draft
from exportlex.markup.flat_closing import part_closing_words
from exportlex.markup.flat_seams import INSERTED, Seam, seams, starts_after_seam
from exportlex.markup.list_nesting import Enumerator, place, readings
from exportlex.markup.rich import cut, plain
from exportlex.model import ProvisionKind

_SPACED_NUMBER = re.compile(r"\(\s(\w{1,5})\s\)")
_SPACED_MARK = re.compile(r"\s+(?=[,;.](?:\s|$))")
_OF_SECTION = re.compile(r"(?:For the purposes? of|In) this section\b", re.IGNORECASE)
_LEAD_END = re.compile(r"[—–:-]\s*$")
_TERM = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_LONGEST_LIST = 120  # seams looked through for the second number of a list; the longest section has 90
_DEEPEST = 10  # open units; the mirror nests four deep
_WIDEST_GAP = 3  # numbers that a repeal can leave out of a row


def tidied(text: str) -> str:
    """The text without the blanks that a conversion left inside "( a )" and before punctuation."""
    return _SPACED_MARK.sub("", _SPACED_NUMBER.sub(r"(\1)", " ".join(text.split())))


def section(number: str, heading: str, text: str, unit: str = "s.") -> Draft:
    """An article with its numbered units nested below it; pinpoints are settled."""
    article = Draft(ProvisionKind.ARTICLE, number, heading, slug=number, pinpoint=f"{unit} {number}")
    _Section(article, text).read()
    part_closing_words(article)
    return article


class _Section:
    """Walks the seams of one section. The stack holds the open units; those without an enumerator hold None."""

    def __init__(self, article: Draft, text: str) -> None:
        self.text = text
        self.rich = plain(text)
        self.article = article
        self.seams = seams(text)
        self.stack: list[tuple[Enumerator | None, Draft]] = []
        self.terms_at = -1  # how many units are open above the list of definitions; -1: none is open
        self.current = article
        self.start = 0

    def read(self) -> None:
        """Part the text at every seam that holds."""
        takes = {
            "label": self._label, "term": self._term, "explanation": self._explanation, "proviso": self._proviso,
            "note": self._note,
        }  # fmt: skip
        for at, seam in enumerate(self.seams):
            if seam.start >= self.start:
                takes[seam.kind](seam, at)
        self._end(len(self.text))

    def _end(self, position: int) -> None:
        """The words up to a position belong to the unit that is open."""
        rich = cut(self.rich, self.start, position)
        if rich.text and self.current.rich.text:
            self.current.add(Draft(ProvisionKind.CONTINUATION, rich=rich, pinpoint=self.current.pinpoint))
        elif rich.text:
            self.current.rich = rich

    def _open(self, seam: Seam, parent: Draft, draft: Draft) -> None:
        self._end(seam.start)
        parent.add(draft)
        self.current, self.start = draft, seam.end

    def _label(self, seam: Seam, at: int) -> None:
        levels = [enumerator for enumerator, _ in self.stack]
        labels = self._following(at)
        count, way = _placed(levels, seam.label, labels)
        if not way or not self._holds(seam, way, levels[count] if count < len(levels) else None, labels):
            return
        parent = self._parent(count)
        draft = Draft(ProvisionKind.PARAGRAPH, seam.label, slug=seam.label.strip("()"))
        draft.pinpoint = f"{parent.pinpoint}{' ' if parent.role == 'named' else ''}{seam.label}"
        self._open(seam, parent, draft)
        del self.stack[count:]
        self.stack.append((way, draft))
        if count <= self.terms_at:
            self.terms_at = -1

    def _following(self, at: int) -> list[str]:
        """The numbers after a seam, as far as a list can reach."""
        later = self.seams[at + 1 : at + 1 + _LONGEST_LIST]
        return [seam.label for seam in later if seam.kind == "label"]

    def _parent(self, count: int) -> Draft:
        return self.stack[count - 1][1] if count else self.article

    def _holds(self, seam: Seam, way: Enumerator, before: Enumerator | None, labels: Sequence[str]) -> bool:
        """Whether a number starts a unit: the next of an open row, or the first of one that goes on."""
        parted = starts_after_seam(self.text, seam.start)
        if before is not None:
            strong = self.text[max(0, seam.start - 4) : seam.start].rstrip()[-1:] in ".;]"
            near = way.value - before.value <= _WIDEST_GAP and strong
            return parted and (way.follows(before) or near)
        if len(self.stack) >= _DEEPEST:
            return False
        first = seam.start == 0 or self.text[: seam.start].isspace()
        return way.value == 1 and (first or any(next_.follows(way) for label in labels for next_ in _ways(label)))

    def _term(self, seam: Seam, _: int) -> None:
        opened = self.terms_at >= 0
        if not opened and not _LEAD_END.search(self.text[max(self.start, seam.start - 8) : seam.start]):
            return
        if not opened:
            self.terms_at = len(self.stack)
        parent = self._parent(self.terms_at)
        name = _TERM.search(self.text, seam.start)
        term = name[1].strip() if name else ""
        draft = Draft(
            ProvisionKind.DEFINITION, slug=term, term=term, role="named", pinpoint=f'{parent.pinpoint} "{term}"'
        )
        self._open(seam, parent, draft)
        del self.stack[self.terms_at :]
        self.stack.append((None, draft))

    def _explanation(self, seam: Seam, at: int) -> None:
        depth = self._belongs(at)
        whole = _OF_SECTION.match(self.text, seam.end)
        parent = self.article if whole or depth < 0 else self.stack[depth][1]
        draft = Draft(ProvisionKind.PARAGRAPH, f"{seam.label}.", slug=seam.label, role="named")
        draft.pinpoint = f"{parent.pinpoint}, {seam.label}"
        self._hang(seam, parent, draft, depth)

    def _proviso(self, seam: Seam, at: int) -> None:
        depth = self._belongs(at)
        parent = self.stack[depth][1] if depth >= 0 else self.article
        before = sum(child.slug.startswith("proviso") for child in parent.children)
        name = "proviso" if not before else f"proviso {before + 1}"
        draft = Draft(ProvisionKind.PARAGRAPH, slug=name, role="named", pinpoint=f"{parent.pinpoint}, {name}")
        self._hang(seam, parent, draft, depth)

    def _hang(self, seam: Seam, parent: Draft, draft: Draft, depth: int) -> None:
        self._open(seam, parent, draft)
        del self.stack[depth + 1 :]
        self.stack.append((None, draft))

    def _belongs(self, at: int) -> int:
        """Which open unit an Explanation or proviso belongs to: that whose row goes on after it, else the outermost."""
        levels = [enumerator for enumerator, _ in self.stack]
        outermost = next((depth for depth, level in enumerate(levels) if level), -1)
        following = next(iter(self._following(at)), "")
        if not following or outermost < 0:
            return outermost
        count, way = _placed(levels, following, [])
        level = levels[count] if count < len(levels) else None
        return count if level and way and way.follows(level) else outermost

    def _note(self, seam: Seam, _: int) -> None:
        """A note of amendments stands below the outermost unit that is open; the text goes on after it."""
        self._end(seam.start)
        above = self.stack[0][1] if self.stack else self.article
        above.add(Draft(ProvisionKind.NOTE, rich=plain(seam.label), slug="amendments", pinpoint=above.pinpoint))
        self.start = seam.end


@cache
def _ways(label: str) -> tuple[Enumerator, ...]:
    return tuple(readings(label))


def _placed(levels: Sequence[Enumerator | None], label: str, labels: Sequence[str]) -> tuple[int, Enumerator | None]:
    """Where a number belongs and how it is understood; inserted letters only where they continue no other row."""
    if not _ways(label):
        return _inserted(levels, label) or (len(levels), None)
    count, way = place(levels, label, labels[0] if labels else "")
    before = levels[count] if count < len(levels) else None
    if before and way.follows(before):
        return count, way
    return _inserted(levels, label) or (count, way)


def _inserted(levels: Sequence[Enumerator | None], label: str) -> tuple[int, Enumerator] | None:
    """Where a clause that was inserted later belongs, "(ea)" or "(ee)" after "(e)"; None for other numbers."""
    match = INSERTED.fullmatch(label)
    if not match:
        return None
    way = Enumerator(label, "(a)", ord(match["after"]) - 96, match["suffix"])
    depths = [depth for depth, level in enumerate(levels) if level and way.follows(level)]
    return (depths[-1], way) if depths else None
