from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

import isles
from app.pages import Shown, show
from commands import exportlex
from comparison.made import FERRIES, law, made_position, silent
from comparison.made import found as found_hit
from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import LOOKED_THROUGH
from exportlex.comparison.surveying.gaps import Side, gaps_of
from exportlex.comparison.surveying.survey import Survey, survey
from exportlex.exporting.unions import over
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui import bars, gap_lists, gap_tables
from exportlex.ui.gap_lists import Filters, Level

if TYPE_CHECKING:
    from conftest import Held

Page = Callable[..., Shown]
ISLES = ["zz", "xa", "xb", "xc", "xd", "xe", "xf", "xg", "xh"]
UNREADABLE = {"xc": "text not held", "xd": "text not held", "xe": "reading suspect", "xg": "text not held"}
BOOKS = {"of": "xa", "in_": "zz,xb,xh", "concept": "record-keeping"}


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


@pytest.fixture
def surveyed(knowledge: Knowledge) -> Survey:
    return survey(knowledge)


def folds(shown: Shown) -> list[str]:
    """Each gap's HTML."""
    return re.findall(r'<details class="xl-fold xl-gap">.*?side by side</a>[^<]*</p></details>', shown.html, re.DOTALL)


def test_an_element_that_peers_have_comes_with_their_words_pinpoint_date_and_address(page: Page) -> None:
    (gap,) = folds(page("gaps", **BOOKS))
    assert "Record-keeping: “what”. Xarn lacks it, 2 of 3 peers have it" in gap
    having = gap.split("2 have it")[1].split("1 lacks it with the whole concept")[0]
    assert "<b>Zedland</b>" in having
    assert "<b>Xhai</b>" in having
    assert having.count('<a href="provision?instrument=') == 2
    assert having.count("as of 2031-0") == 2
    assert having.count("official address</a>") == 2
    assert re.search(r"“<span[^>]*>[^“]*<b>[^<]+</b>", having)


def test_the_lacking_side_says_which_absence_and_what_was_looked_through(page: Page) -> None:
    (gap,) = folds(page("gaps", **BOOKS))
    own = gap.split("2 have it")[0]
    assert "not found in the texts held" in own
    assert f"up to {LOOKED_THROUGH} passages that speak to Record-keeping" in own
    assert "provision?instrument=xa%2Fact" in own


def test_a_peer_that_is_silent_on_the_whole_concept_is_counted_among_all_peers(page: Page) -> None:
    (gap,) = folds(page("gaps", **BOOKS))
    assert "1 lacks it with the whole concept" in gap
    assert "<b>Xebb</b>" in gap.split("1 lacks it with the whole concept")[1]
    assert "nothing in its law speaks to the concept: not found in the texts held" in gap


def test_a_whole_concept_that_is_lacking_says_which_words_were_searched_in_which_texts(page: Page) -> None:
    gap = folds(page("gaps", of="xb", in_="zz,xa,xh", concept="record-keeping"))[0]
    assert "Record-keeping, the whole concept. Xebb lacks it, 3 of 3 peers have it" in gap
    assert "Xebb:</b> not found in the texts held: none of the words searched" in gap
    assert "What was searched" in gap
    assert 'href="sources?instrument=xb%2Fact"' in gap


@pytest.mark.parametrize(("code", "absence"), UNREADABLE.items())
def test_a_jurisdiction_that_cannot_be_read_has_no_gap_and_is_listed_with_the_reason(
    page: Page, code: str, absence: str
) -> None:
    shown = page("gaps", of=code, in_="zz,xa,xh", concept="record-keeping,end-use,export", thin="yes")
    assert folds(shown) == []
    assert "No gap can be stated" in shown.words
    row = shown.html.split("What cannot be said, and why")[1]
    assert f"<b>{absence}</b>" in row
    assert "not counted at all" in row


@pytest.mark.parametrize("code", UNREADABLE)
def test_a_peer_that_cannot_be_read_is_never_counted_as_lacking(surveyed: Survey, code: str) -> None:
    concepts = [concept.id for concept in surveyed.concepts]
    for gap in gaps_of(surveyed, ISLES, ISLES, concepts):
        assert code not in (*gap.lacking, *gap.silent)
        assert code != gap.jurisdiction or gap.side is Side.ALONE


def test_what_does_not_apply_is_told_with_its_reason_and_is_no_gap(page: Page) -> None:
    shown = page("gaps", of="xf", in_="zz,xa", concept="deemed-export")
    assert folds(shown) == []
    assert "not applicable" in shown.words
    assert isles.NOT_APPLICABLE in shown.words


