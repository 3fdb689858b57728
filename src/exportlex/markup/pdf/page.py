"""What a PDF page holds once it is read: runs of one style in lines, ruled lines. Points from the top left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from exportlex.markup.pdf.vocabulary import Vocabulary
from exportlex.model import ReadingIssue


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style side by side; a wide gap or a ruled line between words starts a new run.

    ``text`` ends with a space where one stands before the next run, so that the texts of a line join to its text.
    """

    text: str
    x0: float
    x1: float
    font: str = ""  # without the prefix of a subset: "TimesNewRomanPS-ItalicMT"
    size: float = 0.0  # in points as printed
    bold: bool = False
    italic: bool = False
    raised: int = 0  # 1: superscript, -1: subscript
    gap: float = 0.0  # the white before it, in points; 0 for the first of a line
    starts: tuple[float, ...] = ()  # the left edge of each of its words

    def between(self, left: float, right: float) -> Run | None:
        """The part of the run whose words start in ``[left, right)``; None where there is none."""
        if left <= self.x0 and (not self.starts or self.starts[-1] < right):
            return self if self.x0 < right else None
        words = self.text.split(" ")
        kept = [at for at, start in enumerate(self.starts) if left <= start < right]
        if not kept:
            return None
        text = " ".join(words[kept[0] : kept[-1] + 1])
        whole = kept[-1] == len(self.starts) - 1
        end = self.x1 if whole else self.starts[kept[-1] + 1]
        gap = self.gap if not kept[0] else 0.0
        starts = tuple(self.starts[at] for at in kept)
        return replace(self, text=text + ("" if whole else " "), x0=starts[0], x1=end, gap=gap, starts=starts)


@dataclass(frozen=True, slots=True)
class Line:
    """The words on one baseline, from left to right."""

    page: int  # from 1
    runs: tuple[Run, ...]
    top: float
    bottom: float
    baseline: float
    upright: bool = True  # False: printed sideways, such as a note along the margin

    @property
    def text(self) -> str:
        """The words; white space collapsed to single spaces."""
        return "".join(run.text for run in self.runs).strip()

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        """The right edge."""
        return self.runs[-1].x1

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: Counter[float] = Counter()
        for run in self.runs:
            sizes[run.size] += len(run.text)
        return sizes.most_common(1)[0][0]

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(run.bold for run in self.runs if run.text.strip())

    @property
    def italic(self) -> bool:
        """Whether all its words are italic."""
        return all(run.italic for run in self.runs if run.text.strip())

    def between(self, left: float, right: float) -> Line | None:
        """The part of the line whose words start in ``[left, right)``; None where there is none."""
        runs = tuple(part for run in self.runs if (part := run.between(left, right)))
        return replace(self, runs=runs) if runs else None

    def cells(self, gap: float) -> list[Line]:
        """The line taken apart wherever at least ``gap`` points are white: one line per column of a table."""
        parts: list[list[Run]] = []
        for run in self.runs:
            if not parts or run.gap >= gap:
                parts.append([])
            parts[-1].append(run)
        return [replace(self, runs=tuple(part)) for part in parts]


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, or an edge of a ruled box: horizontal (``top == bottom``) or vertical (``x0 == x1``)."""

    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return self.top == self.bottom


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on a page, as far as the page shows it, and how many printed letters stand on it."""

    x0: float
    x1: float
    top: float
    bottom: float
    letters: int = 0
    covered: float = 0.0  # the share of it that letters cover, from 0 to 1

    @property
    def area(self) -> float:
        """In square points."""
        return (self.x1 - self.x0) * (self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its lines from top to bottom."""

    number: int  # from 1
    width: float
    height: float
    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()
    furniture: tuple[Line, ...] = ()  # headers, footers and page numbers that ``without_furniture`` took out
    pictures: tuple[Picture, ...] = ()
    wordless: bool = False  # it holds no words, or hardly any on a picture of a page
    blank: bool = False  # it shows nothing at all


@dataclass(frozen=True, slots=True)
class Pdf:
    """A whole document."""

    pages: tuple[Page, ...]
    created: str = ""  # ISO date of the file's CreationDate; "" where it states none. No as-of date by itself
    title: str = ""
    issues: tuple[ReadingIssue, ...] = ()  # about the file; ``unread`` knows about its pages
    known: Vocabulary = field(default_factory=Vocabulary)  # its words; for ``paragraphs.rich``

    @property
    def lines(self) -> list[Line]:
        """Every line of every page, in order."""
        return [line for page in self.pages for line in page.lines]

    @property
    def wordless(self) -> bool:
        """Whether no page has words, as in a scan."""
        return all(page.wordless for page in self.pages)

    @property
    def furniture(self) -> list[Line]:
        """Every line that was taken out as page furniture."""
        return [line for page in self.pages for line in page.furniture]
