"""The page Brief: every state of it, what its files hold, and its selection in the address and in a file."""

from __future__ import annotations

import re
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

import isles
from app.pages import Shown, show
from exportlex.briefs.composing.limits import Lists
from exportlex.briefs.selection import Pin, Selection
from exportlex.briefs.writers.word import TEMPLATE
from exportlex.indexing import manifest
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui import selection
from exportlex.ui.briefing import files, matched
from exportlex.ui.briefing.matched import MatchedLists

if TYPE_CHECKING:
    from conftest import Held

Page = Callable[..., Shown]
TWO = {"in_": "zz,xa", "concepts": "record-keeping,end-use"}
ENDINGS = ["docx", "pdf", "md", "html"]


@pytest.fixture
def isle(held: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(held.data))
    return show


def downloads(shown: Shown) -> list[str]:
    return [str(button.key).removeprefix("brief.") for button in shown.test.get("download_button")]


def preview(shown: Shown) -> str:
    return next((body for body in shown.html.split("\n<") if 'class="brief"' in body), shown.html)


def test_a_first_visit_shows_an_example_that_can_be_taken_away(page: Page) -> None:
    shown = page("brief")
    assert len(shown.address["in"].split(",")) == 5
    assert len(shown.address["concepts"].split(",")) == 6
    assert set(ENDINGS) <= set(downloads(shown))
    assert "Export controls compared" in shown.words
    assert "It begins with an example" in shown.words


def test_with_digests_only_it_says_what_that_means(page: Page) -> None:
    shown = page("brief")
    assert "You are reading our digests, not the law" in shown.words
    assert "our digest, not the official text" in shown.words


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ({"in_": "none", "concepts": "end-use"}, "Choose at least one party to see the brief"),
        ({"in_": "zz", "concepts": "none"}, "Choose at least one concept to see the brief"),
        ({"in_": "none", "concepts": "none"}, "Choose at least one party and at least one concept"),
    ],
)
def test_an_empty_selection_says_what_to_choose(isle: Page, state: dict[str, str], said: str) -> None:
    shown = isle("brief", **state)
    assert said in shown.words
    assert downloads(shown) == ["save"]
    assert 'id="brief"' not in shown.html
    assert shown.address == {name.rstrip("_"): value for name, value in state.items()}


def test_one_party_has_its_brief_and_is_told_that_nothing_is_compared(isle: Page) -> None:
    shown = isle("brief", in_="zz", concepts="end-use")
    assert "With Zedland alone there is nothing to compare" in shown.words
    assert "Zedland" in shown.html
    assert set(ENDINGS) <= set(downloads(shown))


def test_a_concept_that_nobody_speaks_to_is_named_with_the_absence(isle: Page) -> None:
    shown = isle("brief", in_="xb,xd", concepts="mutual-recognition,end-use")
    assert re.search(r"No party’s text speaks to: [^.]*Mutual recognition", shown.words)
    assert "not found in the texts held" in shown.words
    assert "text not held" in shown.words


def test_every_jurisdiction_at_once(isle: Page) -> None:
    codes = ",".join(isles.NAMES)
    shown = isle("brief", in_=codes, concepts=TWO["concepts"])
    assert all(name in shown.html for name in isles.NAMES.values())
    assert "<details>" in shown.html
    assert "<details open" not in shown.html


def test_the_preview_follows_a_change_and_the_address_with_it(isle: Page) -> None:
    shown = isle("brief", **TWO)
    assert "Xhai" not in shown.html
    shown.test.multiselect(key="brief.in").set_value(["zz", "xa", "xh"])
    shown.test.text_input(key="brief.title").set_value("Boats")
    shown = shown.again()
    assert "Xhai" in shown.html
    assert "<h3>Boats</h3>" in shown.html
    assert shown.address == {"in": "zz,xa,xh", "concepts": TWO["concepts"], "title": "Boats"}
    assert isle("brief", **shown.address).html == shown.html


def test_the_common_position_is_a_choice(isle: Page) -> None:
    shown = isle("brief", **TWO, to="zz")
    assert shown.test.selectbox(key="brief.to").value == "zz"
    shown.test.multiselect(key="brief.in").set_value(["xa", "xh"])
    shown = shown.again()
    assert shown.test.selectbox(key="brief.to").value == "most", "a party that is gone sets no position"
    assert "to" not in shown.address


def test_what_the_address_names_and_is_not_known_is_told(isle: Page) -> None:
    shown = isle("brief", in_="zz,atlantis", concepts="end-use,alchemy", to="<b>lemuria</b>")
    said = " ".join(str(one.value) for one in shown.test.warning)
    assert all(word in said for word in ("atlantis", "alchemy", "lemuria"))
    assert shown.address == {"in": "zz", "concepts": "end-use"}


