"""What writers of text templates share."""

from __future__ import annotations

import pytest

from exportlex.briefs.writers.filling import followed

APP = "https://law.example/desk/brief?in=x1,x2"


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("https://law.example/a", "https://law.example/a"),
        ("provision?instrument=x1%2Fact", "https://law.example/desk/provision?instrument=x1%2Fact"),
        ("javascript:alert(1)", ""),
        ("http://[bad", ""),
        ("http:///", ""),
    ],
)
def test_an_address_is_made_whole_or_is_no_link(address: str, whole: str) -> None:
    assert followed(address, APP) == whole


def test_a_relative_address_is_no_link_where_the_app_is_not_known() -> None:
    assert followed("provision?instrument=x1", "brief?in=x1") == followed("provision?instrument=x1") == ""
