from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from app.lamp_desk import A, B, C, lamp_desk
from app.pages import Shown, show
from app.test_taking_away import Buttons
from exportlex.briefs.selection import Pin
from exportlex.comparison.lists.finding.results import NOTICE
from exportlex.exporting.lists.limits import Sides, Strict
from exportlex.ui import taking_away
from exportlex.ui.items import filters, kept
from exportlex.ui.items.filters import Filters
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.kinds import Kind
from exportlex.ui.items.sides import sides_of
from indexing.desk import Desk, make_desk, two_laws

Page = Callable[..., Shown]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("lamps")
        patch.setattr("exportlex.settings.REPOSITORY", folder)
        yield lamp_desk(folder)


@pytest.fixture
def page(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(desk.data))
    return show


@pytest.fixture
def buttons(monkeypatch: pytest.MonkeyPatch) -> Buttons:
    made = Buttons()
    monkeypatch.setattr(taking_away.st, "download_button", made)
    return made


@pytest.fixture
def both(page: Page) -> Compared:
    return kept.compared(A, B)


@pytest.fixture
def sides(both: Compared) -> Sides:
    return sides_of(both.left, both.right)


def frame(shown: Shown) -> pd.DataFrame:
    """The one big table of the page."""
    (found,) = shown.test.dataframe
    return found.value


def cells(shown: Shown, label: str) -> list[list[str]]:
    """The words of a table by its label, row by row."""
    body = shown.html.split(f'aria-label="{label}"')[1].split("</table>")[0].split("<tbody>")[1]
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in body.split("<tr>")[1:]]
    return [[unescape(re.sub("<[^>]+>", "", cell)) for cell in row] for row in rows]


def test_a_code_finds_its_entry_and_leads_to_counterparts(page: Page) -> None:
    shown = page("items", q="2(1)", a=A, b=B)
    assert "Bells cast of bronze" in shown.html
    assert "the code you typed" in shown.words
    assert re.search(r'href="provision\?instrument=zz%2Forder&amp;language=en&amp;pinpoint=s.\+2%281%29"', shown.html)
    assert "as of 2031-02-03" in shown.words
    targets = [parse_qs(urlsplit(unescape(one)).query) for one in re.findall(r'href="(items\?[^"]+)"', shown.html)]
    assert {"a": [A], "b": [B], "at": ["2(1)"]} in targets


def test_a_description_finds_entries_with_the_reason_and_says_what_they_are_not(page: Page) -> None:
    shown = page("items", q="bronze bell", a=A, b=B)
    assert NOTICE in shown.words
    assert "shares the words" in shown.words
    assert "Under: 2 Bells" in shown.words
    assert shown.words.count("official address") >= 2


def test_the_notice_stands_there_before_anything_is_typed(page: Page) -> None:
    assert NOTICE in page("items").words


def test_candidates_can_be_narrowed_to_a_jurisdiction(page: Page) -> None:
    shown = page("items", q="bronze bell", in_="xa", a=A, b=B)
    assert 'aria-label="Xarn: Night goods, as of ' in shown.html
    assert 'aria-label="Zedland: Lamp list' not in shown.html


@pytest.mark.parametrize("q", ["qqqqzzzz", "9Z999"])
def test_nothing_found_says_what_may_help(page: Page, q: str) -> None:
    assert "No list has a candidate" in page("items", q=q, a=A, b=B).words


def test_what_cannot_be_searched_for_is_refused_in_a_line(page: Page) -> None:
    assert "nothing to search for" in page("items", q="???", a=A, b=B).words


def test_every_relation_is_counted_and_the_table_has_as_many_rows(page: Page) -> None:
    shown = page("items", a=A, b=B, level="item")
    counts = dict(re.findall(r"<dt>([^<]+)</dt><dd>.*?<b>(\d+)</b>", shown.html))
    assert counts["only in Zedland"] == "2"
    assert counts["other threshold"] == "2"
    assert sum(map(int, counts.values())) == len(frame(shown))
    assert "Stricter: Zedland 1; Xarn 1" in shown.html


