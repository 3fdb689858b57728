from __future__ import annotations

import html
import re
import shlex
from collections.abc import Callable

import pytest

from app.pages import Shown

FIVE = {"concept": "dual-use-item", "in": "us,eu,gb,ca,cn"}
SCRIPT = "<script>alert(1)</script> <img src=x onerror=alert(2)> broker"


def test_a_bare_address_compares_dual_use_items_in_five_jurisdictions(page: Callable[..., Shown]) -> None:
    shown = page("compare")
    assert shown.address == FIVE
    assert re.findall(r'id="cell-(\w+)"', shown.html) == ["us", "eu", "gb", "ca", "cn"]


def test_each_cell_has_pinpoint_date_address_and_how_it_is_held(page: Callable[..., Shown]) -> None:
    cells = [part for part in page("compare", **FIVE).html.split('id="cell-')[1:]]
    for cell in cells:
        assert 'href="provision?instrument=' in cell
        assert re.search(r"as of \d{4}-\d\d-\d\d", cell)
        assert re.search(r'href="https?://[^"]+"[^>]*>official address', cell)
        assert "our digest, not the official text" in cell


def test_defining_words_are_marked_with_the_number_of_the_legend(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE).html
    first = shown[shown.index('data-legend="elements"') :].split("</div>")[0]
    legend = dict(re.findall(r"<mark>([^<]+)<sup>(\d+)</sup></mark>", first))
    marks = re.findall(r'<mark title="([^"]+)">[^<]+<sup>(\d+)</sup></mark>', shown)
    assert legend["civil use"] == "4"
    assert len(marks) > 10
    assert all(number in {legend[label] for label in title.split("; ")} for title, number in marks)


def rows_of(shown: Shown, label: str) -> dict[str, list[str]]:
    """The rows of a table by their first cell: the HTML of the others."""
    table = shown.html[shown.html.index(f'aria-label="{label}"') :].split("</table>")[0]
    found = {}
    for row in table.split("<tr>")[2:]:
        head = re.search(r'<th scope="row">(.*?)</th>', row)
        found[plain(head[1]) if head else ""] = re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)
    return found


def plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def test_the_element_table_counts_and_its_words_lead_to_their_provision(page: Callable[..., Shown]) -> None:
    rows = rows_of(page("compare", **FIVE), "Elements by jurisdiction")
    assert list(rows)[3] == "4. civil use"
    for covered, *cells in (cells for row, cells in rows.items() if row[0].isdigit()):
        assert re.fullmatch(r"(\d|none) of \d|–", covered)
        assert len(cells) == 5
        having = [cell for cell in cells if cell.startswith("✓")]
        assert covered.startswith(str(len(having)) if having else ("none", "–"))
        for cell in having:
            assert re.search(r'<a href="provision\?instrument=[^"]+&amp;pinpoint=[^"]+">“', cell)


