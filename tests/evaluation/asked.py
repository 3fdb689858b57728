"""Labels and answers of an invented law about ferries, as few words as a measurement needs."""

from __future__ import annotations

from exportlex.catalog.concepts import Concept, Element
from exportlex.comparison.results import Absence, ElementHit, Empty, Hit
from exportlex.comparison.stating.position import Position, made_of
from exportlex.evaluation.concepts import FIND, Answer
from exportlex.evaluation.provisions import PRESENT, Labelled, ProvisionLabel, place
from exportlex.indexing.knowledge import Passage

FERRY = Concept(
    id="ferry", group="scope", label="Ferry", definition="A boat for hire.", terms={"en": ["ferry"]},
    elements=[
        Element(id="oars", label="oars"), Element(id="sail", label="sail"), Element(id="years", label="years"),
        Element(id="who", label="who pays", values=["rower", "guest"]),
    ],
)  # fmt: skip


def labelled(
    pinpoint: str = "s 1", *elements: str, language: str = "en", strength: str = "primary", status: str = PRESENT,
    jurisdiction: str = "zz",
) -> Labelled:  # fmt: skip
    label = ProvisionLabel(jurisdiction, "ferry", status, "", pinpoint, language, elements, strength)
    return ("zz/act" if status == PRESENT else "", label)


def hit(pinpoint: str, *elements: str, values: tuple[str, ...] = ()) -> Hit:
    """A passage with these elements; one that begins with "-" is left out."""
    passage = Passage(
        id=1, jurisdiction="zz", instrument="zz/act", title="Act", language="en", held="official", kind="section",
        pinpoint=pinpoint, heading="", term="", text="a boat", lead="", gloss="", as_of="", address="", sha256="",
        provision=1, definition=None, definition_kind="", scope="", reference="", aliases=(),
    )  # fmt: skip
    shown = tuple(
        ElementHit(name.lstrip("-"), ((0, 1),), values if name == "who pays" else (), name[0] == "-")
        for name in elements
    )
    return Hit(1, passage, 0.5, 0.5, shown, matched=("ferry",))


def answer(
    labels: list[Labelled], hits: list[Hit], *, absence: Absence = Absence.NOT_FOUND, **ways: list[str]
) -> Answer:
    """The answer that these hits are, best first; without any the absence. ``ways``: pinpoints of other ways."""
    empty = Position("zz", FERRY, empty=Empty("zz", absence, "silent"))
    stated = made_of("zz", FERRY, tuple(hits[:5]), hits[5:]) if hits else empty
    ranked = {FIND: [one.passage.pinpoint for one in hits], **ways}
    places = {way: [("zz/act", place(pinpoint)) for pinpoint in found] for way, found in ranked.items()}
    return Answer(labels[0][1].jurisdiction, "ferry", tuple(labels), stated, tuple(hits), places)
