"""``exportlex matrix``, ``gaps``, ``core``: what each cell says, gaps with reasons, the way to a common position."""

from __future__ import annotations

import pytest

from cli.test_bad_input import refused
from commands import Ran, exportlex
from conftest import Held

ISLES = "zz,xa,xb,xc,xe,xf"
SPOKEN = ["export", "transit", "offence", "licence-individual", "military-end-use", "dual-use-item", "person"]
PLACE = {"instrument", "pinpoint", "as_of", "address"}


def ask(held: Held, *arguments: str) -> Ran:
    ran = exportlex(*arguments, "--json", *held.options)
    assert ran.code == 0, ran.err
    return ran


def test_the_matrix_has_one_object_per_cell_with_its_place_or_the_reason_of_its_absence(held: Held) -> None:
    rows = ask(held, "matrix", "--in", ISLES, "--concepts", "end-use,deemed-export").rows
    assert {(row["jurisdiction"], row["concept"]): row["coverage"] for row in rows} == {
        ("zz", "end-use"): "covered", ("xa", "end-use"): "partial", ("xb", "end-use"): "missing",
        ("xc", "end-use"): "not held", ("xe", "end-use"): "suspect", ("xf", "end-use"): "partial",
        ("zz", "deemed-export"): "missing", ("xa", "deemed-export"): "missing", ("xb", "deemed-export"): "missing",
        ("xc", "deemed-export"): "not held", ("xe", "deemed-export"): "suspect",
        ("xf", "deemed-export"): "not applicable",
    }  # fmt: skip
    for row in rows:
        spoken = row["coverage"] in ("covered", "partial")
        assert set(row) >= PLACE | {"covered", "sha256"} if spoken else row["reason"]
        assert (row["share"] is None) is (row["coverage"] in ("not held", "suspect", "not applicable"))


def test_a_law_that_speaks_without_a_recognised_element_is_called_so_in_words_and_by_a_sign_of_its_own(
    held: Held,
) -> None:
    concepts = ["--in", "xa,xb,xf", "--concepts", ",".join(SPOKEN)]
    rows = [row for row in ask(held, "matrix", *concepts).rows if row["having"] == 0 and "address" in row]
    assert rows
    assert {row["coverage"] for row in rows} == {"speaks to it; no element recognised"}
    ran = exportlex("matrix", *concepts, *held.options)
    assert ran.out.count("◇ speaks to it") == len(rows) + 1  # and once in the legend
    assert "0/" not in ran.out


