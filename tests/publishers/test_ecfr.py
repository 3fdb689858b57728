"""The eCFR: trees of invented harbour rules in the versioner's two serialisations and in the bulk wrapper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, OptionValue, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.cfr.blocks import INSIDE_WORDS, NO_LAW
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.tree import Tree
from exportlex.markup.xml import parse_xml
from exportlex.model import MarkKind, Provision, ProvisionKind, Reading
from exportlex.publishers import ecfr, publisher
from exportlex.publishers.base import Document

PAGES = ["definitions_2025", "definitions_2026", "sections", "lists", "bulk"]


def page(root: Path, name: str, *, as_of: str = "", citation: str = "15 CFR") -> Reading:
    path = root / "tests/examples/ecfr" / f"{name}.xml"
    return ecfr.read(Document(path.read_bytes(), str(path), citation=citation, as_of=as_of))


def section(body: str, *, heading: str = "Rules.") -> Reading:
    raw = f'<DIV8 N="970.1" TYPE="SECTION"><HEAD>§ 970.1 {heading}</HEAD>{body}</DIV8>'.encode()
    return ecfr.read(Document(raw, "snippet", citation="15 CFR"))


def unit(reading: Reading, pinpoint: str) -> Provision:
    return next(provision for provision in reading.provisions if provision.pinpoint == pinpoint)


def outline(reading: Reading, pinpoint: str) -> list[str]:
    """The units below one, each as its kind and citation, indented by depth; the citation's start is left out."""
    tree = Tree(reading.provisions)

    def below(key: str, depth: int) -> list[str]:
        lines = []
        for child in tree.children(key):
            lines.append(f"{'  ' * depth}{child.kind.value} {child.pinpoint.removeprefix(pinpoint).strip()}".rstrip())
            lines += below(child.key, depth + 1)
        return lines

    return below(unit(reading, pinpoint).key, 0)


def composed(reading: Reading, pinpoint: str) -> str:
    return Tree(reading.provisions).compose(unit(reading, pinpoint)).text


def source(**options: OptionValue) -> Source:
    return Source(
        publisher="ecfr",
        language="en",
        licence="none",
        official_address="https://example.org/",
        options=options,
        expected=Expected(provisions=(1, 2)),
    )


def test_it_is_found_by_its_name() -> None:
    assert publisher("ecfr").NAME == "ecfr"


def test_addresses_are_one_per_part_and_keep_the_date_open() -> None:
    found = ecfr.addresses(source(title=15, parts=[970, 972]), date(2026, 1, 29))
    assert [address.document for address in found] == ["part-970", "part-972"]
    assert found[1].url == "https://www.ecfr.gov/api/versioner/v1/full/{date}/title-15.xml?part=972"
    assert "application/xml" in found[0].media_types


@pytest.mark.parametrize("options", [{}, {"title": 15}, {"title": "15", "parts": [1]}, {"title": 15, "parts": []}])
def test_addresses_need_title_and_parts(options: dict[str, OptionValue]) -> None:
    with pytest.raises(DeclarationError, match="title = 15"):
        ecfr.addresses(source(**options), None)


@pytest.mark.parametrize("raw", [b"", b"<DIV5><P>cut", b"<!DOCTYPE html><html><body>Just a moment</body></html>"])
def test_what_is_no_xml_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError):
        ecfr.read(Document(raw, "snippet"))


def test_xml_without_divisions_is_told() -> None:
    reading = ecfr.read(Document(b"<titles><title>1</title></titles>", "snippet"))
    assert [(issue.kind, issue.suspect) for issue in reading.issues][:1] == [("no-provisions", True)]


@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_lost(root: Path, name: str) -> None:
    raw = (root / "tests/examples/ecfr" / f"{name}.xml").read_bytes()
    words = words_of(parse_xml(raw, name), INSIDE_WORDS, NO_LAW)
    assert words.total() > 20
    assert lost(words, words_read(page(root, name).provisions)) == (0.0, [])


def test_lost_words_are_told() -> None:
    reading = section("<TABLE><TR>stray words<TD>1</TD></TR></TABLE>")
    assert [(issue.kind, issue.suspect) for issue in reading.issues] == [("words-lost", True)]


def test_keys_are_unique(root: Path) -> None:
    for name in PAGES:
        keys = [provision.key for provision in page(root, name).provisions]
        assert len(set(keys)) == len(keys)


