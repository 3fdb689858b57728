"""legalize-fr: versions of an article, the articles asked for, files without headings, and files from strangers."""

from __future__ import annotations

import time

import pytest

from exportlex.errors import ReadingError
from exportlex.model import Provision, Reading
from exportlex.publishers import legalize
from exportlex.publishers.base import Document
from exportlex.publishers.legalize_fr import in_force, wanted

FRONT = '---\ncountry: "fr"\nlast_updated: "2031-02-03"\n---\n# Code des lampes\n\n## Partie législative\n\n'


def read(body: str, articles: tuple[str, ...] = (), front: str = FRONT) -> Reading:
    options = {"articles": articles} if articles else {}
    return legalize.read(Document((front + body).encode(), "code.md", options=options))


def at(reading: Reading, pinpoint: str) -> Provision:
    found = [provision for provision in reading.provisions if provision.pinpoint == pinpoint]
    assert len(found) == 1, f"{pinpoint}: {[provision.pinpoint for provision in reading.provisions]}"
    return found[0]


def article(number: str, *lines: str) -> str:
    return f"##### Article {number}\n\n" + "\n\n".join(lines) + "\n\n"


def test_the_last_of_several_texts_is_in_force_and_the_others_are_named() -> None:
    reading = read(article("L1", "Ancien.") + article("L1", "Neuf.") + article("L2", "Autre."))
    assert at(reading, "art. L1").text == "Neuf."
    assert "Ancien." not in {provision.text for provision in reading.provisions}
    (issue,) = reading.issues
    assert (issue.kind, issue.where, issue.suspect) == ("superseded-version", "art. L1", False)
    assert "number 2" in issue.message


def test_a_text_set_with_the_old_dash_gives_way_though_it_stands_last() -> None:
    reading = read(article("L1", "I. - Neuf.") + article("L1", "I. ― Ancien."))
    assert at(reading, "art. L1, I").text == "Neuf."


def test_articles_with_one_number_that_do_not_follow_each_other_are_no_versions() -> None:
    reading = read(article("L1", "Un.") + article("L2", "Deux.") + article("L1", "Encore un."))
    assert [issue.kind for issue in reading.issues] == ["repeated-number"]


@pytest.mark.parametrize(
    ("old", "kept"), [([False, False], 1), ([False, True], 0), ([True, True], 1), ([True, False, True], 1)]
)
def test_which_text_is_in_force(old: list[bool], kept: int) -> None:
    assert in_force(old) == kept


def test_only_the_articles_asked_for_are_read() -> None:
    body = article("L11-1", "Dedans.") + "#### Chapitre II : Autre\n\n" + article("L22-1", "Dehors.")
    reading = read(body + "## Partie réglementaire\n\n" + article("R*11-2", "Aussi."), articles=("L11", "R11"))
    assert {provision.text for provision in reading.provisions if provision.text} == {"Dedans.", "Aussi."}
    assert not any(provision.heading == "Autre" for provision in reading.provisions)
    assert [issue.kind for issue in reading.issues] == ["empty-heading"]


def test_the_beginnings_of_numbers() -> None:
    assert wanted(())("L1")
    assert wanted("L23")("L2335-3")
    assert not wanted(["R2335"])("L2335-3")


def test_a_file_without_headings_is_read_by_its_lines() -> None:
    reading = read("LIVRE Ier : FEUX\n\nArticle L1\n\nLa lampe luit.\n\nArticle L2 du tarif.", front="# Code\n\n")
    assert at(reading, "art. L1").text == "La lampe luit."
    assert at(reading, "art. L1, al. 2").text == "Article L2 du tarif."


def test_a_list_goes_on_after_a_paragraph_without_a_number() -> None:
    lines = ("I. - Les classes sont :", "1° La première.", "Elle comprend :", "– le rouge ;", "2° La seconde.", "Fin.")
    reading = read(article("L1", *lines))
    assert at(reading, "art. L1, I, 1°, al. 2, 1er tiret").text == "le rouge ;"
    assert at(reading, "art. L1, I, 2°").text == "La seconde."
    assert at(reading, "art. L1, I, al. 6").text == "Fin."


def test_a_letter_i_after_h_is_a_letter() -> None:
    letters = [f"{letter}) Objet ;" for letter in "abcdefghij"]
    reading = read(article("L1", "Liste :", *letters))
    assert at(reading, "art. L1, i)").parent == at(reading, "art. L1, h)").parent


def test_an_article_without_text_is_told() -> None:
    assert [issue.kind for issue in read("##### Article L1\n\n" + article("L2", "Oui.")).issues] == ["empty-article"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Décret".encode("latin-1"), "not utf-8"),
        (b"<!doctype html><title>Please wait</title>", "HTML page"),
    ],
)
def test_what_is_no_markdown_is_refused(raw: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        legalize.read(Document(raw, "code.md", options={"style": "fr"}))


def test_an_empty_file_is_told() -> None:
    assert "no-provisions" in {issue.kind for issue in read("").issues}


def test_a_truncated_file_keeps_what_it_has() -> None:
    reading = read(article("L1", "1° Un ;", "2° De")[:-4])
    assert at(reading, "art. L1, 2°").number == "2°"


@pytest.mark.parametrize(
    "line",
    ["1° x", "– x", "a) x", "x", "I. - x", "Les mots : “ x ” désignent y", ", dénommé x", "Article L1", "#" * 400],
)
def test_many_lines_are_read_in_linear_time(line: str) -> None:
    started = time.process_time()
    read(article("L1", *[line] * 20_000))
    assert time.process_time() - started < 8


def test_nesting_is_bounded() -> None:
    lines = [f"{label} x :" for _ in range(400) for label in ("1°", "a)", "i)", "A. -", "1.")]
    reading = read(article("L1", *lines))
    assert max(provision.key.count("/") for provision in reading.provisions) < 20
