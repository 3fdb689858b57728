"""One run over a real server, and one over the real mirror."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from exportlex.catalog.loading import load_catalog
from exportlex.errors import GatheringError
from exportlex.gathering.gather import gather
from exportlex.gathering.lock import Lock
from exportlex.gathering.manners import Pace
from exportlex.gathering.mirror import Mirror
from exportlex.gathering.report import exit_code
from exportlex.gathering.state import State
from exportlex.gathering.web import Web
from exportlex.publishers import all_publishers
from exportlex.publishers.base import Address

from .invented import LAW, PUBLISHERS, Desk, catalog, source


class Printer(BaseHTTPRequestHandler):
    """The gazette's server: busy at first, then serves the act with an ETag; cuts its list short."""

    log: ClassVar[list[tuple[str, int, float]]] = []

    def do_GET(self) -> None:
        if self.path == "/act.xml" and not any(path == self.path for path, _, _ in self.log):
            self.answer(429, {"Retry-After": "1"})
        elif self.path == "/act.xml" and self.headers["If-None-Match"] == '"v1"':
            self.answer(304, {"ETag": '"v1"'})
        elif self.path == "/act.xml":
            self.answer(200, {"ETag": '"v1"', "Content-Type": "application/xml"}, LAW)
        elif self.path == "/list.xml":
            self.answer(200, {"Content-Type": "application/xml", "Content-Length": "9000"}, LAW)
        else:
            self.answer(404, {})

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.log.append((self.path, status, time.monotonic()))
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    Printer.log = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Printer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_busy_server_then_nothing_new(desk: Desk, host: str) -> None:
    of = catalog(act=[source(f"act {host}/act.xml")])

    def run() -> list[str]:
        web = Web(desk.store, State(desk.store.folder / "state.json"), pace=Pace(least=0))
        outcomes = gather(of, desk.store, Lock(desk.lock.path), web, publishers=PUBLISHERS)
        assert exit_code(outcomes) == 0
        return [outcome.status for outcome in outcomes]

    assert run() == ["new"]
    before = desk.lock_bytes
    assert run() == ["unchanged"]
    assert desk.lock_bytes == before
    asked = [(path, status) for path, status, _ in Printer.log]
    first = [("/robots.txt", 404), ("/act.xml", 429), ("/act.xml", 200)]
    assert asked == [*first, ("/robots.txt", 404), ("/act.xml", 304)]
    assert Printer.log[2][2] - Printer.log[1][2] >= 1


def test_a_download_that_ends_early_is_no_text(host: str) -> None:
    with pytest.raises(GatheringError, match=r"list\.xml: cut short"):
        Web(pace=Pace(least=0)).fetch(Address("list", f"{host}/list.xml"))


PARTS = [
    f"part-{part} https://www.ecfr.gov/api/versioner/v1/full/{{date}}/title-15.xml?part={part}" for part in (772, 734)
]


@pytest.mark.mirror
@pytest.mark.parametrize(("as_of", "day"), [(None, "2026-01-29"), (date(2025, 6, 1), "2025-01-29")])
def test_two_parts_from_the_mirror(desk: Desk, mirror: Path, as_of: date | None, day: str) -> None:
    of = catalog(parts=[source(*PARTS)])
    for status in ("new", "unchanged"):
        outcomes = gather(of, desk.store, desk.lock, Mirror(mirror), as_of=as_of, publishers=PUBLISHERS)
        assert [outcome.status for outcome in outcomes] == [status, status]
    assert {snapshot.as_of for snapshot in desk.lock.newest("zz/parts", "en")} == {day}


@pytest.mark.mirror
def test_the_declared_regulations_from_the_mirror(desk: Desk, mirror: Path, root: Path) -> None:
    if "ecfr" not in all_publishers():
        pytest.skip("no publisher ecfr yet")
    declared = load_catalog([root / "corpus"])
    outcomes = gather(declared, desk.store, desk.lock, Mirror(mirror), only=["us/ear"])
    assert exit_code(outcomes) == 0
    assert {outcome.status for outcome in outcomes} == {"new"}
    before = desk.lock_bytes
    gather(declared, desk.store, Lock(desk.lock.path), Mirror(mirror), only=["us/ear"])
    assert desk.lock_bytes == before


@pytest.mark.mirror
def test_every_file_of_the_mirror_passes_the_checks(mirror: Path) -> None:
    """The checks were set by these files: none of the 829 known ones may be refused."""
    transport = Mirror(mirror)
    entries = [entry for entries in transport._by_address.values() for entry in entries]
    assert entries
    for entry in entries:
        assert transport.fetch(Address("any", entry.url, {}, (entry.media_type,))).raw
