"""What tells one country's law in Markdown from another's: headings, list drafting, and how its lawyers cite."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from exportlex.markup.drafts import Draft
from exportlex.markup.markdown_blocks import Block
from exportlex.model import ProvisionKind, ReadingIssue, RichText

_NOTE = re.compile(
    r"(?:(?:Technical|Explanatory)\s+)?Notes?\.?(?:\s*\d+\.?)?\s*(?::|$)\s*|N\.?B\.?(?:\s?\d+)?(?:[.:]+|(?=\s|$))\s*",
    re.IGNORECASE,
)
_REPEALED = re.compile(r"[.…\s*]+")
_QUOTED = re.compile(r"[\"“”]\s*([^\"“”]+?)[\s(]*[\"“”]|‘\s*((?:[^’]|’(?=\w))+?)\s*’(?!\w)")


@dataclass(frozen=True)
class Heading:
    """What a heading opens."""

    kind: ProvisionKind
    number: str = ""
    title: str = ""
    rank: int = 0  # among divisions whose headings have the same level: the higher stands inside the lower
    role: str = ""


class BodyReader(Protocol):
    """Reads what stands below a heading; ``law_markdown_body.Body`` unless a style brings its own."""

    footnotes: list[tuple[str, RichText]]  # of the block at hand

    def close(self) -> None:
        """The container is complete."""
        ...

    def table(self, container: Draft, rows: list[list[RichText]]) -> None:
        """A table."""
        ...

    def text(self, container: Draft, rich: RichText, block: Block, rest: Sequence[Block] = ()) -> None:
        """One paragraph or list item."""
        ...


class LawStyle:
    """The defaults of a style; a country's style overrides what differs. It keeps no state."""

    language = "en"
    titles_precede = False  # whether an article's title is a heading before its number
    full_out = False  # whether an unnumbered paragraph after a list closes the unit that the list stands in
    paragraph_form = "1."  # form of the enumerators that number an article's paragraphs
    glued = False  # whether the conversion glues unnumbered sub-units together
    notes_hold_lists = False  # whether a numbered list may stand in a note without being indented
    as_of_field = "last_updated"

    def prepare(self, text: str) -> str:
        """The Markdown of a whole file with what its conversion broke put right."""
        return text

    def body(self) -> BodyReader | None:
        """A reader of bodies for law whose units no general nesting rule fits; None for the general one."""
        return None

    def as_of(self, front: Mapping[str, str]) -> str:
        """The date that the front matter states for the text; "" where it states none."""
        return front.get(self.as_of_field, "")

    def doubts(self, drafts: Sequence[Draft], where: str) -> list[ReadingIssue]:
        """Doubts about the whole reading that only this country's law gives rise to."""
        return []

    def heading(self, text: str, within: Draft | None) -> Heading | None:
        """What the text of a heading opens; None where it is a title or sub-heading. ``within``: its schedule."""
        raise NotImplementedError

    def text_heading(self, rich: RichText, within: Draft | None) -> tuple[Heading, int] | None:
        """What a paragraph that serves as a heading opens, and its level; None where it is text."""
        return None

    def adjust(self, rich: RichText) -> RichText:
        """The text with its marks put right."""
        return rich

    def entry(self, text: str, division: Draft | None, *, bullet: bool) -> str:
        """The term that an unnumbered entry of a list of definitions opens with; "" where it is none."""
        return ""

    def code(self, text: str) -> str:
        """The code that an entry of a control list opens with; "" where it opens with none."""
        return ""

    def note(self, text: str) -> tuple[str, int] | None:
        """The label of a note and where its words start."""
        match = _NOTE.match(text)
        return (match[0].strip().rstrip(":"), match.end()) if match else None

    def repealed(self, text: str) -> bool:
        """Whether the text is only the dots that stand for repealed words."""
        return bool(_REPEALED.fullmatch(text))

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """How a lawyer cites the unit; ``above`` holds the units around it, outermost first, already cited."""
        raise NotImplementedError

    def cite(self, drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
        """Settle the pinpoints of the drafts and of all that stands below them."""
        for draft in drafts:
            draft.pinpoint = self.pinpoint(draft, above)
            self.cite(draft.children, [*above, draft])


def opening_term(text: str) -> str:
    """The words between the quotation marks that a text opens with; "" where it opens with none."""
    match = _QUOTED.match(text)
    return (match[1] or match[2] or "").strip() if match else ""


def around(above: Sequence[Draft], kind: ProvisionKind) -> Draft | None:
    """The nearest unit of a kind around a draft."""
    return next((draft for draft in reversed(above) if draft.kind is kind), None)


def ordinal_among(draft: Draft, parent: Draft | None, role: str) -> int:
    """The place of a unit among its siblings of that role, the parent's own words counted as the first (1, 2, …)."""
    if parent is None:
        return 1
    siblings = [child for child in parent.children if child.role == role]
    before = next((at for at, sibling in enumerate(siblings) if sibling is draft), 0)
    return before + 1 + (1 if parent.rich.text and role == "alinea" else 0)
