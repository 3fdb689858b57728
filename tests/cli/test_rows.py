"""``--json``: one object a line on standard output with the fields that design.md promises, and nothing else."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys

import pytest

from commands import Ran, exportlex
from conftest import Held
from pages import EXAMPLES

PROMISED = {
    "sources": "jurisdiction instrument title language as_of address sha256 held provisions definitions issues",
    "definitions": "jurisdiction instrument pinpoint language term aliases kind scope text concept as_of",
    "find": "rank jurisdiction instrument pinpoint kind text textual conceptual elements quantities as_of address",
    "absence": "jurisdiction absence reason",
    "pair": "a b relation reason evidence",
}
KINDS = {"definition", "see-reference", "inclusion-only", "scope-provision"}
SHELL = [sys.executable, "-c", "from exportlex.cli import main; main()"]
RELATIONS = {"equivalent", "broader", "narrower", "overlapping", "divergent", "no counterpart"}


def promised(name: str, row: dict[str, object]) -> bool:
    return set(PROMISED[name].split()) <= set(row)


def ask(held: Held, *arguments: str) -> Ran:
    return exportlex(*arguments, "--json", *held.options)


def test_sources(held: Held) -> None:
    ran = ask(held, "sources")
    rows = {row["instrument"]: row for row in ran.rows}
    assert ran.err == ""
    assert all(promised("sources", row) for row in rows.values())
    assert {row["held"] for row in rows.values()} <= {"official", "converted", "digest", "none"}
    assert (rows["zz/act"]["held"], rows["xc/act"]["held"], rows["xd/act"]["held"]) == ("converted", "none", "digest")
    assert rows["zz/act"]["provisions"] > 8
    assert len(rows["zz/act"]["sha256"]) == 64
    (issue,) = rows["xe/act"]["issues"]
    assert {"kind", "where", "message"} <= set(issue)
    assert ran.code == 1, "a suspect reading is no success"


def test_definitions(held: Held) -> None:
    ran = ask(held, "definitions", "--in", "zz,xh")
    assert (ran.code, ran.err) == (0, "")
    assert {row["jurisdiction"] for row in ran.rows} == {"zz", "xh"}
    assert all(promised("definitions", row) and row["kind"] in KINDS for row in ran.rows)
    by_term = {row["term"]: row for row in ran.rows}
    assert by_term["end-use"]["concept"] == by_term["最终用途"]["concept"] == "end-use"
    assert by_term["end-user"]["concept"] == "end-user"
    assert by_term["end-user"]["why"] == "its term “end-user” is a name of the concept"
    assert by_term["end-use"]["as_of"] == "2031-02-03"


def test_definitions_of_one_instrument(held: Held) -> None:
    assert {row["instrument"] for row in ask(held, "definitions", "--instrument", "xa/act").rows} == {"xa/act"}


@pytest.mark.parametrize("asked", ["end-use", "the purpose for which goods are intended"])
def test_find(held: Held, asked: str) -> None:
    ran = ask(held, "find", asked, "--in", "zz,xb,cn", "--top", "3")
    assert (ran.code, ran.err) == (0, "")
    hits = [row for row in ran.rows if "absence" not in row]
    assert all(promised("find", row) for row in hits)
    assert next(row["rank"] for row in hits if row["jurisdiction"] == "zz") == 1
    assert max(row["rank"] for row in hits) <= 3
    (absence,) = [row for row in ran.rows if row["jurisdiction"] == "xb"]
    assert promised("absence", absence)


def test_compare(held: Held) -> None:
    ran = ask(held, "compare", "end-use", "--in", "zz,xa,xb")
    assert (ran.code, ran.err) == (0, "")
    cells, pairs = ran.rows[:3], ran.rows[3:]
    assert [row["jurisdiction"] for row in cells] == ["zz", "xa", "xb"]
    for row in cells[:2]:
        assert {"definition", "terms", "closeness", "review"} <= {one["kind"] for one in row["why"]}
        assert row["passages"][0]["why"] == row["why"]
        assert all(one["said"] for passage in row["passages"] for one in passage["why"])
    assert "why" not in cells[2]
    assert [(row["a"], row["b"]) for row in pairs] == [("zz", "xa"), ("zz", "xb"), ("xa", "xb")]
    assert all(promised("pair", row) and row["relation"] in RELATIONS for row in pairs)
    assert all(promised("find", row) or promised("absence", row) for row in cells)


def test_the_same_jurisdiction_twice_is_asked_once(held: Held) -> None:
    assert [row.get("jurisdiction") for row in ask(held, "compare", "end-use", "--in", "zz, ZZ,zz").rows] == ["zz"]


@pytest.mark.parametrize(
    ("name", "publisher", "options"),
    [
        ("legislation-gov-uk/averland-act.akn", "legislation-gov-uk", []),
        ("justice-canada/act-en.xml", "justice-canada", []),
        ("lawrefbook/yuehu-lantern-law(2031-05-06).md", "lawrefbook", []),
        ("ecfr/sections.xml", "ecfr", ["--citation", "15 CFR", "--language", "en"]),
        ("cellar/act.xhtml", "cellar", []),
    ],
)
def test_read_gives_provisions_and_then_definitions(name: str, publisher: str, options: list[str]) -> None:
    ran = exportlex("read", EXAMPLES / name, "--publisher", publisher, *options, "--json")
    assert ran.code == 0, ran.err
    types = [row["type"] for row in ran.rows]
    assert types == sorted(types, reverse=True)
    assert set(types) == {"provision", "definition"}
    keys = {row["key"] for row in ran.rows if row["type"] == "provision"}
    assert all(row["provision"] in keys for row in ran.rows if row["type"] == "definition")
    assert all(row["pinpoint"] for row in ran.rows)


def test_read_can_forget_the_publishers_marks() -> None:
    arguments = (
        "read",
        EXAMPLES / "legislation-gov-uk/averland-act.akn",
        "--publisher",
        "legislation-gov-uk",
        "--json",
    )
    marked, bare = exportlex(*arguments), exportlex(*arguments, "--ignore-marks")
    assert "term" in {mark["kind"] for row in marked.rows for mark in row.get("marks", [])}
    assert "term" not in {mark["kind"] for row in bare.rows for mark in row.get("marks", [])}
    assert "publisher-mark" not in {row.get("tradition") for row in bare.rows}
    assert {row["term"] for row in bare.rows if row["type"] == "definition"} >= {"sender", "final use"}


def test_doubts_of_a_reading_go_to_standard_error() -> None:
    ran = exportlex("read", EXAMPLES / "ecfr/sections.xml", "--publisher", "ecfr", "--json")
    assert "unknown-element" in ran.err
    assert ran.rows


@pytest.mark.parametrize("command", [["sources"], ["definitions", "--in", "zz"], ["find", "end-use", "--in", "zz,xb"],
                                     ["compare", "end-use", "--in", "zz,xa,xb"]])  # fmt: skip
def test_for_people_there_is_a_table_and_the_disclaimer_where_law_is_compared(held: Held, command: list[str]) -> None:
    ran = exportlex(*command, *held.options)
    assert "zz" in ran.out
    assert ran.err == ""
    assert ("no legal advice" in ran.out) is (command[0] in ("find", "compare"))


def test_nothing_is_called_compliant_or_clear(held: Held) -> None:
    ran = exportlex("compare", "end-use", "--in", "zz,xa,xb", *held.options)
    assert "complian" not in ran.out.casefold()


def test_in_a_shell_standard_output_holds_nothing_but_rows(held: Held) -> None:
    command = [*SHELL, "find", "end-use", "--in", "zz,xb", "--json", *held.options]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    assert [json.loads(line)["jurisdiction"] for line in ran.stdout.splitlines()][-1] == "xb"
    assert ran.stderr == ""


def test_a_reader_that_stops_listening_is_no_error(held: Held) -> None:
    command = f"{shlex.join([*SHELL, 'definitions', '--json', *held.options])} | head -1"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert len(ran.stdout.splitlines()) == 1
    assert "Traceback" not in ran.stderr