def test_a_row_says_what_differs_and_leads_to_both_provisions(page: Page) -> None:
    found = frame(page("items", a=A, b=B, level="item"))
    (row,) = [one for one in found.to_dict("records") if one["a"].endswith("#2(1)")]
    assert row["b"].endswith("#1(1)")
    assert "pinpoint=s.+1%281%29" in row["b"]
    assert (row["relation"], row["stricter"]) == ("other threshold", "Xarn")
    assert "300 kg or more / 250 kg or more (stricter: Xarn)" in row["differs"]


def test_an_entry_that_only_one_list_has_says_which_absence(page: Page) -> None:
    found = frame(page("items", a=A, b=B, kind="only-a"))
    assert list(found["relation"]) == ["only in Zedland"]
    assert "not found in the texts held; nearest there: " in found["differs"][0]
    assert found["b"][0] == ""


def test_the_limits_table_has_both_values_and_names_the_stricter_jurisdiction(page: Page) -> None:
    found = frame(page("items", a=A, b=B, show="limits"))
    told = {(row["says_a"], row["says_b"], row["stricter"], row["measure"]) for row in found.to_dict("records")}
    assert told == {
        ("300 kg or more", "250 kg or more", "Xarn", "mass"),
        ("more than 5 litres", "more than 6 litres", "Zedland", "volume"),
    }


@pytest.mark.parametrize(
    ("state", "rows"),
    [({"stricter": "a"}, 1), ({"stricter": "b", "text": "bronze"}, 1), ({"measure": "mass"}, 1),
     ({"category": "1"}, 1), ({"text": "no such words"}, 0)],
)  # fmt: skip
def test_the_limits_table_is_filtered(page: Page, state: dict[str, str], rows: int) -> None:
    shown = page("items", a=A, b=B, show="limits", **state)
    assert f"{rows} of 2 limits that differ" in shown.words
    assert "No limit passes the filters" in shown.words if rows == 0 else len(frame(shown)) == rows


def test_pairs_are_filtered_by_relation_category_side_and_words(both: Compared) -> None:
    def codes(wanted: Filters) -> list[str]:
        return [both.at(pair) for pair in filters.passing(both.items, wanted)]

    assert codes(Filters(kinds=(Kind.THRESHOLD,))) == ["1(2)", "2(1)"]
    assert codes(Filters(strict=Strict.B)) == ["2(1)"]
    assert codes(Filters(categories=("3",))) == ["3", "3(1)"]
    assert codes(Filters(text="STEAM horns")) == ["3(1)"]
    assert len(codes(Filters())) == len(both.items)


def test_a_pair_shows_both_texts_with_limits_lined_up_and_the_stricter_side_named(page: Page) -> None:
    shown = page("items", a=A, b=B, at="2(1)")
    (row,) = cells(shown, "Limits side by side")
    assert row[1:] == ["300 kg or more", "250 kg or more", "Xarn", "2(1)", "1(1)"]
    assert re.search(r'<mark title="a limit that differs[^"]*">[^<]*300', shown.html)
    assert '<u class="xl-diff">' in shown.html
    assert shown.html.count("sha256 <code") == 2
    assert shown.html.count("as of 2031-02-03") >= 2
    assert "never by their codes" in shown.words
    assert "controls more" in shown.words


def test_a_limit_that_is_the_same_is_called_so(page: Page) -> None:
    (row,) = cells(page("items", a=A, b=B, at="1(1)"), "Limits side by side")
    assert row[3] == "the same on both sides"


def test_a_whole_entry_lists_the_items_below_with_links_to_their_pairs(page: Page) -> None:
    shown = page("items", a=A, b=B, at="2")
    below = cells(shown, "Items below")
    assert [row[:3] for row in below] == [["2(1)", "1(1)", "other threshold"], ["2(2)", "1(2)", "same"]]
    assert "at=2%281%29" in shown.html


def test_an_absence_is_shown_with_its_reason_and_names_nothing_that_is_far(page: Page) -> None:
    shown = page("items", a=A, b=B, at="3(1)")
    assert "not found in the texts held" in shown.words
    assert "No counterpart was found in Xarn" in shown.words
    assert "What was searched" in shown.words
    assert "The nearest entry" not in shown.words, "no entry of Xarn is near a fog horn"


