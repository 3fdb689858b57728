"""What is printed around the law: enacting words, orders, histories, footnotes, signatures, amendments not in force."""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.markup.lims.pinpoints import Pin
from exportlex.markup.lims.text import METADATA, heading, joined
from exportlex.markup.lims.walker import Frame, Handler, Walker, skipped
from exportlex.markup.xml import Element, children, first, local
from exportlex.model import HISTORY, ProvisionKind, RichText

# "2026, c. 3, s. 460" is section 460 of "2026, c. 3".
_LAST_UNIT = re.compile(r",\s*(?:ss?|art|pars?|sch|ann)\.\s[^,]*$")


def history(walker: Walker, element: Element, frame: Frame) -> None:
    """Where a unit was enacted and amended."""
    parts = children(element)
    loose = (element.text or "").strip()
    rich = joined(parts, walker.language, "; ") if parts and not loose else walker.rich(element)
    walker.add(ProvisionKind.NOTE, frame, frame.pin, rich, title=HISTORY, slug="history")


def footnote(walker: Walker, element: Element, frame: Frame) -> None:
    """A footnote, in the unit that refers to it."""
    number = walker.label(element)
    inner = replace(frame, scheduled=False)
    pin = frame.pin.named(f"footnote {number}".strip())
    walker.unit(element, inner, ProvisionKind.NOTE, pin, number=number, slug=f"footnote-{number}")


def remark(walker: Walker, element: Element, frame: Frame) -> None:
    """A note of the publisher, or signatures: words that are no rule."""
    walker.add(ProvisionKind.NOTE, frame, frame.pin, walker.rich(element))


def picture(walker: Walker, element: Element, frame: Frame) -> None:
    """The words that stand for a picture, where there are any."""
    if (rich := walker.rich(element)).text:
        walker.add(ProvisionKind.PARAGRAPH, frame, frame.pin, rich, slug="picture")


def front_part(kind: ProvisionKind) -> Handler:
    """Handler of a part without a number, cited by the name of what it is."""

    def handler(walker: Walker, element: Element, frame: Frame) -> None:
        titles = children(element, "TitleText")
        name = walker.vocabulary.parts[local(element)]
        title = heading(titles, walker.language)
        inner = walker.add(kind, frame, frame.pin.named(name), RichText(), title=title, slug=local(element))
        walker.inside(element, inner, titles)

    return handler


def amendment(walker: Walker, element: Element, frame: Frame) -> None:
    """A recent amendment: citation and date."""
    rich = joined(children(element), walker.language)
    walker.add(ProvisionKind.NOTE, frame, frame.pin, rich, slug="amendment")


def related(walker: Walker, element: Element, frame: Frame) -> None:
    """A provision of an amending law; its pinpoints name that law and say where it is not in force."""
    front = first(element, "Heading")
    titles = children(front, "TitleText") if front is not None else []
    title = heading(titles, walker.language).strip(" —–-")
    source = _LAST_UNIT.sub("", title)
    if frame.pending:
        source = f"{source}, {walker.vocabulary.not_in_force}".removeprefix(", ")
    pin = replace(frame.pin, source=source)
    inner = walker.add(ProvisionKind.DIVISION, frame, Pin(title), RichText(), title=title, slug=title)
    inner = replace(inner, pin=pin, base=pin)
    if front is not None:
        walker.inside(front, inner, titles)
    walker.inside(element, inner, [] if front is None else [front])


def related_provision(walker: Walker, element: Element, frame: Frame) -> None:
    """A transitional provision as older regulations print it."""
    number = walker.label(element)
    walker.unit(element, replace(frame, related=True), ProvisionKind.DIVISION, frame.pin, number=number)


_PARTS = ("Order", "Preamble", "Enacts", "RecentAmendments")
_NOTES = ("Summary", "Recommendation", "Notice", "ExplanatoryNote")

APPARATUS: dict[str, Handler] = {
    **dict.fromkeys(_PARTS, front_part(ProvisionKind.DIVISION)),
    **dict.fromkeys(_NOTES, front_part(ProvisionKind.NOTE)),
    "Amendment": amendment,
    "HistoricalNote": history,
    "Footnote": footnote,
    "ImageGroup": picture,
    "RelatedOrNotInForce": related,
    "RelatedProvision": related_provision,
    **dict.fromkeys(("Note", "CommentBlock", "SignatureBlock"), remark),
    **dict.fromkeys((*METADATA, "PageBreak", "LineBreak"), skipped),
}
