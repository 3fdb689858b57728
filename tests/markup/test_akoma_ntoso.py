"""The dialect itself, on scraps of invented law."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exportlex.errors import ReadingError
from exportlex.markup.akn_citation import CitationStyle, bare, shape
from exportlex.markup.akn_metadata import short_language
from exportlex.markup.akn_styles import EUROPEAN_UNION, FINLAND, GERMANY, ITALY
from exportlex.markup.akoma_ntoso import open_document, read_akoma_ntoso
from exportlex.model import MarkKind, Provision, Reading
from exportlex.model import ProvisionKind as Kind

NS = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def read(content: str, style: CitationStyle | None = None, namespace: str = NS) -> Reading:
    raw = f'<akomaNtoso xmlns="{namespace}"><act name="law">{content}</act></akomaNtoso>'.encode()
    return read_akoma_ntoso(open_document(raw, "scrap"), "scrap", style)


def body(content: str, style: CitationStyle | None = None) -> list[Provision]:
    return list(read(f"<body>{content}</body>", style).provisions)


def outline(provisions: list[Provision]) -> list[tuple[str, str, str]]:
    return [(provision.kind.value, provision.pinpoint, provision.text) for provision in provisions]


@pytest.mark.parametrize("namespace", [NS, "http://www.akomantoso.org/2.0", "http://Inhaltsdaten.LegalDocML.de/1.8.2/"])
def test_any_namespace_is_read(namespace: str) -> None:
    found = read(
        "<body><article><num>Article 1</num><content><p>Ships rest.</p></content></article></body>", None, namespace
    )
    assert [provision.pinpoint for provision in found.provisions] == ["Article 1"]


def test_units_nest_and_closing_words_follow_them() -> None:
    found = body(
        "<article><num>Article 4</num><heading>Rest</heading><paragraph><num>1.</num>"
        "<list><intro><p>Ships rest if</p></intro><point><num>(a)</num><content><p>it is dark;</p></content></point>"
        "<point><num>(b)</num><content><p>it blows.</p></content></point><wrapUp><p>Boats need not.</p></wrapUp></list>"
        "</paragraph></article>",
        EUROPEAN_UNION,
    )
    assert outline(found) == [
        ("article", "Article 4", ""),
        ("paragraph", "Article 4(1)", "Ships rest if"),
        ("paragraph", "Article 4(1)(a)", "it is dark;"),
        ("paragraph", "Article 4(1)(b)", "it blows."),
        ("continuation", "Article 4(1)", "Boats need not."),
    ]
    assert found[0].heading == "Rest"


def test_the_first_unnumbered_unit_is_its_parents_own_text_and_later_ones_stand_apart() -> None:
    found = body(
        "<article><num>Article 1</num><paragraph><num>1.</num><alinea><content><p>Oars are free.</p></content></alinea>"
        "<alinea><content><p>Sails are not.</p></content></alinea></paragraph></article>",
        EUROPEAN_UNION,
    )
    assert outline(found)[1:] == [
        ("paragraph", "Article 1(1)", "Oars are free."),
        ("paragraph", "Article 1(1)", "Sails are not."),
    ]
    assert found[2].parent == found[1].key


def test_items_of_an_unnumbered_list_are_siblings() -> None:
    found = body(
        "<article><num>1</num><content><p>Carry:</p><blockList><item><p>rope</p></item><item><p>tar</p></item></blockList>"
        "<p>and nothing else.</p></content></article>"
    )
    assert outline(found)[1:] == [
        ("paragraph", "1", "rope"),
        ("paragraph", "1", "tar"),
        ("paragraph", "1", "and nothing else."),
    ]
    assert {provision.parent for provision in found[1:]} == {found[0].key}


def test_a_second_number_is_a_heading() -> None:
    found = body("<article><num>Article 9</num><num>Moorings</num><content><p>Tie up.</p></content></article>")
    assert (found[0].number, found[0].heading) == ("Article 9", "Moorings")


def test_a_number_that_the_text_repeats_is_cut_and_completed() -> None:
    found = body(
        "<article><num>Art. 7</num><content><p>Art. 7.- Nets dry.</p></content></article>"
        "<article><num>Art. 7</num><content><p>Art. 7 Bis.- Nets rot.</p></content></article>"
        "<article><num>8</num><content><p>8.5 fathoms suffice.</p></content></article>"
    )
    assert [(p.number, p.text) for p in found] == [
        ("Art. 7", "Nets dry."),
        ("Art. 7 Bis", "Nets rot."),
        ("8", "8.5 fathoms suffice."),
    ]


def test_sections_are_citable_where_there_are_no_articles_and_divisions_where_there_are() -> None:
    section = "<section><num>Section 1</num>{}</section>"
    alone = body(section.format("<content><p>Row.</p></content>"))
    assert [p.kind for p in alone] == [Kind.ARTICLE]
    around = body(section.format("<article><num>§ 1</num><content><p>Row.</p></content></article>"))
    assert [p.kind for p in around] == [Kind.DIVISION, Kind.ARTICLE]


def test_marks_references_and_terms() -> None:
    (found,) = body(
        '<article><num>1</num><content><p>A “<def refersTo="#a">punt</def>” is <i>flat</i>, see '
        '<ref href="#x">art. 2</ref> and H<sub>2</sub>O; a <term refersTo="#a">punt</term> floats.</p></content>'
        "</article>"
    )
    marked = {(mark.kind, found.text[mark.start : mark.end], mark.target) for mark in found.marks}
    assert marked == {
        (MarkKind.TERM, "punt", ""),
        (MarkKind.QUOTED, "punt", ""),
        (MarkKind.ITALIC, "flat", ""),
        (MarkKind.REFERENCE, "art. 2", "#x"),
        (MarkKind.SUBSCRIPT, "2", ""),
    }
    assert sum(1 for mark in found.marks if mark.kind is MarkKind.TERM) == 1  # the second is a use, not a definition


def test_definitions_that_the_publisher_marks() -> None:
    found = body(
        '<section><num>3</num><intro><p>Here—</p></intro><hcontainer name="definition"><content><p>“<term>keel</term>”'
        ' means the spine;</p></content></hcontainer><blockList class="definitions"><item><p>“mast” means a pole.</p>'
        "</item></blockList></section>"
    )
    assert (
        outline(found)[1:]
        == [
            ("definition", '3 "keel"', "“keel” means the spine;"),
            ("definition", '3 "mast"', "“mast” means a pole."),
        ]
        or outline(found)[2][0] == "definition"
    )


def test_quoted_law_hangs_below_the_unit_that_quotes_it() -> None:
    found = body(
        "<article><num>Article 5</num><content><p><mod>After it stands:<quotedStructure><article><num>Article 5a</num>"
        "<content><p>Gulls may stay.</p></content></article></quotedStructure></mod>, and no more.</p></content>"
        "</article>"
    )
    assert outline(found) == [
        ("article", "Article 5", "After it stands:"),
        ("paragraph", "Article 5", "Gulls may stay."),
        ("continuation", "Article 5", ", and no more."),
    ]
    assert found[1].number == "Article 5a"


def test_quotation_marks_that_stand_in_attributes_are_kept() -> None:
    (found,) = body(
        '<article><num>1</num><content><p>For <quotedText startQuote="“" endQuote="”">oar</quotedText> read sail.</p>'
        "</content></article>"
    )
    assert found.text == "For “oar” read sail."


def test_notes_stand_below_the_words_they_hang_on() -> None:
    found = body(
        '<article><num>1<authorialNote marker="2"><p>From of old.</p></authorialNote></num><content><p>Row'
        '<authorialNote marker="3"><p>Or drift.</p></authorialNote> home.</p></content></article>'
    )
    assert outline(found) == [
        ("article", "1", "Row home."),
        ("note", "1 note 2", "From of old."),
        ("note", "1 note 3", "Or drift."),
    ]


def test_tables_keep_rows_with_spans_repeated() -> None:
    found = body(
        "<article><num>1</num><content><table><caption>Dues</caption><tr><th>Boat</th><th colspan='2'>Fee</th></tr>"
        "<tr><td>Punt</td><td>1</td><td>2</td></tr></table></content></article>"
    )
    assert found[1].kind is Kind.TABLE
    assert found[1].rows == (("Boat", "Fee", "Fee"), ("Punt", "1", "2"))
    assert found[1].heading == "Dues"


def test_attachments_are_schedules_with_their_own_numbering() -> None:
    provisions = read(
        "<body><article><num>Article 1</num><content><p>See the annex.</p></content></article></body><attachments>"
        '<attachment><heading>Annex on boats</heading><doc name="annex"><mainBody><article><num>Article 1</num>'
        "<content><p>Boats float.</p></content></article></mainBody></doc></attachment><attachment>"
        '<documentRef href="boats/2" showAs="Annex on oars"/></attachment></attachments>',
        EUROPEAN_UNION,
    )
    assert [(p.kind, p.pinpoint) for p in provisions.provisions] == [
        (Kind.ARTICLE, "Article 1"),
        (Kind.SCHEDULE, "Annex on boats"),
        (Kind.ARTICLE, "Annex on boats Article 1"),
        (Kind.SCHEDULE, "Annex on oars"),
    ]
    assert [issue.kind for issue in provisions.issues] == ["attachment-elsewhere"]


def test_front_and_back_matter() -> None:
    reading = read(
        "<preface><p>Law of <docTitle>Oars</docTitle></p></preface><preamble><p>The Thing,</p><recitals><recital>"
        "<num>(1)</num><p>Whereas it rains,</p></recital></recitals></preamble><body><article><num>Article 1</num>"
        "<content><p>Row.</p></content></article></body><conclusions><p>Done at Stonewater.</p></conclusions>"
    )
    assert reading.title == "Oars"
    assert [p.pinpoint for p in reading.provisions] == ["Preface", "Preamble", "Recital 1", "Article 1", "Conclusions"]


def test_a_collection_is_its_main_document_and_its_schedules() -> None:
    raw = (
        f'<akomaNtoso xmlns="{NS}"><documentCollection name="c"><collectionBody><component><act name="main"><body>'
        "<article><num>1</num><content><p>Row.</p></content></article></body></act></component><component>"
        "<doc name='Annex X'><mainBody><p>Oars.</p><p>Sails too.</p></mainBody></doc>"
        "</component></collectionBody></documentCollection></akomaNtoso>"
    )
    reading = read_akoma_ntoso(open_document(raw.encode(), "scrap"), "scrap")
    assert [(p.kind, p.pinpoint) for p in reading.provisions][:2] == [(Kind.ARTICLE, "1"), (Kind.SCHEDULE, "Annex X")]


META = (
    "<meta><identification><FRBRWork><FRBRuri value='/x'/><FRBRname value='Oars'/></FRBRWork><FRBRExpression>{}"
    "</FRBRExpression></identification><lifecycle><eventRef date='2011-02-03'/></lifecycle></meta>"
)


@pytest.mark.parametrize(
    ("expression", "as_of", "language"),
    [
        ("<FRBRdate date='2020-01-02' name='issued'/><FRBRlanguage language='fin'/>", "2020-01-02", "fi"),
        (
            "<FRBRdate date='2024-09-09' name='published'/><FRBRdate date='2022-05-05' name='dateConsolidated'/>",
            "2022-05-05",
            "",
        ),
        ("<FRBRlanguage language='en-GB'/>", "2011-02-03", "en"),
        ("<FRBRdate date='soon'/>", "2011-02-03", ""),
    ],
)
def test_date_and_language_of_the_text(expression: str, as_of: str, language: str) -> None:
    reading = read(META.format(expression) + "<body/>")
    assert (reading.as_of, reading.language, reading.title) == (as_of, language, "Oars")


def test_languages() -> None:
    assert [short_language(code) for code in ("ger", "deu", "de", "eng", "", "zzz9")] == [
        "de",
        "de",
        "de",
        "en",
        "",
        "",
    ]


def test_an_empty_document_is_suspect() -> None:
    assert [(issue.kind, issue.suspect) for issue in read("<body/>").issues] == [("no-provisions", True)]


def test_unknown_elements_and_images_are_reported_and_their_words_kept() -> None:
    reading = read(
        "<body><article><num>1</num><content><p>Row <blink>now</blink><img src='x'/></p></content></article></body>"
    )
    assert reading.provisions[0].text == "Row now"
    assert {(issue.kind, issue.suspect) for issue in reading.issues} == {("unknown-element", False), ("image", False)}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"<html><body>Are you human?</body></html>", "HTML page"),
        (b"<Legislation/>", "no Akoma Ntoso"),
        (b"<akomaNtoso><act>", "not well-formed"),
        (b"<akomaNtoso><act>" + b"<part>" * 90 + b"</part>" * 90 + b"</act></akomaNtoso>", "nested"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(raw: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words) as caught:
        open_document(raw, "page.akn")
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("page.akn: ")


@pytest.mark.parametrize(
    ("printed", "number", "form"),
    [
        ("(a)", "a", "a"),
        ("1.", "1", "1"),
        ("Art. 3-bis.", "3-bis", "1"),
        ("8 a §", "8 a", "1"),
        ("§ 12a", "12a", "1"),
        ("SCHEDULE 2", "2", "1"),
        ("SCHEDULE", "", "-"),
        ("CHAPTER IV", "IV", "A"),
        ("aa)", "aa", "aa"),
        ("3.—", "3", "1"),
        ("Anlage 1 (zu § 3)", "1", "1"),
        ("–", "", "-"),
    ],
)
def test_bare_numbers(printed: str, number: str, form: str) -> None:
    assert (bare(printed), shape(printed)) == (number, form)


LETTERED = (
    "<{0}><num>{1}</num><{2}><num>{3}</num><content><p>x</p><blockList><item><num>1.</num><p>y</p><blockList><item><num>a)"
    "</num><p>z</p></item></blockList></item></blockList></content></{2}></{0}>"
)


@pytest.mark.parametrize(
    ("style", "content", "pinpoints"),
    [
        (
            GERMANY,
            LETTERED.format("article", "§ 2", "paragraph", "(3)"),
            ["§ 2", "§ 2 Abs. 3", "§ 2 Abs. 3 Nr. 1", "§ 2 Abs. 3 Nr. 1 Buchst. a"],
        ),
        (
            ITALY,
            "<article><num>Art. 3.</num><paragraph><num>2.</num><list><point><num>a)</num><content><p>x</p></content>"
            "</point></list></paragraph></article>",
            ["Art. 3", "Art. 3, comma 2", "Art. 3, comma 2, lett. a)"],
        ),
        (
            FINLAND,
            "<section><num>2 §</num><subsection><content><p>x</p></content></subsection><subsection><intro><p>y</p>"
            "</intro><paragraph><num>1)</num><content><p>z</p></content></paragraph></subsection></section>",
            ["2 §", "2 § 1 mom.", "2 § 2 mom.", "2 § 2 mom. 1 kohta"],
        ),
        (None, LETTERED.format("section", "1.", "subsection", "(3)"), ["1", "1 (3)", "1 (3) 1", "1 (3) 1 a)"]),
    ],
)
def test_each_country_cites_in_its_own_way(style: CitationStyle | None, content: str, pinpoints: list[str]) -> None:
    assert [provision.pinpoint for provision in body(content, style)] == pinpoints


_NAMES = (
    *("part", "chapter", "article", "section", "paragraph", "point", "list", "item", "blockList", "content", "intro"),
    *("wrapUp", "p", "i", "b", "ref", "ins", "hcontainer", "level", "blockContainer", "tblock", "block", "mod", "span"),
    *("quotedStructure", "authorialNote", "foreign", "blink", "alinea", "table", "container"),
)
Trees = tuple[str, bool, tuple["Trees", ...]]
_TREES = st.recursive(
    st.tuples(st.sampled_from(_NAMES), st.booleans(), st.just(())),
    lambda inner: st.tuples(st.sampled_from(_NAMES), st.booleans(), st.lists(inner, max_size=4).map(tuple)),
    max_leaves=25,
)


def _xml(tree: Trees, words: list[str]) -> str:
    name, headed, inner = tree
    heads = (
        f"<num>{_word(words)}</num><heading>{_word(words)}</heading>" if headed and name in ("part", "article") else ""
    )
    text = _word(words) + "".join(_xml(child, words) + _word(words) for child in inner)
    return f"<{name}>{heads}{f'<tr><td>{text}</td></tr>' if name == 'table' else text}</{name}>"


def _word(words: list[str]) -> str:
    words.append(f"w{len(words)}w")
    return f" {words[-1]} "


@given(st.lists(_TREES, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_no_word_of_any_document_is_lost(trees: list[Trees]) -> None:
    words: list[str] = []
    content = "".join(_xml(tree, words) for tree in trees)
    provisions = read(f"<body>{content}</body>").provisions
    kept = {word for p in provisions for text in (p.text, p.number, p.heading) for word in re.findall(r"w\d+w", text)}
    assert set(words) <= kept
