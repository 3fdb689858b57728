"""A selection as it is saved and opened again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.briefs.selection import Pin, Selection, pairs_of_lists
from exportlex.errors import ExportlexError

WHOLE = Selection(
    ("zz", "xa"),
    ("end-use",),
    'A "title" = {{ 1 }} \x07 灯',
    "xa",
    (Pin("zz/act", "en", "s. 1, “|,”"),),
    (("zz", "xa"),),
)


def test_what_was_saved_opens_again() -> None:
    assert Selection.from_text(WHOLE.to_text()) == WHOLE
    assert WHOLE.to_text().startswith('{\n  "exportlex_selection": 1,')


@given(st.lists(st.text()), st.lists(st.text()), st.text(), st.text())
def test_any_words_survive(parties: list[str], concepts: list[str], title: str, place: str) -> None:
    chosen = Selection(tuple(parties), tuple(concepts), title, pins=(Pin("zz/act", "en", place),))
    assert Selection.from_text(chosen.to_text()) == chosen


@pytest.mark.parametrize(("text", "said"), [
    ("", "no saved selection"),
    ("parties = us", "no saved selection"),
    ("[" * 100_000, "no saved selection"),
    ("[]", "no saved selection"),
    ('{"parties": ["zz"], "concepts": []}', "no saved selection"),
    ('{"exportlex_selection": 2, "parties": [], "concepts": []}', "another version"),
    ('{"exportlex_selection": 1, "concepts": []}', "damaged: parties"),
    ('{"exportlex_selection": 1, "parties": "zz", "concepts": []}', "damaged: parties"),
    ('{"exportlex_selection": 1, "parties": [1], "concepts": []}', "damaged: parties.0"),
    ('{"exportlex_selection": 1, "parties": [], "concepts": [], "run": "x"}', "damaged: run"),
    ('{"exportlex_selection": 1, "parties": [], "concepts": [], "lists": [["a"]]}', "damaged: lists.0"),
    ('{"exportlex_selection": 1, "parties": [], "concepts": [], "pins": [{"instrument": "a"}]}', "damaged: pins.0"),
])  # fmt: skip
def test_what_is_no_selection_is_said(text: str, said: str) -> None:
    with pytest.raises(ExportlexError, match=said):
        Selection.from_text(text)


def test_the_permalink_names_all_that_was_chosen() -> None:
    assert Selection(("zz", "xa"), ("end-use",)).permalink == "brief?in=zz,xa&concepts=end-use"
    assert WHOLE.permalink.startswith("brief?in=zz,xa&concepts=end-use&lists=zz%7Cxa&pins=zz%252Fact%7Cen%7Cs.%2520")
    assert "&to=xa&title=A" in WHOLE.permalink


def test_pairs_of_lists_are_every_pair_once() -> None:
    assert pairs_of_lists(["zz", "xa", "zz", "xb"]) == (("zz", "xa"), ("zz", "xb"), ("xa", "xb"))
    assert pairs_of_lists(["zz"]) == ()
