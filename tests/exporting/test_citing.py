from __future__ import annotations

from comparison.made import silent
from exportlex.comparison.results import Absence, Empty
from exportlex.exporting.citing import absence_text, cited
from exportlex.exporting.held import Held
from exportlex.exporting.links import link, under

HOLDING = Held(
    [{"code": "zz", "name": "Zedland"}],
    [
        {"id": "zz/act", "title": "Ferry Act", "as_of": "2031-02-03", "sha256": "a", "language": "en"},
        {"id": "zz/order", "title": "Raft Order", "as_of": "", "sha256": "b", "language": "en"},
    ],
    [],
    [{"instrument": "zz/order", "language": "en", "layer": "law", "sha256": "b", "fetched": "2031-03-04T01:02:03"}],
)


def test_an_absence_is_cited_with_the_texts_looked_through_and_their_dates() -> None:
    empty = Empty("zz", Absence.NOT_FOUND, "no word stands there", (), ("zz/act", "zz/order", "zz/lost"))
    assert absence_text(HOLDING, empty) == (
        "Zedland: not found in the texts held; looked through: Ferry Act (as of 2031-02-03); Raft Order (as-of date "
        "not stated by the source, gathered 2031-03-04)"
    )


def test_an_absence_of_which_no_text_is_held_says_so() -> None:
    empty = silent("xq", Absence.NOT_HELD).empty
    assert empty
    assert absence_text(HOLDING, empty) == "xq: text not held; no text of it could be looked through"


def test_words_from_right_to_left_keep_their_numbers_in_a_line_and_no_other_line_changes() -> None:
    said = {"pinpoint": "المادة 2(1)", "as_of": "2031-02-03", "held": "official", "sha256": "a", "address": "https://x"}
    assert cited(HOLDING, "قانون المنارات (7)", said) == (
        "\u2068قانون المنارات (7)\u2069, \u2068المادة 2(1)\u2069 (as of 2031-02-03; official text), https://x"
    )
    assert cited(HOLDING, "Ferry Act", said | {"pinpoint": "s. 2(1)"}) == (
        "Ferry Act, s. 2(1) (as of 2031-02-03; official text), https://x"
    )


def test_an_instrument_is_shown_by_its_english_title_with_its_own_behind_it() -> None:
    rows = [
        {"id": "xq/lamps", "title": "قانون المنارات", "language": "ar"},
        {"id": "xq/lamps", "title": "Lighthouse Act", "language": "en"},
        {"id": "xq/rafts", "title": "Floßgesetz", "language": "de"},
    ]
    holding = Held([], rows, [], [])
    assert holding.titles == {"xq/lamps": "Lighthouse Act", "xq/rafts": "Floßgesetz"}
    assert holding.full_title("xq/lamps") == "Lighthouse Act (\u2068قانون المنارات\u2069)"
    assert holding.full_title("xq/lamps", "Loi des phares") == "Lighthouse Act (Loi des phares)"
    assert holding.full_title("xq/rafts") == "Floßgesetz"
    assert holding.full_title("xq/none") == "xq/none"


def test_a_link_is_relative_where_the_address_of_the_app_is_not_known() -> None:
    relative = link("compare", concept="end-use", **{"in": "us,eu", "against": ""})
    assert relative == "compare?concept=end-use&in=us,eu"
    assert under("", relative) == relative
    assert under("https://isle.example/app/", relative) == f"https://isle.example/app/{relative}"