def test_list_of_definitions(root: Path) -> None:
    reading = page(root, "definitions_2026")
    assert outline(reading, "15 CFR 972.1") == [
        'paragraph "Barge"',
        'paragraph "Beam light"',
        'paragraph "Buoy"',
        '  paragraph "Buoy" (1)',
        '  paragraph "Buoy" (2)',
        '  note "Buoy", Note',
        'paragraph "CCL"',
        'paragraph "Cartography"',
        '  paragraph "Cartography"',
        '  note "Cartography", N.B.',
        'paragraph "Coastal Cargo List (CCL)"',
        'paragraph "Drift"',
        'paragraph "Drift"',
        'paragraph "Export"',
        'paragraph "Ferryman"',
        '  paragraph "Ferryman" (a)',
        '    paragraph "Ferryman" (a)(1)',
        '    paragraph "Ferryman" (a)(2)',
        '    paragraph "Ferryman" (a)(3)',
        '  paragraph "Ferryman" (b)',
        'paragraph "Harbour Trade Board or HTB"',
        'paragraph "Hull strength"',
        '  continuation "Hull strength"',
        '  continuation "Hull strength"',
        '  continuation "Hull strength"',
        'paragraph "Kelp reader"',
        'paragraph "Lamp oil"',
        'paragraph "Moored"',
        'paragraph "Pilot grade"',
        'paragraph "Purpose built"',
        '  paragraph "Purpose built" (a)',
        '    paragraph "Purpose built" (a)(1)',
        '    paragraph "Purpose built" (a)(2)',
        '  paragraph "Purpose built" (b)',
        '    note "Purpose built" (b), Note 1',
        'paragraph "Salvage rights"',
        '  paragraph "Salvage rights"',
        'paragraph "Vessel"',
        "note , Citation",
        "note , Editorial Note",
    ]
    assert unit(reading, "15 CFR 972.1").text.startswith("These words have one meaning")


def test_a_term_keeps_its_words_and_italics(root: Path) -> None:
    reading = page(root, "definitions_2026")
    barge = unit(reading, '15 CFR 972.1 "Barge"')
    assert barge.text == "Barge. Any hull without a mast that is drawn along a canal."
    assert [(mark.kind, barge.text[mark.start : mark.end]) for mark in barge.marks] == [(MarkKind.ITALIC, "Barge.")]
    assert composed(reading, '15 CFR 972.1 "Buoy"').splitlines()[1:] == [
        "(1) Marks a channel; or",
        "(2) Carries a bell.",
    ]


def test_both_serialisations_give_the_same_units(root: Path) -> None:
    old, new = page(root, "definitions_2025"), page(root, "definitions_2026")
    for pinpoint in ['15 CFR 972.1 "Barge"', '15 CFR 972.1 "Beam light"', '15 CFR 972.1 "Buoy" (2)']:
        assert unit(old, pinpoint).text == unit(new, pinpoint).text
        assert unit(old, pinpoint).marks == unit(new, pinpoint).marks
    assert unit(old, '15 CFR 972.1 "lock keeper"').text.startswith("The term lock keeper means")
    assert unit(old, "15 CFR 972.1, Link to an amendment").kind is ProvisionKind.NOTE


def test_title_and_addresses(root: Path) -> None:
    for name in ("definitions_2025", "definitions_2026"):
        current = page(root, name)
        assert current.title == "PART 972 WORDS OF THE HARBOUR RULES"
        assert unit(current, "15 CFR 972.1").address == "https://www.ecfr.gov/current/title-15/section-972.1"
        assert unit(current, "15 CFR Part 972").address == "https://www.ecfr.gov/current/title-15/part-972"
        dated = page(root, name, as_of="2026-01-29")
        assert unit(dated, "15 CFR 972.1").address == "https://www.ecfr.gov/on/2026-01-29/title-15/section-972.1"
        assert unit(dated, '15 CFR 972.1 "Ferryman" (a)').address == ""
    reading = page(root, "sections")
    paragraph = unit(reading, "15 CFR 970.1(a)(2)(ii)(B)(2)(ii)")
    assert paragraph.address == "https://www.ecfr.gov/current/title-15/section-970.1#p-970.1(a)(2)(ii)(B)(2)(ii)"
    supplement = unit(reading, "15 CFR Part 970 Supp. No. 3").address
    assert (
        supplement == "https://www.ecfr.gov/current/title-15/part-970/appendix-Supplement%20No.%203%20to%20Part%20970"
    )


