"""Pages and files that end before their author ended them."""

from __future__ import annotations

import pytest

from exportlex.errors import ReadingError
from exportlex.markup.cut_short import breaks_off, refuse_cut

PAGE = b"<html><body><div><section><p>A lamp burns.</p></section></div><!-- <div> --><script>'<div>'</script>"


@pytest.mark.parametrize("raw", [PAGE + b"</body></HTML>\n<!-- saved -->", PAGE, b"<p>A lamp</p>\n"])
def test_a_page_that_is_whole_is_let_through(raw: bytes) -> None:
    refuse_cut(raw, "lamps.html")


@pytest.mark.parametrize("end", [b"</section>", b"burns.", b"</p>"])
def test_a_page_that_ends_in_a_box_or_in_a_sentence_is_refused(end: bytes) -> None:
    with pytest.raises(ReadingError, match="the page is cut short"):
        refuse_cut(PAGE[: PAGE.index(end) + len(end)], "lamps.html")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A lamp burns\n", True),
        ("A lamp burns.", True),
        ("灯。", True),
        ("---", True),
        ("", True),
        ("A lamp bu", False),
    ],
)
def test_a_file_that_ends_in_a_word_breaks_off(text: str, whole: bool) -> None:
    issues = breaks_off(text, "lamps.md")
    assert not issues if whole else [(one.kind, one.suspect) for one in issues] == [("truncated", True)]
