"""The law on a Fedlex page as drafts: divisions, articles, lists with the nesting that the page marks up, annexes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from exportlex.markup.drafts import Draft, slugged
from exportlex.markup.law_markdown_style import Heading
from exportlex.markup.markdown_blocks import Block
from exportlex.markup.swiss import fedlex_page as page
from exportlex.markup.swiss.body import CARRIES_OUT, SwissBody, notes_drafts
from exportlex.markup.swiss.control_list import CODE, Entry, entries, unit
from exportlex.markup.swiss.footnotes import REPEALED, says_repealed
from exportlex.markup.swiss.headings import heading_of
from exportlex.markup.swiss.labels import label_of
from exportlex.markup.xml import Element, children, local
from exportlex.model import ProvisionKind, RichText

_LISTS = frozenset({"dl", "ul", "ol"})
# Names of countries and the like, one to a paragraph; the longest in the Swiss annexes held has 22 characters.
_LONGEST_NAME = 40
_ENDS = re.compile(r"[.:;,]$")


class FedlexLaw:
    """Reads the parts of a page into drafts."""

    def __init__(self, notes: Mapping[str, tuple[str, RichText]]) -> None:
        self.roots: list[Draft] = []
        self._notes = notes
        self._body = SwissBody()
        self._annex: Draft | None = None  # entries after a table of contents are no part of the contents

    def preamble(self, element: Element) -> None:
        """The enacting words."""
        draft = Draft(ProvisionKind.DIVISION, role="preamble", slug="preamble")
        self._flow(element, draft)
        if draft.children:
            self.roots.append(draft)

    def body(self, element: Element) -> None:
        """Main text or annexes; text outside any heading goes into a division of its own."""
        outside = Draft(ProvisionKind.DIVISION, role="outside", slug="text")
        self._flow(element, outside)
        loose = [child for child in outside.children if child.kind is ProvisionKind.PARAGRAPH]
        if loose and not any(child.kind is not ProvisionKind.PARAGRAPH for child in outside.children):
            self.roots.append(outside)
        else:
            self.roots += outside.children

    # --- flow

    def _flow(self, element: Element, container: Draft) -> None:
        """An element's content in order, read into a container."""
        for item in page.runs(element):
            if isinstance(item, RichText):
                self._words(container, item, element)
            else:
                self._block(item, container)

    def _block(self, element: Element, container: Draft) -> None:
        name = local(element)
        if name in ("section", "article"):
            self._section(element, container)
        elif name in _LISTS:
            self._list(element, container)
        elif name == "table":
            self._table(element, container)
        elif page.is_heading(element):
            self._title(element, container)
        else:
            self._flow(element, container)

    def _words(self, container: Draft, rich: RichText, element: Element) -> None:
        self._body.footnotes = self._notes_of(element)
        self._body.text(container, rich, Block(rich.text))

    def _notes_of(self, element: Element) -> list[tuple[str, RichText]]:
        return [self._notes[name] for name in page.notes_of(element) if name in self._notes]

    # --- headings

    def _section(self, element: Element, container: Draft) -> None:
        heading = next((child for child in children(element) if page.is_heading(child)), None)
        if heading is None:
            self._flow(element, container)
            return
        text = page.words(heading).text
        found = heading_of(text) or Heading(ProvisionKind.DIVISION, title=text)
        notes = self._notes_of(heading)
        heading.clear()
        if self._is_title_of(container, found):
            container.heading = f"{found.title} {container.heading}".strip()
            self._flow(element, container)
            return
        slug = "" if found.number else slugged(found.title)
        draft = container.add(Draft(found.kind, number=found.number, heading=found.title, slug=slug))
        self._annex = draft if found.kind is ProvisionKind.SCHEDULE else self._annex
        self._body.close()
        self._flow(element, draft)
        self._body.close()
        if self._annex:
            draft.children = _names_together(draft.children)
        if draft.bare and any(says_repealed(rich.text) for _, rich in notes):
            draft.rich = RichText(REPEALED)

    def _is_title_of(self, container: Draft, found: Heading) -> bool:
        """Whether a heading without a number is the title of the annex that it opens."""
        untitled = not container.heading or CARRIES_OUT.fullmatch(container.heading)
        return container.kind is ProvisionKind.SCHEDULE and not found.number and bool(untitled) and container.bare

    def _title(self, element: Element, container: Draft) -> None:
        """A heading outside any section is a division without text of its own."""
        rich = page.words(element)
        if rich.text:
            self._body.close()
            container.add(Draft(ProvisionKind.DIVISION, heading=rich.text, slug=slugged(rich.text)))

    # --- lists

    def _list(self, element: Element, container: Draft) -> None:
        owner = self._body.owner(container)
        units = self._units(element)
        for draft in units:
            owner.add(draft)
        if units:
            self._body.listed(units[-1])

    def _units(self, element: Element) -> list[Draft]:
        """The units of a list, with what stands below each."""
        found: list[Draft] = []
        for child in children(element):
            name = local(child)
            if name == "dt":
                found.append(unit(label_of(page.words(child).text), RichText()))
            elif name == "dd" and found:
                self._unit(child, found[-1])
            elif name == "li":
                found.append(unit(label_of("–"), RichText()))
                self._unit(child, found[-1])
        return found

    def _unit(self, element: Element, draft: Draft) -> None:
        for item in page.runs(element):
            if isinstance(item, RichText):
                self._into(draft, item)
            elif local(item) in _LISTS:
                for below in self._units(item):
                    draft.add(below)
            elif local(item) == "table":
                draft.add(_table(_cells(item)))
            else:
                self._unit(item, draft)
        for note in notes_drafts(self._notes_of(element)):
            draft.add(note)

    def _into(self, draft: Draft, rich: RichText) -> None:
        if draft.bare:
            draft.rich = rich
        elif draft.children:
            draft.add(Draft(ProvisionKind.CONTINUATION, rich=rich, role="closing"))
        else:
            draft.add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="alinea"))

    # --- tables

    def _table(self, element: Element, container: Draft) -> None:
        cells = _cells(element)
        start = entries(cells)
        if start < 0:
            self._body.owner(container).add(_table(cells))
            return
        rows = list(element.iter("tr"))
        if contents := [row for row in cells[:start] if any(row)]:
            container.add(_table(contents))
        target = self._annex if contents and self._annex else container
        current: Entry | None = None
        for row, texts in zip(rows[start:], cells[start:], strict=True):
            if texts and CODE.fullmatch(texts[0]):
                current = Entry(texts[0])
                target.add(current.draft)
            if current is not None:
                self._entry(current, children(row, "td", "th")[1 if texts and texts[0] else 0 :])

    def _entry(self, entry: Entry, cells: Sequence[Element]) -> None:
        stack: list[Element | RichText] = list(reversed(cells))
        while stack:
            item = stack.pop()
            if isinstance(item, RichText):
                entry.text(item)
            elif local(item) in _LISTS:
                entry.items(self._units(item))
            elif local(item) == "table":
                entry.table(_cells(item))
            else:
                stack += reversed(list(page.runs(item)))


def _names_together(drafts: list[Draft]) -> list[Draft]:
    """Names that stand one to a paragraph, as countries do, as one table."""
    found: list[Draft] = []
    for draft in drafts:
        if _is_name(draft) and found and found[-1].role == "names":
            found[-1].rows.append([draft.rich.text])
            found[-1].rich = RichText("\n".join(row[0] for row in found[-1].rows))
        elif _is_name(draft):
            found.append(Draft(ProvisionKind.TABLE, rich=draft.rich, rows=[[draft.rich.text]], role="names"))
        else:
            found.append(draft)
    return found


def _is_name(draft: Draft) -> bool:
    text = draft.rich.text
    return draft.role == "alinea" and not draft.children and len(text) <= _LONGEST_NAME and not _ENDS.search(text)


def _table(rows: list[list[str]]) -> Draft:
    kept = [row for row in rows if any(row)]
    text = "\n".join(" | ".join(row) for row in kept)
    return Draft(ProvisionKind.TABLE, rich=RichText(text), rows=kept, role="table")


def _cells(table: Element) -> list[list[str]]:
    return [[page.words(cell).text for cell in children(row, "td", "th")] for row in table.iter("tr")]