def test_gaps_that_few_peers_bear_out_are_left_out_until_asked_for_and_then_say_so(page: Page) -> None:
    state = {"of": "zz", "in_": ",".join(ISLES), "concept": "export"}
    shown = page("gaps", **state)
    assert folds(shown) == []
    assert "1 more rests on half of all peers or fewer" in shown.words
    shown.test.checkbox(key="gaps.thin").set_value(True)
    (gap,) = folds(shown.again())
    assert "Rests on little:" in gap
    assert "only 3 of all 8 peers" in gap
    assert shown.address["thin"] == "yes"


def test_the_reverse_is_told_as_such(page: Page) -> None:
    gap = folds(page("gaps", of="zz", in_="xa,xh,xf", concept="end-use", side="has"))[0]
    assert "+</b> End-use: “verified after delivery”. Zedland has it, 3 of 3 peers lack it" in gap


def test_a_pair_is_one_peer(page: Page) -> None:
    shown = page("gaps", of="xa", in_="zz", concept="record-keeping")
    assert "Xarn lacks it, the peer has it" in shown.words


def test_each_against_the_others_counts_by_jurisdiction_as_the_list_does(page: Page) -> None:
    shown = page(
        "gaps", of="all", in_=",".join(ISLES), concept="record-keeping,end-use,end-user", thin="yes", show="300"
    )
    table = shown.html.split('aria-label="Number of gaps"')[1].split("</table>")[0]
    numbers = [int(number) for number in re.findall(r'<td class="xl-figure">(\d+)</td>', table)]
    assert len(numbers) == 2 * len(ISLES)
    assert sum(numbers) == len(folds(shown)) > 5
    assert f"{sum(numbers)} gaps" in shown.words


def test_the_picture_has_the_numbers_of_the_table() -> None:
    found = {"Who": Counter({Side.LACKS: 3}), "Licensing": Counter({Side.LACKS: 1, Side.ALONE: 2})}
    drawn = [row for rows in bars.gaps(found).to_dict()["datasets"].values() for row in rows]
    assert [(row["of"], row["said"]) for row in drawn] == [
        ("Who", "lacks 3"), ("Who", "has 0"), ("Licensing", "lacks 1"), ("Licensing", "has 2"),
    ]  # fmt: skip


def test_a_group_of_concepts_is_all_of_its_concepts(page: Page) -> None:
    shown = page("gaps", of="xa", in_="zz", group="compliance", thin="yes", show="300")
    assert folds(shown)
    assert "Record-keeping" in shown.words
    assert not any("> End-use" in gap for gap in folds(shown))


def test_filters_leave_what_they_name(surveyed: Survey) -> None:
    every = gaps_of(surveyed, ISLES, ISLES, [concept.id for concept in surveyed.concepts])
    whole = gap_lists.passing(every, Filters(level=Level.WHOLE, thin=True))
    lacking = gap_lists.passing(every, Filters(side=Side.LACKS, thin=True))
    assert whole
    assert lacking
    assert all(gap.element == "" for gap in whole)
    assert all(gap.side is Side.LACKS for gap in lacking)
    assert len(gap_lists.passing(every, Filters(thin=True))) == len(every) > len(gap_lists.passing(every, Filters()))


def test_those_that_most_peers_bear_out_come_first(surveyed: Survey) -> None:
    every = gaps_of(surveyed, ISLES, ISLES, [concept.id for concept in surveyed.concepts])
    assert [gap.borne_out for gap in every] == sorted((gap.borne_out for gap in every), reverse=True)


@pytest.mark.parametrize("thin", [False, True])
def test_page_and_command_show_the_same_gaps_in_the_same_order(page: Page, held: Held, *, thin: bool) -> None:
    """One rule for both, and the same default."""
    concepts = "record-keeping,end-use,export,transit"
    state = {"of": "all", "in_": "zz,xa,xb,xc,xh", "concept": concepts, "show": "300"}
    shown = page("gaps", **state, **({"thin": "yes"} if thin else {}))
    options = ["--in", "zz,xa,xb,xc,xh", "--concepts", concepts, "--json", *held.options]
    rows = exportlex("gaps", *options, *(["--all"] if thin else [])).rows
    heads = [re.sub("<[^>]+>", "", head) for head in re.findall(r"<summary><b>.</b> (.*?)</summary>", shown.html)]
    assert len(heads) == len(rows) >= 3
    for head, row in zip(heads, rows, strict=True):
        assert f"{row['element']}”" in head if row["element"] else "the whole concept" in head
        assert f"{round(row['borne_out'] * 4)} of 4 peers" in head


