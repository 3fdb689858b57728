"""A LIMS document as a reading: its provisions, its dates, and every doubt about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from exportlex.errors import ReadingError
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.lims.apparatus import APPARATUS
from exportlex.markup.lims.law import LAW
from exportlex.markup.lims.pinpoints import vocabulary
from exportlex.markup.lims.schedules import SCHEDULES
from exportlex.markup.lims.text import BREAKS, INLINE, METADATA, names, words
from exportlex.markup.lims.walker import Frame, Walker
from exportlex.markup.xml import Element, children, first, local
from exportlex.model import Provision, Reading, ReadingIssue

ROOTS = ("Statute", "Regulation", "Bill")
LIMS = "{http://justice.gc.ca/lims}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Share of words that a sound reading may lack. Measured over the 94 files of the mirror: 0 in every one.
MOST_LOST = 0.001

HANDLERS = {**LAW, **SCHEDULES, **APPARATUS}
_KNOWN = (set(HANDLERS) | INLINE | BREAKS | set(ROOTS)) | names(
    "Heading MarginalNote ProvisionHeading ScheduleFormHeading FormHeading OriginatingRef Separator Numerator "
    "Denominator FormulaText FormulaTerm AmendmentCitation AmendmentDate Image title tgroup colspec thead tbody tfoot "
    "row entry"
)
_MATHEMATICS = "http://www.w3.org/1998/Math/MathML"


def read_lims(root: Element, where: str, language: str, citation: str, address: Callable[[str], str]) -> Reading:
    """The reading of a document; ``address`` gives the page of a section by its number.

    ``language`` is used where the root states none. Raises ReadingError where the nesting is too deep to be law.
    """
    spoken = (root.get(XML_LANG) or language or "en")[:2]
    walker = Walker(HANDLERS, spoken, vocabulary(spoken, citation), instrument_number(root), address)
    try:
        walker.inside(root, Frame())
    except RecursionError as error:
        raise ReadingError(f"{where}: elements nested too deeply to be a law; gather it again") from error
    provisions = walker.tree.build()
    return Reading(
        provisions=provisions,
        language=spoken,
        title=title(root, spoken),
        as_of=as_of(root),
        issues=tuple(_issues(root, provisions, where)),
    )


def instrument_number(root: Element) -> str:
    """How the instrument is cited as a whole: ``SOR/89-202``, ``E-19``, ``2018, c. 26``."""
    identification = first(root, "Identification")
    if identification is None:
        return ""
    for name in ("InstrumentNumber", "ConsolidatedNumber", "BillNumber"):
        for element in identification.iter(f"{{*}}{name}"):
            return words(element, "en")
    return ""


def title(root: Element, language: str) -> str:
    """The short title, else the long one."""
    identification = first(root, "Identification")
    if identification is None:
        return ""
    titles = children(identification, "ShortTitle") + children(identification, "LongTitle")
    return next((text for element in titles if (text := words(element, language))), "")


def as_of(root: Element) -> str:
    """The point in time that the file states: of a consolidation its last change, of a bill its assent; ISO, or ""."""
    stated = root.get(f"{LIMS}pit-date") or root.get(f"{LIMS}lastAmendedDate")
    if stated:
        return stated
    for stage in root.iter("{*}Stages"):
        date = first(stage, "Date")
        if stage.get("stage") == "assented-to" and date is not None:
            parts = [(element.text or "").strip() for element in children(date, "YYYY", "MM", "DD")]
            if len(parts) == 3 and all(part.isdecimal() for part in parts):
                return f"{int(parts[0]):04}-{int(parts[1]):02}-{int(parts[2]):02}"
    return ""


def _issues(root: Element, provisions: tuple[Provision, ...], where: str) -> Iterator[ReadingIssue]:
    if not provisions:
        yield ReadingIssue("no-provisions", where, "the file holds no provision of law")
    share, sample = lost(words_of(root, INLINE, METADATA), words_read(provisions))
    if share > MOST_LOST:
        lacking = ", ".join(sample)
        yield ReadingIssue("words-lost", where, f"{share:.1%} of the words are in no provision, among them: {lacking}")
    names = {local(element) for element in root.iter() if _is_unknown(element)}
    for name in sorted(names):
        yield ReadingIssue("unknown-element", where, f"element {name} is unknown; its words were kept", suspect=False)
    if pictures := sum(1 for _ in root.iter("{*}Image")):
        yield ReadingIssue("pictures", where, f"{pictures} pictures, whose content was not read", suspect=False)
    if local(root) == "Bill":
        message = "a law that amends others, as enacted: what it quotes is the text of other laws"
        yield ReadingIssue("amending-law", where, message, suspect=False)
    if root.get("in-force") == "no":
        yield ReadingIssue(
            "not-in-force", where, "the publisher marks the whole instrument as not in force", suspect=False
        )
    if first(root, "Repealed") is not None:
        yield ReadingIssue("repealed", where, "the publisher marks the whole instrument as repealed", suspect=False)


def _is_unknown(element: Element) -> bool:
    if not isinstance(element.tag, str) or f"{{{_MATHEMATICS}}}" in element.tag:
        return False
    if local(element) in _KNOWN:
        return False
    return not any(local(around) == "Identification" for around in element.iterancestors())
