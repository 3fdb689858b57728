"""The concept scheme as SKOS, for catalogues and thesauri: https://www.w3.org/TR/skos-reference/.

Each concept is a ``skos:Concept`` of one scheme, each group a collection of it. Elements are no narrower concepts of
theirs ("civil use" is no kind of dual-use item), so they are concepts of a second scheme, tied to the first by
properties of our own. Names are ``urn:exportlex:concept:<id>`` and ``urn:exportlex:element:<concept id>.<element id>``:
ids are final, so they never change, and they point to no place on the web.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

from exportlex.catalog.concepts import Concept, ConceptScheme, Element

BASE = "urn:exportlex:"
CONCEPT = Namespace(f"{BASE}concept:")
ELEMENT = Namespace(f"{BASE}element:")
GROUP = Namespace(f"{BASE}group:")
TERMS = Namespace(f"{BASE}term:")  # our own properties
CONCEPTS = URIRef(f"{BASE}concepts")
ELEMENTS = URIRef(f"{BASE}elements")
# The language of labels and definitions in our own words.
OURS = "en"

_PREFIXES = {
    "concept": CONCEPT, "element": ELEMENT, "group": GROUP, "xl": TERMS, "skos": SKOS, "dcterms": DCTERMS, "owl": OWL,
    "rdf": RDF, "rdfs": RDFS,
}  # fmt: skip
_TITLES = {
    CONCEPTS: "Concepts of export-control law",
    ELEMENTS: "Elements that decide whether two laws say the same on a concept",
}
_PROPERTIES = {
    "notToBeConfusedWith": "The concept is told apart from that other one: what speaks to one alone never speaks to "
    "the other.",
    "hasElement": "A facet of the concept that a law may state or not; two laws on a concept are compared by these.",
    "elementOf": "The concept whose facet this is.",
    "answer": "One of the answers that a law may give to an either/or element.",
}


class Format(StrEnum):
    """How SKOS is written."""

    TURTLE = "turtle"
    JSON_LD = "json-ld"


def as_skos(scheme: ConceptScheme, form: Format) -> str:
    """The scheme as text; the same scheme gives the same text, character by character."""
    graph = skos_graph(scheme)
    if form is Format.TURTLE:
        return graph.serialize(format="turtle")
    written = graph.serialize(format="json-ld", context={name: str(space) for name, space in _PREFIXES.items()})
    return json.dumps(_in_order(json.loads(written)), ensure_ascii=False, indent=2) + "\n"


def skos_graph(scheme: ConceptScheme) -> Graph:
    """The scheme as triples."""
    graph = Graph(bind_namespaces="none")
    for name, space in _PREFIXES.items():
        graph.bind(name, space)
    for name, comment in _PROPERTIES.items():
        _add(graph, TERMS[name], (RDF.type, OWL.ObjectProperty if name != "answer" else OWL.DatatypeProperty),
             (RDFS.comment, Literal(comment, OURS)))  # fmt: skip
    graph.add((TERMS.elementOf, OWL.inverseOf, TERMS.hasElement))
    for identifier, title in _TITLES.items():
        _add(graph, identifier, (RDF.type, SKOS.ConceptScheme), (DCTERMS.title, Literal(title, OURS)))
    for concept in scheme.concepts:
        _add_concept(graph, concept)
    return graph


def _add_concept(graph: Graph, concept: Concept) -> None:
    node, group = CONCEPT[concept.id], GROUP[concept.group]
    _add(graph, group, (RDF.type, SKOS.Collection), (SKOS.prefLabel, Literal(concept.group, OURS)), (SKOS.member, node))
    _add(graph, node, (RDF.type, SKOS.Concept), (SKOS.inScheme, CONCEPTS), (SKOS.topConceptOf, CONCEPTS),
         (SKOS.notation, Literal(concept.id)), (SKOS.definition, Literal(concept.definition, OURS)))  # fmt: skip
    graph.add((CONCEPTS, SKOS.hasTopConcept, node))
    for language in sorted({OURS, *concept.terms}):
        _add_terms(graph, node, language, _labels(concept, language))
    for language, sentences in concept.examples.items():
        _add(graph, node, *((SKOS.example, Literal(sentence, language)) for sentence in sentences))
    for other in concept.not_:
        _add(graph, node, (SKOS.related, CONCEPT[other]), (TERMS.notToBeConfusedWith, CONCEPT[other]))
    for element in concept.elements:
        _add_element(graph, concept, element)


def _labels(concept: Concept, language: str) -> list[str]:
    """What it is called in a language, best first; in ours our own label leads."""
    terms = concept.terms.get(language, [])
    return list(dict.fromkeys([concept.label, *terms] if language == OURS else terms))


def _add_terms(graph: Graph, node: URIRef, language: str, labels: list[str]) -> None:
    """The best as the one preferred label that SKOS allows per language, the others as alternatives."""
    for place, label in enumerate(labels):
        graph.add((node, SKOS.altLabel if place else SKOS.prefLabel, Literal(label, language)))


def _add_element(graph: Graph, concept: Concept, element: Element) -> None:
    node = ELEMENT[f"{concept.id}.{element.id}"]
    label = Literal(element.label, OURS)
    _add(graph, node, (RDF.type, SKOS.Concept), (SKOS.inScheme, ELEMENTS), (SKOS.prefLabel, label),
         (TERMS.elementOf, CONCEPT[concept.id]))  # fmt: skip
    _add(graph, node, *((TERMS.answer, Literal(value, OURS)) for value in element.values))
    graph.add((CONCEPT[concept.id], TERMS.hasElement, node))


def _add(graph: Graph, node: URIRef, *said: tuple[URIRef, URIRef | Literal]) -> None:
    for predicate, value in said:
        graph.add((node, predicate, value))


def _in_order(data: Any) -> Any:
    """JSON with every list and key in order: rdflib writes the members of a JSON-LD list as its sets yield them."""
    if isinstance(data, dict):
        return {key: _in_order(value) for key, value in sorted(data.items())}
    if isinstance(data, list):
        return sorted((_in_order(value) for value in data), key=lambda value: json.dumps(value, ensure_ascii=False))
    return data
