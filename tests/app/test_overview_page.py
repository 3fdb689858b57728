from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from app.pages import Shown
from exportlex.catalog.loading import load_catalog
from exportlex.ui import charts


def test_has_a_row_per_jurisdiction_with_how_its_law_is_held(page: Callable[..., Shown], root: Path) -> None:
    shown = page("overview")
    catalog = load_catalog([root / "corpus"])
    for jurisdiction in catalog.jurisdictions.values():
        assert jurisdiction.name in shown.html
    assert shown.html.count("▲ our digest") == len(catalog.digests)


def test_has_a_door_for_each_of_three_users_first(page: Callable[..., Shown]) -> None:
    doors = [name for name, _ in page("overview").doors]
    assert doors[:3] == ["compare", "items", "brief"]
    assert sorted(doors[3:]) == ["core", "gaps", "help", "matrix", "search", "sources"]


def test_says_that_destinations_and_users_are_not_there_yet(page: Callable[..., Shown]) -> None:
    assert "Destinations and users are still to come" in page("overview").words


def test_has_a_map_and_a_chart_of_dates(page: Callable[..., Shown]) -> None:
    assert len(page("overview").test.get("vega_lite_chart") or page("overview").test.get("arrow_vega_lite_chart")) == 2


def test_says_first_that_only_digests_are_held(page: Callable[..., Shown]) -> None:
    assert "You are reading our digests, not the law" in page("overview").test.info[0].value


def test_names_on_the_map_do_not_stand_on_each_other() -> None:
    rows = [
        {"code": "xa", "longitude": 10.0, "latitude": 50.0, "provisions": 5},
        {"code": "xb", "longitude": 12.0, "latitude": 51.0, "provisions": 9},  # near to the first, with more to show
        {"code": "xc", "longitude": 12.0, "latitude": 60.0, "provisions": 1},
    ]
    assert charts._names(pd.DataFrame(rows)) == ["", "XB", "XC"]
