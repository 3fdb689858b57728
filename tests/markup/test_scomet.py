from __future__ import annotations

from itertools import pairwise

import pytest

from exportlex.markup.outline.paragraph import Para
from exportlex.markup.rich import plain
from exportlex.markup.scomet.codes import after, headed
from exportlex.markup.scomet.powers import with_powers
from exportlex.markup.scomet.repairs import repaired
from exportlex.markup.scomet.rows import unboxed
from exportlex.markup.scomet.splits import places
from exportlex.model import Mark, MarkKind, RichText


@pytest.mark.parametrize(
    ("text", "code", "steps", "words"),
    [
        ("8A301 a. 5. b. Bells", "8A301", ("a", "5", "b"), "Bells"),
        ("8A301.a.5 b. Bells", "8A301", ("a", "5", "b"), "Bells"),
        ("8B201. a Bells", "8B201", ("a",), "Bells"),
        ("8B201 b.Bells", "8B201", ("b",), "Bells"),
        ("8A602 a. 2 b. Bells", "8A602", ("a", "2", "b"), "Bells"),
        ('8A605 d. 5 ."Bells" of tin', "8A605", ("d", "5"), '"Bells" of tin'),
        ("8A802 e.. (Reserved)", "8A802", ("e",), "(Reserved)"),
        ("8A802 f (Reserved)", "8A802", ("f",), "(Reserved)"),
        ("8A302 d. 4. 4. A bell", "8A302", ("d", "4"), "A bell"),
        ("8A101 Bells", "8A101", (), "Bells"),
    ],
)
def test_codes_are_read_with_the_steps_behind_them(text: str, code: str, steps: tuple[str, ...], words: str) -> None:
    found = headed(text)
    assert found is not None
    assert (found.code, found.steps, text[found.end :].strip()) == (code, steps, words)


@pytest.mark.parametrize("text", ["8A301.a does not ring", "8A301 and 8A302", "8A301.b, or a bell", "Bells of 8A301"])
def test_codes_in_sentences_head_nothing(text: str) -> None:
    assert headed(text) is None


def test_the_next_code_keeps_its_zeros() -> None:
    assert [after(code) for code in ("5C019", "2D009", "")] == ["5C020", "2D010", ""]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a. Bells; and b.Gongs", ["a. Bells; and", "b.Gongs"]),
        ("8A101 Bells, as follows: a.Small bells;", ["8A101 Bells, as follows:", "a.Small bells;"]),
        ("11) Tin; 12)Leads: a. Red; b. scarlet;", ["11) Tin;", "12)Leads:", "a. Red;", "b. scarlet;"]),
        ("rope; 8A301f. 4. Bells", ["rope;", "8A301f. 4. Bells"]),
        ("2D051 Bell fever 2D052 Gong fever", ["2D051 Bell fever", "2D052 Gong fever"]),
        ("8A102 Bells, but no 8A101 Gongs", ["8A102 Bells, but no 8A101 Gongs"]),
        ("a. An hour or more; Technical Notes", ["a. An hour or more;", "Technical Notes"]),
        ("N.B. See 8A104. Note 8A106 does not ring.", ["N.B. See 8A104.", "Note 8A106 does not ring."]),
        ("a. Bells; see d. for gongs", ["a. Bells; see d. for gongs"]),
    ],
)  # fmt: skip
def test_paragraphs_that_hold_others_are_taken_apart(text: str, parts: list[str]) -> None:
    edges = [0, *places(text), len(text)]
    assert [text[start:end].strip() for start, end in pairwise(edges)] == parts


def paras(*texts: str) -> list[Para]:
    return [Para(plain(text), page=1) for text in texts]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["11. Tin;", "12 Leads"], ["11. Tin;", "12. Leads"]),
        (["11. Ten or", "12 Leads"], ["11. Ten or", "12 Leads"]),
        (["8A101 Bells", ". d. Gongs"], ["8A101 Bells", "d. Gongs"]),
        (["8A101 Bells", "e. 3. c. Gongs"], ["8A101 Bells", "8A101 e. 3. c. Gongs"]),
        (["8D905 Peals of 8A904.e or", "8A904.f."], ["8D905 Peals of 8A904.e or 8A904.f."]),
        (["a. Bells:", "b.", "1. Small ones"], ["a. Bells:", "1. Small ones"]),
        (["8A802 o. 2. Bells", "8A802 3. Gongs", "Note 8A802.o"], ["8A802 o. 2. Bells", "3. Gongs", "Note 8A802.o"]),
    ],
)  # fmt: skip
def test_slips_are_put_right(texts: list[str], found: list[str]) -> None:
    assert [para.text for para in repaired(paras(*texts))[0]] == found


def test_the_number_of_a_footnote_behind_a_label_goes() -> None:
    para = Para(RichText("8A301 b.22 Bells", [Mark(MarkKind.SUPERSCRIPT, 8, 10)]), page=1)
    assert [found.text for found in repaired([para])[0]] == ["8A301 b. Bells"]


def test_boxes_of_entries_and_of_items_are_opened_and_others_stay_tables() -> None:
    chemicals = Para(rows=[["1", "1B001", "Tin"], ["2", "1B002", "Lead"]], page=1)
    items = Para(rows=[["", "4.", "Tin;"], ["", "5.", "Lead;"], ["", "", "and brass"]], page=1)
    about = Para(rows=[["Mixtures", "1B001", "Table 1"], ["Mixtures", "1B002", "Table 1"]], page=2)
    countries = Para(rows=[["1.", "Atlantis", "yes"], ["2.", "Lemuria", "no"]], page=2)
    found = list(unboxed([chemicals, items, about, countries]))
    assert [para.text for para in found[:5]] == ["1B001 Tin", "1B002 Lead", "4. Tin;", "5. Lead;", "and brass"]
    assert found[5:] == [about, countries]


@pytest.mark.parametrize(
    ("text", "exponents"),
    [
        ("5 x 103 beats", ["3"]),
        ("1x10-6 beats; 3 x 1012 beats", ["-6", "12"]),
        ("4 x 100 beats, 4 x 10 beats, a box of 5 x 1050 mm, 2 x 10.5 m", []),
    ],
)
def test_flat_exponents_behind_a_sign_of_multiplication_are_raised(text: str, exponents: list[str]) -> None:
    para, issues = with_powers(Para(plain(text), page=4))
    assert [para.text[mark.start : mark.end] for mark in para.rich.marks] == exponents
    assert [(issue.kind, issue.where) for issue in issues] == [("flat-exponent", "page 4")] * len(exponents)