def test_lists_of_which_none_is_known_are_told_and_can_be_taken_out(isle: Page) -> None:
    shown = isle("brief", **TWO, lists="atlantis|lemuria")
    assert "The brief cannot be made" in shown.words
    shown.test.multiselect(key="brief.lists").set_value([])
    assert "The brief cannot be made" not in shown.again().words


@pytest.mark.parametrize("title", ["<script>alert(1)</script> **b** :red[x] {{ 7*7 }} =1+1", "x" * 500, "\x07\x00"])
def test_a_title_is_only_words(isle: Page, title: str) -> None:
    shown = isle("brief", **TWO, title=title)
    assert "<script" not in shown.html
    assert not re.search(r"<h3>[^<]*[\x00\x07][^<]*</h3>", shown.html)
    if "{{" in title:
        assert "&lt;script&gt;alert(1)&lt;/script&gt; **b** :red[x] {{ 7*7 }} =1+1</h3>" in shown.html


def test_two_lists_are_compared_once(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    made = SimpleNamespace(left="left", right="right", one_language=True, items=list)
    compared: list[str] = []
    monkeypatch.setattr(Lists, "compared", lambda _, left, right: compared.append(left["id"]) or made)
    lists = MatchedLists(knowledge)
    eu, gb = ({"id": code} for code in ("eu", "gb"))
    monkeypatch.setattr(matched, "key_of", lambda row: row["id"])
    first = lists.compared(eu, gb)
    assert lists.compared(eu, gb) is first
    assert (first.left, first.items()) == ("left", [])
    lists.compared(gb, eu)
    assert compared == ["eu", "gb"]


def test_every_reference_of_the_preview_leads_to_the_annex(isle: Page) -> None:
    shown = isle("brief", **TWO)
    led = set(re.findall(r'href="#(annex-[^"]+)"', shown.html))
    assert led
    assert led <= set(re.findall(r'id="(annex-[^"]+)"', shown.html))
    assert 'href="provision?instrument=' in shown.html


def test_the_files_are_made_when_asked_for(isle: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    made: dict[str, Any] = {}

    def kept(label: str, data: Any, name: str, *_: Any, **__: Any) -> None:
        made[name] = data

    monkeypatch.setattr(files.st, "download_button", kept)
    isle("brief", **TWO, pins="zz%2Fact|en|s.%201")
    monkeypatch.undo()
    named = {ending: name for name in made for ending in ENDINGS if re.fullmatch(
        rf"exportlex-brief-\d{{4}}-\d\d-\d\d\.{ending}", name)}  # fmt: skip
    assert set(named) == set(ENDINGS)
    begins = {"docx": b"PK", "pdf": b"%PDF", "md": b"# Export controls", "html": b"<!doctype html>"}
    raw = {ending: made[name]() for ending, name in named.items()}
    assert all(raw[ending].startswith(begins[ending]) for ending in ENDINGS)
    assert "brief?in=zz,xa" in raw["md"].decode()
    assert "pinned by the reader" in raw["html"].decode()


def test_our_own_word_template_can_be_taken_and_used(isle: Page) -> None:
    shown = isle("brief", **TWO)
    assert "ours" in downloads(shown)
    shown.test.file_uploader(key="brief.template").set_value(("ours.docx", TEMPLATE.read_bytes(), files._WORD))
    shown = shown.again()
    assert not shown.test.error
    assert "own" in downloads(shown)


def test_a_word_template_that_is_none_is_told(isle: Page) -> None:
    shown = isle("brief", **TWO)
    shown.test.file_uploader(key="brief.template").set_value(("mine.docx", b"no zip", files._WORD))
    shown = shown.again()
    assert "mine.docx could not be used" in " ".join(str(one.value) for one in shown.test.error)
    assert set(ENDINGS) <= set(downloads(shown))


def test_a_saved_selection_opens_again(isle: Page) -> None:
    saved = Selection(("xa", "xh"), ("export",), "Boats", "union", (Pin("zz/act", "en", "s. 1"),))
    shown = isle("brief", **TWO)
    upload = ("mine.json", saved.to_text().encode(), "application/json")
    shown.test.file_uploader(key="brief.file").set_value(upload)
    shown = shown.again()
    assert shown.address == {
        "in": "xa,xh", "concepts": "export", "title": "Boats", "to": "union", "pins": "zz%2Fact|en|s.%201",
    }  # fmt: skip
    assert "<h3>Boats</h3>" in shown.html


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[1]", b"\xff\xfe\x00", b'{"exportlex_selection": 1, "parties": 5}', b"[" * 5000]
)
def test_a_file_that_is_no_selection_is_told_in_one_sentence_and_changes_nothing(isle: Page, raw: bytes) -> None:
    shown = isle("brief", **TWO)
    before = shown.address
    shown.test.file_uploader(key="brief.file").set_value(("mine.json", raw, "application/json"))
    shown = shown.again()
    (error,) = shown.test.error
    assert error.value.startswith("The file mine.json was not opened")
    assert "\n" not in error.value
    assert shown.address == before
    shown.test.file_uploader(key="brief.file").set_value(None)
    assert not shown.again().test.error


def test_a_file_that_names_what_is_not_known_opens_with_the_rest(isle: Page) -> None:
    text = Selection(("zz", "atlantis"), ("export", "alchemy")).to_text()
    shown = isle("brief", **TWO)
    shown.test.file_uploader(key="brief.file").set_value(("mine.json", text.encode(), "application/json"))
    shown = shown.again()
    assert shown.address == {"in": "zz", "concepts": "export"}
    said = " ".join(str(one.value) for one in shown.test.warning)
    assert "atlantis" in said
    assert "alchemy" in said


def test_pins_travel_in_the_address_and_can_be_taken_out(isle: Page) -> None:
    pins = "zz%2Fact|en|s.%201,xa%2Fact|en|s.%202"
    shown = isle("brief", **TWO, pins=pins)
    assert shown.address["pins"] == pins
    assert "pinned by you" in shown.words
    assert any(door.endswith("provision") and state["pinpoint"] == "s. 1" for door, state in shown.doors)
    shown.test.button(key="brief.out.0").click()
    shown = shown.again()
    assert shown.address["pins"] == "xa%2Fact|en|s.%202"
    assert shown.again().address["pins"] == "xa%2Fact|en|s.%202", "the address does not bring it back"


def test_a_pin_that_is_gone_is_told(isle: Page) -> None:
    shown = isle("brief", **TWO, pins="zz%2Fact|en|s.%20999")
    (warning,) = shown.test.warning
    assert "no longer in the knowledge base" in warning.value
    assert "s\\. 999" in warning.value or "s. 999" in warning.value
    assert "s. 999" in shown.html, "the brief says so too"
    shown.test.button(key="brief.out.0").click()
    assert not shown.again().test.warning


@pytest.mark.parametrize("pins", ["|||", "a|b", ",", "%", "<script>|en|x", "a|b|c|d"])
def test_a_broken_pin_in_the_address_breaks_nothing(isle: Page, pins: str) -> None:
    shown = isle("brief", **TWO, pins=pins)
    assert 'id="brief"' in shown.html
    assert "<script>" not in shown.html.replace("<script>document.cookie = ", "")


def test_two_people_have_their_own_selections(isle: Page) -> None:
    mine, theirs = isle("brief", **TWO), isle("brief", in_="xh,zz", concepts="export", pins="zz%2Fact|en|s.%201")
    mine.test.text_input(key="brief.title").set_value("Mine")
    mine, theirs = mine.again(), theirs.again()
    assert "<h3>Mine</h3>" in mine.html
    assert "<h3>Mine</h3>" not in theirs.html
    assert theirs.address["in"] == "xh,zz"
    assert "pins" not in mine.address


def test_an_index_rebuilt_while_the_page_is_open_is_there_at_the_next_change(
    held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(held.data / "indexes", tmp_path / "indexes")
    for name in ("snapshots", "lock.jsonl"):
        (tmp_path / name).symlink_to(held.data / name)
    monkeypatch.setenv("EXPORTLEX_DATA", str(tmp_path))
    shown = show("brief", **TWO, pins="zz%2Fact|en|s.%201")
    assert not shown.test.warning
    _rebuilt(tmp_path / "indexes")
    shown = shown.again()
    assert "from the index of 2031-05-05" in shown.words
    assert "Act of the Lighthouse" in shown.html
    assert "no longer in the knowledge base" in " ".join(str(one.value) for one in shown.test.warning)
    assert shown.test.session_state[selection._KEPT] == (Pin("zz/act", "en", "s. 1"),)
    for thread in threading.enumerate():  # the new index loads its model; a process that ends meanwhile is aborted
        if thread.name == "exportlex-model":
            thread.join()


def _rebuilt(indexes: Path) -> None:
    """Another index in the place of the one that is open: a title and a pinpoint have changed."""
    database, made = indexes / "knowledge.db", indexes / "made.db"
    shutil.copy(database, made)
    with closing(sqlite3.connect(made)) as opened, opened:
        opened.execute("UPDATE instruments SET title = 'Act of the Lighthouse' WHERE id = 'zz/act'")
        opened.execute("UPDATE provisions SET pinpoint = 's. 1a' WHERE pinpoint = 's. 1'")
    made.replace(database)
    stated = manifest.read(indexes)
    now = replace(
        stated, built="2031-05-05T05:05:05", files=stated.files | {database.name: manifest.file_digest(database)}
    )
    manifest.write(indexes, now)
