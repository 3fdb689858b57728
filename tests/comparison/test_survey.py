"""The survey: kept beside the index, read back as it was, and made again whenever anything it rests on has changed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import isles
from exportlex.catalog.decisions import Decision, text_digest, write_decision
from exportlex.comparison.compare import compare
from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import made_of
from exportlex.comparison.surveying import stored
from exportlex.comparison.surveying.survey import FILE, decided_of, key_of, survey
from exportlex.comparison.surveying.survey import _write as keep
from exportlex.errors import GatheringError
from exportlex.gathering import atomic
from exportlex.indexing.knowledge import Knowledge
from indexing.desk import Desk, make_desk

FERRIES = """
[[concepts]]
id = "{0}"
group = "{1}"
label = "{2}"
definition = "{3}"
measures = ["retention"]
terms.en = ["{4}"]

[[concepts.elements]]
id = "years"
label = "years"
cues.en = ['\\byears\\b']

[[concepts.elements]]
id = "abroad"
label = "abroad"
cues.en = ['\\babroad\\b']
"""
SCHEME = FERRIES.format("record-keeping", "compliance", "Record-keeping", "Keeping papers.", "keep records") + (
    FERRIES.format("exporter", "actor", "Exporter", "Who sends goods.", "exporter")
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Three isles under a scheme of two concepts: one speaks of both, one is silent, of one nothing is held."""
    with pytest.MonkeyPatch.context() as patch:
        made = make_desk(tmp_path_factory.mktemp("surveyed"))
        patch.setattr("exportlex.settings.REPOSITORY", made.folder)
        for file in (made.corpus / "concepts").iterdir():
            file.unlink()
        made.declare({"concepts.toml": SCHEME})
        for code in ("xb", "xc"):
            made.declare(
                {f"{code}/jurisdiction.toml": isles.jurisdiction(code), f"{code}/act.toml": isles.instrument(code)}
            )
        (made.corpus / "zz" / "order.toml").unlink()
        laws = {isles.address(code): isles.act(f"Act of {code}", isles.SECTIONS[code]) for code in ("zz", "xb")}
        made.hold(laws)
        yield made


@pytest.fixture
def knowledge(desk: Desk) -> Iterator[Knowledge]:
    for path in (desk.places.indexes / FILE, desk.corpus / "decisions" / "zz.toml"):
        path.unlink(missing_ok=True)
    return desk.open()


