"""``exportlex brief``: a document for people, one object for programs, and a selection to keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.test_bad_input import refused
from commands import Ran, exportlex
from conftest import Held
from exportlex.briefs.selection import Selection

CHOSEN = ("--in", "zz,xa,xb", "--concepts", "end-use,record-keeping")


def brief(held: Held, *words: object) -> Ran:
    return exportlex("brief", *words, *held.options)


def test_a_brief_is_written_and_told_on_standard_error(held: Held, tmp_path: Path) -> None:
    out = tmp_path / "new folder" / "brief.md"
    ran = brief(held, *CHOSEN, "--title", "Of isles", "--out", out)
    assert (ran.code, ran.out) == (0, "")
    assert "composing: 3 parties, 2 concepts" in ran.err
    assert "2 concepts, 3 steps, 5 passages cited" in ran.err.replace("\n", " ")
    text = out.read_text(encoding="utf-8")
    assert text.startswith("# Of isles\n")
    assert "**Zedland**, s. 2(1)" in text
    assert "for at least five years" in text


def test_the_ending_chooses_the_format(held: Held, tmp_path: Path) -> None:
    assert brief(held, *CHOSEN, "--out", tmp_path / "brief.html").code == 0
    assert (tmp_path / "brief.html").read_bytes().lower().startswith(b"<!doctype html")


def test_json_is_one_object_on_standard_output(held: Held) -> None:
    ran = brief(held, *CHOSEN, "--target", "zz", "--json")
    (made,) = ran.rows
    assert [party["code"] for party in made["parties"]] == ["zz", "xa", "xb"]
    assert [section["concept"] for section in made["sections"]] == ["end-use", "record-keeping"]
    assert made["permalink"] == "brief?in=zz,xa,xb&concepts=end-use,record-keeping&to=zz"
    assert all(said["references"] for section in made["sections"] for said in section["moves"])
    assert made["sources"][0]["sha256"]


def test_addresses_of_the_app_are_whole_where_it_is_known(
    held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPORTLEX_APP", "https://law.example/exportlex/")
    out = tmp_path / "brief.html"
    assert brief(held, *CHOSEN, "--out", out).code == 0
    text = out.read_text(encoding="utf-8")
    root = "https://law.example/exportlex"
    assert f'href="{root}/brief?in=zz,xa,xb&amp;concepts=end-use,record-keeping"' in text
    assert f'href="{root}/provision?instrument=zz%2Fact&amp;language=en' in text


def test_a_selection_is_saved_and_opened(held: Held, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    saved = brief(held, *CHOSEN, "--lists", "--title", "Kept", "--save", kept)
    assert (saved.code, saved.out) == (0, "")
    chosen = Selection.from_text(kept.read_text(encoding="utf-8"))
    assert (chosen.parties, chosen.title) == (("zz", "xa", "xb"), "Kept")
    assert chosen.lists == (("zz", "xa"), ("zz", "xb"), ("xa", "xb"))
    (made,) = brief(held, "--selection", kept, "--json").rows
    assert made["title"] == "Kept"
    assert len(made["thresholds"]) == 3


def test_groups_and_labels_may_be_named(held: Held) -> None:
    (made,) = brief(held, "--in", "zz", "--concepts", "Record-keeping", "--json").rows
    assert [section["concept"] for section in made["sections"]] == ["record-keeping"]


@pytest.mark.parametrize(("words", "said"), [
    ((*CHOSEN,), "--out brief.docx"),
    ((*CHOSEN, "--out", "brief.xls"), ".docx, .pdf, .md, .html"),
    (("--in", "zz", "--out", "a.md"), "needs parties and concepts"),
    (("--concepts", "end-use", "--out", "a.md"), "needs parties and concepts"),
    (("--in", ",", "--concepts", "end-use", "--out", "a.md"), "names no jurisdiction"),
    (("--in", "qq", "--concepts", "end-use", "--out", "a.md"), "qq"),
    (("--in", "zz", "--concepts", "end-uze", "--out", "a.md"), "end-use"),
    ((*CHOSEN, "--target", "xh", "--out", "a.md"), "unknown target"),
    (("--selection", "nowhere.json", "--out", "a.md"), "nowhere.json"),
    (("--selection", "nowhere.json", "--in", "zz", "--out", "a.md"), "in place of"),
])  # fmt: skip
def test_what_cannot_be_done_is_one_line(held: Held, words: tuple[str, ...], said: str) -> None:
    refused(brief(held, *words), said)


def test_a_damaged_selection_names_its_file(held: Held, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps({"exportlex_selection": 1, "parties": []}), encoding="utf-8")
    refused(brief(held, "--selection", kept, "--json"), "kept.json", "damaged: concepts")
    kept.write_bytes(b"\xff\xfe\x00")
    refused(brief(held, "--selection", kept, "--json"), "kept.json")
