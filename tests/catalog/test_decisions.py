"""Files of reviewers' decisions: complete or refused, the later one in force, written as they are read."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from exportlex.catalog.decisions import Decision, as_toml, load_decisions, text_digest, write_decision
from exportlex.errors import DeclarationError

PLACE: dict[str, Any] = {"instrument": "zz/act", "pinpoint": "s. 1", "language": "en"}
STATED: dict[str, Any] = {
    "concept": "export", "jurisdiction": "zz", "who": "Ada", "when": datetime.date(2031, 5, 6), "why": "It says so.",
}  # fmt: skip


def assignment(**more: Any) -> Decision:
    return Decision(**(STATED | PLACE | {"about": "assignment", "verdict": "accept"} | more))


@pytest.mark.parametrize(
    ("stated", "missing"),
    [
        ({"about": "assignment", "verdict": "accept"}, "instrument, pinpoint"),
        ({"about": "element", "verdict": "reject", **PLACE}, "element"),
        ({"about": "relation", "verdict": "accept"}, "against"),
        ({"about": "relation", "verdict": "correct", "against": "xa"}, "instead"),
        ({"about": "assignment", "verdict": "correct", **PLACE}, "instead"),
    ],
)
def test_a_decision_that_leaves_something_out_is_refused(stated: dict[str, Any], missing: str) -> None:
    with pytest.raises(ValidationError, match=f"must state: {missing}"):
        Decision(**(STATED | stated))


@pytest.mark.parametrize("field", ["who", "why"])
def test_nobody_decides_for_no_reason(field: str) -> None:
    with pytest.raises(ValidationError):
        assignment(**{field: ""})


@pytest.mark.parametrize(
    ("verdict", "said"),
    [("accept", "accepted"), ("reject", "rejected"), ("correct", "corrected to import")],
)
def test_a_decision_in_one_line(verdict: str, said: str) -> None:
    instead = "import" if verdict == "correct" else ""
    assert assignment(verdict=verdict, instead=instead).said == f"{said} by Ada on 2031-05-06: It says so."


def test_a_decision_holds_for_the_words_it_was_made_on() -> None:
    decided = assignment(text=text_digest("A lamp is lit."))
    assert decided.holds_for("A  lamp\nis lit.")
    assert not decided.holds_for("A lamp is not lit.")
    assert assignment().holds_for("whatever")


def test_the_digest_of_two_texts_knows_where_one_ends() -> None:
    assert text_digest("a", "b") != text_digest("ab") != text_digest("b", "a")


def test_without_files_nothing_is_decided(tmp_path: Path) -> None:
    assert load_decisions(tmp_path) == []


def test_what_is_written_is_read_in_its_order(tmp_path: Path) -> None:
    decided = [assignment(), assignment(pinpoint="s. 2"), assignment(jurisdiction="xa", instrument="xa/act")]
    paths = [write_decision(tmp_path, one).name for one in decided]
    assert paths == ["zz.toml", "zz.toml", "xa.toml"]
    assert load_decisions(tmp_path) == [decided[2], decided[0], decided[1]]
    assert sorted(path.name for path in (tmp_path / "decisions").iterdir()) == ["xa.toml", "zz.toml"]


def test_a_later_decision_of_the_same_thing_replaces_an_earlier_one(tmp_path: Path) -> None:
    first, other = assignment(), assignment(pinpoint="s. 2")
    later = assignment(verdict="reject", who="Grace", why="It does not.")
    for one in (first, other, later):
        write_decision(tmp_path, one)
    assert load_decisions(tmp_path) == [later, other]
    assert "Ada" in (tmp_path / "decisions" / "zz.toml").read_text(encoding="utf-8")  # the file keeps what was


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"verdict": "reject"}, True),
        ({"text": "0123456789abcdef"}, True),
        ({"language": "fr"}, False),
        ({"concept": "import"}, False),
        ({"instrument": "zz/order"}, False),
        ({"about": "element", "element": "a"}, False),
    ],
)
def test_what_makes_two_decisions_of_one_thing(change: dict[str, Any], same: bool) -> None:
    assert (assignment(**change).key == assignment().key) is same


def test_a_decision_in_the_file_of_another_jurisdiction_is_refused(tmp_path: Path) -> None:
    path = write_decision(tmp_path, assignment())
    path.rename(path.with_name("xa.toml"))
    with pytest.raises(DeclarationError, match=r"xa\.toml: decides on 'zz'; move it to zz\.toml"):
        load_decisions(tmp_path)


@pytest.mark.parametrize(
    "damage", ["[[decisions]]\nabout = 'assignment'", "nonsense", "[[decisions]]\nverdict = 'maybe'", "extra = 1"]
)
def test_a_damaged_file_is_named(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "decisions" / "zz.toml"
    path.parent.mkdir()
    path.write_text(damage, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"zz\.toml"):
        load_decisions(tmp_path)


def test_a_file_written_by_hand_and_without_a_last_line_break_is_added_to(tmp_path: Path) -> None:
    path = tmp_path / "decisions" / "zz.toml"
    path.parent.mkdir()
    path.write_text("# Ours\n" + as_toml(assignment()).rstrip(), encoding="utf-8")
    write_decision(tmp_path, assignment(pinpoint="s. 2"))
    assert len(load_decisions(tmp_path)) == 2
    assert path.read_text(encoding="utf-8").startswith("# Ours\n")


def squeezed(text: str) -> str:
    return " ".join(text.split())


WORDS = st.text(min_size=1, max_size=30).map(squeezed).filter(bool)


@given(who=WORDS, why=WORDS, pinpoint=WORDS, instead=WORDS)
def test_any_words_come_back_as_they_were_but_for_white_space(
    tmp_path_factory: pytest.TempPathFactory, who: str, why: str, pinpoint: str, instead: str
) -> None:
    folder = tmp_path_factory.mktemp("decided")
    decided = assignment(verdict="correct", who=who, why=why, pinpoint=pinpoint, instead=instead)
    write_decision(folder, decided)
    assert load_decisions(folder) == [decided]


HARD = [
    'He said "no".',
    "C:\\lamps\\oil",
    "ends in \\",
    '"""',
    "tab\there",
    "two\nlines",
    "\x00\x07\x7f",
    "灯塔 🚢",
    "= [x]",
]


@pytest.mark.parametrize("why", HARD)
def test_quotes_backslashes_and_line_breaks(tmp_path: Path, why: str) -> None:
    write_decision(tmp_path, assignment(why=why))
    (decided,) = load_decisions(tmp_path)
    assert decided.why == squeezed(why)
