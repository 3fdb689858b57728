"""XHTML of the Official Journal and of consolidated texts: what its classes become."""

from __future__ import annotations

import pytest

from exportlex.errors import ReadingError
from exportlex.markup.eu_blocks import EuAct
from exportlex.markup.eu_tree import provisions
from exportlex.markup.oj_consolidated import is_consolidated, read_consolidated
from exportlex.markup.oj_xhtml import read_oj_xhtml
from exportlex.markup.xml import parse_html
from exportlex.model import MarkKind, Provision, ProvisionKind

PAGE = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
TITLE = '<p class="oj-doc-ti">REGULATION (MU) 2031/77</p><p class="oj-doc-ti">of 4 May 2031</p>'
GAP = "\u00a0\u00a0\u00a0"


def oj(inside: str, title: str = TITLE) -> EuAct:
    return read_oj_xhtml(parse_html(PAGE.format(title + inside).encode(), "page"), "page")


def consolidated(inside: str) -> EuAct:
    return read_consolidated(parse_html(PAGE.format(inside).encode(), "page"), "page")


def article(inside: str, number: str = "1") -> str:
    return f'<div class="eli-subdivision" id="art_{number}"><p class="oj-ti-art">Article {number}</p>{inside}</div>'


def item(number: str, words: str, *, indents: int = 0) -> str:
    columns = '<col width="4%"/>' * (indents + 1) + '<col width="92%"/>'
    empty = "<td/>" * indents
    words = words if words.startswith("<") else f'<p class="oj-normal">{words}</p>'
    return (
        f'<table border="0">{columns}<tbody><tr>{empty}<td><p class="oj-normal">{number}</p></td><td>{words}</td>'
        "</tr></tbody></table>"
    )


def p(words: str, style: str = "oj-normal") -> str:
    return f'<p class="{style}">{words}</p>'


def cited(act: EuAct, language: str = "en") -> list[tuple[str, str]]:
    return [(unit.pinpoint, unit.text) for unit in provisions(act, language)]


def kinds(act: EuAct) -> list[ProvisionKind]:
    return [unit.kind for unit in provisions(act, "en")]


def only(act: EuAct) -> Provision:
    (unit,) = provisions(act, "en")
    return unit


def test_items_are_tables_with_or_without_indenting_columns() -> None:
    inside = p("These:") + item("(a)", "bells;") + item("(b)", "<span>bowls.</span>", indents=1)
    assert cited(oj(article(inside))) == [
        ("Article 1", "These:"),
        ("Article 1(a)", "bells;"),
        ("Article 1(b)", "bowls."),
    ]


def test_a_table_of_data_is_no_list_even_where_its_first_column_counts() -> None:
    table = (
        '<table class="oj-table"><tr><td><p class="oj-tbl-hdr">1.</p></td><td rowspan="2">all</td></tr>'
        '<tr><td><p class="oj-tbl-txt">2.</p></td></tr></table>'
    )
    units = provisions(oj(article(p("Fees:") + p("Table 1", "oj-ti-tbl") + table)), "en")
    assert units[1].rows == (("1.", "all"), ("2.", "all"))
    assert units[1].heading == "Table 1"


def test_a_table_with_one_column_is_only_a_box() -> None:
    box = f"<table><tr><td>{p('In a box.')}{item('(a)', 'bells')}</td></tr></table>"
    assert cited(oj(article(box))) == [("Article 1", "In a box."), ("Article 1(a)", "bells")]


def test_classes_without_prefix_and_without_containers() -> None:
    flat = (
        p("CHAPTER I", "ti-section-1") + p("Bells", "ti-section-2") + p("Section 1", "ti-section-1")
        + p("Article 1", "ti-art") + p("Scope", "sti-art") + p(f"1.{GAP}One.", "normal") + p("More.", "normal")
        + p(f"2.{GAP}Two.", "normal") + p("CHAPTER II", "ti-section-1") + p("Article 2", "ti-art")
        + p("Three.", "normal") + p("ANNEX", "doc-ti") + p("Bells", "doc-ti") + p("All.", "normal")
    )  # fmt: skip
    title = p("REGULATION (MU) 2031/77", "doc-ti") + p("vom 4. Mai 2031", "doc-ti")
    act = oj(flat, title)
    assert act.as_of == "2031-05-04"
    assert cited(act) == [
        ("Chapter I", ""),
        ("Chapter I, Section 1", ""),
        ("Article 1", ""),
        ("Article 1(1)", "One."),
        ("Article 1(1), second subparagraph", "More."),
        ("Article 1(2)", "Two."),
        ("Chapter II", ""),
        ("Article 2", "Three."),
        ("Annex", "All."),
    ]
    assert [unit.heading for unit in provisions(act, "en")][-1] == "Bells"


