"""What cannot be made at all: a statement without evidence, a brief whose references lead nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefs.made import brief
from exportlex.briefs.model import Brief, ElementCell, Piece, Point, Statement


def test_a_statement_needs_a_reference() -> None:
    with pytest.raises(ValueError, match="no reference for: Lamps are lit"):
        Statement((Piece("Lamps are lit"),), ())


@pytest.mark.parametrize("place", ["lead", "line", "step", "cell"])
def test_every_reference_has_its_entry_in_the_annex(place: str) -> None:
    made, loose = brief(2, 1), Statement((Piece("Lamps are lit."),), ("1", "99"))
    with pytest.raises(ValueError, match="the annex has no entry 99"):
        _with(made, place, loose)


def _with(made: Brief, place: str, loose: Statement) -> Brief:
    section, fine = made.sections[0], Statement(loose.pieces, ("1",))
    if place == "step":
        return replace(made, steps=(replace(made.steps[0], statements=(loose,)),))
    if place == "cell":
        row = replace(section.elements[0], cells=(ElementCell("x1", "✓", "covered", loose.references),))
        return replace(made, sections=(replace(section, elements=(row,)),))
    point = Point("colour", loose, ()) if place == "lead" else Point("colour", fine, (loose,))
    return replace(made, sections=(replace(section, core=(point,)),))


def test_no_two_entries_of_the_annex_have_one_key() -> None:
    made = brief(2, 1)
    with pytest.raises(ValueError, match="the annex has two entries 1"):
        replace(made, sources=(*made.sources, made.sources[0]))
    with pytest.raises(ValueError, match="the annex has two entries S1"):
        replace(made, searches=made.searches * 2)
