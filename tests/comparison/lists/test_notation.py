"""How lists write numbers."""

from __future__ import annotations

from exportlex.comparison.lists.notation import decimal_mark, numerals, plain


def test_the_mark_is_told_by_the_numbers_of_the_list() -> None:
    assert decimal_mark(["a range of 6,4 m", "0,065 l", "2 000 kg"]) == ","
    assert decimal_mark(["a range of 6.4 m", "1,100 kg"]) == "."
    assert decimal_mark(["no number"]) == ""


def test_numbers_in_one_notation() -> None:
    assert plain("8 192 lamps of 6,45 l", ",") == "8192 lamps of 6.45 l"
    assert plain("1,100 lamps of 6.45 l", ".") == "1100 lamps of 6.45 l"
    assert numerals(plain("1,100 lamps of 6.50 l", ".")) == {"1100", "6.5"}
