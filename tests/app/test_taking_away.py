"""What pages offer to take away: the buttons, and the files behind them as they are made when one is pressed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from app.pages import Shown, show
from commands import exportlex
from exporting.tabled import table
from exportlex.indexing.encoder import Encoder
from exportlex.ui import navigation, taking_away
from exportlex.ui.recalling import Recalling

if TYPE_CHECKING:
    from conftest import Held


@dataclass
class Buttons:
    """Instead of Streamlit's download buttons: what was offered, by the name of the file."""

    files: dict[str, Callable[[], str | bytes]] = field(default_factory=dict)
    keys: list[str] = field(default_factory=list)

    def __call__(self, label: str, data: Any, file_name: str, mime: str, *, key: str = "", **more: Any) -> bool:
        assert more.get("on_click") == "ignore", "a download must not draw the page anew"
        assert mime
        self.files[file_name] = data
        self.keys.append(key)
        return False

    def pressed(self, name: str) -> bytes:
        """The file behind a button, made now and not when the page was drawn."""
        made = self.files[name]()
        return made.encode() if isinstance(made, str) else made


@pytest.fixture
def buttons(monkeypatch: pytest.MonkeyPatch) -> Buttons:
    made = Buttons()
    monkeypatch.setattr(taking_away.st, "download_button", made)
    return made


@pytest.fixture
def page(held: Held, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Shown]:
    """Over the isles and not over the digests."""
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


ISLES = {"in": "zz,xa,xb,xc,xh"}
PAGES = [
    ("compare", {"concept": "end-use", **ISLES}, "exportlex-end-use", "jurisdiction"),
    ("matrix", {"groups": "end-use", **ISLES}, "exportlex-matrix", "jurisdiction"),
    ("gaps", {"of": "xa", "concept": "record-keeping", "thin": "yes", **ISLES}, "exportlex-gaps", "party"),
    ("core", {"concept": "record-keeping", **ISLES}, "exportlex-core-record-keeping", "party"),
]


@pytest.mark.parametrize(("name", "state", "stem", "who"), PAGES)
def test_a_page_offers_its_tables_in_every_format(
    page: Callable[..., Shown], buttons: Buttons, name: str, state: dict[str, str], stem: str, who: str
) -> None:
    shown = page(name, **state)
    assert "Take it away" in shown.words
    assert {f"{stem}.{ending}" for ending in ("csv", "xlsx", "json", "md", "jsonl")} <= set(buttons.files)
    assert len(set(buttons.keys)) == len(buttons.keys)
    rows = list(csv.DictReader(io.StringIO(buttons.pressed(f"{stem}.csv").decode("utf-8-sig"))))
    assert {row[who] for row in rows} <= set(state["in"].split(","))
    assert all(row["citation"] and row["permalink"].startswith(f"{name}?") for row in rows)
    whole = json.loads(buttons.pressed(f"{stem}.json"))
    assert len(whole["tables"][0]["rows"]) == len(rows)
    book = openpyxl.load_workbook(io.BytesIO(buttons.pressed(f"{stem}.xlsx")))
    assert len(book.sheetnames) == len(whole["tables"]) + 1
    assert buttons.pressed(f"{stem}.md").decode().count("\n# ") == len(whole["tables"]) - 1


COMMANDS = [
    ("compare", {"concept": "end-use", **ISLES}, ["compare", "end-use"]),
    ("core", {"concept": "record-keeping", **ISLES}, ["core", "record-keeping", "--target", "most"]),
    ("core", {"concept": "record-keeping", "to": "party", "party": "xa", **ISLES},
     ["core", "record-keeping", "--target", "xa"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "state", "command"), COMMANDS)
def test_json_lines_are_those_of_the_command_line(
    page: Callable[..., Shown], buttons: Buttons, held: Held, name: str, state: dict[str, str], command: list[str]
) -> None:
    page(name, **state)
    (made,) = [one for one in buttons.files if one.endswith(".jsonl")]
    ours = [json.loads(line) for line in buttons.pressed(made).decode().splitlines()]
    assert ours == exportlex(*command, "--in", state["in"], "--json", *held.options).rows


def test_json_lines_of_gaps_hold_the_gaps_and_what_cannot_be_said(page: Callable[..., Shown], buttons: Buttons) -> None:
    page("gaps", of="xa", concept="record-keeping", **{"in": "zz,xc,xh"})
    gap, empty = [json.loads(line) for line in buttons.pressed("exportlex-gaps.jsonl").decode().splitlines()]
    assert gap["element"] == "what"
    assert gap["evidence"][0]["pinpoint"]
    assert (empty["jurisdiction"], empty["absence"], empty["concepts"]) == ("xc", "text not held", ["record-keeping"])


def test_what_cannot_be_said_is_offered_where_no_gap_passes(page: Callable[..., Shown], buttons: Buttons) -> None:
    shown = page("gaps", of="xa", concept="record-keeping", side="has", level="whole", **{"in": "zz,xc,xh"})
    assert "No gap passes the filters" in shown.words
    rows = list(csv.DictReader(io.StringIO(buttons.pressed("exportlex-gaps.csv").decode("utf-8-sig"))))
    assert [(row["jurisdiction"], row["absence"]) for row in rows] == [("xc", "text not held")]


def test_json_lines_of_the_matrix_hold_all_that_is_shown(page: Callable[..., Shown], buttons: Buttons) -> None:
    page("matrix", groups="end-use", to="union", **{"in": "zz,xa,xc"})
    rows = [json.loads(line) for line in buttons.pressed("exportlex-matrix.jsonl").decode().splitlines()]
    assert {row["type"] for row in rows} == {"cell", "join", "way", "asymmetry"}
    tables = json.loads(buttons.pressed("exportlex-matrix.json"))["tables"]
    names = [one["$schema"].split(":")[-2] for one in tables]
    assert names == ["matrix", "distances", "moves", "ways", "asymmetry"]


def test_the_note_of_the_core_can_be_taken_away(page: Callable[..., Shown], buttons: Buttons) -> None:
    shown = page("core", concept="record-keeping", **ISLES)
    note = buttons.pressed("exportlex-core-record-keeping.note.md").decode()
    assert note.startswith("# Common core: Record-keeping\n")
    assert note.strip() in [element.value for element in shown.test.get("code")]


def test_nothing_is_made_before_a_button_is_pressed(buttons: Buttons) -> None:
    asked = []

    def make() -> list[Any]:
        asked.append(1)
        return [table("a")]

    extra = taking_away.Extra("Note", lambda: "n", "txt", "text/plain")
    taking_away.offered(make, "lamps", "lamps", [extra])
    assert not asked
    assert [len(buttons.pressed(f"lamps.{ending}")) > 0 for ending in ("csv", "xlsx", "json", "md")] == [True] * 4
    assert buttons.pressed("lamps.txt") == b"n"
    assert len(asked) == 4


@pytest.mark.parametrize("text", ["**b**", ":red[x]", "[a](b)", "<b>", "$x$", "`c`", "# h", ":material/home:"])
def test_plain_leaves_nothing_for_markdown_to_interpret(text: str) -> None:
    assert "".join(sign for sign in navigation.plain(text) if sign != "\\") == text
    for sign in "*[]<>$`#:":
        assert navigation.plain(text).count(sign) == navigation.plain(text).count(f"\\{sign}")


def test_a_remembered_vector_is_the_same_to_the_last_bit() -> None:
    recalling = Recalling()
    first, again = recalling.encode(["end-use"]), recalling.encode(["end-use"])
    assert first is again
    assert (first == Encoder().encode(["end-use"])).all()
