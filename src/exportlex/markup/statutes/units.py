"""The lines of one article, or one entry of an annex, nested by their enumerators."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.markup.drafts import Draft, slugged
from exportlex.markup.rich import cut
from exportlex.markup.statutes.style import Label, StatuteStyle, bare, introduces
from exportlex.model import MarkKind, ProvisionKind, RichText

_PRESENT = re.compile(r"\b(?:du|au|le) présent (?P<label>\d+°|[a-z]\)?(?=\W)|[IVX]+)")
_DEEPEST = 12  # levels; no list of the mirror nests deeper than 5, and a hostile file must not nest without end


@dataclass
class Open:
    """An open unit: a list item, or an unnumbered paragraph or note that may introduce a list (no label)."""

    draft: Draft
    label: Label | None = None


class Units:
    """Keeps the open units of one container."""

    def __init__(self, style: StatuteStyle, container: Draft) -> None:
        self._style = style
        self._container = container
        self._open: list[Open] = []
        self._lines = 0  # of the container so far: every line counts as an alinéa, numbered or not
        self._at: dict[int, int] = {}  # on which line a unit stands, by identity
        self._lists: dict[int, int] = {}  # the unit that holds the first list of a paragraph, both by identity
        self._dashes: dict[int, int] = {}  # how many dashes stand in a unit so far

    def add(self, rich: RichText) -> None:
        """One line."""
        self._lines += 1
        if label := self._style.label(rich.text, self._letter()):
            self._numbered(label, cut(rich, label.end))
        elif note := self._style.note(rich.text):
            self._note(note[0], cut(rich, note[1]))
        else:
            self._plain(rich)

    def table(self, rows: list[list[str]]) -> None:
        """A table stands in the unit that was open last."""
        self._innermost().add(Draft(ProvisionKind.TABLE, rows=rows, role="table"))

    # --- numbered lines

    def _numbered(self, label: Label, rich: RichText) -> None:
        self._make_room(label)
        kind = ProvisionKind.LIST_ENTRY if label.form.name in self._style.listed else ProvisionKind.PARAGRAPH
        draft = Draft(kind, number=label.printed, rich=rich, role=self._role())
        if not label.form.first:
            italic = [(mark.start, mark.end) for mark in rich.marks if mark.kind is MarkKind.ITALIC]
            draft.term = self._style.term(rich.text, italic)
            draft.role = "entry" if draft.term else "dash"
            draft.slug = slugged(draft.term) or f"dash{self._dash()}"
            draft.number = "" if draft.term else label.printed
        self._push(draft, label)
        inner = self._style.label(rich.text)
        if inner and inner.form.first and inner.form is not label.form and inner.opens:
            draft.rich = RichText()
            self._numbered(inner, cut(rich, inner.end))

    def _role(self) -> str:
        """ "item", cited below its paragraph; "further" for those of its later lists, cited below their alinéa."""
        parent = self._innermost()
        first = self._lists.setdefault(id(self._listed_in(parent)), id(parent))
        return "further" if parent.role == "alinea" and first != id(parent) else "item"

    def _dash(self) -> int:
        """Which dash it is; a list that goes on after a few words counts on."""
        parent = self._innermost()
        key = id(self._listed_in(parent) if parent.role == "continuation" else parent)
        self._dashes[key] = self._dashes.get(key, 0) + 1
        return self._dashes[key]

    def _listed_in(self, parent: Draft) -> Draft:
        """The unit whose list a parent opens: of an unnumbered paragraph the one around it."""
        if parent.role not in ("alinea", "continuation"):
            return parent
        return self._open[-2].draft if len(self._open) > 1 else self._container

    def _make_room(self, label: Label) -> None:
        """Close what the new item does not stand in."""
        form = label.form
        if form.name in self._style.paragraphs:
            self._open = []
            return
        same = [at for at, item in enumerate(self._open) if item.label and item.label.form is form]
        words = self._innermost().rich.text
        if same and not (label.opens and introduces(words)):
            del self._open[same[-1] :]
        elif self._open and self._open[-1].label is None and words and not introduces(words):
            self._open.pop()  # an unnumbered paragraph or a note that introduces nothing
        if not same:
            self._resume(label)
        del self._open[_DEEPEST:]

    def _resume(self, label: Label) -> None:
        """A list goes on after an unnumbered paragraph: what stands between its items belongs to the one before."""
        for depth in range(len(self._open), -1, -1):
            if depth < len(self._open) and self._open[depth].label is not None:
                continue
            holder = self._open[depth - 1].draft if depth else self._container
            if self._between(holder, label):
                del self._open[depth:]
                return

    def _between(self, holder: Draft, label: Label) -> bool:
        """Move the unnumbered paragraphs after a holder's last item into it, where the label goes on with its list."""
        at = len(holder.children)
        while at and holder.children[at - 1].role in ("alinea", "continuation"):
            at -= 1
        before = holder.children[at - 1] if 0 < at < len(holder.children) else None
        if before is None or before.role not in ("item", "further") or not _follows(before.number, label):
            return False
        moved = holder.children[at:]
        del holder.children[at:]
        before.children += moved
        for draft in moved:
            if draft.role == "alinea" and id(draft) in self._at:
                self._count(draft, before)
        return True

    # --- notes and unnumbered lines

    def _note(self, label: str, rich: RichText) -> None:
        self._open = []
        self._push(Draft(ProvisionKind.NOTE, number=label, rich=rich, role="note"))

    def _plain(self, rich: RichText) -> None:
        container = self._container
        if not self._open and not container.rich.text and not container.children:
            container.rich = rich
        elif self._open and not self._innermost().rich.text and not self._innermost().children:
            self._innermost().rich = rich
        else:
            self._later(rich)

    def _later(self, rich: RichText) -> None:
        """A further paragraph: of the item that introduces it or that it names, else of the numbered paragraph."""
        within = len(self._open) - 1 if self._open and self._open[-1].label else None
        if within is None or not introduces(self._innermost().rich.text):
            within = self._named(rich.text)
        if within is not None:
            del self._open[within + 1 :]
            self._innermost().add(self._alinea(rich))
            return
        listed = any(item.label and item.label.form.name not in self._style.paragraphs for item in self._open)
        numbered = bool(self._open) and self._is_paragraph(self._open[0])
        del self._open[1 if numbered else 0 :]
        closing = listed and rich.text[:1].islower()
        self._push(Draft(ProvisionKind.CONTINUATION, rich=rich, role="continuation") if closing else self._alinea(rich))

    def _named(self, text: str) -> int | None:
        """The open item that a line calls its own: "le premier alinéa du présent 3°"."""
        match = _PRESENT.search(text)
        labels = [item.label.printed.strip(" .-–—―") if item.label else "" for item in self._open]
        return labels.index(match["label"]) if match and match["label"] in labels else None

    def _alinea(self, rich: RichText) -> Draft:
        draft = Draft(ProvisionKind.PARAGRAPH, rich=rich, role="alinea")
        self._at[id(draft)] = self._lines
        self._count(draft, self._innermost())
        return draft

    def _count(self, alinea: Draft, holder: Draft) -> None:
        """Alinéas are counted from the first line of the unit they stand in."""
        alinea.slug = f"al{self._at[id(alinea)] - self._at.get(id(holder), 1) + 1}"

    # --- the open units

    def _push(self, draft: Draft, label: Label | None = None) -> None:
        self._at[id(draft)] = self._lines
        self._innermost().add(draft)
        self._open.append(Open(draft, label))

    def _innermost(self) -> Draft:
        return self._open[-1].draft if self._open else self._container

    def _is_paragraph(self, item: Open) -> bool:
        return item.label is not None and item.label.form.name in self._style.paragraphs

    def _letter(self) -> str:
        return next(
            (item.label.bare for item in reversed(self._open) if item.label and item.label.form.first == "a"), ""
        )


def _follows(before: str, label: Label) -> bool:
    """Whether the label is the next of its list after a printed one."""
    old, new = bare(before), label.bare
    if old.isdigit() and new.isdigit():
        return int(new) == int(old) + 1 and ("°" in before) == ("°" in label.printed)
    return len(old) == len(new) == 1 and old.isalpha() and ord(new) == ord(old) + 1