def test_the_title_is_found_where_nobody_declares_it(root: Path) -> None:
    assert page(root, "definitions_2025", citation="").provisions[0].pinpoint == "15 CFR Part 972"
    raw = b'<DIV8 N="970.1" TYPE="SECTION"><HEAD>x</HEAD><P>Ropes.</P></DIV8>'
    reading = ecfr.read(Document(raw, "https://www.ecfr.gov/full/2026-01-29/title-33.xml?part=970"))
    assert reading.provisions[0].pinpoint == "33 CFR 970.1"


def test_levels(root: Path) -> None:
    reading = page(root, "sections")
    assert outline(reading, "15 CFR 970.1") == [
        "paragraph (a)",
        "  paragraph (a)(1)",
        "  paragraph (a)(2)",
        "    paragraph (a)(2)(i)",
        "    paragraph (a)(2)(ii)",
        "      paragraph (a)(2)(ii)(A)",
        "      paragraph (a)(2)(ii)(B)",
        "        paragraph (a)(2)(ii)(B)(1)",
        "        paragraph (a)(2)(ii)(B)(2)",
        "          paragraph (a)(2)(ii)(B)(2)(i)",
        "          paragraph (a)(2)(ii)(B)(2)(ii)",
        "    paragraph (a)(2)(iii)",
        "paragraph (b)",
        "  paragraph (b)(1)",
        "  paragraph (b)(2)",
        "paragraph (c)",
        "  paragraph (c)(1)",
        "  paragraph (c)(2)",
        "paragraph (d)-(f)",
        "paragraph (g)",
        "paragraph (h)",
        "  paragraph (h)(1)",
        "  paragraph (h)(2)",
        "    paragraph (h)(2)(i)",
        "    paragraph (h)(2)(ii)",
        "paragraph (i)",
        "paragraph (j)",
        "note , Citation",
    ]
    first = unit(reading, "15 CFR 970.1(a)")
    assert (first.number, first.heading, first.text) == ("(a)", "When a licence is needed", "")
    assert unit(reading, "15 CFR 970.1(b)(1)").heading == "Amount"
    assert unit(reading, "15 CFR 970.1(g)").text == "Keep the licence on board."


def test_notes_footnotes_examples_and_forms(root: Path) -> None:
    reading = page(root, "sections")
    assert outline(reading, "15 CFR 970.2") == [
        "paragraph",
        "paragraph (a)",
        "  note (a), footnote 1",
        "paragraph (b)",
        "  paragraph (b)(1)",
        "    note (b)(1), Example",
        "  paragraph (b)(2)",
        "    note (b)(2), Note 1",
        "  continuation (b)",
        "  note (b), Note",
        "    paragraph (b), Note 1",
        "    paragraph (b), Note 2",
        "paragraph (c)",
        '  division (c) "Examples of Leaving"',
        '    paragraph (c) "Examples of Leaving" (i)',
        '      continuation (c) "Examples of Leaving" (i)',
        '    paragraph (c) "Examples of Leaving" (ii)',
        '      continuation (c) "Examples of Leaving" (ii)',
        "paragraph (d)",
        "  continuation (d)",
        "  continuation (d)",
        "  continuation (d)",
    ]
    assert unit(reading, "15 CFR 970.2").heading == "Export of cargo"
    assert unit(reading, "15 CFR 970.2(a), footnote 1").number == "1"
    assert composed(reading, "15 CFR 970.2(b)").endswith("An answer that comes later counts as a yes.")
    assert [issue.kind for issue in reading.issues if "STANZA" in issue.message] == ["unknown-element"]


def test_tables_and_images(root: Path) -> None:
    reading = page(root, "sections")
    table = next(provision for provision in reading.provisions if provision.kind is ProvisionKind.TABLE)
    assert (table.pinpoint, table.heading) == ("15 CFR 970.3(a)", "Table 1 to Paragraph (a)")
    assert table.rows == (
        ("Cargo", "Dues in crowns", "Dues in crowns"),
        ("Cargo", "Summer", "Winter and ice"),
        ("Amber 1", "4", ""),
        ("Salt", "2", "2"),
        ("Salt", "1", "3"),
    )
    assert unit(reading, "15 CFR 970.3(a), footnote 1").text == "Raw amber only."
    assert "[image: orsania.008.gif]" in composed(reading, "15 CFR 970.3(b)")
    images = [issue for issue in reading.issues if issue.kind == "image"]
    assert [(issue.where, issue.suspect) for issue in images] == [("15 CFR 970.3(b)", False)]


