"""The matrix over the invented isles, whose laws say little, each for a reason of its own."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

from app.pages import Shown, show
from exportlex.comparison.surveying.closeness import tree
from exportlex.comparison.surveying.matrix import Coverage, matrix
from exportlex.comparison.surveying.survey import Survey, survey
from exportlex.comparison.surveying.ways import ways_over
from exportlex.ui import compare_links, matrix_charts, matrix_tables

if TYPE_CHECKING:
    from conftest import Held
    from exportlex.indexing.knowledge import Knowledge

pytestmark = pytest.mark.usefixtures("page")  # names come from the open index
Page = Callable[..., Shown]
ISLES = {"in": "zz,xa,xb,xc,xe,xf", "groups": "transfer,end-use,actor"}
CODES = ISLES["in"].split(",")


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


@pytest.fixture(scope="module")
def surveyed(knowledge: Knowledge) -> Survey:
    return survey(knowledge)


def rows_of(shown: Shown, label: str) -> dict[str, list[str]]:
    """The rows of a table as a person reads them, by their first cell."""
    table = shown.html[shown.html.index(f'aria-label="{label}"') :].split("</table>")[0]
    found = {}
    for row in table.split("<tr>")[2:]:
        first, *others = (words(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL))
        found[first] = others
    return found


def words(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def test_each_absence_is_told_apart_by_sign_and_word(page: Page) -> None:
    rows = rows_of(page("matrix", **ISLES), "Coverage by concept and jurisdiction")
    zz, xa, xb, xc, xe, _ = rows["End-use"]
    assert re.fullmatch(r"● covered [23]/3", zz)
    assert xa.startswith("◐ partial 1/3")
    assert (xb, xc, xe) == ("○ not found", "? not held", "? suspect")
    assert rows["Deemed export"][5] == "n/a not applicable"


def test_concepts_stand_under_their_groups_and_only_the_chosen_ones(page: Page) -> None:
    rows = list(rows_of(page("matrix", **ISLES), "Coverage by concept and jurisdiction"))
    assert rows[0] == "All concepts chosen"
    assert rows.index("What doing counts") < rows.index("Export") < rows.index("Control by purpose")
    assert rows.index("Control by purpose") < rows.index("End-use") < rows.index("Who")
    assert "Record-keeping" not in rows


def test_the_sums_count_every_concept_once(page: Page) -> None:
    rows = rows_of(page("matrix", **ISLES), "Coverage by concept and jurisdiction")
    groups = {"What doing counts", "Control by purpose", "Who"}
    concepts = [row for row in rows if row not in groups | {"All concepts chosen"}]
    for said in rows["All concepts chosen"]:
        assert sum(int(number) for number in re.findall(r"\d+", said)) == len(concepts)


def test_a_cell_leads_to_compare_with_its_own_jurisdiction_first(page: Page) -> None:
    shown = page("matrix", **ISLES).html
    link = re.search(r'<a href="compare\?([^"]+)" aria-label="End-use in Xarn: partial', shown)
    assert link
    assert html.unescape(link[1]) == "concept=end-use&in=xa,zz,xb,xc,xe"
    assert 'id="cell-xa"' in page("compare", concept="end-use", **{"in": "xa,zz"}).html


def test_no_link_carries_more_jurisdictions_than_compare_answers_for_at_once(page: Page) -> None:
    shown = page("matrix", **ISLES)
    carried = [
        parse_qs(html.unescape(one))["in"][0].split(",") for one in re.findall(r'"compare\?([^"]+)"', shown.html)
    ]
    assert {len(codes) for codes in carried} == {compare_links.AT_ONCE, 2}  # those of a pair carry the pair
    assert "its own jurisdiction first and at most 4 others of those chosen" in shown.words
    assert "at most 4" not in page("matrix", **ISLES | {"in": "zz,xa"}).words


def test_a_law_that_speaks_without_a_recognised_element_has_words_and_a_sign_of_its_own(page: Page) -> None:
    shown = page("matrix", **{"in": "zz,xa,xb,xf"})
    said = [cell for row in rows_of(shown, "Coverage by concept and jurisdiction").values() for cell in row]
    spoken = [cell for cell in said if cell.startswith("◇ speaks to it")]
    assert spoken
    assert not any("0/" in cell for cell in said)
    assert ": speaks to it; no element recognised" in shown.html
    assert "◇ speaks to it; no element recognised. Neither a gap nor agreement" in shown.words


def test_the_heat_map_has_a_tint_for_every_word() -> None:
    assert set(matrix_charts._COLOURS) == set(matrix_tables.SAID.values())
    read = [coverage for coverage in Coverage if coverage.sign in "●◐◇○"]
    assert len({matrix_charts._COLOURS[matrix_tables.SAID[coverage]] for coverage in read}) == len(read) == 4


def test_what_cannot_be_read_is_in_no_tree_and_named(page: Page) -> None:
    shown = page("matrix", **ISLES)
    assert "Left out, for nothing of theirs can be read here: Xcalt, Xell" in shown.words.replace("\\", "")
    joins = rows_of(shown, "The tree, join by join")
    assert not any("Xcalt" in cell for row in joins.values() for cell in row)
    assert len(joins) == 3  # four isles can be read


def test_who_can_be_judged_on_part_of_the_concepts_comes_last(page: Page) -> None:
    rows = rows_of(page("matrix", **ISLES), "Who would move how far")
    assert set(list(rows)[-2:]) == {"Xcalt", "Xell"}
    assert rows["Xcalt"][:5] == ["–"] * 5
    assert rows["Zedland"][0] < rows["Xarn"][0]
    assert rows["Zedland"][2] == "0"  # to the union nobody drops anything


def test_moving_to_one_party_costs_that_party_nothing(page: Page) -> None:
    rows = rows_of(page("matrix", **ISLES | {"to": "xa"}), "Who would move how far")
    assert rows["Xarn"][0] == "0"
    assert rows["Zedland"][2] != "0"


def test_the_pair_is_asymmetric(page: Page) -> None:
    rows = rows_of(page("matrix", **ISLES | {"a": "zz", "b": "xa"}), "Asymmetry of the pair")
    there, back, only_zz, _ = rows["End-use"]
    assert int(there.rstrip("%")) < int(back.rstrip("%")) == 100
    assert "stated by buyer" in only_zz


def test_a_pair_that_cannot_be_read_has_no_share(page: Page) -> None:
    rows = rows_of(page("matrix", **ISLES | {"a": "zz", "b": "xc"}), "Asymmetry of the pair")
    assert rows["All concepts chosen"][:2] == ["–", "–"]
    assert rows["End-use Xcalt: text not held"] == ["–", "–", "–", "–"]


def test_choosing_rewrites_the_address(page: Page) -> None:
    shown = page("matrix", **ISLES)
    shown.test.multiselect(key="matrix.groups").set_value(["licensing"])
    shown.test.selectbox(key="matrix.to").set_value("intersection")
    address = shown.again().address
    assert address["groups"] == "licensing"
    assert address["to"] == "intersection"


def test_a_bare_address_shows_every_law_but_those_of_regimes(page: Page) -> None:
    chosen = page("matrix").address["in"].split(",")
    assert "zz" in chosen
    assert not any(code.startswith("xx-") for code in chosen)


@pytest.mark.parametrize(("state", "said"), [
    ({"in": "none"}, "at least one jurisdiction"),
    ({"in": "zz"}, "at least two jurisdictions"),
    ({"in": "zz,qq", "groups": "nonsense"}, "left out: qq, nonsense"),
    ({"in": "zz,xa", "a": "zz", "b": "zz"}, "two different jurisdictions"),
])  # fmt: skip
def test_what_is_missing_is_asked_for(page: Page, state: dict[str, str], said: str) -> None:
    shown = page("matrix", **state)
    told = " ".join(str(message.value) for message in (*shown.test.info, *shown.test.warning))
    assert said in told.replace("\\", "")


def test_the_heat_map_has_the_signs_of_the_table(surveyed: Survey) -> None:
    rows = matrix(surveyed, CODES, ["end-use", "deemed-export"])
    drawn = matrix_charts.heat(rows).to_dict()
    (data,) = drawn["datasets"].values()
    assert {(cell["jurisdiction"], cell["sign"]) for cell in data if cell["concept"] == "End-use"} >= {
        ("ZZ", "●"), ("XA", "◐"), ("XB", "○"), ("XC", "?"), ("XE", "?"),
    }  # fmt: skip


def test_branches_of_the_tree_meet_at_their_distance(surveyed: Survey) -> None:
    joins = tree(surveyed, ["zz", "xa", "xb", "xf"])
    drawn = matrix_charts.tree(joins).to_dict()
    (lines,) = drawn["datasets"].values()
    ties = [line for line in lines if line["x"] == line["x2"] and line["y"] != line["y2"]]
    assert sorted(line["x"] for line in ties) == sorted(join.distance for join in joins)
    assert min(line["x"] for line in lines) == 0


def test_a_concept_that_nobody_speaks_to_has_no_common_position(surveyed: Survey) -> None:
    found, without = ways_over(surveyed, ["xb", "xc"], ["end-use"], "union")
    assert without == ["end-use"]
    assert [way.steps for way in found] == [None, None]
