"""A brief as one HTML file that asks for nothing else, and as the part of a page that the app shows."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from exportlex.briefs.model import Brief, Piece, Statement, Style
from exportlex.briefs.picture import alternative_text, svg
from exportlex.briefs.writers.filling import Filler, anchor, direction
from exportlex.exporting.harmless import xml_text

_PART = "<!--part-->"  # between the parts of a preview; in no text, for all are escaped
_DOCUMENT, _BODY = "brief.html.j2", "brief-body.html.j2"


def write(brief: Brief, template: Path | None = None) -> bytes:
    """The brief as a file. ``template``: a Jinja template instead of ours; ExportlexError where it cannot be filled."""
    return _filler().fill(_DOCUMENT, brief, template, **_given(brief, whole=True)).encode()


def preview(brief: Brief, cut: int = 0) -> tuple[str, ...]:
    """The same for a page of the app, in parts: no picture, no frame, headings two levels lower, the annex folded.

    ``cut``: characters that are shown of each passage; 0 for all.
    """
    whole = _filler().fill(_BODY, brief, **_given(brief, whole=False) | {"cut": cut})
    return tuple(whole.split(_PART))


def styles() -> str:
    """The style sheet of both; every rule in it begins at the class ``brief``."""
    return (Path(__file__).parents[1] / "templates" / "brief.css").read_text(encoding="utf-8")


@cache
def _filler() -> Filler:
    filler = Filler(_shown, escaping=True)
    filler.filters |= {"said": said, "cited": cited}
    return filler


def _given(brief: Brief, *, whole: bool) -> dict[str, Any]:
    """What a template has beside the brief's own fields; pictures are data, so that the file asks for nothing else."""
    pictured = whole and brief.matrix and brief.parties
    drawn = {"picture": _drawn(brief), "picture_dark": _drawn(brief, dark=True)} if pictured else {"picture": ""}
    return drawn | {"alternative": alternative_text(brief), "styles": Markup(styles()), "whole": whole, "cut": 0}


def _drawn(brief: Brief, *, dark: bool = False) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg(brief, dark)).decode()}"


def _shown(value: Any) -> Any:
    """What is printed of a value: what our filters made as it is, any other text without what is never printed."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else xml_text(value)


def said(statement: Statement) -> Markup:
    """A sentence with its references; the law's words in quotation marks, in their language and direction."""
    return Markup("{}&nbsp;{}").format(
        Markup("").join(_piece(piece) for piece in statement.pieces), cited(statement.references)
    )


def cited(references: Iterable[str]) -> Markup:
    """References as links into the annex."""
    links = (
        Markup('<a href="#annex-{}" aria-label="{}: to the annex">{}</a>').format(anchor(key), key, key)
        for key in map(xml_text, references)
    )
    return Markup('<span class="refs">[{}]</span>').format(Markup(", ").join(links))


def _piece(piece: Piece) -> Markup:
    text = escape(xml_text(piece.text))
    if piece.style is Style.WORDS:
        made = Markup('“<span class="words" lang="{}" dir="{}">{}</span>”')
        return made.format(piece.language, direction(piece.language), text)
    return Markup("<strong>{}</strong>").format(text) if piece.style is Style.STRONG else text
