"""What writers share that fill a text template: its sandbox, anchors, addresses, and where each passage is cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from exportlex.briefs.model import Brief, Section, Statement
from exportlex.errors import ExportlexError

TEMPLATES = Path(__file__).parents[1] / "templates"
# A table of more columns is wider than a page; the same concepts then go on in a second table.
COLUMNS = 8
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the brief that can be led to."""

    anchor: str
    label: str


def direction(language: str) -> str:
    """Whether a language is written from right to left, in the words of HTML."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def anchor(name: object) -> str:
    """The name of a place in the document: letters, digits and hyphens only."""
    return re.sub(r"[^\w-]+", "-", str(name)).strip("-")


def followed(address: str, base: str = "") -> str:
    """An address of the web that may be linked to, made absolute against ``base``; "" for any other."""
    try:
        whole = urljoin(base, address) if base else address
    except ValueError:  # such as a bracket that opens no IPv6 address
        return ""
    return whole if re.match(r"https?://[^\s/]", whole) else ""


def cited_in(brief: Brief) -> dict[str, tuple[Place, ...]]:
    """For each key of the annex the parts of the brief that refer to it, in their order."""
    found: dict[str, dict[Place, None]] = {}
    for place, keys in _references(brief):
        for key in keys:
            found.setdefault(key, {})[place] = None
    return {key: tuple(places) for key, places in found.items()}


def _references(brief: Brief) -> Iterator[tuple[Place, tuple[str, ...]]]:
    matrix = Place("matrix", "Matrix")
    yield from ((matrix, cell.references) for row in brief.matrix for cell in row.cells)
    for section in brief.sections:
        place = Place(f"concept-{anchor(section.concept)}", section.label)
        yield from ((place, keys) for keys in _of_section(section))
    for step in brief.steps:
        yield from _each(Place(f"step-{step.number}", f"Step {step.number}"), step.statements)
    for number, figures in enumerate(brief.quantities, start=1):
        place = Place(f"figures-{number}", figures.measure)
        yield from _each(place, (statement for row in figures.rows for statement in row.statements))
    for number, limits in enumerate(brief.thresholds, start=1):
        place = Place(f"limits-{number}", f"{limits.left} and {limits.right}")
        yield from _each(place, (statement for row in limits.rows for statement in (row.left, row.right)))


def _of_section(section: Section) -> Iterator[tuple[str, ...]]:
    yield from (cell.references for row in section.elements for cell in row.cells)
    points = [
        statement
        for point in (*section.core, *section.mostly, *section.differences)
        for statement in (point.lead, *point.lines)
    ]
    yield from (one.references for one in (*section.summary, *points, *section.gaps, *section.moves))


def _each(place: Place, statements: Iterable[Statement]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    return ((place, statement.references) for statement in statements)


class Filler(ImmutableSandboxedEnvironment):
    """Fills templates that may be another's: nothing but the brief can be reached, and a wrong name is an error.

    ``shown`` is what becomes of every value that a template prints, so that no template can forget to escape one.
    """

    def __init__(self, shown: Callable[[Any], Any], *, escaping: bool) -> None:
        super().__init__(
            loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=escaping, finalize=shown,
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        )  # fmt: skip
        del self.filters["safe"]  # with it, a text could be taken for a piece of the document
        self.filters |= {"anchor": anchor, "direction": direction}

    def fill(self, own: str, brief: Brief, template: Path | None = None, **more: Any) -> str:
        """The brief in the template of ours that is named, or in the file given instead.

        ExportlexError names the file, the line where it is known, and what is wrong.
        """
        values = {field.name: getattr(brief, field.name) for field in fields(brief)}
        more["web"] = partial(followed, base=brief.permalink)
        try:
            made = self.from_string(_read(template)) if template else self.get_template(own)
            return made.render(values | {"cited_in": cited_in(brief), "columns": COLUMNS} | more)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError) as error:
            line = f", line {number}" if (number := getattr(error, "lineno", None)) else ""
            named = f"the template {(template or Path(own)).name}{line}"
            raise ExportlexError(f"{named} cannot be filled: {error}") from error


def _read(template: Path) -> str:
    try:
        return template.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExportlexError(f"the template {template.name} cannot be read: {error}") from error
