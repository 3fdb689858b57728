"""One request over HTTPS: streamed, bounded in size, time and redirects, every failure with a plain reason."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter

from exportlex.errors import GatheringError
from exportlex.gathering.addresses import is_loopback, secure
from exportlex.gathering.families import bare
from exportlex.gathering.manners import Pace, Robots, patience
from exportlex.markup.xml import LARGEST_DOCUMENT

CONNECT_SECONDS = 10
READ_SECONDS = 60  # without a single byte
# The largest document of the corpus (5 MB) takes ten minutes at 8 kB/s; slower than that nothing arrives.
WHOLE_SECONDS = 600
REDIRECTS = 5
_REDIRECTING = (301, 302, 303, 307, 308)
_CHUNK = 64 * 1024


@dataclass(frozen=True)
class Answer:
    """What a host answered in the end."""

    status: int
    raw: bytes
    headers: Mapping[str, str]

    @property
    def media_type(self) -> str:
        """The content type without parameters."""
        return bare(self.headers.get("Content-Type", ""))

    def expect(self, url: str, *statuses: int) -> None:
        """GatheringError where the status is none of those."""
        if self.status not in statuses:
            raise GatheringError(f"{url}: the host answers {_status(self.status)}; open the address to see why")


class _Session(requests.Session):
    """Leaves redirects to us: requests would look at them even when told not to follow, and read their bodies whole."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


class Client:
    """Asks hosts with manners; TLS certificates are always verified."""

    def __init__(self, agent: str, pace: Pace) -> None:
        self._pace = pace
        self._robots = Robots(self._robots_file)
        self._session = _Session()
        self._session.headers["User-Agent"] = agent
        # requests would send passwords of ~/.netrc to hosts named there; nothing that we ask for needs one.
        self._session.auth = lambda request: request
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=patience()))

    def get(self, url: str, headers: Mapping[str, str]) -> Answer:
        """The answer at the end of at most five redirects; GatheringError where there is none."""
        return self._follow(url, headers, self._admit)

    def _admit(self, url: str) -> None:
        delay = self._robots.delay(url)
        self._pace.wait(urlsplit(url).netloc, delay)

    def _robots_file(self, url: str) -> Answer:
        return self._follow(url, {}, lambda hop: self._pace.wait(urlsplit(hop).netloc, None))

    def _follow(self, url: str, headers: Mapping[str, str], admit: Callable[[str], None]) -> Answer:
        hop = secure(url)
        for _ in range(REDIRECTS + 1):
            admit(hop)
            answer = self._ask(hop, headers)
            location = answer.headers.get("Location")
            if answer.status not in _REDIRECTING or not location:
                return answer
            hop = _next(hop, location)
        raise GatheringError(f"{url}: more than {REDIRECTS} redirects; correct the address in the declaration")

    def _ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        try:
            with self._session.get(
                url,
                headers=dict(headers),
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                stream=True,
                allow_redirects=False,
            ) as response:
                return Answer(response.status_code, _body(response, url), response.headers)
        except requests.RequestException as error:
            raise GatheringError(f"{url}: {_reason(error)}") from error
        except GatheringError as error:  # Patience does not know the address
            raise GatheringError(str(error) if url in str(error) else f"{url}: {error}") from error


def _body(response: requests.Response, url: str) -> bytes:
    # urllib3 itself compares what came with Content-Length and reports a connection that ended early.
    deadline = time.monotonic() + WHOLE_SECONDS
    stated = response.headers.get("Content-Length", "")
    size = int(stated) if stated.isdecimal() else None
    raw = bytearray()
    for chunk in response.iter_content(_CHUNK):
        raw += chunk
        if max(len(raw), size or 0) > LARGEST_DOCUMENT:
            raise GatheringError(f"{url}: larger than {LARGEST_DOCUMENT} bytes, which is no law; correct the address")
        if time.monotonic() > deadline:
            raise GatheringError(f"{url}: not complete after {WHOLE_SECONDS} s; gather again when the host is faster")
    return bytes(raw)


def _next(url: str, location: str) -> str:
    try:  # header bytes arrive as Latin-1; addresses are UTF-8
        target = secure(urljoin(url, location.encode("latin-1").decode()))
    except ValueError as error:
        raise GatheringError(f"{url}: redirects to {location!r}, which is no address; open it to see why") from error
    if is_loopback(urlsplit(target).hostname or "") and not is_loopback(urlsplit(url).hostname or ""):
        raise GatheringError(f"{url}: redirects to this very machine, which is refused; open the address to see why")
    return target


def _reason(error: requests.RequestException) -> str:
    for kind, reason in _REASONS.items():
        if isinstance(error, kind):
            return reason
    return f"cannot be asked for ({type(error).__name__}); correct the address in the declaration"


# In this order: the first kind that fits.
_REASONS: dict[type[requests.RequestException], str] = {
    requests.exceptions.SSLError: "its TLS certificate is not accepted; gather from a mirror until it is renewed",
    requests.exceptions.ProxyError: "the proxy refuses; correct HTTPS_PROXY",
    requests.exceptions.Timeout: f"no answer within {READ_SECONDS} s; gather again later",
    requests.exceptions.ChunkedEncodingError: "cut short, the connection ended early; gather again",
    requests.exceptions.ContentDecodingError: "cut short or damaged on its way; gather again",
    requests.exceptions.ConnectionError: "cannot be reached; check the network, or gather from a mirror",
}


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
