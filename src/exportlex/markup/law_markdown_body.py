"""The body of an article or division: paragraphs, lists, notes and tables, nested by indentation and enumerators."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.drafts import Draft, slugged
from exportlex.markup.law_markdown_items import Item, OpenItems, introduces, next_label
from exportlex.markup.law_markdown_style import LawStyle
from exportlex.markup.list_nesting import Enumerator, lead, place, readings
from exportlex.markup.markdown_blocks import Block
from exportlex.markup.markdown_inline import is_all
from exportlex.markup.rich import cut, join
from exportlex.markup.run_on import glued_run_on, numbered_run_on
from exportlex.model import MarkKind, ProvisionKind, RichText

_BULLET = Enumerator("•", "•", 1)
REPEALED = ". . ."  # what is left of repealed words


class Body:
    """Keeps the open units of one container; ``close`` forgets them."""

    def __init__(self, style: LawStyle) -> None:
        self.footnotes: list[tuple[str, RichText]] = []  # of the block at hand
        self._style = style
        self._open = OpenItems()
        self._container = Draft(ProvisionKind.DIVISION)

    def close(self) -> None:
        """The container is complete."""
        self._open.keep(0)

    def table(self, container: Draft, rows: list[list[RichText]]) -> None:
        """A table stands in the unit that was open last; a cell repeated over columns is one cell in its text."""
        parent = self._open.items[-1].draft if self._open.items else container
        cells = [[cell.text for cell in row] for row in rows if any(cell.text for cell in row)]
        text = "\n".join(" | ".join(without_repeats(row)) for row in cells)
        parent.add(Draft(ProvisionKind.TABLE, rich=RichText(text), rows=cells, role="table"))

    def text(self, container: Draft, rich: RichText, block: Block, rest: Sequence[Block] = ()) -> None:
        """One paragraph or list item."""
        self._container = container
        note = self._style.note(rich.text)
        label, start = lead(rich.text)
        if note:
            self._note(note[0], cut(rich, note[1]), block.indent)
            return
        if not is_all(rich, MarkKind.ITALIC) and not (label and self._lists_in_note(label)):
            self._leave_note(block.indent)
        if label:
            self._numbered(label, cut(rich, start), block, rest)
        elif self._style.repealed(rich.text):
            self._repealed()
        elif block.indent and not block.bullet and (owner := self._open.owner(block.indent)):
            self._indented(owner, rich, block.indent)
        elif block.bullet:
            self._bullet(rich, block.indent)
        else:
            self._paragraph(rich)

    # --- notes

    def _note(self, label: str, rich: RichText, indent: int) -> None:
        """A note stands below the unit it is set off from, else below the outermost open unit."""
        self._leave_note(0)
        owner = self._open.owner(indent) if indent else None
        if owner:
            self._open.keep_to(owner)
        else:
            self._open.keep(1)
        self._add(Draft(ProvisionKind.NOTE, number=label, rich=rich, role="note"), indent)

    def _leave_note(self, indent: int) -> None:
        """Plain text ends an open note, unless it is set off below it."""
        at = self._open.note()
        if at is not None and indent <= self._open.items[at].indent and not self._open.items[at].draft.bare:
            self._open.keep(at)

    def _lists_in_note(self, label: str) -> bool:
        """Whether a numbered unit goes on with the list that the open note introduces, where the style has such."""
        at = self._open.note()
        if at is None or not self._style.notes_hold_lists:
            return False
        inside = [item.enumerator for item in self._open.items[at + 1 :] if item.enumerator]
        if not inside:
            return self._open.items[at].introduces
        first = any(way.value == 1 for way in readings(label)) and self._open.items[-1].introduces
        return first or any(way.follows(before) for way in readings(label) for before in inside)

    def _in_note(self, at: int, rich: RichText) -> None:
        self._open.keep(at + 1)
        note = self._open.items[at].draft
        if note.rich.text or note.children:
            note.add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="alinea"))
        else:
            self._fill(note, rich)

    # --- lists

    def _numbered(self, label: str, rich: RichText, block: Block, rest: Sequence[Block]) -> None:
        group = self._open.group(block.indent)
        note = self._open.note()
        group = group if note is None else max(group, note + 1)
        levels = self._open.items[group:]
        flat = not any(item.indents for item in levels)
        keep, way = place([item.enumerator for item in levels], label, next_label(rest, block.indent), flat=flat)
        self._open.keep(group + keep)
        own, siblings = numbered_run_on(rich, way)
        if self._style.repealed(own.text):
            own = RichText(REPEALED)
        role = "indent" if way.form == "—" else "item"
        self._add(Draft(ProvisionKind.PARAGRAPH, number=label, rich=own, role=role), block.indent, way)
        for sibling in siblings:
            label_after, start = lead(sibling.text)
            self._numbered(label_after, cut(sibling, start), block, ())

    def _bullet(self, rich: RichText, indent: int) -> None:
        """A list item without a number: a definition, a further paragraph of a numbered unit, or an entry of a list."""
        term = self._style.entry(rich.text, self._division(), bullet=True)
        group = self._open.group(indent)
        paragraph = None if self._style.full_out else self._paragraph_item()
        if not term and paragraph and rich.text[:1].isupper() and not paragraph.introduces:
            self._paragraph(rich)
            return
        role = "entry" if term else "bullet"
        self._open.keep(self._listed_below(role, group))
        draft = Draft(ProvisionKind.PARAGRAPH, rich=rich, role=role, term=term, slug=slugged(term))
        self._add(draft, indent, None if term else _BULLET)

    def _listed_below(self, role: str, group: int) -> int:
        """How many open units stay open above an unnumbered list item: those that its siblings stand in, else those
        down to the words that introduce a list."""
        items = self._open.items
        levels = range(group, len(items))
        sibling = next((at for at in levels if items[at].draft.role == role), None)
        if sibling is not None:
            return sibling
        lead_in = next((at for at in reversed(levels) if items[at].introduces), None)
        if lead_in is not None:
            return lead_in + 1
        return group if introduces(self._container) else len(items)

    # --- paragraphs

    def _indented(self, owner: Item, rich: RichText, indent: int) -> None:
        """Text set off below an open unit: its words where it has none yet, else a further paragraph of it."""
        self._open.keep_to(owner)
        draft = owner.draft
        if not draft.rich.text and not draft.children:
            self._fill(draft, rich)
        elif draft.kind is ProvisionKind.NOTE:
            self._fill(draft, join([draft.rich, rich]))
        else:
            self._later_paragraph(rich, indent)

    def _paragraph(self, rich: RichText) -> None:
        note = self._open.note()
        if note is not None:
            self._in_note(note, rich)
        elif term := self._style.entry(rich.text, self._division(), bullet=False):
            self._open.keep(0)
            self._add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="entry", term=term, slug=slugged(term)))
        elif code := self._style.code(rich.text):
            self._code(code, cut(rich, len(code)))
        elif self._fresh_article():
            self._fill(self._container, rich)
        else:
            self._open.keep(self._paragraphs(closing=rich.text[:1].islower()))
            self._later_paragraph(rich, 0)

    def _code(self, code: str, words: RichText) -> None:
        """Open the entry of a list that a code begins; go on with it where the code only names it again."""
        entry = self._open.items[0].draft if self._open.items else None
        again = entry is not None and entry.role == "code" and entry.number == code
        self._open.keep(int(again))
        if not again:
            self._add(Draft(ProvisionKind.LIST_ENTRY, number=code, rich=words, role="code"))
        elif words.text:
            self._later_paragraph(words, 0)

    def _later_paragraph(self, rich: RichText, indent: int) -> None:
        """A further paragraph of a unit; closing words where it goes on with the sentence that a list interrupted."""
        parent = self._open.items[-1].draft if self._open.items else self._container
        if parent.kind is ProvisionKind.LIST_ENTRY and parent.bare:  # the code stands on a line of its own
            self._fill(parent, rich)
            return
        listed = any(child.kind is not ProvisionKind.NOTE for child in parent.children)
        if listed and (rich.text[:1].islower() or (self._style.full_out and bool(self._open.items))):
            self._finish(parent.add(Draft(ProvisionKind.CONTINUATION, rich=rich, role="continuation")))
        else:
            self._add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="alinea"), indent)

    def _repealed(self) -> None:
        """Dots in an article of their own say that it was repealed; among other units they hold no words."""
        if self._fresh_article():
            self._container.rich = RichText(REPEALED)

    # --- the open units

    def _add(self, draft: Draft, indent: int = 0, enumerator: Enumerator | None = None) -> None:
        above = self._open.items[-1] if self._open.items else None
        if above and above.indent < indent:
            above.indents = True
        (above.draft if above else self._container).add(draft)
        self._finish(draft)
        self._open.items.append(Item(draft, indent, enumerator))

    def _fill(self, draft: Draft, rich: RichText) -> None:
        draft.rich = rich
        self._finish(draft)

    def _finish(self, draft: Draft) -> None:
        """Take sub-units apart that run on in the unit's words, and hang its footnotes below it."""
        draft.rich, numbered = numbered_run_on(draft.rich)
        for part in numbered:
            label, start = lead(part.text)
            draft.add(Draft(ProvisionKind.PARAGRAPH, number=label, rich=cut(part, start), role="item"))
        if self._style.glued and not numbered:
            draft.rich, glued = glued_run_on(draft.rich)
            for part in glued:
                draft.add(Draft(ProvisionKind.PARAGRAPH, rich=part, role="fused"))
        for label, rich in self.footnotes:
            draft.add(Draft(ProvisionKind.NOTE, number=label, rich=rich, role="footnote"))
        self.footnotes = []

    def _paragraph_item(self) -> Item | None:
        """The open unit that unnumbered paragraphs belong to: a numbered paragraph, a definition, a list entry."""
        first = self._open.items[0] if self._open.items else None
        if first is None:
            return None
        if first.draft.role in ("entry", "code"):
            return first
        return first if first.enumerator and first.enumerator.form == self._style.paragraph_form else None

    def _paragraphs(self, *, closing: bool) -> int:
        """How many open units stay open above an unnumbered paragraph; closing words stay with the latest one."""
        latest = [at for at, item in enumerate(self._open.items) if item.draft.role == "alinea" and not item.indent]
        if closing and latest:
            return latest[-1] + 1
        return 1 if self._paragraph_item() else 0

    def _fresh_article(self) -> bool:
        container = self._container
        return container.kind is ProvisionKind.ARTICLE and not container.rich.text and not container.children

    def _division(self) -> Draft | None:
        return self._container if self._container.kind is not ProvisionKind.ARTICLE else None


def without_repeats(cells: list[str]) -> list[str]:
    """The cells of a row, one that is repeated over columns once."""
    return [cell for at, cell in enumerate(cells) if not at or cell != cells[at - 1]]
