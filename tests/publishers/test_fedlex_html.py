from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.fedlex_html import read

EXAMPLE = (Path(__file__).parents[1] / "examples" / "fedlex-html" / "laternen.html").read_text(encoding="utf-8")
PAGE = "<!DOCTYPE html><html lang={lang}><meta charset=utf-8><body><main id=maintext>{law}</main>{rest}</body></html>"


def _read(law: str, *, lang: str = "de", rest: str = "") -> Reading:
    return read(Document(raw=PAGE.format(lang=lang, law=law, rest=rest).encode(), where="x.html"))


def _article(number: str, body: str, title: str = "") -> str:
    heading = f"<h6 class=heading><b>Art.&nbsp;{number}</b> {title}</h6>"
    return f"<article>{heading}<div class=collapseable>{body}</div></article>"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("de", ["Art. 3", "Art. 3 Abs. 1", "Art. 3 Abs. 1 Bst. b", "Art. 3 Abs. 1 Bst. b Ziff. 2"]),
        ("fr", ["art. 3", "art. 3 al. 1", "art. 3 al. 1 let. b", "art. 3 al. 1 let. b ch. 2"]),
        ("it", ["art. 3", "art. 3 cpv. 1", "art. 3 cpv. 1 lett. b", "art. 3 cpv. 1 lett. b n. 2"]),
    ],
)
def test_units_are_cited_in_the_language_of_the_page(lang: str, expected: list[str]) -> None:
    law = _article("3", "<p><sup>1</sup>&nbsp;Feux:<dl><dt>b. <dd>lampes:<dl><dt>2. <dd>rouges.</dl></dl>")
    assert [unit.pinpoint for unit in _read(law, lang=lang).provisions] == expected


def test_words_after_a_list_close_it_or_begin_a_paragraph() -> None:
    closing = _read(_article("1", "<p>Wer:<dl><dt>a. <dd>leuchtet,</dl><p>zahlt nichts."))
    assert closing.provisions[-1].kind is ProvisionKind.CONTINUATION
    further = _read(_article("1", "<p>Wer:<dl><dt>a. <dd>leuchtet.</dl><p>Das Amt zahlt."))
    assert further.provisions[-1].pinpoint == "Art. 1 Abs. 2"


def test_the_same_article_twice_and_a_gap_are_said() -> None:
    reading = _read(_article("1", "<p>Feuer.") + _article("1", "<p>Docht.") + _article("4", "<p>Öl."))
    assert {"repeated-number", "missing-number"} <= {issue.kind for issue in reading.issues}


def test_an_empty_article_is_said_and_a_repealed_one_is_not() -> None:
    bare = _read(_article("1", "") + _article("2", "<p>Öl."))
    assert [issue.kind for issue in bare.issues] == ["empty-article"]
    assert not [issue for issue in read(Document(raw=EXAMPLE.encode(), where="x")).issues]


def test_an_empty_annex_is_a_unit_without_words() -> None:
    annex = "<div id=annex><section id=annex_1><h1 class=heading>Anhang 1</h1></section></div>"
    assert _read(_article("1", "<p>Öl."), rest=annex).provisions[-1].pinpoint == "Anhang 1"


def test_words_that_no_reader_expects_are_kept() -> None:
    odd = "<main-note>Fremdes <table><tr><td>Wort<td>Sinn</table> bleibt</main-note><ul><li>so <ol><li>auch</ol></ul>"
    reading = _read(_article("1", f"<p>Öl.{odd}"))
    text = " ".join(unit.text for unit in reading.provisions)
    assert all(word in text for word in ("Fremdes", "Wort", "Sinn", "bleibt", "so", "auch"))
    assert not [issue for issue in reading.issues if issue.kind == "words-lost"]


def test_deep_nesting_is_read_or_refused_within_bounds() -> None:
    deep = "<dl><dt>a. <dd>Öl" * 300
    try:
        reading = _read(_article("1", f"<p>Wer:{deep}"))
    except ReadingError:
        return
    assert reading.provisions


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<html><body><app-root></app-root></body></html>",
        EXAMPLE.split("<main", maxsplit=1)[0].encode(),
        b"%PDF-1.7",
    ],
    ids=["empty", "the platform's shell", "cut short", "another format"],
)
def test_a_page_without_the_law_is_refused_in_one_line(raw: bytes) -> None:
    with pytest.raises(ReadingError) as error:
        read(Document(raw=raw, where="x.html"))
    assert str(error.value).startswith("x.html: ")
    assert "\n" not in str(error.value)


def test_a_page_cut_in_the_law_is_refused() -> None:
    with pytest.raises(ReadingError, match="cut short"):
        read(Document(raw=EXAMPLE[: EXAMPLE.index("Anhang 1</a>")].encode(), where="x.html"))


def test_a_picture_in_the_law_is_named_with_its_unit() -> None:
    law = _article("1", "<p>Eine Laterne leuchtet in jeder Nacht <img src='formel.png'/>.</p>")
    doubts = [issue for issue in _read(law).issues if issue.kind == "image-not-read"]
    assert [(issue.where, issue.suspect) for issue in doubts] == [("Art. 1", False)]
