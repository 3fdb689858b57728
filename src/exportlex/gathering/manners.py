"""Manners towards the hosts that we ask: who we are, their robots.txt, their pace, their Retry-After."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego
from urllib3.response import BaseHTTPResponse
from urllib3.util.retry import Retry

from exportlex import __version__
from exportlex.errors import GatheringError

PRODUCT = "Exportlex"
CONTACT_VARIABLE = "EXPORTLEX_CONTACT"
PACE = 1.0  # seconds between two requests to one host: what a careful person clicks
# Publishers that ask for delays ask for up to 20 s (a Crawl-delay) and for up to a minute or two (a 429). Whoever
# asks for more wants no visit now: we say so and go on with the next source.
LONGEST_DELAY = 120.0
TRIES_AFTER_THE_FIRST = 4
BUSY = (429, 500, 502, 503, 504)


def user_agent(contact: str | None = None) -> str:
    """Who asks and why, with the contact of whoever runs this (``EXPORTLEX_CONTACT``), else the repository's name."""
    stated = contact or os.environ.get(CONTACT_VARIABLE) or ""
    contact = re.sub(r"[^\x20-\x7e]|[()]", "", stated).strip() or "exportlex"
    return f"{PRODUCT}/{__version__} ({'+' if '://' in contact else ''}{contact}; research; export-control law)"


class Patience(Retry):
    """Retries of busy hosts: as late as they ask, never sooner than our pace, and not at all if they ask for longer."""

    def get_retry_after(self, response: BaseHTTPResponse) -> float | None:
        """Seconds that the host asks for; GatheringError where that is longer than anyone should wait."""
        seconds = super().get_retry_after(response)
        if seconds is not None and seconds > LONGEST_DELAY:
            raise GatheringError(f"the host is busy and asks to come back in {seconds:.0f} s; gather again then")
        return seconds

    def get_backoff_time(self) -> float:
        """Seconds to wait where the host asks for nothing; urllib3 alone would retry at once the first time."""
        return max(PACE, super().get_backoff_time())


def patience() -> Patience:
    """The retries of one request; a host that does not answer at all is asked twice only."""
    return Patience(
        total=TRIES_AFTER_THE_FIRST,
        connect=1,
        read=1,
        redirect=False,
        status_forcelist=BUSY,
        backoff_factor=PACE,
        backoff_max=LONGEST_DELAY,
        raise_on_status=False,
    )


@dataclass
class Pace:
    """Keeps requests to one host apart; ``least`` in seconds."""

    least: float = PACE
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _last: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str, delay: float | None) -> None:
        """Wait until the host may be asked again; ``delay`` is its own wish."""
        if host in self._last:
            rest = self._last[host] + max(self.least, delay or 0) - self.clock()
            if rest > 0:
                self.sleep(rest)
        self._last[host] = self.clock()


class RobotsAnswer(Protocol):
    """What is needed of the answer to a request for robots.txt."""

    @property
    def status(self) -> int: ...  # noqa: D102
    @property
    def raw(self) -> bytes: ...  # noqa: D102


class Robots:
    """robots.txt of each host, asked once (RFC 9309: 4xx allows everything; 5xx and no answer forbid everything)."""

    def __init__(self, get: Callable[[str], RobotsAnswer]) -> None:
        self._get = get
        self._rules: dict[str, Protego | str] = {}

    def delay(self, url: str) -> float | None:
        """The Crawl-delay that the host asks of us, in seconds. GatheringError where the address is not allowed."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._ask(f"{site}/robots.txt")
        rules = self._rules[site]
        if isinstance(rules, str):
            raise GatheringError(f"{url}: {rules}")
        if not rules.can_fetch(url, PRODUCT):
            raise GatheringError(f"{url}: {site}/robots.txt disallows it; ask the publisher or declare another source")
        delay: float | None = rules.crawl_delay(PRODUCT)
        if delay is not None and delay > LONGEST_DELAY:
            raise GatheringError(f"{url}: {site}/robots.txt asks for {delay:.0f} s between requests; use a mirror")
        return delay

    def _ask(self, url: str) -> Protego | str:
        try:
            answer = self._get(url)
        except GatheringError as error:
            return f"its robots.txt cannot be read, which forbids asking ({error})"
        if answer.status >= 500 or answer.status == 429:
            return f"its robots.txt answers {answer.status}, which forbids asking; gather again later"
        return Protego.parse(answer.raw.decode("utf-8", "replace") if answer.status == 200 else "")
