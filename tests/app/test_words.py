from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from exportlex.comparison.results import Absence, Empty
from exportlex.indexing.knowledge import Passage
from exportlex.ui import cache, rendering, words

PASSAGE = Passage(
    id=1, jurisdiction="zz", instrument="zz/act", title="Lantern Act", language="en", held="official",
    kind="paragraph", pinpoint="s. 4(2)(a)", heading="Lanterns", term="", text="", lead="",
    gloss="", as_of="2031-02-03",
    address="https://gazette.isles.example/zz/act#4", sha256="ab" * 32, provision=7, definition=None,
    definition_kind="", scope="", reference="", aliases=(),
)  # fmt: skip
OWN = "a keeper who leaves the lamp unlit"


@pytest.fixture(autouse=True)
def knowledge(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = SimpleNamespace(rows=lambda query, parameters: [{"text": OWN}])
    monkeypatch.setattr(cache, "knowledge", lambda: asked)
    monkeypatch.setattr(cache, "held", lambda: SimpleNamespace(gathered={"ab" * 32: "2031-05-06"}))


def test_the_words_that_introduce_an_item_are_told_apart_from_its_own() -> None:
    shown = words.body(replace(PASSAGE, text=OWN, lead="The reeve may fine"), [])
    assert "Introduced, one level up, by: “The reeve may fine”" in shown
    assert shown.index("reeve") < shown.index(OWN)


@pytest.mark.parametrize("text", [OWN, f"{OWN} … and after", "three dots … in the law itself"])
def test_dots_of_the_law_itself_stay_in_it(text: str) -> None:
    assert "Introduced" not in words.body(replace(PASSAGE, text=text), [])


@pytest.mark.parametrize(
    ("language", "own", "shown"),
    [("en", "Lantern Act", "Lantern Act"),
     ("ar", "قانون المنارات", 'Lantern Act (<span lang="ar"><bdi>قانون المنارات</bdi></span>)')],
)  # fmt: skip
def test_a_title_is_shown_in_english_first_and_then_as_the_text_has_it(
    monkeypatch: pytest.MonkeyPatch, language: str, own: str, shown: str
) -> None:
    monkeypatch.setattr(cache, "held", lambda: SimpleNamespace(titles={"zz/act": "Lantern Act"}))
    assert words.title("zz/act", own, language) == shown
    assert words.title("zz/other", own, "de") == f'<span lang="de">{rendering.isolated(own)}</span>'


def test_a_choice_begins_with_a_capital_letter_and_names_keep_theirs() -> None:
    assert words.capital("what Zedland states") == "What Zedland states"
    assert words.capital("") == ""


def test_a_date_that_no_source_states_is_said_with_the_day_of_gathering() -> None:
    line = words.citation_text(replace(PASSAGE, as_of=""))
    assert "as-of date not stated by the source, gathered 2031-05-06; official text" in line


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "", "/etc/passwd"])
def test_only_public_addresses_become_links(address: str) -> None:
    assert "<a" not in words.anchor(address, "official address")
    assert "official address" in words.anchor(address, "official address")


def test_an_absence_keeps_what_its_texts_lack_in_the_fold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "held", lambda: SimpleNamespace(titles={}))
    reason = (
        "no word stands in zz/act; and more; zz/act is held in part (missing: s. 9); zz/order-2 is held in part (x; y)"
    )
    first, fold = words.absence(Empty("zz", Absence.NOT_FOUND, reason, ("lamp",), ("zz/act",))).split("<details")
    assert "Reason: no word stands in zz/act; and more." in first
    assert "2 of these texts are held in part only: what is missing stands below." in first
    assert "<li>zz/act is held in part (missing: s. 9)</li><li>zz/order-2 is held in part (x; y)</li>" in fold
    whole = words.absence(Empty("zz", Absence.NOT_HELD, "zz/act is held in part: s. 9"))
    assert "Reason: zz/act is held in part: s. 9.</p>" in whole
