"""The lock changes only where bytes of law changed."""

from __future__ import annotations

import pytest

from exportlex.errors import GatheringError
from exportlex.gathering.lock import Lock
from exportlex.gathering.snapshot import UNDECLARED, Snapshot, from_line, to_line

from .invented import CONVERTED, OFFICIAL, Desk, catalog, snapshot

A, B = "a" * 64, "b" * 64


def saved(desk: Desk, *snapshots: Snapshot) -> bytes:
    for one in snapshots:
        desk.lock.add(one)
    desk.lock.save()
    return desk.lock_bytes


def test_a_line_comes_back_as_it_went() -> None:
    one = snapshot(provenance="line\u2028separator, „quotes“ and 条")
    assert from_line(to_line(one)) == one


def test_what_is_saved_is_loaded(desk: Desk) -> None:
    saved(desk, snapshot(), snapshot(document="list", provenance="a\u2028b"))
    assert list(Lock(desk.lock.path)) == list(desk.lock)
    assert list(desk.lock.load()) == list(Lock(desk.lock.path))


def test_lines_are_sorted_whatever_the_order_of_gathering(desk: Desk) -> None:
    ones = [snapshot(document=name, sha256=sha, as_of=day) for name, sha, day in
            [("list", A, ""), ("act", B, "2031-02-02"), ("act", A, "2031-01-01")]]  # fmt: skip
    forwards = saved(desk, *ones)
    desk.lock.path.unlink()
    desk.lock.load()
    assert saved(desk, *reversed(ones)) == forwards


def test_the_same_bytes_fetched_later_change_nothing(desk: Desk) -> None:
    before = saved(desk, snapshot())
    assert not desk.lock.add(snapshot(fetched="2031-06-01T10:00:00+00:00", licence="freer"))
    desk.lock.save()
    assert desk.lock_bytes == before


def test_the_same_bytes_at_a_later_date_change_nothing(desk: Desk) -> None:
    before = saved(desk, snapshot(as_of="2031-01-01", url="https://gazette.example/2031-01-01"))
    assert saved(desk, snapshot(as_of="2031-02-01", url="https://gazette.example/2031-02-01")) == before


def test_an_untouched_lock_is_not_written(desk: Desk) -> None:
    saved(desk, snapshot())
    before = desk.lock.path.stat().st_mtime_ns
    desk.lock.save()
    assert desk.lock.path.stat().st_mtime_ns == before


def test_an_older_state_asked_for_later_is_history(desk: Desk) -> None:
    desk.lock.add(snapshot(as_of="2031-02-01", sha256=B))
    assert desk.lock.add(snapshot(as_of="2031-01-01", sha256=A, fetched="2031-07-01T00:00:00+00:00"))
    assert [s.sha256 for s in desk.lock.newest("zz/act", "en")] == [B]
    assert [s.sha256 for s in desk.lock.history("zz/act", "en", "act")] == [B, A]


def test_an_older_copy_of_what_is_held_is_nothing_new(desk: Desk) -> None:
    desk.lock.add(snapshot())
    assert not desk.lock.add(snapshot(as_of="2031-01-01", origin="mirror", fetched="2031-07-01T00:00:00+00:00"))


def test_the_same_bytes_at_an_earlier_dated_address_are_known_to_be_older(desk: Desk) -> None:
    desk.lock.add(snapshot(as_of="2031-02-01", url="https://gazette.example/2031-02-01"))
    assert desk.lock.add(snapshot(as_of="2031-01-01", url="https://gazette.example/2031-01-01"))


def test_a_law_that_returns_to_earlier_words_is_a_new_version(desk: Desk) -> None:
    for month, sha256 in ((1, A), (2, B), (3, A)):
        assert desk.lock.add(snapshot(sha256=sha256, fetched=f"2031-0{month}-01T00:00:00+00:00"))
    assert [s.sha256 for s in desk.lock.history("zz/act", "en", "act")] == [A, B, A]


