from __future__ import annotations

from collections.abc import Sequence

import pytest

from exportlex.markup.oj_pdf.heads import NOTE, named
from exportlex.markup.oj_pdf.printed import Measure, Printed, measure, printed
from exportlex.markup.oj_pdf.ruled import ruled
from exportlex.markup.pdf import Line, Page, Rule, Run, Vocabulary

MEASURE = Measure(left=60, right=340, size=8)


def line(text: str, x: float = 60, y: float = 100, size: float = 8) -> Line:
    """A line of one run, its words 4 points a letter."""
    starts = [x + 4 * at for at, letter in enumerate(text) if letter != " " and (at == 0 or text[at - 1] == " ")]
    run = Run(text, x, x + 4 * len(text), size=size, starts=tuple(starts))
    return Line(1, (run,), y - 6, y + 2, y)


def page(lines: Sequence[Line], rules: Sequence[Rule] = (), furniture: Sequence[Line] = ()) -> Page:
    return Page(1, 400, 600, tuple(lines), tuple(rules), tuple(furniture))


def shown(*lines: Line, furniture: Sequence[Line] = ()) -> list[Printed]:
    return list(printed(page(lines, furniture=furniture), MEASURE))


def test_marks_of_consolidation_are_no_words_of_the_annex() -> None:
    kept = shown(line("▼M1", x=30), line("►C1 a. Lamps of ► M2 brass ◄ ◄"), line("◄", y=110))
    assert [one.line.text for one in kept] == ["a. Lamps of brass"]
    assert kept[0].line.runs[0].starts[:2] == (60 + 4 * 4, 60 + 4 * 7)


@pytest.mark.parametrize(
    ("head", "running"),
    [
        ("3A001 b. 2. (continued)", "3A001 b. 2. (continued)"),
        ("3A001 b. Note 2: a. ( continued )", "3A001 b. Note 2: a. ( continued )"),
        ("IE002 c. (continued)", "IE002 c. (continued)"),
    ],
)
def test_the_running_head_of_an_entry_is_set_apart(head: str, running: str) -> None:
    kept = shown(line(head), line("1. Of brass;", y=120))
    assert [(one.line.text, one.running.strip()) for one in kept] == [("1. Of brass;", running)]


def test_a_running_head_that_recurs_is_found_among_the_furniture() -> None:
    kept = shown(line("6. Of brass;"), furniture=[line("3A001 (continued)", y=60)])
    assert kept[0].running.strip() == "3A001 (continued)"


def test_what_stands_beside_a_running_head_is_kept() -> None:
    kept = shown(line("3A001 (continued) Note:"), line("It controls no toys.", x=200, y=110))
    assert [(one.line.text, one.beside) for one in kept] == [("Note:", True), ("It controls no toys.", False)]


def test_small_print_at_the_foot_comes_last() -> None:
    kept = shown(
        line("a. Lamps (1);"), line("(1) See the Lamp Meeting", y=570, size=7), line("of 2030.", y=578, size=7)
    )
    assert [one.footnote for one in kept] == [False, True, True]


def test_headings_stand_in_the_middle_of_the_text_or_of_the_page() -> None:
    wide = Measure(60, 340, 8, widest=380)
    assert wide.centred(line("LAMPS", x=190))
    assert wide.centred(line("LAMPS", x=210))
    assert not wide.centred(line("LAMPS", x=230))
    assert not wide.centred(line("L" * 70))


def test_the_measure_is_that_of_most_lines() -> None:
    body = [line("x" * 70, y=100 + 10 * at) for at in range(40)]
    measured = measure([page([*body, line("cover", x=20, size=12)])])
    assert (measured.left, measured.right, measured.size) == (60, 340, 8)


def test_a_table_is_told_by_upright_rules_between_its_columns() -> None:
    uprights = [Rule(150, 150, 100, 120), Rule(150, 150, 119, 140)]
    levels = [Rule(60, 340, 80, 80), Rule(60, 340, 140, 140)]
    words = [line("Lamps and oils", y=92), line("Small", y=112), line("Fish", x=155, y=112), line("Big", y=132)]
    (table,) = ruled(page([*words, line("After", y=160)], [*uprights, *levels]))
    assert not table.holds(line("After", y=160))
    rows = table.cells([one for one in words if table.holds(one)], Vocabulary())
    assert rows == [["Lamps and oils", ""], ["Small", "Fish"], ["Big", ""]]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Note 2: 3A001 includes toys.", "Note 2: "),
        ("Technical Notes:", "Technical Notes:"),
        ("N.B. SEE ALSO 3A101.", "N.B. "),
        ("N.B.2. See 3A101.", "N.B.2. "),
        ("Note 3A001.a. does not control toys:", "Note "),
        ("Note to the Wick Note:", "Note to the Wick Note:"),
        ("Notes of music are not controlled.", None),
        ("Note that toys are lamps.", None),
    ],
)
def test_labels_of_notes(text: str, label: str | None) -> None:
    match = NOTE.match(text)
    assert (match[0] if match else None) == label


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("GENERAL NOTES TO ANNEX I", "General Notes"),
        ("GENERAL LAMP NOTE (GLN)", "General Lamp Note"),
        ("DEFINITIONS OF TERMS USED IN THIS ANNEX", "Definitions"),
        ("Exemptions:", "Exemptions"),
        ("Oils and lamps", "Oils and lamps"),
    ],
)
def test_headings_as_citations_name_them(title: str, name: str) -> None:
    assert named(title) == name