def test_an_entry_of_the_second_list_alone_has_an_address_too(page: Page) -> None:
    shown = page("items", a=B, b=A, at="b:3(1)")
    assert "Only in Zedland" in shown.words
    assert shown.address["at"] == "b:3(1)"


def test_across_languages_words_are_not_compared_and_it_says_so(page: Page) -> None:
    shown = page("items", a=A, b=C)
    assert "their words are not compared, only their numbers" in shown.words
    assert "text not held" in " ".join(frame(shown)["differs"])


@pytest.mark.parametrize(
    "state",
    [{"a": A, "b": B}, {"a": A, "b": B, "level": "item", "kind": "same,threshold", "text": "bell"},
     {"a": A, "b": B, "show": "limits", "stricter": "a", "measure": "volume"}, {"a": A, "b": B, "at": "2(1)"},
     {"q": "bronze bell", "in": "xa,zz", "top": "1", "editions": "all", "a": B, "b": A}],
)  # fmt: skip
def test_a_link_reopens_the_state(page: Page, state: dict[str, str]) -> None:
    first = page("items", **{f"{key}_" if key == "in" else key: value for key, value in state.items()})
    assert first.address == state
    assert page("items", **first.address).words == first.words


def test_lists_are_named_by_jurisdiction_as_well(page: Page) -> None:
    assert page("items", a="zz", b="xa/order").address == {"a": A, "b": B}


def test_an_unknown_list_is_told_and_another_shown(page: Page) -> None:
    shown = page("items", a="nonsense", b=B)
    assert any("nonsense" in box.value for box in shown.test.warning)
    assert shown.address["b"] == B


@pytest.mark.parametrize("at", ["77(1)", "no such code", "b:99"])
def test_a_pair_that_is_not_there_is_told_and_all_are_shown(page: Page, at: str) -> None:
    shown = page("items", a=A, b=B, at=at)
    assert "has an entry" in " ".join(box.value for box in shown.test.warning)
    assert len(frame(shown)) > 1
    assert "at" not in shown.address


def test_an_entry_that_is_not_in_use_says_that_it_controls_nothing(page: Page) -> None:
    assert "controls nothing" in " ".join(box.value for box in page("items", a=A, b=B, at="1(3)").test.warning)


def test_one_list_twice_asks_for_another(page: Page) -> None:
    assert "Choose two different lists" in page("items", a=A, b=A).words


def test_a_code_that_is_typed_opens_its_pair_and_the_way_back_keeps_the_filters(page: Page) -> None:
    shown = page("items", a=A, b=B, level="item", text="bell")
    shown.test.text_input(key="items.open").set_value("2 1")
    assert "Limits side by side" in shown.again().html
    assert shown.address == {"a": A, "b": B, "level": "item", "text": "bell", "at": "2(1)"}
    shown.test.button[0].click()
    assert shown.again().address == {"a": A, "b": B, "level": "item", "text": "bell"}


def test_other_lists_close_the_pair(page: Page) -> None:
    shown = page("items", a=A, b=B, at="2(1)")
    shown.test.selectbox(key="items.b").set_value(C)
    assert "at" not in shown.again().address


def test_without_lists_it_says_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exportlex.settings.REPOSITORY", tmp_path)
    desk = make_desk(tmp_path)
    desk.hold(two_laws())
    monkeypatch.setenv("EXPORTLEX_DATA", str(desk.data))
    shown = show("items")
    assert "No control list is held" in shown.words
    assert "exportlex gather" in shown.words


def test_what_passes_the_filters_can_be_taken_away(page: Page, buttons: Buttons) -> None:
    page("items", a=A, b=B, level="item", text="bell")
    table = json.loads(buttons.pressed("exportlex-pairs.json"))
    assert {row["code_a"] for row in table["rows"]} == {"2", "2(1)", "2(2)"}
    assert "3 rows shown" in table["about"]["asked"]
    (row,) = [one for one in table["rows"] if one["code_a"] == "2(1)"]
    assert (row["code_b"], row["stricter"], row["pinpoint_b"]) == ("1(1)", "Xarn", "s. 1(1)")
    assert row["as_of_a"] == row["as_of_b"] == row["as_of"] == "2031-02-03"
    assert row["permalink"].endswith("items?a=zz%2Forder%2Fgoods%7Cen&b=xa%2Forder%2Fgoods%7Cen&at=2%281%29")
    lines = [json.loads(line) for line in buttons.pressed("exportlex-pairs.jsonl").decode().splitlines()]
    assert [one["a"] for one in lines] == ["2", "2(1)", "2(2)"]
    assert lines[1]["differences"][0]["stricter"] == "b"
    assert lines[1]["conceptual"] is None, "the page asks for it pair by pair"


