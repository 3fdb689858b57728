"""Dated versions: the newest that is not later than the date asked for."""

from __future__ import annotations

from datetime import date

import pytest

from exportlex.errors import DeclarationError, GatheringError
from exportlex.publishers.versions import version_address

OPTIONS = {"versions": ["2031-05-01 https://law.example.org/b", "2029-01-01 https://law.example.org/a"]}


@pytest.mark.parametrize(
    ("as_of", "url", "day"),
    [(None, "b", "2031-05-01"), (date(2031, 4, 30), "a", "2029-01-01"), (date(2031, 5, 1), "b", "2031-05-01")],
)
def test_the_newest_not_later(as_of: date | None, url: str, day: str) -> None:
    found = version_address(OPTIONS, as_of)
    assert (found.url[-1], found.as_of, found.document) == (url, day, "act")


def test_one_address_has_no_date_of_its_own() -> None:
    assert version_address({"address": "https://law.example.org/x"}, date(1999, 1, 1)).as_of == ""


def test_a_date_before_all_versions_is_refused() -> None:
    with pytest.raises(GatheringError, match="2029-01-01"):
        version_address(OPTIONS, date(2028, 12, 31))


@pytest.mark.parametrize("options", [{}, {"versions": ["https://law.example.org/a"]}, {"versions": "x"}])
def test_what_names_no_version_is_refused(options: dict[str, str | list[str]]) -> None:
    with pytest.raises(DeclarationError):
        version_address(options, None)
