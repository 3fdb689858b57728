"""BibTeX is read back: what was cited comes out letter for letter, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.made import HOSTILE
from exporting.bibliography.bib_reader import entries, printed
from exporting.bibliography.cited import HASH, HELD, MANIFEST, passage
from exporting.tabled import HOSTILE as FORMULAS
from exportlex.exporting.bibliography.bibtex import bibtex, web_address
from exportlex.exporting.bibliography.reference import of_corpus, of_passage
from exportlex.exporting.bibliography.tex import one_line, tex

TITLES = [
    "Lampengesetz – § 2 „Güter“ für Straßen", "Loi sur la sûreté des lanternes à gaz", "Zákon č. 3/2031 Sb., o lampách",
    "海屿灯塔物资出口法", "قانون المصابيح رقم (15)", "등불법 시행령", "Закон про ліхтарі",
    "100% of {lamps} & $5_000 #1 ~x^2\\",
    "}", "{", "\\}", "@misc{x,", '"quoted"', "a\nb\tc\x00d\u202eevil", HOSTILE, *FORMULAS,
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_titles_and_pinpoints_come_back_letter_for_letter(title: str) -> None:
    (entry,) = entries(bibtex([of_passage(HELD, passage(title=title, pinpoint=title))])).values()
    assert printed(entry["title"]) == one_line(f"{title}, {title}")
    assert "\x00" not in entry["title"]


@given(st.text())
def test_any_text_is_printed_as_it_is(text: str) -> None:
    assert printed(f"{{{tex(text)}}}") == one_line(text)
    assert tex(text).count("{") == tex(text).count("}")


def test_a_passage_is_cited_with_all_that_finds_it_again() -> None:
    reference = of_passage(HELD, passage(), "https://law.example")
    (entry,) = entries(bibtex([reference])).values()
    assert entry["entry"] == "misc"
    assert printed(entry["author"]) == "Zedland"
    assert printed(entry["title"]) == "Lamp Act, s. 2(1)"
    assert (entry["year"], entry["month"], entry["date"]) == ("2031", "feb", "2031-02-03")
    assert entry["url"] == "https://isle.example/act_1?a=1&b=2#p(a)"
    assert (entry["urldate"], entry["langid"]) == ("2031-03-01", "english")
    note = printed(entry["note"])
    assert note.startswith("As of 2031-02-03; official text; ")
    assert HASH in note
    assert note.endswith("https://law.example/provision?instrument=zz%2Fstatute&language=en&pinpoint=s.+2%281%29")


def test_a_text_without_a_date_has_none_and_says_so() -> None:
    (entry,) = entries(bibtex([of_passage(HELD, passage(as_of=""))])).values()
    assert not {"year", "month", "date"} & set(entry)
    assert printed(entry["note"]).startswith("As-of date not stated by the source, gathered 2031-03-01; ")


def test_a_digest_is_never_cited_as_the_law() -> None:
    (entry,) = entries(bibtex([of_passage(HELD, passage(held="digest", language="zh"))])).values()
    assert printed(entry["title"]).startswith("Digest (not the official text) of ")
    assert printed(entry["author"]) == "The Exportlex maintainers"
    assert entry["langid"] == "english"


def test_the_knowledge_base_is_cited_at_its_date() -> None:
    (entry,) = entries(bibtex([of_corpus(MANIFEST)])).values()
    assert (entry["howpublished"], entry["version"], entry["date"]) == ("Dataset", "0.1.0", "2031-02-01")
    note = printed(entry["note"])
    assert MANIFEST.inputs in note
    assert "1,234 provisions" in note
    assert "no legal advice" in note
    assert "private" not in bibtex([of_corpus(MANIFEST)]), "folders of this machine are nobody's business"
    assert "url" not in entry


def test_a_selection_has_each_passage_once_in_its_order() -> None:
    some = [of_passage(HELD, passage(pinpoint=pinpoint)) for pinpoint in ("s. 2", "s. 10", "s. 2", "S. 2", "s 2")]
    found = entries(bibtex(some))
    assert [printed(entry["title"]) for entry in found.values()] == [
        "Lamp Act, s. 2", "Lamp Act, s. 10", "Lamp Act, S. 2", "Lamp Act, s 2",
    ]  # fmt: skip


def test_of_nothing_there_is_a_file_that_says_so() -> None:
    assert bibtex([]).startswith("% Nothing was chosen")
    assert bibtex([]).count("\n") == 1


@pytest.mark.parametrize("address", ["javascript:alert(1)", "", "file:///etc/passwd", " =1+1"])
def test_only_what_a_browser_may_open_is_an_address(address: str) -> None:
    (entry,) = entries(bibtex([of_passage(HELD, passage(address=address))])).values()
    assert "url" not in entry


def test_an_address_cannot_end_its_field() -> None:
    assert web_address("https://isle.example/}{\\ü 法") == "https://isle.example/%7D%7B%5C%C3%BC%20%E6%B3%95"
    assert web_address("https://isle.example/a%20b?c=%2F") == "https://isle.example/a%20b?c=%2F"
