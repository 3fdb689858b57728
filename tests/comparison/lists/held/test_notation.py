"""How lists write numbers."""

from __future__ import annotations

from exportlex.comparison.lists.held.notation import numerals, plain


def test_numbers_in_one_notation() -> None:
    assert plain("8 192 lamps of 6,45 l", ",") == "8192 lamps of 6.45 l"
    assert plain("1,100 lamps of 6.45 l", ".") == "1100 lamps of 6.45 l"
    assert numerals(plain("1,100 lamps of 6.50 l", ".")) == {"1100", "6.5"}
