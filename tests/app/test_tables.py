"""Tables as HTML: what stands over what, and what is escaped."""

from __future__ import annotations

import re

from exportlex.ui.tables import Cell, count, figure, table


def heads(written: str) -> dict[str, str]:
    """The class of each head by its words."""
    return {words: kind for kind, words in re.findall(r'<th scope="col"(?: class="([^"]*)")?>([^<]*)</th>', written)}


def test_the_head_of_figures_stands_over_them_and_no_other_does() -> None:
    written = table("Lamps", ["Isle", "Lamps", "Share", "Keeper"], [
        ["Zedland", count(1200), "not counted", "Ada"], ["Xarn", count(3), figure(0.5), "Bo"],
    ])  # fmt: skip
    assert heads(written) == {"Isle": "", "Lamps": "xl-figure", "Share": "xl-figure", "Keeper": ""}
    assert '<td class="xl-figure">1,200</td>' in written


def test_a_head_may_say_itself_what_it_is() -> None:
    assert heads(table("Lamps", ["Isle", Cell("Tall", "xl-wide")], [["Zedland", "x"]]))["Tall"] == "xl-wide"


def test_a_row_that_heads_others_and_an_empty_head_do_no_harm() -> None:
    written = table("Lamps", ["", "Lamps"], [["North"], ["Zedland", count(1)], ["South"]])
    assert heads(written) == {"Lamps": "xl-figure"}
    assert written.count('scope="rowgroup"') == 2


def test_plain_words_are_escaped() -> None:
    assert "<b>" not in table("<b>", ["<b>"], [["<b>", "<b>"]])
