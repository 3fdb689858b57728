"""The ``norm`` elements of a file: the head of the law, its divisions, sections and annexes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.markup.gii.text import words
from exportlex.markup.xml import Element, children, first

_RESERVED = re.compile(r"\(?\s*(?:weggefallen|aufgehoben|entfallen|gegenstandslos|nicht belegt)\b", re.IGNORECASE)
_OUTSIDE = re.compile(r"^\(X+\)\s*")  # the publisher's mark of sections that no longer stand in the law
_CONTENTS = re.compile(r"^inhalts(?:übersicht|verzeichnis)\b", re.IGNORECASE)
_ANNEX = re.compile(r"^(?:Anlagen?|Anhang|Anhänge|Beilage)\b", re.IGNORECASE)
_SECTION = re.compile(r"^(?:§|Art\b|Artikel\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Norm:
    """One ``norm``: what its metadata say, and its text."""

    name: str  # "§ 2", "Anlage 1", "Eingangsformel"; "" for the head and for divisions
    heading: str
    level: str  # digits, three for each level of division: "020010"; "" where it is none
    division: tuple[str, str]  # number and heading of the division that begins here
    content: tuple[Element, ...]
    footnotes: tuple[Element, ...]

    @property
    def is_contents(self) -> bool:
        """A table of contents: navigation, no law."""
        return bool(_CONTENTS.match(self.name))

    @property
    def is_annex(self) -> bool:
        """An annex of any name."""
        return bool(_ANNEX.match(self.name))

    @property
    def is_section(self) -> bool:
        """A section or article."""
        return bool(_SECTION.match(self.name))

    @property
    def is_reserved(self) -> bool:
        """Whether it says that it was repealed or stands empty on purpose."""
        return bool(_RESERVED.match(self.heading)) or bool(_OUTSIDE.match(self.name))


def norms(root: Element) -> list[Norm]:
    """Every norm of a file, in order."""
    return [_norm(element) for element in children(root, "norm")]


def metadata(root: Element, name: str) -> list[str]:
    """What the head of the law says under one name: "langue", "amtabk", "standkommentar"."""
    for norm in children(root, "norm")[:1]:
        return [words(found).text for found in norm.iter(name)]
    return []


def is_reserved(text: str) -> bool:
    """Whether a text only says that nothing stands here any more."""
    return bool(_RESERVED.match(text)) and len(text) < 120


def _norm(element: Element) -> Norm:
    data = first(element, "metadaten")
    texts = first(element, "textdaten")
    name, titles = _stated(data, "enbez"), [] if data is None else children(data, "titel")
    unit = None if data is None else first(data, "gliederungseinheit")
    bodies = [] if texts is None else children(texts, "text")
    return Norm(
        name=_OUTSIDE.sub("", name),
        heading=" ".join(words(title).text for title in titles) or ("(weggefallen)" if _OUTSIDE.match(name) else ""),
        level=_stated(unit, "gliederungskennzahl"),
        division=(_stated(unit, "gliederungsbez"), _stated(unit, "gliederungstitel")),
        content=tuple(found for body in bodies for found in children(body, "Content")),
        footnotes=tuple(
            note for body in bodies for notes in children(body, "Footnotes") for note in children(notes, "Footnote")
        ),
    )


def _stated(element: Element | None, name: str) -> str:
    return "" if element is None else words(first(element, name)).text
