from __future__ import annotations

import pytest

from exportlex.exporting.writing_direction import isolated, runs_from_right

LIGHTHOUSES = "قانون المنارات (7)"  # of an isle that does not exist


def test_what_runs_from_right_to_left_is_kept_together() -> None:
    assert runs_from_right(LIGHTHOUSES)
    assert isolated(LIGHTHOUSES) == f"\u2068{LIGHTHOUSES}\u2069"


@pytest.mark.parametrize("text", ["Lighthouse Act (7)", "燈塔法", "Leuchtfeuergesetz § 3", ""])
def test_every_other_text_stays_as_it_is(text: str) -> None:
    assert isolated(text) == text
