"""What stands in an article: paragraphs, letters, numbers, dashes, nested by the form of their labels.

Swiss drafting makes that unambiguous: a letter never restarts below a letter, and no list counts in roman numerals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.markdown_blocks import Block
from exportlex.markup.rich import cut
from exportlex.markup.swiss.footnotes import is_editorial
from exportlex.markup.swiss.labels import Label, item_label, note_label, paragraph_label
from exportlex.model import ProvisionKind, RichText

# "(Art. 5 KMG)" below a heading says which provision of the Act the article carries out: it belongs to the heading.
CARRIES_OUT = re.compile(r"\((?:Art|art|Ziff|ch|n)\.[^()]{1,120}\)")
_IN_FORCE = re.compile(r"(Datum des Inkrafttretens|Date de l.entrée en vigueur|Data dell.entrata in vigore)\s*:\s*")
_TABLE_SEPARATOR = " | "
_SENTENCE = re.compile(r"[.:;]$")
_LIST = "list"  # stands for a list that is complete


class SwissBody:
    """Keeps the open units of one container; ``close`` forgets them."""

    def __init__(self) -> None:
        self.footnotes: list[tuple[str, RichText]] = []  # of the block at hand
        self._open: list[tuple[str, Draft]] = []  # form and unit, outermost first
        self._waiting: list[tuple[str, RichText]] = []  # footnotes of headings

    def close(self) -> None:
        """The container is complete; footnotes of the heading that closes it wait for the next text."""
        self._open.clear()
        self._waiting += self.footnotes
        self.footnotes = []

    def table(self, container: Draft, rows: list[list[RichText]]) -> None:
        """A table stands in the unit that was open last."""
        cells = [[cell.text for cell in row] for row in rows if any(cell.text for cell in row)]
        text = "\n".join(_TABLE_SEPARATOR.join(row) for row in cells)
        self._last(container).add(Draft(ProvisionKind.TABLE, rich=RichText(text), rows=cells, role="table"))

    def text(self, container: Draft, rich: RichText, block: Block, rest: Sequence[Block] = ()) -> None:
        """One paragraph or list item."""
        if found := paragraph_label(rich):
            self._open.clear()
            self._push(container, found[0], found[1], "paragraph")
        elif block.bullet:
            self._item(container, rich)
        else:
            self._plain(container, rich)
        self._notes(container)

    def owner(self, container: Draft) -> Draft:
        """The unit that a list standing here belongs to."""
        while self._open and self._open[-1][0] == _LIST:
            self._open.pop()
        return self._last(container)

    def listed(self, last: Draft) -> None:
        """A list whose nesting the publisher marks up has been read; ``last`` is its last unit."""
        self._open.append((_LIST, last))

    def _item(self, container: Draft, rich: RichText) -> None:
        label, rest = item_label(rich) or (Label("–", "–"), rich)
        at = next((at for at, (form, _) in enumerate(self._open) if form == label.form), len(self._open))
        del self._open[at:]
        self._push(container, label, rest, "dash" if label.form == "–" else "item")

    def _push(self, container: Draft, label: Label, rich: RichText, role: str) -> None:
        number = f"{label.printed}." if role == "item" else label.printed
        draft = Draft(ProvisionKind.PARAGRAPH, number=number, rich=rich, role=role)
        self._last(container).add(draft)
        self._open.append((label.form, draft))

    def _plain(self, container: Draft, rich: RichText) -> None:
        """Text without a label: the container's own words, closing words of a list, or a further paragraph."""
        if container.bare and container.number and CARRIES_OUT.fullmatch(rich.text):
            container.heading = f"{container.heading} {rich.text}".strip()
        elif match := _IN_FORCE.match(rich.text):
            self._open.clear()
            container.add(Draft(ProvisionKind.NOTE, number=match[1], rich=cut(rich, match.end()), role="note"))
        elif container.kind is ProvisionKind.SCHEDULE and (found := note_label(rich)):
            container.add(Draft(ProvisionKind.NOTE, number=found[0], rich=found[1], role="note"))
        elif container.bare and _is_own(container, rich):
            container.rich = rich
        elif (base := self._base(container)) is not None and not self._opens_paragraph(rich):
            base.add(Draft(ProvisionKind.CONTINUATION, rich=rich, role="closing"))
        elif self._open and self._open[-1][1].bare:
            self._open[-1][1].rich = rich
        else:
            self._further(container, rich)

    def _base(self, container: Draft) -> Draft | None:
        """The unit whose list is open; none where no list is."""
        form, outermost = self._open[0] if self._open else ("", None)
        if outermost is None or form not in ("^", "¶"):
            return container if outermost is not None else None
        return outermost if outermost.children else None

    def _opens_paragraph(self, rich: RichText) -> bool:
        """Whether words after a list are a paragraph of their own and no closing words."""
        last = self._open[-1][1].rich.text
        return rich.text.endswith(":") or (last.endswith((".", "…")) and rich.text[:1].isupper())

    def _further(self, container: Draft, rich: RichText) -> None:
        numbered = self._open[0][1] if self._open and self._open[0][0] == "^" else None
        draft = Draft(ProvisionKind.PARAGRAPH, rich=rich, role="alinea")
        (numbered or container).add(draft)
        self._open = [*([("^", numbered)] if numbered else []), ("¶", draft)]

    def _notes(self, container: Draft) -> None:
        """Footnotes that say more than where an amendment or a law is published."""
        for note in notes_drafts([*self._waiting, *self.footnotes]):
            self._last(container).add(note)
        self._waiting, self.footnotes = [], []

    def _last(self, container: Draft) -> Draft:
        return self._open[-1][1] if self._open else container


def notes_drafts(footnotes: Iterable[tuple[str, RichText]]) -> list[Draft]:
    """Notes for the footnotes, label and text, that are not only the editors'."""
    return [
        Draft(ProvisionKind.NOTE, number=label, rich=rich, role="footnote")
        for label, rich in footnotes
        if not is_editorial(rich.text)
    ]


def _is_own(container: Draft, rich: RichText) -> bool:
    """Whether the first words of a unit are cited by its number alone: of an annex only a sentence is."""
    if container.kind is ProvisionKind.SCHEDULE:
        return bool(_SENTENCE.search(rich.text))
    return container.kind is ProvisionKind.ARTICLE
