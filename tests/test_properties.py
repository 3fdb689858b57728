"""What holds of every reading, whatever the law: over all pages that we wrote and all digests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from exportlex.extraction.extract import definitions
from exportlex.indexing.passages import passages
from exportlex.markup.rich import quoted_spans
from exportlex.markup.tree import Tree
from exportlex.model import HISTORY, MarkKind, ProvisionKind
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document, without_publisher_marks
from pages import Found, found, pages

ROOT = Path(__file__).resolve().parent.parent
DIGESTS = sorted((ROOT / "corpus").glob("*/digest.md"))


def of_page(page: object) -> Callable[[], Found]:
    return lambda: found(page)  # type: ignore[arg-type]


def of_digest(path: Path) -> Callable[[], Found]:
    def make() -> Found:
        reading = read_document("digest", Document(path.read_bytes(), str(path), "digest", "en"))
        extracted, doubts = definitions(reading)
        return Found(reading, tuple(extracted), (*reading.issues, *doubts))

    return make


READINGS = [pytest.param(of_page(page), id=page.name) for page in pages()]
READINGS += [pytest.param(of_digest(path), id=f"{path.parent.name}/digest") for path in DIGESTS]


def squeezed(text: str) -> str:
    return "".join(text.split())


every_reading = pytest.mark.parametrize("made", READINGS)


@every_reading
def test_every_mark_lies_inside_its_text_and_holds_words(made: Callable[[], Found]) -> None:
    for provision in made().reading.provisions:
        for mark in provision.marks:
            assert 0 <= mark.start < mark.end <= len(provision.text), (provision.pinpoint, mark)
            assert provision.text[mark.start : mark.end].strip(), (provision.pinpoint, mark)


@every_reading
def test_quoted_marks_are_just_those_of_the_text(made: Callable[[], Found]) -> None:
    for provision in made().reading.provisions:
        marks = [(mark.start, mark.end) for mark in provision.marks if mark.kind is MarkKind.QUOTED]
        assert marks == quoted_spans(provision.text), provision.pinpoint


@every_reading
def test_keys_are_unique_and_parents_come_earlier(made: Callable[[], Found]) -> None:
    seen: set[str] = set()
    for provision in made().reading.provisions:
        assert provision.key not in seen
        assert not provision.parent or provision.parent in seen, (provision.key, provision.parent)
        seen.add(provision.key)


@every_reading
def test_order_increases_and_pinpoints_are_there(made: Callable[[], Found]) -> None:
    provisions = made().reading.provisions
    orders = [provision.order for provision in provisions]
    assert orders == sorted(set(orders))
    assert all(provision.pinpoint.strip() for provision in provisions)


@every_reading
def test_text_is_collapsed_and_rows_belong_to_tables(made: Callable[[], Found]) -> None:
    for provision in made().reading.provisions:
        if not provision.rows:
            assert provision.text == " ".join(provision.text.split(" ")).strip(), provision.pinpoint
            assert "  " not in provision.text, provision.pinpoint
        assert provision.kind is ProvisionKind.TABLE or not provision.rows
        assert len({len(row) for row in provision.rows}) <= 1, f"{provision.pinpoint}: rows of unequal length"


@every_reading
def test_a_definition_is_a_run_of_the_words_of_its_provision(made: Callable[[], Found]) -> None:
    tree = Tree(made().reading.provisions)
    for definition in made().definitions:
        composed = tree.compose(tree.by_key[definition.provision]).text
        assert definition.text in composed, (definition.pinpoint, definition.term)
        assert definition.text.strip() == definition.text != ""


@every_reading
def test_a_definition_has_a_term_a_pinpoint_and_a_tradition(made: Callable[[], Found]) -> None:
    pinpoints = {provision.pinpoint for provision in made().reading.provisions}
    for definition in made().definitions:
        names = [definition.term, *definition.aliases]
        assert all(name.strip() == name != "" for name in names), names
        assert len(set(names)) == len(names), f"{definition.term} is an alias of itself"
        assert definition.pinpoint in pinpoints
        assert definition.tradition
        assert all(exclusion in definition.text for exclusion in definition.exclusions)


@every_reading
def test_definitions_stand_in_document_order(made: Callable[[], Found]) -> None:
    order = {provision.key: provision.order for provision in made().reading.provisions}
    places = [order[definition.provision] for definition in made().definitions]
    assert places == sorted(places)


@every_reading
def test_no_word_of_the_law_is_left_out_of_the_search(made: Callable[[], Found]) -> None:
    """Every provision's text stands in some passage: what is not in one can never be found, as amendment notes are."""
    tree = Tree(made().reading.provisions)
    searched = "".join(squeezed(passage.text) for passage in passages(tree, list(made().definitions)))
    # The provision that a definition starts in also holds its term and verb, which have a column of their own.
    defined = {definition.provision for definition in made().definitions}
    lost = [
        provision.pinpoint
        for provision in made().reading.provisions
        if provision.key not in defined and provision.heading != HISTORY
        if squeezed(provision.text).rstrip(",;:.") not in searched
    ]
    assert lost == []


@every_reading
def test_without_the_publishers_marks_nothing_but_marks_is_gone(made: Callable[[], Found]) -> None:
    whole = made().reading
    bare = without_publisher_marks(whole)
    assert [provision.text for provision in bare.provisions] == [provision.text for provision in whole.provisions]
    assert not any(mark.kind is MarkKind.TERM for provision in bare.provisions for mark in provision.marks)
    assert not any(provision.kind is ProvisionKind.DEFINITION for provision in bare.provisions)
