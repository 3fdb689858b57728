"""Cellar: addresses by CELEX number and date, and one act read alike from each of its forms."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.oj_markup import classes
from exportlex.markup.tree import Tree
from exportlex.markup.xml import Element, local, parse_html, parse_xml
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers import cellar
from exportlex.publishers.base import Document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "cellar"
CONSOLIDATED = ["2022-01-07", "2023-05-26", "2024-11-08"]


def source(language: str = "en", **options: str | list[str]) -> Source:
    return Source(
        publisher="cellar",
        language=language,
        licence="x",
        official_address="x",
        options=dict(options),
        expected=Expected(provisions=(0, 1)),
    )


def archive(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, raw in members:
            file.writestr(name, raw)
    return packed.getvalue()


def read(raw: bytes, **options: str) -> Reading:
    return cellar.read(Document(raw, "here", options=options))


def example(name: str) -> bytes:
    return (EXAMPLES / name).read_bytes()


@pytest.mark.parametrize(
    ("as_of", "celex"),
    [
        (None, "02021R0821-20241108"),
        (date(2024, 1, 1), "02021R0821-20230526"),
        (date(2023, 5, 26), "02021R0821-20230526"),
        (date(2021, 12, 31), "32021R0821"),
    ],
)
def test_the_newest_consolidation_in_time_is_asked_for(as_of: date | None, celex: str) -> None:
    (address,) = cellar.addresses(source(celex="32021R0821", consolidated=CONSOLIDATED), as_of)
    assert address.url == f"https://publications.europa.eu/resource/celex/{celex}"
    assert address.document == "act"


@pytest.mark.parametrize(("language", "asked"), [("en", "eng"), ("fr", "fra"), ("de", "deu"), ("el", "ell")])
def test_the_language_is_asked_for_as_cellar_names_it(language: str, asked: str) -> None:
    (address,) = cellar.addresses(source(language, celex="32021R0821"), None)
    assert address.headers == {"Accept": "application/xhtml+xml", "Accept-Language": asked}
    assert "application/xhtml+xml" in address.media_types


def test_formex_comes_as_an_archive() -> None:
    (address,) = cellar.addresses(source(celex="32021R0821", format="formex"), None)
    assert address.headers["Accept"] == "application/zip;mtype=fmx4"
    assert "application/zip" in address.media_types


@pytest.mark.parametrize(
    ("declared", "message"),
    [
        (source(), "needs options.celex"),
        (source(celex="32021R0821", format="pdf"), "32021R0821: format 'pdf'"),
        (source("ja", celex="32021R0821"), "language 'ja'"),
    ],
)
def test_a_wrong_declaration_is_named(declared: Source, message: str) -> None:
    with pytest.raises(DeclarationError, match=message):
        cellar.addresses(declared, None)


def test_one_act_in_both_forms_gives_one_tree() -> None:
    packed = archive(
        ("V_203100077EN.001101.fmx.xml", example("act-annex-2.fmx.xml")),
        ("V_203100077EN.000901.fmx.xml", example("act-annex-1.fmx.xml")),
        ("V_203100077EN.000101.fmx.xml", example("act.fmx.xml")),
        ("V_203100077EN.doc.fmx.xml", b"<DOC/>"),
    )
    formex, xhtml = read(packed), read(example("act.xhtml"))
    assert formex.provisions == xhtml.provisions
    assert (formex.title, formex.as_of, formex.language) == (xhtml.title, xhtml.as_of, xhtml.language)
    assert (xhtml.as_of, xhtml.language, xhtml.issues) == ("2031-05-04", "en", ())


def test_a_consolidated_page_gives_the_article_its_address() -> None:
    reading = read(example("consolidated.xhtml"), celex="32031R0077")
    (article,) = [unit for unit in reading.provisions if unit.pinpoint == "Article 3a"]
    assert article.address == (
        "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:02031R0077-20330917#art_3a"
    )
    assert reading.as_of == "2033-09-17"
    assert not any(unit.address for unit in read(example("consolidated.xhtml")).provisions)


def test_the_consolidated_example_loses_only_marks_and_history() -> None:
    root = parse_html(example("consolidated.xhtml"), "here")
    for element in [line for line in root.iter("{*}p", "{*}table") if _is_history(line)]:
        element.clear()
    document = words_of(next(root.iter("{*}body")), INLINE, frozenset())
    reading = read(example("consolidated.xhtml"))
    missing = document - words_read(reading.provisions) - Counter(reading.title.split())
    # The marks in Article 1 and at the deleted Article 4, and the number where the footnote is referred to.
    assert missing == Counter({"M1": 2, "1": 1})


def test_articles_without_words_and_gaps_in_their_numbers_are_doubts() -> None:
    page = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><p class="oj-ti-art">Article 1</p>'
        '<p class="oj-ti-art">Article 4</p><p class="oj-normal">Bells.</p></body></html>'
    )
    assert [(issue.kind, issue.where, issue.suspect) for issue in read(page.encode()).issues] == [
        ("empty-article", "Article 1", True),
        ("missing-number", "Article 4", True),
    ]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "the page is empty"),
        (b"PK\x03\x04 no archive", "damaged zip archive"),
        (b"<!doctype html><html><body><p>Checking your browser</p></body></html>", "a challenge page"),
        (b"<ACT><TITLE>", "not well-formed XML"),
        (b"%PDF-1.7", "not well-formed XML"),
    ],
)
def test_what_is_no_act_is_refused_in_one_line(raw: bytes, message: str) -> None:
    with pytest.raises(ReadingError, match=message) as caught:
        read(raw)
    assert str(caught.value).startswith("here: ")
    assert "\n" not in str(caught.value)


def test_nesting_without_end_is_refused_or_read_but_never_a_crash() -> None:
    nested = b'<div class="grid-container grid-list"><div class="grid-list-column-2">' * 100
    page = b'<html xmlns="http://www.w3.org/1999/xhtml"><body>' + nested + b"<p>x</p>" + b"</div></div>" * 100
    with suppress(ReadingError):
        assert read(page + b"</body></html>").issues


INLINE = frozenset({"a", "span", "b", "i", "sup", "sub"})
HISTORY = frozenset(["modref", "arrow", "reference", "disclaimer", "hd-modifiers", "title-doc-first", "title-doc-last"])


def _is_history(element: Element) -> bool:
    lines = [element, *element.iter("{*}p")] if local(element) == "table" else [element]
    deletion = "——" in "".join(str(words) for words in element.itertext())
    return any(classes(line) & HISTORY for line in lines) and not deletion


def _exemplar(mirror: Path, name: str) -> bytes:
    return (mirror / "format_exemplars" / name).read_bytes()


def _articles(reading: Reading) -> dict[str, list[Provision]]:
    tree = Tree(reading.provisions)
    below: dict[str, list[Provision]] = {}
    for unit in reading.provisions:
        article = tree.article_of(unit)
        if article.kind is ProvisionKind.ARTICLE:
            below.setdefault(article.pinpoint, []).append(unit)
    return below


def _compared(articles: dict[str, list[Provision]]) -> Counter[tuple[object, ...]]:
    return Counter(
        (unit.kind, unit.pinpoint, unit.number, unit.heading, unit.text, unit.marks)
        for units in articles.values()
        for unit in units
    )


@pytest.mark.mirror
def test_a_real_act_reads_alike_from_both_forms(mirror: Path) -> None:
    xhtml = _articles(read(_exemplar(mirror, "eurlex_oj_xhtml_32024R0903.html")))
    formex = _articles(read(_exemplar(mirror, "formex_L_202400903EN.000101.fmx.xml")))
    assert xhtml.keys() == formex.keys()
    units, others = _compared(xhtml), _compared(formex)
    same = (units & others).total()
    assert same / max(units.total(), others.total()) >= 0.99  # measured: 1.0


@pytest.mark.mirror
@pytest.mark.parametrize(
    "name",
    [
        "formex_L_202400903EN.000101.fmx.xml",
        "formex_dga_32022R0868.fmx.xml",
        "formex_e115172d_DOC_3.xml",
        "eurlex_oj_xhtml_32024R0903.html",
    ],
)
def test_every_word_of_a_real_act_stands_in_its_provisions(mirror: Path, name: str) -> None:
    raw = _exemplar(mirror, name)
    reading = read(raw)
    document = _formex_words(raw) if name.endswith(".xml") else _xhtml_words(raw)
    share, missing = lost(document, words_read(reading.provisions) + Counter(words_of_title(reading.title)))
    assert share < 0.001, missing  # measured: 0; 0.0001 for numbers whose thousands are set apart
    assert not [issue for issue in reading.issues if issue.suspect]


def words_of_title(title: str) -> Counter[str]:
    return words_of(parse_xml(f"<t>{title.replace('&', '&amp;')}</t>".encode(), "title"), INLINE, frozenset())


def _formex_words(raw: bytes) -> Counter[str]:
    root = parse_xml(raw, "here")
    for heading in root.iter("HT"):
        if heading.get("TYPE") == "UC":
            heading.text = (heading.text or "").upper()
    inline = frozenset({"HT", "DATE", "QUOT.START", "QUOT.END", "FT", "REF.DOC.OJ"})
    return words_of(root, inline, frozenset({"BIB.INSTANCE"}))


def _xhtml_words(raw: bytes) -> Counter[str]:
    body = next(parse_html(raw, "here").iter("{*}body"))
    for element in list(body):
        if local(element) in ("table", "p"):  # the running head and the imprint stand outside the containers
            body.remove(element)
    for link in list(body.iter("{*}a")):
        if link.get("href", "").startswith("#"):
            link.text = None
            for inner in list(link):
                link.remove(inner)
    return words_of(body, INLINE, frozenset())