def test_of_two_versions_at_the_same_moment_the_later_added_is_newer(desk: Desk) -> None:
    saved(desk, snapshot(sha256=B), snapshot(sha256=A))
    assert [s.sha256 for s in Lock(desk.lock.path).newest("zz/act", "en")] == [A]


def test_the_preferred_source_is_the_newest_even_where_a_conversion_is_younger(desk: Desk) -> None:
    desk.lock.add(snapshot())
    desk.lock.add(snapshot(source=1, held="converted", publisher="copies", fetched="2032-01-01T00:00:00+00:00"))
    assert [s.source for s in desk.lock.newest("zz/act", "en")] == [0]


def test_a_source_whose_bytes_are_not_there_is_passed_over(desk: Desk) -> None:
    desk.lock.add(snapshot(document="act", sha256=A))
    desk.lock.add(snapshot(document="list", sha256=B))
    desk.lock.add(snapshot(source=1, sha256="c" * 64))
    assert [s.source for s in desk.lock.newest("zz/act", "en", has=lambda sha: sha != B)] == [1]
    assert len(desk.lock.newest("zz/act", "en", has=lambda sha: True)) == 2
    assert desk.lock.newest("zz/act", "en", has=lambda sha: False) == []


def test_nothing_is_held_of_other_languages_and_instruments(desk: Desk) -> None:
    desk.lock.add(snapshot())
    assert desk.lock.newest("zz/act", "fr") == desk.lock.newest("zz/other", "en") == []


def test_sources_are_renumbered_with_their_declaration(desk: Desk) -> None:
    desk.lock.add(snapshot(publisher="copies", held="converted", source=0))
    desk.lock.reconcile(catalog(act=[OFFICIAL, CONVERTED]).instruments["zz/act"])
    assert [s.source for s in desk.lock] == [1]
    desk.lock.reconcile(catalog(act=[OFFICIAL]).instruments["zz/act"])
    assert [s.source for s in desk.lock] == [UNDECLARED]
    assert desk.lock.newest("zz/act", "en") == []


def test_documents_that_a_source_no_longer_has_are_kept_but_not_read(desk: Desk) -> None:
    desk.lock.add(snapshot(document="act"))
    desk.lock.add(snapshot(document="statute"))
    desk.lock.retire([snapshot(document="statute")])
    assert [s.document for s in desk.lock.newest("zz/act", "en")] == ["statute"]
    assert len(desk.lock.history("zz/act", "en", "act")) == 1


GOOD = to_line(snapshot())


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("<<<<<<< HEAD", "Expecting value"),
        ("[]", "not an object"),
        (GOOD[:-20], "Expecting|Unterminated"),
        (GOOD.replace('"size": 7', '"size": "7"'), "'size'"),
        (GOOD.replace('"size": 7', '"size": true'), "'size'"),
        (GOOD.replace('"url"', '"uri"'), "'url'"),
        (GOOD.replace("{", '{"more": 1, '), "'more'"),
        (GOOD.replace("a" * 64, "a" * 63), "sha256"),
        (GOOD.replace('"official"', '"borrowed"'), "held"),
        ("[" * 100_000, "recursion"),
    ],
)
def test_a_damaged_line_is_named(desk: Desk, line: str, reason: str) -> None:
    desk.lock.path.parent.mkdir(parents=True)
    desk.lock.path.write_text(f"{GOOD}\n{line}\n", encoding="utf-8")
    with pytest.raises(GatheringError, match=rf"lock\.jsonl: line 2 is damaged \(.*({reason})"):
        Lock(desk.lock.path)


def test_a_lock_in_another_encoding_is_named(desk: Desk) -> None:
    desk.lock.path.parent.mkdir(parents=True)
    desk.lock.path.write_bytes(b"\xff\xfe{}")
    with pytest.raises(GatheringError, match="cannot be read"):
        desk.lock.load()