def test_reserved_units_stay(root: Path) -> None:
    reading = page(root, "sections")
    assert unit(reading, "15 CFR 970.4").heading == "[Reserved]"
    assert unit(reading, "15 CFR 970.5-970.9").address.endswith("/title-15/section-970.5-970.9")
    assert unit(reading, "15 CFR Part 970 Supp. No. 4").kind is ProvisionKind.SCHEDULE
    assert not [issue for issue in reading.issues if issue.suspect]


def test_a_section_that_lost_its_text_is_told() -> None:
    assert [(issue.kind, issue.suspect) for issue in section("").issues] == [("empty-unit", True)]


def test_definitions_that_a_numbered_paragraph_announces(root: Path) -> None:
    assert outline(page(root, "sections"), "15 CFR 970.10") == [
        "paragraph (a)",
        "paragraph (b)",
        '  paragraph (b) "Jetty"',
        '  paragraph (b) "Quay"',
        '    paragraph (b) "Quay" (1)',
        '    paragraph (b) "Quay" (2)',
    ]


def test_control_list(root: Path) -> None:
    reading = page(root, "sections")
    assert outline(reading, "15 CFR Part 970 Supp. No. 1") == [
        "division Category 7",
        "  division Category 7 A",
        "    list-entry ECCN 7A101",
        '      division ECCN 7A101 "Licence Requirements"',
        '        continuation ECCN 7A101 "Reason for Control"',
        '        table ECCN 7A101 "Licence Requirements"',
        '      division ECCN 7A101 "List of Items"',
        '        continuation ECCN 7A101 "Items"',
        "      paragraph ECCN 7A101.a",
        "        paragraph ECCN 7A101.a.1",
        "        paragraph ECCN 7A101.a.2",
        "          paragraph ECCN 7A101.a.2.a",
        "          paragraph ECCN 7A101.a.2.b",
        "          note ECCN 7A101.a.2, Note 1",
        "      paragraph ECCN 7A101.b",
        "      paragraph ECCN 7A101.x",
        "      note ECCN 7A101, Note",
        "    list-entry ECCN 7A102",
        "      continuation ECCN 7A102",
        "  division Category 7 D",
        "division Category 8",
        "  continuation Category 8",
    ]
    entry = unit(reading, "15 CFR Part 970 Supp. No. 1 ECCN 7A101")
    assert entry.number == "7A101"
    assert entry.text.startswith("Lanterns, “purpose built” for night fishing")
    assert unit(reading, "15 CFR Part 970 Supp. No. 1 ECCN 7A101.b").number == "b. through w."


ENTRY = "15 CFR Part 974 Supp. No. 1 ECCN 7A101"


def test_sections_and_fields_of_an_entry(root: Path) -> None:
    reading = page(root, "lists")
    exceptions = '"List Based License Exceptions (See Part 972 for all of them)"'
    assert outline(reading, ENTRY)[: outline(reading, ENTRY).index("paragraph .a")] == [
        'division "License Requirements"',
        '  continuation "Reason for Control"',
        '  table "License Requirements"',
        '  note "License Requirements", License Requirement Note',
        f"division {exceptions}",
        '  continuation "LVS"',
        '    continuation "LVS"',
        '  continuation "TSR"',
        'division "Special Conditions for STA"',
        '  continuation "STA"',
        'division "List of Items Controlled"',
        '  continuation "Related Controls"',
        '    continuation "Related Controls"',
        '    continuation "Related Controls"',
        '  continuation "Related Definitions"',
        '  continuation "Items"',
    ]
    reason = unit(reading, f'{ENTRY} "Reason for Control"')
    assert (reason.heading, reason.text) == ("Reason for Control", "Reason for Control: WR, AT")


