"""Which lists are meant: those in force, in their newest edition, in the language of the other where it is held."""

from __future__ import annotations

import json

from exportlex.comparison.lists.held.choosing import current, key_of, pairs_of_lists
from exportlex.indexing.knowledge import Row


def row(instrument: str, name: str = "lamps", language: str = "en", series: str = "night", **more: str) -> Row:
    numbering = [{"series": series, "code": r"(?P<number>\d+)"}] if series else []
    return {
        "instrument": instrument, "jurisdiction": instrument[:2], "control_list": name, "language": language,
        "as_of": "2031-02-03", "repealed": "", "numbering": json.dumps(numbering), **more,
    }  # fmt: skip


def keys(pairs: list[tuple[Row, Row]]) -> list[tuple[str, str]]:
    return [(key_of(a), key_of(b)) for a, b in pairs]


def test_of_several_editions_the_newest_that_is_in_force() -> None:
    rows = [
        row("zz/2029", as_of="2029-01-01"), row("zz/2030", as_of="2030-01-01"),
        row("zz/2032", as_of="2032-01-01", repealed="2032-06-01"), row("zz/2029", name="bells", as_of="2029-01-01"),
    ]  # fmt: skip
    assert [key_of(one) for one in current(rows)] == ["zz/2030/lamps|en", "zz/2029/bells|en"]


def test_lists_of_one_series_meet_and_others_only_where_none_shares_one() -> None:
    lamps, bells = row("zz/act"), row("zz/act", name="bells", series="day")
    other, none = row("xa/act"), row("xb/act", series="")
    assert keys(pairs_of_lists([lamps, bells], [other])) == [("zz/act/lamps|en", "xa/act/lamps|en")]
    assert keys(pairs_of_lists([lamps, bells], [none])) == [
        ("zz/act/lamps|en", "xb/act/lamps|en"), ("zz/act/bells|en", "xb/act/lamps|en"),
    ]  # fmt: skip


def test_a_list_in_two_languages_is_taken_in_that_of_its_counterpart() -> None:
    both = [row("zz/act", language="de"), row("zz/act", language="it")]
    assert keys(pairs_of_lists(both, [row("xa/act", language="it")])) == [("zz/act/lamps|it", "xa/act/lamps|it")]
    assert keys(pairs_of_lists(both, [row("xa/act")])) == [("zz/act/lamps|de", "xa/act/lamps|en")]


def test_a_list_is_not_set_beside_itself() -> None:
    assert pairs_of_lists([row("zz/act")], [row("zz/act")]) == []
