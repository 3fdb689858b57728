"""Manners: name, pace, robots.txt, patience."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from urllib3.response import HTTPResponse

from exportlex import __version__
from exportlex.errors import GatheringError
from exportlex.gathering.manners import CONTACT_VARIABLE, LONGEST_DELAY, PACE, Pace, Robots, patience, user_agent

ACT = "https://gazette.example/acts/7"


def test_the_user_agent_names_the_program_and_no_invented_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CONTACT_VARIABLE, raising=False)
    assert user_agent() == f"Exportlex/{__version__} (exportlex; research; export-control law)"


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("https://institute.example/law", "+https://institute.example/law"),
        ("desk@institute.example", "desk@institute.example"),
        ("研究所", "exportlex"),
        ("desk@institute.example\r\nX-Evil: 1)", "desk@institute.exampleX-Evil: 1"),
    ],
)
def test_the_user_agent_carries_the_contact_of_whoever_runs_it(
    monkeypatch: pytest.MonkeyPatch, contact: str, shown: str
) -> None:
    monkeypatch.setenv(CONTACT_VARIABLE, contact)
    assert user_agent() == f"Exportlex/{__version__} ({shown}; research; export-control law)"


class Clock:
    """Time that passes only where someone sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_requests_to_one_host_are_a_second_apart_and_hosts_do_not_wait_for_each_other() -> None:
    clock = Clock()
    pace = Pace(sleep=clock.sleep, clock=clock)
    for host in ("a.example", "b.example", "a.example"):
        pace.wait(host, None)
    clock.now += 5
    pace.wait("b.example", None)
    assert clock.slept == [PACE]


@pytest.mark.parametrize(("delay", "slept"), [(10.0, 10.0), (0.1, PACE), (0.0, PACE)])
def test_a_crawl_delay_slows_us_and_never_hurries_us(delay: float, slept: float) -> None:
    clock = Clock()
    pace = Pace(sleep=clock.sleep, clock=clock)
    pace.wait("a.example", delay)
    pace.wait("a.example", delay)
    assert clock.slept == [slept]


@dataclass
class File:
    """An answer to a request for robots.txt."""

    status: int = 200
    raw: bytes = b""


def test_robots_are_asked_once_per_host_and_obeyed() -> None:
    asked: list[str] = []

    def get(url: str) -> File:
        asked.append(url)
        return File(raw=b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")

    robots = Robots(get)
    assert robots.delay(ACT) == 7
    with pytest.raises(GatheringError, match=r"private/9: https://gazette\.example/robots\.txt disallows it"):
        robots.delay("https://gazette.example/private/9")
    robots.delay("https://other.example/acts")
    assert asked == ["https://gazette.example/robots.txt", "https://other.example/robots.txt"]


def test_a_rule_for_us_by_name_is_ours() -> None:
    robots = Robots(lambda url: File(raw=b"User-agent: *\nAllow: /\n\nUser-agent: exportlex\nDisallow: /\n"))
    with pytest.raises(GatheringError, match="disallows"):
        robots.delay(ACT)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_no_robots_file_allows_everything(status: int) -> None:
    assert Robots(lambda url: File(status, b"User-agent: *\nDisallow: /")).delay(ACT) is None


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_robots_file_that_cannot_be_had_forbids_everything(status: int) -> None:
    with pytest.raises(GatheringError, match=f"robots.txt answers {status}"):
        Robots(lambda url: File(status)).delay(ACT)


def test_a_host_that_cannot_be_reached_is_asked_once() -> None:
    asked: list[str] = []

    def get(url: str) -> File:
        asked.append(url)
        raise GatheringError(f"{url}: cannot be reached")

    robots = Robots(get)
    for _ in range(3):
        with pytest.raises(GatheringError, match=r"robots\.txt cannot be read"):
            robots.delay(ACT)
    assert len(asked) == 1


def test_a_host_that_wants_us_to_crawl_for_days_is_left_alone() -> None:
    with pytest.raises(GatheringError, match="asks for 86400 s between requests; use a mirror"):
        Robots(lambda url: File(raw=b"User-agent: *\nCrawl-delay: 86400")).delay(ACT)


def busy(after: str) -> HTTPResponse:
    return HTTPResponse(status=429, headers={"Retry-After": after})


def test_a_host_is_asked_again_when_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    patience().sleep(busy("7"))
    assert slept == [7]


def test_a_host_that_says_nothing_is_asked_again_more_and_more_slowly() -> None:
    retry = patience()
    waits = []
    for _ in range(4):
        retry = retry.increment("GET", "/", response=HTTPResponse(status=503))
        waits.append(retry.get_backoff_time())
    assert waits == [1, 2, 4, 8]
    assert retry.total == 0


def test_a_host_that_asks_for_hours_is_not_waited_for() -> None:
    with pytest.raises(GatheringError, match="asks to come back in 7200 s"):
        patience().get_retry_after(busy("7200"))
    assert patience().get_retry_after(busy(f"{LONGEST_DELAY:.0f}")) == LONGEST_DELAY