def test_numbers_with_one_space_count_where_they_follow_each_other() -> None:
    inside = p("1. One.") + p("2. Two.") + p("31. December is a month.") + p("2a. Between.")
    assert [pinpoint for pinpoint, _ in cited(oj(article(inside)))][1:] == [
        "Article 1(1)",
        "Article 1(2)",
        "Article 1(2), second subparagraph",
        "Article 1(2a)",
    ]


def test_another_language_keeps_its_own_words() -> None:
    page = article(p(f"(1){GAP}Eins.") + p("Zwei.") + item("a)", "drei")).replace("Article", "Artikel")
    title = p("VERORDNUNG (MU) 2031/77", "oj-doc-ti")
    annex = f'<div class="eli-container" id="anx_I">{p("ANHANG I", "oj-doc-ti")}{p("Alles.")}</div>'
    assert [pinpoint for pinpoint, _ in cited(oj(page + annex, title), "de")] == [
        "Artikel 1",
        "Artikel 1(1)",
        "Artikel 1(1), Unterabsatz 2",
        "Artikel 1(1), Unterabsatz 2, Nummer (a)",
        "Anhang I",
    ]


def test_footnotes_leave_no_trace_in_the_text() -> None:
    reference = '<a id="ntc1" href="#ntr1">(<span class="oj-super oj-note-tag">1</span>)</a>'
    number = '<a id="ntr1" href="#ntc1">(<span class="oj-super">1</span>)</a>'
    body = f'<p class="oj-note">{number}\u00a0 A <a href="x">note</a>.</p>'
    orphan = body.replace("ntr1", "ntr2").replace(">1<", ">2<")
    act = oj(article(p(f"A bell {reference}, a bowl.")) + body + orphan)
    bell, note, rest = provisions(act, "en")
    assert bell.text == "A bell, a bowl."
    assert (note.kind, note.number, note.text, note.parent) == (ProvisionKind.NOTE, "(1)", "A note.", bell.key)
    assert [(mark.kind, mark.target) for mark in note.marks] == [(MarkKind.REFERENCE, "x")]
    assert (rest.number, rest.pinpoint, rest.parent) == ("(2)", "footnote 2", "")


def test_marks_of_both_vocabularies() -> None:
    spans = "".join(f'<span class="{name}">x</span> ' for name in ("oj-italic", "boldface", "superscript", "oj-sub"))
    unit = only(oj(article(p(spans))))
    assert [mark.kind.value for mark in unit.marks] == ["italic", "bold", "superscript", "subscript"]


def test_quotation_marks_that_a_converter_broke_are_mended() -> None:
    unit = only(oj(article(p("‧bell‧ means a cup"))))
    assert unit.text == "‘bell’ means a cup"
    assert [mark.kind for mark in unit.marks] == [MarkKind.QUOTED]


