"""What the tables of Items say of a pair, on two lists that are made in memory."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial

import pytest

from comparison.lists.made_lists import made
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.notes import Effect
from exportlex.comparison.lists.finding.results import Candidate, Found, Why
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.results import Absence
from exportlex.exporting.held import Held
from exportlex.exporting.lists import printed
from exportlex.exporting.lists.limits import (
    Sides,
    Strict,
    limits_of,
    sides_of,
    strict_of,
    strict_words,
    what_differs,
)
from exportlex.exporting.lists.measures import measure_of
from exportlex.extraction.parameters import parameters
from exportlex.model import Mark, MarkKind
from exportlex.ui.items import candidates, kept, links, scope_notes, sides
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.kinds import Kind, kind_meaning, kind_words
from exportlex.ui.items.rows import shortened
from exportlex.ui.words import language

HERE = """
1A1 Bells cast of bronze having a mass of 300 kg or more and a strike note below 200 Hz.
1A2 Lanterns of tin having an oil vessel of more than 5 litres and a handle of brass.
1A3 Fog horns driven by steam and blown at night by a keeper.
"""
THERE = """
B1 Lanterns of tin having an oil vessel of more than 5 litres and a handle of brass longer than 12 cm.
B2 Bells cast of bronze having a mass of 250 kg or more and a strike note below 180 Hz.
"""
NAMES = Sides("Here", "There")


def compared(here: str, there: str) -> Compared:
    absences = Absence.NOT_FOUND, Absence.NOT_FOUND
    concordance = Concordance(Prepared(made("here", here)), Prepared(made("there", there)), absences)
    return Compared(concordance, concordance.headed(), concordance.items())


@pytest.fixture
def both() -> Compared:
    return compared(HERE, THERE)


def test_each_side_may_be_stricter_by_some_limit(both: Compared) -> None:
    pair = both.pair("1A1")
    assert pair
    assert strict_of(pair) is Strict.BOTH
    assert strict_words(strict_of(pair), NAMES) == "each by some limit (Here, There)"
    assert "mass: 300 kg or more / 250 kg or more (stricter: There)" in what_differs(pair, NAMES)
    assert "below 200 Hz / below 180 Hz (stricter: Here)" in what_differs(pair, NAMES)


def test_a_limit_that_one_list_alone_states_is_marked_so_and_makes_nobody_stricter(both: Compared) -> None:
    (limit,) = [one for one in limits_of(both.items) if one.place.difference.a is None]
    assert limit.strict is Strict.ONLY_B
    assert strict_words(limit.strict, NAMES) == "only There states it"
    assert printed.values(limit.place) == ("not stated", "longer than 12 cm")
    pair = both.pair("1A2")
    assert pair
    assert strict_of(pair) is Strict.OPEN


def test_a_pair_is_found_by_either_code_as_people_type_it(both: Compared) -> None:
    assert both.pair("1a1") is both.pair("b2") is both.pair("b:B2") is not None
    assert both.pair("b:1A3") is None


def test_the_way_on_leads_from_limit_to_limit(both: Compared) -> None:
    first, second, last = (both.pair(code) for code in ("1A1", "1A2", "1A3"))
    assert first
    assert second
    assert last
    assert [pair and both.code(pair) for pair in kept.differing_beside(both, first)] == [None, "1A2"]
    assert [pair and both.code(pair) for pair in kept.differing_beside(both, last)] == ["1A2", None]


def test_raised_digits_are_told_from_others() -> None:
    (entry,) = made("here", "1A1 Bells of 5 x 103 kg or more.").entries
    entry = replace(entry, marks=(Mark(MarkKind.SUPERSCRIPT, entry.text.index("3"), entry.text.index("3") + 1, ""),))
    assert printed.raised(entry, 9, len(entry.text)) == "5 x 10³ kg or more."


@pytest.mark.parametrize(
    ("text", "kind"),
    [("a mass of 300 kg or more", "mass"), ("a strike note below 180 Hz", "frequency"), ("4 W or more", "power"),
     ("a rate of 3 m³/kg or more", "m³/kg")],
)  # fmt: skip
def test_measures_have_names_that_people_know(text: str, kind: str) -> None:
    assert measure_of(parameters(text, "en")[0]) == kind


def test_lists_of_one_jurisdiction_are_told_apart_by_edition_title_or_language() -> None:
    one = made("here", HERE)
    other = replace(one, jurisdiction="xa")
    held = Held([{"code": "zz", "name": "Zedland"}, {"code": "xa", "name": "Xarn"}], [], [], [])
    told = partial(sides_of, held, one, spoken=language)
    assert told(other) == Sides("Zedland", "Xarn")
    assert told(replace(one, as_of="2033-01-01")) == Sides("Zedland 2031-02-03", "Zedland 2033-01-01")
    assert told(replace(one, title="Ropes")) == Sides("Here", "Ropes")
    assert told(replace(one, language="de")) == Sides("Zedland (English)", "Zedland (German)")


@pytest.fixture
def held_names(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (sides, links, candidates):
        monkeypatch.setattr(module, "name", {"zz": "Zedland", "xa": "Xarn", "xb": "Xebb"}.__getitem__)


def test_every_kind_has_words_and_a_meaning() -> None:
    said = {kind_words(kind, NAMES) for kind in Kind}
    assert len(said) == len(Kind)
    assert all(kind_meaning(kind, NAMES, one_language=True).endswith(".") for kind in Kind)
    assert "not compared" in kind_meaning(Kind.SAME, NAMES, one_language=False)


def test_long_words_are_cut_between_words() -> None:
    assert shortened("bells of bronze and brass", 16) == "bells of bronze …"
    assert shortened("bells", 16) == "bells"


NARROWED = """
1A1 Lanterns of brass having a luminous range exceeding 40 km for towers.
!Note 1A1 does not apply to lanterns for harbour pilots.
  1A1.a Lanterns of brass with a green dome of glass for the western tower.
  !Technical_Note A dome is a lid that lets the light through.
