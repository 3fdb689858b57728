"""Numbered items, bullets and plain words of an outline."""

from __future__ import annotations

from dataclasses import replace

from exportlex.markup.drafts import Draft
from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.labels import cited, is_bullet, opens_inside, take, ways
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.stack import Open, Stack
from exportlex.markup.outline.terms import entry
from exportlex.markup.rich import join
from exportlex.model import ProvisionKind, RichText

_GROUPS = {ProvisionKind.DIVISION, ProvisionKind.SCHEDULE, ProvisionKind.ARTICLE}
_INNER_STEP = 14.0  # points that a list inside a labelled line is set in from its label


class Items:
    """Places paragraphs that are no headings, notes or terms."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._stack = Stack(grammar)

    def labelled(self, para: Para, following: str) -> None:
        """Place a paragraph by its label, or as words where it has none. ``following`` is the next one's label."""
        label, rich = (para.label, para.rich) if para.label else take(para.rich)
        if not label:
            self.words(para)
            return
        if is_bullet(label):
            goes_on = self._stack.close_for_bullet(para.hang)
        else:
            goes_on = self._stack.close_for(ways(label), para.hang, ways(following))
        if not goes_on:
            self._stack.close_for_list(para.hang)
        self.item(replace(para, label=label, rich=rich), following)

    def item(self, para: Para, following: str = "") -> None:
        """Add an item to the innermost unit and open it."""
        above = self._stack.top
        draft = above.draft.add(self._item(para, above))
        unit = Open(
            draft,
            draft.pinpoint,
            above.join,
            above.join,
            ways=ways(para.label),
            bullet=is_bullet(para.label),
            hang=para.hang,
            indent=max(para.indent, para.hang),
            page=para.page,
        )
        self._remember(above, unit)
        self._stack.units.append(unit)
        match = self._grammar.term.match(para.text)
        if match and (above.terms or (match["dash"] and self._stack.heading.terms)):
            draft.kind, draft.rich = ProvisionKind.DEFINITION, entry(para.rich, match)
        elif not unit.bullet and opens_inside(para.rich):
            draft.rich = RichText()
            inner = replace(para, label="", hang=para.hang + _INNER_STEP, indent=para.indent + _INNER_STEP)
            self.labelled(inner, following)

    def words(self, para: Para) -> None:
        """Words without a label: those that the last unit waits for, or more of the unit whose words stand there."""
        unit = self._stack.top
        if not unit.empty or unit.draft.kind in _GROUPS:
            unit = self._stack.close_while(lambda unit: self._stack.right_of(unit, para.hang))
        draft = unit.draft
        grouped = draft.kind in _GROUPS and (draft.kind is not ProvisionKind.ARTICLE or not unit.empty)
        if grouped or unit.rank == -1:
            draft.add(Draft(ProvisionKind.PARAGRAPH, rich=para.rich, pinpoint=unit.part("unnumbered para.")))
        elif not draft.children:
            draft.rich = join([draft.rich, para.rich])
        else:
            draft.add(Draft(ProvisionKind.CONTINUATION, rich=para.rich, pinpoint=draft.pinpoint))

    @staticmethod
    def _item(para: Para, above: Open) -> Draft:
        listed = above.draft.kind is ProvisionKind.LIST_ENTRY or above.entries
        bullet = is_bullet(para.label)
        return Draft(
            ProvisionKind.LIST_ENTRY if listed else ProvisionKind.PARAGRAPH,
            para.label,
            rich=para.rich,
            slug="indent" if bullet else para.label.strip("(). "),
            pinpoint=above.part("indent") if bullet else above.base + cited(para.label, above.item),
        )

    def _remember(self, above: Open, unit: Open) -> None:
        """The last item of a unit; below a heading that numbering runs past, of the units around it too."""
        if unit.bullet:
            return
        above.last = unit
        for around in self._stack.units if above.rank is not None else ():
            if around.base == above.base:
                around.last = unit
