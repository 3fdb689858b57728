"""What a reading of a PDF lacks because it is no text: pages without words, pictures, words printed sideways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from exportlex.markup.drafts import letters
from exportlex.markup.found_words import TELLING, Found
from exportlex.markup.pdf.page import Line, Page, Pdf, Picture
from exportlex.model import Provision, ReadingIssue

_LINES_BACK = 60  # lines looked at above a picture: a page of a list has about 45
# A picture beside words is a sign or a formula whatever its size (SCOMET prints its Greek letters so, 14 of 16 points);
# one that stands alone must be larger than a logo (the IAEA's has 1,600 square points) and may then be a formula
# (EU 2021 Annex I, 3B001: 7,600) or a table.
_LOGO = 2_000
# Letters cover a line that is set solid by 0.6 to 0.8; a picture of words that the text layer holds is covered so.
_READ = 0.3
_A_FEW_LINES = 40.0  # points: a higher picture is told by the number of its letters, for white stands between its lines
_SPARSE = 0.5  # letters on 1,000 square points, as in ``pictures``
_FURNITURE = 3  # a picture that stands at one place of so many pages is a header's
_FRONT = 0.1  # of all pages: so many without words may stand before the law (INFCIRC/254 opens with 5 of 125)
_SIDEWAYS = 0.05  # of a page's letters; the mirror's most is a word along the margin, 0.005


def unread(pdf: Pdf, provisions: Sequence[Provision] = ()) -> tuple[ReadingIssue, ...]:
    """Every doubt that a PDF gives rise to, those of the file included.

    ``provisions`` are what was read of it: only pages and pictures that stand among them put the reading in doubt.
    Kinds: "no-text-layer", "image-not-read" (at the nearest unit above it), "sideways-words".
    """
    reading = _Reading(pdf, provisions)
    return (*pdf.issues, *_wordless(pdf, reading), *_pictures(pdf, reading), *_sideways(pdf, reading))


class _Reading:
    """Where lines of the PDF stand in what was read of it."""

    def __init__(self, pdf: Pdf, provisions: Sequence[Provision]) -> None:
        self._pages, self._found = pdf.pages, Found(provisions)

    def unit(self, line: Line) -> Provision | None:
        """The unit that a line belongs to; None for one that is not in the reading, or in it more than once."""
        return self._found.unit(line.text)

    def above(self, page: Page, place: float) -> Provision | None:
        """The unit of the nearest telling line above a place; None where nothing of the reading stands there."""
        found = 0
        for one in reversed(self._pages[: page.number]):
            for line in reversed(one.lines):
                if one.number == page.number and (line.baseline > place or not line.upright):
                    continue
                if unit := self.unit(line):
                    return unit
                found += 1
                if found >= _LINES_BACK:
                    return None
        return None


def _wordless(pdf: Pdf, reading: _Reading) -> Iterator[ReadingIssue]:
    bare = [page for page in pdf.pages if page.wordless]
    if bare and len(bare) == len(pdf.pages):
        message = f"no page has a text layer: {_named(bare)} hold pictures of words or nothing"
        yield ReadingIssue("no-text-layer", f"page {bare[0].number}", message)
        return
    blank = [page for page in bare if page.blank]
    inside = [page for page in bare if not page.blank and reading.above(page, 0.0)]
    front = [page for page in bare if page not in blank and page not in inside]
    for pages, said in (
        (inside, "no text layer on {}, which stand within the law: their words are not read"),
        (front, "no text layer on {}, which stand before what is read"),
        (blank, "nothing is printed on {}"),
    ):
        if pages:
            suspect = pages is inside or len(pages) > _FRONT * len(pdf.pages)
            yield ReadingIssue("no-text-layer", f"page {pages[0].number}", said.format(_named(pages)), suspect)


def _named(pages: Sequence[Page]) -> str:
    named = ", ".join(str(page.number) for page in pages[:10])
    return f"pages {named}, … ({len(pages)} in all)" if len(pages) > 10 else f"page{'s' if pages[1:] else ''} {named}"


def _pictures(pdf: Pdf, reading: _Reading) -> Iterator[ReadingIssue]:
    places = Counter(_place(picture) for page in pdf.pages for picture in page.pictures)
    for page in pdf.pages:
        held = [one for one in page.pictures if _is_unread(one) and places[_place(one)] < _FURNITURE]
        if page.wordless or not held:
            continue
        extent = _extent(page, reading)
        shown = [one for one in held if one.area >= _LOGO or extent[0] < (one.top + one.bottom) / 2 < extent[1]]
        units: dict[str, int] = {}
        for one in shown:
            unit = reading.above(page, one.bottom)
            if unit and (page.number > 1 or unit.number):  # a cover shows its publisher's sign below the title
                units[unit.pinpoint] = units.get(unit.pinpoint, 0) + 1
        for pinpoint, count in units.items():
            said = "a picture" if count == 1 else f"{count} pictures"
            message = f"{said} on page {page.number} (a sign, a formula or a table) cannot be read"
            yield ReadingIssue("image-not-read", pinpoint, message, suspect=False)


def _place(picture: Picture) -> tuple[int, ...]:
    return tuple(round(edge / 3) for edge in (picture.x0, picture.x1, picture.top, picture.bottom))


def _is_unread(picture: Picture) -> bool:
    if picture.bottom - picture.top > _A_FEW_LINES:
        return picture.letters < _SPARSE * picture.area / 1000
    return picture.covered < _READ


def _extent(page: Page, reading: _Reading) -> tuple[float, float]:
    """From where to where the words of a page stand that are in the reading."""
    told = [line for line in page.lines if line.upright and reading.unit(line)]
    return min((line.top for line in told), default=0.0), max((line.bottom for line in told), default=0.0)


def _sideways(pdf: Pdf, reading: _Reading) -> Iterator[ReadingIssue]:
    pages = [page for page in pdf.pages if _is_sideways(page) and reading.above(page, page.height)]
    if pages:
        message = f"part of the words of {_named(pages)} is printed sideways: their order and place are not certain"
        yield ReadingIssue("sideways-words", f"page {pages[0].number}", message)


def _is_sideways(page: Page) -> bool:
    turned = sum(len(letters(line.text)) for line in page.lines if not line.upright)
    return turned > max(TELLING, _SIDEWAYS * sum(len(letters(line.text)) for line in page.lines))
