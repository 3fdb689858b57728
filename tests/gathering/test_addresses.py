"""Addresses: https, dates, and what counts as the same address."""

from __future__ import annotations

import pytest

from exportlex.errors import GatheringError
from exportlex.gathering.addresses import comparable, dated_pattern, is_dated, matched_date, secure


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://gazette.example/act", "https://gazette.example/act"),
        ("http://gazette.example/act?a=b#c", "https://gazette.example/act?a=b#c"),
        ("http://gazette.example:80/act", "https://gazette.example/act"),
        ("http://127.0.0.1:8000/act", "http://127.0.0.1:8000/act"),
        ("http://localhost/act", "http://localhost/act"),
    ],
)
def test_plain_http_is_upgraded(url: str, expected: str) -> None:
    assert secure(url) == expected


@pytest.mark.parametrize("url", ["ftp://gazette.example/act", "file:///etc/passwd", "act.xml", "https://", "http://[x"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(GatheringError, match="not a web address"):
        secure(url)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://Gazette.example/act", "https://gazette.example/act"),
        ("https://gazette.example/No.%201", "https://gazette.example/No. 1"),
        ("https://gazette.example/%EB%B2%95", "https://gazette.example/법"),
        ("https://gazette.example/\u1107\u1165\u11b8", "https://gazette.example/법"),
    ],
)
def test_same_address(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


def test_different_addresses() -> None:
    assert comparable("https://gazette.example/Act") != comparable("https://gazette.example/act")
    assert comparable("https://gazette.example/a+b") != comparable("https://gazette.example/a b")


@pytest.mark.parametrize(
    ("template", "url", "day"),
    [
        ("https://g.example/{date}/act?part=7", "g.example/2031-02-03/act?part=7", "2031-02-03"),
        ("https://g.example/0{yyyymmdd}", "g.example/020310203", "2031-02-03"),
        ("https://g.example/{date}/{date}", "g.example/2031-02-03/2031-02-03", "2031-02-03"),
        ("https://g.example/{date}/{yyyymmdd}", "g.example/2031-02-03/20310203", "2031-02-03"),
        ("https://g.example/{date}/{yyyymmdd}", "g.example/2031-02-03/20310204", None),
        ("https://g.example/{date}", "g.example/2031-02-30", None),
    ],
)
def test_dates_in_addresses(template: str, url: str, day: str | None) -> None:
    match = dated_pattern(template).fullmatch(url)
    assert match is not None
    found = matched_date(match)
    assert (found.isoformat() if found else None) == day


def test_two_different_dates_do_not_match_one_placeholder() -> None:
    assert not dated_pattern("https://g.example/{date}/{date}").fullmatch("g.example/2031-02-03/2031-02-04")
    assert is_dated("https://g.example/{yyyymmdd}")
    assert not is_dated("https://g.example/{celex}")
