"""Justice Canada: trees of invented laws in the publisher's markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.tree import Tree
from exportlex.model import MarkKind, Provision, ProvisionKind, Reading
from exportlex.publishers import justice_canada, publisher
from exportlex.publishers.base import Document

SITE = "https://laws-lois.justice.gc.ca"


def read(root: Path, name: str, **options: str) -> Reading:
    path = root / "tests/examples/justice-canada" / f"{name}.xml"
    return justice_canada.read(Document(path.read_bytes(), str(path), options=dict(options)))


def snippet(body: str, *, language: str = "en", citation: str = "") -> Reading:
    raw = f'<Statute xml:lang="{language}">{body}</Statute>'.encode()
    return justice_canada.read(Document(raw, "snippet", citation=citation))


def unit(reading: Reading, pinpoint: str) -> Provision:
    return next(provision for provision in reading.provisions if provision.pinpoint == pinpoint)


def below(reading: Reading, pinpoint: str) -> list[tuple[str, str, str, str]]:
    """Kind, pinpoint, number and text of the units directly below."""
    children = Tree(reading.provisions).children(unit(reading, pinpoint).key)
    return [(child.kind.value, child.pinpoint, child.number, child.text) for child in children]


def marks(provision: Provision, kind: MarkKind) -> list[tuple[str, str]]:
    return [(provision.text[mark.start : mark.end], mark.target) for mark in provision.marks if mark.kind is kind]


def source(language: str, **options: str) -> Source:
    return Source(
        publisher="justice-canada",
        language=language,
        licence="none",
        official_address="https://example.org/",
        options=dict(options),
        expected=Expected(provisions=(1, 2)),
    )


@pytest.mark.parametrize(
    ("language", "code", "url"),
    [
        ("en", "L-77", f"{SITE}/eng/XML/L-77.xml"),
        ("fr", "DORS-2020-15", f"{SITE}/fra/XML/DORS-2020-15.xml"),
        ("en", "C.R.C.,_c._12", f"{SITE}/eng/XML/C.R.C.,_c._12.xml"),
    ],
)
def test_address(language: str, code: str, url: str) -> None:
    (address,) = publisher("justice-canada").addresses(source(language, code=code), None)
    assert (address.document, address.url) == ("act", url)


def test_address_needs_a_code_and_a_language() -> None:
    with pytest.raises(DeclarationError, match=r"needs options\.code"):
        justice_canada.addresses(source("en"), None)
    with pytest.raises(DeclarationError, match="has no language"):
        justice_canada.addresses(source("de", code="L-77"), None)


def test_what_an_act_states_of_itself(root: Path) -> None:
    reading = read(root, "act-en")
    assert (reading.title, reading.language, reading.as_of) == ("Lantern Guarding Act", "en", "2031-05-04")
    assert reading.issues == ()


def test_sections_of_an_act(root: Path) -> None:
    reading = read(root, "act-en")
    articles = [(unit.pinpoint, unit.heading) for unit in reading.provisions if unit.kind is ProvisionKind.ARTICLE]
    assert articles == [
        ("s. 2", "Definitions"),
        ("s. 7", "Leave needed"),
        ("s. 8", ""),
        ("s. 9", "Oath of the Warden"),
        ("ss. 10 to 12", ""),
        ("s. 13", "Start"),
        ("Schedule, s. 22 (2029, c. 8)", "Old leave"),
        ("Schedule, s. 41 (2031, c. 5, not in force)", ""),
        ("Schedule, s. 42 (2031, c. 5, not in force)", ""),
    ]


def test_paragraphs_down_to_clauses_and_closing_words(root: Path) -> None:
    reading = read(root, "act-en")
    assert below(reading, "s. 7(1.1)") == [
        ("paragraph", "s. 7(1.1)(a)", "(a)", "the Warden"),
        ("paragraph", "s. 7(1.1)(b)", "(b)", "leave was given under section 9,"),
        ("continuation", "s. 7(1.1)", "", "and the leave is carried on board for the whole voyage."),
    ]
    assert unit(reading, "s. 7(1.1)(a)(ii)(B)").text == "by wire; and"
    assert marks(unit(reading, "s. 7(1.1)(b)"), MarkKind.REFERENCE) == [("9", "")]


def test_headings_nest_by_level(root: Path) -> None:
    reading = read(root, "act-en")
    tree = Tree(reading.provisions)
    around = [division.pinpoint for division in tree.ancestors(unit(reading, "s. 7"))]
    assert around == ["Part II, Asking for Leave", "Part II"]
    assert unit(reading, "Part II").number == "PART II"


def test_definitions(root: Path) -> None:
    reading = read(root, "act-en")
    assert below(reading, "s. 2(1)")[0][:2] == ("definition", 's. 2(1) "beacon trade"')
    trade = unit(reading, 's. 2(1) "beacon trade"')
    assert marks(trade, MarkKind.TERM) == [("beacon trade", ""), ("négoce de phares", "fr")]
    assert unit(reading, 's. 2(1) "glow"').text == "glow [Repealed, 2029, c. 8, s. 3]"
    assert below(reading, 's. 2(1) "lantern"') == [
        ("paragraph", 's. 2(1) "lantern" (a)', "(a)", "any lamp with a lens of 103 facets or more,"),
        ("paragraph", 's. 2(1) "lantern" (b)', "(b)", "the drawings that teach how such a lamp is built,"),
        ("continuation", 's. 2(1) "lantern"', "", "but not a candle kept for prayer; (lanterne)"),
    ]
    assert marks(unit(reading, 's. 2(1) "lantern" (a)'), MarkKind.SUPERSCRIPT) == [("3", "")]
    assert marks(unit(reading, "s. 2(1.1)"), MarkKind.ITALIC) == [("beacon trade", "")]
    assert marks(unit(reading, 's. 2(1) "Warden"'), MarkKind.REFERENCE) == [("Harbour Act", "H-12")]


def test_histories_and_footnotes_are_notes(root: Path) -> None:
    reading = read(root, "act-en")
    notes = [unit for unit in reading.provisions if unit.kind is ProvisionKind.NOTE]
    assert (notes[0].heading, notes[0].text) == ("History", "R.T., 1988, c. L-77, s. 2; 2029, c. 8, s. 3")
    footnote = unit(reading, "s. 13, footnote *")
    assert (footnote.number, footnote.text) == ("*", "[Note: Act in force March 3, 1989, see TN/89-4.]")
    assert unit(reading, "s. 13").number == "13"


def test_what_is_not_in_force_cannot_pass_for_law(root: Path) -> None:
    reading = read(root, "act-en")
    tree = Tree(reading.provisions)
    spark = unit(reading, 'Schedule, s. 41 "spark" (2031, c. 5, not in force)')
    assert spark.kind is ProvisionKind.PARAGRAPH
    assert [around.pinpoint for around in tree.ancestors(spark)][1:] == ["2031, c. 5, s. 41", "Amendments not in force"]
    inserted = unit(reading, "Schedule, s. 42, s. 8.1 (2031, c. 5, not in force)")
    assert tree.article_of(inserted).pinpoint == "Schedule, s. 42 (2031, c. 5, not in force)"
    assert inserted.address == ""


def test_pages_of_sections(root: Path) -> None:
    english, french = read(root, "act-en", code="L-77"), read(root, "act-fr", code="L-77")
    assert unit(english, "s. 7").address == f"{SITE}/eng/acts/L-77/section-7.html"
    assert unit(french, "art. 7").address == f"{SITE}/fra/lois/L-77/section-7.html"
    assert unit(english, "ss. 10 to 12").address == ""
    regulation = read(root, "regulation", code="STD-2020-15")
    assert unit(regulation, "s. 2").address == f"{SITE}/eng/regulations/STD-2020-15/section-2.html"
    assert unit(read(root, "act-en"), "s. 7").address == ""


def test_french_pinpoints(root: Path) -> None:
    reading = read(root, "act-fr")
    assert (reading.language, reading.title) == ("fr", "Loi sur la garde des lanternes")
    assert unit(reading, "art. 7(1.1)a)(ii)(B)").text == "soit par fil;"
    trade = unit(reading, "art. 2(1) « négoce de phares »")
    assert marks(trade, MarkKind.TERM) == [("négoce de phares", ""), ("beacon trade", "en")]
    assert unit(reading, "annexe 1").kind is ProvisionKind.SCHEDULE
    assert unit(reading, "annexe, art. 41 (2031, ch. 5, non en vigueur)").number == "41"


def test_citation_of_the_declaration_holds_for_english_only() -> None:
    body = "<Body><Section><Label>4</Label><Text>Words.</Text></Section></Body>"
    assert snippet(body, citation="Rule").provisions[0].pinpoint == "Rule 4"
    assert snippet(body, language="fr", citation="s.").provisions[0].pinpoint == "art. 4"


def test_items_of_a_schedule_are_cited_without_their_group(root: Path) -> None:
    reading = read(root, "regulation")
    assert unit(reading, "Schedule, item 5505").kind is ProvisionKind.LIST_ENTRY
    assert below(reading, "Schedule, item 5505(1)") == [
        ("paragraph", "Schedule, item 5505(1)(a)", "(a)", "burn under water,"),
        ("paragraph", "Schedule, item 5505(1)(b)", "(b)", "burn in fog,"),
        ("continuation", "Schedule, item 5505(1)", "", "and cost more than nine crowns."),
    ]
    assert unit(reading, "Schedule, Group 1(b)").text == "ship lamps."
    assert below(reading, "Schedule, item A.1")[0][1] == "Schedule, item A.1.1"


def test_notes_inside_items(root: Path) -> None:
    reading = read(root, "regulation")
    assert below(reading, "Schedule, item 5505(1)(a), note") == [
        (
            "paragraph",
            "Schedule, item 5505(1)(a), note 1",
            "1",
            "In paragraph (a), under water means deeper than two fathoms.",
        ),
        ("paragraph", "Schedule, item 5505(1)(a), note 2", "2", "Rain is not water."),
    ]
    after = below(reading, "Schedule, item A.1, note A")
    assert after == [("paragraph", "Schedule, item A.1, note A", "", "Worms in a jar are glass worms.")]


def test_items_that_start_anew_in_each_part_name_the_part(root: Path) -> None:
    reading = read(root, "regulation")
    assert unit(reading, "Schedule 2, Part 1, item 1").text == "Ansel Moor"
    assert unit(reading, "Schedule 2, Part 2, item 1").text == "Moor and Sons"
    assert below(reading, "Schedule 2, Part 2, list") == [("list-entry", "Schedule 2, Part 2, list", "", "Vane House")]


def test_tables_repeat_their_spans(root: Path) -> None:
    reading = read(root, "regulation")
    table = unit(reading, "Schedule 2, Part 3")
    assert table.heading == "PART 3 Duties"
    assert table.rows == (
        ("Item", "Lamp and duty", "Lamp and duty"),
        ("1", "Tower lamp", "nine crowns"),
        ("1", "(a) with a horn", ""),
        ("2", "[Repealed, STD/2029-1, s. 5]", "[Repealed, STD/2029-1, s. 5]"),
    )
    assert marks(unit(reading, "Schedule 2, Part 3, footnote 1"), MarkKind.TERM) == [("Duty", "")]
    names = next(unit for unit in reading.provisions if unit.heading == "Isles")
    assert names.rows == (("Isle of Gulls", "Île aux Mouettes"),)


def test_formulas_orders_forms_and_modified_texts(root: Path) -> None:
    reading = read(root, "regulation")
    legend = [unit.text for unit in reading.provisions if unit.number in ("A", "B1")]
    assert legend == ["is the weight in stones; and", "is two crowns. (droit)"]
    assert below(reading, "Order")[0][3] == "The Council of Wardens, meeting by the sea, makes the Lantern List."
    assert unit(reading, "Order, footnote a").text == "S.T. 2019, c. 2, s. 5"
    assert unit(reading, "Schedule 4, s. 1(a), item 2-2.a").text == "with a door;"
    assert below(reading, "Schedule 4, Form 1") == [("paragraph", "Schedule 4, Form 1", "", "I, ____, ask for leave.")]
    assert below(reading, "Schedule 3")[0][3] == "[Repealed, STD/2029-1, s. 6]"


def test_a_bill_quotes_what_it_inserts(root: Path) -> None:
    reading = read(root, "bill")
    assert (reading.as_of, [issue.kind for issue in reading.issues]) == ("2029-03-08", ["amending-law"])
    assert unit(reading, 's. 3(2) "beacon trade"').kind is ProvisionKind.DEFINITION
    inserted = unit(reading, "s. 5, s. 4.1(a)")
    assert Tree(reading.provisions).article_of(inserted).pinpoint == "s. 5"
    assert below(reading, "s. 1")[1] == ("paragraph", "s. 1", "", "An Act about the guarding of lanterns")


def test_unknown_elements_keep_their_words() -> None:
    reading = snippet(
        "<Body><Section><Label>1</Label><Text>One <Glitter>two</Glitter></Text>"
        "<Novelty><Label>(a)</Label><Text>three</Text></Novelty>loose</Section></Body>"
    )
    assert [(unit.pinpoint, unit.text) for unit in reading.provisions] == [
        ("s. 1", "One two"),
        ("s. 1(a)", "three"),
        ("s. 1", "loose"),
    ]
    assert [(issue.kind, issue.suspect) for issue in reading.issues] == [("unknown-element", False)] * 2


def test_lost_words_put_the_reading_in_doubt() -> None:
    reading = snippet("<Body><Section><Label>1</Label><Label>hidden clause</Label><Text>One.</Text></Section></Body>")
    (issue,) = reading.issues
    assert (issue.kind, issue.suspect) == ("words-lost", True)
    assert "hidden" in issue.message


def test_units_that_the_publisher_marks_as_not_in_force_say_so() -> None:
    reading = snippet('<Body><Section in-force="no"><Label>3</Label><Text>Later.</Text></Section></Body>')
    assert reading.provisions[0].pinpoint == "s. 3 (not in force)"


def test_a_wholly_repealed_instrument_is_an_issue() -> None:
    body = "<Identification><Chapter><ConsolidatedNumber>X-1</ConsolidatedNumber></Chapter></Identification>"
    reading = snippet(f"{body}<Repealed>[Repealed, 2001, c. 1, s. 1]</Repealed>")
    assert (reading.provisions[0].pinpoint, reading.issues[0].kind) == ("X-1", "repealed")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "not well-formed"),
        (b"<html><body>Checking your browser</body></html>", "HTML page"),
        (b"<Feed/>", "no Justice Canada document"),
        (b"<Statute><Body><Section>", "not well-formed"),
        (b"<Statute>" + b"<Provision><Text>a</Text>" * 250 + b"</Provision>" * 250 + b"</Statute>", "too deeply"),
    ],
)
def test_bytes_that_are_no_law(raw: bytes, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        justice_canada.read(Document(raw, "file.xml"))


def test_an_empty_act_is_an_issue() -> None:
    assert [issue.kind for issue in snippet("").issues] == ["no-provisions"]
