"""Walks a LIMS document in order and adds provisions; what each element becomes stands in tables of handlers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from exportlex.markup.lims.pinpoints import Pin, Words, division_name
from exportlex.markup.lims.text import INLINE, heading, joined, label, rules, words
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, children, first, local, rich_text
from exportlex.model import ProvisionKind, RichText

# Long titles make unreadable keys; the counter of TreeBuilder keeps shortened ones apart.
_LONGEST_SLUG = 60


@dataclass(frozen=True)
class Frame:
    """Where the walk stands."""

    key: str = ""
    pin: Pin = field(default_factory=Pin)  # what units without a number, or numbered (a), extend
    base: Pin = field(default_factory=Pin)  # what sections and items numbered 5505 are cited from
    schedule: Pin = field(default_factory=Pin)  # the schedule around, if any
    scheduled: bool = False  # directly in a schedule, outside any section
    restarts: bool = False  # item numbers start anew in each part of the schedule
    addressed: bool = False  # sections here have pages of their own
    quoted: bool = False  # text that is to stand in another place, quoted by an amending provision
    related: bool = False  # printed with the law without being part of it: transitional, or not in force
    pending: bool = False  # not in force
    after_note: bool = False  # what comes belongs to the note whose heading stands before it


Handler = Callable[["Walker", Element, Frame], Frame | None]


class Walker:
    """Builds the tree of one document."""

    def __init__(
        self,
        handlers: Mapping[str, Handler],
        language: str,
        vocabulary: Words,
        instrument: str = "",
        address: Callable[[str], str] = lambda _: "",
    ) -> None:
        self.tree = TreeBuilder()
        self.language = language
        self.vocabulary = vocabulary
        self.instrument = instrument  # how the whole is cited, for what stands outside every unit
        self.address = address
        self._handlers = handlers

    def rich(self, element: Element | None) -> RichText:
        """The element's running text."""
        return rich_text(element, rules(self.language))

    def words(self, element: Element | None) -> str:
        """The element's words without marks."""
        return words(element, self.language)

    def label(self, element: Element) -> str:
        """The element's number as printed."""
        return label(element, self.language)

    def flow(self, elements: Iterable[Element], frame: Frame) -> None:
        """Read elements in order; each heading opens a division that lasts until one of its level or above."""
        open_divisions: list[tuple[int, Frame]] = []
        note: Frame | None = None
        for element in elements:
            if local(element) == "Heading":
                level = int(element.get("level") or 1)
                while open_divisions and open_divisions[-1][0] >= level:
                    open_divisions.pop()
                around = open_divisions[-1][1] if open_divisions else frame
                open_divisions.append((level, self.division(element, around)))
                note = None
                continue
            current = open_divisions[-1][1] if open_divisions and not _ends_all(element) else frame
            note = note if note and _continues_note(element) else None
            note = self.element(element, note or current) or note

    def element(self, element: Element, frame: Frame) -> Frame | None:
        """Read one element; a note's heading that stands alone gives the frame for the words after it."""
        return self._handlers.get(local(element), plain_unit)(self, element, frame)

    def inside(self, element: Element, frame: Frame, but: Iterable[Element] = ()) -> None:
        """Read an element's children, except those dealt with; loose words between them become closing words."""
        taken = set(but)
        self.flow([child for child in children(element) if child not in taken], frame)
        loose = " ".join([element.text or "", *(child.tail or "" for child in element)])
        if loose.strip():
            self.add(ProvisionKind.CONTINUATION, frame, frame.pin, RichText(" ".join(loose.split())))

    def add(
        self,
        kind: ProvisionKind,
        frame: Frame,
        pin: Pin,
        rich: RichText,
        *,
        number: str = "",
        title: str = "",
        slug: str = "",
        rows: list[list[str]] | None = None,
        address: str = "",
    ) -> Frame:
        """Add a unit below the frame's and return the frame for what stands inside it."""
        key = self.tree.add(
            kind,
            pin.cited or self.instrument,
            rich,
            parent=frame.key,
            number=number,
            heading=title,
            slug=slug[:_LONGEST_SLUG],
            rows=rows or (),
            address=address,
        )
        return replace(frame, key=key, pin=pin, base=pin, after_note=False)

    def unit(
        self,
        element: Element,
        frame: Frame,
        kind: ProvisionKind,
        pin: Pin,
        *,
        number: str = "",
        slug: str = "",
        address: str = "",
    ) -> Frame:
        """Add the usual unit (marginal note, label, text, then whatever follows) with all that stands inside it."""
        margins = children(element, "MarginalNote", "ProvisionHeading")
        text = first(element, "Text")
        title = heading(margins, self.language)
        if element.get("in-force") == "no" and not pin.source:
            pin = replace(pin, source=self.vocabulary.not_in_force)
        inner = self.add(kind, frame, pin, self.rich(text), number=number, title=title, slug=slug, address=address)
        self.flow([note for margin in margins for note in children(margin, "HistoricalNote")], inner)
        taken = [*margins, *children(element, "Text")[:1], *children(element, "Label", "FormulaTerm")]
        self.inside(element, inner, taken)
        return inner

    def division(self, element: Element, frame: Frame) -> Frame:
        """Add the division that a ``Heading`` opens and return the frame for what follows it."""
        number = self.label(element)
        titles = children(element, "TitleText", "MarginalNote")
        title = heading(titles, self.language)
        cited = frame.pin.named(division_name(number, self.vocabulary) if number else title)
        origins = children(element, "OriginatingRef")
        rich = joined(origins, self.language)
        inner = self.add(ProvisionKind.DIVISION, frame, cited, rich, number=number, title=title, slug=number or title)
        self.flow([note for margin in titles for note in children(margin, "HistoricalNote")], inner)
        self.inside(element, inner, [*titles, *origins, *children(element, "Label", "Separator")])
        base = cited if number and frame.restarts else frame.base
        return replace(inner, pin=cited if number else frame.pin, base=base)


def plain_unit(walker: Walker, element: Element, frame: Frame) -> None:
    """An element without a handler of its own: a unit where it holds blocks, else a paragraph of its words."""
    if any(local(child) not in INLINE for child in children(element)):
        number = walker.label(element)
        pin = frame.pin.numbered(number, walker.vocabulary)
        walker.unit(element, frame, ProvisionKind.PARAGRAPH, pin, number=number)
    elif (rich := walker.rich(element)).text:
        walker.add(ProvisionKind.PARAGRAPH, frame, frame.pin, rich)


def contents(walker: Walker, element: Element, frame: Frame) -> None:
    """A wrapper: only what stands inside it counts."""
    walker.inside(element, frame)


def skipped(walker: Walker, element: Element, frame: Frame) -> None:
    """Metadata, which the reading does not hold."""


def _ends_all(element: Element) -> bool:
    """Whether it is the history at the end of a schedule, which speaks of the whole and not of its last division."""
    return local(element) == "HistoricalNote" and element.getnext() is None


def _continues_note(element: Element) -> bool:
    return local(element) == "Provision" and first(element, "Label") is None