class Watch:
    """Counts how often a survey was made rather than read."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.told: list[tuple[int, int]] = []
        self.survey = survey(knowledge, lambda done, of: self.told.append((done, of)))


def path_of(knowledge: Knowledge) -> Path:
    return knowledge.places.indexes / FILE


def test_every_position_is_that_of_a_comparison(knowledge: Knowledge) -> None:
    made = survey(knowledge)
    assert [concept.id for concept in made.concepts] == ["record-keeping", "exporter"]
    assert made.codes == ("xb", "xc", "zz")
    for concept in ("record-keeping", "exporter"):
        found = compare(knowledge, concept, made.codes).positions
        assert [p.to_json() for p in made.on(concept)] == [p.to_json() for p in found]
    assert made.of("record-keeping", "zz").covered == {"years"}
    assert made.of("record-keeping", "zz").figures[0].said == "at least 5 years"
    absences = [empty.absence for code in ("xb", "xc") if (empty := made.of("exporter", code).empty)]
    assert absences == [Absence.NOT_FOUND, Absence.NOT_HELD]
    assert [position.jurisdiction for position in made.on("exporter", ["zz", "xb"])] == ["zz", "xb"]


def test_it_is_kept_and_read_back_as_it_was(knowledge: Knowledge) -> None:
    first, second = Watch(knowledge), Watch(knowledge)
    assert first.told == [(1, 2), (2, 2)]
    assert second.told == []
    assert second.survey == first.survey
    assert path_of(knowledge).is_file()
    assert not path_of(knowledge).with_suffix(".tmp").exists()


def test_every_position_comes_back_from_a_row_of_json(knowledge: Knowledge) -> None:
    made = list(survey(knowledge).positions.values())
    rows = json.loads(json.dumps([stored.row(one) for one in made], ensure_ascii=False))
    assert stored.positions(rows, knowledge) == made


def test_what_stands_further_down_and_what_was_decided_of_a_passage_come_back(knowledge: Knowledge) -> None:
    known = survey(knowledge).of("record-keeping", "zz")
    bare = replace(known.hits[0], elements=(), decision=decided(knowledge, known.hits[0].text))
    one = made_of("zz", known.concept, (bare,), (replace(known.hits[0], rank=7),))
    assert [stated.label for stated in one.faint] == ["years"]
    assert stored.positions([json.loads(json.dumps(stored.row(one)))], knowledge) == [one]


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"key": "stale", "positions": []}', '{"positions": []}', '{"key": "KEY"}',
               '{"key": "KEY", "decided": []}', '{"key": "KEY", "decided": DECIDED, "positions": [{}]}',
               '{"key": "KEY", "decided": DECIDED, "positions": [{"concept": "exporter"}]}']
)  # fmt: skip
def test_a_damaged_or_stale_file_is_made_again(knowledge: Knowledge, damage: str) -> None:
    whole = survey(knowledge)
    decided = json.dumps(decided_of(knowledge))
    path_of(knowledge).write_text(
        damage.replace("KEY", key_of(knowledge)).replace("DECIDED", decided), encoding="utf-8"
    )
    again = Watch(knowledge)
    assert again.told
    assert again.survey == whole
    assert not Watch(knowledge).told


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, raw: bytes) -> None:
        raise GatheringError(f"{path}: cannot be written")

    monkeypatch.setattr(atomic, "write", refuse)
    assert Watch(knowledge).told
    assert Watch(knowledge).told
    assert not path_of(knowledge).exists()


def test_two_writers_at_once_leave_one_whole_survey_and_nothing_else(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second writes all of its own while the first has written its file and not yet put it in place."""
    first, second = (survey(knowledge).on(concept) for concept in ("record-keeping", "exporter"))
    path, put, writers = path_of(knowledge), Path.replace, iter(["the second"])

    def interrupted(temporary: Path, target: Path) -> Path:
        for _ in writers:
            keep(path, "second", {}, second)
        return put(temporary, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    keep(path, "first", {}, first)
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert (kept["key"], kept["positions"][0]["concept"]) == ("first", "record-keeping")  # put in place last
    assert not [one.name for one in path.parent.iterdir() if one.name.endswith(".tmp")]


def decided(knowledge: Knowledge, text: str, **more: str) -> Decision:
    place = {"instrument": "zz/act", "pinpoint": "s. 2(1)", "language": "en"}
    stated = {"about": "element", "verdict": "accept", "concept": "record-keeping", "element": "abroad"}
    return Decision.model_validate(
        {"jurisdiction": "zz", "who": "Ada", "why": "I read it.", "when": datetime.date(2031, 5, 6),
         "text": text_digest(text), **place, **stated, **more}
    )  # fmt: skip


def test_a_decision_makes_its_concept_anew_and_is_kept_with_it(desk: Desk, knowledge: Knowledge) -> None:
    before = survey(knowledge)
    text = before.of("record-keeping", "zz").hits[0].text
    write_decision(desk.corpus, decided(knowledge, text))
    after, read = Watch(desk.open()), Watch(desk.open())
    assert (after.told, read.told) == ([(1, 1)], [])  # of two concepts one
    stated = read.survey.of("record-keeping", "zz").of("abroad")
    assert stated is not None
    assert stated.decision is not None
    assert stated.decision.who == "Ada"


def test_decisions_survive_a_rebuild(desk: Desk, knowledge: Knowledge) -> None:
    text = survey(knowledge).of("record-keeping", "zz").hits[0].text
    assert "keep records" in text
    write_decision(desk.corpus, decided(knowledge, text))
    write_decision(
        desk.corpus, decided(knowledge, text, about="assignment", verdict="reject", concept="exporter", element="")
    )
    desk.build()
    (desk.places.indexes / "manifest.json").unlink()
    desk.build()
    opened = desk.open()
    assert [one.said for one in opened.decisions] == ["accepted by Ada on 2031-05-06: I read it.",
                                                      "rejected by Ada on 2031-05-06: I read it."]  # fmt: skip
    (kept,) = compare(opened, "record-keeping", ["zz"]).positions
    assert "abroad" in kept.covered
    (exporter,) = compare(opened, "exporter", ["zz"]).positions
    assert "s. 2(1)" not in [hit.passage.pinpoint for hit in exporter.hits]
    opened.decisions = []
    (alone,) = compare(opened, "record-keeping", ["zz"]).positions
    assert "abroad" not in alone.covered
    assert "s. 2(1)" in [hit.passage.pinpoint for hit in compare(opened, "exporter", ["zz"]).positions[0].hits]


def test_a_decision_on_words_that_have_changed_is_not_applied(desk: Desk, knowledge: Knowledge) -> None:
    write_decision(desk.corpus, decided(knowledge, "what the law said then"))
    write_decision(
        desk.corpus, decided(knowledge, "then", about="assignment", verdict="reject", concept="exporter", element="")
    )
    opened = desk.open()
    (found,) = compare(opened, "record-keeping", ["zz"]).positions
    assert "abroad" not in found.covered
    shown = [hit for hit in compare(opened, "exporter", ["zz"]).positions[0].hits if hit.passage.pinpoint == "s. 2(1)"]
    assert [hit.decision.who for hit in shown if hit.decision] == ["Ada"]  # and still shown
