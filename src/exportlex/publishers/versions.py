"""Addresses that hold one version of a law each, as archives and third parties keep them.

Options of a source: ``address``, one url; or ``versions``, a list of "2025-03-20 https://…": the newest that is not
later than the date asked for is taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from exportlex.errors import DeclarationError, GatheringError
from exportlex.publishers.base import Address

Options = Mapping[str, str | int | Sequence[str | int]]


def version_address(
    options: Options, as_of: date | None, *, document: str = "act", media_types: tuple[str, ...] = ()
) -> Address:
    """The address of the newest version not later than ``as_of`` (None: the newest of all).

    Raises DeclarationError where the options name no address or a version without its date, GatheringError where every
    version is younger than ``as_of``.
    """
    if isinstance(single := options.get("address"), str):
        return Address(document, single, media_types=media_types)
    # Two acts may change a law on one day: of versions with one date the last declared is taken.
    known = sorted(_versions(options.get("versions", [])), key=lambda version: version[0])
    if not known:
        raise DeclarationError("the source needs the option 'address', or 'versions' (\"YYYY-MM-DD url\"); add one")
    fitting = [found for found in known if as_of is None or found[0] <= as_of]
    if not fitting:
        raise GatheringError(
            f"the oldest version declared is of {known[0][0]}, later than {as_of}; ask for a later date"
        )
    day, url = fitting[-1]
    return Address(document, url, media_types=media_types, as_of=day.isoformat())


def _versions(stated: str | int | Sequence[str | int]) -> list[tuple[date, str]]:
    lines = [] if isinstance(stated, (str, int)) else [str(line) for line in stated]
    found = []
    for line in lines:
        day, _, url = line.partition(" ")
        try:
            found.append((date.fromisoformat(day), url.strip()))
        except ValueError as error:
            raise DeclarationError(f'{line!r}: a version is written as "YYYY-MM-DD url"; correct it') from error
    return found
