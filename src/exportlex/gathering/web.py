"""The web as a transport: asks publishers themselves, with manners, and only for what has changed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from exportlex.errors import GatheringError
from exportlex.gathering.addresses import filled, is_dated, secure
from exportlex.gathering.checks import verify
from exportlex.gathering.client import Answer, Client
from exportlex.gathering.manners import Pace, user_agent
from exportlex.gathering.state import Known, State, state_key
from exportlex.gathering.store import SnapshotStore, digest
from exportlex.gathering.transport import Fetched
from exportlex.publishers.base import Address, Publisher

_JSON = Address("json", "", {"Accept": "application/json"}, ("application/json",))


class Web:
    """Fetches over HTTPS.

    With a store and a state, what is held already is asked for conditionally. ``contact`` stands in the user agent
    (default: the variable EXPORTLEX_CONTACT); ``pace`` keeps requests to one host apart.
    """

    origin = "web"

    def __init__(
        self,
        store: SnapshotStore | None = None,
        state: State | None = None,
        *,
        contact: str | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._state = state
        self._client = Client(user_agent(contact), pace or Pace())
        self._latest: dict[str, date] = {}

    def resolve(
        self, address: Address, as_of: date | None = None, publisher: Publisher | None = None
    ) -> tuple[str, str]:
        """The address over https with its date filled in, and that date (ISO; "" where the address holds none).

        The date is the newest that the publisher's own ``latest(get_json)`` names, not later than ``as_of``; where it
        has no such function, ``as_of`` or today.
        """
        if not is_dated(address.url):
            return secure(address.url), ""
        latest = self._newest(publisher) if publisher is not None and hasattr(publisher, "latest") else None
        day = min(filter(None, (latest, as_of)), default=date.today())
        return secure(filled(address.url, day)), day.isoformat()

    def fetch(
        self, address: Address, as_of: date | None = None, publisher: Publisher | None = None, language: str = ""
    ) -> Fetched:
        """The bytes of an address after all checks; GatheringError with a plain reason where there are none."""
        url, day = self.resolve(address, as_of, publisher)
        address = replace(address, url=url)
        key = state_key(url, address.headers)
        known, held = self._held(key)
        answer = self._client.get(url, {**address.headers, **(known.headers() if known else {})})
        answer.expect(url, 200, *((304,) if known else ()))
        raw, media_type = (
            (held, known.media_type) if known and answer.status == 304 else (answer.raw, answer.media_type)
        )
        verify(raw, media_type, address)
        self._remember(key, raw, media_type, answer, known)
        return Fetched(raw, url, media_type, day)

    def get_json(self, url: str) -> Any:
        """JSON at an address, as publishers' ``latest`` asks for it; GatheringError where there is none."""
        answer = self._client.get(secure(url), _JSON.headers)
        answer.expect(url, 200)
        verify(answer.raw, answer.media_type, replace(_JSON, url=url))
        return json.loads(answer.raw)

    def _newest(self, publisher: Publisher) -> date:
        if publisher.NAME not in self._latest:
            try:
                self._latest[publisher.NAME] = publisher.latest(self.get_json)  # type: ignore[attr-defined]
            except (LookupError, TypeError, ValueError, AttributeError) as error:
                raise GatheringError(
                    f"{publisher.NAME}: the publisher's list of dates is not as expected ({error!r}); use --as-of"
                ) from error
        return self._latest[publisher.NAME]

    def _held(self, key: str) -> tuple[Known | None, bytes]:
        """What is known of an address whose bytes are held and sound."""
        known = self._state.get(key) if self._state else None
        if known is None or self._store is None:
            return None, b""
        try:
            return known, self._store.get(known.sha256)
        except GatheringError:  # absent or damaged: ask for the whole document again
            return None, b""

    def _remember(self, key: str, raw: bytes, media_type: str, answer: Answer, known: Known | None) -> None:
        if self._state is None:
            return
        headers = answer.headers
        self._state.record(
            key,
            Known(
                sha256=digest(raw),
                media_type=media_type,
                etag=headers.get("ETag", known.etag if known and answer.status == 304 else ""),
                last_modified=headers.get(
                    "Last-Modified", known.last_modified if known and answer.status == 304 else ""
                ),
            ),
        )