def test_limits_that_differ_can_be_taken_away(page: Page, buttons: Buttons) -> None:
    page("items", a=A, b=B, show="limits")
    rows = json.loads(buttons.pressed("exportlex-limits.json"))["rows"]
    assert [(row["value_a"], row["value_b"], row["stricter"]) for row in rows] == [
        ("more than 5 litres", "more than 6 litres", "Zedland"), ("300 kg or more", "250 kg or more", "Xarn"),
    ]  # fmt: skip
    lines = [json.loads(line) for line in buttons.pressed("exportlex-limits.jsonl").decode().splitlines()]
    assert [one["at"]["a"] for one in lines] == ["1(2)", "2(1)"]
    assert lines[0]["lists"] == {"a": "zz/order/goods", "b": "xa/order/goods"}


def test_candidates_can_be_taken_away_with_what_they_are_not(page: Page, buttons: Buttons) -> None:
    page("items", q="bells of bronze", top="1", a=A, b=B)
    table = json.loads(buttons.pressed("exportlex-candidates.json"))
    assert table["about"]["permalink"].endswith("items?q=bells+of+bronze&top=1")
    assert {row["code"] for row in table["rows"]} >= {"2(1)", "1(1)"}
    assert all("not a classification" in row["notice"] for row in table["rows"])
    lines = buttons.pressed("exportlex-candidates.jsonl").decode().splitlines()
    assert len(lines) == sum(bool(row["rank"]) for row in table["rows"])


def test_a_pair_can_be_taken_away_with_its_limits(page: Page, buttons: Buttons) -> None:
    page("items", a=A, b=B, at="2(1)")
    pairs, limits = json.loads(buttons.pressed("exportlex-pair.json"))["tables"]
    (row,) = pairs["rows"]
    assert (row["code_a"], row["code_b"], row["stricter"]) == ("2(1)", "1(1)", "Xarn")
    assert [(one["value_a"], one["value_b"]) for one in limits["rows"]] == [("300 kg or more", "250 kg or more")]
    buttons.files.clear()
    page("items", a=A, b=B, at="3(1)")
    assert "not found in the texts held" in buttons.pressed("exportlex-pair.csv").decode()


def test_candidates_can_be_pinned_and_unpinned_and_other_pins_stay(page: Page) -> None:
    shown = page("items", q="2(1)", top="1", a=A, b=B)
    other = Pin("zz/order", "en", "s. 9")
    shown.test.session_state["pins for the brief"] = (other,)
    field = shown.test.multiselect(key="items.pinned")
    (label,) = [one for one in field.options if one.startswith("Zedland: 2(1) of Lamp list, as of")]
    field.set_value([label])
    shown = shown.again()
    assert shown.test.session_state["pins for the brief"] == (other, Pin("zz/order", "en", "s. 2(1)"))
    assert shown.test.get("page_link")[0].proto.label == "**2 passages are pinned\\: to the brief**"
    shown.test.multiselect(key="items.pinned").set_value([])
    assert shown.again().test.session_state["pins for the brief"] == (other,)


def test_a_provision_of_a_list_leads_to_its_counterparts(page: Page) -> None:
    shown = page("provision", instrument="zz/order", language="en", pinpoint="s. 2(1)")
    assert "Entry 2(1) of a control list (Lamp list)" in shown.words
    assert "at=2%281%29" in shown.html
    act = page("provision", instrument="zz/order", language="en", pinpoint="s. 1(3)")
    assert "of a control list" not in act.words


def test_it_never_says_compliant_or_clear(page: Page) -> None:
    for state in ({}, {"at": "2(1)"}, {"at": "3(1)"}, {"show": "limits"}, {"q": "bell"}):
        said = page("items", a=A, b=B, **state).words.casefold()
        assert "compliant" not in said
        assert not re.search(r"\bclear\b", said)