"""
WIDENED = """
L1 Lanterns of brass having a luminous range exceeding 40 km for towers.
!Note L1 includes whatever was borrowed.
!Note L1 does not apply where churches on a hill above the sea are lit by candles.
  L1.a Lanterns of brass with a green dome of glass for the western tower.
  !Technical_Note A dome is a lid that lets the light through.
"""


def test_notes_that_change_the_scope_come_first_and_say_which_list_has_them() -> None:
    both = compared(NARROWED, WIDENED)
    pair = both.pair("1A1.a")
    assert pair
    notes = scope_notes.noted(both, pair)
    assert [note.effect for note in notes] == [Effect.NARROWS, Effect.NARROWS, Effect.WIDENS, Effect.EXPLAINS]
    assert [(note.a is not None, note.b is not None) for note in notes] == [
        (True, False), (False, True), (False, True), (True, True),
    ]  # fmt: skip


def test_of_a_whole_entry_the_notes_on_the_items_below_stand_apart() -> None:
    both = compared(NARROWED, WIDENED)
    pair = both.pair("1A1")
    assert pair
    assert Effect.EXPLAINS not in {note.effect for note in scope_notes.noted(both, pair)}
    assert [note.effect for note in scope_notes.noted(both, pair, further_down=True)] == [Effect.EXPLAINS]


def row(code: str, series: str, language: str = "en", name: str = "goods") -> dict[str, object]:
    numbering = json.dumps([{"series": series, "code": r"(?P<number>\d+)"}])
    return {
        "jurisdiction": code, "instrument": f"{code}/order", "control_list": name, "language": language,
        "numbering": numbering, "as_of": "2031-02-03", "repealed": "", "headed": 3, "items": 4, "title": name.title(),
    }  # fmt: skip


@pytest.mark.usefixtures("held_names")
def test_counterparts_are_looked_for_in_lists_of_others_that_share_the_series() -> None:
    rows = [
        row("zz", "night"),
        row("zz", "night", name="more"),
        row("xa", "night", "de"),
        row("xa", "night"),
        row("xb", "day"),
    ]
    found = links.others(rows, "zz/order/goods|en", "12.a")
    assert [(one["jurisdiction"], one["language"]) for one in found] == [("xa", "en")]
    alone = links.others(rows, "xb/order/goods|en", "12.a")
    assert {one["jurisdiction"] for one in alone} == {"zz", "xa"}
    assert links.others(rows, "qq/order/goods|en", "12.a") == []


@pytest.mark.usefixtures("held_names")
def test_the_list_whose_code_was_typed_comes_first() -> None:
    here, there = replace(made("here", HERE), jurisdiction="xa"), made("there", THERE)
    weak = Candidate(here, here.entries[0], Why.COUNTERPART, "by its words", 0.9, 0.9)
    strong = Candidate(there, there.entries[0], Why.CODE, "the code", 0.1)
    drawn = candidates.shown(Found("B1", "code", (weak, strong), (), ""), [])
    assert drawn.index("the code") < drawn.index("by its words")
