"""The body of an Arabic statute: lines whose role is known become articles, items and entries of definitions.

How the units nest is told by their enumerators: a form that is not open yet goes one level down, "1-" then "أ-".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.arabic_units import Item, article, folded, item
from exportlex.markup.drafts import Draft
from exportlex.markup.rich import cut, join, plain
from exportlex.model import ProvisionKind, RichText

# From the widest to the narrowest; what a heading line of each rank closes.
RANKS = ("الكتاب", "الباب", "القسم", "الفصل", "الفرع", "المبحث")
PREAMBLE = re.compile(r"(?:ال)?(?:تمهيد|ديباجة|مقدمة)|preamble", re.IGNORECASE)
_LISTING = re.compile(r"المعاني|يقصد ب|تعريفات|التعاريف|following terms|definitions", re.IGNORECASE)
_ENTRY = re.compile(r"\W{0,3}(?P<term>[^:؛.\n]{1,90}?)\s*:\s*\S")
_OPEN_END = re.compile(r"(?:\b(?:and|or|the|of|to|in|by|for|any)|\s(?:أو|او|و|من|في|على|إلى|الى|عن))\s*/?\s*$")
_WORDS = {"ar": "الفقرة", "en": "para"}
JOINT = {"ar": "، ", "en": ", "}


@dataclass
class Body:
    """Reads the lines of one text in order; ``roots`` are its units."""

    language: str = "ar"
    name: str = ""  # of a resolution that only issues, or of a schedule: leads the pinpoints in it
    roots: list[Draft] = field(default_factory=list)
    _divisions: list[tuple[int, Draft]] = field(default_factory=list)
    _article: Draft | None = None
    _items: list[tuple[str, Draft]] = field(default_factory=list)
    _entry: Draft | None = None
    _listing: bool = False

    @property
    def prefix(self) -> str:
        """What stands before the number of an article: "قرار الإصدار، "."""
        return self.name and self.name + JOINT[self.language]

    @property
    def begun(self) -> bool:
        """Whether the first article, or a heading of the preamble, has been read."""
        return bool(self._article or self._divisions)

    @property
    def last(self) -> Draft | None:
        """The unit that the latest words went to: what a footnote hangs on."""
        return self._items[-1][1] if self._items else self._entry or self._article or self._holder()

    def preamble(self, rich: RichText) -> None:
        """A paragraph before the first article."""
        if not self._divisions and not self._article:
            name = "الديباجة" if self.language == "ar" else "Preamble"
            self.roots.append(Draft(ProvisionKind.DIVISION, heading=name, pinpoint=self.prefix + name))
            self._divisions.append((len(RANKS), self.roots[-1]))
        self.paragraph(rich)

    def division(self, rank: str, rich: RichText) -> None:
        """A heading line of a part, chapter or section."""
        heading = rich.text
        level = RANKS.index(rank)
        self._close()
        while self._divisions and self._divisions[-1][0] >= level:
            self._divisions.pop()
        numbered = heading.startswith(rank)
        number, _, title = heading.partition(":") if numbered else ("", "", heading)
        above = self._holder()
        pinpoint = number.strip() or title.strip()
        draft = Draft(ProvisionKind.DIVISION, number.strip(), title.strip(), pinpoint=f"{self._under(above)}{pinpoint}")
        (above.children if above else self.roots).append(draft)
        self._divisions.append((level, draft))

    def article(self, rich: RichText) -> None:
        """A heading line of an article; one without a number completes the title above it."""
        found = article(rich.text)
        if found is None:
            self._untitled(rich)
            return
        self._close()
        while self._divisions and PREAMBLE.fullmatch(self._divisions[-1][1].heading.strip(" .:")):
            self._divisions.pop()
        draft = Draft(ProvisionKind.ARTICLE, found.number, found.heading, slug=found.slug)
        draft.pinpoint = self.prefix + found.number
        above = self._holder()
        (above.children if above else self.roots).append(draft)
        self._article = draft
        self._listing = bool(_LISTING.search(found.heading))

    def paragraph(self, rich: RichText) -> None:
        """A paragraph: an item, an entry of a list of definitions, the article's own words, or words after a list."""
        if not rich.text:
            return
        mark = item(rich.text)
        if mark:
            self._item(mark, rich)
        elif self._goes_on(rich):
            return
        else:
            self._words(rich)

    def table(self, rows: list[list[str]]) -> None:
        """A table below the unit that stands open."""
        above = self.last
        words = plain(" | ".join(cell for row in rows for cell in row))
        draft = Draft(ProvisionKind.TABLE, rich=words, rows=rows, pinpoint=above.pinpoint if above else self.name)
        (above.children if above else self.roots).append(draft)

    def _close(self) -> None:
        self._article, self._entry, self._listing = None, None, False
        self._items.clear()

    def _holder(self) -> Draft | None:
        return self._divisions[-1][1] if self._divisions else None

    def _under(self, above: Draft | None) -> str:
        return f"{above.pinpoint}{JOINT[self.language]}" if above else self.prefix

    def _untitled(self, rich: RichText) -> None:
        if self._article and not self._article.heading and rich.text:
            self._article.heading = rich.text
        else:
            self.paragraph(rich)

    def _item(self, mark: Item, rich: RichText) -> None:
        forms = [form for form, _ in self._items]
        if mark.form in forms:
            del self._items[forms.index(mark.form) :]
        above = self._items[-1][1] if self._items else self._lead(mark)
        draft = Draft(ProvisionKind.PARAGRAPH, mark.label, rich=cut(rich, mark.end), role="item")
        if mark.cited:
            base = above.pinpoint if above else self.prefix
            space = " " if base and base[-1] not in ")0123456789" else ""
            draft.pinpoint, draft.slug = f"{base}{space}{mark.cited}", mark.cited.strip("()")
        else:
            draft.role = "text"
            draft.pinpoint = self._nth(above)
        (above.children if above else self.roots).append(draft)
        self._items.append((mark.form, draft))

    def _lead(self, mark: Item) -> Draft | None:
        """What a list of items hangs on: an entry, a paragraph that ends in a colon, else the article."""
        above = self._article or self._holder()
        if self._entry or not mark.cited:
            return self._entry or above
        latest = above.children[-1] if above and above.children else None
        return latest if latest and latest.role == "lead" else above

    def _goes_on(self, rich: RichText) -> bool:
        """A sentence that the page broke in two: the first part ends in "and/or" or a preposition."""
        last = self.last
        if not last or not _OPEN_END.search(last.rich.text):
            return False
        last.rich = join([last.rich, rich])
        return True

    def _words(self, rich: RichText) -> None:
        above = self._article or self._holder()
        if above is None:
            self.roots.append(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="text", pinpoint=self._nth(None)))
        elif self._listing and (entry := _ENTRY.match(rich.text)):
            self._start_entry(above, entry["term"], rich)
        elif above.bare:
            above.rich = rich
            self._listing |= bool(_LISTING.search(folded(rich.text)) or _LISTING.search(rich.text))
        elif self._entry:
            self._entry.add(Draft(ProvisionKind.CONTINUATION, rich=rich, pinpoint=self._entry.pinpoint))
        elif self._items and not rich.text.rstrip().endswith(":"):
            above.add(Draft(ProvisionKind.CONTINUATION, rich=rich, pinpoint=above.pinpoint))
            self._items.clear()
        else:
            self._numberless(above, rich)

    def _start_entry(self, above: Draft, term: str, rich: RichText) -> None:
        term = " ".join(term.split()).strip("\"'“”«»")
        pinpoint = f"{above.pinpoint}، «{term}»" if self.language == "ar" else f'{above.pinpoint} "{term}"'
        self._items.clear()
        self._entry = above.add(Draft(ProvisionKind.PARAGRAPH, rich=rich, term=term, slug=term, pinpoint=pinpoint))

    def _numberless(self, above: Draft, rich: RichText) -> None:
        self._items.clear()
        role = "lead" if rich.text.rstrip().endswith(":") else "text"
        above.add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role=role, pinpoint=self._nth(above)))

    def _nth(self, above: Draft | None) -> str:
        """A paragraph without a number is cited by its place."""
        units = above.children if above else self.roots
        before = sum(unit.kind is ProvisionKind.PARAGRAPH and unit.role in ("lead", "text") for unit in units)
        count = before + 1 + bool(above and above.rich.text)
        return f"{self._under(above)}{_WORDS[self.language]} {count}"