def test_items_of_an_entry(root: Path) -> None:
    """Items on the line of "Items:", with two dots or none, one step alone, and without the item above them."""
    reading = page(root, "lists")
    entries = [provision.key for provision in reading.provisions if provision.kind is ProvisionKind.LIST_ENTRY]
    tree = Tree(reading.provisions)

    def items(key: str) -> list[str]:
        below = [child for child in tree.children(key) if child.kind is ProvisionKind.PARAGRAPH]
        return [path for child in below for path in (child.pinpoint.split("ECCN ")[1], *items(child.key))]

    assert [path for key in entries for path in items(key)] == [
        *("7A101.a", "7A101.a.1", "7A101.a.2", "7A101.a.2.a", "7A101.a.2.b", "7A101.b", "7A101.c", "7A101.c.1"),
        *("7A101.c.2", "7A101.d", "7A101.x", "7A101.z.1.a", "7A102.a", "7A102.b", "7A103.a", "7A103.b"),
    ]
    assert unit(reading, f"{ENTRY}.d").number == "d. through .w"
    assert unit(reading, f"{ENTRY}.a").text == "Lanterns of brass, having:"
    assert unit(reading, "15 CFR Part 974 Supp. No. 1 ECCN 7A102").number == "ECCN 7A102"
    assert unit(reading, "15 CFR Part 974 Supp. No. 1 ECCN 7A105").text == "[Reserved]"


def test_notes_of_an_entry_hang_on_the_item_that_they_name(root: Path) -> None:
    reading = page(root, "lists")
    tree = Tree(reading.provisions)
    notes = [p for p in reading.provisions if p.kind is ProvisionKind.NOTE and p.pinpoint.startswith(ENTRY)]
    hung = [
        (tree.by_key[note.parent].pinpoint.removeprefix(ENTRY), note.heading[:13], note.text[:14]) for note in notes
    ]
    assert hung[1:] == [
        (".a.2", "Note 1", "7A101.a.2 does"),
        (".a.2, Note 1 a.1", "Technical Not", "Pewter is tin."),
        (".a", "Note 2", "For the purpos"),
        (".a.2.b", "Note 3", "Doors are shut"),
        (".b", "N.B.", "Rust is iron."),
        (".c", "Note", "7A101.c does n"),
        (".x", "", "Lanterns in mu"),
        ("", "Note to 7A101", "Copper is neit"),
        (".z.1.a", "Accompanying ", ""),
    ]
    assert [child.number for child in tree.children(unit(reading, f"{ENTRY}.a.2, Note 1").key)] == ["a.", "b."]
    assert [child.number for child in tree.children(unit(reading, f"{ENTRY}.c, Note").key)] == ["a.", "b."]


def test_munitions_list(root: Path) -> None:
    reading = page(root, "lists")
    assert outline(reading, "15 CFR 974.1 Category I") == [
        "paragraph (a)",
        "  paragraph (a)(1)",
        "  paragraph (a)(2)",
        "    paragraph (a)(2)(i)",
        "    paragraph (a)(2)(ii)",
        "      note (a)(2)(ii), Note",
        "    paragraph (a)(2)(iii)",
        "  note (a), Note 1",
        "paragraph (b)-(w)",
        "paragraph (x)",
        "note , Note 1",
    ]
    assert unit(reading, "15 CFR 974.1 Category I(a)").number == "*(a)"


def test_supplements_with_headings(root: Path) -> None:
    reading = page(root, "sections")
    assert outline(reading, "15 CFR Part 970 Supp. No. 2") == [
        'division "Know the Stranger"',
        '  paragraph "Know the Stranger"',
        "  paragraph (a)",
        "    paragraph (a)(1)",
        "    paragraph (a)(2)",
        "  paragraph (b)",
        '    division (b) "Signs of Wreckers"',
        '      continuation (b) "Signs of Wreckers"',
        "      paragraph (b)1",
        "      paragraph (b)2",
        "        note (b)2, Note",
    ]
    assert unit(reading, "15 CFR Part 970 Supp. No. 2 (a)(2)").heading == "Ask"
    assert outline(reading, "15 CFR Part 970 Supp. No. 3") == [
        "division Part A",
        "  paragraph Part A (1)",
        "  paragraph Part A (2)",
        "division Part B",
        "  paragraph Part B (1)",
        "    paragraph Part B (1)(i)",
        "    paragraph Part B (1)(ii)",
        "      table Part B (1)(ii)",
        "      continuation Part B (1)(ii)",
        "      continuation Part B (1)(ii)",
        "note , Effective Date Note",
    ]