def test_every_sign_of_the_element_table_stands_in_its_legend(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    legend = shown.html[shown.html.index('data-legend="standings"') :].split("</div>")[0]
    signs = set(re.findall(r"<b>([^<]+)</b>", legend))
    assert len(signs) == 5
    rows = rows_of(shown, "Elements by jurisdiction")
    used = {cell.split(" ")[0] for row, cells in rows.items() if row[0].isdigit() for cell in cells[1:]}
    assert used <= signs
    assert len(used) > 1


def test_what_cannot_be_said_of_an_element_is_said_with_its_reason(page: Callable[..., Shown]) -> None:
    rows = rows_of(page("compare", **FIVE), "Elements by jurisdiction")
    unknown = [cell for cells in rows.values() for cell in cells if cell.startswith("?")]
    assert unknown  # our digests alone: what they do not say may stand in the law
    for cell in unknown:
        assert "<summary><small>text not held</small></summary>" in cell
        assert "only our digest is held" in cell


def test_figures_are_rows_with_direction_and_place(page: Callable[..., Shown]) -> None:
    rows = rows_of(page("compare", concept="record-keeping", **{"in": "us,eu"}), "Elements by jurisdiction")
    european = plain(rows["Figure: How long"][2])
    assert re.search(r"at least 5 years.*\( ?Article 27\(3\) ?\)", european)
    assert plain(rows["What the best passage does"][2]).startswith("obliges")


def test_a_reader_learns_why_a_provision_was_assigned(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="broker", **{"in": "eu"}).words
    for said in ("Why was this provision assigned to “Broker”?", "Definition it defines the concept: its term",
                 "Its names names of the concept stand in it or in its heading: “broker",
                 " of the concept’s 4 elements: ", "Closeness, 0 to 1 in wording ",
                 "Reviewer no reviewer has decided on it", "no words of the law"):  # fmt: skip
        assert said in shown


def test_the_commands_to_decide_name_the_provision_exactly(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="broker", **{"in": "eu,us"})
    shown.test.selectbox(key="compare.decide.eu").set_value("resident")
    lines = [shlex.split(code.value) for code in shown.again().test.code if code.value.startswith("exportlex decide")]
    assert [line[2] for line in lines] == ["accept", "correct", "reject"] * 3
    options = dict(zip(lines[0][3::2], lines[0][4::2], strict=True))
    assert options["--concept"] == "broker"
    assert options["--jurisdiction"] == "eu"
    assert options["--instrument"] == "eu/2021-821"
    assert options["--element"] == "resident"
    state = {name: options[f"--{name}"] for name in ("instrument", "language", "pinpoint")}
    assert "this provision" in page("provision", **state).words
    assert "--instead" in lines[1]
    assert "--instead" not in lines[2]
    relation = dict(zip(lines[-1][3::2], lines[-1][4::2], strict=True))
    assert (relation["--jurisdiction"], relation["--against"]) == ("eu", "us")


def test_a_group_turns_into_its_members(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="end-use", **{"in": "cn"})
    shown.test.multiselect(key="compare.in").set_value(["cn", "group:five-eyes"])
    assert shown.again().address["in"] == "cn,ca,gb,us"
    assert page("compare", concept="end-use", **{"in": "five-eyes,cn"}).address["in"] == "ca,gb,us,cn"


def test_the_pairs_table_has_every_pair_with_relation_and_two_figures(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE).html
    table = shown[shown.index('aria-label="Pairs of jurisdictions"') :]
    assert table.count('<th scope="row">') == 10
    assert "United States has all that" in table or "only United States has" in table
    assert not re.search(r"\b(us|eu|gb|ca|cn) (has|covers|answers)\b", table)
    assert table.count("<summary>Elements and evidence</summary>") == 10
    assert "Only European Union" in plain(table)


def test_differences_from_one_jurisdiction_are_underlined_and_said_in_words(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE, against="eu")
    assert 'data-legend="differences"' in shown.html
    assert '<u class="xl-diff">' in shown.html.split('id="cell-us"')[1]
    assert "Only in European Union" in shown.words
    assert "The other texts are compared with this one." in shown.words


def test_a_cell_leads_to_its_provision(page: Callable[..., Shown]) -> None:
    name, state = page("compare", **FIVE).doors[0]
    assert name == "provision"
    assert "this provision" in page("provision", **state).words


def test_choosing_rewrites_the_address_each_time(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    for concept in ("end-use", "broker", "end-user"):
        shown.test.selectbox(key="compare.concept").set_value(concept)
        assert shown.again().address["concept"] == concept
    shown.test.multiselect(key="compare.in").set_value(["eu", "us"])
    assert shown.again().address["in"] == "eu,us"


def test_the_address_counts_when_it_changes_under_the_page(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    shown.test.query_params["concept"] = "end-use"  # what the back button does
    assert shown.again().test.selectbox(key="compare.concept").value == "end-use"


def test_own_words(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    shown.test.radio(key="compare.by").set_value("My own words")
    shown = shown.again()
    assert "type words of your own" in shown.words
    shown.test.text_input(key="compare.phrase").set_value("keeping of records")
    shown = shown.again()
    assert shown.address["phrase"] == "keeping of records"
    assert 'id="cell-us"' in shown.html


def test_markup_in_a_phrase_stays_words(page: Callable[..., Shown]) -> None:
    shown = page("compare", phrase=SCRIPT, **{"in": "us,eu"})
    assert not re.search(r"<(script|img)\b", shown.html)
    assert all(r"\<script\>" in text.value for text in shown.test.markdown if "alert(1)" in text.value)


@pytest.mark.parametrize("state", [{"concept": "nonsense"}, {"in": "zz,qq"}, {"concept": "x" * 500, "in": ",,"}])
def test_an_address_that_is_wrong_is_told_in_a_sentence(page: Callable[..., Shown], state: dict[str, str]) -> None:
    shown = page("compare", **state)
    assert shown.test.warning
    assert shown.test.info


@pytest.mark.parametrize("phrase", ["!!!", "the of and", "   "])
def test_a_phrase_without_words_asks_for_words(page: Callable[..., Shown], phrase: str) -> None:
    shown = page("compare", phrase=phrase, **{"in": "us"})
    assert shown.test.warning or shown.test.info
    assert 'id="cell-us"' not in shown.html


def test_an_empty_cell_says_which_absence_it_is_and_what_was_searched(page: Callable[..., Shown]) -> None:
    shown = page("compare", phrase="zeppelin moorage tariffs", **{"in": "us,cn"})
    assert shown.words.count("Empty: text not held") == 2
    assert "Nothing follows about the law" in shown.words
    assert "“zeppelin”" in shown.words
    assert "cannot be said" in shown.words
    assert "no counterpart" not in shown.words


def test_no_jurisdiction_asks_for_one_and_is_remembered(page: Callable[..., Shown]) -> None:
    shown = page("compare", **FIVE)
    shown.test.multiselect(key="compare.in").set_value([])
    shown = shown.again()
    assert "at least one jurisdiction" in shown.words
    assert page("compare", **shown.address).test.multiselect(key="compare.in").value == []


def test_a_concept_without_elements_says_so(page: Callable[..., Shown]) -> None:
    shown = page("compare", concept="import", **{"in": "us,ca"})
    assert "no elements that could decide" in shown.words
