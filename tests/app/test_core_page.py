from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import isles
from app.pages import Shown, show
from comparison.made import found as made_hit
from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.surveying.core import Core, common_core
from exportlex.comparison.surveying.shares import Share
from exportlex.comparison.surveying.survey import survey
from exportlex.comparison.surveying.targets import TARGETS
from exportlex.exporting import saying
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui import bars

if TYPE_CHECKING:
    from conftest import Held

Page = Callable[..., Shown]
BOOKS = {"concept": "record-keeping", "in_": "zz,xa,xb,xc,xh"}
NAMES = isles.NAMES


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


@pytest.fixture
def core(page: Page, knowledge: Knowledge) -> Core:
    return common_core(survey(knowledge).on("record-keeping", ["zz", "xa", "xb", "xc", "xh"]))


def block(shown: Shown, label: str) -> str:
    """The HTML of one element."""
    return shown.html.split(f">{label}</h4>")[1].split("</h4>")[0]


def test_elements_stand_under_how_many_share_them(page: Page) -> None:
    shown = page("core", concept="end-use", in_="zz,xa,xh").html
    assert "All share (1)" in shown
    assert shown.index("All share") < shown.index(">purpose</h4>") < shown.index("Most share")
    assert shown.index("Most share") < shown.index(">stated by buyer</h4>") < shown.index("One party alone has")
    assert shown.index("One party alone has") < shown.index(">verified after delivery</h4>")


def test_each_element_names_who_has_it_with_words_pinpoint_date_and_address(page: Page) -> None:
    years = block(page("core", **BOOKS), "years")
    assert "3 of 5 have it: Zedland, Xarn, Xhai" in years
    assert years.count('<a href="provision?instrument=') >= 3
    assert years.count("as of 2031-0") >= 3
    assert re.search(r"<b>[^<]*five years", years)


def test_who_lacks_it_and_who_is_not_counted_stand_apart_with_their_reasons(page: Page) -> None:
    years = block(page("core", **BOOKS), "years")
    assert "1 lacks it: Xebb" in years
    assert "1 is not counted, for it cannot be said: Xcalt" in years
    assert "<b>Xcalt</b>: " in years
    assert "cannot be said: text not held" in years
    assert "nothing in its law speaks to the concept: not found in the texts held" in years


def test_a_party_that_cannot_be_read_is_told_and_is_in_no_step(page: Page, core: Core) -> None:
    shown = page("core", **BOOKS)
    assert any("Xcalt is not counted" in box.value and "text not held" in box.value for box in shown.test.warning)
    for target in (*TARGETS, "zz"):
        last = saying.shortest_first(core.ways(target))[-1]
        assert (last.jurisdiction, last.steps) == ("xc", None)


def test_figures_stand_side_by_side_with_direction_event_and_place(page: Page) -> None:
    table = page("core", **BOOKS).html.split('aria-label="Figures side by side"')[1].split("</table>")[0]
    assert "at least 5 years, from “the end of the year of export”" in table
    assert "3 years, from “the date of sending”" in table
    assert table.count('<a href="provision?instrument=') == 3
    assert "text not held" in table


@pytest.mark.parametrize(
    ("target", "elements", "moves"),
    [
        ("intersection", ("years",), {"zz": 2, "xa": 1, "xh": 1, "xb": 1}),  # the silent law sets nothing
        ("most", ("years",), {"zz": 2, "xa": 1, "xh": 1, "xb": 1}),
        ("union", ("years", "from which event", "what"), {"zz": 0, "xa": 1, "xh": 1, "xb": 3}),
        ("xa", ("years", "from which event"), {"xa": 0, "zz": 1, "xh": 2, "xb": 2}),
    ],
)
def test_who_moves_how_far_to_each_position(
    core: Core, target: str, elements: tuple[str, ...], moves: dict[str, int]
) -> None:
    ways = core.ways(target)
    assert ways.elements == elements
    assert {move.jurisdiction: move.steps for move in ways.moves if move.steps is not None} == moves
    counted = [move.most or 0 for move in saying.shortest_first(ways) if move.steps is not None]
    assert counted == sorted(counted)


def test_an_empty_position_is_nothing_to_move_to(page: Page) -> None:
    shown = page("core", concept="record-keeping", in_="xb,xc", to="union")
    assert "no element stands in it" in shown.words
    assert "Who would move how far</caption" not in shown.html
    assert 'aria-label="Who would move how far"' not in shown.html


def test_one_partys_position_is_chosen_and_remembered(page: Page) -> None:
    shown = page("core", **BOOKS, to="party", party="xa")
    assert "That position has 2 elements" in shown.words
    assert (shown.address["to"], shown.address["party"]) == ("party", "xa")
    row = shown.html.split('aria-label="Who would move how far"')[1].split(">Zedland</th>")[1].split("</tr>")[0]
    assert "<td>what</td>" in row  # Zedland would drop it


