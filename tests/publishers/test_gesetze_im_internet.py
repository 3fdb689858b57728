"""gesetze-im-internet.de: addresses, the zip, parts of a file, and files that are not what they should be."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers import gesetze_im_internet as publisher
from exportlex.publishers.base import Document

PAGE = "tests/examples/gesetze-im-internet/laternen.xml"


def source(**options: str | list[str]) -> Source:
    return Source(
        publisher="gesetze-im-internet",
        language="de",
        licence="none",
        official_address="https://example.org/",
        options=dict(options),
        expected=Expected(provisions=(1, 2)),
    )


def read(raw: bytes, **options: str | list[str]) -> Reading:
    return publisher.read(Document(raw, "law.xml", options=dict(options)))


def norm(name: str, body: str, title: str = "Titel") -> str:
    head = f"<metadaten><enbez>{name}</enbez><titel>{title}</titel></metadaten>"
    return f'<norm>{head}<textdaten><text format="XML"><Content>{body}</Content></text></textdaten></norm>'


def law(*norms: str) -> bytes:
    head = "<norm><metadaten><langue>Fährgesetz</langue></metadaten></norm>"
    return f'<?xml version="1.0"?><dokumente builddate="20310203040506">{head}{"".join(norms)}</dokumente>'.encode()


def unit(reading: Reading, pinpoint: str) -> Provision:
    return next(provision for provision in reading.provisions if provision.pinpoint == pinpoint)


def kinds(reading: Reading) -> list[str]:
    return [issue.kind for issue in reading.issues]


def test_the_official_address_needs_only_the_name_of_the_law() -> None:
    (address,) = publisher.addresses(source(law="latg_2031"), None)
    assert address.url == "https://www.gesetze-im-internet.de/latg_2031/xml.zip"
    with pytest.raises(DeclarationError, match="'law'"):
        publisher.addresses(source(), None)


def test_of_an_archive_the_newest_version_not_later_than_the_date_is_taken() -> None:
    versions = ["2030-01-01 https://example.org/old", "2031-01-01 https://example.org/new"]
    (address,) = publisher.addresses(source(law="latg_2031", versions=versions), date(2030, 6, 1))
    assert (address.url, address.as_of) == ("https://example.org/old", "2030-01-01")


def test_the_zip_that_is_served_reads_like_the_file_inside_it(root: Path) -> None:
    raw = (root / PAGE).read_bytes()
    served = io.BytesIO()
    with zipfile.ZipFile(served, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("BJNR000000031.xml", raw)
        archive.writestr("bogen.pdf", b"%PDF-1.4")
    assert read(served.getvalue()) == read(raw)


def test_an_instrument_can_be_one_annex_and_another_the_rest(root: Path) -> None:
    raw = (root / PAGE).read_bytes()
    annex, rest = read(raw, only=["Anlage 1"]), read(raw, without=["Anlage 1"])
    assert {provision.pinpoint.split()[0] for provision in annex.provisions} == {"Anlage"}
    assert not any(provision.pinpoint.startswith("Anlage 1") for provision in rest.provisions)
    assert not {"words-lost", "no-provisions"} & {*kinds(annex), *kinds(rest)}
    whole = {provision.pinpoint for provision in read(raw).provisions}
    assert {provision.pinpoint for provision in (*annex.provisions, *rest.provisions)} == whole


def test_an_outer_full_stop_in_a_list_counts_for_the_sentence_of_the_next_list() -> None:
    one, two = (f"<DL><DT>1.</DT><DD><LA>{word}.</LA></DD></DL>" for word in ("eins", "zwei"))
    body = f"<P>(1) Es gilt {one}Es ruht {two}</P>"
    reading = read(law(norm("§ 1", body)))
    assert unit(reading, "§ 1 Abs. 1 Nr. 1").text == "eins."
    assert unit(reading, "§ 1 Abs. 1 Satz 2 Nr. 1").text == "zwei."


def test_closing_words_that_only_end_the_sentence_are_its_second_half() -> None:
    one, two = (f"<DL><DT>1.</DT><DD><LA>{words}</LA></DD></DL>" for words in ("rudert oder", "es nebelt,"))
    body = f"<P>Wer {one}ruft, wenn {two}zahlt.</P>"
    reading = read(law(norm("§ 1", body)))
    assert unit(reading, "§ 1 Halbsatz 2 Nr. 1").text == "es nebelt,"


def test_an_unnumbered_paragraph_after_a_numbered_one_goes_on_with_it() -> None:
    reading = read(law(norm("§ 1", "<P>(1) Fähren fahren.</P><P>Sie ruhen nachts.</P><P>(2) Flöße treiben.</P>")))
    assert [(provision.kind, provision.pinpoint) for provision in reading.provisions][1:] == [
        (ProvisionKind.PARAGRAPH, "§ 1 Abs. 1"),
        (ProvisionKind.CONTINUATION, "§ 1 Abs. 1"),
        (ProvisionKind.PARAGRAPH, "§ 1 Abs. 2"),
    ]


def test_numbers_passed_over_and_numbers_repeated_are_told() -> None:
    reading = read(law(norm("§ 1", "<P>Eins.</P>"), norm("§ 4", "<P>Vier.</P>"), norm("§ 4", "<P>Nochmals.</P>")))
    assert kinds(reading) == ["missing-number", "repeated-number"]
    assert len({provision.key for provision in reading.provisions}) == 3


def test_a_section_that_lost_its_text_is_told_and_a_repealed_one_is_not() -> None:
    reading = read(law(norm("§ 1", ""), norm("§ 2", "", "(weggefallen)"), norm("§ 3", "<P>Drei.</P>")))
    assert [(issue.kind, issue.where) for issue in reading.issues] == [("empty-article", "§ 1")]


def test_an_annex_without_text_is_told_but_does_not_put_the_law_in_doubt() -> None:
    (issue,) = read(law(norm("§ 1", "<P>Eins.</P>"), norm("Anlage", "", "Muster"))).issues
    assert (issue.kind, issue.where, issue.suspect) == ("empty-article", "Anlage", False)


def test_after_a_table_of_contents_without_a_table_nothing_is_left_out() -> None:
    body = "<Title><B>Inhaltsübersicht</B></Title><P>Die Liste nennt Fähren.</P><P><B>Teil I</B></P><P>Flöße.</P>"
    reading = read(law(norm("Anlage", body)))
    assert [provision.text for provision in reading.provisions if provision.text] == [
        "Die Liste nennt Fähren.",
        "Flöße.",
    ]
    assert unit(reading, "Anlage Teil I Abs. 1").text == "Flöße."


def test_a_file_without_any_text_of_law_is_told() -> None:
    assert kinds(read(law())) == ["no-provisions"]


def test_an_unknown_element_keeps_its_words() -> None:
    reading = read(law(norm("§ 1", "<P>Fähren <Neu>mit Segel</Neu> fahren.</P>")))
    assert unit(reading, "§ 1").text == "Fähren mit Segel fahren."


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (law(norm("§ 1", "<P>Eins.</P>"))[:-30], "not well-formed XML"),
        (b"<!DOCTYPE html><html><body>Bitte warten</body></html>", "an HTML page"),
        (b"<dokument/>", "<dokumente> was expected"),
        (b'<!DOCTYPE dokumente [<!ENTITY a "aaaa">]><dokumente>&a;</dokumente>', "XML entities"),
        (b"PK\x03\x04 broken", "damaged zip archive"),
        (law(norm("§ 1", "<P>F\u00e4hre</P>")).decode().encode("latin-1"), "not well-formed XML"),
        (law(norm("§ 1", "<P>" + "<DL><DD><LA>" * 2000 + "</LA></DD></DL>" * 2000 + "</P>")), "not well-formed XML"),
    ],
    ids=["truncated", "page", "root", "entities", "zip", "encoding", "depth"],
)
def test_what_cannot_be_read_is_refused_in_one_line(raw: bytes, message: str) -> None:
    with pytest.raises(ReadingError, match=message) as refused:
        read(raw)
    assert "\n" not in str(refused.value)


def test_an_archive_of_several_laws_is_refused() -> None:
    served = io.BytesIO()
    with zipfile.ZipFile(served, "w") as archive:
        archive.writestr("one.xml", law())
        archive.writestr("two.xml", law())
    with pytest.raises(ReadingError, match="2 XML files"):
        read(served.getvalue())


def test_reading_is_linear_in_size() -> None:
    items = "".join(f"<DT>{number}.</DT><DD><LA>Fähre {number}</LA></DD>" for number in range(4000))
    body = f"<P>(1) Fähren sind <DL>{items}</DL></P>"
    started = time.perf_counter()
    reading = read(law(norm("§ 1", body)))
    assert len(reading.provisions) == 4002
    assert time.perf_counter() - started < 5
