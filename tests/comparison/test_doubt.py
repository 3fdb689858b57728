"""What was not found may stand in a part of the law that is not held: then it is no gap."""

from __future__ import annotations

from typing import Any

import pytest

from exportlex.comparison.compare import compare
from exportlex.comparison.finding.doubt import doubt_about
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.gaps import gaps
from exportlex.indexing.knowledge import Knowledge

SECTION = {"missing": ["s. 7"]}
ANNEX = {"missing": ["Schedule 1 (the boats)"]}


@pytest.fixture
def holding(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Replaces the texts held of an isle: each a change to its act, which holds so many provisions."""

    def replace(code: str, *changes: dict[str, Any]) -> Knowledge:
        rows = knowledge.instruments([code])
        made = [rows[0] | {"id": f"{code}/{n}", "address": f"https://isle/{n}"} | change
                for n, change in enumerate(changes)]  # fmt: skip
        made[0]["id"] = rows[0]["id"]
        others = [row for row in knowledge.instruments() if row["jurisdiction"] != code]
        monkeypatch.setattr(knowledge, "_instruments", others + made)
        return knowledge

    return replace


def doubt(knowledge: Knowledge, *speaking: str) -> Absence | None:
    found = doubt_about(knowledge, understand("brokering", knowledge.concepts), "zz", speaking)
    return found and found.absence


@pytest.mark.parametrize(
    ("texts", "speaking", "absence"),
    [
        ([{}], "zz/act", None),
        ([SECTION], "zz/act", Absence.NOT_HELD),
        ([ANNEX], "zz/act", None),
        ([SECTION, {}], "zz/act", Absence.NOT_HELD),
        ([SECTION, {}], "zz/1", None),  # the other law speaks, and is held whole
        ([SECTION | {"address": "https://isle/1"}, {}], "zz/act", None),  # another edition of it is whole
        ([SECTION | {"address": "https://isle/1"}, {"kind": "list"}], "zz/act", Absence.NOT_HELD),  # its annex is whole
    ],
)
def test_a_law_that_speaks_and_is_held_in_part_lacks_nothing(
    holding: Any, texts: list[dict[str, Any]], speaking: str, absence: Absence | None
) -> None:
    assert doubt(holding("zz", *texts), speaking) is absence


@pytest.mark.parametrize(
    ("texts", "absence"),
    [
        ([SECTION, {}, {}], None),
        ([SECTION | {"provisions": 900}, {}, {}], Absence.NOT_HELD),
        ([SECTION, SECTION, {}], Absence.NOT_HELD),
        # A text that was declared and never gathered counts for nothing, on neither side.
        ([{}, SECTION | {"held": "none"}, SECTION | {"held": "none"}], None),
        ([SECTION, SECTION, {}, {"held": "none"}], Absence.NOT_HELD),
    ],
)
def test_where_nothing_speaks_a_law_is_silent_unless_most_of_its_texts_are_parts(
    holding: Any, texts: list[dict[str, Any]], absence: Absence | None
) -> None:
    assert doubt(holding("zz", *texts)) is absence


def test_a_gap_is_never_told_from_a_text_held_in_part(holding: Any) -> None:
    def of(knowledge: Knowledge, concept: str) -> tuple[Position, Position]:
        made = compare(knowledge, concept, ["xa", "zz"]).positions
        return made[0], made[1]

    def lacking(knowledge: Knowledge) -> list[str]:
        return [gap.element for concept in ("record-keeping", "processing-time")
                for gap in gaps(of(knowledge, concept), "xa")]  # fmt: skip

    parted = holding("xa", {})
    assert lacking(parted) == ["what", ""]
    parted = holding("xa", SECTION | {"provisions": 900}, {})
    assert lacking(parted) == []
    records, answer = of(parted, "record-keeping")[0], of(parted, "processing-time")[0]
    assert records.standing("what") is Standing.UNKNOWN
    assert [one and one.absence for one in (answer.empty, answer.unread)] == [Absence.NOT_FOUND, Absence.NOT_HELD]
    assert "s. 7" in str(answer.unread)