def test_the_bars_say_what_is_added_dropped_and_unsaid() -> None:
    rows: list[dict[str, str | int]] = [
        {"party": "Xarn", "move": move, "steps": steps, "said": "+2 −0 ?1"}
        for move, steps in zip(bars.MOVES, (2, 0, 1), strict=True)
    ]
    drawn = [row for found in bars.steps(rows).to_dict()["datasets"].values() for row in found]
    assert [(row["move"], row["steps"], row["said"]) for row in drawn] == [
        ("add", 2, "+2 −0 ?1"), ("drop", 0, "+2 −0 ?1"), ("not known", 1, "+2 −0 ?1"),
    ]  # fmt: skip


def test_it_is_never_a_draft_and_says_so(page: Page) -> None:
    shown = page("core", **BOOKS).words
    assert "It is no draft, and no party has proposed or accepted it." in shown
    assert "research aid" in shown


def test_compare_gets_a_handful_of_parties_and_says_so(page: Page) -> None:
    test = page("core", concept="end-use", in_="zz,xa,xb,xc,xd,xe,xf").test
    (door,) = [link.proto for link in test.get("page_link") if link.proto.page == "compare"]
    assert "in=zz%2Cxa%2Cxb%2Cxc%2Cxd" in door.query_string
    assert "%2Cxe" not in door.query_string
    assert "the first 5 of 7; add others there" in door.label.replace("\\", "")


def test_compare_is_one_step_away_in_the_same_selection(page: Page) -> None:
    assert ("compare", {"concept": "record-keeping", "in": "zz,xa,xb,xc,xh"}) in page("core", **BOOKS).doors


def test_a_concept_without_elements_says_so(page: Page) -> None:
    assert "No elements that could decide" in page("core", concept="import", in_="zz,xa").words


def test_one_party_is_too_few(page: Page) -> None:
    assert "at least two parties" in page("core", concept="end-use", in_="zz").words
    assert "at least two parties" in page("core", concept="end-use", in_="none").words


@pytest.mark.parametrize("state", [{"concept": "nonsense"}, {"in": "qq,zz,xa"}, {"concept": "x" * 300}])
def test_an_address_that_is_wrong_is_told(page: Page, state: dict[str, str]) -> None:
    assert page("core", **state).test.warning


def test_a_link_reopens_the_state(page: Page) -> None:
    state = {"concept": "end-use", "in": "zz,xa,xh", "to": "union"}
    first = page("core", **state)
    assert first.address == state
    assert page("core", **first.address).words == first.words


def test_a_member_of_a_union_is_told_that_the_law_of_the_union_applies(page: Page) -> None:
    assert "applies in Germany directly" in page("core", concept="end-use", in_="de,us").words


def test_answers_that_differ_are_told_and_have_to_be_settled(core: Core) -> None:
    share = next(share for _, shares in saying.groups(core) for share in shares)
    differing = Share(share.element, ("zz", "xa"), values=(("zz", ("floor",)), ("xa", ("ceiling",))))
    said = " ".join(saying.who(differing, 2, NAMES))
    assert "answers differ" in said
    assert "floor" in said
    assert "ceiling" in said


def test_few_of_many_rest_on_little_only_where_they_are_called_most(core: Core) -> None:
    element = core.shares[0].element
    most = Share(element, ("zz", "xa"), unknown=("xc", "xd"))
    some = Share(element, ("zz", "xa"), lacking=("xb", "xf"), unknown=("xc",))
    assert saying.who(most, 4, NAMES)[-1] == "Rests on little: only 2 of 4 parties are counted"
    assert not any("Rests on little" in line for line in saying.who(some, 5, NAMES))


def test_a_figure_of_several_passages_names_the_event_of_each(core: Core) -> None:
    figure = next(one for position in core.positions for one in position.figures if one.places[0].event)
    (first,) = {place.event for place in figure.places}
    other = replace(figure.places[0], hit=made_hit("xa", "Kept for 5 years after the boat."))
    quantity = replace(other.quantity, since=(17, 31))
    both = Figure((figure.places[0], replace(other, quantity=quantity)))
    assert saying.figure(both, both.places).endswith(f"from “{first}”; in another passage from “after the boat”")
    assert "another" not in saying.figure(figure, figure.places)


def test_who_has_it_only_further_down_stands_apart_from_who_cannot_be_judged(core: Core) -> None:
    share = Share(core.shares[0].element, ("zz",), further_down=("xa",), unknown=("xc", "xe"))
    assert saying.who(share, 4, NAMES)[1:] == [
        "1 has it only in passages further down, so is not counted: Xarn",
        "2 are not counted, for it cannot be said: Xcalt, Xell",
    ]