def test_a_build_leaves_the_survey_and_no_command_makes_it_again(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("the survey that the build left is current")

    monkeypatch.setattr("exportlex.comparison.surveying.survey._made", fail)
    ran = ask(held, "matrix", "--in", "zz", "--concepts", "end-use")
    assert ran.rows
    assert ran.err == ""


def test_the_matrix_can_be_read_without_colour(held: Held) -> None:
    ran = exportlex("matrix", "--in", ISLES, "--concepts", "end-use,deemed-export,import", *held.options)
    (line,) = [line for line in ran.out.splitlines() if line.startswith("│ end-use")]
    assert [cell.strip() for cell in line.strip("│").split("│")] == [
        "end-use", "● 3/3", "◐ 1/3", "○ not found", "? not held", "? suspect", "◐ 1/3"
    ]  # fmt: skip
    assert "n/a not applicable" in ran.out
    assert "○ not found in the texts held, which is no proof that the law is silent" in ran.out
    assert "no legal advice" in ran.out
    assert "\x1b" not in ran.out


def test_a_matrix_that_is_too_wide_is_cut_into_tables_and_loses_no_jurisdiction(held: Held) -> None:
    ran = exportlex("matrix", "--concepts", "end-use,export", *held.options)
    heads = [line for line in ran.out.splitlines() if line.startswith("┃ concept")]
    shown = [cell.strip() for head in heads for cell in head.strip("┃").split("┃")]
    every = [row["jurisdiction"] for row in ask(held, "matrix", "--concepts", "end-use").rows]
    assert len(heads) > 1
    assert [one for one in shown if one != "concept"] == every
    assert max(map(len, ran.out.splitlines())) <= 132


def test_gaps_of_one_against_its_peers(held: Held) -> None:
    rows = ask(held, "gaps", "xa", "--in", "zz,xh", "--concepts", "end-use,exporter").rows
    told = {(row["concept"], row["element"]): row for row in rows if row["side"].startswith("lacks")}
    assert {row["jurisdiction"] for row in rows} == {"xa"}
    assert ("end-use", "stated by buyer") in told
    assert ("exporter", "") in told
    for row in told.values():
        assert row["reason"].startswith("not found in the texts held: ")
        assert {one["jurisdiction"] for one in row["evidence"]} == set(row["having"])
        assert all(set(one) >= PLACE for one in row["evidence"])


def test_gaps_that_half_of_all_peers_or_fewer_bear_out_are_counted_and_shown_when_asked_for(held: Held) -> None:
    asked = ["gaps", "xa", "--in", "zz,xc,xe", "--concepts", "end-use"]
    few, every = ask(held, *asked), ask(held, *asked, "--all")
    assert few.rows == []
    assert [(row["element"], row["borne_out"]) for row in every.rows] == [
        ("stated by buyer", 0.3333), ("verified after delivery", 0.3333),
    ]  # fmt: skip
    assert "2 more rest on half of all peers or fewer; --all shows them" in few.err
    assert "--all" not in every.err
    assert "(rests on little)" in exportlex(*asked, "--all", *held.options).out


def test_what_cannot_be_read_is_no_gap_on_either_side_and_is_told(held: Held) -> None:
    ran = ask(held, "gaps", "--in", "zz,xa,xc,xe", "--concepts", "end-use", "--all")
    assert {row["jurisdiction"] for row in ran.rows} == {"zz", "xa"}
    assert all({"xc", "xe"} == set(row["unknown"]) for row in ran.rows)
    assert "xc cannot be judged on: end-use" in ran.err
    assert "xe cannot be judged on: end-use" in ran.err


def test_gaps_for_people_name_place_date_and_address(held: Held) -> None:
    ran = exportlex("gaps", "xb", "--in", "zz,xa", "--concepts", "end-use", *held.options)
    assert "xb lacks End-use" in ran.out
    assert "because: not found in the texts held" in ran.out
    assert "s. 1(1)" in ran.out
    assert "as of 2031-02-03" in ran.out
    assert "https://gazette.isles.example/zz/act" in ran.out
    assert "1 gap where most peers have it" in ran.out


TARGETS = {
    "most": (["purpose"], {"zz": 2, "xa": 0, "xb": 1, "xc": None}),
    "union": (["purpose", "stated by buyer", "verified after delivery"], {"zz": 0, "xa": 2, "xb": 3, "xc": None}),
    "intersection": (["purpose"], {"zz": 2, "xa": 0, "xb": 1, "xc": None}),
    "zz": (["purpose", "stated by buyer", "verified after delivery"], {"zz": 0, "xa": 2, "xb": 3, "xc": None}),
    "XA": (["purpose"], {"zz": 2, "xa": 0, "xb": 1, "xc": None}),
}


@pytest.mark.parametrize("target", TARGETS)
def test_the_core_and_who_moves_how_far(held: Held, target: str) -> None:
    (row,) = ask(held, "core", "End-use", "--in", "zz,xa,xb,xc", "--target", target).rows
    elements, steps = TARGETS[target]
    assert row["target"] == {"name": target.lower(), "elements": elements}
    assert {move["jurisdiction"]: move["steps"] for move in row["moves"]} == steps
    assert row["moves"] == row.get(f"to_{target}", row["moves"])
    assert [share["element"] for share in row["outliers"]] == ["stated by buyer", "verified after delivery"]
    assert row["moves"][-1]["reason"].startswith("text not held")


def test_the_core_for_people_says_who_and_where(held: Held) -> None:
    ran = exportlex("core", "transit", "--in", "zz,xa,xb,xc", *held.options)
    assert "passing through" in ran.out
    assert "Moves to the target: most" in ran.out
    assert "unloading; free zone; time limit" in ran.out
    assert "zz: Act of Zedland, s. 1(1)" in ran.out
    assert "xc: text not held" in ran.out


@pytest.mark.parametrize("command", ["find", "compare"])
def test_in_takes_groups_and_says_which_members_are_missing(held: Held, command: str) -> None:
    ran = exportlex(command, "end-use", "--in", "zz,Five-Eyes", "--json", *held.options)
    told = [row["jurisdiction"] for row in ran.rows if "jurisdiction" in row]
    assert list(dict.fromkeys(told)) == ["zz", "ca", "gb", "us"]
    assert ran.err.strip() == "five-eyes: without au, nz, which nothing is declared of"


def test_in_takes_the_members_of_a_regime(held: Held) -> None:
    rows = ask(held, "matrix", "--in", "wassenaar-arrangement", "--concepts", "end-use").rows
    assert {"us", "jp", "kr", "ua"} <= {row["jurisdiction"] for row in rows}
    assert "cn" not in {row["jurisdiction"] for row in rows}


BAD = {
    "jurisdiction": (["matrix", "--in", "zz,qq"], ["unknown jurisdiction or group 'qq'", "known:", "five-eyes"]),
    "group": (["gaps", "--in", "six-eyes"], ["'six-eyes'", "groups:", "wassenaar-arrangement"]),
    "empty --in": (["matrix", "--in", ""], ["names no jurisdiction", "leave --in out"]),
    "commas only": (["compare", "end-use", "--in", " , "], ["names no jurisdiction"]),
    "empty --in of definitions": (["definitions", "--in", ""], ["names no jurisdiction"]),
    "concept": (["matrix", "--concepts", "end-uze"], ["unknown concept 'end-uze'", "end-use"]),
    "empty --concepts": (["moves", "--concepts", ","], ["names no concept", "leave it out"]),
    "no peers": (["gaps", "zz", "--in", "zz"], ["zz has no peers", "--in"]),
    "several for one": (["gaps", "five-eyes", "--in", "zz"], ["names 3 jurisdictions", "ca, gb, us"]),
    "concept of core": (["core", "nets", "--in", "zz,xa"], ["unknown concept 'nets'"]),
    "target": (["core", "end-use", "--in", "zz,xa", "--target", "all"], ["unknown target 'all'", "union", "zz, xa"]),
    "target outside": (["moves", "--in", "zz,xa", "--target", "xb"], ["unknown target 'xb'"]),
    "target that is silent": (["core", "end-use", "--in", "zz,xb", "--target", "xb"], ["xb sets no target"]),
    "target that is not held": (["core", "end-use", "--in", "zz,xc", "--target", "xc"], ["xc sets no target"]),
    "tree of one": (["tree", "--in", "zz"], ["zz alone makes no tree"]),
    "pair of one": (["asymmetry", "zz", "ZZ"], ["zz is named twice"]),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_that_says_what_to_do(held: Held, name: str) -> None:
    arguments, words = BAD[name]
    refused(exportlex(*arguments, "--json", *held.options), *words)
