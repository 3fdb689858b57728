"""Entries of control lists, found in whatever shape a reader leaves them, with their codes as they are printed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pydantic import ValidationError

from exportlex.catalog.declarations import ControlList
from exportlex.extraction.entries import entries, miscounted
from exportlex.markup.tree import TreeBuilder
from exportlex.model import Entry, ProvisionKind, Reading, ReadingIssue, RichText

KINDS = {
    "entry": ProvisionKind.LIST_ENTRY, "para": ProvisionKind.PARAGRAPH, "note": ProvisionKind.NOTE,
    "table": ProvisionKind.TABLE, "more": ProvisionKind.CONTINUATION, "part": ProvisionKind.DIVISION,
    "defined": ProvisionKind.DEFINITION,
}  # fmt: skip
LAMPS = ControlList(
    id="lamps", title="List of Lamps", entry=r"Annex I, (?P<code>(?P<category>\d[A-E])\d{3})", entries=(1, 9)
)
Unit = tuple[int, str, str, str]  # depth, kind, pinpoint, words

# As PDF readers leave a list: items are entries, what stands in a note are paragraphs.
PRINTED: list[Unit] = [
    (0, "part", "Annex I", "Lamps"),
    (1, "entry", "Annex I, 1A001", "Lamps for towers, as follows:"),
    (2, "entry", "Annex I, 1A001.a", "Lamps that burn a whole night; and"),
    (3, "entry", "Annex I, 1A001.a.1", "Two wicks or more;"),
    (3, "note", "Annex I, 1A001.a, Note", "Not for lamps on a wall:"),
    (4, "para", "Annex I, 1A001.a, Note a", "in oil;"),
    (2, "entry", "Annex I, 1A001.b", "Not used since 2029"),
    (2, "more", "Annex I, 1A001", "with a dome of glass."),
    (1, "entry", "Annex I, 1B001", "WICKS - None"),
    (1, "entry", "Annex I, 2A001", "[Reserved]"),
]
# As readers of markup leave one: only the headed entry is a list entry, and headings stand between it and its items.
MARKED: list[Unit] = [
    (0, "entry", "Annex I, 1A001", "Lamps for towers."),
    (1, "part", 'Annex I, 1A001 "Licence Requirements"', ""),
    (2, "more", 'Annex I, 1A001 "Reason for Control"', "LT, WK"),
    (1, "part", 'Annex I, 1A001 "Items"', ""),
    (2, "para", "Annex I, 1A001.a", "Lamps that burn a whole night:"),
    (3, "para", "Annex I, 1A001.a", "Any of the following:"),
    (4, "para", "Annex I, 1A001.a.1", "Two wicks or more."),
    (3, "table", "Annex I, 1A001.a", "oil | price"),
    (2, "para", "Annex I, 1A001, unnumbered para. 1", "A lamp may be borrowed by day."),
]


def read(units: Sequence[Unit]) -> Reading:
    """A reading of units, each below the last one that is less deep."""
    builder, above = TreeBuilder(), [""]
    for depth, kind, pinpoint, words in units:
        del above[depth + 1 :]
        above.append(builder.add(KINDS[kind], pinpoint, RichText(words), parent=above[depth]))
    return Reading(builder.build(), "en")


def found(units: Sequence[Unit], declared: ControlList = LAMPS) -> tuple[list[Entry], list[ReadingIssue]]:
    return entries(read(units), [declared])


def codes(units: Sequence[Unit], declared: ControlList = LAMPS) -> list[str]:
    return [entry.code for entry in found(units, declared)[0]]


def test_items_are_told_from_what_stands_in_notes() -> None:
    assert codes(PRINTED) == ["1A001", "1A001.a", "1A001.a.1", "1A001.b", "1B001", "2A001"]


def test_items_are_found_under_headings_and_beside_fields_and_tables() -> None:
    assert codes(MARKED) == ["1A001", "1A001.a", "1A001.a.1"]


def test_each_entry_knows_its_place_and_whether_it_controls_anything() -> None:
    first, item, deepest, unused, none, reserved = found(PRINTED)[0]
    assert (first.control_list, first.category, first.depth, first.parent) == ("lamps", "1A", 0, "")
    assert (item.parent, deepest.parent, deepest.depth) == (first.provision, item.provision, 2)
    assert [one.live for one in (first, item, unused, none, reserved)] == [True, True, False, False, False]


def test_words_about_what_is_reserved_for_someone_are_no_empty_entry() -> None:
    long = "Lamps of which the use is reserved to the keeper of the tower by his own statute."
    (entry,) = found([(0, "entry", "Annex I, 1A001", long)])[0]
    assert entry.live


def test_an_item_that_looks_like_a_headed_entry_is_one_only_where_none_stands_above_it() -> None:
    declared = LAMPS.model_copy(update={"entry": r"No\. (?P<code>(?P<category>\d[A-E])\d{3}(?:[a-z]\d*)*)"})
    units = [
        (0, "entry", "No. 1A901", "Lamps."),
        (1, "entry", "No. 1A901a1", "Oil."),
        (0, "entry", "No. 1B901k", "Wax."),
    ]
    assert [(entry.code, entry.depth) for entry in found(units, declared)[0]] == [
        ("1A901", 0), ("1A901a1", 1), ("1B901k", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("pinpoint", ["Annex I, 1A001", "Annex I, 1A001 [2]"])
def test_a_code_that_occurs_twice_is_kept_twice_and_told(pinpoint: str) -> None:
    twice = [*PRINTED, (1, "entry", pinpoint, "Lamps, once more.")]
    made, issues = found(twice)
    assert [entry.code for entry in made].count("1A001") == 2
    assert [(issue.kind, issue.where, issue.suspect) for issue in issues] == [("entry-twice", "1A001", False)]
    assert found(PRINTED)[1] == []


@pytest.mark.parametrize(("headed", "doubtful"), [(0, True), (1, False), (9, False), (10, True)])
def test_a_list_with_other_than_a_reader_s_count_is_suspect(headed: int, doubtful: bool) -> None:
    issues = miscounted(LAMPS, headed, "zz/lamps (en)")
    assert [(issue.suspect, "1 to 9" in issue.message) for issue in issues] == [(True, True)] * doubtful


@pytest.mark.parametrize(("entry", "why"), [("(", "no regular expression"), (r"\d", "category and code")])
def test_a_declaration_that_cannot_tell_entries_is_refused(entry: str, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        ControlList(id="lamps", title="Lamps", entry=entry, entries=(1, 9))
