"""Our own labels of provisions speak of concepts and elements that there are, and name each provision once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from exportlex.catalog.concepts import ConceptScheme, load_concepts
from exportlex.catalog.loading import Catalog, load_catalog
from exportlex.evaluation.labelled_figures import figures_of
from exportlex.evaluation.provisions import NOT_FOUND, NOT_HELD, PRESENT, Labelled, load_by_eye

_STATED = re.compile(r"[a-z_]+=\d")  # a figure that no part of a measurement asks for yet: "months=6"


@pytest.fixture(scope="module")
def labels(root: Path) -> list[Labelled]:
    return load_by_eye(root / "corpus" / "evaluation")


@pytest.fixture(scope="module")
def scheme(root: Path) -> ConceptScheme:
    return load_concepts(root / "corpus" / "concepts.toml")


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return load_catalog([root / "corpus"])


def test_concepts_and_elements_are_those_of_the_scheme(labels: list[Labelled], scheme: ConceptScheme) -> None:
    unknown = []
    for _, label in labels:
        concept = scheme.get(label.concept)
        known = {element.label for element in concept.elements}
        known |= {value for element in concept.elements for value in element.values}
        figures = {figure.words for figure in figures_of(label)}
        named = (item for item in label.elements if item not in figures and not _STATED.match(item))
        unknown += [(label.jurisdiction, label.concept, item) for item in named if item.partition("=")[0] not in known]
    assert labels
    assert unknown == []


def test_instruments_are_declared_in_the_jurisdiction(labels: list[Labelled], catalog: Catalog) -> None:
    present = [(instrument, label) for instrument, label in labels if label.status == PRESENT]
    assert {instrument for instrument, _ in present} <= set(catalog.instruments)
    assert [label for instrument, label in present if instrument.split("/")[0] != label.jurisdiction] == []


def test_a_silence_names_no_provision_and_stands_alone(labels: list[Labelled]) -> None:
    assert {label.status for _, label in labels} <= {PRESENT, NOT_FOUND, NOT_HELD}
    silent = {(label.jurisdiction, label.concept) for _, label in labels if label.status != PRESENT}
    spoken = {(label.jurisdiction, label.concept) for _, label in labels if label.status == PRESENT}
    assert silent & spoken == set()
    assert [label for _, label in labels if bool(label.pinpoint) != (label.status == PRESENT)] == []


def test_a_provision_is_labelled_once_for_a_concept(labels: list[Labelled]) -> None:
    counted = Counter((instrument, label.concept, label.language, label.pinpoint) for instrument, label in labels
                      if label.status == PRESENT)  # fmt: skip
    assert [key for key, count in counted.items() if count > 1] == []


def test_every_concept_is_labelled_for_each_jurisdiction(labels: list[Labelled], scheme: ConceptScheme) -> None:
    concepts = {concept.id for concept in scheme.concepts}
    by_code: dict[str, set[str]] = {}
    for _, label in labels:
        by_code.setdefault(label.jurisdiction, set()).add(label.concept)
    assert {code: concepts - found for code, found in by_code.items() if concepts != found} == {}
