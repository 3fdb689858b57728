"""The web answers in many ways; only a whole document of the right kind counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import requests
import responses

from exportlex.errors import GatheringError
from exportlex.gathering import client
from exportlex.gathering.manners import Pace
from exportlex.gathering.state import State
from exportlex.gathering.store import digest
from exportlex.gathering.transport import Fetched
from exportlex.gathering.web import Web
from exportlex.publishers.base import Address

from .invented import ACT, AMENDED, CHALLENGE, LAW, Desk, Gazette

ROBOTS = "https://gazette.example/robots.txt"
XML = "application/xml"


@pytest.fixture
def net() -> Iterator[responses.RequestsMock]:
    """The internet: a robots.txt that is not there, and what a test adds."""
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        mock.get(ROBOTS, status=404)
        yield mock


def web(desk: Desk | None = None) -> Web:
    state = State(desk.store.folder / "state.json") if desk else None
    return Web(desk.store if desk else None, state, pace=Pace(least=0))


def fetch(url: str = ACT, desk: Desk | None = None, **headers: str) -> Fetched:
    return web(desk).fetch(Address("act", url, headers, (XML,)))


def held(desk: Desk, net: responses.RequestsMock, **headers: str) -> None:
    """The act is held, with the ETag "v1"."""
    net.get(ACT, body=LAW, content_type=XML, headers={"ETag": '"v1"', "Last-Modified": "Mon, 03 Feb 2031 00:00:00 GMT"})
    desk.store.put(fetch(desk=desk, **headers).raw)
    net.remove("GET", ACT)


def test_bytes_come_back_as_they_were_published(net: responses.RequestsMock) -> None:
    net.get(ACT, body=LAW, content_type=f"{XML}; charset=utf-8")
    assert fetch() == Fetched(LAW, ACT, XML, "")
    assert net.calls[-1].request.headers["User-Agent"].startswith("Exportlex/")


def test_headers_of_the_publisher_are_sent(net: responses.RequestsMock) -> None:
    net.get(ACT, body=LAW, content_type=XML)
    fetch(**{"Accept-Language": "fr"})
    assert net.calls[-1].request.headers["Accept-Language"] == "fr"


def test_plain_http_is_asked_over_https(net: responses.RequestsMock) -> None:
    net.get(ACT, body=LAW, content_type=XML)
    assert fetch(ACT.replace("https", "http")).url == ACT


def test_certificates_are_verified_and_netrc_is_not_read(
    net: responses.RequestsMock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine gazette.example login clerk password quill\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    net.get(ACT, body=LAW, content_type=XML)
    fetch()
    assert net.calls[-1].request.req_kwargs["verify"] is not False  # type: ignore[attr-defined]
    assert "Authorization" not in net.calls[-1].request.headers


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"status": 404}, "answers 404 Not Found"),
        ({"status": 403, "body": CHALLENGE}, "answers 403 Forbidden"),
        ({"status": 202, "body": CHALLENGE}, "answers 202 Accepted"),  # how one publisher serves its challenge
        ({"status": 304}, "answers 304"),  # nobody asked conditionally
        ({"status": 206, "body": LAW}, "answers 206"),
        ({"status": 599}, "answers 599"),
        ({"body": b""}, "empty"),
        ({"body": CHALLENGE, "content_type": "text/html"}, "challenge"),
        ({"body": CHALLENGE, "content_type": XML}, "challenge"),
        ({"body": LAW, "content_type": "application/pdf"}, "wrong content type"),
        ({"body": LAW[:-9], "content_type": XML}, "cut short"),
        (
            {"body": LAW, "content_type": XML, "headers": {"Content-Length": "900"}},
            "cut short, the connection ended early",
        ),
        ({"status": 301, "headers": {"Location": ACT}}, "more than 5 redirects"),
        ({"status": 302, "headers": {"Location": "file:///etc/passwd"}}, "not a web address"),
        ({"status": 302, "headers": {"Location": "http://127.0.0.1/"}}, "redirects to this very machine"),
        ({"status": 302, "headers": {"Location": "http://[x"}}, "no address|not a web address"),
        ({"status": 302}, "answers 302"),
        ({"body": requests.exceptions.SSLError("x")}, "TLS certificate is not accepted"),
        ({"body": requests.exceptions.ProxyError("x")}, "proxy"),
        ({"body": requests.exceptions.ReadTimeout("x")}, "no answer within"),
        ({"body": requests.exceptions.ConnectTimeout("x")}, "no answer within"),
        ({"body": requests.exceptions.ChunkedEncodingError("x")}, "cut short"),
        ({"body": requests.exceptions.ContentDecodingError("x")}, "damaged on its way"),
        ({"body": requests.exceptions.ConnectionError("x")}, "cannot be reached"),
        ({"body": requests.exceptions.InvalidURL("x")}, "cannot be asked for"),
    ],
)
def test_failures_have_a_plain_reason(net: responses.RequestsMock, answer: dict[str, Any], reason: str) -> None:
    net.get(ACT, **answer)
    with pytest.raises(GatheringError, match=reason) as error:
        fetch()
    assert "gazette.example" in str(error.value) or "127.0.0.1" in str(error.value) or "file:" in str(error.value)
    assert "\n" not in str(error.value)


def test_what_is_too_large_is_not_read(net: responses.RequestsMock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "LARGEST_DOCUMENT", 20)
    net.get(ACT, body=LAW, content_type=XML)
    with pytest.raises(GatheringError, match="larger than 20 bytes"):
        fetch()


def test_what_takes_too_long_is_given_up(net: responses.RequestsMock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "WHOLE_SECONDS", -1)
    net.get(ACT, body=LAW, content_type=XML)
    with pytest.raises(GatheringError, match="not complete after"):
        fetch()


def test_a_busy_host_is_asked_again(net: responses.RequestsMock) -> None:
    net.get(ACT, status=429, headers={"Retry-After": "1"})
    net.get(ACT, status=503)
    net.get(ACT, body=LAW, content_type=XML)
    assert fetch().raw == LAW


def test_a_host_that_stays_busy_fails(net: responses.RequestsMock) -> None:
    net.get(ACT, status=429)
    with pytest.raises(GatheringError, match="answers 429 Too Many Requests"):
        fetch()
    assert len([call for call in net.calls if call.request.url == ACT]) == 5


def test_redirects_are_followed_over_https_and_the_address_stays(net: responses.RequestsMock) -> None:
    net.get(ACT, status=301, headers={"Location": "http://new.example/act"})
    net.get("https://new.example/robots.txt", status=404)
    net.get("https://new.example/act", body=LAW, content_type=XML)
    assert fetch().url == ACT


def test_a_redirect_to_an_address_in_another_script(net: responses.RequestsMock) -> None:
    net.get(ACT, status=301, headers={"Location": "/법".encode().decode("latin-1")})
    net.get("https://gazette.example/%EB%B2%95", body=LAW, content_type=XML)
    assert fetch().raw == LAW


def test_robots_are_obeyed_on_every_host_of_a_redirect(net: responses.RequestsMock) -> None:
    net.get(ACT, status=301, headers={"Location": "//new.example/act"})
    net.get("https://new.example/robots.txt", body="User-agent: *\nDisallow: /")
    with pytest.raises(GatheringError, match=r"new\.example/robots\.txt disallows"):
        fetch()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"body": "User-agent: *\nDisallow: /act"}, "disallows it"),
        ({"status": 500}, "robots.txt answers 500"),
        ({"body": requests.exceptions.ConnectionError("x")}, "cannot be read"),
    ],
)
def test_robots_forbid(answer: dict[str, Any], reason: str) -> None:
    with responses.RequestsMock() as mock:
        mock.get(ROBOTS, **answer)
        with pytest.raises(GatheringError, match=reason):
            fetch()


def test_what_has_not_changed_is_not_sent_again(net: responses.RequestsMock, desk: Desk) -> None:
    held(desk, net)
    net.get(ACT, status=304)
    for _ in range(2):  # the second time what was known before is known still
        assert fetch(desk=desk) == Fetched(LAW, ACT, XML, "")
        assert net.calls[-1].request.headers["If-None-Match"] == '"v1"'
        assert net.calls[-1].request.headers["If-Modified-Since"] == "Mon, 03 Feb 2031 00:00:00 GMT"


def test_what_has_changed_comes_whole(net: responses.RequestsMock, desk: Desk) -> None:
    held(desk, net)
    net.get(ACT, body=AMENDED, content_type=XML, headers={"ETag": '"v2"'})
    assert fetch(desk=desk).raw == AMENDED
    known = State(desk.store.folder / "state.json").get(ACT)
    assert known is not None
    assert (known.etag, known.last_modified, known.sha256) == ('"v2"', "", digest(AMENDED))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]+\+00:00", known.checked)


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"moth-eaten")])
def test_what_is_lost_or_damaged_is_asked_for_whole(net: responses.RequestsMock, desk: Desk, damage: Any) -> None:
    held(desk, net)
    damage(desk.store.path(digest(LAW)))
    net.get(ACT, body=LAW, content_type=XML)
    assert fetch(desk=desk).raw == LAW
    assert "If-None-Match" not in net.calls[-1].request.headers


def test_the_same_address_in_another_language_is_another_document(net: responses.RequestsMock, desk: Desk) -> None:
    held(desk, net, **{"Accept-Language": "en"})
    net.get(ACT, body=AMENDED, content_type=XML)
    assert fetch(desk=desk, **{"Accept-Language": "fr"}).raw == AMENDED
    assert "If-None-Match" not in net.calls[-1].request.headers


def test_a_failure_leaves_what_is_known_alone(net: responses.RequestsMock, desk: Desk) -> None:
    held(desk, net)
    before = (desk.store.folder / "state.json").read_bytes()
    net.get(ACT, body=CHALLENGE, content_type="text/html")
    with pytest.raises(GatheringError):
        fetch(desk=desk)
    assert (desk.store.folder / "state.json").read_bytes() == before


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"a": {"b": "c"}}', b'{"a": {"sha256": 7}}', b'{"a": 1}'])
def test_a_damaged_state_is_forgotten(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "state.json").write_bytes(damage)
    assert State(tmp_path / "state.json").get("a") is None


@dataclass(frozen=True)
class Dated(Gazette):
    """A publisher that knows its newest date."""

    NAME: str = "dated"
    asked: list[str] = field(default_factory=list)

    def latest(self, get_json: Any) -> date:
        self.asked.append("dates")
        return date.fromisoformat(get_json("https://gazette.example/dates.json")["newest"])


DATED = Address("act", "http://gazette.example/{date}/{yyyymmdd}.xml")


@pytest.mark.parametrize(
    ("as_of", "day"), [(None, "2031-02-03"), (date(2031, 1, 1), "2031-01-01"), (date(2040, 1, 1), "2031-02-03")]
)
def test_the_publishers_newest_date_is_filled_in(net: responses.RequestsMock, as_of: date | None, day: str) -> None:
    net.get("https://gazette.example/dates.json", json={"newest": "2031-02-03"})
    publisher, transport = Dated(), web()
    url = f"https://gazette.example/{day}/{day.replace('-', '')}.xml"
    for _ in range(2):
        assert transport.resolve(DATED, as_of, publisher) == (url, day)
    assert publisher.asked == ["dates"]


def test_without_a_newest_date_the_asked_for_or_todays_is_filled_in() -> None:
    today = date.today().isoformat()
    assert web().resolve(DATED, date(2031, 1, 1), Gazette())[1] == "2031-01-01"
    assert web().resolve(DATED)[1] == today


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"json": {"oldest": "2031-02-03"}}, "dated: the publisher's list of dates is not as expected"),
        ({"json": {"newest": "tomorrow"}}, "not as expected"),
        ({"body": CHALLENGE, "content_type": "text/html"}, "challenge"),
        ({"status": 404}, "404"),
    ],
)
def test_a_newest_date_that_cannot_be_had_is_a_failure(
    net: responses.RequestsMock, answer: dict[str, Any], reason: str
) -> None:
    net.get("https://gazette.example/dates.json", **answer)
    with pytest.raises(GatheringError, match=reason):
        web().fetch(DATED, None, Dated())
