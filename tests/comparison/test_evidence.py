"""A statement without evidence is not shown: every row leads to provision, pinpoint, date, hash and address."""

from __future__ import annotations

import json
import re

import pytest

from exportlex.comparison.compare import compare
from exportlex.comparison.results import Empty
from exportlex.indexing.knowledge import Knowledge

CODES = ["zz", "xa", "xd", "xh", "ca", "cn", "eu", "gb", "us"]
CONCEPTS = ["end-use", "export", "record-keeping", "catch-all", "dual-use-item"]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_every_row_carries_its_evidence(knowledge: Knowledge, concept: str) -> None:
    comparison = compare(knowledge, concept, CODES)
    for cell in comparison.cells:
        row = json.loads(json.dumps(cell.to_json(), ensure_ascii=False))
        if isinstance(cell, Empty):
            assert row["absence"]
            assert row["reason"]
            continue
        assert row["pinpoint"]
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", row["as_of"])
        assert row["address"].startswith("http")
        assert re.fullmatch(r"[0-9a-f]{64}", row["sha256"])
        assert row["held"] in ("official", "converted", "digest")
        for element in row["elements"]:
            assert element["words"]
            assert all(words in row["text"] for words in element["words"])
        assert all(quantity["words"] in row["text"] for quantity in row["quantities"])


@pytest.mark.parametrize("concept", CONCEPTS)
def test_every_pair_of_texts_carries_the_evidence_of_both(knowledge: Knowledge, concept: str) -> None:
    for pair in compare(knowledge, concept, CODES).pairs:
        row = json.loads(json.dumps(pair.to_json(), ensure_ascii=False))
        assert row["reason"]
        if row["relation"] == "no counterpart":
            continue
        assert [proof["jurisdiction"] for proof in row["evidence"]] == [row["a"], row["b"]]
        for proof in row["evidence"]:
            assert all(proof[name] for name in ("instrument", "pinpoint", "held", "as_of", "address", "sha256"))


def test_the_hash_is_that_of_the_bytes_that_were_read(knowledge: Knowledge) -> None:
    (cell,) = compare(knowledge, "end-use", ["zz"]).cells
    assert not isinstance(cell, Empty)
    digest = cell.passage.sha256
    raw = (knowledge.places.snapshots / digest[:2] / digest).read_bytes()
    assert cell.passage.text.removeprefix("end-use: ").encode() in raw
