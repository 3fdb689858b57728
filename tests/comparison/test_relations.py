"""The relation of two texts: subsets of elements, figures with their directions, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.comparison.compare import compare
from exportlex.comparison.differences import differing, words_of
from exportlex.comparison.results import Absence, Empty, Relation
from exportlex.indexing.knowledge import Knowledge

from .made import hit, related, silent

SUBSETS = [
    ("a b c", "a b c", Relation.EQUIVALENT),
    ("a b", "a b", Relation.OVERLAPPING),
    ("a b c", "a b", Relation.BROADER),
    ("a", "a b", Relation.NARROWER),
    ("a b", "a c", Relation.OVERLAPPING),
    ("a b", "c d", Relation.DIVERGENT),
]


@pytest.mark.parametrize(("left", "right", "relation"), SUBSETS)
def test_elements_decide(left: str, right: str, relation: Relation) -> None:
    pair = related(hit("zz", "A ferry is rowed.", left), hit("xa", "Every punt must float upright.", right))
    assert pair.relation is relation
    mine, theirs = set(left.split()), set(right.split())
    assert (set(pair.shared), set(pair.only_a), set(pair.only_b)) == (mine & theirs, mine - theirs, theirs - mine)
    assert all(label in pair.reason for label in mine ^ theirs)


@given(st.sets(st.sampled_from("abcde")), st.sets(st.sampled_from("abcde")))
def test_turned_round_broader_is_narrower_and_the_rest_stays(left: set[str], right: set[str]) -> None:
    one, other = hit("zz", "A ferry is rowed.", " ".join(left)), hit("xa", "A punt floats.", " ".join(right))
    turned = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}
    there, back = related(one, other).relation, related(other, one).relation
    assert back is turned.get(there, there)


FIGURES = [
    ("kept for five years", "kept for five years", Relation.EQUIVALENT),
    ("kept for five years", "kept for three years", Relation.OVERLAPPING),
    ("kept for at least five years", "kept for at most five years", Relation.OVERLAPPING),
    ("kept for five years", "kept in a dry chest", Relation.EQUIVALENT),
]


@pytest.mark.parametrize(("left", "right", "relation"), FIGURES)
def test_the_same_elements_with_other_figures_are_not_equivalent(left: str, right: str, relation: Relation) -> None:
    one = hit("zz", f"Records must be {left}.", "a b c")
    pair = related(one, hit("xa", f"All papers and records must be {right}.", "a b c"))
    assert pair.relation is relation
    if relation is Relation.OVERLAPPING:
        assert "zz has" in pair.reason
        assert "xa has" in pair.reason


def test_working_days_are_not_days() -> None:
    one = hit("zz", "The Keeper shall decide within 30 days of the application.", "a b c")
    other = hit("xa", "The Warden shall decide within 30 working days of the application.", "a b c")
    assert related(one, other).relation is Relation.OVERLAPPING


def test_a_ceiling_in_the_same_words_as_a_floor_is_not_the_same_text() -> None:
    words = (
        "The share of goods from the isle in a lamp that was made abroad, reckoned by value at the gate of the yard, "
        "is {} 25 percent of the whole lamp with its oil, its wick and its glass."
    )
    pair = related(hit("zz", words.format("not less than")), hit("xa", words.format("not more than")))
    assert pair.textual is not None
    assert pair.textual > 0.9
    assert pair.relation is not Relation.EQUIVALENT


def test_figures_compare_across_languages() -> None:
    left = hit("zz", "Records must be kept for at least five years.", "a b c")
    same, other = (hit("xh", f"应当保存记录，保存期限不少于{n}年。", "a b c", language="zh") for n in ("五", "十"))
    assert related(left, same).relation is Relation.EQUIVALENT
    assert related(left, other).relation is Relation.OVERLAPPING


SAME_BUT = [
    ("A ferry shall be licensed.", "A ferry shall be licenced.", Relation.EQUIVALENT),
    ("The harbour-lamp, if lit.", "the harbor lamp if lit", Relation.EQUIVALENT),
    ("A ferry shall be licensed by the Keeper.", "A ferry may be licensed by the Keeper.", Relation.OVERLAPPING),
    ("A ferry includes a punt.", "A ferry does not include a punt.", Relation.OVERLAPPING),
    ("the end-use of a lamp", "the end-user of a lamp", Relation.OVERLAPPING),
    ("the re-export of a lamp", "the export of a lamp", Relation.OVERLAPPING),
    ("a share of more than 25 percent", "a share of less than 25 percent", Relation.OVERLAPPING),
]


@pytest.mark.parametrize(("left", "right", "relation"), SAME_BUT)
def test_one_word_may_make_another_text(left: str, right: str, relation: Relation) -> None:
    assert related(hit("zz", left), hit("xa", right)).relation is relation


def test_an_exclusion_is_not_an_inclusion() -> None:
    pair = related(hit("zz", "A ferry is rowed.", "a b c"), hit("xa", "Punts float.", "a b c -d"))
    assert pair.relation is Relation.EQUIVALENT  # what neither covers keeps nobody apart
    pair = related(hit("zz", "A ferry is rowed.", "a b c d"), hit("xa", "Punts float.", "a b c -d"))
    assert pair.relation is Relation.OVERLAPPING
    assert "zz covers d, which xa leaves out" in pair.reason


def test_another_answer_to_the_same_question_is_not_the_same() -> None:
    pair = related(hit("zz", "A ferry is rowed.", "a b c=floor"), hit("xa", "Punts float.", "a b c=ceiling"))
    assert pair.relation is Relation.OVERLAPPING
    assert "“floor”" in pair.reason
    assert "“ceiling”" in pair.reason


def test_a_power_is_not_a_duty() -> None:
    one = hit("zz", "The Keeper may inspect a ferry.", "a b c")
    other = hit("xa", "The Warden shall look over every punt.", "a b c")
    pair = related(one, other)
    assert pair.relation is Relation.OVERLAPPING
    assert "zz only allows where xa obliges" in pair.reason


@pytest.mark.parametrize("scope", ["section", "list-entry"])
def test_a_local_definition_is_not_a_general_one(scope: str) -> None:
    defined = {"definition": 1, "definition_kind": "definition"}
    general = hit("zz", "ferry: a boat for hire", "a b c", scope="instrument", **defined)
    local = hit("xa", "ferry: a boat for hire", "a b c", scope=scope, pinpoint="s. 9", **defined)
    pair = related(general, local)
    assert pair.relation is Relation.OVERLAPPING
    assert f"holds in one {scope} only (s. 9)" in pair.reason


@pytest.mark.parametrize(
    ("closeness", "relation"), [(0.1, Relation.DIVERGENT), (0.8, Relation.OVERLAPPING), (None, Relation.OVERLAPPING)]
)
def test_without_elements_only_closeness_is_stated(closeness: float | None, relation: Relation) -> None:
    pair = related(hit("zz", "A ferry is rowed."), hit("xa", "Punts float."), closeness)
    assert pair.relation is relation
    assert pair.conceptual == closeness
    assert "no deciding element" in pair.reason


def test_textual_and_conceptual_closeness_are_two_figures() -> None:
    across = related(hit("zz", "A ferry."), hit("xh", "渡船。", language="zh"), 0.5)
    assert (across.textual, across.conceptual) == (None, 0.5)


def test_an_empty_cell_has_no_counterpart_and_says_why() -> None:
    empty = silent("xa", Absence.NOT_HELD, "no text has been gathered")
    for pair in (related(empty, hit("zz", "A ferry.")), related(hit("zz", "A ferry."), empty), related(empty, empty)):
        assert pair.relation is Relation.NO_COUNTERPART
        assert "text not held" in pair.reason
        assert "no text has been gathered" in pair.reason


EXPECTED = [
    ("export", "zz", "xa", Relation.EQUIVALENT, []),
    ("end-use", "zz", "xa", Relation.BROADER, ["stated by buyer", "verified after delivery"]),
    ("end-use", "xa", "zz", Relation.NARROWER, ["stated by buyer", "verified after delivery"]),
    ("end-user", "zz", "xa", Relation.DIVERGENT, ["excludes intermediary", "military"]),
    ("transit", "zz", "xa", Relation.OVERLAPPING, ["passing through", "free zone"]),
    ("end-use", "zz", "xb", Relation.NO_COUNTERPART, ["not found in the texts held"]),
    ("record-keeping", "zz", "xa", Relation.OVERLAPPING, ["at least 5 years", "3 years"]),
]


@pytest.mark.parametrize(
    ("concept", "a", "b", "relation", "words"), EXPECTED, ids=[f"{e[0]}-{e[1]}-{e[2]}" for e in EXPECTED]
)
def test_the_isles(knowledge: Knowledge, concept: str, a: str, b: str, relation: Relation, words: list[str]) -> None:
    (pair,) = compare(knowledge, concept, [a, b]).pairs
    assert (pair.a, pair.b, pair.relation) == (a, b, relation)
    assert all(word in pair.reason for word in words)


def test_every_pair_once_and_every_cell_in_the_order_asked_for(knowledge: Knowledge) -> None:
    comparison = compare(knowledge, "end-use", ["zz", "xa", "xb", "us"])
    cells = [cell.jurisdiction if isinstance(cell, Empty) else cell.passage.jurisdiction for cell in comparison.cells]
    assert cells == ["zz", "xa", "xb", "us"]
    assert [(pair.a, pair.b) for pair in comparison.pairs] == [
        ("zz", "xa"), ("zz", "xb"), ("zz", "us"), ("xa", "xb"), ("xa", "us"), ("xb", "us"),
    ]  # fmt: skip


@given(st.text(alphabet="ab -.’é第\n", max_size=60), st.text(alphabet="ab -.’é第\n", max_size=60))
def test_differing_runs_joined_are_the_text_again(left: str, right: str) -> None:
    assert "".join(words_of(left)) == left
    runs = list(differing(left, right))
    assert "".join(run for run, _ in runs) == left
    assert not any(differs for _, differs in differing(left, left))
