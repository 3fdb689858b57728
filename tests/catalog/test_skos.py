"""The scheme as SKOS: it parses back whole, every term stands once, and the same scheme gives the same text."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph, Literal

from exportlex.catalog.concepts import ConceptScheme, load_concepts
from exportlex.catalog.skos import CONCEPT, CONCEPTS, ELEMENT, ELEMENTS, GROUP, OURS, TERMS, Format, as_skos, skos_graph


@pytest.fixture(scope="module")
def scheme(root: Path) -> ConceptScheme:
    return load_concepts(root / "corpus" / "concepts.toml")


@pytest.fixture(scope="module")
def written(scheme: ConceptScheme) -> dict[Format, str]:
    return {form: as_skos(scheme, form) for form in Format}


@pytest.fixture(scope="module")
def graph(written: dict[Format, str]) -> Graph:
    return Graph().parse(data=written[Format.TURTLE], format="turtle")


def test_both_forms_parse_back_to_the_same_triples(scheme: ConceptScheme, written: dict[Format, str]) -> None:
    made = set(skos_graph(scheme))
    for form, text in written.items():
        assert set(Graph().parse(data=text, format=form)) == made


def test_every_concept_element_and_group_is_there(scheme: ConceptScheme, graph: Graph) -> None:
    elements = [f"{concept.id}.{element.id}" for concept in scheme.concepts for element in concept.elements]
    assert set(graph.subjects(SKOS.inScheme, CONCEPTS)) == {CONCEPT[concept.id] for concept in scheme.concepts}
    assert set(graph.subjects(SKOS.inScheme, ELEMENTS)) == {ELEMENT[name] for name in elements}
    assert len(list(graph.objects(None, TERMS.hasElement))) == len(elements)
    for concept in scheme.concepts:
        assert (GROUP[concept.group], SKOS.member, CONCEPT[concept.id]) in graph
        assert (CONCEPT[concept.id], SKOS.definition, Literal(concept.definition, OURS)) in graph


def test_every_term_stands_once_in_its_language(scheme: ConceptScheme, graph: Graph) -> None:
    for concept in scheme.concepts:
        node = CONCEPT[concept.id]
        labels = [*graph.objects(node, SKOS.prefLabel), *graph.objects(node, SKOS.altLabel)]
        wanted = {(term, language) for language, terms in concept.terms.items() for term in terms}
        wanted.add((concept.label, OURS))
        assert Counter((str(one), one.language) for one in labels if isinstance(one, Literal)) == Counter(wanted)


def test_one_preferred_label_per_language_the_best_term_and_in_english_ours(
    scheme: ConceptScheme, graph: Graph
) -> None:
    for concept in scheme.concepts:
        best = {language: terms[0] for language, terms in concept.terms.items()} | {OURS: concept.label}
        preferred = [one for one in graph.objects(CONCEPT[concept.id], SKOS.prefLabel) if isinstance(one, Literal)]
        assert {one.language: str(one) for one in preferred} == best
        assert len(preferred) == len(best)


def test_what_must_not_be_confused_is_said_and_is_only_related(scheme: ConceptScheme, graph: Graph) -> None:
    wanted = {(CONCEPT[one.id], CONCEPT[other]) for one in scheme.concepts for other in one.not_}
    assert (CONCEPT["end-use"], CONCEPT["end-user"]) in wanted
    assert set(graph.subject_objects(TERMS.notToBeConfusedWith)) == wanted
    assert set(graph.subject_objects(SKOS.related)) == wanted
    assert not set(graph.subject_objects(SKOS.broader))


def test_our_own_properties_are_explained(graph: Graph) -> None:
    ours = {predicate for predicate in graph.predicates() if str(predicate).startswith(str(TERMS))}
    assert ours
    assert all((predicate, RDF.type, None) in graph for predicate in ours)


def test_the_text_does_not_depend_on_the_order_of_sets(root: Path) -> None:
    code = (
        "import sys, hashlib; from pathlib import Path;"
        "from exportlex.catalog.concepts import ConceptScheme, load_concepts;"
        "from exportlex.catalog.skos import Format, as_skos; scheme = load_concepts(Path(sys.argv[1]));"
        "few = ConceptScheme.model_construct(concepts=scheme.concepts[:3]);"
        "print(*(hashlib.sha256(as_skos(few, form).encode()).hexdigest() for form in Format))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(root / "corpus" / "concepts.toml")],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(said) == 1