def test_named_entities_are_characters() -> None:
    page = PAGE.replace("<html", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "x.dtd"><html', 1)
    raw = page.format(TITLE + article(p("Bells&nbsp;&eacute;"))).encode()
    assert only(read_oj_xhtml(parse_html(raw, "page"), "page")).text == "Bells é"


def test_quoted_articles_are_words_of_the_act_that_quotes_them() -> None:
    flat = (
        p("Article 1", "ti-art") + p("This goes in:", "normal") + p("‘Article 7", "ti-art") + p("Lamps", "sti-art")
        + p("New.’", "normal") + p("Article 2", "ti-art") + p("After.", "normal")
    )  # fmt: skip
    act = oj(flat)
    assert kinds(act).count(ProvisionKind.ARTICLE) == 2
    assert [pinpoint for pinpoint, _ in cited(act)] == [*["Article 1"] * 4, "Article 2"]


def test_a_quotation_without_end_swallows_no_article_of_the_act() -> None:
    flat = (
        p("Article 1", "ti-art") + p("So:") + p("‘Article 9", "ti-art") + p("New.") + p("Article 2", "ti-art") + p("B.")
    )
    assert kinds(oj(flat)).count(ProvisionKind.ARTICLE) == 2


def test_words_after_the_last_article_are_concluding_formulas_and_the_imprint_is_dropped() -> None:
    final = '<div class="oj-final"><p class="oj-normal">Binding.</p><p class="oj-signatory">A. NAME</p></div>'
    imprint = p("ELI: http://data.example/eli") + p("ISSN 1977-0677 (electronic edition)")
    assert cited(oj(article(p("A.")) + final + imprint)) == [
        ("Article 1", "A."),
        ("Concluding formulas", "Binding."),
        ("Concluding formulas", "A. NAME"),
    ]


def test_recitals_set_as_paragraphs() -> None:
    act = oj(p("Whereas:") + p(f"(1){GAP}A reason.") + p("Article 1", "ti-art") + p("A."))
    assert cited(act) == [("Preamble", ""), ("Preamble", "Whereas:"), ("Recital 1", "A reason."), ("Article 1", "A.")]


def test_control_lists_are_entries_by_their_codes() -> None:
    annex = p("ANNEX I", "oj-doc-ti") + p("List", "oj-doc-ti") + p("PART 1", "oj-ti-grseq-1")
    entry = item("1A001", p("Bells:") + item("a.", p("Big:") + item("1.", "Wide;")) + item("Note 2:", "Not bowls."))
    spaced = '<div class="oj-enumeration-spacing"><p>1.</p><p>General.</p></div>'
    text = p("2B350 “Bowls”, as follows:") + p("N.B.: See 1A001.") + f"<div>{p('2B351')}{p('Furnaces.')}</div>"
    units = provisions(oj(f'<div id="anx_I">{annex}{spaced}{entry}{text}</div>'), "en")
    assert [(unit.kind.value, unit.pinpoint, unit.number) for unit in units] == [
        ("schedule", "Annex I", "ANNEX I"),
        ("division", "Annex I, Part 1", "PART 1"),
        ("paragraph", "Annex I, Part 1, point 1", "1."),
        ("list-entry", "Annex I, 1A001", "1A001"),
        ("list-entry", "Annex I, 1A001.a", "a."),
        ("list-entry", "Annex I, 1A001.a.1", "1."),
        ("note", "Annex I, 1A001", "Note 2:"),
        ("list-entry", "Annex I, 2B350", "2B350"),
        ("note", "Annex I, 2B350", ""),
        ("list-entry", "Annex I, 2B351", "2B351"),
    ]
    entries = [unit for unit in units if len(unit.number) == 5]
    assert {unit.parent for unit in entries} == {units[1].key}


def test_unknown_classes_are_text_and_named() -> None:
    act = oj(article(p("Kept.", "oj-novelty")))
    assert cited(act) == [("Article 1", "Kept.")]
    assert [(issue.kind, issue.where, issue.suspect) for issue in act.issues] == [("unknown-element", "novelty", False)]


def test_a_page_without_the_markup_is_refused() -> None:
    with pytest.raises(ReadingError, match="page: a page without an act"):
        read_oj_xhtml(
            parse_html(b"<!doctype html><html><body><p>Checking your browser</p></body></html>", "page"), "page"
        )


MARK = '<p class="modref"><a href="x" title="32032R0005: REPLACED">▼M1</a>{}</p>'


def grid(number: str, words: str) -> str:
    first = f'<div class="list grid-list-column-1"><span>{number}\u00a0</span></div>' if number else ""
    return f'<div class="grid-container grid-list">{first}<div class="grid-list-column-2">{words}</div></div>'


def norm(number: str, words: str, after: str = "") -> str:
    return (
        f'<div class="norm"><span class="no-parag">{number}{GAP}</span><div class="norm inline-element">{words}</div>'
        f"{after}</div>"
    )


def unit(inside: str, number: str = "1") -> str:
    heading = p(f"Article\u00a0{number}", "title-article-norm")
    return f'<div class="eli-subdivision" id="art_{number}">{heading}{inside}</div>'


def test_numbered_paragraphs_with_their_items_inside_or_beside() -> None:
    inside = (
        norm("1.", "One:", grid("(a)", p("bells;", "norm"))) + norm("2.", "Two:") + grid("(a)", p("bowls.", "norm"))
    )
    assert [pinpoint for pinpoint, _ in cited(consolidated(unit(inside)))][1:] == [
        "Article 1(1)",
        "Article 1(1)(a)",
        "Article 1(2)",
        "Article 1(2)(a)",
    ]


def test_a_mark_before_the_words_takes_no_number() -> None:
    inside = norm("1.", MARK.format("") + p("New words.", "norm inline-element"))
    assert cited(consolidated(unit(inside)))[1] == ("Article 1(1)", "New words.")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Bells ►M1 and bowls ◄ ring.", "Bells and bowls ring."),
        ("Bells ►C2 and bowls ◄, too.", "Bells and bowls, too."),
        ("Bells <span>►M1</span> and bowls<span class='boldface'> ◄ </span>; all.", "Bells and bowls; all."),
        ("Bells <span>►M12</span>and bowls<span class='boldface'> ◄ </span>ring.", "Bells and bowls ring."),
        ("▼B Bells.", "Bells."),
        ("Plan M1 and ◄", "Plan M1 and"),
    ],
)
def test_marks_of_amendments_are_dropped_from_the_text(printed: str, expected: str) -> None:
    assert only(consolidated(unit(p(printed, "norm")))).text == expected


