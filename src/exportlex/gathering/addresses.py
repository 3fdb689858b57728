"""Addresses with a date to fill in, always over https, and compared as a person would compare them."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from datetime import date
from urllib.parse import unquote, urlsplit

from exportlex.errors import GatheringError

_PLACEHOLDER = re.compile(r"\{(date|yyyymmdd)\}")
_SHAPES = {"date": r"\d{4}-\d{2}-\d{2}", "yyyymmdd": r"\d{8}"}


def is_dated(url: str) -> bool:
    """Whether the address holds a date to fill in."""
    return bool(_PLACEHOLDER.search(url))


def filled(url: str, day: date) -> str:
    """The address with its date filled in."""
    return url.replace("{date}", day.isoformat()).replace("{yyyymmdd}", day.strftime("%Y%m%d"))


def is_loopback(host: str) -> bool:
    """Whether a host name or IP address is this very machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def secure(url: str) -> str:
    """The address over https; GatheringError for anything but http and https.

    Plain http remains for this very machine only, where nothing travels (a local cache, tests).
    """
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise GatheringError(f"{url}: not a web address ({error}); correct the declaration") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise GatheringError(f"{url}: not a web address; correct the declaration")
    if parts.scheme == "https" or is_loopback(parts.hostname):
        return url
    return parts._replace(scheme="https", netloc=parts.netloc.removesuffix(":80")).geturl()


def comparable(url: str) -> str:
    """An address without scheme, percent-encoding and case of the host: equal for the same document."""
    without_scheme = re.sub(r"^https?://", "", url.strip(), flags=re.IGNORECASE)
    host, slash, rest = without_scheme.partition("/")
    return host.lower() + slash + unicodedata.normalize("NFC", unquote(rest))


def dated_pattern(url: str) -> re.Pattern[str]:
    """Matches the comparable form of an address with any date in place of its placeholders (always the same one)."""
    seen: set[str] = set()
    pattern = ""
    for number, piece in enumerate(_PLACEHOLDER.split(comparable(url))):
        if number % 2 == 0:
            pattern += re.escape(piece)
        else:
            pattern += f"(?P={piece})" if piece in seen else f"(?P<{piece}>{_SHAPES[piece]})"
            seen.add(piece)
    return re.compile(pattern)


def matched_date(match: re.Match[str]) -> date | None:
    """The date that stands in a matched address; None where it is no day of the calendar or two days differ."""
    try:
        days = {date.fromisoformat(value) for value in match.groupdict().values()}
    except ValueError:
        return None
    return days.pop() if len(days) == 1 else None