def test_bulk_wrapper(root: Path) -> None:
    reading = page(root, "bulk", citation="")
    assert reading.as_of == "2021-03-09"
    assert [provision.pinpoint for provision in reading.provisions] == [
        "7 CFR",
        "7 CFR Chapter I",
        "7 CFR Chapter I Subchapter A",
        "7 CFR Part 3",
        '7 CFR Part 3 "Oil and Wick"',
        "7 CFR 3.1",
        "7 CFR 3.1(a)",
        "7 CFR 3.1(b)",
        "7 CFR Part 3 App. A",
        "7 CFR Part 3, Authority",
    ]


def test_closing_words_and_paragraphs_of_an_item() -> None:
    reading = section(
        "<P>(a) The master:</P><P>(1) Rings the bell.</P><P>The bell is of bronze.</P><P>(2) Lights the lamp;</P>"
        "<P>and then sails.</P><P>(b) The crew:</P><P>(1) Rows; and</P><P>(2) Sings.</P><P>Both count.</P>"
    )
    assert outline(reading, "15 CFR 970.1") == [
        "paragraph (a)",
        "  paragraph (a)(1)",
        "    continuation (a)(1)",
        "  paragraph (a)(2)",
        "    continuation (a)(2)",
        "paragraph (b)",
        "  paragraph (b)(1)",
        "  paragraph (b)(2)",
        "  continuation (b)",
    ]


def test_a_gap_is_told() -> None:
    reading = section("<P>(a) Ropes.</P><P>(b) Oars.</P><P>(d) Sails.</P>")
    assert [(issue.kind, issue.suspect) for issue in reading.issues] == [("missing-number", False)]


def test_examples_at_the_end_illustrate_the_whole_paragraph() -> None:
    reading = section(
        "<P>(a) Ropes:</P><P>(1) Hemp; and</P><P>(2) Flax.</P><EXTRACT><HD1>Examples</HD1><P>(i) A net.</P></EXTRACT>"
        "<P>(b) Oars.</P>"
    )
    assert outline(reading, "15 CFR 970.1")[3:5] == [
        '  division (a) "Examples"',
        '    paragraph (a) "Examples" (i)',
    ]


def test_munitions_list_categories_and_asterisks() -> None:
    reading = section(
        "<P>(a)-(b) [Reserved]</P><EXTRACT><HD1>Category I—Bells</HD1><P>* (a) Loud bells.</P><P>(b) Bells of:</P>"
        "<P>* (1) Bronze; or</P><P>(2) Tin.</P><HD1>Category II—Horns</HD1><P>(a) Horns.</P></EXTRACT>"
    )
    assert outline(reading, "15 CFR 970.1") == [
        "paragraph (a)-(b)",
        "division Category I",
        "  paragraph Category I(a)",
        "  paragraph Category I(b)",
        "    paragraph Category I(b)(1)",
        "    paragraph Category I(b)(2)",
        "division Category II",
        "  paragraph Category II(a)",
    ]
    assert unit(reading, "15 CFR 970.1 Category I(a)").number == "* (a)"


def test_one_italic_word_makes_no_list_of_definitions() -> None:
    reading = section("<P>Fill in the form.</P><P><I>Cargo.</I> Name the cargo.</P><P>(a) Sign it.</P>")
    assert [provision.pinpoint for provision in reading.provisions] == [
        "15 CFR 970.1",
        "15 CFR 970.1",
        "15 CFR 970.1(a)",
    ]


def test_a_section_of_one_definition_is_its_own_text() -> None:
    reading = section("<P><I>Barge,</I> in a lock, means a hull.</P>", heading="Barge.")
    assert [(provision.pinpoint, provision.text) for provision in reading.provisions] == [
        ("15 CFR 970.1", "Barge, in a lock, means a hull.")
    ]


def test_the_newest_date_is_one_that_every_title_has() -> None:
    answers = {
        "titles": [
            {"number": 15, "up_to_date_as_of": "2031-03-04"},
            {"number": 22, "up_to_date_as_of": "2031-03-02"},
            {"number": 35, "up_to_date_as_of": None},
        ]
    }
    assert ecfr.latest(lambda url: answers) == date(2031, 3, 2)
