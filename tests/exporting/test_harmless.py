from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exporting.tabled import HOSTILE
from exportlex.exporting import harmless

ANY = st.text(st.characters(codec=None))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_begins_like_a_formula_is_led_by_an_apostrophe(text: str) -> None:
    assert harmless.formula_free(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Article 2", "", " ", "3", "a=b", "“=1+1”", "第二条", "−5"])
def test_what_does_not_is_left_alone(text: str) -> None:
    assert harmless.formula_free(text) == text


@given(ANY)
@example("\ud800=")
@example("\x00=1")
def test_no_text_begins_like_a_formula_and_none_is_lost(text: str) -> None:
    made = harmless.formula_free(text)
    assert made.removeprefix("'") == text.removeprefix("'")
    assert made.strip()[:1] not in set("=+-@|%＝＋－＠")


@given(ANY)
def test_xml_holds_what_is_left_and_nothing_else_is_taken(text: str) -> None:
    made = harmless.xml_text(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", made)
    assert made == harmless.xml_text(made)
    assert "".join(sign for sign in text if sign.isalnum() and sign.isascii()) == "".join(
        sign for sign in made if sign.isalnum() and sign.isascii()
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**b** _i_ `c` ~~d~~", r"\*\*b\*\* \_i\_ \`c\` \~\~d\~\~"),
        ("<script>x</script>", r"\<script\>x\</script\>"),
        ("a | b\nc", r"a \| b c"),
        ("[l](http://isle.example)", r"\[l\](<http://isle.example>)"),
        ("party_name & co", "party_name & co"),
        ("&lt;", r"\&lt;"),
        ("see https://isle.example/a_b(c).", "see <https://isle.example/a_b(c)>."),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("a\x07b", "ab"),
        ("\\*", r"\\\*"),
    ],
)
def test_markdown_shows_the_signs_and_follows_none(text: str, shown: str) -> None:
    assert harmless.markdown(text) == shown


@given(ANY)
def test_markdown_stays_on_one_line_and_in_its_cell(text: str) -> None:
    made = harmless.markdown(text)
    assert len(made.splitlines()) <= 1
    assert not re.search(r"(?<!\\)(\\\\)*\|", made)
