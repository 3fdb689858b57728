from __future__ import annotations

from collections.abc import Callable

from app.pages import Shown


def test_has_a_row_per_jurisdiction_with_how_its_law_is_held(page: Callable[..., Shown]) -> None:
    shown = page("overview")
    for name in ("Canada", "China", "European Union", "United Kingdom", "United States"):
        assert name in shown.html
    assert shown.html.count("▲ our digest") == 5


def test_has_three_doors(page: Callable[..., Shown]) -> None:
    assert [name for name, _ in page("overview").doors] == ["compare", "search", "sources"]


def test_has_a_map_and_a_chart_of_dates(page: Callable[..., Shown]) -> None:
    assert len(page("overview").test.get("vega_lite_chart") or page("overview").test.get("arrow_vega_lite_chart")) == 2


def test_says_first_that_only_digests_are_held(page: Callable[..., Shown]) -> None:
    assert "You are reading our digests, not the law" in page("overview").test.info[0].value