def test_the_dash_of_a_deleted_article_stays() -> None:
    assert only(consolidated(unit(MARK.format("\u00a0—————")))).text == "—————"


def test_items_of_older_consolidated_texts_are_indented_blocks() -> None:
    gap = '<span style="word-spacing: 18pt"> </span>'
    inner = f'<div style="margin-left: 36pt">{p(f"(i){gap}deep.", "norm")}</div>'
    outer = f'<div style="margin-left: 30pt">{p(f"(a){gap}one:", "norm")}{inner}</div>'
    act = consolidated(p("Article 1", "title-article-norm") + p("These:", "norm") + outer)
    assert cited(act) == [("Article 1", "These:"), ("Article 1(a)", "one:"), ("Article 1(a)(i)", "deep.")]


def test_the_page_states_number_language_and_date_and_its_history_is_no_text() -> None:
    head = p("2031R0077 — DE — 17.9.2033 — 002.001", "reference") + p("A tool only.", "disclaimer")
    history = (
        '<table><tr><td><p class="arrow">►B</p></td><td><p class="title-doc-first">VERORDNUNG</p></td></tr></table>'
        '<p class="hd-modifiers">Geändert durch:</p><table><tr><td>►M1</td><td>Verordnung 2032/5</td></tr></table>'
    )
    contents = (
        '<table><tr><td><p class="toc-item">Artikel 1</p></td><td><p class="toc-item">Glocken</p></td></tr></table>'
    )
    act = consolidated(head + history + contents + unit(p("Glocken.", "norm")))
    assert (act.celex, act.language, act.as_of) == ("02031R0077-20330917", "de", "2033-09-17")
    assert act.title == "VERORDNUNG"
    assert only(act).text == "Glocken."


def test_footnotes_whose_brackets_stand_outside_the_link() -> None:
    reference = ' (<a href="#E0001" id="src.E0001"><span class="superscript">1</span></a>)'
    body = (
        '<p class="footnote">(<a href="#src.E0001" id="E0001"><span class="superscript">1</span></a>)\u00a0A note.</p>'
    )
    bell, note = provisions(consolidated(unit(p(f"A bell{reference}.", "norm")) + body), "en")
    assert (bell.text, note.text, note.number) == ("A bell.", "A note.", "(1)")


def test_headings_of_an_annex_nest_by_their_level_and_further_lines_join() -> None:
    lines = [
        ("title-annex-1", "ANNEX I"), ("title-gr-seq-level-1", "LIST"), ("title-gr-seq-level-2", "PART A"),
        ("title-gr-seq-level-2", "Repealed"), ("title-gr-seq-level-2", "(see Article 2)"),
        ("title-gr-seq-level-3", "I. Bells"), ("norm", "All."), ("title-gr-seq-level-2", "PART B"), ("norm", "None."),
    ]  # fmt: skip
    act = consolidated(unit(p("A.", "norm")) + "".join(p(words, style) for style, words in lines))
    assert [(unit.pinpoint, unit.heading) for unit in provisions(act, "en")][1:] == [
        ("Annex I", "LIST"),
        ("Annex I, Part A", "Repealed (see Article 2)"),
        ("Annex I, Part A, Section I", "Bells"),
        ("Annex I, Part B", ""),
    ]


def test_the_two_kinds_of_page_are_told_apart() -> None:
    assert is_consolidated(parse_html(PAGE.format(unit(p("A.", "norm"))).encode(), "page"))
    assert not is_consolidated(parse_html(PAGE.format(article(p("A."))).encode(), "page"))
