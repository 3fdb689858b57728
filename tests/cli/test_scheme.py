"""``exportlex concepts``: the scheme for people, as JSON Lines, as SKOS; it needs no index."""

from __future__ import annotations

import json

import pytest

from cli.test_bad_input import refused
from commands import exportlex
from exportlex.catalog.concepts import load_concepts
from exportlex.settings import Places


def test_one_object_per_concept() -> None:
    scheme = load_concepts(Places().concepts)
    rows = {row["id"]: row for row in exportlex("concepts", "--json").rows}
    assert list(rows) == [concept.id for concept in scheme.concepts]
    assert {"id", "group", "label", "definition", "not", "elements", "measures", "terms", "signals"} == set(
        rows["transit"]
    )
    assert rows["end-use"]["not"] == scheme.get("end-use").not_
    assert rows["transit"]["terms"] == scheme.get("transit").terms
    assert rows["transit"]["elements"][0]["label"] == "passing through"


def test_for_people_a_table() -> None:
    ran = exportlex("concepts")
    assert "verified after delivery" in ran.out
    assert ran.err == ""


def test_skos_in_both_forms() -> None:
    assert exportlex("concepts", "--skos", "turtle").out.startswith("@prefix ")
    assert "@graph" in json.loads(exportlex("concepts", "--skos", "json-ld").out)


@pytest.mark.parametrize("more", [["--skos", "rdf"], ["--skos", "turtle", "--json"]])
def test_another_form_is_refused(more: list[str]) -> None:
    refused(exportlex("concepts", *more), "--skos turtle or --skos json-ld")
