"""Gathering: a source counts as a whole, stops nobody, and replaces nothing good."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exportlex.catalog.loading import Catalog
from exportlex.errors import GatheringError, UnknownWordError
from exportlex.gathering.gather import chosen, gather
from exportlex.gathering.lock import Lock
from exportlex.gathering.mirror import Mirror
from exportlex.gathering.outcomes import Outcome
from exportlex.gathering.report import exit_code
from exportlex.gathering.transport import Fetched
from exportlex.publishers.base import Address

from .invented import (
    ACT,
    AMENDED,
    CHALLENGE,
    CONVERTED,
    COPY,
    LAW,
    LIST,
    OFFICIAL,
    PUBLISHERS,
    Desk,
    Gazette,
    catalog,
    make_mirror,
    source,
)


def run(desk: Desk, of: Catalog, files: dict[str, bytes], **options: Any) -> list[Outcome]:
    """Gather from a mirror that holds just those files, with the lock read anew as a new run does."""
    fields = options.pop("fields", {})
    folder = make_mirror(desk.folder / "mirror", files, **fields)
    desk.lock = Lock(desk.lock.path)
    return gather(of, desk.store, desk.lock, Mirror(folder), publishers=PUBLISHERS, **options)


def statuses(outcomes: Sequence[Outcome]) -> list[tuple[str, str, str]]:
    return [(outcome.instrument, outcome.document, outcome.status) for outcome in outcomes]


TWO = source(f"act {ACT}", f"list {LIST}")


def test_a_new_text_is_stored_and_locked(desk: Desk) -> None:
    (outcome,) = run(desk, catalog(act=[OFFICIAL]), {ACT: LAW})
    assert outcome == Outcome("zz/act", "en", "act", "new", "", len(LAW), ACT, "gazette", 0)
    (snapshot,) = Lock(desk.lock.path).newest("zz/act", "en", has=desk.store.has)
    assert desk.store.get(snapshot.sha256) == LAW
    assert (snapshot.origin, snapshot.held, snapshot.as_of) == ("mirror", "official", "2031-02-03")
    assert (snapshot.licence, snapshot.provenance) == ("free", "the gazette's printer")
    assert (snapshot.official_address, snapshot.size) == ("https://gazette.example/", len(LAW))


def test_a_second_run_changes_no_byte_of_the_lock(desk: Desk) -> None:
    of = catalog(act=[TWO], decree=[CONVERTED])
    files = {ACT: LAW, LIST: AMENDED, COPY: LAW}
    assert {outcome.status for outcome in run(desk, of, files)} == {"new"}
    before = desk.lock_bytes
    outcomes = run(desk, of, files)
    assert {outcome.status for outcome in outcomes} == {"unchanged"}
    assert desk.lock_bytes == before
    assert exit_code(outcomes) == 0


def test_an_amended_text_joins_the_history(desk: Desk) -> None:
    run(desk, catalog(act=[OFFICIAL]), {ACT: LAW})
    (outcome,) = run(desk, catalog(act=[OFFICIAL]), {ACT: AMENDED})
    assert outcome.status == "new"
    raws = [desk.store.get(snapshot.sha256) for snapshot in desk.lock.history("zz/act", "en", "act")]
    assert raws == [AMENDED, LAW]


@pytest.mark.parametrize("files", [{}, {ACT: CHALLENGE}, {ACT: b""}, {ACT: LAW[:-7]}])
def test_a_failure_keeps_the_good_snapshot(desk: Desk, files: dict[str, bytes]) -> None:
    run(desk, catalog(act=[OFFICIAL]), {ACT: LAW})
    before = desk.lock_bytes
    (outcome,) = run(desk, catalog(act=[OFFICIAL]), files)
    assert outcome.status == "failed"
    assert outcome.reason.endswith("(what is held stays: official, 2031-02-03)")
    assert desk.lock_bytes == before
    assert exit_code([outcome]) == 1


def test_a_failing_source_stops_no_other(desk: Desk) -> None:
    of = catalog(act=[OFFICIAL], other=[source("list https://gazette.example/gone.xml")], zoo=[source(f"z {LIST}")])
    outcomes = run(desk, of, {ACT: LAW, LIST: AMENDED})
    assert statuses(outcomes) == [("zz/act", "act", "new"), ("zz/other", "list", "failed"), ("zz/zoo", "z", "new")]
    assert "not in the mirror" in outcomes[1].reason
    assert exit_code(outcomes) == 1


def test_a_source_counts_as_a_whole(desk: Desk) -> None:
    three = source(f"act {ACT}", "gone https://gazette.example/gone.xml", f"list {LIST}")
    outcomes = run(desk, catalog(act=[three]), {ACT: LAW, LIST: AMENDED})
    assert [outcome.status for outcome in outcomes] == ["skipped", "failed", "skipped"]
    assert {outcome.reason for outcome in outcomes if outcome.status == "skipped"} == {
        "not taken up because gone failed"
    }
    assert desk.lock_bytes == b""


def test_half_an_amended_source_is_not_mixed_with_the_half_held(desk: Desk) -> None:
    run(desk, catalog(act=[TWO]), {ACT: LAW, LIST: LAW})
    before = desk.lock_bytes
    run(desk, catalog(act=[TWO]), {ACT: AMENDED})
    assert desk.lock_bytes == before


def test_the_conversion_is_used_where_the_official_address_fails_and_says_so(desk: Desk) -> None:
    outcomes = run(desk, catalog(act=[OFFICIAL, CONVERTED]), {COPY: LAW})
    assert [(o.publisher, o.source, o.status) for o in outcomes] == [("gazette", 0, "failed"), ("copies", 1, "new")]
    assert outcomes[1].reason.startswith(f"official address not reachable: {ACT}: not in the mirror")
    assert outcomes[1].reason.endswith("; the conversion is used instead")
    assert exit_code(outcomes) == 0


def test_the_official_text_takes_the_place_of_a_conversion(desk: Desk) -> None:
    of = catalog(act=[OFFICIAL, CONVERTED])
    run(desk, of, {COPY: LAW})
    outcomes = run(desk, of, {ACT: LAW, COPY: LAW})
    assert [(o.publisher, o.status) for o in outcomes] == [("gazette", "new")]
    assert [s.held for s in desk.lock.newest("zz/act", "en")] == ["official"]


def test_a_conversion_never_takes_the_place_of_an_official_text(desk: Desk) -> None:
    of = catalog(act=[OFFICIAL, CONVERTED])
    run(desk, of, {ACT: LAW})
    before = desk.lock_bytes
    outcomes = run(desk, of, {COPY: AMENDED})
    assert [(o.publisher, o.status) for o in outcomes] == [("gazette", "failed"), ("copies", "skipped")]
    assert desk.lock_bytes == before
    assert exit_code(outcomes) == 1


def test_a_lock_without_its_bytes_holds_no_official_text(desk: Desk) -> None:
    of = catalog(act=[OFFICIAL, CONVERTED])
    run(desk, of, {ACT: LAW})
    desk.store.path(desk.lock.newest("zz/act", "en")[0].sha256).unlink()
    outcomes = run(desk, of, {COPY: AMENDED})
    assert [(o.publisher, o.status) for o in outcomes] == [("gazette", "failed"), ("copies", "new")]
    assert [s.held for s in desk.lock.newest("zz/act", "en", has=desk.store.has)] == ["converted"]


def test_a_clone_of_the_repository_gets_its_bytes_back_without_a_change_of_the_lock(desk: Desk) -> None:
    run(desk, catalog(act=[OFFICIAL]), {ACT: LAW})
    before = desk.lock_bytes
    sha256 = desk.lock.newest("zz/act", "en")[0].sha256
    desk.store.path(sha256).unlink()
    (outcome,) = run(desk, catalog(act=[OFFICIAL]), {ACT: LAW})
    assert outcome.status == "unchanged"
    assert desk.store.get(sha256) == LAW
    assert desk.lock_bytes == before


def test_languages_are_gathered_each_for_itself(desk: Desk) -> None:
    french = source(f"act {LIST}", language="fr")
    outcomes = run(desk, catalog(act=[OFFICIAL, french]), {ACT: LAW})
    assert [(o.language, o.source, o.status) for o in outcomes] == [("en", 0, "new"), ("fr", 1, "failed")]
    assert exit_code(outcomes) == 1


def test_a_renamed_document_takes_the_place_of_the_old_one(desk: Desk) -> None:
    run(desk, catalog(act=[OFFICIAL]), {ACT: LAW})
    run(desk, catalog(act=[source(f"statute {ACT}")]), {ACT: LAW})
    assert [s.document for s in desk.lock.newest("zz/act", "en")] == ["statute"]


def test_an_older_state_of_the_law_is_history(desk: Desk) -> None:
    dated = "https://gazette.example/{date}.xml"
    of = catalog(act=[source(f"act {dated}")])
    files = {dated.replace("{date}", "2030-01-01"): LAW, dated.replace("{date}", "2031-01-01"): AMENDED}
    run(desk, of, files)
    (outcome,) = run(desk, of, files, as_of=date(2030, 6, 1))
    assert (outcome.status, outcome.url) == ("new", "https://gazette.example/2030-01-01.xml")
    before = desk.lock_bytes
    (outcome,) = run(desk, of, files, as_of=date(2030, 6, 1))
    assert outcome.status == "unchanged"
    assert desk.lock_bytes == before
    assert [s.as_of for s in desk.lock.newest("zz/act", "en")] == ["2031-01-01"]


def test_an_address_without_older_states_says_so(desk: Desk) -> None:
    (outcome,) = run(desk, catalog(act=[OFFICIAL]), {ACT: LAW}, as_of=date(2029, 1, 1))
    assert outcome.reason == "this is the text of 2031-02-03: the address has none as old as 2029-01-01"


@pytest.mark.parametrize(
    ("only", "ids"),
    [
        ([], ["zz/act", "zz/decree"]),
        (["zz"], ["zz/act", "zz/decree"]),
        (["zz/decree"], ["zz/decree"]),
        ([" ZZ/act ", "zz/act", "zz"], ["zz/act", "zz/decree"]),
    ],
)
def test_only_what_is_named(only: list[str], ids: list[str]) -> None:
    assert [i.id for i in chosen(catalog(decree=[OFFICIAL], act=[OFFICIAL]), only)] == ids


@pytest.mark.parametrize("word", ["qq", "zz/unheard-of", "", "qq,zz"])
def test_an_unknown_name_is_refused(desk: Desk, word: str) -> None:
    with pytest.raises(UnknownWordError, match=r"unknown (jurisdiction|instrument) '.*'; known: zz"):
        run(desk, catalog(act=[OFFICIAL]), {}, only=["zz", word])


@dataclass(frozen=True)
class Odd(Gazette):
    """A publisher that does what it should not."""

    error: Exception | None = None

    def addresses(self, source: object, as_of: date | None) -> list[Address]:
        if self.error:
            raise self.error
        return []


@pytest.mark.parametrize(
    ("publishers", "reason"),
    [
        ({}, "unknown publisher 'gazette'"),
        ({"gazette": Odd()}, "names no document"),
        (
            {"gazette": Odd(error=KeyError("celex"))},
            r"zz/act, source 1: its options do not suit gazette \(KeyError\('celex'\)\)",
        ),
        ({"gazette": Odd(error=GatheringError("no such part"))}, "no such part"),
    ],
)
def test_a_declaration_that_does_not_fit_is_a_failure_of_its_source(desk: Desk, publishers: Any, reason: str) -> None:
    mirror = Mirror(make_mirror(desk.folder / "mirror", {}))
    of = catalog(act=[OFFICIAL])
    (outcome,) = gather(of, desk.store, desk.lock, mirror, publishers=publishers)
    assert outcome.status == "failed"
    assert exit_code([outcome]) == 1
    assert re.search(reason, outcome.reason)


def test_a_document_named_twice_is_refused(desk: Desk) -> None:
    (outcome,) = run(desk, catalog(act=[source(f"act {ACT}", f"act {LIST}")]), {ACT: LAW, LIST: LAW})
    assert "one twice" in outcome.reason


def test_the_installed_publishers_are_used_where_none_are_given(desk: Desk) -> None:
    mirror = Mirror(make_mirror(desk.folder / "mirror", {}))
    (outcome,) = gather(catalog(act=[OFFICIAL]), desk.store, desk.lock, mirror)
    assert "unknown publisher 'gazette'; known:" in outcome.reason


@dataclass
class Interrupted:
    """A transport whose user loses patience at the second address."""

    origin: str = "web"
    asked: list[str] = field(default_factory=list)

    def fetch(self, address: Address, as_of: Any = None, publisher: Any = None, language: str = "") -> Fetched:
        self.asked.append(address.url)
        if len(self.asked) > 1:
            raise KeyboardInterrupt
        return Fetched(LAW, address.url, "application/xml")


def test_an_interruption_keeps_what_is_done(desk: Desk) -> None:
    of = catalog(act=[OFFICIAL], decree=[TWO])
    with pytest.raises(KeyboardInterrupt):
        gather(of, desk.store, desk.lock, Interrupted(), publishers=PUBLISHERS)
    assert [s.instrument for s in Lock(desk.lock.path)] == ["zz/act"]
    outcomes = run(desk, of, {ACT: LAW, LIST: LAW})
    assert statuses(outcomes) == [
        ("zz/act", "act", "unchanged"), ("zz/decree", "act", "new"), ("zz/decree", "list", "new")]  # fmt: skip


@dataclass
class Diary:
    """A callback that writes down what it is told."""

    lines: list[str] = field(default_factory=list)

    def begin(self, total: int) -> None:
        self.lines.append(f"{total} texts")

    def text(self, instrument: str, language: str) -> None:
        self.lines.append(f"{instrument} {language}")

    def document(self, publisher: str, document: str) -> None:
        self.lines.append(f"{publisher} {document}")

    def done(self, outcome: Outcome) -> None:
        self.lines.append(outcome.status)


def test_progress_is_told(desk: Desk, tmp_path: Path) -> None:
    diary = Diary()
    run(desk, catalog(act=[OFFICIAL, CONVERTED]), {COPY: LAW}, progress=diary)
    assert diary.lines == ["1 texts", "zz/act en", "gazette act", "failed", "copies act", "new"]