@pytest.mark.usefixtures("page")
def test_a_peer_that_has_it_only_further_down_stands_apart_from_one_of_which_nothing_can_be_said() -> None:
    peers = (("has it only in passages further down", ("xa",)), ("is not counted, for it cannot be said", ("xc",)))
    positions = [
        law("zz", "a"), law("xh", "a b"), silent("xc", Absence.NOT_HELD),
        made_position("xa", found_hit("xa", "A ferry.", "a", matched=("ferry",)), found_hit("xa", "A boat.", "b")),
    ]  # fmt: skip
    kept = Survey((FERRIES,), ("zz", "xh", "xa", "xc"), {(one.concept.id, one.jurisdiction): one for one in positions})
    (gap,) = gaps_of(kept, ["zz"], ["xh", "xa", "xc"], ["ferries"])
    assert (gap.further_down, gap.unknown) == (("xa",), ("xc",))
    assert "1 of 3 peers have it (2 not counted)" in gap_tables.headline(gap, isles.NAMES)
    shown = gap_tables.Shown(kept, isles.NAMES, {}, lambda _: "")
    for what, (code,) in peers:
        said = gap_tables._group(what, (code,), gap, shown)
        assert f"1 {what}" in said
        assert isles.NAMES[code] in said


def test_compare_gets_a_handful_of_texts_and_says_so(page: Page) -> None:
    shown = page("gaps", of="zz", in_=",".join(ISLES), concept="end-use", thin="yes")
    link = re.search(r'<a href="compare\?([^"]+)">Compare these texts side by side</a> \(([^)]*)\)', shown.html)
    assert link
    carried = parse_qs(html.unescape(link[1]))["in"][0].split(",")
    assert (carried[0], len(carried)) == ("zz", 5)
    assert link[2] == "the first 5 of 9; add others there"


def test_parts_that_are_not_held_are_told_where_gaps_are_counted() -> None:
    rows = [{"jurisdiction": "zz", "missing": ["s. 9", "s. 10"]}, {"jurisdiction": "zz", "missing": ["Annex"]},
            {"jurisdiction": "xa", "missing": []}]  # fmt: skip
    said = gap_tables.not_held(["zz", "xa"], rows, isles.NAMES)
    assert said.endswith("Parts missing: Zedland 3.")
    assert gap_tables.not_held(["xa"], rows, isles.NAMES) == ""


def test_members_of_one_union_are_told_once_together(page: Page) -> None:
    notes = [box.value for box in page("gaps", of="all", in_="de,fr,us", concept="end-use").test.info]
    assert sum("directly" in note for note in notes) == 1
    assert any("applies in Germany and France directly" in note for note in notes)


def test_a_member_of_a_union_is_told_that_the_law_of_the_union_applies(page: Page) -> None:
    assert "applies in Germany directly" in page("gaps", of="de", in_="us,gb").words
    assert "directly" not in page("gaps", of="us", in_="de,gb").words


def test_what_the_law_of_the_union_has_is_shown_beside_the_gap(surveyed: Survey) -> None:
    (gap,) = gap_lists.passing(gaps_of(surveyed, ["xa"], ["xh"], ["record-keeping"]), Filters(side=Side.LACKS))
    assert over(surveyed, gap, "zz") is surveyed.of("record-keeping", "zz")
    assert over(surveyed, gap, "xc") is None
    assert over(surveyed, gap, "") is None


def test_a_link_reopens_the_state(page: Page) -> None:
    state = {"of": "xa", "in": "zz,xh", "concept": "record-keeping,end-use", "side": "lacks", "level": "element",
             "thin": "yes"}  # fmt: skip
    first = page("gaps", **state)
    assert first.address == state
    assert page("gaps", **first.address).words == first.words


def test_a_group_of_jurisdictions_in_the_address_stands_for_its_members(page: Page) -> None:
    assert page("gaps", of="us", in_="five-eyes").address["in"] == "ca,gb,us"


@pytest.mark.parametrize(
    "state", [{"of": "qq"}, {"of": "xa", "in": "qq,zz"}, {"of": "xa", "concept": "nonsense"}, {"group": "x" * 300}]
)
def test_an_address_that_is_wrong_is_told(page: Page, state: dict[str, str]) -> None:
    assert page("gaps", **state).test.warning


def test_without_a_peer_it_asks_for_one(page: Page) -> None:
    assert "at least one peer" in page("gaps", of="xa", in_="none").words
    assert "at least one peer" in page("gaps", of="xa", in_="xa").words
